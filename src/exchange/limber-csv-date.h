/* limber-csv-date.h — dates as tables write them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_DATE_ORDER_UNKNOWN,
  LIMBER_DATE_ORDER_DMY,
  LIMBER_DATE_ORDER_MDY,
  LIMBER_DATE_ORDER_YMD,
} LimberDateOrder;

/**
 * LimberDateEvidence:
 * @n_dmy: cells that can only be day, month, year
 * @n_mdy: cells that can only be month, day, year
 * @unclear_line: the line of the first cell that can be both, 0 for none
 * @unclear: (nullable): the text of that cell
 * @has_times: whether any cell carries a time of day other than midnight
 */
typedef struct
{
  guint n_dmy;
  guint n_mdy;
  guint unclear_line;
  char *unclear;
  gboolean has_times;
} LimberDateEvidence;

void limber_date_evidence_add (LimberDateEvidence *self, const char *text, guint line);
gboolean limber_date_evidence_decide (const LimberDateEvidence *self,
                                      LimberDateOrder chosen,
                                      LimberDateOrder *order,
                                      GError **error);
void limber_date_evidence_clear (LimberDateEvidence *self);

gboolean limber_date_order_from_id (const char *id, LimberDateOrder *order);
gboolean
limber_csv_date_parse (const char *text, LimberDateOrder order, GDate *date, int *time, GError **error);

G_END_DECLS
