/* limber-pain-text.h — a pain in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

char *limber_pain_text_describe (int nrs, LimberQuality qualities) G_GNUC_WARN_UNUSED_RESULT;
char *limber_pain_text_list_qualities (LimberQuality qualities) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
