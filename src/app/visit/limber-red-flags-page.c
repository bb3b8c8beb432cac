/* limber-red-flags-page.c — the questions about warning signs that a doctor would ask
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-red-flags-page.h"

#include "limber-date.h"
#include "limber-form-frame.h"
#include "limber-red-flag-row.h"
#include "limber-symptom-note.h"

#include <glib/gi18n.h>

struct _LimberRedFlagsPage
{
  AdwNavigationPage parent_instance;

  LimberFormFrame *frame;
  GtkListBox *list;
  GtkWidget *rest_group;

  LimberVisitWatch *watch;
  guint32 day; /* the Julian day that is asked on */
};

G_DEFINE_FINAL_TYPE (LimberRedFlagsPage, limber_red_flags_page, ADW_TYPE_NAVIGATION_PAGE)

static LimberRedFlagRow *
get_row (LimberRedFlagsPage *self, guint index)
{
  return (LimberRedFlagRow *) gtk_list_box_get_row_at_index (self->list, (int) index);
}

/* Returns: (nullable): the newest answer about @flag, of @day or of another one */
static const LimberRedFlagAnswer *
find_answer (LimberRedFlagsPage *self, const char *flag, gboolean of_today)
{
  const GPtrArray *answers = limber_visit_watch_peek_record (self->watch)->answers;

  for (guint i = 0; i < answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (g_strcmp0 (answer->flag, flag) == 0 && (answer->day == self->day) == of_today)
        return answer;
    }

  return NULL;
}

static void
fill (LimberRedFlagsPage *self)
{
  gboolean any_left = FALSE;

  for (guint i = 0; get_row (self, i) != NULL; i++)
    {
      const char *flag = limber_red_flag_row_get_flag (get_row (self, i))->id;
      const LimberRedFlagAnswer *answer = find_answer (self, flag, TRUE);

      limber_red_flag_row_set_answers (get_row (self, i), answer, find_answer (self, flag, FALSE));
      any_left |= answer == NULL;
    }
  if (!any_left && gtk_widget_get_focus_child (self->rest_group) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->rest_group, any_left);
}

static void
answered_cb (LimberRedFlagsPage *self, gboolean yes, LimberRedFlagRow *row)
{
  g_autoptr (LimberRedFlagAnswer) answer
      = limber_red_flag_answer_new (limber_red_flag_row_get_flag (row)->id, self->day, yes);

  limber_visit_watch_save_answer (self->watch, answer);
}

static void
cleared_cb (LimberRedFlagsPage *self, LimberRedFlagRow *row)
{
  limber_visit_watch_remove_answer (self->watch, limber_red_flag_row_get_flag (row)->id, self->day);
}

static void
rest_cb (LimberRedFlagsPage *self)
{
  g_autoptr (GPtrArray) answers
      = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_red_flag_answer_free);

  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const char *flag = limber_red_flag_nth (i)->id;

      if (find_answer (self, flag, TRUE) == NULL)
        g_ptr_array_add (answers, limber_red_flag_answer_new (flag, self->day, FALSE));
    }
  limber_visit_watch_save_answers (self->watch, answers);
}

/* The journal of today */

static void
show_noted (LimberRedFlagsPage *self, const LimberDay *day)
{
  for (guint i = 0; get_row (self, i) != NULL; i++)
    {
      const char *symptom = limber_red_flag_row_get_flag (get_row (self, i))->symptom;

      limber_red_flag_row_set_noted (get_row (self, i),
                                     symptom != NULL && limber_symptom_note_is_in (day, symptom));
    }
}

static void
day_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRedFlagsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberDay) day = limber_journal_load_day_finish (LIMBER_JOURNAL (source), result, &error);

  /* The button stays, and tells why when it cannot do what it is for. */
  if (day == NULL)
    g_debug ("The journal of today was not read: %s", error->message);
  else if (self->watch != NULL && g_date_get_julian (&day->date) == self->day)
    show_noted (self, day);
}

static void
load_day (LimberRedFlagsPage *self)
{
  LimberJournal *journal = limber_visit_watch_get_journal (self->watch);
  GDate date;

  if (!limber_journal_get_is_open (journal))
    return;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  limber_journal_load_day_async (journal, &date, NULL, day_loaded_cb, g_object_ref (self));
}

static void
day_changed_cb (LimberRedFlagsPage *self, const LimberDay *day)
{
  if (g_date_get_julian (&day->date) == self->day)
    show_noted (self, day);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberRedFlagsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!limber_symptom_note_finish (LIMBER_JOURNAL (source), result, &error) && self->watch != NULL)
    limber_form_frame_add_toast (self->frame, error->message);
}

static void
note_cb (LimberRedFlagsPage *self, LimberRedFlagRow *row)
{
  limber_symptom_note_async (limber_visit_watch_get_journal (self->watch),
                             limber_red_flag_row_get_flag (row)->symptom, noted_cb, g_object_ref (self));
}

/* Whoever comes back on another day is asked again. */
static void
map_cb (LimberRedFlagsPage *self)
{
  GDate today;

  limber_clock_today (&today);
  if (self->watch == NULL || self->day == g_date_get_julian (&today))
    return;

  self->day = g_date_get_julian (&today);
  load_day (self);
  fill (self);
}

static void
add_rows (LimberRedFlagsPage *self)
{
  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      GtkWidget *row = limber_red_flag_row_new (limber_red_flag_nth (i));

      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "cleared", G_CALLBACK (cleared_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "note", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
limber_red_flags_page_dispose (GObject *object)
{
  LimberRedFlagsPage *self = LIMBER_RED_FLAGS_PAGE (object);

  g_clear_object (&self->watch);
  /* Disposing of the template takes the frame away behind the page's back, so the page lets go of it first.
   */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_RED_FLAGS_PAGE);

  G_OBJECT_CLASS (limber_red_flags_page_parent_class)->dispose (object);
}

static void
limber_red_flags_page_class_init (LimberRedFlagsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_red_flags_page_dispose;

  g_type_ensure (LIMBER_TYPE_FORM_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-red-flags-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagsPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagsPage, rest_group);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, rest_cb);
}

static void
limber_red_flags_page_init (LimberRedFlagsPage *self)
{
  GDate today;

  limber_clock_today (&today);
  self->day = g_date_get_julian (&today);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

/**
 * limber_red_flags_page_new:
 * @watch: keeps the answers
 *
 * The questions and what is said after a "yes" stand in docs/safety.md with their sources.
 *
 * Returns: (transfer floating): a page that asks about warning signs, today
 */
AdwNavigationPage *
limber_red_flags_page_new (LimberVisitWatch *watch)
{
  LimberRedFlagsPage *self;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_RED_FLAGS_PAGE, NULL);
  self->watch = g_object_ref (watch);
  limber_form_frame_set_watch (self->frame, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_visit_watch_get_journal (watch), "day-changed", G_CALLBACK (day_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (limber_visit_watch_get_journal (watch), "reset", G_CALLBACK (load_day), self,
                           G_CONNECT_SWAPPED);
  load_day (self);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}
