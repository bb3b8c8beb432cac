/* limber-report-options.h — what goes into a visit report, and on which paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-period.h"
#include "limber-quantity.h"
#include "limber-visit.h"

G_BEGIN_DECLS

/**
 * LimberReportSection:
 * @LIMBER_REPORT_ATTENTION: warning signs, dated, and what was asked and answered "no"
 * @LIMBER_REPORT_NUMBERS: worst, usual, days of much pain, against the period before
 * @LIMBER_REPORT_CHARTS: pain, anxiety, weight and steps over the days, with what was done
 * @LIMBER_REPORT_BODY: where it hurt, now and before
 * @LIMBER_REPORT_TAGS: what makes it better and worse
 * @LIMBER_REPORT_TREATMENTS: what was done and whether it helped
 * @LIMBER_REPORT_FUNCTION: the PEG scale
 * @LIMBER_REPORT_PATTERNS: up to three confirmed patterns
 * @LIMBER_REPORT_ROUTINES: guided routines
 * @LIMBER_REPORT_QUESTIONS: the user's questions
 * @LIMBER_REPORT_NOTES: notes, on further pages
 * @LIMBER_REPORT_DAYS: a table of the days, on further pages
 *
 * In the order of the page. Head (who, period, how much was recorded) and foot (self-report, not a diagnosis)
 * are always there.
 */
typedef enum
{
  LIMBER_REPORT_ATTENTION,
  LIMBER_REPORT_NUMBERS,
  LIMBER_REPORT_CHARTS,
  LIMBER_REPORT_BODY,
  LIMBER_REPORT_TAGS,
  LIMBER_REPORT_TREATMENTS,
  LIMBER_REPORT_FUNCTION,
  LIMBER_REPORT_PATTERNS,
  LIMBER_REPORT_ROUTINES,
  LIMBER_REPORT_QUESTIONS,
  LIMBER_REPORT_NOTES,
  LIMBER_REPORT_DAYS,
} LimberReportSection;

#define LIMBER_REPORT_N_SECTIONS 12

/* All but notes and the table of days. */
#define LIMBER_REPORT_SECTIONS_DEFAULT ((1u << LIMBER_REPORT_NOTES) - 1)

typedef enum
{
  LIMBER_REPORT_PAPER_A4,
  LIMBER_REPORT_PAPER_LETTER,
} LimberReportPaper;

/* How many days a report is about when there was no visit before. */
#define LIMBER_REPORT_DAYS_DEFAULT 90

/* The most questions and patterns that have a place on the page. */
#define LIMBER_REPORT_PATTERNS_MAX 3

/**
 * LimberReportOptions:
 * @period: the days it is about; the period of the same length before it is the comparison
 * @today: today's Julian day, by limber_clock_today()
 * @name: (nullable): who it is about, only if they typed it
 * @visit: (nullable): uuid of the visit it is for: its day and with whom stand in the head
 * @sections: 1 << #LimberReportSection each
 * @notes: (nullable) (element-type utf8): uuids of the check-ins whose notes are in it; %NULL takes all
 * @paper: A4 or US Letter
 * @weight_unit: in which weight is shown
 * @first_weekday: where weeks begin
 * @language: (nullable): tag of the language of its words ("de", "pt-BR") for the file; %NULL leaves it out
 *
 * A plain value; copy it before handing it to a thread.
 */
typedef struct
{
  LimberPeriod period;
  guint32 today;
  char *name;
  char *visit;
  guint sections;
  GPtrArray *notes;
  LimberReportPaper paper;
  LimberWeightUnit weight_unit;
  GDateWeekday first_weekday;
  char *language;
} LimberReportOptions;

#define LIMBER_TYPE_REPORT_OPTIONS (limber_report_options_get_type ())
GType limber_report_options_get_type (void);

/* The last 90 days until today, all sections of the default, paper and language of the locale. */
LimberReportOptions *limber_report_options_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberReportOptions *limber_report_options_copy (const LimberReportOptions *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_options_free (LimberReportOptions *self);
gboolean limber_report_options_equal (const LimberReportOptions *a, const LimberReportOptions *b);
gboolean limber_report_options_has (const LimberReportOptions *self, LimberReportSection section);
void
limber_report_options_set_section (LimberReportOptions *self, LimberReportSection section, gboolean is_in);

/* From the day of the last visit before @until to @until; the last 90 days when there was none or it was the
 * same day. @visits: (element-type LimberVisit) */
LimberPeriod limber_report_choose_period (const GPtrArray *visits, guint32 until, const LimberVisit **since);

/* By LC_PAPER: Letter where paper is that short. */
LimberReportPaper limber_report_paper_get_default (void);
void limber_report_paper_get_size (LimberReportPaper paper, double *width, double *height); /* in points */

/* "attention", "numbers", …: for the command line and settings; and a translated title: "Needs attention" */
const char *limber_report_section_to_id (LimberReportSection section);
gboolean limber_report_section_from_id (const char *id, LimberReportSection *section);
const char *limber_report_section_get_title (LimberReportSection section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReportOptions, limber_report_options_free)

G_END_DECLS
