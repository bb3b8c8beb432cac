/* limber-finding-text.c — findings in the words of their page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-text.h"

#include "limber-chart-words.h"
#include "limber-date-text.h"

#include <glib/gi18n.h>

static guint
get_count (const LimberFinding *finding, const char *name)
{
  const LimberFindingNumber *number = limber_finding_find_number (finding, name);

  return number != NULL && number->n_values > 0 && number->values[0] > 0 ? (guint) number->values[0] : 0;
}

/* Returns: (nullable) (transfer full) */
static char *
describe_counts (const LimberFinding *finding)
{
  guint n_with = get_count (finding, "n_with");
  guint n_without = get_count (finding, "n_without");
  guint n_recorded = get_count (finding, "n_recorded");

  if (n_with > 0 && n_without > 0)
    /* Translators: first the days with what the finding is about, then those without it. */
    return g_strdup_printf (
        ngettext ("%'u day with it, %'u without", "%'u days with it, %'u without", n_with), n_with,
        n_without);
  if (n_recorded > 0)
    return g_strdup_printf (ngettext ("%'u day recorded", "%'u days recorded", n_recorded), n_recorded);

  return NULL;
}

/**
 * limber_finding_text_get_subtitle:
 * @finding: a finding
 *
 * Returns: (transfer full): the days it is about, and how many there are of which sort
 */
char *
limber_finding_text_get_subtitle (const LimberFinding *finding)
{
  g_autofree char *period = NULL;
  g_autofree char *counts = NULL;

  g_return_val_if_fail (finding != NULL, NULL);

  counts = describe_counts (finding);
  if (finding->from == 0 || finding->to < finding->from || finding->severity == LIMBER_FINDING_NEEDS_DATA)
    return g_steal_pointer (&counts);

  period = limber_chart_words_date_period ((LimberPeriod) { finding->from, finding->to });
  if (counts == NULL)
    return g_steal_pointer (&period);

  /* Translators: a period, then how many days of it. */
  return g_strdup_printf (_ ("%s · %s"), period, counts);
}

/**
 * limber_finding_text_get_urgency:
 * @severity: how much it matters
 *
 * Returns: (transfer none): what to do about it, in a few words
 */
const char *
limber_finding_text_get_urgency (LimberFindingSeverity severity)
{
  switch (severity)
    {
    case LIMBER_FINDING_EMERGENCY:
      return _ ("Get help now");
    case LIMBER_FINDING_URGENT:
      return _ ("Ask for medical advice");
    case LIMBER_FINDING_MENTION:
      return _ ("Worth mentioning to a doctor");
    case LIMBER_FINDING_NOTICE:
    case LIMBER_FINDING_PATTERN:
    case LIMBER_FINDING_CHECKING:
    case LIMBER_FINDING_NOT_FOUND:
    case LIMBER_FINDING_NEEDS_DATA:
    default:
      return _ ("Good to know");
    }
}

/**
 * limber_finding_text_read_numbers:
 * @finding: a finding
 *
 * Returns: (transfer full): its numbers with what they are, one after the other
 */
char *
limber_finding_text_read_numbers (const LimberFinding *finding)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (finding != NULL, NULL);

  for (guint i = 0; i < finding->numbers->len; i++)
    {
      const LimberFindingNumber *number = g_ptr_array_index (finding->numbers, i);

      if (number->label != NULL && number->text != NULL)
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "", number->label, number->text);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
tell_next_look (const LimberPatterns *patterns)
{
  g_autofree char *day = NULL;

  if (patterns->next_look <= patterns->as_of)
    return g_strdup (_ ("The next look comes when some more days with pain are recorded."));

  day = limber_date_text_format_day (patterns->next_look);
  if (patterns->last_look == 0)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Limber first looks for what goes together on %s, then every 30 days."), day);

  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("The next look is on %s."), day);
}

/**
 * limber_finding_text_tell_looks:
 * @patterns: what a journal shows
 *
 * Returns: (transfer full): what it is worked out of, when that was looked for last, and when it is next
 */
char *
limber_finding_text_tell_looks (const LimberPatterns *patterns)
{
  g_autofree char *recorded = NULL;
  g_autofree char *next = NULL;
  g_autofree char *last_day = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (patterns != NULL, NULL);

  recorded = g_strdup_printf (ngettext ("%'u day recorded.", "%'u days recorded.", patterns->days_recorded),
                              patterns->days_recorded);
  next = tell_next_look (patterns);
  if (patterns->last_look == 0)
    /* Translators: two sentences one after the other. */
    return g_strdup_printf (_ ("%s %s"), recorded, next);

  last_day = limber_date_text_format_day (patterns->last_look);
  last = g_strdup_printf (
      /* Translators: %s is a date. */
      ngettext ("The last monthly look, of %2$s, tried %1$'u possible link.",
                "The last monthly look, of %2$s, tried %1$'u possible links.", patterns->n_tested),
      patterns->n_tested, last_day);

  /* Translators: three sentences one after the other. */
  return g_strdup_printf (_ ("%s %s %s"), recorded, last, next);
}
