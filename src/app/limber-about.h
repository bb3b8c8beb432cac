/* limber-about.h — who made Limber, and on what it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *limber_about_dialog_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
