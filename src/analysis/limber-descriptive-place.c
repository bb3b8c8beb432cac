/* limber-descriptive-place.c — pain that has reached the lower leg, or a place where it was not before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-descriptive-private.h"

#include "limber-arrival-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define ID_BELOW_KNEE "descriptive.below-knee"
#define ID_NEW_PLACE "descriptive.new-place"

/* "left calf, left heel" */
static char *
list_places (const LimberArrival *arrival)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < arrival->regions->len; i++)
    {
      g_autofree char *name = limber_body_region_dup_inline_name (g_ptr_array_index (arrival->regions, i));

      /* Translators: between two items of a list. */
      g_string_append_printf (list, "%s%s", i > 0 ? C_ ("list", ", ") : "", name);
    }

  return g_string_free_and_steal (list);
}

static char *
list_ids (const LimberArrival *arrival)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < arrival->regions->len; i++)
    {
      const LimberBodyRegion *region = g_ptr_array_index (arrival->regions, i);

      g_string_append_printf (list, "%s%s", i > 0 ? "," : "", region->id);
    }

  return g_string_free_and_steal (list);
}

static char *
say_below_knee (LimberRecord *record, const LimberArrival *left, const LimberArrival *right)
{
  guint n = MAX (left->n_named, right->n_named);
  g_autofree char *day = _limber_descriptive_format_day (record, MAX (left->at, right->at));

  if (left->at >= 0 && right->at >= 0)
    return g_strdup_printf (
        ngettext ("Pain below both knees is new: it was there on up to %1$u of the 14 days "
                  "up to %2$s, after 12 weeks in which you recorded none.",
                  "Pain below both knees is new: it was there on up to %1$u of the 14 days "
                  "up to %2$s, after 12 weeks in which you recorded none.",
                  n),
        n, day);
  if (left->at >= 0)
    return g_strdup_printf (
        ngettext ("Pain below your left knee is new: it was there on %1$u of the 14 days up "
                  "to %2$s, after 12 weeks in which you recorded none.",
                  "Pain below your left knee is new: it was there on %1$u of the 14 days up "
                  "to %2$s, after 12 weeks in which you recorded none.",
                  n),
        n, day);

  return g_strdup_printf (
      ngettext ("Pain below your right knee is new: it was there on %1$u of the 14 days up "
                "to %2$s, after 12 weeks in which you recorded none.",
                "Pain below your right knee is new: it was there on %1$u of the 14 days up "
                "to %2$s, after 12 weeks in which you recorded none.",
                n),
      n, day);
}

static char *
say_new_places (LimberRecord *record, const LimberArrival *arrival)
{
  g_autofree char *places = list_places (arrival);
  g_autofree char *day = _limber_descriptive_format_day (record, arrival->at);
  guint n = arrival->regions->len;

  if (n == 1)
    return g_strdup_printf (
        ngettext ("Pain has come to a new place (%1$s): it was there on %2$u of the 14 days "
                  "up to %3$s, after 12 weeks in which you recorded none there.",
                  "Pain has come to a new place (%1$s): it was there on %2$u of the 14 days "
                  "up to %3$s, after 12 weeks in which you recorded none there.",
                  arrival->n_named),
        places, arrival->n_named, day);

  return g_strdup_printf (
      ngettext ("Pain has come to %1$u new place (%2$s) in the 14 days up to %3$s, after 12 "
                "weeks in which you recorded none there.",
                "Pain has come to %1$u new places (%2$s) in the 14 days up to %3$s, after 12 "
                "weeks in which you recorded none there.",
                n),
      n, places, day);
}

static char *
say_coverage (const LimberArrival *arrival)
{
  return g_strdup_printf (ngettext ("Of the 84 days before, %u has places that are known; the others count "
                                    "neither as days with pain nor as days without.",
                                    "Of the 84 days before, %u have places that are known; the others count "
                                    "neither as days with pain nor as days without.",
                                    arrival->n_before),
                          arrival->n_before);
}

static void
tell_arrival (LimberFinding *finding, LimberRecord *record, const LimberArrival *arrival)
{
  g_autofree char *ids = list_ids (arrival);

  _limber_descriptive_set_days (finding, record, arrival->at - LIMBER_ARRIVAL_DAYS_NOW + 1, arrival->at);
  limber_finding_take_word (finding, "places", ids, g_strdup (_ ("Where")), list_places (arrival));
  limber_finding_take_count (finding, "n_now", arrival->n_named, g_strdup (_ ("Days with it, of 14")),
                             _limber_descriptive_format_count (arrival->n_named));
  limber_finding_take_count (finding, "n_before", arrival->n_before,
                             g_strdup (_ ("Days known before, of 84")),
                             _limber_descriptive_format_count (arrival->n_before));
  limber_finding_take_why (finding, say_coverage (arrival));
}

/* What is drawn, and shown in Trends, is the first of the places. */
static void
draw_arrival (LimberFinding *finding, LimberRecord *record, const LimberArrival *arrival)
{
  const LimberBodyRegion *region = g_ptr_array_index (arrival->regions, 0);
  g_autofree char *metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, region->id, NULL);

  _limber_descriptive_draw (finding, record, metric,
                            arrival->at - LIMBER_ARRIVAL_DAYS_NOW - LIMBER_ARRIVAL_DAYS_BEFORE + 1);
  for (guint i = 1; i < arrival->regions->len; i++)
    {
      const LimberBodyRegion *other = g_ptr_array_index (arrival->regions, i);
      g_autofree char *other_metric = g_strconcat (LIMBER_METRIC_PAIN_PREFIX, other->id, NULL);

      limber_finding_add_metric (finding, other_metric);
    }
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
}

static void
tell_lower_leg (LimberRecord *record, LimberArrival *left, const LimberArrival *right, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID_BELOW_KNEE, LIMBER_FINDING_MENTION, LIMBER_TOPIC_PLACE, record);
  gboolean is_both = left->at >= 0 && right->at >= 0;
  const char *side = is_both ? "both" : left->at >= 0 ? "left" : "right";

  limber_finding_take_sentence (finding, say_below_knee (record, left, right));
  limber_finding_take_word (finding, "side", side, NULL, NULL);
  _limber_arrival_merge (left, right);
  tell_arrival (finding, record, left);
  g_set_str (&finding->caution, _ ("This says that it is new, not what it comes from."));
  g_set_str (&finding->suggestion,
             is_both
                 ? _ ("New pain in both legs is a reason to ask for medical advice soon, and for help at "
                      "once if a leg turns numb or weak, or if bladder or bowels do not work as they did.")
                 : _ ("Pain that reaches below the knee is worth mentioning to your doctor, and soon if "
                      "the leg also turns numb or weak."));
  draw_arrival (finding, record, left);
}

static void
tell_new_places (LimberRecord *record, const LimberArrival *arrival, GPtrArray *findings)
{
  LimberFinding *finding
      = _limber_descriptive_add (findings, ID_NEW_PLACE, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_PLACE, record);

  limber_finding_take_sentence (finding, say_new_places (record, arrival));
  tell_arrival (finding, record, arrival);
  g_set_str (&finding->caution, _ ("This says that it is new, not what it comes from."));
  g_set_str (&finding->suggestion, _ ("If it stays or spreads, mention it to your doctor."));
  draw_arrival (finding, record, arrival);
}

static char *
say_needs (const char *id, gboolean is_before, guint n)
{
  gboolean is_leg = strcmp (id, ID_BELOW_KNEE) == 0;

  if (is_leg && is_before)
    return g_strdup_printf (
        ngettext (
            "To tell whether pain has moved below the knee, Limber needs %1$u of the 84 days before the "
            "last 14 with places recorded; there is %2$u.",
            "To tell whether pain has moved below the knee, Limber needs %1$u of the 84 days before the "
            "last 14 with places recorded; there are %2$u.",
            n),
        LIMBER_ARRIVAL_NEEDED_BEFORE, n);
  if (is_before)
    return g_strdup_printf (
        ngettext ("To tell whether pain has come to a new place, Limber needs %1$u of the 84 days before the "
                  "last 14 with places recorded; there is %2$u.",
                  "To tell whether pain has come to a new place, Limber needs %1$u of the 84 days before the "
                  "last 14 with places recorded; there are %2$u.",
                  n),
        LIMBER_ARRIVAL_NEEDED_BEFORE, n);
  if (is_leg)
    return g_strdup_printf (
        ngettext ("To tell whether pain has moved below the knee, Limber needs %1$u of the "
                  "last 14 days with places recorded; there is %2$u.",
                  "To tell whether pain has moved below the knee, Limber needs %1$u of the "
                  "last 14 days with places recorded; there are %2$u.",
                  n),
        LIMBER_ARRIVAL_NEEDED_NOW, n);

  return g_strdup_printf (ngettext ("To tell whether pain has come to a new place, Limber needs %1$u of the "
                                    "last 14 days with places recorded; there is %2$u.",
                                    "To tell whether pain has come to a new place, Limber needs %1$u of the "
                                    "last 14 days with places recorded; there are %2$u.",
                                    n),
                          LIMBER_ARRIVAL_NEEDED_NOW, n);
}

static void
tell_nothing (const LimberPlaces *places, const char *id, GPtrArray *findings)
{
  int last = (int) places->n_days - 1;
  guint n_now = _limber_places_count_now (places), n_before = _limber_places_count_before (places, last);
  gboolean is_known = n_now >= LIMBER_ARRIVAL_NEEDED_NOW && n_before >= LIMBER_ARRIVAL_NEEDED_BEFORE;
  LimberFinding *finding = _limber_descriptive_add (
      findings, id, is_known ? LIMBER_FINDING_NOT_FOUND : LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_PLACE,
      places->record);

  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  if (!is_known)
    {
      gboolean is_before = n_now >= LIMBER_ARRIVAL_NEEDED_NOW;
      guint n = is_before ? n_before : n_now;

      _limber_descriptive_take_needs (finding,
                                      is_before ? LIMBER_ARRIVAL_NEEDED_BEFORE : LIMBER_ARRIVAL_NEEDED_NOW, n,
                                      say_needs (id, is_before, n));
      return;
    }

  _limber_descriptive_set_days (finding, places->record, last - LIMBER_ARRIVAL_DAYS_NOW + 1, last);
  limber_finding_take_sentence (
      finding, g_strdup (strcmp (id, ID_BELOW_KNEE) == 0
                             ? _ ("Looked for pain that has moved below the knee: not in your last 14 days.")
                             : _ ("Looked for pain at a new place: not in your last 14 days.")));
}

/**
 * limber_descriptive_place:
 * @record: a journal
 * @background: what the user said about their back
 * @findings: (element-type LimberFinding): where both answers are added
 *
 * Whether pain of 1 or more was recorded on 3 of 14 days below a knee (calf, shin, ankle, heel or foot of
 * that side), or at any other place, and on none of the 84 days before them, of which 42 have to have places
 * that are known. It stands for 28 days, as long as the place was named in the last 14. The numbers are
 * Limber's own.
 */
void
limber_descriptive_place (LimberRecord *record, const LimberBackground *background, GPtrArray *findings)
{
  LimberPlaces places;
  LimberArrival left, right, elsewhere;

  _limber_places_init (&places, record);
  _limber_arrival_find_below_knee (&left, &places, LIMBER_BODY_SIDE_LEFT);
  _limber_arrival_find_below_knee (&right, &places, LIMBER_BODY_SIDE_RIGHT);
  _limber_arrival_find_elsewhere (&elsewhere, &places);

  if (left.at >= 0 || right.at >= 0)
    tell_lower_leg (record, &left, &right, findings);
  else
    tell_nothing (&places, ID_BELOW_KNEE, findings);
  if (elsewhere.at >= 0)
    tell_new_places (record, &elsewhere, findings);
  else
    tell_nothing (&places, ID_NEW_PLACE, findings);

  _limber_arrival_clear (&left);
  _limber_arrival_clear (&right);
  _limber_arrival_clear (&elsewhere);
  _limber_places_clear (&places);
}
