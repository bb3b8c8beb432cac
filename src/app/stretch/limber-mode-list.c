/* limber-mode-list.c — the ways of exercising, each with a sentence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-mode-list.h"

#include <glib/gi18n.h>

static const char *const explanations[LIMBER_EXERCISE_N_MODES] = {
  [LIMBER_EXERCISE_HOLD] = N_ ("One position, held for a while, as in a stretch or a plank"),
  [LIMBER_EXERCISE_REPS_HOLD]
  = N_ ("Into the position, a short hold and back, several times, as in a bridge"),
  [LIMBER_EXERCISE_REPS] = N_ ("To and fro, each repetition as slowly as you like, as in cat-camel"),
  [LIMBER_EXERCISE_TIME] = N_ ("Something that goes on for a while, as marching on the spot"),
  [LIMBER_EXERCISE_BREATHING] = N_ ("Breathing in and out, with a count for each"),
};

static GtkWidget *
create_text (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  if (style_class != NULL)
    {
      gtk_widget_add_css_class (label, style_class);
      gtk_widget_add_css_class (label, "dimmed");
    }

  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (texts), create_text (NULL));
  gtk_box_append (GTK_BOX (texts), create_text ("caption"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_margin_top (texts, 3);
  gtk_widget_set_margin_bottom (texts, 3);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), check);
  g_object_bind_property (item, "selected", check, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  guint mode = gtk_list_item_get_position (item);
  GtkWidget *texts = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (texts);

  if (mode >= LIMBER_EXERCISE_N_MODES)
    return;

  gtk_label_set_text (GTK_LABEL (title), limber_exercise_mode_get_title (mode));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), limber_mode_list_explain (mode));
  gtk_list_item_set_accessible_label (item, limber_exercise_mode_get_title (mode));
  gtk_list_item_set_accessible_description (item, limber_mode_list_explain (mode));
}

/**
 * limber_mode_list_explain:
 * @mode: a way of exercising
 *
 * Returns: (transfer none): what it is, in some words
 */
const char *
limber_mode_list_explain (LimberExerciseMode mode)
{
  g_return_val_if_fail (mode < LIMBER_EXERCISE_N_MODES, NULL);

  return _ (explanations[mode]);
}

/**
 * limber_mode_list_set_up:
 * @row: a row without a model
 *
 * Fills it with all ways of exercising, in the order of their values.
 */
void
limber_mode_list_set_up (AdwComboRow *row)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  for (LimberExerciseMode mode = 0; mode < LIMBER_EXERCISE_N_MODES; mode++)
    gtk_string_list_append (titles, limber_exercise_mode_get_title (mode));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
  adw_combo_row_set_list_factory (row, factory);
}
