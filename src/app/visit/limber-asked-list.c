/* limber-asked-list.c — questions that were asked, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-asked-list.h"

#include "limber-date-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LimberAskedList
{
  GtkListBox *list; /* owned by its parent */
  LimberVisitWatch *watch;
  GPtrArray *shown; /* LimberQuestion, in the order of the rows */
  GArray *days;     /* when they were asked, 0 where nobody knows */
};

static guint32
find_day (const LimberVisitRecord *record, const LimberQuestion *question)
{
  const LimberVisit *visit = limber_visit_find (record->visits, question->visit);

  return visit != NULL ? visit->day : 0;
}

/* Those of the last visit first; a visit that is not there any more comes last. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimberVisitRecord *record = data;
  const LimberQuestion *one = *(const LimberQuestion *const *) a;
  const LimberQuestion *other = *(const LimberQuestion *const *) b;
  guint32 one_day = find_day (record, one);
  guint32 other_day = find_day (record, other);

  if (one_day != other_day)
    return one_day > other_day ? -1 : 1;

  return one->recorded < other->recorded ? -1 : one->recorded > other->recorded;
}

static GPtrArray *
list_asked (const LimberVisitRecord *record)
{
  GPtrArray *asked = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_question_free);

  for (guint i = 0; i < record->questions->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (record->questions, i);

      if (question->visit != NULL)
        g_ptr_array_add (asked, limber_question_copy (question));
    }
  g_ptr_array_sort_with_data (asked, compare, (gpointer) record);

  return asked;
}

static gboolean
is_shown (const LimberAskedList *self, const LimberVisitRecord *record, const GPtrArray *asked)
{
  if (self->shown == NULL || self->shown->len != asked->len)
    return FALSE;

  for (guint i = 0; i < asked->len; i++)
    if (!limber_question_equal (g_ptr_array_index (self->shown, i), g_ptr_array_index (asked, i))
        || g_array_index (self->days, guint32, i) != find_day (record, g_ptr_array_index (asked, i)))
      return FALSE;

  return TRUE;
}

static const LimberQuestion *
get_question (LimberAskedList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return index >= 0 ? g_ptr_array_index (self->shown, index) : NULL;
}

static void
ask_again_cb (GtkWidget *button, LimberAskedList *self)
{
  g_autoptr (LimberQuestion) question = limber_question_copy (get_question (self, button));

  g_clear_pointer (&question->visit, g_free);
  limber_visit_watch_save_question (self->watch, question);
}

static void
remove_cb (GtkWidget *button, LimberAskedList *self)
{
  limber_visit_watch_remove_question (self->watch, get_question (self, button)->uuid);
}

static void
add_button (LimberAskedList *self,
            GtkWidget *row,
            const char *icon,
            const char *tooltip,
            const char *name,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_row (LimberAskedList *self, const LimberQuestion *question, guint32 day)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: %s is a question. */
  g_autofree char *again = g_strdup_printf (_ ("Ask again: “%s”"), question->text);
  /* Translators: %s is a question. */
  g_autofree char *remove = g_strdup_printf (_ ("Remove “%s”"), question->text);
  g_autofree char *name = day != 0 ? limber_date_text_format_day (day) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), question->text);
  if (name != NULL)
    {
      /* Translators: %s is a date. */
      g_autofree char *when = g_strdup_printf (_ ("Asked on %s"), name);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), when);
    }
  add_button (self, row, "edit-undo-symbolic", _ ("Ask again"), again, G_CALLBACK (ask_again_cb));
  add_button (self, row, "user-trash-symbolic", _ ("Remove"), remove, G_CALLBACK (remove_cb));
  gtk_list_box_append (self->list, row);
}

/**
 * limber_asked_list_new:
 * @list: an empty list box, which outlives what is returned
 * @watch: keeps the questions
 *
 * Returns: (transfer full): what fills @list
 */
LimberAskedList *
limber_asked_list_new (GtkListBox *list, LimberVisitWatch *watch)
{
  LimberAskedList *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (list), NULL);
  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_new0 (LimberAskedList, 1);
  self->list = list;
  self->watch = g_object_ref (watch);
  self->days = g_array_new (FALSE, FALSE, sizeof (guint32));

  return self;
}

/**
 * limber_asked_list_free:
 * @self: (transfer full) (nullable): what fills a list
 *
 * Empties the list, whose buttons would have nobody to turn to.
 */
void
limber_asked_list_free (LimberAskedList *self)
{
  if (self == NULL)
    return;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_array_unref (self->days);
  g_object_unref (self->watch);
  g_free (self);
}

/**
 * limber_asked_list_fill:
 * @self: what fills a list
 * @record: everything about visits
 *
 * Returns: how many questions were asked
 */
guint
limber_asked_list_fill (LimberAskedList *self, const LimberVisitRecord *record)
{
  g_autoptr (GPtrArray) asked = NULL;

  g_return_val_if_fail (self != NULL && record != NULL, 0);

  asked = list_asked (record);
  if (is_shown (self, record, asked))
    return asked->len;

  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&asked);
  g_array_set_size (self->days, 0);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const LimberQuestion *question = g_ptr_array_index (self->shown, i);
      guint32 day = find_day (record, question);

      g_array_append_val (self->days, day);
      add_row (self, question, day);
    }

  return self->shown->len;
}
