/* limber-table-row.h — a day as one row of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day.h"

G_BEGIN_DECLS

/* What stands before the id of a measure of one's own, above a column. */
#define LIMBER_TABLE_MEASURE_PREFIX "measure:"

/**
 * LimberPlacePain:
 * @region: id of a region
 * @nrs: 0 to 10, possibly with a fraction when it was read from a file
 */
typedef struct
{
  const char *region;
  double nrs;
} LimberPlacePain;

/**
 * LimberTableRow:
 * @date: the day
 * @time: minutes since midnight, or %LIMBER_TIME_UNSET
 * @pain: the worst pain, or NaN
 * @places: (element-type LimberPlacePain): pain by region, the worst of each
 * @anxiety: the mean anxiety, or NaN
 * @values: by index of limber_table_nth_measure(), or NaN
 * @n_values: how many there are
 * @marks: (element-type utf8): by kind of term, the keys of the marks
 * @unmarked: (element-type utf8): by kind of term, keys a file says were not there
 * @listed: by kind of term, whether @marks is all there was
 * @note: (nullable): every note, a blank line between two
 * @opened: whether there was a check-in at all
 *
 * What a table with one row a day can say about a day. Export writes it, import reads it, and comparing the
 * two tells what a file would change, so that a journal's own table always finds everything in place.
 */
typedef struct
{
  GDate date;
  int time;
  double pain;
  GArray *places;
  double anxiety;
  double *values;
  guint n_values;
  GPtrArray *marks[LIMBER_TERM_N_KINDS];
  GPtrArray *unmarked[LIMBER_TERM_N_KINDS];
  gboolean listed[LIMBER_TERM_N_KINDS];
  char *note;
  gboolean opened;
} LimberTableRow;

LimberTableRow *limber_table_row_new (const GDate *date, guint n_own) G_GNUC_WARN_UNUSED_RESULT;
LimberTableRow *limber_table_row_new_for_day (const LimberDay *day, const GPtrArray *own)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_table_row_free (LimberTableRow *self);
void limber_table_row_reset (LimberTableRow *self, const GDate *date);
void limber_table_row_add_check_in (LimberTableRow *self, const LimberCheckIn *check_in);
void limber_table_row_set_place (LimberTableRow *self, const char *region, double nrs);
double limber_table_row_get_place (const LimberTableRow *self, const char *region);
void limber_table_row_add_mark (LimberTableRow *self, LimberTermKind kind, const char *key);
gboolean limber_table_row_has_mark (const LimberTableRow *self, LimberTermKind kind, const char *key);
const LimberMeasure *limber_table_nth_measure (const GPtrArray *own, guint index);
char *limber_table_get_value_field (const LimberMeasure *measure, double *divisor) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_table_row_is_empty (const LimberTableRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTableRow, limber_table_row_free)

G_END_DECLS
