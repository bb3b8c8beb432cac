/* limber-report-options.c — what goes into a visit report, and on which paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-options.h"

#include "limber-date.h"
#include "limber-weekday.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* Points of a millimetre. */
#define MILLIMETRE (72.0 / 25.4)

static const struct
{
  const char *id;
  const char *title;
} sections[LIMBER_REPORT_N_SECTIONS] = {
  [LIMBER_REPORT_ATTENTION] = { "attention", N_ ("Needs attention") },
  [LIMBER_REPORT_NUMBERS] = { "numbers", N_ ("Pain in numbers") },
  [LIMBER_REPORT_CHARTS] = { "charts", N_ ("Day by day") },
  [LIMBER_REPORT_BODY] = { "body", N_ ("Where it hurts") },
  [LIMBER_REPORT_TAGS] = { "tags", N_ ("Better and worse") },
  [LIMBER_REPORT_TREATMENTS] = { "treatments", N_ ("Treatments") },
  [LIMBER_REPORT_FUNCTION] = { "function", N_ ("Everyday life (PEG scale)") },
  [LIMBER_REPORT_PATTERNS] = { "patterns", N_ ("Patterns") },
  [LIMBER_REPORT_ROUTINES] = { "routines", N_ ("Guided routines") },
  [LIMBER_REPORT_QUESTIONS] = { "questions", N_ ("My questions") },
  [LIMBER_REPORT_NOTES] = { "notes", N_ ("Notes") },
  [LIMBER_REPORT_DAYS] = { "days", N_ ("Table of days") },
};

G_DEFINE_BOXED_TYPE (LimberReportOptions,
                     limber_report_options,
                     limber_report_options_copy,
                     limber_report_options_free)

static GPtrArray *
copy_notes (const GPtrArray *notes)
{
  GPtrArray *copy = g_ptr_array_new_full (notes->len, g_free);

  for (guint i = 0; i < notes->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (notes, i)));

  return copy;
}

static gboolean
notes_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
        return FALSE;
    }

  return TRUE;
}

/* The header of the catalogue that translates says which language the words are in: not always that of the
 * locale, for which there may be no translation. */
static char *
find_language (void)
{
  static const char field[] = "\nLanguage: ";
  static const char header_id[] = "";
  const char *header = g_dgettext (GETTEXT_PACKAGE, header_id);
  const char *start = strstr (header, field);
  char *language;

  if (start == NULL)
    return g_strdup ("en");

  start += strlen (field);
  language = g_strndup (start, strcspn (start, "\n"));

  return g_strdelimit (language, "_", '-');
}

/**
 * limber_report_options_new:
 *
 * The last 90 days until today, every section but notes and the table of days, on the paper of the locale
 * and in the language of the words, with weight in kilograms.
 *
 * Returns: (transfer full): the options
 */
LimberReportOptions *
limber_report_options_new (void)
{
  LimberReportOptions *self = g_new0 (LimberReportOptions, 1);
  GDate today;

  limber_clock_today (&today);
  self->today = g_date_get_julian (&today);
  self->period = (LimberPeriod) { self->today - LIMBER_REPORT_DAYS_DEFAULT + 1, self->today };
  self->sections = LIMBER_REPORT_SECTIONS_DEFAULT;
  self->paper = limber_report_paper_get_default ();
  self->weight_unit = LIMBER_WEIGHT_UNIT_KG;
  self->first_weekday = limber_weekday_get_first ();
  self->language = find_language ();

  return self;
}

/**
 * limber_report_options_copy:
 * @self: options
 *
 * Returns: (transfer full): a deep copy
 */
LimberReportOptions *
limber_report_options_copy (const LimberReportOptions *self)
{
  LimberReportOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);
  copy->visit = g_strdup (self->visit);
  copy->language = g_strdup (self->language);
  if (self->notes != NULL)
    copy->notes = copy_notes (self->notes);

  return copy;
}

/**
 * limber_report_options_free:
 * @self: (transfer full) (nullable): options
 */
void
limber_report_options_free (LimberReportOptions *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->name);
  g_free (self->visit);
  g_free (self->language);
  g_free (self);
}

/**
 * limber_report_options_equal:
 * @a: options
 * @b: other options
 *
 * Returns: whether they ask for the same report
 */
gboolean
limber_report_options_equal (const LimberReportOptions *a, const LimberReportOptions *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->period.from == b->period.from && a->period.to == b->period.to && a->today == b->today
         && a->sections == b->sections && a->paper == b->paper && a->weight_unit == b->weight_unit
         && a->first_weekday == b->first_weekday && g_strcmp0 (a->name, b->name) == 0
         && g_strcmp0 (a->visit, b->visit) == 0 && g_strcmp0 (a->language, b->language) == 0
         && notes_equal (a->notes, b->notes);
}

/**
 * limber_report_options_has:
 * @self: options
 * @section: a section
 *
 * Returns: whether it was asked for
 */
gboolean
limber_report_options_has (const LimberReportOptions *self, LimberReportSection section)
{
  return (self->sections & (1u << section)) != 0;
}

/**
 * limber_report_options_set_section:
 * @self: options
 * @section: a section
 * @is_in: whether it is asked for
 */
void
limber_report_options_set_section (LimberReportOptions *self, LimberReportSection section, gboolean is_in)
{
  if (is_in)
    self->sections |= 1u << section;
  else
    self->sections &= ~(1u << section);
}

/**
 * limber_report_choose_period:
 * @visits: (element-type LimberVisit): visits in any order
 * @until: the Julian day the report ends with
 * @since: (out) (optional) (transfer none) (nullable): the visit the period begins with
 *
 * What a report is about when nobody says so: the days since the last visit, the day of it included, since
 * what was agreed then may begin the same day. Without a visit before @until it is the last 90 days.
 *
 * Returns: the period
 */
LimberPeriod
limber_report_choose_period (const GPtrArray *visits, guint32 until, const LimberVisit **since)
{
  const LimberVisit *last = limber_visit_find_last (visits, until);

  if (since != NULL)
    *since = last;
  if (last != NULL)
    return (LimberPeriod) { last->day, until };

  return (LimberPeriod) { until - LIMBER_REPORT_DAYS_DEFAULT + 1, until };
}

#ifdef __GLIBC__
/* glibc hands the number out in the place of a string. */
static gboolean
is_paper_of_locale_short (void)
{
  return (int) (gintptr) nl_langinfo (_NL_PAPER_HEIGHT) < 290;
}
#else
static gboolean
is_paper_of_locale_short (void)
{
  return FALSE;
}
#endif

/**
 * limber_report_paper_get_default:
 *
 * Returns: US Letter where the locale (LC_PAPER) says that paper is that short, A4 everywhere else
 */
LimberReportPaper
limber_report_paper_get_default (void)
{
  return is_paper_of_locale_short () ? LIMBER_REPORT_PAPER_LETTER : LIMBER_REPORT_PAPER_A4;
}

/**
 * limber_report_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points, upright
 * @height: (out): its height in points
 */
void
limber_report_paper_get_size (LimberReportPaper paper, double *width, double *height)
{
  gboolean letter = paper == LIMBER_REPORT_PAPER_LETTER;

  *width = letter ? 612 : 210 * MILLIMETRE;
  *height = letter ? 792 : 297 * MILLIMETRE;
}

/**
 * limber_report_section_to_id:
 * @section: a section
 *
 * Returns: its stable name: "attention"
 */
const char *
limber_report_section_to_id (LimberReportSection section)
{
  g_return_val_if_fail ((guint) section < LIMBER_REPORT_N_SECTIONS, NULL);

  return sections[section].id;
}

/**
 * limber_report_section_from_id:
 * @id: a name
 * @section: (out): the section of that name
 *
 * Returns: whether there is one
 */
gboolean
limber_report_section_from_id (const char *id, LimberReportSection *section)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < LIMBER_REPORT_N_SECTIONS; i++)
    {
      if (g_str_equal (sections[i].id, id))
        {
          *section = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * limber_report_section_get_title:
 * @section: a section
 *
 * Returns: its heading, translated
 */
const char *
limber_report_section_get_title (LimberReportSection section)
{
  g_return_val_if_fail ((guint) section < LIMBER_REPORT_N_SECTIONS, NULL);

  return _ (sections[section].title);
}
