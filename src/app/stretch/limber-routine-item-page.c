/* limber-routine-item-page.c — how much of one exercise in a routine, and what to know about it there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-item-page.h"

#include "limber-dose-group.h"
#include "limber-dose-text.h"
#include "limber-editor-page.h"
#include "limber-exercise-editor.h"
#include "limber-field-error.h"
#include "limber-figure-view.h"
#include "limber-note-view.h"
#include "limber-typed-text.h"

#include <glib/gi18n.h>

struct _LimberRoutineItemPage
{
  AdwNavigationPage parent_instance;

  LimberRoutineDraft *draft;
  guint key;

  LimberFigureView *figure;
  LimberDoseGroup *dose_group;
  GtkWidget *reset_row;
  LimberNoteView *note;
  GtkLabel *note_error;
  GtkWidget *own_group;
};

G_DEFINE_FINAL_TYPE (LimberRoutineItemPage, limber_routine_item_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_PUSH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LimberRoutineBook *
get_book (LimberRoutineItemPage *self)
{
  return limber_routine_watch_get_book (limber_routine_draft_get_watch (self->draft));
}

static const LimberExercise *
find_exercise (LimberRoutineItemPage *self)
{
  const LimberRoutineItem *item = limber_routine_draft_get_item (self->draft, self->key);

  return item != NULL ? limber_routine_book_find_exercise (get_book (self), item->exercise) : NULL;
}

static int
differing (int value, int usual)
{
  return value == usual ? LIMBER_DOSE_UNSET : value;
}

/* What is the same as in the exercise follows the exercise. */
static void
get_overrides (LimberRoutineItemPage *self, const LimberRoutineItem *item, LimberDose *overrides)
{
  LimberRoutineItem plain = { item->exercise, LIMBER_DOSE_INIT, NULL };
  LimberDose usual = LIMBER_DOSE_INIT, chosen = LIMBER_DOSE_INIT;

  limber_routine_book_get_dose (get_book (self), &plain, &usual);
  limber_routine_book_get_dose (get_book (self), item, &chosen);
  limber_dose_group_get (self->dose_group, &chosen);
  overrides->hold_s = differing (chosen.hold_s, usual.hold_s);
  overrides->reps = differing (chosen.reps, usual.reps);
  overrides->sides = differing (chosen.sides, usual.sides);
  overrides->sets = differing (chosen.sets, usual.sets);
  overrides->rest_s = differing (chosen.rest_s, usual.rest_s);
  overrides->move_s = differing (chosen.move_s, usual.move_s);
}

static void
dose_changed_cb (LimberRoutineItemPage *self)
{
  const LimberRoutineItem *item = limber_routine_draft_get_item (self->draft, self->key);
  LimberDose overrides = LIMBER_DOSE_INIT;

  if (item == NULL || find_exercise (self) == NULL)
    return;

  get_overrides (self, item, &overrides);
  limber_routine_draft_set_dose (self->draft, self->key, &overrides);
}

static void
reset_cb (LimberRoutineItemPage *self)
{
  LimberDose none = LIMBER_DOSE_INIT;

  limber_routine_draft_set_dose (self->draft, self->key, &none);
}

static void
note_typed_cb (LimberRoutineItemPage *self)
{
  g_autofree char *sentence = NULL;

  limber_note_view_take_changes (self->note);
  limber_routine_draft_set_note (self->draft, self->key, limber_note_view_get_text (self->note));
  sentence = limber_typed_text_check (limber_note_view_get_text (self->note));
  limber_field_error_set (limber_note_view_get_text_view (self->note), self->note_error, sentence);
}

static void
edit_cb (LimberRoutineItemPage *self)
{
  const LimberRoutineItem *item = limber_routine_draft_get_item (self->draft, self->key);
  g_autoptr (LimberExerciseEditor) editor = NULL;

  if (item == NULL)
    return;

  editor = limber_exercise_editor_new (limber_routine_draft_get_watch (self->draft), item->exercise);
  g_object_ref_sink (editor);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, editor);
}

static void
flush (GtkWidget *widget)
{
  LimberRoutineItemPage *self = LIMBER_ROUTINE_ITEM_PAGE (widget);

  limber_dose_group_commit (self->dose_group);
  limber_routine_draft_flush (self->draft);
}

static void
leaving_cb (LimberRoutineItemPage *self)
{
  flush (GTK_WIDGET (self));
}

static void
show_dose (LimberRoutineItemPage *self, const LimberExercise *exercise, const LimberRoutineItem *item)
{
  LimberRoutineItem plain = { item->exercise, LIMBER_DOSE_INIT, NULL };
  LimberDose none = LIMBER_DOSE_INIT, usual = LIMBER_DOSE_INIT, chosen = LIMBER_DOSE_INIT;
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;

  limber_routine_book_get_dose (get_book (self), &plain, &usual);
  limber_routine_book_get_dose (get_book (self), item, &chosen);
  text = limber_dose_to_text (exercise->mode, &usual);
  /* Translators: %s is how much of an exercise, "5 × 8 s, each side". */
  description = g_strdup_printf (_ ("The exercise says: %s"), text);
  limber_dose_group_set (self->dose_group, exercise->mode, &chosen);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->dose_group), description);
  gtk_widget_set_sensitive (self->reset_row, !limber_dose_equal (&item->dose, &none));
}

/* What is no longer in the routine has no page. */
static void
update (LimberRoutineItemPage *self)
{
  const LimberRoutineItem *item = limber_routine_draft_get_item (self->draft, self->key);
  const LimberExercise *exercise = find_exercise (self);

  if (item == NULL || exercise == NULL)
    {
      limber_editor_page_leave (ADW_NAVIGATION_PAGE (self));
      return;
    }

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), exercise->name);
  limber_figure_view_set_motion (self->figure, exercise->motion);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->figure), ADW_TYPE_PREFERENCES_GROUP),
                          exercise->motion != NULL);
  show_dose (self, exercise, item);
  gtk_widget_set_visible (self->own_group, exercise->own);
}

static void
limber_routine_item_page_dispose (GObject *object)
{
  LimberRoutineItemPage *self = LIMBER_ROUTINE_ITEM_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_ITEM_PAGE);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (limber_routine_item_page_parent_class)->dispose (object);
}

static void
limber_routine_item_page_class_init (LimberRoutineItemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_item_page_dispose;

  /**
   * LimberRoutineItemPage::push:
   * @page: a further page
   *
   * To be put on top of this one.
   */
  signals[SIGNAL_PUSH] = g_signal_new ("push", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, ADW_TYPE_NAVIGATION_PAGE);

  g_type_ensure (LIMBER_TYPE_DOSE_GROUP);
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  g_type_ensure (LIMBER_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/app/limber-routine-item-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, dose_group);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, reset_row);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, note);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, note_error);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineItemPage, own_group);
  gtk_widget_class_bind_template_callback (widget_class, dose_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaving_cb);
}

static void
limber_routine_item_page_init (LimberRoutineItemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_LOOP);
  limber_editor_page_attach (GTK_WIDGET (self), flush);
}

/**
 * limber_routine_item_page_new:
 * @draft: the routine that is being changed
 * @key: of the item
 *
 * Returns: (transfer floating): a page that changes it
 */
LimberRoutineItemPage *
limber_routine_item_page_new (LimberRoutineDraft *draft, guint key)
{
  LimberRoutineItemPage *self = NULL;
  const LimberRoutineItem *item = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_DRAFT (draft), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_ITEM_PAGE, NULL);
  self->draft = g_object_ref (draft);
  self->key = key;
  item = limber_routine_draft_get_item (draft, key);
  limber_note_view_set_text (self->note, item != NULL ? item->note : NULL);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
