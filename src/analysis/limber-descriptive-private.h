/* limber-descriptive-private.h — what the descriptive rules share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-descriptive.h"

G_BEGIN_DECLS

/* How far back levels, trends and events look, in days. */
#define LIMBER_DESCRIPTIVE_YEARS 1826
#define LIMBER_DESCRIPTIVE_YEAR 365

/* A statement about how things are needs pain recorded within these many days. */
#define LIMBER_DESCRIPTIVE_CURRENT 28

/**
 * LimberSpan:
 * @n: days that are recorded
 * @mean: of them, NaN without any
 * @sd: their standard deviation, with n − 1; NaN with fewer than 2
 *
 * Some days running.
 */
typedef struct
{
  guint n;
  double mean;
  double sd;
} LimberSpan;

double _limber_span_get (const double *values, guint n, int index);
guint _limber_span_count (const double *values, guint n, int from, int to);
guint _limber_span_count_from (const double *values, guint n, int from, int to, double least);
void _limber_span_measure (const double *values, guint n, int from, int to, LimberSpan *span);
double _limber_span_get_autocorrelation (const double *values, guint n, int from, int to);
double _limber_span_get_z (const LimberSpan *now, const LimberSpan *before, double autocorrelation);
int _limber_span_find_last (const double *values, guint n);

LimberFinding *_limber_descriptive_add (GPtrArray *findings,
                                        const char *id,
                                        LimberFindingSeverity severity,
                                        LimberTopic topic,
                                        LimberRecord *record);
void _limber_descriptive_set_days (LimberFinding *finding, LimberRecord *record, int from, int to);
void _limber_descriptive_take_needs (LimberFinding *finding, guint needed, guint there, char *sentence);
void _limber_descriptive_draw (LimberFinding *finding, LimberRecord *record, const char *metric, int from);
char *_limber_descriptive_format_day (LimberRecord *record, int index) G_GNUC_WARN_UNUSED_RESULT;
char *_limber_descriptive_format_count (guint n) G_GNUC_WARN_UNUSED_RESULT;
char *_limber_descriptive_format_percent (double percent) G_GNUC_WARN_UNUSED_RESULT;
char *_limber_descriptive_format_times (double z) G_GNUC_WARN_UNUSED_RESULT;
void _limber_descriptive_take_comparison (LimberFinding *finding,
                                          const LimberSpan *now,
                                          const LimberSpan *before,
                                          const char *label_now,
                                          const char *label_before);
void _limber_descriptive_take_z (LimberFinding *finding, double z);
gboolean _limber_descriptive_is_marked (LimberRecord *record, const char *symptom, int from, int to);

G_END_DECLS
