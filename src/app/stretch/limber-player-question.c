/* limber-player-question.c — a question with few, large answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers stand below each other, each as wide as the dialog, so that they can be hit from the floor and read
 * in every size of window and text.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-question.h"

#include "limber-button-wrap.h"

struct _LimberPlayerQuestion
{
  AdwDialog parent_instance;

  char *answer;

  GtkLabel *text_label;
  AdwBin *details;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (LimberPlayerQuestion, limber_player_question, ADW_TYPE_DIALOG)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define ACTION "question.answer"

static GtkWidget *
find_button (LimberPlayerQuestion *self, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->answers)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_name (child), id))
      return child;

  return NULL;
}

static void
answer_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  limber_player_question_answer (LIMBER_PLAYER_QUESTION (widget), g_variant_get_string (parameter, NULL));
}

/* However it was closed, it is answered once. */
static void
closed_cb (LimberPlayerQuestion *self)
{
  g_autofree char *answer = g_steal_pointer (&self->answer);

  g_signal_emit (self, signals[ANSWERED], 0, answer != NULL ? answer : LIMBER_PLAYER_QUESTION_STAY);
}

static void
limber_player_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLAYER_QUESTION);

  G_OBJECT_CLASS (limber_player_question_parent_class)->dispose (object);
}

static void
limber_player_question_finalize (GObject *object)
{
  g_free (LIMBER_PLAYER_QUESTION (object)->answer);

  G_OBJECT_CLASS (limber_player_question_parent_class)->finalize (object);
}

static void
limber_player_question_class_init (LimberPlayerQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_player_question_dispose;
  object_class->finalize = limber_player_question_finalize;

  /**
   * LimberPlayerQuestion::answered:
   * @self: a question
   * @id: of the answer, or %LIMBER_PLAYER_QUESTION_STAY
   *
   * What was answered, as the dialog closes.
   */
  signals[ANSWERED] = g_signal_new ("answered", LIMBER_TYPE_PLAYER_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, ACTION, "s", answer_cb);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-player-question.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerQuestion, text_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerQuestion, details);
  gtk_widget_class_bind_template_child (widget_class, LimberPlayerQuestion, answers);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
limber_player_question_init (LimberPlayerQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_player_question_new:
 * @title: two or three words
 * @text: (nullable): the question
 *
 * Returns: (transfer floating): a question without answers yet
 */
LimberPlayerQuestion *
limber_player_question_new (const char *title, const char *text)
{
  LimberPlayerQuestion *self = g_object_new (LIMBER_TYPE_PLAYER_QUESTION, "title", title, NULL);

  gtk_label_set_label (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), text != NULL);

  return self;
}

/**
 * limber_player_question_add:
 * @self: a question
 * @id: what is told of the answer
 * @label: what stands on it, with a mnemonic
 *
 * Adds an answer below those there are.
 */
void
limber_player_question_add (LimberPlayerQuestion *self, const char *id, const char *label)
{
  GtkWidget *button;

  g_return_if_fail (LIMBER_IS_PLAYER_QUESTION (self));
  g_return_if_fail (id != NULL && label != NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_set_name (button, id);
  gtk_widget_add_css_class (button, "pill");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ACTION);
  limber_button_wrap (GTK_BUTTON (button));
  gtk_box_append (self->answers, button);
}

/**
 * limber_player_question_set_default:
 * @self: a question
 * @id: of the answer that has the focus first
 */
void
limber_player_question_set_default (LimberPlayerQuestion *self, const char *id)
{
  GtkWidget *button;

  g_return_if_fail (LIMBER_IS_PLAYER_QUESTION (self));

  button = find_button (self, id);
  g_return_if_fail (button != NULL);

  gtk_widget_add_css_class (button, "suggested-action");
  adw_dialog_set_focus (ADW_DIALOG (self), button);
}

/**
 * limber_player_question_set_enabled:
 * @self: a question
 * @id: of an answer
 * @enabled: whether it can be given; else it is not shown
 */
void
limber_player_question_set_enabled (LimberPlayerQuestion *self, const char *id, gboolean enabled)
{
  g_return_if_fail (LIMBER_IS_PLAYER_QUESTION (self));
  g_return_if_fail (find_button (self, id) != NULL);

  gtk_widget_set_visible (find_button (self, id), enabled);
}

/**
 * limber_player_question_get_enabled:
 * @self: a question
 * @id: of an answer
 *
 * Returns: whether there is such an answer, and it can be given
 */
gboolean
limber_player_question_get_enabled (LimberPlayerQuestion *self, const char *id)
{
  GtkWidget *button;

  g_return_val_if_fail (LIMBER_IS_PLAYER_QUESTION (self), FALSE);

  button = find_button (self, id);

  return button != NULL && gtk_widget_get_visible (button);
}

/**
 * limber_player_question_set_details:
 * @self: a question
 * @details: what stands between the question and its answers
 */
void
limber_player_question_set_details (LimberPlayerQuestion *self, GtkWidget *details)
{
  g_return_if_fail (LIMBER_IS_PLAYER_QUESTION (self));
  g_return_if_fail (GTK_IS_WIDGET (details));

  adw_bin_set_child (self->details, details);
  gtk_widget_set_visible (GTK_WIDGET (self->details), TRUE);
}

/**
 * limber_player_question_get_details:
 * @self: a question
 *
 * Returns: (transfer none) (nullable): what stands between the question and its answers
 */
GtkWidget *
limber_player_question_get_details (LimberPlayerQuestion *self)
{
  g_return_val_if_fail (LIMBER_IS_PLAYER_QUESTION (self), NULL);

  return adw_bin_get_child (self->details);
}

/**
 * limber_player_question_answer:
 * @self: a question
 * @id: of an answer
 *
 * Answers it, as the user does.
 */
void
limber_player_question_answer (LimberPlayerQuestion *self, const char *id)
{
  g_return_if_fail (LIMBER_IS_PLAYER_QUESTION (self));

  g_set_str (&self->answer, id);
  adw_dialog_close (ADW_DIALOG (self));
}
