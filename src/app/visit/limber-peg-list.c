/* limber-peg-list.c — answers to the PEG scale of other days, one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-peg-list.h"

#include "limber-check-in.h"
#include "limber-date-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* Below each other the bars show the course; the number stands beside each. */
#define BAR_WIDTH 48

struct _LimberPegList
{
  GtkListBox *list; /* owned by its parent */
  LimberVisitWatch *watch;
  GPtrArray *shown; /* LimberPeg, in the order of the rows */
};

static char *
tell_answers (const LimberPeg *peg)
{
  const int *answers = peg->answers;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (!isnan (limber_peg_get_score (peg)))
    /* Translators: the three answers on one day, each from 0 to 10. */
    return g_strdup_printf (_ ("Pain %1$d, enjoyment %2$d, activity %3$d"), answers[LIMBER_PEG_PAIN],
                            answers[LIMBER_PEG_ENJOYMENT], answers[LIMBER_PEG_ACTIVITY]);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    if (answers[i] != LIMBER_NRS_UNSET)
      g_strv_builder_take (
          builder,
          /* Translators: what was asked about, and the answer: "General activity 5". */
          g_strdup_printf (_ ("%1$s %2$d"), limber_peg_item_get_title ((LimberPegItem) i), peg->answers[i]));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
add_score (GtkWidget *row, double score)
{
  g_autofree char *number = g_strdup_printf ("%.1f", score);
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "min-value", 0.0, "max-value", 10.0, "value", score, "width-request",
                                 BAR_WIDTH, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *label = gtk_label_new (number);

  /* Neither end of the scale is better marked than by its number. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_add_css_class (bar, "limber-course");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

static void
remove_cb (GtkWidget *button, LimberPegList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (LimberPeg) empty = NULL;

  if (index < 0)
    return;

  empty = limber_peg_new (((const LimberPeg *) g_ptr_array_index (self->shown, index))->day);
  limber_visit_watch_save_peg (self->watch, empty);
}

static void
add_button (LimberPegList *self, GtkWidget *row, const char *day)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a date. */
  g_autofree char *name = g_strdup_printf (_ ("Remove the answers of %s"), day);

  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (LimberPegList *self, const LimberPeg *peg)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = limber_date_text_format_day (peg->day);
  g_autofree char *answers = tell_answers (peg);
  double score = limber_peg_get_score (peg);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), answers);
  if (!isnan (score))
    add_score (row, score);
  add_button (self, row, day);
  gtk_list_box_append (self->list, row);
}

/* Returns: (transfer full): newest first */
static GPtrArray *
list_others (const GPtrArray *pegs, guint32 without)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_peg_free);

  for (guint i = pegs->len; i > 0; i--)
    {
      const LimberPeg *peg = g_ptr_array_index (pegs, i - 1);

      if (peg->day != without)
        g_ptr_array_add (others, limber_peg_copy (peg));
    }

  return others;
}

static gboolean
is_shown (const LimberPegList *self, const GPtrArray *pegs)
{
  if (self->shown == NULL || self->shown->len != pegs->len)
    return FALSE;

  for (guint i = 0; i < pegs->len; i++)
    if (!limber_peg_equal (g_ptr_array_index (self->shown, i), g_ptr_array_index (pegs, i)))
      return FALSE;

  return TRUE;
}

/**
 * limber_peg_list_new:
 * @list: an empty list box, which outlives what is returned
 * @watch: keeps the answers
 *
 * Returns: (transfer full): what fills @list
 */
LimberPegList *
limber_peg_list_new (GtkListBox *list, LimberVisitWatch *watch)
{
  LimberPegList *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_new0 (LimberPegList, 1);
  self->list = list;
  self->watch = g_object_ref (watch);

  return self;
}

/**
 * limber_peg_list_free:
 * @self: (transfer full) (nullable): what fills a list
 *
 * Empties the list, whose buttons would have nobody to turn to.
 */
void
limber_peg_list_free (LimberPegList *self)
{
  if (self == NULL)
    return;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_object_unref (self->watch);
  g_free (self);
}

/**
 * limber_peg_list_fill:
 * @self: what fills a list
 * @pegs: (element-type LimberPeg): all answers, oldest first
 * @without: the Julian day whose answers are shown elsewhere
 *
 * Returns: how many days are listed
 */
guint
limber_peg_list_fill (LimberPegList *self, const GPtrArray *pegs, guint32 without)
{
  g_autoptr (GPtrArray) others = NULL;

  g_return_val_if_fail (self != NULL && pegs != NULL, 0);

  others = list_others (pegs, without);
  if (is_shown (self, others))
    return others->len;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&others);
  for (guint i = 0; i < self->shown->len; i++)
    add_row (self, g_ptr_array_index (self->shown, i));

  return self->shown->len;
}
