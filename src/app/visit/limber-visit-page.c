/* limber-visit-page.c — one visit: when, with whom, what was asked and what was agreed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-page.h"

#include "limber-date-row.h"
#include "limber-form-frame.h"
#include "limber-note-view.h"
#include "limber-visit-questions.h"

#include <glib/gi18n.h>

/* Long enough for the next word, short enough that nobody waits for it. */
#define PAUSE_MS 800

struct _LimberVisitPage
{
  AdwNavigationPage parent_instance;

  LimberFormFrame *frame;
  LimberDateRow *date_row;
  GtkEditable *with_row;
  LimberNoteView *agreed_view;
  LimberNoteView *note_view;
  GtkWidget *questions_group;
  GtkListBox *questions_list;

  LimberVisitWatch *watch;
  LimberVisitQuestions *questions;
  char *uuid;
  LimberVisit *shown; /* as the fields were filled, or read, last */
  guint pause;        /* something was typed that is not saved yet */
  gboolean updating;  /* the fields follow the visit, not the user */
};

G_DEFINE_FINAL_TYPE (LimberVisitPage, limber_visit_page, ADW_TYPE_NAVIGATION_PAGE)

/* Returns: (nullable): the visit as it is kept, %NULL once it was removed */
static const LimberVisit *
find_visit (LimberVisitPage *self)
{
  return limber_visit_find (limber_visit_watch_peek_record (self->watch)->visits, self->uuid);
}

static void
fill_fields (LimberVisitPage *self, const LimberVisit *visit)
{
  g_clear_pointer (&self->shown, limber_visit_free);
  self->shown = limber_visit_copy (visit);

  self->updating = TRUE;
  limber_date_row_set_day (self->date_row, visit->day);
  if (g_strcmp0 (gtk_editable_get_text (self->with_row), visit->with != NULL ? visit->with : "") != 0)
    gtk_editable_set_text (self->with_row, visit->with != NULL ? visit->with : "");
  limber_note_view_set_text (self->agreed_view, visit->agreed);
  limber_note_view_set_text (self->note_view, visit->note);
  self->updating = FALSE;
}

static void
leave (LimberVisitPage *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL
      && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) == ADW_NAVIGATION_PAGE (self))
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}

/* Returns: (transfer full): @visit with what the fields say */
static LimberVisit *
read_fields (LimberVisitPage *self, const LimberVisit *visit)
{
  LimberVisit *read = limber_visit_copy (visit);

  read->day = limber_date_row_get_day (self->date_row);
  limber_visit_set_with (read, gtk_editable_get_text (self->with_row));
  limber_note_view_take_changes (self->agreed_view);
  limber_visit_set_agreed (read, limber_note_view_get_text (self->agreed_view));
  limber_note_view_take_changes (self->note_view);
  limber_visit_set_note (read, limber_note_view_get_text (self->note_view));

  return read;
}

/* What is being typed is not taken away by what is saved, here or elsewhere. */
static void
fill (LimberVisitPage *self)
{
  const LimberVisit *visit = find_visit (self);

  if (visit == NULL)
    {
      if (limber_visit_watch_get_is_loaded (self->watch))
        leave (self);
      return;
    }

  if (self->pause == 0 && (self->shown == NULL || !limber_visit_equal (self->shown, visit)))
    fill_fields (self, visit);
  gtk_widget_set_visible (
      self->questions_group,
      limber_visit_questions_fill (self->questions, limber_visit_watch_peek_record (self->watch)) > 0);
}

static void
flush_cb (LimberVisitPage *self)
{
  const LimberVisit *visit;
  g_autoptr (LimberVisit) read = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  visit = self->watch != NULL ? find_visit (self) : NULL;
  if (visit == NULL || self->shown == NULL)
    return;

  read = read_fields (self, visit);
  if (limber_visit_equal (read, visit))
    return;

  g_clear_pointer (&self->shown, limber_visit_free);
  self->shown = limber_visit_copy (read);
  limber_visit_watch_save_visit (self->watch, read);
}

static void
pause_ended_cb (gpointer data)
{
  LimberVisitPage *self = data;

  self->pause = 0;
  flush_cb (self);
}

static void
typed_cb (LimberVisitPage *self)
{
  if (self->updating)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_ended_cb, self);
}

static void
edited_cb (LimberVisitPage *self)
{
  if (!self->updating)
    flush_cb (self);
}

/* The list the page lies on tells that the visit is gone, and offers to put it back. */
static void
remove_cb (LimberVisitPage *self)
{
  flush_cb (self);
  leave (self);
  limber_visit_watch_remove_visit (self->watch, self->uuid);
}

static void
name_view (LimberNoteView *view, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (limber_note_view_get_text_view (view)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
limber_visit_page_dispose (GObject *object)
{
  LimberVisitPage *self = LIMBER_VISIT_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->questions, limber_visit_questions_free);
  g_clear_object (&self->watch);
  /* Disposing of the template takes the frame away behind the page's back, so the page lets go of it first.
   */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_VISIT_PAGE);

  G_OBJECT_CLASS (limber_visit_page_parent_class)->dispose (object);
}

static void
limber_visit_page_finalize (GObject *object)
{
  LimberVisitPage *self = LIMBER_VISIT_PAGE (object);

  g_free (self->uuid);
  limber_visit_free (self->shown);

  G_OBJECT_CLASS (limber_visit_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_DATE_ROW);
  g_type_ensure (LIMBER_TYPE_FORM_FRAME);
  g_type_ensure (LIMBER_TYPE_NOTE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-visit-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, date_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, with_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, agreed_view);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, note_view);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, questions_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitPage, questions_list);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
limber_visit_page_class_init (LimberVisitPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_visit_page_dispose;
  object_class->finalize = limber_visit_page_finalize;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_visit_page_init (LimberVisitPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  name_view (self->agreed_view, _ ("What was agreed"));
  name_view (self->note_view, _ ("Note"));
}

/**
 * limber_visit_page_new:
 * @watch: keeps the visits
 * @uuid: the identity of a visit
 *
 * It is saved as it is changed. Once the visit is removed, here or elsewhere, the page leaves the
 * AdwNavigationView it is in.
 *
 * Returns: (transfer floating): a page with the visit
 */
AdwNavigationPage *
limber_visit_page_new (LimberVisitWatch *watch, const char *uuid)
{
  LimberVisitPage *self;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_VISIT_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->uuid = g_strdup (uuid);
  self->questions = limber_visit_questions_new (self->questions_list, watch, uuid);
  limber_form_frame_set_watch (self->frame, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "flush", G_CALLBACK (flush_cb), self, G_CONNECT_SWAPPED);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}
