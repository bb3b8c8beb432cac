/* limber-date-text.h — days and moments as a sentence names them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_date_text_format_day (guint32 julian) G_GNUC_WARN_UNUSED_RESULT;
char *limber_date_text_format_stamp (gint64 stamp) G_GNUC_WARN_UNUSED_RESULT;
char *limber_date_text_format_stamp_with_time (gint64 stamp) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
