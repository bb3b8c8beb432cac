/* limber-mark-chooser.c — what to mark in the charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-mark-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LimberMarkChooser
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *checks; /* GtkCheckButton, owned by the box; each has its id */
};

G_DEFINE_FINAL_TYPE (LimberMarkChooser, limber_mark_chooser, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GQuark
id_quark (void)
{
  return g_quark_from_static_string ("limber-mark-id");
}

static const char *
get_id (GtkWidget *check)
{
  return g_object_get_qdata (G_OBJECT (check), id_quark ());
}

static void
toggled_cb (LimberMarkChooser *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_label (LimberMarkChooser *self, const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, style_class);
  gtk_widget_set_margin_top (label, gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL ? 12 : 0);
  gtk_box_append (self->box, label);
}

static void
add_check (LimberMarkChooser *self, const char *id, const char *name, gboolean chosen)
{
  GtkWidget *check = gtk_check_button_new_with_label (name);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  g_object_set_qdata_full (G_OBJECT (check), id_quark (), g_strdup (id), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);
  gtk_box_append (self->box, check);
}

static void
clear (LimberMarkChooser *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->checks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

/* A check that has the focus must not be taken away under it. */
static gboolean
has_ids (LimberMarkChooser *self, GStrv ids)
{
  if (g_strv_length (ids) != self->checks->len)
    return FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    if (strcmp (get_id (g_ptr_array_index (self->checks, i)), ids[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
limber_mark_chooser_dispose (GObject *object)
{
  LimberMarkChooser *self = LIMBER_MARK_CHOOSER (object);

  g_ptr_array_set_size (self->checks, 0);
  self->box = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (limber_mark_chooser_parent_class)->dispose (object);
}

static void
limber_mark_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_MARK_CHOOSER (object)->checks);

  G_OBJECT_CLASS (limber_mark_chooser_parent_class)->finalize (object);
}

static void
limber_mark_chooser_class_init (LimberMarkChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_mark_chooser_dispose;
  object_class->finalize = limber_mark_chooser_finalize;

  /**
   * LimberMarkChooser::changed:
   *
   * The user chose what to mark.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_MARK_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_mark_chooser_init (LimberMarkChooser *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->checks = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "limber-chooser");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * limber_mark_chooser_fill:
 * @self: a chooser
 * @marks: what can be marked, and what the user picked of it
 */
void
limber_mark_chooser_fill (LimberMarkChooser *self, LimberTrendsMarks *marks)
{
  g_auto (GStrv) ids = limber_trends_marks_list_ids (marks);
  g_auto (GStrv) chosen = limber_trends_marks_list_chosen (marks);
  const char *heading = NULL;

  g_return_if_fail (LIMBER_IS_MARK_CHOOSER (self));

  if (has_ids (self, ids) && ids[0] != NULL)
    {
      for (guint i = 0; i < self->checks->len; i++)
        gtk_check_button_set_label (g_ptr_array_index (self->checks, i),
                                    limber_trends_marks_get_name (marks, ids[i]));
      return;
    }

  clear (self);
  if (ids[0] == NULL)
    add_label (self, _ ("Treatments, tags and symptoms you record can be marked on their days."), "dimmed");
  for (gsize i = 0; ids[i] != NULL; i++)
    {
      if (g_strcmp0 (heading, limber_trends_marks_get_heading (ids[i])) != 0)
        {
          heading = limber_trends_marks_get_heading (ids[i]);
          add_label (self, heading, "heading");
        }
      add_check (self, ids[i], limber_trends_marks_get_name (marks, ids[i]),
                 g_strv_contains ((const char *const *) chosen, ids[i]));
    }
}

/**
 * limber_mark_chooser_list_chosen:
 * @self: a chooser
 *
 * Returns: (transfer full): what is to be marked
 */
GStrv
limber_mark_chooser_list_chosen (LimberMarkChooser *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_MARK_CHOOSER (self), NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (builder, get_id (g_ptr_array_index (self->checks, i)));

  return g_strv_builder_end (builder);
}
