/* limber-report-facts.h — everything a visit report says, as numbers and short texts, before any drawing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding.h"
#include "limber-history.h"
#include "limber-patterns.h"
#include "limber-report-options.h"
#include "limber-store-visits.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimberReportNotice:
 * @severity: emergency, urgent or mention; %LIMBER_FINDING_NOTICE for what was asked and answered "no"
 * @from: first Julian day, 0 when it has no date
 * @to: last one
 * @text: one line, translated, with its dates in it: "Numb saddle area: noted on 2 days, first on 3 October"
 */
typedef struct
{
  LimberFindingSeverity severity;
  guint32 from, to;
  char *text;
} LimberReportNotice;

/**
 * LimberReportNumber:
 * @id: "worst", "usual", "much"
 * @title: translated: "Worst pain", "Usual pain (median)", "Days with pain of 7 or more"
 * @now: NaN when nothing was recorded
 * @before: NaN when the period before holds nothing to compare with
 * @now_text: as it is printed: "6", "12 of 61"; never empty when @now is a number
 * @before_text: (nullable): %NULL when it is left out
 * @change: (nullable): "2 points less: a real change", "no real change"; %NULL when they cannot be compared
 * @is_real: at least 2 points or 30 per cent (docs/report.md says of what, and where it comes from)
 * @direction: −1 less, 0 the same, 1 more
 */
typedef struct
{
  const char *id;
  const char *title;
  double now, before;
  char *now_text, *before_text, *change;
  gboolean is_real;
  int direction;
} LimberReportNumber;

/**
 * LimberReportTag:
 * @name: as the user calls it
 * @n_days: on how many days of the period, with pain recorded
 * @with: median pain on these days
 * @without: median pain on the other days of the period with a check-in
 * @n_without: how many these are
 * @text: "pain 6 on 12 days, 4 on the other 49", translated
 */
typedef struct
{
  char *name;
  guint n_days, n_without;
  double with, without;
  char *text;
} LimberReportTag;

/**
 * LimberReportTreatment:
 * @name: as the user calls it
 * @n_days: on how many days
 * @n_helped: how often it helped not, a little, a lot, by #LimberHelped
 * @n_unsaid: how often nothing was said
 * @text: "on 14 days; helped a lot 3, a little 8, not 2", translated
 */
typedef struct
{
  char *name;
  guint n_days;
  guint n_helped[3];
  guint n_unsaid;
  char *text;
} LimberReportTreatment;

/**
 * LimberReportRoutine:
 * @name: as it was called
 * @n_sessions: how many
 * @minutes: of all of them
 * @before: mean pain before, of sessions with both answers; NaN without
 * @after: mean pain after them
 * @n_paired: how many these are
 * @n_stopped: ended because something hurt
 * @text: "9 times, 47 minutes; pain before 5.2, after 4.6 (7 times)", translated
 */
typedef struct
{
  char *name;
  guint n_sessions, n_paired, n_stopped;
  double minutes, before, after;
  char *text;
} LimberReportRoutine;

/**
 * LimberReportNote:
 * @uuid: of the check-in
 * @day: Julian day
 * @time: minutes since midnight, or %LIMBER_TIME_UNSET
 * @text: the note as it was typed
 */
typedef struct
{
  char *uuid;
  guint32 day;
  int time;
  char *text;
} LimberReportNote;

/**
 * LimberReportFacts:
 * @options: what it was made for
 * @before: the period it is compared with
 * @visit: (nullable): the visit it is for
 * @since: (nullable): the visit that @period begins with
 * @n_days: days of the period, until today
 * @n_recorded: days with an entry
 * @n_same_day: of these, with an entry that was made on the day itself
 * @n_imported: of these, others with nothing but imported entries: nobody knows when they were made
 * @history: all days as numbers; nobody changes it
 * @notices: (element-type LimberReportNotice): the most pressing first; then what was asked and answered "no"
 * @numbers: (element-type LimberReportNumber): three, or none when no pain was recorded
 * @worse: (element-type LimberReportTag): tags on whose days pain was higher, the largest difference first
 * @better: (element-type LimberReportTag): the other way round
 * @treatments: (element-type LimberReportTreatment): the most used first
 * @pegs: (element-type LimberPeg): of the period and the one before, oldest first
 * @patterns: (element-type LimberFinding): at most %LIMBER_REPORT_PATTERNS_MAX
 * @routines: (element-type LimberReportRoutine): the most done first
 * @marks: (element-type LimberChartMark): treatments, routines and visits, for the charts; they know nothing
 * of drawing
 * @questions: (element-type utf8): still to ask
 * @notes: (element-type LimberReportNote): all of the period, whether picked or not, oldest first
 * @days: (element-type LimberDay): of the period, oldest first; only with notes or the table of days asked
 * for
 * @spread: (nullable): what is to be said about pain below the knee, translated: "Below the knee on 5 of 61
 * days: left calf (5)"
 * @qualities: (nullable): what the pain feels like, the most frequent first, translated: "aching (34), stiff
 * (20)"
 *
 * Counted by reference, and never changes once it was handed out: it may go to any thread. What was not
 * recorded is missing: empty lists, %NULL, NaN; nobody prints a 0 for it.
 */
typedef struct
{
  LimberReportOptions *options;
  LimberPeriod before;
  LimberVisit *visit, *since;
  guint n_days, n_recorded, n_same_day, n_imported;
  LimberHistory *history;
  GPtrArray *notices;
  GPtrArray *numbers;
  GPtrArray *worse, *better;
  GPtrArray *treatments;
  GPtrArray *pegs;
  GPtrArray *patterns;
  GPtrArray *routines;
  GPtrArray *marks;
  GPtrArray *questions;
  GPtrArray *notes;
  GPtrArray *days;
  char *spread;
  char *qualities;
} LimberReportFacts;

#define LIMBER_TYPE_REPORT_FACTS (limber_report_facts_get_type ())
GType limber_report_facts_get_type (void);

/* On the thread that owns @store. @known: (nullable): patterns as of the last day of the period, or today,
 * when somebody has them already; else they are worked out here. %G_IO_ERROR_CANCELLED */
LimberReportFacts *limber_report_facts_load (LimberStore *store,
                                             const LimberReportOptions *options,
                                             LimberPatterns *known,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The two halves of it: patterns that have to be worked out are left to the second, which needs no store and
 * may run on any thread. */
LimberReportFacts *limber_report_facts_read (LimberStore *store,
                                             const LimberReportOptions *options,
                                             LimberPatterns *known,
                                             GCancellable *cancellable,
                                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
LimberReportFacts *limber_report_facts_complete (LimberReportFacts *self) G_GNUC_WARN_UNUSED_RESULT;
LimberReportFacts *limber_report_facts_ref (LimberReportFacts *self);
void limber_report_facts_unref (LimberReportFacts *self);

/* The same facts for other sections, notes, name or paper: what needs no reading again. (nullable): %NULL
 * when they have to be loaded again */
LimberReportFacts *limber_report_facts_with_options (const LimberReportFacts *self,
                                                     const LimberReportOptions *options)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReportFacts, limber_report_facts_unref)

G_END_DECLS
