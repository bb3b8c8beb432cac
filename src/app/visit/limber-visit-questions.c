/* limber-visit-questions.c — questions to mark as asked at a visit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-questions.h"

#include <adwaita.h>

struct _LimberVisitQuestions
{
  GtkListBox *list; /* owned by its parent */
  LimberVisitWatch *watch;
  char *visit;
  GPtrArray *shown;  /* LimberQuestion, in the order of the rows */
  GPtrArray *checks; /* GtkCheckButton, the same, owned by their rows */
  gboolean updating; /* the checks follow the questions, not the user */
};

/* Those still to ask, and those that were asked at this visit. */
static GPtrArray *
list_questions (LimberVisitQuestions *self, const LimberVisitRecord *record)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_question_free);

  for (guint i = 0; i < record->questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (record->questions, i);

      if (question->visit == NULL || g_strcmp0 (question->visit, self->visit) == 0)
        g_ptr_array_add (questions, limber_question_copy (question));
    }

  return questions;
}

static void
toggled_cb (GtkCheckButton *check, LimberVisitQuestions *self)
{
  g_autoptr (LimberQuestion) question = NULL;
  guint index;

  if (self->updating || !g_ptr_array_find (self->checks, check, &index))
    return;

  question = limber_question_copy (g_ptr_array_index (self->shown, index));
  g_set_str (&question->visit, gtk_check_button_get_active (check) ? self->visit : NULL);
  limber_visit_watch_save_question (self->watch, question);
}

static void
add_row (LimberVisitQuestions *self, const LimberQuestion *question)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->text);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), question->visit != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, question->text, -1);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->checks, check);
  gtk_list_box_append (self->list, row);
}

/* Whether the rows are about the same questions, asked or not. */
static gboolean
has_rows_of (const LimberVisitQuestions *self, const GPtrArray *questions)
{
  if (self->shown->len != questions->len)
    return FALSE;

  for (guint i = 0; i < questions->len; i++)
    {
      const LimberQuestion *shown = g_ptr_array_index (self->shown, i);
      const LimberQuestion *question = g_ptr_array_index (questions, i);

      if (g_strcmp0 (shown->uuid, question->uuid) != 0 || g_strcmp0 (shown->text, question->text) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
clear (LimberVisitQuestions *self)
{
  g_ptr_array_set_size (self->checks, 0);
  gtk_list_box_remove_all (self->list);
}

/**
 * limber_visit_questions_new:
 * @list: an empty list box, which outlives what is returned
 * @watch: keeps the questions
 * @visit: the identity of the visit
 *
 * Returns: (transfer full): what fills @list
 */
LimberVisitQuestions *
limber_visit_questions_new (GtkListBox *list, LimberVisitWatch *watch, const char *visit)
{
  LimberVisitQuestions *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);
  g_return_val_if_fail (visit != NULL, NULL);

  self = g_new0 (LimberVisitQuestions, 1);
  self->list = list;
  self->watch = g_object_ref (watch);
  self->visit = g_strdup (visit);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_question_free);
  self->checks = g_ptr_array_new ();

  return self;
}

/**
 * limber_visit_questions_free:
 * @self: (transfer full) (nullable): what fills a list
 *
 * Empties the list, whose checks would have nobody to turn to.
 */
void
limber_visit_questions_free (LimberVisitQuestions *self)
{
  if (self == NULL)
    return;

  clear (self);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->checks);
  g_object_unref (self->watch);
  g_free (self->visit);
  g_free (self);
}

/**
 * limber_visit_questions_fill:
 * @self: what fills a list
 * @record: everything about visits
 *
 * Returns: how many questions are listed
 */
guint
limber_visit_questions_fill (LimberVisitQuestions *self, const LimberVisitRecord *record)
{
  g_autoptr (GPtrArray) questions = NULL;
  gboolean stays;

  g_return_val_if_fail (self != NULL && record != NULL, 0);

  questions = list_questions (self, record);
  stays = has_rows_of (self, questions);
  if (!stays)
    clear (self);

  g_ptr_array_unref (self->shown);
  self->shown = g_steal_pointer (&questions);
  self->updating = TRUE;
  for (guint i = 0; i < self->shown->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (self->shown, i);

      if (!stays)
        add_row (self, question);
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i), question->visit != NULL);
    }
  self->updating = FALSE;

  return self->shown->len;
}
