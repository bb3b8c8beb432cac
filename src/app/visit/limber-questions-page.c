/* limber-questions-page.c — what to ask at the next visit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-questions-page.h"

#include "limber-asked-list.h"
#include "limber-form-frame.h"
#include "limber-question-row.h"

#include <glib/gi18n.h>

struct _LimberQuestionsPage
{
  AdwNavigationPage parent_instance;

  LimberFormFrame *frame;
  AdwEntryRow *entry;
  GtkWidget *add_button;
  GtkWidget *open_group;
  GtkListBox *open_list;
  GtkWidget *empty_group;
  GtkWidget *asked_group;
  GtkListBox *asked_list;

  LimberVisitWatch *watch;
  LimberAskedList *asked;
};

G_DEFINE_FINAL_TYPE (LimberQuestionsPage, limber_questions_page, ADW_TYPE_NAVIGATION_PAGE)

static void
save_text (LimberQuestionsPage *self, const LimberQuestion *question, const char *text)
{
  g_autoptr (LimberQuestion) changed = limber_question_copy (question);

  g_set_str (&changed->text, text);
  limber_visit_watch_save_question (self->watch, changed);
}

static gboolean
is_open_question (const GPtrArray *questions, const char *uuid)
{
  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (questions, i);

      if (question->visit == NULL && g_strcmp0 (question->uuid, uuid) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A text that was deleted is a question that is not wanted any more. */
static void
edited_cb (LimberQuestionsPage *self, LimberQuestionRow *row)
{
  g_autofree char *typed = limber_question_row_dup_text (row);
  g_autofree char *text = limber_question_clean (typed, NULL);
  const LimberQuestion *question = limber_question_row_peek_question (row);

  if (self->watch == NULL
      || !is_open_question (limber_visit_watch_peek_record (self->watch)->questions, question->uuid))
    return;

  if (text == NULL)
    limber_visit_watch_remove_question (self->watch, question->uuid);
  else if (g_strcmp0 (text, question->text) != 0)
    save_text (self, question, text);
}

static void
removed_cb (LimberQuestionsPage *self, LimberQuestionRow *row)
{
  limber_visit_watch_remove_question (self->watch, limber_question_row_peek_question (row)->uuid);
}

static void
done_cb (LimberQuestionsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static LimberQuestionRow *
get_row (LimberQuestionsPage *self, guint index)
{
  return (LimberQuestionRow *) gtk_list_box_get_row_at_index (self->open_list, (int) index);
}

static void
insert_row (LimberQuestionsPage *self, const LimberQuestion *question, guint index)
{
  GtkWidget *row = limber_question_row_new (question);

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->open_list, row, (int) index);
}

/* The keyboard goes to the row that takes the place of one that goes away. */
static void
remove_row (LimberQuestionsPage *self, guint index)
{
  GtkWidget *row = GTK_WIDGET (get_row (self, index));
  GtkWidget *next = GTK_WIDGET (get_row (self, index + 1));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->open_list)) == row)
    gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self->entry));
  gtk_list_box_remove (self->open_list, row);
}

static gboolean
is_shown (const LimberQuestionRow *row, const LimberQuestion *question)
{
  const LimberQuestion *shown = limber_question_row_peek_question ((LimberQuestionRow *) row);

  return g_strcmp0 (shown->uuid, question->uuid) == 0;
}

static void
remove_stale_rows (LimberQuestionsPage *self, const GPtrArray *questions)
{
  guint i = 0;

  while (get_row (self, i) != NULL)
    if (is_open_question (questions, limber_question_row_peek_question (get_row (self, i))->uuid))
      i++;
    else
      remove_row (self, i);
}

/* Rows that stay are not made anew, so that what is being typed in them and the keyboard stay there, too. */
static guint
fill_open (LimberQuestionsPage *self, const GPtrArray *questions)
{
  guint n_open = 0;

  remove_stale_rows (self, questions);
  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (questions, i);
      LimberQuestionRow *row = get_row (self, n_open);

      if (question->visit != NULL)
        continue;
      if (row != NULL && is_shown (row, question))
        limber_question_row_set_question (row, question);
      else
        insert_row (self, question, n_open);
      n_open++;
    }
  while (get_row (self, n_open) != NULL)
    remove_row (self, n_open);

  return n_open;
}

static void
fill (LimberQuestionsPage *self)
{
  const LimberVisitRecord *record = limber_visit_watch_peek_record (self->watch);
  gboolean is_loaded = limber_visit_watch_get_is_loaded (self->watch);
  guint n_open = fill_open (self, record->questions);
  guint n_asked = limber_asked_list_fill (self->asked, record);

  gtk_widget_set_visible (self->open_group, n_open > 0);
  gtk_widget_set_visible (self->empty_group, n_open == 0 && is_loaded);
  if (n_asked == 0 && gtk_widget_get_focus_child (self->asked_group) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_widget_set_visible (self->asked_group, n_asked > 0);
}

static gboolean
add_typed (LimberQuestionsPage *self)
{
  g_autofree char *text = limber_question_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);
  g_autoptr (LimberQuestion) question = NULL;

  if (text == NULL)
    return FALSE;

  question = limber_question_new (text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  limber_visit_watch_save_question (self->watch, question);

  return TRUE;
}

static void
add_cb (LimberQuestionsPage *self)
{
  if (!add_typed (self))
    gtk_widget_error_bell (GTK_WIDGET (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_changed_cb (LimberQuestionsPage *self)
{
  g_autofree char *text = limber_question_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);

  gtk_widget_set_sensitive (self->add_button, text != NULL);
}

/* Whoever closes the dialog before Enter means what was typed all the same. */
static void
flush_cb (LimberQuestionsPage *self)
{
  if (self->watch == NULL)
    return;

  add_typed (self);
  for (guint i = 0; get_row (self, i) != NULL; i++)
    limber_question_row_commit (get_row (self, i));
}

static void
limber_questions_page_dispose (GObject *object)
{
  LimberQuestionsPage *self = LIMBER_QUESTIONS_PAGE (object);

  g_clear_pointer (&self->asked, limber_asked_list_free);
  g_clear_object (&self->watch);
  /* Disposing of the template takes the frame away behind the page's back, so the page lets go of it first.
   */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_QUESTIONS_PAGE);

  G_OBJECT_CLASS (limber_questions_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, open_group);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, open_list);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, empty_group);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, asked_group);
  gtk_widget_class_bind_template_child (widget_class, LimberQuestionsPage, asked_list);
}

static void
limber_questions_page_class_init (LimberQuestionsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_questions_page_dispose;

  g_type_ensure (LIMBER_TYPE_FORM_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-questions-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
}

static void
limber_questions_page_init (LimberQuestionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_questions_page_new:
 * @watch: keeps the questions
 *
 * Returns: (transfer floating): a page on which questions are typed, changed and removed
 */
AdwNavigationPage *
limber_questions_page_new (LimberVisitWatch *watch)
{
  LimberQuestionsPage *self;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_QUESTIONS_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->asked = limber_asked_list_new (self->asked_list, watch);
  limber_form_frame_set_watch (self->frame, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "flush", G_CALLBACK (flush_cb), self, G_CONNECT_SWAPPED);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * limber_questions_dialog_new:
 * @watch: keeps the questions
 *
 * Returns: (transfer floating): the page of questions in a dialog of its own
 */
AdwDialog *
limber_questions_dialog_new (LimberVisitWatch *watch)
{
  AdwDialog *dialog;
  AdwNavigationPage *page;
  GtkWidget *view;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  dialog = adw_dialog_new ();
  page = limber_questions_page_new (watch);
  view = adw_navigation_view_new ();
  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), page);
  adw_dialog_set_title (dialog, adw_navigation_page_get_title (page));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_focus (dialog, GTK_WIDGET (LIMBER_QUESTIONS_PAGE (page)->entry));

  return dialog;
}
