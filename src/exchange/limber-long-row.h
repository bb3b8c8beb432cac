/* limber-long-row.h — one row of a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-long-layout.h"
#include "limber-peg.h"
#include "limber-term-lookup.h"

G_BEGIN_DECLS

/**
 * LimberLongRow:
 * @line: the line of the file
 * @date: the day it is for
 * @time: minutes since midnight, or %LIMBER_TIME_UNSET
 * @recorded: seconds since 1970 UTC, or 0 where the file does not say
 * @recorded_offset: minutes east of UTC
 * @nth: which of those recorded in that second, from 0
 * @source: (nullable): the format of the file it came from before
 * @kind: what it is a value of
 * @measure: (nullable): for a reading
 * @item: for an answer of the PEG scale
 * @region: (nullable): for pain and what it feels like
 * @quality: what it feels like
 * @term_kind: for a mark
 * @key: (nullable): for a mark, and for how much it helped
 * @value: the score, or the reading in the unit its measure is stored in
 * @note: (nullable): the note
 *
 * A plain value. Measures, regions and keys belong to others.
 */
typedef struct
{
  guint line;
  GDate date;
  int time;
  gint64 recorded;
  int recorded_offset;
  guint nth;
  char *source;

  LimberLongKind kind;
  const LimberMeasure *measure;
  LimberPegItem item;
  const char *region;
  LimberQuality quality;
  LimberTermKind term_kind;
  const char *key;
  double value;
  char *note;
} LimberLongRow;

/**
 * LimberLongContext:
 * @layout: which cell is which
 * @terms: the terms of the journal
 * @own: (element-type LimberMeasure): the measures of one's own, those the file defines included
 *
 * What rows are read with.
 */
typedef struct
{
  const LimberLongLayout *layout;
  LimberTermLookup *terms;
  const GPtrArray *own;
} LimberLongContext;

LimberLongRow *_limber_long_row_read (const LimberLongContext *context,
                                      const LimberCsvRecord *record,
                                      LimberLongColumn *place,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
void _limber_long_row_free (LimberLongRow *self);
char *_limber_long_row_get_field (const LimberLongRow *self) G_GNUC_WARN_UNUSED_RESULT;
char *_limber_long_row_get_value (const LimberLongRow *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean _limber_long_number_read (const LimberLongLayout *layout, const char *text, double *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberLongRow, _limber_long_row_free)

G_END_DECLS
