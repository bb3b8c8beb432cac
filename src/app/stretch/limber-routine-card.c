/* limber-routine-card.c — a routine as a card: figure, name, how long, on what, what for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-card.h"

#include "limber-dose-text.h"
#include "limber-figure-view.h"
#include "limber-routine-picture.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* As in the style sheet */
#define PICTURE_PADDING 24
#define FIGURE_HEIGHT 120
#define FIGURE_WIDTH 220
#define FLAT_FIGURE_WIDTH 104
#define PLAY_WIDTH 42

struct _LimberRoutineCard
{
  GtkFlowBoxChild parent_instance;

  char *routine;

  GtkWidget *button;
  GtkWidget *box;
  GtkWidget *picture;
  LimberFigureView *figure;
  GtkWidget *name_label;
  GtkWidget *facts_label;
  GtkWidget *purpose_label;
  GtkWidget *play_button;
};

G_DEFINE_FINAL_TYPE (LimberRoutineCard, limber_routine_card, GTK_TYPE_FLOW_BOX_CHILD)

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 22);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_text (LimberRoutineCard *self)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->name_label = create_label ("heading");
  self->facts_label = create_label ("caption");
  self->purpose_label = create_label ("caption");
  gtk_widget_add_css_class (self->facts_label, "dimmed");
  gtk_widget_set_margin_top (self->purpose_label, 3);
  gtk_box_append (GTK_BOX (text), self->name_label);
  gtk_box_append (GTK_BOX (text), self->facts_label);
  gtk_box_append (GTK_BOX (text), self->purpose_label);
  gtk_widget_add_css_class (text, "text");
  gtk_widget_set_margin_end (self->name_label, PLAY_WIDTH);
  gtk_widget_set_margin_end (self->facts_label, PLAY_WIDTH);
  gtk_widget_set_hexpand (text, TRUE);

  return text;
}

/* A figure would like to be as wide as it is high times what it shows; cards are of one width. */
static GtkWidget *
create_width_clamp (LimberFigureView *figure)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), FIGURE_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), FIGURE_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (figure));

  return clamp;
}

static GtkWidget *
create_play_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("media-playback-start-symbolic");

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "play");
  gtk_widget_set_halign (button, GTK_ALIGN_END);

  return button;
}

static void
build (LimberRoutineCard *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->figure = LIMBER_FIGURE_VIEW (limber_figure_view_new ());
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_HOVER);
  self->picture = adw_clamp_new ();
  adw_clamp_set_unit (ADW_CLAMP (self->picture), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_child (ADW_CLAMP (self->picture), create_width_clamp (self->figure));
  gtk_widget_add_css_class (self->picture, "picture");
  gtk_box_append (GTK_BOX (self->box), self->picture);
  gtk_box_append (GTK_BOX (self->box), create_text (self));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), self->box);
  gtk_widget_add_css_class (self->button, "card");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->button);

  self->play_button = create_play_button ();
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->play_button);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), overlay);
}

/* Pictures are of one size, whatever they show; the button that starts stands beside the name. */
static void
arrange (LimberRoutineCard *self, gboolean is_flat)
{
  GtkOrientation orientation = is_flat ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  int size = is_flat ? FLAT_FIGURE_WIDTH : FIGURE_HEIGHT;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->picture), orientation);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->picture), size);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->picture), size);
  gtk_widget_set_size_request (GTK_WIDGET (self->figure), is_flat ? size : -1, is_flat ? -1 : size);
  gtk_widget_set_valign (self->play_button, is_flat ? GTK_ALIGN_CENTER : GTK_ALIGN_START);
  gtk_widget_set_margin_end (self->purpose_label, is_flat ? PLAY_WIDTH : 0);
  gtk_widget_set_margin_top (self->play_button, is_flat ? 0 : FIGURE_HEIGHT + PICTURE_PADDING);
  if (is_flat)
    gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "flat");
}

static char *
format_facts (LimberPlan *plan)
{
  const LimberRoutine *routine = limber_plan_get_routine (plan);
  int seconds = (int) (limber_plan_get_duration_us (plan) / G_USEC_PER_SEC);
  g_autofree char *length = NULL;

  if (limber_plan_get_n_items (plan) == 0)
    return g_strdup (routine->items->len == 0 ? _ ("No exercises yet") : _ ("All of it is left out for you"));

  length = limber_seconds_to_text (seconds);
  return g_strdup_printf ("%s · %s", length, limber_surface_get_title (routine->surface));
}

static void
describe (LimberRoutineCard *self, const LimberRoutine *routine, const char *facts)
{
  g_autofree char *description = g_strdup_printf ("%s. %s", facts, routine->purpose ? routine->purpose : "");
  /* Translators: %s is the name of a routine. */
  g_autofree char *start = g_strdup_printf (_ ("Start “%s”"), routine->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, routine->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, start,
                                  -1);
  gtk_widget_set_tooltip_text (self->play_button, start);
}

static void
limber_routine_card_finalize (GObject *object)
{
  g_free (LIMBER_ROUTINE_CARD (object)->routine);

  G_OBJECT_CLASS (limber_routine_card_parent_class)->finalize (object);
}

static void
limber_routine_card_class_init (LimberRoutineCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_routine_card_finalize;
}

static void
limber_routine_card_init (LimberRoutineCard *self)
{
  /* Its buttons are what one goes to. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "limber-routine-card");
  build (self);
  arrange (self, FALSE);
}

/**
 * limber_routine_card_new:
 *
 * Makes a card that shows nothing yet.
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
limber_routine_card_new (void)
{
  return g_object_new (LIMBER_TYPE_ROUTINE_CARD, NULL);
}

/**
 * limber_routine_card_set_plan:
 * @self: a card
 * @plan: a routine as it would be played now
 * @book: where its figure is looked up
 *
 * Shows a routine.
 */
void
limber_routine_card_set_plan (LimberRoutineCard *self, LimberPlan *plan, LimberRoutineBook *book)
{
  const LimberRoutine *routine;
  const LimberExercise *picture;
  g_autofree char *facts = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_CARD (self));
  g_return_if_fail (LIMBER_IS_PLAN (plan));

  routine = limber_plan_get_routine (plan);
  picture = limber_routine_picture_find (book, routine);
  facts = format_facts (plan);
  g_set_str (&self->routine, routine->id);
  limber_figure_view_set_motion (self->figure, picture != NULL ? picture->motion : NULL);
  gtk_label_set_label (GTK_LABEL (self->name_label), routine->name);
  gtk_label_set_label (GTK_LABEL (self->facts_label), facts);
  gtk_label_set_label (GTK_LABEL (self->purpose_label), routine->purpose ? routine->purpose : "");
  gtk_widget_set_visible (self->purpose_label, routine->purpose != NULL && *routine->purpose != '\0');
  gtk_widget_set_visible (self->play_button, limber_plan_get_n_items (plan) > 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", routine->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "stretch.open-routine");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->play_button), "s", routine->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play_button), "stretch.start");
  describe (self, routine, facts);
}

/**
 * limber_routine_card_get_routine:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the id of the routine it shows
 */
const char *
limber_routine_card_get_routine (LimberRoutineCard *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_CARD (self), NULL);

  return self->routine;
}

/**
 * limber_routine_card_set_is_flat:
 * @self: a card
 * @is_flat: whether its figure stands beside the words, where cards lie below each other
 *
 * Arranges the card for the room there is.
 */
void
limber_routine_card_set_is_flat (LimberRoutineCard *self, gboolean is_flat)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_CARD (self));

  arrange (self, is_flat);
}
