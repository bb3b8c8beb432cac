/* limber-question-row.c — one question, changed where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-question-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LimberQuestionRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *text_view;
  GtkLabel *sizer; /* the same text, which nobody sees */
  GtkWidget *remove_button;

  LimberQuestion *question;
  gboolean updating; /* the text follows the question, not the user */
};

G_DEFINE_FINAL_TYPE (LimberQuestionRow, limber_question_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  EDITED,
  REMOVED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (LimberQuestionRow *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

/* A question is one line, and no longer than the journal can keep: what is pasted is cut to that. */
static char *
fit (const char *text, int length, int room)
{
  g_autofree char *line = g_strndup (text, (gsize) length);

  g_strdelimit (line, "\n\r\t\f\v", ' ');

  return g_utf8_strlen (line, -1) > room ? g_utf8_substring (line, 0, MAX (room, 0))
                                         : g_steal_pointer (&line);
}

static void
insert_text_cb (LimberQuestionRow *self,
                GtkTextIter *where,
                const char *text,
                int length,
                GtkTextBuffer *buffer)
{
  g_autofree char *fitting = NULL;

  if (self->updating)
    return;

  fitting = fit (text, length, LIMBER_QUESTION_MAX - gtk_text_buffer_get_char_count (buffer));
  if (strlen (fitting) == (gsize) length && memcmp (fitting, text, (gsize) length) == 0)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (*fitting != '\0')
    gtk_text_buffer_insert (buffer, where, fitting, -1);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
changed_cb (LimberQuestionRow *self)
{
  g_autofree char *text = limber_question_row_dup_text (self);

  /* A label without a text is no line high. */
  gtk_label_set_label (self->sizer, *text != '\0' ? text : " ");
}

static void
left_cb (LimberQuestionRow *self)
{
  limber_question_row_commit (self);
}

static gboolean
key_pressed_cb (LimberQuestionRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      limber_question_row_commit (self);
      g_signal_emit (self, signals[DONE], 0);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
remove_cb (LimberQuestionRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
show_text (LimberQuestionRow *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  self->updating = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, self->question->text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->updating = FALSE;
}

static void
name_button (LimberQuestionRow *self)
{
  /* Translators: %s is a question. */
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), self->question->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static gboolean
limber_question_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMBER_QUESTION_ROW (widget)->text_view));
}

static void
limber_question_row_dispose (GObject *object)
{
  LimberQuestionRow *self = LIMBER_QUESTION_ROW (object);

  if (self->text_view != NULL)
    g_signal_handlers_disconnect_by_data (get_buffer (self), self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_QUESTION_ROW);

  G_OBJECT_CLASS (limber_question_row_parent_class)->dispose (object);
}

static void
limber_question_row_finalize (GObject *object)
{
  limber_question_free (LIMBER_QUESTION_ROW (object)->question);

  G_OBJECT_CLASS (limber_question_row_parent_class)->finalize (object);
}

static void
limber_question_row_class_init (LimberQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_question_row_dispose;
  object_class->finalize = limber_question_row_finalize;
  widget_class->grab_focus = limber_question_row_grab_focus;

  /**
   * LimberQuestionRow::edited:
   *
   * The text is another one, and the user is done with it; it may be blank.
   */
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberQuestionRow::removed:
   *
   * The user does not want it any more.
   */
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberQuestionRow::done:
   *
   * Return was pressed.
   */
  signals[DONE] = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionRow, text_view);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionRow, sizer);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
limber_question_row_init (LimberQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (get_buffer (self), "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect_swapped (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
}

/**
 * limber_question_row_new:
 * @question: a question
 *
 * Returns: (transfer floating): a row to change it in
 */
GtkWidget *
limber_question_row_new (const LimberQuestion *question)
{
  LimberQuestionRow *self;

  g_return_val_if_fail (question != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_QUESTION_ROW, NULL);
  limber_question_row_set_question (self, question);

  return GTK_WIDGET (self);
}

/**
 * limber_question_row_set_question:
 * @self: a row
 * @question: what it shows from now on
 *
 * What is being typed stays, unless the text of the question is another one than before.
 */
void
limber_question_row_set_question (LimberQuestionRow *self, const LimberQuestion *question)
{
  gboolean other;

  g_return_if_fail (LIMBER_IS_QUESTION_ROW (self));
  g_return_if_fail (question != NULL);

  if (self->question != NULL && limber_question_equal (self->question, question))
    return;

  other = self->question == NULL || strcmp (self->question->text, question->text) != 0;
  limber_question_free (self->question);
  self->question = limber_question_copy (question);
  if (!other)
    return;

  show_text (self);
  name_button (self);
}

/**
 * limber_question_row_peek_question:
 * @self: a row
 *
 * Returns: (transfer none): the question as it was set last
 */
const LimberQuestion *
limber_question_row_peek_question (LimberQuestionRow *self)
{
  g_return_val_if_fail (LIMBER_IS_QUESTION_ROW (self), NULL);

  return self->question;
}

/**
 * limber_question_row_dup_text:
 * @self: a row
 *
 * Returns: (transfer full): what stands in it, as typed
 */
char *
limber_question_row_dup_text (LimberQuestionRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (LIMBER_IS_QUESTION_ROW (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

/**
 * limber_question_row_commit:
 * @self: a row
 *
 * Emits LimberQuestionRow::edited when the text is another one than that of the question.
 */
void
limber_question_row_commit (LimberQuestionRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_QUESTION_ROW (self));

  text = limber_question_row_dup_text (self);
  if (strcmp (text, self->question->text) != 0)
    g_signal_emit (self, signals[EDITED], 0);
}
