/* limber-player-before.c — what is asked and said before a routine starts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-before.h"

#include "limber-figure-view.h"
#include "limber-player-ask.h"
#include "limber-player-words.h"

#include <glib/gi18n.h>

struct _LimberPlayerBefore
{
  AdwBreakpointBin parent_instance;

  LimberFigureView *figure;
  GtkLabel *name_label;
  GtkLabel *length_label;
  GtkLabel *first_label;
  GtkLabel *left_out_label;
  GtkLabel *advice_label;
  GtkWidget *question_box;
  LimberPlayerAsk *pain;
  GtkLabel *stop_label;
  GtkLabel *hint_label;
  GtkWidget *start_button;
};

G_DEFINE_FINAL_TYPE (LimberPlayerBefore, limber_player_before, ADW_TYPE_BREAKPOINT_BIN)

static void
show_or_hide (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Enter starts: nobody answers a question by a key meant for something else. */
static gboolean
limber_player_before_grab_focus (GtkWidget *widget)
{
  LimberPlayerBefore *self = LIMBER_PLAYER_BEFORE (widget);

  return gtk_widget_grab_focus (self->start_button) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
limber_player_before_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_BEFORE);

  G_OBJECT_CLASS (limber_player_before_parent_class)->dispose (object);
}

static void
limber_player_before_class_init (LimberPlayerBeforeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_player_before_dispose;
  widget_class->grab_focus = limber_player_before_grab_focus;

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_PLAYER_ASK);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-before.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, name_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, length_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, first_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, left_out_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, advice_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, question_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, stop_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, hint_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerBefore, start_button);
}

static void
limber_player_before_init (LimberPlayerBefore *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_player_ask_add_numbers (self->pain);
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_LOOP);
  gtk_label_set_label (self->stop_label, limber_player_words_get_stop_if ());
}

/**
 * limber_player_before_new:
 *
 * Returns: (transfer floating): of no plan yet
 */
GtkWidget *
limber_player_before_new (void)
{
  return g_object_new (LIMBER_TYPE_PLAYER_BEFORE, NULL);
}

static void
show_first (LimberPlayerBefore *self, const LimberPlanItem *item)
{
  /* Translators: %s is the name of an exercise. */
  g_autofree char *first = g_strdup_printf (_ ("It starts with: %s"), item->exercise->name);

  limber_figure_view_set_motion (self->figure, limber_player_words_get_motion (item));
  gtk_widget_set_visible (GTK_WIDGET (self->figure), limber_player_words_get_motion (item) != NULL);
  show_or_hide (self->first_label, first);
}

static void
show_nothing (LimberPlayerBefore *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->figure), FALSE);
  gtk_widget_set_visible (self->question_box, FALSE);
  gtk_widget_set_visible (self->start_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->stop_label), FALSE);
  show_or_hide (self->length_label, NULL);
  show_or_hide (self->first_label, _ ("Nothing of this routine is left to do."));
}

/**
 * limber_player_before_set_plan:
 * @self: what is shown before a routine
 * @plan: what will be done; may be empty
 * @left_out: (nullable): what is left out and why
 */
void
limber_player_before_set_plan (LimberPlayerBefore *self, LimberPlan *plan, const char *left_out)
{
  const LimberRoutine *routine;
  g_autofree char *length = NULL;

  g_return_if_fail (LIMBER_IS_PLAYER_BEFORE (self));
  g_return_if_fail (LIMBER_IS_PLAN (plan));

  routine = limber_plan_get_routine (plan);
  length = limber_player_words_describe_plan (plan);
  gtk_label_set_label (self->name_label, routine->name);
  show_or_hide (self->length_label, length);
  show_or_hide (self->left_out_label, left_out);
  show_or_hide (self->advice_label, routine->advice);
  if (limber_plan_get_n_items (plan) > 0)
    show_first (self, limber_plan_get_item (plan, 0));
  else
    show_nothing (self);
}

/**
 * limber_player_before_set_hint:
 * @self: what is shown before a routine
 * @hint: (nullable): what else is to be known, and keeps nobody from starting
 */
void
limber_player_before_set_hint (LimberPlayerBefore *self, const char *hint)
{
  g_return_if_fail (LIMBER_IS_PLAYER_BEFORE (self));

  show_or_hide (self->hint_label, hint);
}

/**
 * limber_player_before_get_pain:
 * @self: what is shown before a routine
 *
 * Returns: 0 to 10, %LIMBER_NRS_UNSET when it was not answered
 */
int
limber_player_before_get_pain (LimberPlayerBefore *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_BEFORE (self), -1);

  return limber_player_ask_get_value (self->pain);
}
