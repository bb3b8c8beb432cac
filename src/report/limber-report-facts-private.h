/* limber-report-facts-private.h — what the files that work out a report's facts share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-record.h"
#include "limber-report-facts.h"
#include "limber-session.h"

G_BEGIN_DECLS

/**
 * LimberReportMaterial:
 * @store: the journal
 * @options: what the report is asked for
 * @cancellable: (nullable): looked at between the steps
 * @period: the days of the report until today; it ends before it begins when all of them are to come
 * @before: the period of the same length right before
 * @history: all days as numbers
 * @pain: the worst pain of each day
 * @names: (element-type utf8 utf8): what the user calls terms, by kind and key
 * @days: (element-type LimberDay): of @period, oldest first
 * @visits: visits, questions, the PEG scale and answers about warning signs
 * @background: what the user said about their back
 * @record: the journal as the patterns see it, as of the last day of @period
 *
 * What was read from the journal, once, for all topics.
 */
typedef struct
{
  LimberStore *store;
  const LimberReportOptions *options;
  GCancellable *cancellable;
  LimberPeriod period, before;
  LimberHistory *history;
  LimberSeries *pain;
  GHashTable *names;
  GPtrArray *days;
  LimberVisitRecord *visits;
  LimberBackground *background;
  LimberRecord *record;
} LimberReportMaterial;

/**
 * LimberReportLoss:
 * @from: first Julian day it is about
 * @to: last one; 0 when there is nothing to tell
 * @grams: how much was lost
 * @percent: the same against the weight before
 * @is_rapid: in 14 days; else since the heaviest weeks of a year
 * @severity: of the finding
 */
typedef struct
{
  guint32 from, to;
  double grams, percent;
  gboolean is_rapid;
  LimberFindingSeverity severity;
} LimberReportLoss;

/**
 * LimberReportSign:
 * @key: of the symptom, or of a red-flag question
 * @title: its name
 * @severity: how pressing it is
 * @n_days: on how many days it was noted; 0 when it was only asked
 * @first: the first of these Julian days
 * @last: the last of them
 * @yes: the newest Julian day on which it was asked and answered "yes", or 0
 * @no: the newest Julian day on which it was answered "no", or 0
 * @is_known: whether the user said that their doctor knows it
 * @is_worse: whether it has become worse since they said so
 *
 * A warning sign, with everything that is known of it: it is told once.
 */
typedef struct
{
  char *key;
  char *title;
  LimberFindingSeverity severity;
  guint n_days;
  guint32 first, last;
  guint32 yes, no;
  gboolean is_known, is_worse;
} LimberReportSign;

/**
 * LimberReportPatternSource:
 * @record: (nullable): the journal; %NULL when nothing has to be worked out
 * @background: what the user said about their back
 * @looks: looks that are remembered
 * @choices: (nullable): what the user decided about findings; %NULL when there are no days
 * @known: (nullable): patterns of the right day that somebody had already
 *
 * What patterns are worked out from: that takes so long that the thread of the journal is not kept by it.
 * Counted by reference.
 */
typedef struct
{
  LimberRecord *record;
  LimberBackground *background;
  GHashTable *looks, *choices;
  LimberPatterns *known;
} LimberReportPatternSource;

/* limber-report-facts-patterns.c */
LimberReportPatternSource *limber_report_pattern_source_load (const LimberReportMaterial *material,
                                                              LimberPatterns *known,
                                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberReportPatternSource *limber_report_pattern_source_ref (LimberReportPatternSource *self);
void limber_report_pattern_source_unref (LimberReportPatternSource *self);
gboolean limber_report_pattern_source_is_quick (const LimberReportPatternSource *self);
GPtrArray *limber_report_pattern_source_find (const LimberReportPatternSource *self)
    G_GNUC_WARN_UNUSED_RESULT;

/* limber-report-facts-material.c */
gboolean limber_report_material_load (LimberReportMaterial *self,
                                      LimberStore *store,
                                      const LimberReportOptions *options,
                                      GCancellable *cancellable,
                                      GError **error);
void limber_report_material_clear (LimberReportMaterial *self);
gboolean limber_report_material_is_empty (const LimberReportMaterial *self);
const char *
limber_report_material_get_name (const LimberReportMaterial *self, LimberTermKind kind, const char *key);
/* Julian days of the period on which a term stands */
GArray *limber_report_material_list_days (const LimberReportMaterial *self,
                                          LimberTermKind kind,
                                          const char *key,
                                          LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;

/* limber-report-facts-words.c */
/* "4", "4.5": at most one decimal, never a zero at the end */
char *limber_report_format_score (double score) G_GNUC_WARN_UNUSED_RESULT;
/* "5.2" */
char *limber_report_format_mean (double mean) G_GNUC_WARN_UNUSED_RESULT;
/* "5.4 %" */
char *limber_report_format_percent (double percent, guint decimals) G_GNUC_WARN_UNUSED_RESULT;
/* Which plural form a number with a decimal takes */
gulong limber_report_get_plural (double number);
/* A name as it stands in the middle of a sentence */
char *limber_report_to_inline (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_append (GString *list, const char *separator, const char *item);

/* Each topic; what was not recorded stays away. Lists are (transfer full). */
GPtrArray *limber_report_find_numbers (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_find_tags (const LimberReportMaterial *material, GPtrArray **worse, GPtrArray **better);
GPtrArray *limber_report_find_treatments (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_report_is_session_done (const LimberSession *session);
GPtrArray *limber_report_find_routines (const GPtrArray *sessions) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_report_find_marks (const LimberReportMaterial *material, const GPtrArray *sessions)
    G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *limber_report_find_notes (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
char *limber_report_find_spread (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
char *limber_report_find_qualities (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_count_days (const LimberReportMaterial *material, LimberReportFacts *facts);

/* limber-report-facts-signs.c: (element-type LimberReportSign) */
GPtrArray *limber_report_find_signs (const LimberReportMaterial *material) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_find_loss (const LimberReportMaterial *material, LimberReportLoss *loss);
/* limber-report-facts-attention.c: (element-type LimberReportNotice) */
GPtrArray *limber_report_tell_attention (const GPtrArray *signs,
                                         const LimberReportLoss *loss,
                                         LimberWeightUnit weight_unit) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberReportMaterial, limber_report_material_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReportPatternSource, limber_report_pattern_source_unref)

G_END_DECLS
