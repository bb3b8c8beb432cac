/* limber-long-table.h — what stands in a table with one row a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-check-in.h"
#include "limber-import-plan.h"
#include "limber-measure.h"

G_BEGIN_DECLS

/* The name of the format of an import that came from such a table. */
#define LIMBER_LONG_TABLE "csv-long"

typedef enum
{
  LIMBER_LONG_DATE,
  LIMBER_LONG_TIME,
  LIMBER_LONG_METRIC,
  LIMBER_LONG_REGION,
  LIMBER_LONG_VALUE,
  LIMBER_LONG_UNIT,
  LIMBER_LONG_RECORDED,
  LIMBER_LONG_SOURCE,
} LimberLongColumn;
#define LIMBER_LONG_N_COLUMNS 8

extern const char *const _limber_long_columns[LIMBER_LONG_N_COLUMNS];

/**
 * LimberLongKind:
 * @LIMBER_LONG_READING: a measure of the day
 * @LIMBER_LONG_PEG: an answer of the PEG scale
 * @LIMBER_LONG_CHECK_IN: a check-in was made, and nothing else was said in it
 * @LIMBER_LONG_NO_PAIN: the answer "no pain"
 * @LIMBER_LONG_PAIN: pain at a place
 * @LIMBER_LONG_QUALITY: what the pain at a place feels like
 * @LIMBER_LONG_ANXIETY: anxiety
 * @LIMBER_LONG_MARK: a symptom, tag or treatment
 * @LIMBER_LONG_HELPED: how much a treatment helped
 * @LIMBER_LONG_NOTE: a note
 *
 * What a row is a value of; the name stands in the column "metric".
 */
typedef enum
{
  LIMBER_LONG_READING,
  LIMBER_LONG_PEG,
  LIMBER_LONG_CHECK_IN,
  LIMBER_LONG_NO_PAIN,
  LIMBER_LONG_PAIN,
  LIMBER_LONG_QUALITY,
  LIMBER_LONG_ANXIETY,
  LIMBER_LONG_MARK,
  LIMBER_LONG_HELPED,
  LIMBER_LONG_NOTE,
} LimberLongKind;

/* The names; those with a colon stand before the key of a term, the id of a quality, an item or a measure. */
#define LIMBER_LONG_METRIC_PEG "peg:"
#define LIMBER_LONG_METRIC_CHECK_IN "check_in"
#define LIMBER_LONG_METRIC_NO_PAIN "no_pain"
#define LIMBER_LONG_METRIC_PAIN "pain"
#define LIMBER_LONG_METRIC_QUALITY "quality:"
#define LIMBER_LONG_METRIC_ANXIETY "anxiety"
#define LIMBER_LONG_METRIC_HELPED "helped:"
#define LIMBER_LONG_METRIC_NOTE "note"

/* What stands in the column "unit" of a score, and of how much a treatment helped. */
#define LIMBER_LONG_UNIT_SCORE "0-10"
#define LIMBER_LONG_UNIT_HELPED "0-2"

char *_limber_long_measure_metric (const LimberMeasure *measure) G_GNUC_WARN_UNUSED_RESULT;
const char *_limber_long_measure_unit (const LimberMeasure *measure, double *divisor);
gboolean _limber_long_is_source (const char *format);

G_END_DECLS
