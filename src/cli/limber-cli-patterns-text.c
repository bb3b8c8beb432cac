/* limber-cli-patterns-text.c — patterns on a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-patterns-figures.h"

#include "limber-cli-wrap.h"
#include "limber-cli.h"
#include "limber-date.h"
#include "limber-needs-words.h"

#include <glib/gi18n.h>

#define WIDTH 79

typedef gboolean (*Belongs) (const LimberFinding *finding);

static char *
format_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  /* Translators: a day in a sentence; see g_date_time_format(). */
  return limber_date_format (&date, _ ("%-d %B %Y"));
}

/* Names of tags are the user's: nothing in them may reach the terminal as a command. */
static void
append_line (GString *text, const char *sentence, const char *first_indent, const char *indent)
{
  g_autofree char *safe = limber_cli_printable (sentence);
  g_autofree char *lines = limber_cli_wrap (safe, WIDTH, first_indent, indent);

  g_string_append (text, lines);
}

static void
append_period (GString *text, const LimberFinding *finding)
{
  g_autofree char *from = NULL, *to = NULL, *period = NULL;

  if (!g_date_valid_julian (finding->from) || !g_date_valid_julian (finding->to))
    return;

  from = format_day (finding->from);
  to = format_day (finding->to);
  /* Translators: the first and the last day of a period. */
  period = g_strdup_printf (C_ ("period", "%1$s to %2$s"), from, to);
  append_line (text, finding->from == finding->to ? to : period, "    ", "    ");
}

static void
append_details (GString *text, const LimberFinding *finding)
{
  append_period (text, finding);
  for (guint i = 0; finding->why != NULL && finding->why[i] != NULL; i++)
    append_line (text, finding->why[i], "    • ", "      ");
  if (finding->caution != NULL)
    append_line (text, finding->caution, "    ", "    ");
  if (finding->suggestion != NULL)
    append_line (text, finding->suggestion, "    ", "    ");
}

static gboolean
is_safety (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_SAFETY;
}

static gboolean
is_change (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_DESCRIPTIVE;
}

static gboolean
is_treatment (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_ASSOCIATION && finding->severity == LIMBER_FINDING_PATTERN
         && finding->topic == LIMBER_TOPIC_TREATMENT;
}

static gboolean
is_pattern (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_ASSOCIATION && finding->severity != LIMBER_FINDING_CHECKING
         && !is_treatment (finding);
}

static gboolean
is_checking (const LimberFinding *finding)
{
  return finding->kind == LIMBER_FINDING_ASSOCIATION && finding->severity == LIMBER_FINDING_CHECKING;
}

static gboolean
is_any (const LimberFinding *finding)
{
  return TRUE;
}

static void
append_group (GString *text,
              const char *title,
              const GPtrArray *findings,
              Belongs belongs,
              gboolean with_details,
              GHashTable *choices)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);

      if (!belongs (finding) || limber_cli_patterns_is_hidden (finding, choices))
        continue;

      if (is_first)
        g_string_append_printf (text, "\n%s\n", title);
      else if (with_details)
        g_string_append_c (text, '\n');
      is_first = FALSE;
      append_line (text, finding->sentence, "  ", "  ");
      if (with_details)
        append_details (text, finding);
    }
}

static GPtrArray *
list_not_hidden (const GPtrArray *findings, GHashTable *choices)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    if (!limber_cli_patterns_is_hidden (g_ptr_array_index (findings, i), choices))
      g_ptr_array_add (list, g_ptr_array_index (findings, i));

  return list;
}

/* What is missing is much, and of one kind for most of it. */
static void
append_needs (GString *text, const char *title, const GPtrArray *findings, GHashTable *choices)
{
  g_autoptr (GPtrArray) list = list_not_hidden (findings, choices);
  g_autoptr (GPtrArray) topics = limber_needs_words_gather (list);

  if (topics->len > 0)
    g_string_append_printf (text, "\n%s\n", title);
  for (guint i = 0; i < topics->len; i++)
    {
      const LimberTopicNeeds *needs = g_ptr_array_index (topics, i);

      append_line (text, limber_topic_get_title (needs->topic), "  ", "  ");
      for (guint j = 0; needs->sentences[j] != NULL; j++)
        append_line (text, needs->sentences[j], "    • ", "      ");
    }
}

static guint
count_hidden (const GPtrArray *findings, GHashTable *choices)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += limber_cli_patterns_is_hidden (g_ptr_array_index (findings, i), choices);

  return n;
}

static void
append_heading (GString *text, const LimberPatterns *patterns)
{
  g_autofree char *day = format_day (patterns->as_of);
  /* Translators: a day, and how many days are recorded up to it. */
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%1$s: %2$'u day recorded.", "%1$s: %2$'u days recorded.", patterns->days_recorded), day,
      patterns->days_recorded);

  append_line (text, heading, "", "");
}

static void
append_end (GString *text, const LimberPatterns *patterns, GHashTable *choices)
{
  guint n_hidden = count_hidden (patterns->findings, choices) + count_hidden (patterns->not_found, choices)
                   + count_hidden (patterns->needs_data, choices);
  g_autofree char *hidden = NULL, *day = NULL, *look = NULL;

  if (n_hidden > 0)
    {
      hidden = g_strdup_printf (
          ngettext ("%'u more is hidden, as you chose.", "%'u more are hidden, as you chose.", n_hidden),
          n_hidden);
      g_string_append_c (text, '\n');
      append_line (text, hidden, "", "");
    }

  if (!g_date_valid_julian (patterns->next_look))
    return;

  day = format_day (patterns->next_look);
  look = g_strdup_printf (_ ("The next look for links is on %s."), day);
  g_string_append_c (text, '\n');
  append_line (text, look, "", "");
}

/**
 * limber_cli_patterns_to_text:
 * @patterns: what was found
 * @choices: (nullable) (element-type utf8 LimberFindingChoice): what the user decided, by id
 *
 * Returns: (transfer full): all that is not hidden, in the order of the Patterns page, for a terminal
 */
char *
limber_cli_patterns_to_text (const LimberPatterns *patterns, GHashTable *choices)
{
  GString *text = g_string_new (NULL);

  append_heading (text, patterns);
  append_group (text, _ ("Needs attention"), patterns->findings, is_safety, TRUE, choices);
  append_group (text, _ ("What changed"), patterns->findings, is_change, TRUE, choices);
  append_group (text, _ ("Goes together"), patterns->findings, is_pattern, TRUE, choices);
  append_group (text, _ ("On days with treatments"), patterns->findings, is_treatment, TRUE, choices);
  append_group (text, _ ("Still checking"), patterns->findings, is_checking, TRUE, choices);
  append_group (text, _ ("Looked for, not found"), patterns->not_found, is_any, FALSE, choices);
  append_needs (text, _ ("Needs more days"), patterns->needs_data, choices);
  append_end (text, patterns, choices);

  return g_string_free_and_steal (text);
}
