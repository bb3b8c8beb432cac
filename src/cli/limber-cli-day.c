/* limber-cli-day.c — days as options and as JSON have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli.h"

#include "limber-date.h"

/**
 * limber_cli_read_day:
 * @text: (nullable): a date as it was typed; %NULL when it was not
 * @day: (inout): its Julian day, left as it is without one
 * @error: return location
 *
 * Errors: those of limber_cli_parse_date().
 *
 * Returns: %FALSE when it is no date
 */
gboolean
limber_cli_read_day (const char *text, guint32 *day, GError **error)
{
  GDate date;

  if (text == NULL)
    return TRUE;
  if (!limber_cli_parse_date (text, &date, error))
    return FALSE;

  *day = g_date_get_julian (&date);

  return TRUE;
}

/**
 * limber_cli_json_day:
 * @builder: in an object
 * @name: the name of the member
 * @day: a Julian day
 *
 * Adds a day as "2026-11-20".
 */
void
limber_cli_json_day (JsonBuilder *builder, const char *name, guint32 day)
{
  g_autofree char *iso = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  iso = limber_date_to_iso (&date);
  limber_cli_json_string (builder, name, iso);
}
