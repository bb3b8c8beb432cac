/* limber-export-csv.h — a journal as a table with one row a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *limber_export_csv (const GPtrArray *days, const GPtrArray *own) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
