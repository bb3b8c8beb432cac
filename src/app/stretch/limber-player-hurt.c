/* limber-player-hurt.c — what to know before deciding about something that hurts
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
  GtkBox parent_instance;

  gboolean can_ease;

  GtkWidget *easier_box;
  GtkLabel *easier_label;
  GtkCheckButton *travelled_check;
  GtkLabel *travelled_label;
  GtkLabel *stop_label;
};

G_DEFINE_FINAL_TYPE (LimberPlayerHurt, limber_player_hurt, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Symptoms that travel away from the spine are the one thing a gentler version does not answer. */
static void
travelled_cb (LimberPlayerHurt *self)
{
  gboolean travelled = gtk_check_button_get_active (self->travelled_check);

  gtk_widget_set_visible (GTK_WIDGET (self->travelled_label), travelled);
  gtk_widget_set_visible (self->easier_box, self->can_ease && !travelled);
  g_signal_emit (self, signals[CHANGED], 0);
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
   * LimberPlayerHurt::changed:
   * @self: what to know about something that hurts
   *
   * Whether it travelled, and with it whether the easier variant is any answer.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_PLAYER_HURT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-hurt.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, easier_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, easier_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, travelled_check);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, travelled_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerHurt, stop_label);
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
 * Returns: (transfer floating): what to know before deciding about it
 */
GtkWidget *
limber_player_hurt_new (const LimberPlanItem *item)
{
  LimberPlayerHurt *self;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PLAYER_HURT, NULL);
  set_item (self, item);

  return GTK_WIDGET (self);
}

/**
 * limber_player_hurt_get_travelled:
 * @self: what to know about something that hurts
 *
 * Returns: whether the user said that pain or tingling goes further down the leg
 */
gboolean
limber_player_hurt_get_travelled (LimberPlayerHurt *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_HURT (self), FALSE);

  return gtk_check_button_get_active (self->travelled_check);
}

/**
 * limber_player_hurt_can_ease:
 * @self: what to know about something that hurts
 *
 * Returns: whether the easier variant is any answer to it
 */
gboolean
limber_player_hurt_can_ease (LimberPlayerHurt *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_HURT (self), FALSE);

  return self->can_ease && !limber_player_hurt_get_travelled (self);
}
