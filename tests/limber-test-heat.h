/* limber-test-heat.h — many recorded days in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-heat.h"

G_BEGIN_DECLS

guint test_find_region (const char *id);
void test_set_days (LimberHistory *history, guint32 first, const char *text);
LimberBodyHeat *test_create_heat (guint32 first, guint n_days, const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
