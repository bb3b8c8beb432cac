/* limber-export-days.c — the days an export is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-export-days.h"

/*
 * The recorded days of the period, oldest first.
 */
GPtrArray *
_limber_export_load_days (LimberStore *store, const LimberExportOptions *options, GError **error)
{
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  if (options->from != 0)
    g_date_set_julian (&from, options->from);
  if (options->to != 0)
    g_date_set_julian (&to, options->to);

  return limber_store_load_days (store, options->from != 0 ? &from : NULL, options->to != 0 ? &to : NULL,
                                 error);
}
