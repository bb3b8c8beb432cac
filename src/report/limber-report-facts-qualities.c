/* limber-report-facts-qualities.c — what the pain feels like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include <glib/gi18n.h>

/* What can be taken in at a glance. */
#define LISTED_MAX 4

typedef struct
{
  LimberQuality quality;
  guint n_days;
} Count;

static LimberQuality
collect (const LimberDay *day)
{
  LimberQuality qualities = LIMBER_QUALITY_NONE;

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      for (guint j = 0; j < check_in->pains->len; j++)
        qualities |= g_array_index (check_in->pains, LimberPain, j).qualities;
    }

  return qualities;
}

static void
count_days (const LimberReportMaterial *material, Count *counts)
{
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    counts[i] = (Count) { (LimberQuality) (1 << i), 0 };

  for (guint i = 0; i < material->days->len; i++)
    {
      LimberQuality qualities = collect (g_ptr_array_index (material->days, i));

      for (guint j = 0; j < LIMBER_N_QUALITIES; j++)
        counts[j].n_days += (qualities & counts[j].quality) != 0;
    }
}

/* The most frequent first; equals as they stand in the journal. */
static int
compare_counts_cb (gconstpointer first, gconstpointer second)
{
  const Count *a = first, *b = second;

  if (a->n_days != b->n_days)
    return a->n_days > b->n_days ? -1 : 1;

  return a->quality < b->quality ? -1 : a->quality > b->quality;
}

/**
 * limber_report_find_qualities:
 * @material: what was read
 *
 * Returns: (transfer full) (nullable): what was said most often, with the number of days it was said on:
 * "aching (34), stiff (20)"; %NULL when nothing was said
 */
char *
limber_report_find_qualities (const LimberReportMaterial *material)
{
  Count counts[LIMBER_N_QUALITIES];
  GString *list = NULL;

  count_days (material, counts);
  qsort (counts, LIMBER_N_QUALITIES, sizeof *counts, compare_counts_cb);

  for (guint i = 0; i < LISTED_MAX && counts[i].n_days > 0; i++)
    {
      g_autofree char *name = limber_report_to_inline (limber_quality_get_name (counts[i].quality));
      /* Translators: what pain feels like, and on how many days it did. */
      g_autofree char *item
          = g_strdup_printf (C_ ("quality of pain with days", "%1$s (%2$u)"), name, counts[i].n_days);

      if (list == NULL)
        list = g_string_new (NULL);
      limber_report_append (list, C_ ("list of qualities", ", "), item);
    }

  return list != NULL ? g_string_free_and_steal (list) : NULL;
}
