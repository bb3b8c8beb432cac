/* limber-routine-editor.c — a routine of one's own: its exercises, their order and doses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-editor.h"

#include "limber-editor-page.h"
#include "limber-field-error.h"
#include "limber-library-page.h"
#include "limber-note-view.h"
#include "limber-own-removal.h"
#include "limber-routine-draft.h"
#include "limber-routine-item-list.h"
#include "limber-routine-item-page.h"
#include "limber-routine-sharing.h"
#include "limber-typed-text.h"

#include <glib/gi18n.h>

struct _LimberRoutineEditor
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  LimberRoutineDraft *draft;
  gboolean is_filling;

  AdwBanner *failure_banner;
  GtkEditable *name_row;
  GtkLabel *name_error;
  GtkEditable *purpose_row;
  AdwComboRow *surface_row;
  LimberRoutineItemList *items;
  LimberNoteView *advice;
  GtkLabel *advice_error;
};

G_DEFINE_FINAL_TYPE (LimberRoutineEditor, limber_routine_editor, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PUSH,
  TOAST,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
push (LimberRoutineEditor *self, gpointer page)
{
  g_object_ref_sink (page);
  g_signal_emit (self, signals[PUSH], 0, page);
  g_object_unref (page);
}

static void
toast_cb (LimberRoutineEditor *self, AdwToast *toast)
{
  g_signal_emit (self, signals[TOAST], 0, toast);
}

static void
take_toast (gpointer data, AdwToast *toast)
{
  g_signal_emit (data, signals[TOAST], 0, toast);
  g_object_unref (toast);
}

/* Fields */

/* Another routine of the user's own that is called the same. */
static gboolean
is_name_taken (LimberRoutineEditor *self, const char *name)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (limber_routine_watch_get_book (self->watch));
  const LimberRoutine *own = limber_routine_draft_get_routine (self->draft);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);
      g_autofree char *other = g_utf8_casefold (routine->name, -1);

      if (g_strcmp0 (routine->id, own->id) != 0 && g_str_equal (other, folded))
        return TRUE;
    }

  return FALSE;
}

/* What is wrong with a name keeps nothing from being saved: it goes under the name it had. */
static void
check_name (LimberRoutineEditor *self)
{
  g_autofree char *typed = limber_typed_text_tidy (gtk_editable_get_text (self->name_row));
  g_autofree char *sentence = NULL;

  if (*typed == '\0' && limber_routine_draft_is_kept (self->draft))
    {
      g_autofree char *name = limber_routine_draft_dup_name (self->draft);

      /* Translators: %s is the name of a routine. */
      sentence = g_strdup_printf (_ ("A routine needs a name. Until you type one it is called “%s”."), name);
    }
  else if (*typed != '\0' && is_name_taken (self, typed))
    sentence = g_strdup (_ ("There is a routine of this name already. Both are kept; another name helps to "
                            "tell them apart."));

  limber_field_error_set (GTK_WIDGET (self->name_row), self->name_error, sentence);
  limber_field_error_tell (GTK_WIDGET (gtk_editable_get_delegate (self->name_row)),
                           sentence != NULL ? self->name_error : NULL);
}

static void
show_title (LimberRoutineEditor *self)
{
  g_autofree char *name = limber_routine_draft_dup_name (self->draft);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 limber_routine_draft_is_kept (self->draft) ? name : _ ("New Routine"));
}

static void
name_changed_cb (LimberRoutineEditor *self)
{
  if (self->is_filling)
    return;

  limber_routine_draft_set_name (self->draft, gtk_editable_get_text (self->name_row));
  check_name (self);
}

static void
purpose_changed_cb (LimberRoutineEditor *self)
{
  if (!self->is_filling)
    limber_routine_draft_set_purpose (self->draft, gtk_editable_get_text (self->purpose_row));
}

static void
surface_changed_cb (LimberRoutineEditor *self)
{
  if (!self->is_filling)
    limber_routine_draft_set_surface (self->draft,
                                      (LimberSurface) adw_combo_row_get_selected (self->surface_row));
}

static void
advice_typed_cb (LimberRoutineEditor *self)
{
  g_autofree char *sentence = NULL;

  limber_note_view_take_changes (self->advice);
  limber_routine_draft_set_advice (self->draft, limber_note_view_get_text (self->advice));
  sentence = limber_typed_text_check (limber_note_view_get_text (self->advice));
  limber_field_error_set (limber_note_view_get_text_view (self->advice), self->advice_error, sentence);
}

static GListModel *
list_surfaces (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (LimberSurface surface = 0; surface < LIMBER_N_SURFACES; surface++)
    gtk_string_list_append (list, limber_surface_get_title (surface));

  return G_LIST_MODEL (list);
}

static void
set_text (GtkEditable *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (row), text) != 0)
    gtk_editable_set_text (row, text);
}

/* Called whenever the draft changes, mostly by these fields themselves, which then have nothing to do. */
static void
update (LimberRoutineEditor *self)
{
  const LimberRoutine *routine = limber_routine_draft_get_routine (self->draft);

  self->is_filling = TRUE;
  set_text (self->name_row, routine->name);
  set_text (self->purpose_row, routine->purpose);
  if (adw_combo_row_get_selected (self->surface_row) != (guint) routine->surface)
    adw_combo_row_set_selected (self->surface_row, routine->surface);
  if (g_strcmp0 (limber_note_view_get_text (self->advice), routine->advice) != 0)
    limber_note_view_set_text (self->advice, routine->advice);
  self->is_filling = FALSE;
  show_title (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.export",
                                 limber_routine_draft_is_kept (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.duplicate",
                                 limber_routine_draft_is_kept (self->draft));
}

/* Saving */

static void
flush (GtkWidget *widget)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  limber_routine_draft_flush (self->draft);
}

static void
try_again_cb (LimberRoutineEditor *self)
{
  adw_banner_set_revealed (self->failure_banner, FALSE);
  limber_routine_draft_flush (self->draft);
}

static void
unsaved_cb (LimberRoutineEditor *self)
{
  adw_banner_set_revealed (self->failure_banner, TRUE);
}

/* Exercises */

static void
open_item_cb (LimberRoutineEditor *self, guint key)
{
  push (self, limber_routine_item_page_new (self->draft, key));
}

static void
chosen_cb (LimberRoutineEditor *self, const char *exercise)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  g_autofree char *id = g_strdup (exercise);

  if (view != NULL)
    adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (self));
  limber_routine_item_list_add (self->items, id);
}

static void
add_item_cb (LimberRoutineEditor *self)
{
  LimberLibraryPage *library = limber_library_page_new (self->watch, TRUE);

  g_signal_connect_object (library, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  push (self, library);
}

/* What can be done with the whole */

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  g_autofree char *copy = NULL;

  flush (widget);
  copy = limber_routine_editor_duplicate (self->watch, limber_routine_draft_get_routine (self->draft)->id);
  if (copy != NULL)
    push (self, limber_routine_editor_new (self->watch, copy));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);

  flush (widget);
  limber_routine_sharing_export (self->watch, limber_routine_draft_get_routine (self->draft)->id, widget,
                                 take_toast, self);
}

static void
leave (LimberRoutineEditor *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[REMOVED], 0);
  limber_editor_page_leave (ADW_NAVIGATION_PAGE (self));
  g_object_unref (self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (widget);
  AdwToast *toast;

  flush (widget);
  limber_routine_draft_discard (self->draft);
  toast = limber_own_removal_remove_routine (self->watch, limber_routine_draft_get_routine (self->draft)->id);
  if (toast != NULL)
    take_toast (self, toast);
  leave (self);
}

static void
gone_cb (LimberRoutineEditor *self)
{
  leave (self);
}

/* Overrides */

/* A key pressed by chance must not replace the name of a routine that is there already. */
static void
limber_routine_editor_shown (AdwNavigationPage *page)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (page);
  int start, end;

  if (gtk_editable_get_selection_bounds (self->name_row, &start, &end))
    gtk_editable_set_position (self->name_row, -1);
}

static void
limber_routine_editor_dispose (GObject *object)
{
  LimberRoutineEditor *self = LIMBER_ROUTINE_EDITOR (object);

  if (self->draft != NULL)
    {
      limber_routine_draft_flush (self->draft);
      g_signal_handlers_disconnect_by_data (self->draft, self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_EDITOR);
  g_clear_object (&self->draft);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_routine_editor_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberRoutineEditor::push:
   * @page: a further page
   *
   * To be put on top of this one.
   */
  signals[PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberRoutineEditor::toast:
   * @toast: something to be said in passing
   */
  signals[TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberRoutineEditor::removed:
   *
   * The routine is gone, and the page with it.
   */
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_NOTE_VIEW);
  g_type_ensure (LIMBER_TYPE_ROUTINE_ITEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-routine-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, failure_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, name_error);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, surface_row);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, items);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, advice);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutineEditor, advice_error);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, purpose_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, surface_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, advice_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
limber_routine_editor_class_init (LimberRoutineEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_editor_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = limber_routine_editor_shown;
  install_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "editor.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "editor.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_action);
}

static void
limber_routine_editor_init (LimberRoutineEditor *self)
{
  g_autoptr (GListModel) surfaces = list_surfaces ();

  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_model (self->surface_row, surfaces);
  self->is_filling = FALSE;
  limber_editor_page_attach (GTK_WIDGET (self), flush);
}

/**
 * limber_routine_editor_new:
 * @watch: where routines are kept
 * @id: (nullable): one of the user's own; %NULL for a new, empty one, which is kept once it has a name,
 * another text or an exercise
 *
 * Returns: (transfer floating): a page that changes it and saves by itself
 */
LimberRoutineEditor *
limber_routine_editor_new (LimberRoutineWatch *watch, const char *id)
{
  LimberRoutineEditor *self = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_EDITOR, NULL);
  self->watch = g_object_ref (watch);
  self->draft = limber_routine_draft_new (watch, id);
  limber_routine_item_list_set_draft (self->items, self->draft);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "unsaved", G_CALLBACK (unsaved_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

static gboolean
has_name (LimberRoutineBook *book, const char *name)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (book);

  for (guint i = 0; i < routines->len; i++)
    if (g_strcmp0 (((const LimberRoutine *) g_ptr_array_index (routines, i))->name, name) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): "Copy of …", with a number when there is one already */
static char *
make_copy_name (LimberRoutineBook *book, const char *name)
{
  /* Translators: the name of a copy; %s is the name of a routine. */
  char *copy = g_strdup_printf (_ ("Copy of %s"), name);

  for (guint i = 2; has_name (book, copy); i++)
    {
      g_free (copy);
      /* Translators: the name of a further copy; the name of a routine and a number. */
      copy = g_strdup_printf (_ ("Copy %2$u of %1$s"), name, i);
    }

  return copy;
}

/**
 * limber_routine_editor_duplicate:
 * @watch: where routines are kept
 * @id: any routine
 *
 * Saves a copy of it as the user's own.
 *
 * Returns: (transfer full) (nullable): the id of the copy, or %NULL when there is no such routine
 */
char *
limber_routine_editor_duplicate (LimberRoutineWatch *watch, const char *id)
{
  LimberRoutineBook *book = NULL;
  const LimberRoutine *routine = NULL;
  g_autoptr (LimberRoutine) copy = NULL;
  g_autofree char *copy_id = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  book = limber_routine_watch_get_book (watch);
  routine = limber_routine_book_find_routine (book, id);
  if (routine == NULL)
    return NULL;

  copy_id = limber_routine_book_make_id (book);
  copy = limber_routine_copy (routine);
  g_set_str (&copy->id, copy_id);
  g_free (copy->name);
  copy->name = make_copy_name (book, routine->name);
  copy->own = TRUE;
  limber_routine_watch_save_routine (watch, copy);

  return g_steal_pointer (&copy_id);
}
