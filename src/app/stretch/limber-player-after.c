/* limber-player-after.c — what is asked and said after a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-after.h"

#include "limber-check-in.h"
#include "limber-player-ask.h"
#include "limber-player-words.h"

#include <glib/gi18n.h>

struct _LimberPlayerAfter
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *sum_label;
  GtkLabel *kind_label;
  LimberPlayerAsk *pain;
  GtkLabel *before_label;
  GtkWidget *effort_box;
  LimberPlayerAsk *effort;
  GtkBox *offers;
  GtkWidget *done_button;
};

G_DEFINE_FINAL_TYPE (LimberPlayerAfter, limber_player_after, ADW_TYPE_BIN)

enum
{
  PAIN,
  EFFORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pain_answered_cb (LimberPlayerAfter *self)
{
  g_signal_emit (self, signals[PAIN], 0, limber_player_ask_get_value (self->pain));
}

static void
effort_answered_cb (LimberPlayerAfter *self)
{
  g_signal_emit (self, signals[EFFORT], 0, limber_player_ask_get_value (self->effort));
}

static gboolean
limber_player_after_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_PLAYER_AFTER (widget)->pain));
}

static void
limber_player_after_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_AFTER);

  G_OBJECT_CLASS (limber_player_after_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_PLAYER_ASK);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-after.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, sum_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, kind_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, pain);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, before_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, effort_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, effort);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, offers);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerAfter, done_button);
  gtk_widget_class_bind_template_callback (widget_class, pain_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, effort_answered_cb);
}

static void
limber_player_after_class_init (LimberPlayerAfterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_player_after_dispose;
  widget_class->grab_focus = limber_player_after_grab_focus;

  /**
   * LimberPlayerAfter::pain:
   * @self: what is shown after a routine
   * @value: 0 to 10, or -1
   */
  signals[PAIN] = g_signal_new ("pain", LIMBER_TYPE_PLAYER_AFTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LimberPlayerAfter::effort:
   * @self: what is shown after a routine
   * @value: a #LimberEffort
   */
  signals[EFFORT] = g_signal_new ("effort", LIMBER_TYPE_PLAYER_AFTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);

  bind_template (widget_class);
}

static void
limber_player_after_init (LimberPlayerAfter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_player_ask_add_numbers (self->pain);
  for (int effort = LIMBER_EFFORT_EASY; effort <= LIMBER_EFFORT_HARD; effort++)
    limber_player_ask_add_word (self->effort, limber_effort_get_title (effort));
}

/**
 * limber_player_after_new:
 *
 * Returns: (transfer floating): of no session yet
 */
GtkWidget *
limber_player_after_new (void)
{
  return g_object_new (LIMBER_TYPE_PLAYER_AFTER, NULL);
}

static const char *
get_title (const LimberSession *session)
{
  return session->end == LIMBER_SESSION_DONE ? _ ("Done") : _ ("That is it for now");
}

/* Stopping for a reason deserves a word, not a question. */
static const char *
get_kind (const LimberSession *session)
{
  if (session->end == LIMBER_SESSION_PAIN)
    return _ ("To stop when something hurts is the right thing to do.");

  return _ ("It is in your journal.");
}

static char *
get_before (const LimberSession *session)
{
  if (session->pain_before == LIMBER_NRS_UNSET)
    return g_strdup (_ ("0 is no pain, 10 as bad as it can be. You need not answer."));

  /* Translators: %d is pain, 0 to 10. */
  return g_strdup_printf (_ ("It was %d before. You need not answer."), session->pain_before);
}

/**
 * limber_player_after_set_session:
 * @self: what is shown after a routine
 * @session: that has ended
 */
void
limber_player_after_set_session (LimberPlayerAfter *self, const LimberSession *session)
{
  g_autofree char *sum = NULL;
  g_autofree char *before = NULL;

  g_return_if_fail (LIMBER_IS_PLAYER_AFTER (self));
  g_return_if_fail (session != NULL);

  sum = limber_player_words_sum_up (session);
  before = get_before (session);
  gtk_label_set_label (self->title_label, get_title (session));
  gtk_label_set_label (self->sum_label, sum);
  gtk_label_set_label (self->kind_label, get_kind (session));
  gtk_label_set_label (self->before_label, before);
  gtk_widget_set_visible (self->effort_box, session->active_s > 0);
  limber_player_ask_set_value (self->pain, session->pain_after);
  limber_player_ask_set_value (self->effort, session->effort);
}

/**
 * limber_player_after_set_offers:
 * @self: what is shown after a routine
 * @offers: (nullable): what could be more or less the next time
 */
void
limber_player_after_set_offers (LimberPlayerAfter *self, GtkWidget *offers)
{
  GtkWidget *child;

  g_return_if_fail (LIMBER_IS_PLAYER_AFTER (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->offers))) != NULL)
    gtk_box_remove (self->offers, child);
  if (offers != NULL)
    gtk_box_append (self->offers, offers);
}
