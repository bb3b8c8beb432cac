/* limber-cli-report-request.c — what limberctl report was asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-report-request.h"

#include "limber-cli.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

#define VISIT_NEXT "next"
#define VISIT_LAST "last"

/* In the order of their enumerations. */
static const char *const papers[] = { "a4", "letter", NULL };
static const char *const weight_units[] = { "kg", "lb", "st", NULL };

static gboolean
fail (GError **error, const char *message)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, message);
  return FALSE;
}

static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return limber_text_abridge (*valid != '\0' ? valid : " ", QUOTE_MAX);
}

/* Words of a list */

static gboolean
find_word (const char *const *words, const char *text, guint *index)
{
  for (*index = 0; words[*index] != NULL; (*index)++)
    {
      if (g_str_equal (words[*index], text))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_paper (LimberCliReportRequest *self, GError **error)
{
  guint index;

  if (self->paper == NULL)
    return TRUE;
  if (!find_word (papers, self->paper, &index))
    return fail (error, _ ("--paper is one of a4 and letter."));

  self->options->paper = (LimberReportPaper) index;
  return TRUE;
}

static gboolean
read_weight_unit (LimberCliReportRequest *self, GError **error)
{
  guint index;

  if (self->weight_unit == NULL)
    return TRUE;
  if (!find_word (weight_units, self->weight_unit, &index))
    return fail (error, _ ("--weight-unit is one of kg, lb and st."));

  self->options->weight_unit = (LimberWeightUnit) index;
  return TRUE;
}

/* Sections */

static char *
list_sections (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < LIMBER_REPORT_N_SECTIONS; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            limber_report_section_to_id ((LimberReportSection) i));

  return g_string_free_and_steal (list);
}

static gboolean
fail_as_section (const char *name, GError **error)
{
  g_autofree char *quoted = quote (name);
  g_autofree char *list = list_sections ();

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               /* Translators: what was typed, and the names of the sections. */
               _ ("A report has no section “%1$s”. It has: %2$s."), quoted, list);
  return FALSE;
}

static gboolean
read_section (LimberCliReportRequest *self, const char *word, GError **error)
{
  gboolean has_sign = *word == '-' || *word == '+';
  LimberReportSection section;

  if (!limber_report_section_from_id (word + has_sign, &section))
    return fail_as_section (word + has_sign, error);

  limber_report_options_set_section (self->options, section, *word != '-');
  return TRUE;
}

static gboolean
has_plain_word (const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '-' && *words[i] != '+')
        return TRUE;
    }

  return FALSE;
}

/* A name alone asks for nothing else than what is named. */
static gboolean
read_sections (LimberCliReportRequest *self, GError **error)
{
  if (self->sections != NULL)
    {
      g_auto (GStrv) words = g_strsplit (self->sections, ",", -1);

      if (words[0] == NULL)
        return fail_as_section (self->sections, error);
      if (has_plain_word ((const char *const *) words))
        self->options->sections = 0;
      for (guint i = 0; words[i] != NULL; i++)
        {
          if (!read_section (self, g_strstrip (words[i]), error))
            return FALSE;
        }
    }
  if (self->notes)
    limber_report_options_set_section (self->options, LIMBER_REPORT_NOTES, TRUE);

  return TRUE;
}

/* Days */

static gboolean
read_days (LimberCliReportRequest *self, GError **error)
{
  return limber_cli_read_day (self->from, &self->first, error)
         && limber_cli_read_day (self->to, &self->last, error);
}

static gboolean
read_name (LimberCliReportRequest *self, GError **error)
{
  if (self->name == NULL)
    return TRUE;

  self->options->name = limber_cli_text (self->name, error);
  if (self->options->name == NULL)
    return FALSE;
  if (*g_strstrip (self->options->name) == '\0')
    g_clear_pointer (&self->options->name, g_free);

  return TRUE;
}

/* The visit */

static gboolean
fail_as_visit (const char *text, GError **error)
{
  g_autofree char *quoted = quote (text);

  if (g_str_equal (text, VISIT_NEXT))
    return fail (error,
                 _ ("No visit of today or later is in the journal. Leave --visit out, or add the visit "
                    "in Limber first."));
  if (g_str_equal (text, VISIT_LAST))
    return fail (error, _ ("No visit of today or before is in the journal. Leave --visit out, or add the "
                           "visit in Limber first."));

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_NOT_FOUND,
               /* Translators: what was typed. */
               _ ("No visit “%s” is in the journal. --visit is next, last, or the uuid of a visit, which "
                  "“limberctl export” shows."),
               quoted);
  return FALSE;
}

/* Returns: whether the visit that was asked for is there; @visit is NULL when none was */
static gboolean
find_visit (const LimberCliReportRequest *self,
            const GPtrArray *visits,
            const LimberVisit **visit,
            GError **error)
{
  guint32 today = self->options->today;

  *visit = NULL;
  if (self->visit == NULL)
    return TRUE;

  if (g_str_equal (self->visit, VISIT_NEXT))
    *visit = limber_visit_find_next (visits, today);
  else if (g_str_equal (self->visit, VISIT_LAST))
    *visit = limber_visit_find_last (visits, today + 1);
  else
    *visit = limber_visit_find (visits, self->visit);

  return *visit != NULL || fail_as_visit (self->visit, error);
}

/* Up to the visit; one to come is prepared for with what there is today, and a visit of today may be the one
 * before it. */
static LimberPeriod
choose_period (const LimberCliReportRequest *self, const GPtrArray *visits, const LimberVisit *visit)
{
  guint32 today = self->options->today;
  gboolean is_to_come = visit != NULL && visit->day > today;
  guint32 until = self->last;
  const LimberVisit *since;

  if (until == 0)
    until = visit != NULL && !is_to_come ? visit->day : today;
  if (self->first != 0)
    return (LimberPeriod) { self->first, until };

  since = limber_visit_find_last (visits, is_to_come && until == today ? today + 1 : until);
  return (LimberPeriod) { since != NULL ? since->day : until - LIMBER_REPORT_DAYS_DEFAULT + 1, until };
}

/**
 * limber_cli_report_request_clear:
 * @self: a request
 */
void
limber_cli_report_request_clear (LimberCliReportRequest *self)
{
  char **texts[] = { &self->from, &self->to,    &self->visit,       &self->sections,
                     &self->name, &self->paper, &self->weight_unit, &self->output };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  g_clear_pointer (&self->options, limber_report_options_free);
}

/**
 * limber_cli_report_request_read:
 * @self: a request, as it was typed
 * @error: return location
 *
 * Understands what can be understood without the journal.
 *
 * Errors: %LIMBER_ERROR_INVALID and those of limber_cli_parse_date(); all of them are of usage.
 *
 * Returns: whether all of it was understood
 */
gboolean
limber_cli_report_request_read (LimberCliReportRequest *self, GError **error)
{
  self->options = limber_report_options_new ();
  if (self->output == NULL || *self->output == '\0')
    return fail (error, _ ("--output is missing: the file for the report, as in visit.pdf."));
  if (!read_days (self, error) || !read_sections (self, error) || !read_paper (self, error)
      || !read_weight_unit (self, error) || !read_name (self, error))
    return FALSE;
  if (self->first > 0 && self->last > 0 && self->first > self->last)
    return fail (error, _ ("The first day lies after the last. Give --from and --to the other way round."));

  return TRUE;
}

/**
 * limber_cli_report_request_choose:
 * @self: a request that was read
 * @visits: (element-type LimberVisit): of the journal
 * @error: return location
 *
 * Finds the visit and the days. Without --to these end with the visit, today at the latest; without --from
 * they begin with the visit before, or are 90 days.
 *
 * Errors: %LIMBER_ERROR_NOT_FOUND when there is no such visit, %LIMBER_ERROR_INVALID when --from lies after
 * the day they end with.
 *
 * Returns: whether there are days to report
 */
gboolean
limber_cli_report_request_choose (LimberCliReportRequest *self, const GPtrArray *visits, GError **error)
{
  const LimberVisit *visit;

  if (!find_visit (self, visits, &visit, error))
    return FALSE;

  self->options->visit = visit != NULL ? g_strdup (visit->uuid) : NULL;
  self->options->period = choose_period (self, visits, visit);
  if (self->options->period.from <= self->options->period.to)
    return TRUE;

  return fail (error, _ ("The first day lies after the last. Without --to, the last day is today or that of "
                         "the visit: give both --from and --to."));
}
