/* limber-exercise-editor.c — an exercise of one's own: what the physiotherapist showed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-editor.h"

#include "limber-dose-group.h"
#include "limber-editor-page.h"
#include "limber-exercise-draft.h"
#include "limber-exercise-preview.h"
#include "limber-field-error.h"
#include "limber-figure-chooser.h"
#include "limber-flags-row.h"
#include "limber-mode-list.h"
#include "limber-motion.h"
#include "limber-note-view.h"
#include "limber-own-removal.h"
#include "limber-typed-text.h"

#include <glib/gi18n.h>

struct _LimberExerciseEditor
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  LimberExerciseDraft *draft;
  gboolean is_filling;

  AdwBanner *failure_banner;
  LimberExercisePreview *preview;
  GtkEditable *name_row;
  GtkLabel *name_error;
  GtkEditable *purpose_row;
  AdwActionRow *figure_row;
  LimberNoteView *steps;
  GtkLabel *steps_error;
  AdwPreferencesGroup *way_group;
  AdwComboRow *mode_row;
  AdwSpinRow *breath_in_row;
  AdwSpinRow *breath_out_row;
  LimberDoseGroup *dose_group;
  GtkEditable *cue_row;
  GtkEditable *breathing_row;
  GtkEditable *easier_row;
  GtkEditable *caution_row;
  AdwComboRow *position_row;
  AdwComboRow *category_row;
  LimberFlagsRow *areas_row;
  LimberFlagsRow *strains_row;
  AdwPreferencesGroup *uses_group;
  GPtrArray *use_rows; /* owned by the group */
};

G_DEFINE_FINAL_TYPE (LimberExerciseEditor, limber_exercise_editor, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PUSH,
  TOAST,
  SAVED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LimberExercise *
edit (LimberExerciseEditor *self)
{
  return limber_exercise_draft_edit (self->draft);
}

static void
take_toast (LimberExerciseEditor *self, AdwToast *toast)
{
  g_signal_emit (self, signals[TOAST], 0, toast);
  g_object_unref (toast);
}

/* Names */

static gboolean
is_name_taken (LimberExerciseEditor *self, const char *name)
{
  const GPtrArray *exercises
      = limber_routine_book_peek_exercises (limber_routine_watch_get_book (self->watch));
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *exercise = g_ptr_array_index (exercises, i);
      g_autofree char *other = g_utf8_casefold (exercise->name, -1);

      if (g_strcmp0 (exercise->id, edit (self)->id) != 0 && g_str_equal (other, folded))
        return TRUE;
    }

  return FALSE;
}

/* What is wrong with a name keeps nothing from being saved: it goes under the name it had. */
static void
check_name (LimberExerciseEditor *self)
{
  g_autofree char *typed = limber_typed_text_tidy (gtk_editable_get_text (self->name_row));
  g_autofree char *sentence = NULL;

  if (*typed == '\0' && limber_exercise_draft_is_kept (self->draft))
    {
      g_autofree char *name = limber_exercise_draft_dup_name (self->draft);

      /* Translators: %s is the name of an exercise. */
      sentence
          = g_strdup_printf (_ ("An exercise needs a name. Until you type one it is called “%s”."), name);
    }
  else if (*typed != '\0' && is_name_taken (self, typed))
    sentence = g_strdup (_ ("There is an exercise of this name already. Both are kept; another name helps to "
                            "tell them apart."));

  limber_field_error_set (GTK_WIDGET (self->name_row), self->name_error, sentence);
  limber_field_error_tell (GTK_WIDGET (gtk_editable_get_delegate (self->name_row)),
                           sentence != NULL ? self->name_error : NULL);
}

/* Fields to the draft */

static gboolean
take_text (char **text, GtkEditable *row)
{
  const char *typed = gtk_editable_get_text (row);

  return g_strcmp0 (*text != NULL ? *text : "", typed) != 0 && g_set_str (text, typed);
}

static void
typed_cb (LimberExerciseEditor *self)
{
  LimberExercise *exercise = NULL;
  gboolean named;

  if (self->is_filling)
    return;

  exercise = edit (self);
  named = take_text (&exercise->name, self->name_row);
  if ((take_text (&exercise->purpose, self->purpose_row) | take_text (&exercise->cue, self->cue_row)
       | take_text (&exercise->breathing, self->breathing_row)
       | take_text (&exercise->easier, self->easier_row) | take_text (&exercise->caution, self->caution_row))
      || named)
    limber_exercise_draft_touch (self->draft);
  if (named)
    check_name (self);
}

static void
steps_typed_cb (LimberExerciseEditor *self)
{
  LimberExercise *exercise = edit (self);
  g_autofree char *sentence = NULL;

  limber_note_view_take_changes (self->steps);
  g_strfreev (exercise->steps);
  exercise->steps = limber_typed_text_to_steps (limber_note_view_get_text (self->steps));
  limber_exercise_draft_touch (self->draft);
  sentence = limber_typed_text_check_steps ((const char *const *) edit (self)->steps);
  limber_field_error_set (limber_note_view_get_text_view (self->steps), self->steps_error, sentence);
}

static void
mode_changed_cb (LimberExerciseEditor *self)
{
  guint mode = adw_combo_row_get_selected (self->mode_row);

  if (self->is_filling || mode >= LIMBER_EXERCISE_N_MODES || edit (self)->mode == mode)
    return;

  edit (self)->mode = mode;
  limber_exercise_draft_touch (self->draft);
}

static void
dose_changed_cb (LimberExerciseEditor *self)
{
  limber_dose_group_get (self->dose_group, &edit (self)->dose);
  limber_exercise_draft_touch (self->draft);
}

static void
breath_changed_cb (LimberExerciseEditor *self)
{
  if (self->is_filling)
    return;

  edit (self)->breath_in_s = (int) adw_spin_row_get_value (self->breath_in_row);
  edit (self)->breath_out_s = (int) adw_spin_row_get_value (self->breath_out_row);
  limber_exercise_draft_touch (self->draft);
}

static void
choice_changed_cb (LimberExerciseEditor *self)
{
  LimberExercise *exercise = NULL;

  if (self->is_filling)
    return;

  exercise = edit (self);
  exercise->position = adw_combo_row_get_selected (self->position_row);
  exercise->category = adw_combo_row_get_selected (self->category_row);
  exercise->areas = limber_flags_row_get (self->areas_row);
  exercise->strains = limber_flags_row_get (self->strains_row);
  limber_exercise_draft_touch (self->draft);
}

static void
figure_chosen_cb (LimberExerciseEditor *self, const char *motion)
{
  if (g_set_str (&edit (self)->motion, motion))
    limber_exercise_draft_touch (self->draft);
}

static void
choose_figure_cb (LimberExerciseEditor *self)
{
  AdwDialog *dialog = limber_figure_chooser_new (edit (self)->motion);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (figure_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The draft to the fields */

static void
set_text (GtkEditable *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (row), text != NULL ? text : "") != 0)
    gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
show_texts (LimberExerciseEditor *self, const LimberExercise *exercise)
{
  set_text (self->name_row, exercise->name);
  set_text (self->purpose_row, exercise->purpose);
  set_text (self->cue_row, exercise->cue);
  set_text (self->breathing_row, exercise->breathing);
  set_text (self->easier_row, exercise->easier);
  set_text (self->caution_row, exercise->caution);
}

static void
show_steps (LimberExerciseEditor *self, const LimberExercise *exercise)
{
  g_auto (GStrv) shown = limber_typed_text_to_steps (limber_note_view_get_text (self->steps));
  g_autofree char *text = NULL;

  if (g_strv_equal ((const char *const *) shown, (const char *const *) exercise->steps))
    return;

  text = limber_typed_text_from_steps ((const char *const *) exercise->steps);
  limber_note_view_set_text (self->steps, text);
}

static void
show_choices (LimberExerciseEditor *self, const LimberExercise *exercise)
{
  adw_combo_row_set_selected (self->position_row, exercise->position);
  adw_combo_row_set_selected (self->category_row, exercise->category);
  limber_flags_row_set (self->areas_row, exercise->areas);
  limber_flags_row_set (self->strains_row, exercise->strains);
}

static void
show_way (LimberExerciseEditor *self, const LimberExercise *exercise)
{
  gboolean breathing = exercise->mode == LIMBER_EXERCISE_BREATHING;

  adw_combo_row_set_selected (self->mode_row, exercise->mode);
  adw_preferences_group_set_description (self->way_group, limber_mode_list_explain (exercise->mode));
  adw_spin_row_set_value (self->breath_in_row, exercise->breath_in_s);
  adw_spin_row_set_value (self->breath_out_row, exercise->breath_out_s);
  gtk_widget_set_visible (GTK_WIDGET (self->breath_in_row), breathing);
  gtk_widget_set_visible (GTK_WIDGET (self->breath_out_row), breathing);
  limber_dose_group_set (self->dose_group, exercise->mode, &exercise->dose);
}

static void
show_figure (LimberExerciseEditor *self, const LimberExercise *exercise)
{
  const LimberMotion *motion = exercise->motion != NULL
                                   ? limber_pose_book_find (limber_pose_book_get_default (), exercise->motion)
                                   : NULL;

  adw_action_row_set_subtitle (self->figure_row,
                               motion != NULL ? limber_motion_get_title (motion) : _ ("No figure"));
}

static void
show_uses (LimberExerciseEditor *self)
{
  g_autoptr (GPtrArray) uses
      = limber_own_removal_list_uses (limber_routine_watch_get_book (self->watch), edit (self)->id);

  for (guint i = 0; i < self->use_rows->len; i++)
    adw_preferences_group_remove (self->uses_group, g_ptr_array_index (self->use_rows, i));
  g_ptr_array_set_size (self->use_rows, 0);
  for (guint i = 0; i < uses->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (uses, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), routine->name);
      adw_preferences_group_add (self->uses_group, row);
      g_ptr_array_add (self->use_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->uses_group), uses->len > 0);
}

static void
update_actions (LimberExerciseEditor *self)
{
  gboolean kept = limber_exercise_draft_is_kept (self->draft);
  g_autofree char *name = limber_exercise_draft_dup_name (self->draft);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), kept ? name : _ ("New Exercise"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.duplicate", kept);
}

/* Called whenever the draft changes, mostly by these fields themselves, which then have nothing to do. */
static void
update (LimberExerciseEditor *self)
{
  const LimberExercise *exercise = edit (self);

  self->is_filling = TRUE;
  show_texts (self, exercise);
  show_steps (self, exercise);
  show_choices (self, exercise);
  show_way (self, exercise);
  show_figure (self, exercise);
  limber_exercise_preview_show (self->preview, exercise);
  self->is_filling = FALSE;
  update_actions (self);
}

/* Saving */

static void
flush (GtkWidget *widget)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);

  limber_dose_group_commit (self->dose_group);
  adw_spin_row_update (self->breath_in_row);
  adw_spin_row_update (self->breath_out_row);
  limber_exercise_draft_flush (self->draft);
}

static void
saved_cb (LimberExerciseEditor *self)
{
  adw_banner_set_revealed (self->failure_banner, FALSE);
  g_signal_emit (self, signals[SAVED], 0, edit (self)->id);
}

static void
try_again_cb (LimberExerciseEditor *self)
{
  adw_banner_set_revealed (self->failure_banner, FALSE);
  limber_exercise_draft_flush (self->draft);
}

static void
unsaved_cb (LimberExerciseEditor *self)
{
  adw_banner_set_revealed (self->failure_banner, TRUE);
}

/* What can be done with the whole */

static void
leave (LimberExerciseEditor *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[REMOVED], 0);
  limber_editor_page_leave (ADW_NAVIGATION_PAGE (self));
  g_object_unref (self);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);
  g_autofree char *copy = NULL;
  LimberExerciseEditor *editor;

  flush (widget);
  copy = limber_exercise_editor_duplicate (self->watch, edit (self)->id);
  if (copy == NULL)
    return;

  editor = g_object_ref_sink (limber_exercise_editor_new (self->watch, copy));
  g_signal_emit (self, signals[PUSH], 0, editor);
  g_object_unref (editor);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (widget);
  AdwToast *toast;

  flush (widget);
  limber_exercise_draft_discard (self->draft);
  toast = limber_own_removal_remove_exercise (self->watch, edit (self)->id);
  if (toast != NULL)
    take_toast (self, toast);
  leave (self);
}

/* Overrides */

/* A key pressed by chance must not replace the name of an exercise that is there already. */
static void
limber_exercise_editor_shown (AdwNavigationPage *page)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (page);
  int start, end;

  if (gtk_editable_get_selection_bounds (self->name_row, &start, &end))
    gtk_editable_set_position (self->name_row, -1);
}

static void
limber_exercise_editor_dispose (GObject *object)
{
  LimberExerciseEditor *self = LIMBER_EXERCISE_EDITOR (object);

  if (self->draft != NULL)
    {
      limber_exercise_draft_flush (self->draft);
      g_signal_handlers_disconnect_by_data (self->draft, self);
    }
  g_ptr_array_set_size (self->use_rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_EXERCISE_EDITOR);
  g_clear_object (&self->draft);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_exercise_editor_parent_class)->dispose (object);
}

static void
limber_exercise_editor_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_EXERCISE_EDITOR (object)->use_rows);

  G_OBJECT_CLASS (limber_exercise_editor_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberExerciseEditor::push:
   * @page: a further page
   *
   * To be put on top of this one.
   */
  signals[PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberExerciseEditor::toast:
   * @toast: something to be said in passing
   */
  signals[TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberExerciseEditor::saved:
   * @id: of the exercise
   *
   * It was handed to the journal.
   */
  signals[SAVED]
      = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberExerciseEditor::removed:
   *
   * The exercise is gone, and the page with it.
   */
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, failure_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, name_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, name_error);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, figure_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, steps_error);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, way_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, mode_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, breath_in_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, breath_out_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, dose_group);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, cue_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, breathing_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, easier_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, caution_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, position_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, category_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, areas_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, strains_row);
  gtk_widget_class_bind_template_child (widget_class, LimberExerciseEditor, uses_group);
}

static void
limber_exercise_editor_class_init (LimberExerciseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = limber_exercise_editor_shown;
  object_class->dispose = limber_exercise_editor_dispose;
  object_class->finalize = limber_exercise_editor_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));

  g_type_ensure (LIMBER_TYPE_DOSE_GROUP);
  g_type_ensure (LIMBER_TYPE_EXERCISE_PREVIEW);
  g_type_ensure (LIMBER_TYPE_FLAGS_ROW);
  g_type_ensure (LIMBER_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-exercise-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, steps_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dose_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, breath_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_figure_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_install_action (widget_class, "editor.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_action);
}

static GListModel *
list_titles (guint n_titles, const char *(*get_title) (guint value))
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_titles; i++)
    gtk_string_list_append (list, get_title (i));

  return G_LIST_MODEL (list);
}

static const char *
get_position_title (guint value)
{
  return limber_position_get_title (value);
}

static const char *
get_category_title (guint value)
{
  return limber_exercise_category_get_title (value);
}

static const char *
get_area_title (guint flag)
{
  return limber_area_get_title (flag);
}

static const char *
get_strain_title (guint flag)
{
  return limber_strain_get_title (flag);
}

static void
limber_exercise_editor_init (LimberExerciseEditor *self)
{
  g_autoptr (GListModel) positions = list_titles (LIMBER_N_POSITIONS, get_position_title);
  g_autoptr (GListModel) categories = list_titles (LIMBER_EXERCISE_N_CATEGORIES, get_category_title);

  self->use_rows = g_ptr_array_new ();
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_mode_list_set_up (self->mode_row);
  limber_dose_group_set_with_pace (self->dose_group, TRUE);
  adw_combo_row_set_model (self->position_row, positions);
  adw_combo_row_set_model (self->category_row, categories);
  limber_flags_row_set_up (self->areas_row, LIMBER_N_AREAS, get_area_title, _ ("Not said"));
  limber_flags_row_set_up (self->strains_row, LIMBER_N_STRAINS, get_strain_title, _ ("Nothing of note"));
  self->is_filling = FALSE;
  limber_editor_page_attach (GTK_WIDGET (self), flush);
}

/**
 * limber_exercise_editor_new:
 * @watch: where exercises are kept
 * @id: (nullable): one of the user's own; %NULL for a new one, which is kept once it has a name, another text
 * or a figure
 *
 * Returns: (transfer floating): a page that changes it and saves by itself
 */
LimberExerciseEditor *
limber_exercise_editor_new (LimberRoutineWatch *watch, const char *id)
{
  LimberExerciseEditor *self = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_EXERCISE_EDITOR, NULL);
  self->watch = g_object_ref (watch);
  self->draft = limber_exercise_draft_new (watch, id);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "gone", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "changed", G_CALLBACK (show_uses), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "unsaved", G_CALLBACK (unsaved_cb), self, G_CONNECT_SWAPPED);
  update (self);
  show_uses (self);

  return self;
}

/**
 * limber_exercise_editor_duplicate:
 * @watch: where exercises are kept
 * @id: any exercise
 *
 * Saves a copy of it as the user's own.
 *
 * Returns: (transfer full) (nullable): the id of the copy, or %NULL when there is no such exercise
 */
char *
limber_exercise_editor_duplicate (LimberRoutineWatch *watch, const char *id)
{
  LimberRoutineBook *book = NULL;
  const LimberExercise *exercise = NULL;
  g_autoptr (LimberExercise) copy = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  book = limber_routine_watch_get_book (watch);
  exercise = limber_routine_book_find_exercise (book, id);
  if (exercise == NULL)
    return NULL;

  copy = limber_exercise_copy (exercise);
  g_free (copy->id);
  copy->id = limber_routine_book_make_id (book);
  g_free (copy->name);
  /* Translators: the name of a copy; %s is the name of an exercise. */
  copy->name = g_strdup_printf (_ ("Copy of %s"), exercise->name);
  copy->own = TRUE;
  copy->opt_in = FALSE;
  limber_routine_watch_save_exercise (watch, copy);

  return g_strdup (copy->id);
}
