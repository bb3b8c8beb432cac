/* limber-csv-number.h — decimal commas, decimal points and thousands in a column of numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_DECIMAL_UNKNOWN,
  LIMBER_DECIMAL_POINT,
  LIMBER_DECIMAL_COMMA,
} LimberDecimal;

/**
 * LimberNumberEvidence:
 * @minimum: the smallest number the column can hold
 * @maximum: the largest number the column can hold
 * @whole: whether the column counts things, so that 12,431 cannot be a fraction
 * @n_point: cells that can only be read with a decimal point
 * @n_comma: cells that can only be read with a decimal comma
 * @unclear_line: the line of the first cell that can be read both ways, 0 for none
 * @unclear: (nullable): the text of that cell
 *
 * What the cells of one column say about how its numbers are written. Set the first three, then show it every
 * cell.
 */
typedef struct
{
  double minimum;
  double maximum;
  gboolean whole;

  guint n_point;
  guint n_comma;
  guint unclear_line;
  char *unclear;
} LimberNumberEvidence;

void limber_number_evidence_add (LimberNumberEvidence *self, const char *text, guint line);
gboolean limber_number_evidence_fail (const LimberNumberEvidence *self, const char *header, GError **error);
void limber_number_evidence_clear (LimberNumberEvidence *self);

LimberDecimal limber_decimal_decide (guint n_point, guint n_comma);
gboolean limber_decimal_from_id (const char *id, LimberDecimal *decimal);
char *limber_csv_number_normalise (const char *text, LimberDecimal decimal, gboolean whole)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
