/* limber-figure-chooser.c — choosing what the figure of an exercise shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-figure-chooser.h"

#include "limber-motion.h"
#include "limber-small-figure.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIGURE_WIDTH 124
#define FIGURE_HEIGHT 96

struct _LimberFigureChooser
{
  AdwDialog parent_instance;

  GtkEditable *search_entry;
  GtkStack *states;
  GtkFlowBox *figures;

  char *needle; /* what is searched for, casefolded */
  guint n_found;
};

G_DEFINE_FINAL_TYPE (LimberFigureChooser, limber_figure_chooser, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MOTION_KEY "limber-motion"
#define WORDS_KEY "limber-words"

/* The first figure that is left by the search, apart from "no figure". */
static GtkFlowBoxChild *
find_first (LimberFigureChooser *self)
{
  for (guint i = 0;; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->figures, (int) i);

      if (child == NULL)
        return NULL;
      if (gtk_widget_get_child_visible (GTK_WIDGET (child))
          && g_object_get_data (G_OBJECT (child), MOTION_KEY) != NULL)
        return child;
    }
}

static void
choose (LimberFigureChooser *self, GtkFlowBoxChild *child)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_object_get_data (G_OBJECT (child), MOTION_KEY));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
figure_activated_cb (LimberFigureChooser *self, GtkFlowBoxChild *child)
{
  choose (self, child);
}

static gboolean
filter_cb (GtkFlowBoxChild *child, gpointer data)
{
  LimberFigureChooser *self = data;
  const char *words = g_object_get_data (G_OBJECT (child), WORDS_KEY);
  gboolean found = *self->needle == '\0' || strstr (words, self->needle) != NULL;

  self->n_found += found ? 1 : 0;

  return found;
}

static void
search_changed_cb (LimberFigureChooser *self)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (self->search_entry), -1);
  g_strstrip (self->needle);
  self->n_found = 0;
  gtk_flow_box_invalidate_filter (self->figures);
  gtk_stack_set_visible_child_name (self->states, self->n_found > 0 ? "figures" : "nothing");
}

static void
search_activated_cb (LimberFigureChooser *self)
{
  GtkFlowBoxChild *first = *self->needle != '\0' ? find_first (self) : NULL;

  if (first != NULL)
    choose (self, first);
}

/* The one that is chosen now is seen at once. */
static void
map_cb (LimberFigureChooser *self)
{
  g_autoptr (GList) chosen = gtk_flow_box_get_selected_children (self->figures);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->figures), GTK_TYPE_VIEWPORT);

  if (chosen != NULL && viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), chosen->data, NULL);
}

static void
stop_search_cb (LimberFigureChooser *self)
{
  if (*gtk_editable_get_text (self->search_entry) != '\0')
    gtk_editable_set_text (self->search_entry, "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_label (const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static GtkWidget *
create_picture (const char *motion)
{
  GtkWidget *picture;

  if (motion != NULL)
    {
      picture = limber_small_figure_new (LIMBER_FIGURE_HOVER, FIGURE_WIDTH, FIGURE_HEIGHT);
      limber_small_figure_set_motion (picture, motion);
      return picture;
    }

  picture = gtk_image_new_from_icon_name ("action-unavailable-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (picture), 32);
  gtk_widget_set_size_request (picture, FIGURE_WIDTH, FIGURE_HEIGHT);
  gtk_widget_add_css_class (picture, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);

  return picture;
}

static void
add_figure (LimberFigureChooser *self,
            const char *motion,
            const char *title,
            const char *description,
            const char *chosen)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *words = g_strdup_printf ("%s %s", title, description);

  gtk_box_append (GTK_BOX (box), create_picture (motion));
  gtk_box_append (GTK_BOX (box), create_label (title));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_add_css_class (child, "limber-figure-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data_full (G_OBJECT (child), MOTION_KEY, g_strdup (motion), g_free);
  g_object_set_data_full (G_OBJECT (child), WORDS_KEY, g_utf8_casefold (words, -1), g_free);
  gtk_flow_box_append (self->figures, child);
  if (g_strcmp0 (motion, chosen) == 0)
    gtk_flow_box_select_child (self->figures, GTK_FLOW_BOX_CHILD (child));
}

static void
limber_figure_chooser_dispose (GObject *object)
{
  LimberFigureChooser *self = LIMBER_FIGURE_CHOOSER (object);

  if (self->figures != NULL)
    gtk_flow_box_set_filter_func (self->figures, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FIGURE_CHOOSER);

  G_OBJECT_CLASS (limber_figure_chooser_parent_class)->dispose (object);
}

static void
limber_figure_chooser_finalize (GObject *object)
{
  g_free (LIMBER_FIGURE_CHOOSER (object)->needle);

  G_OBJECT_CLASS (limber_figure_chooser_parent_class)->finalize (object);
}

static void
limber_figure_chooser_class_init (LimberFigureChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_figure_chooser_dispose;
  object_class->finalize = limber_figure_chooser_finalize;

  /**
   * LimberFigureChooser::chosen:
   * @motion: (nullable): what the figure is to show, or %NULL for no figure
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-figure-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFigureChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureChooser, states);
  gtk_widget_class_bind_template_child (widget_class, LimberFigureChooser, figures);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_activated_cb);
}

static void
limber_figure_chooser_init (LimberFigureChooser *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), GTK_WIDGET (self));
}

/**
 * limber_figure_chooser_new:
 * @motion: (nullable): what is chosen now
 *
 * Returns: (transfer floating): a dialog of all figures that come with Limber, and none
 */
AdwDialog *
limber_figure_chooser_new (const char *motion)
{
  LimberFigureChooser *self = g_object_new (LIMBER_TYPE_FIGURE_CHOOSER, NULL);
  const LimberPoseBook *book = limber_pose_book_get_default ();

  add_figure (self, NULL, _ ("No figure"), "", motion);
  for (guint i = 0; i < limber_pose_book_get_n_motions (book); i++)
    {
      const LimberMotion *other = limber_pose_book_get_motion (book, i);

      add_figure (self, limber_motion_get_id (other), limber_motion_get_title (other),
                  limber_motion_get_description (other), motion);
    }
  gtk_flow_box_set_filter_func (self->figures, filter_cb, self, NULL);

  return ADW_DIALOG (self);
}
