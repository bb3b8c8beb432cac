/* limber-body-heat-words.c — how often and how much it hurt, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-heat.h"

#include "limber-body-heat-private.h"
#include "limber-chart-words.h"

#include <glib/gi18n.h>
#include <math.h>

static gboolean
hurts_anywhere (const LimberBodyHeat *self)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    if (self->regions[i].n_days > 0)
      return TRUE;

  return FALSE;
}

/* Days to come are neither recorded nor missing. */
guint
_limber_body_heat_count_calendar_days (const LimberBodyHeat *self)
{
  LimberPeriod past = self->period;

  limber_chart_words_get_past (self->period, &past);
  return MAX (limber_period_count_days (past), self->n_answered);
}

/* Half points exist, between the two days in the middle. */
char *
_limber_body_heat_format_median (double median)
{
  return g_strdup_printf (median > floor (median) ? "%.1f" : "%.0f", median);
}

char *
_limber_body_heat_count_days (guint n_days, guint n_answered)
{
  /* Translators: on how many days it hurt, of the days with an answer. */
  return g_strdup_printf (ngettext ("%1$u of %2$u day", "%1$u of %2$u days", n_answered), n_days, n_answered);
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/* Pain without a place is no answer to "where", so there is nothing it is a share of. */
static char *
describe_days (const LimberBodyHeat *self, guint region)
{
  guint n_days = self->regions[region].n_days;

  if (limber_body_region_nth (region)->view == LIMBER_BODY_VIEW_NONE)
    return g_strdup_printf (ngettext ("%u day", "%u days", n_days), n_days);

  return _limber_body_heat_count_days (n_days, self->n_answered);
}

static char *
describe_pain (const LimberRegionHeat *heat)
{
  g_autofree char *median = _limber_body_heat_format_median (heat->median);

  if (heat->n_days == 1)
    /* Translators: how much it hurt on the one day, as in “6 of 10”. */
    return g_strdup_printf (_ ("%1$s of %2$d"), median, LIMBER_NRS_MAX);
  if (heat->maximum > heat->median)
    /* Translators: how much it hurt, the median of the days and the worst, as in “usually 6 of 10, at most
     * 9”. */
    return g_strdup_printf (_ ("usually %1$s of %2$d, at most %3$d"), median, LIMBER_NRS_MAX, heat->maximum);

  return g_strdup_printf (_ ("usually %1$s of %2$d"), median, LIMBER_NRS_MAX);
}

static void
append_regions (const LimberBodyHeat *self, GString *text)
{
  g_autoptr (GArray) regions = limber_body_heat_list_regions (self);

  for (guint i = 0; i < regions->len; i++)
    {
      guint region = g_array_index (regions, guint, i);
      g_autofree char *figures = limber_body_heat_describe_region (self, region);
      /* Translators: a place on the body, then how often and how much it hurt there. */
      g_autofree char *sentence = g_strdup_printf (
          _ ("%1$s: %2$s."), limber_body_region_get_name (limber_body_region_nth (region)), figures);

      append_sentence (text, sentence);
    }
}

/**
 * limber_body_heat_name_unit:
 * @self: a heat
 * @scale: what is shown
 *
 * Returns: (transfer none): what the numbers in the figures count, a sentence
 */
const char *
limber_body_heat_name_unit (const LimberBodyHeat *self, LimberBodyHeatScale scale)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (scale == LIMBER_BODY_HEAT_MUCH)
    return _ ("Numbers: the usual pain there on the days it hurt, from 1 to 10.");
  if (_limber_body_heat_counts_per_cent (self))
    return _ ("Numbers: the days it hurt there, in per cent of the days recorded.");

  return _ ("Numbers: on how many of the days recorded it hurt there.");
}

/**
 * limber_body_heat_describe_basis:
 * @self: a heat
 *
 * Says what the figures stand on, short enough for a caption: "27 of 30 days recorded", "No pain on the 12
 * days recorded". Recorded are the days with an answer to "where does it hurt".
 *
 * Returns: (transfer full): the words, without a full stop
 */
char *
limber_body_heat_describe_basis (const LimberBodyHeat *self)
{
  guint n_days;

  g_return_val_if_fail (self != NULL, NULL);

  if (limber_body_heat_is_empty (self))
    return g_strdup (_ ("Nothing recorded"));
  if (self->n_answered == 0)
    return g_strdup_printf (
        ngettext ("Pain on %u day, without a place", "Pain on %u days, without a place", self->n_unplaced),
        self->n_unplaced);
  if (!hurts_anywhere (self))
    return g_strdup_printf (
        ngettext ("No pain on the %u day recorded", "No pain on the %u days recorded", self->n_answered),
        self->n_answered);

  n_days = _limber_body_heat_count_calendar_days (self);
  return g_strdup_printf (ngettext ("%1$u of %2$u day recorded", "%1$u of %2$u days recorded", n_days),
                          self->n_answered, n_days);
}

/**
 * limber_body_heat_describe_region:
 * @self: a heat
 * @region_index: as limber_body_region_nth() counts
 *
 * Says how often and how much it hurt at a place, in the middle of a sentence: "18 of 27 days, usually 6 of
 * 10, at most 9".
 *
 * Returns: (transfer full): the words
 */
char *
limber_body_heat_describe_region (const LimberBodyHeat *self, guint region_index)
{
  g_autofree char *days = NULL, *pain = NULL;

  g_return_val_if_fail (self != NULL && region_index < limber_body_region_count (), NULL);

  days = describe_days (self, region_index);
  if (self->regions[region_index].n_days == 0)
    return g_steal_pointer (&days);

  pain = describe_pain (&self->regions[region_index]);
  return g_strconcat (days, C_ ("list separator", ", "), pain, NULL);
}

/**
 * limber_body_heat_describe:
 * @self: a heat
 *
 * Says all that the figures show, for who does not see them: what they stand on, then each region that hurt,
 * the most frequent first.
 *
 * Returns: (transfer full): whole sentences
 */
char *
limber_body_heat_describe (const LimberBodyHeat *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *basis = NULL, *sentence = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  basis = limber_body_heat_describe_basis (self);
  /* Translators: turns words into a sentence. */
  sentence = g_strdup_printf (C_ ("sentence", "%s."), basis);
  append_sentence (text, sentence);
  append_regions (self, text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
