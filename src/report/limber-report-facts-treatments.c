/* limber-report-facts-treatments.c — what was done, on how many days, and whether it helped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include <glib/gi18n.h>

static void
free_treatment (gpointer data)
{
  LimberReportTreatment *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/* Counting */

static LimberReportTreatment *
get_treatment (GHashTable *treatments, const char *key)
{
  LimberReportTreatment *self = g_hash_table_lookup (treatments, key);

  if (self != NULL)
    return self;

  self = g_new0 (LimberReportTreatment, 1);
  g_hash_table_insert (treatments, g_strdup (key), self);

  return self;
}

static void
count_mark (LimberReportTreatment *self, LimberHelped helped)
{
  if (helped >= LIMBER_HELPED_NOT && helped <= LIMBER_HELPED_A_LOT)
    self->n_helped[helped]++;
  else
    self->n_unsaid++;
}

/* A day counts once, however often the treatment was taken on it; whether it helped is said each time. */
static void
count_day (GHashTable *treatments, const LimberDay *day)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);
      const GPtrArray *marks = check_in->marks[LIMBER_TERM_TREATMENT];

      for (guint j = 0; j < marks->len; j++)
        {
          const LimberMark *mark = g_ptr_array_index (marks, j);
          LimberReportTreatment *self = get_treatment (treatments, mark->key);

          self->n_days += g_hash_table_add (seen, mark->key);
          count_mark (self, mark->helped);
        }
    }
}

/* Words */

/* Takes @item. */
static void
append_helped (GString *list, char *item)
{
  limber_report_append (list, C_ ("list of how it helped", ", "), item);
  g_free (item);
}

/* "helped a lot 3, a little 8, not 2"; the word "helped" stands with whichever comes first. */
static char *
say_helped (const LimberReportTreatment *self)
{
  guint a_lot = self->n_helped[LIMBER_HELPED_A_LOT], a_little = self->n_helped[LIMBER_HELPED_A_LITTLE];
  guint not_at_all = self->n_helped[LIMBER_HELPED_NOT];
  GString *list = g_string_new (NULL);

  if (a_lot > 0)
    /* Translators: how often a treatment helped a lot. */
    append_helped (list, g_strdup_printf (_ ("helped a lot %u"), a_lot));
  if (a_little > 0)
    append_helped (list, g_strdup_printf (a_lot > 0 ? /* Translators: follows “helped a lot 3”. */
                                              _ ("a little %u")
                                                    : /* Translators: how often it helped a little. */
                                              _ ("helped a little %u"),
                                          a_little));
  if (not_at_all > 0)
    append_helped (list, g_strdup_printf (list->len > 0 ? /* Translators: follows “helped a little 8”. */
                                              _ ("not %u")
                                                        : /* Translators: how often it did not help. */
                                              _ ("did not help %u"),
                                          not_at_all));

  return g_string_free_and_steal (list);
}

static char *
say (const LimberReportTreatment *self)
{
  g_autofree char *helped = say_helped (self);

  if (*helped == '\0')
    /* Translators: on how many days something was done. */
    return g_strdup_printf (ngettext ("on %u day", "on %u days", self->n_days), self->n_days);

  return g_strdup_printf (
      /* Translators: on how many days a treatment was used, and “helped a lot 3, a little 8, not 2”. */
      ngettext ("on %1$u day; %2$s", "on %1$u days; %2$s", self->n_days), self->n_days, helped);
}

static int
compare_treatments_cb (gconstpointer first, gconstpointer second)
{
  const LimberReportTreatment *a = *(const LimberReportTreatment *const *) first;
  const LimberReportTreatment *b = *(const LimberReportTreatment *const *) second;

  if (a->n_days != b->n_days)
    return a->n_days > b->n_days ? -1 : 1;

  return g_utf8_collate (a->name, b->name);
}

/**
 * limber_report_find_treatments:
 * @material: what was read
 *
 * Returns: (transfer full) (element-type LimberReportTreatment): those of the period, the most used first
 */
GPtrArray *
limber_report_find_treatments (const LimberReportMaterial *material)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *treatments = g_ptr_array_new_with_free_func (free_treatment);
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = 0; i < material->days->len; i++)
    count_day (found, g_ptr_array_index (material->days, i));

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      LimberReportTreatment *self = value;

      self->name = g_strdup (limber_report_material_get_name (material, LIMBER_TERM_TREATMENT, key));
      self->text = say (self);
      g_ptr_array_add (treatments, self);
    }
  g_ptr_array_sort (treatments, compare_treatments_cb);

  return treatments;
}
