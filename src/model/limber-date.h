/* limber-date.h — calendar dates and the present moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LIMBER_DATE_FIRST_YEAR: LIMBER_DATE_LAST_YEAR:
 *
 * The years a journal may hold; wide enough for old paper diaries, narrow enough to catch typing errors.
 */
#define LIMBER_DATE_FIRST_YEAR 1900
#define LIMBER_DATE_LAST_YEAR 2199

#define LIMBER_TIME_UNSET (-1)

gboolean limber_date_parse_iso (const char *text, GDate *date, GError **error);
char *limber_date_to_iso (const GDate *date) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_date_is_in_range (const GDate *date);
char *limber_date_format (const GDate *date, const char *format) G_GNUC_WARN_UNUSED_RESULT;
void limber_date_add_days (GDate *date, int days);

gboolean limber_time_parse (const char *text, int *minutes, GError **error);
char *limber_time_to_iso (int minutes) G_GNUC_WARN_UNUSED_RESULT;

GDateTime *limber_clock_now (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_clock_today (GDate *date);
void limber_clock_set_for_tests (const char *iso8601);

G_END_DECLS
