/* limber-player-hurt.c — what to do when something hurts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-hurt.h"

#include "limber-advice.h"
#include "limber-announce.h"
#include "limber-player-words.h"

#include <glib/gi18n.h>

struct _LimberPlayerHurt
{
  AdwAlertDialog parent_instance;

  gboolean can_ease;

  GtkWidget *easier_box;
  GtkLabel *easier_label;
  GtkCheckButton *travelled_check;
  GtkLabel *travelled_label;
  GtkLabel *stop_label;
};

G_DEFINE_FINAL_TYPE (LimberPlayerHurt, limber_player_hurt, ADW_TYPE_ALERT_DIALOG)

enum
{
  DECIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LimberPlayerHurtAnswer
get_answer (const char *response)
{
  if (g_str_equal (response, "ease"))
    return LIMBER_PLAYER_HURT_EASE;
  if (g_str_equal (response, "skip"))
    return LIMBER_PLAYER_HURT_SKIP;
  if (g_str_equal (response, "end"))
    return LIMBER_PLAYER_HURT_END;

  return LIMBER_PLAYER_HURT_STAY;
}

static void
response_cb (LimberPlayerHurt *self, const char *response)
{
  g_signal_emit (self, signals[DECIDED], 0, get_answer (response),
                 gtk_check_button_get_active (self->travelled_check));
}

/* Symptoms that travel away from the spine are the one thing a gentler version does not answer. */
static void
travelled_cb (LimberPlayerHurt *self)
{
  gboolean travelled = gtk_check_button_get_active (self->travelled_check);

  gtk_widget_set_visible (GTK_WIDGET (self->travelled_label), travelled);
  gtk_widget_set_visible (self->easier_box, self->can_ease && !travelled);
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "ease", self->can_ease && !travelled);
  if (travelled)
    limber_announce (GTK_WIDGET (self), gtk_label_get_label (self->travelled_label));
}

static void
limber_player_hurt_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_HURT);

  G_OBJECT_CLASS (limber_player_hurt_parent_class)->dispose (object);
}

static void
limber_player_hurt_class_init (LimberPlayerHurtClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_player_hurt_dispose;

  /**
   * LimberPlayerHurt::decided:
   * @self: a dialog
   * @answer: a #LimberPlayerHurtAnswer
   * @travelled: pain or tingling goes further down the leg
   *
   * What the user wants to do.
   */
  signals[DECIDED] = g_signal_new ("decided", LIMBER_TYPE_PLAYER_HURT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-hurt.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, easier_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, easier_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, travelled_check);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, travelled_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, stop_label);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
  gtk_widget_class_bind_template_callback (widget_class, travelled_cb);
}

static void
limber_player_hurt_init (LimberPlayerHurt *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_item (LimberPlayerHurt *self, const LimberPlanItem *item)
{
  const LimberExercise *exercise = item->exercise;
  g_autofree char *travelled = NULL;

  self->can_ease = exercise->easier != NULL && *exercise->easier != '\0' && !item->eased;
  gtk_label_set_label (self->easier_label, self->can_ease ? exercise->easier : "");
  /* Translators: %s is the name of an exercise; then comes when to get help. */
  travelled = g_strdup_printf (_ ("“%s” will be left out from now on, until you take that back. %s"),
                               exercise->name, limber_advice_get_paragraph (LIMBER_ADVICE_HELP_AT_ONCE));
  gtk_label_set_label (self->travelled_label, travelled);
  gtk_label_set_label (self->stop_label,
                       exercise->stop_if != NULL ? exercise->stop_if : limber_player_words_get_stop_if ());
  travelled_cb (self);
}

/**
 * limber_player_hurt_new:
 * @item: what hurts
 *
 * Returns: (transfer floating): asks what to do about it
 */
AdwDialog *
limber_player_hurt_new (const LimberPlanItem *item)
{
  LimberPlayerHurt *self;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PLAYER_HURT, NULL);
  /* Translators: %s is the name of an exercise. */
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (self),
                                _ ("The clock has stopped. How do you want to go on with “%s”?"),
                                item->exercise->name);
  set_item (self, item);

  return ADW_DIALOG (self);
}
