/* limber-routine-sharing.c — own routines from a file, and into one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is read and checked as a whole, off the main thread, against a copy of what there is; only when all
 * of it is good anything is taken over.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-sharing.h"

#include "limber-routine-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer names are cut: file systems do not take them, and nobody reads them. */
#define FILE_NAME_CHARS 60

/* A file on its way in or out, and whom to tell. */
typedef struct
{
  LimberRoutineWatch *watch;
  GtkWidget *parent;
  LimberSharingToast toast;
  gpointer data;
  char *routine;
  GFile *file;
} Sharing;

static Sharing *
sharing_new (LimberRoutineWatch *watch, GtkWidget *parent, LimberSharingToast toast, gpointer data)
{
  Sharing *sharing = g_new0 (Sharing, 1);

  sharing->watch = g_object_ref (watch);
  sharing->parent = g_object_ref (parent);
  sharing->toast = toast;
  sharing->data = data;

  return sharing;
}

static void
sharing_free (Sharing *sharing)
{
  g_object_unref (sharing->watch);
  g_object_unref (sharing->parent);
  g_clear_object (&sharing->file);
  g_free (sharing->routine);
  g_free (sharing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sharing, sharing_free)

/* A page that was closed meanwhile has nobody left to tell. */
static gboolean
is_gone (const Sharing *sharing)
{
  return gtk_widget_get_root (sharing->parent) == NULL;
}

static GtkWindow *
get_window (GtkWidget *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_failure (const Sharing *sharing, const char *title, const char *sentence)
{
  AdwDialog *dialog = adw_alert_dialog_new (title, sentence);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, sharing->parent);
}

static gboolean
was_cancelled (const GError *error)
{
  return error->domain == GTK_DIALOG_ERROR && error->code != GTK_DIALOG_ERROR_FAILED;
}

static GListModel *
list_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) json = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (json, _ ("Routines (JSON)"));
  gtk_file_filter_add_suffix (json, "json");
  gtk_file_filter_add_mime_type (json, "application/json");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, json);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/* In
 * ------------------------------------------------------------------------------------------------------- */

/* What was added, to be taken away again. */
typedef struct
{
  LimberRoutineWatch *watch;
  GPtrArray *exercises; /* ids */
  GPtrArray *routines;
} Addition;

static void
addition_free (gpointer data, GClosure *closure)
{
  Addition *addition = data;

  g_object_unref (addition->watch);
  g_ptr_array_unref (addition->exercises);
  g_ptr_array_unref (addition->routines);
  g_free (addition);
}

static void
undo_cb (AdwToast *toast, gpointer data)
{
  Addition *addition = data;

  for (guint i = 0; i < addition->routines->len; i++)
    limber_routine_watch_remove_routine (addition->watch, g_ptr_array_index (addition->routines, i));
  for (guint i = 0; i < addition->exercises->len; i++)
    limber_routine_watch_remove_exercise (addition->watch, g_ptr_array_index (addition->exercises, i));
}

/* Returns: (transfer full): "2 routines and 1 exercise were added" */
static char *
say_added (const LimberRoutineFile *file)
{
  guint n_routines = file->routines->len;
  guint n_exercises = file->exercises->len;
  g_autofree char *routines
      = g_strdup_printf (ngettext ("%u routine", "%u routines", n_routines), n_routines);
  g_autofree char *exercises
      = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);

  if (n_exercises == 0)
    return g_strdup_printf (ngettext ("%u routine was added", "%u routines were added", n_routines),
                            n_routines);
  if (n_routines == 0)
    return g_strdup_printf (ngettext ("%u exercise was added", "%u exercises were added", n_exercises),
                            n_exercises);

  /* Translators: "2 routines" and "1 exercise". */
  return g_strdup_printf (_ ("%1$s and %2$s were added"), routines, exercises);
}

static AdwToast *
create_toast (LimberRoutineWatch *watch, const LimberRoutineFile *file)
{
  g_autofree char *text = say_added (file);
  AdwToast *toast = adw_toast_new (text);
  Addition *addition = g_new0 (Addition, 1);

  addition->watch = g_object_ref (watch);
  addition->exercises = g_ptr_array_new_with_free_func (g_free);
  addition->routines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < file->exercises->len; i++)
    g_ptr_array_add (addition->exercises,
                     g_strdup (((LimberExercise *) g_ptr_array_index (file->exercises, i))->id));
  for (guint i = 0; i < file->routines->len; i++)
    g_ptr_array_add (addition->routines,
                     g_strdup (((LimberRoutine *) g_ptr_array_index (file->routines, i))->id));
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), addition, addition_free, 0);

  return toast;
}

/* What is there already, exactly so, was not added and must not be taken away. */
static void
drop_known (LimberRoutineFile *file, LimberRoutineBook *book)
{
  for (guint i = file->exercises->len; i > 0; i--)
    {
      const LimberExercise *exercise = g_ptr_array_index (file->exercises, i - 1);

      if (limber_routine_book_find_exercise (book, exercise->id) != NULL)
        g_ptr_array_remove_index (file->exercises, i - 1);
    }
  for (guint i = file->routines->len; i > 0; i--)
    {
      const LimberRoutine *routine = g_ptr_array_index (file->routines, i - 1);

      if (limber_routine_book_find_routine (book, routine->id) != NULL)
        g_ptr_array_remove_index (file->routines, i - 1);
    }
}

static void
take_over (const Sharing *sharing, LimberRoutineFile *file)
{
  LimberRoutineBook *book = limber_routine_watch_get_book (sharing->watch);

  limber_routine_file_adopt (file, book);
  drop_known (file, book);
  if (file->exercises->len == 0 && file->routines->len == 0)
    {
      sharing->toast (sharing->data, adw_toast_new (_ ("Everything in the file is there already")));
      return;
    }

  limber_routine_watch_save_all (sharing->watch, file->exercises, file->routines);
  sharing->toast (sharing->data, create_toast (sharing->watch, file));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sharing) sharing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberRoutineFile) file = g_task_propagate_pointer (G_TASK (result), &error);

  if (is_gone (sharing))
    return;

  if (file == NULL)
    tell_failure (sharing, _ ("Nothing was imported"), error->message);
  else if (file->exercises->len == 0 && file->routines->len == 0)
    tell_failure (sharing, _ ("Nothing was imported"),
                  _ ("There are no routines and no exercises in the file."));
  else
    take_over (sharing, file);
}

typedef struct
{
  GFile *file;
  LimberRoutineBook *book;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->file);
  g_object_unref (reading->book);
  g_free (reading);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Reading *reading = data;
  GError *error = NULL;
  LimberRoutineFile *file = limber_routine_file_load (reading->file, reading->book, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) limber_routine_file_free);
  else
    g_task_return_error (task, error);
}

/* Exercises never change once they were given out, so that a book of them can go to another thread. */
static LimberRoutineBook *
copy_book (LimberRoutineBook *book)
{
  LimberRoutineBook *copy = limber_routine_book_new ();
  const GPtrArray *exercises = limber_routine_book_peek_exercises (book);

  for (guint i = 0; i < exercises->len; i++)
    limber_routine_book_add_exercise (copy, g_ptr_array_index (exercises, i));

  return copy;
}

static void
chosen_import_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sharing) sharing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (is_gone (sharing))
    return;

  if (file != NULL)
    limber_routine_sharing_import_file (sharing->watch, file, sharing->parent, sharing->toast, sharing->data);
  else if (!was_cancelled (error))
    tell_failure (sharing, _ ("Nothing was imported"), error->message);
}

/* The widget owns its drop target: a reference back would keep both. */
typedef struct
{
  LimberRoutineWatch *watch;
  LimberSharingToast toast;
  gpointer data;
} Drop;

static void
drop_free (gpointer data, GClosure *closure)
{
  Drop *drop = data;

  g_object_unref (drop->watch);
  g_free (drop);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  const Drop *drop = data;
  GSList *files = g_value_get_boxed (value);
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  if (files == NULL)
    return FALSE;

  limber_routine_sharing_import_file (drop->watch, files->data, widget, drop->toast, drop->data);

  return TRUE;
}

/* Out
 * ------------------------------------------------------------------------------------------------------ */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sharing) sharing = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *sentence = NULL;
  AdwToast *toast;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      sentence = g_strdup_printf (
          /* Translators: a file name, and the system's reason. */
          _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
          shown, error->message);
      if (!is_gone (sharing))
        tell_failure (sharing, _ ("Nothing was saved"), sentence);
      return;
    }
  if (is_gone (sharing))
    return;

  /* Translators: %s is a file name. */
  sentence = g_strdup_printf (_ ("Saved to “%s”"), shown);
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  sharing->toast (sharing->data, toast);
}

static void
chosen_export_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Sharing) sharing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (is_gone (sharing))
    return;

  if (file != NULL)
    limber_routine_sharing_export_to (sharing->watch, sharing->routine, file, sharing->parent, sharing->toast,
                                      sharing->data);
  else if (!was_cancelled (error))
    tell_failure (sharing, _ ("Nothing was saved"), error->message);
}

/* Returns: (transfer full) (element-type LimberRoutine): the one, or all of the user's own */
static GPtrArray *
list_routines (LimberRoutineBook *book, const char *id)
{
  const GPtrArray *routines = limber_routine_book_peek_routines (book);
  GPtrArray *chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_routine_unref);

  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);

      if (id != NULL ? g_strcmp0 (routine->id, id) == 0 : routine->own)
        g_ptr_array_add (chosen, limber_routine_ref (routine));
    }

  return chosen;
}

/* Returns: (transfer full) (element-type LimberExercise): all of the user's own, those of no routine as well
 */
static GPtrArray *
list_own_exercises (LimberRoutineBook *book)
{
  const GPtrArray *exercises = limber_routine_book_peek_exercises (book);
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_exercise_unref);

  for (guint i = 0; i < exercises->len; i++)
    if (((const LimberExercise *) g_ptr_array_index (exercises, i))->own)
      g_ptr_array_add (own, limber_exercise_ref (g_ptr_array_index (exercises, i)));

  return own;
}

/* Public
 * --------------------------------------------------------------------------------------------------- */

/**
 * limber_routine_sharing_import:
 * @watch: where the routines go
 * @parent: the page that asks for it
 * @toast: (scope forever): tells how it went, as long as @parent is on the screen
 * @data: for @toast
 *
 * Asks for a file and adds what is in it to the user's own.
 */
void
limber_routine_sharing_import (LimberRoutineWatch *watch,
                               GtkWidget *parent,
                               LimberSharingToast toast,
                               gpointer data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && GTK_IS_WIDGET (parent) && toast != NULL);

  gtk_file_dialog_set_title (dialog, _ ("Import routines"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open (dialog, get_window (parent), NULL, chosen_import_cb,
                        sharing_new (watch, parent, toast, data));
}

/**
 * limber_routine_sharing_import_file:
 * @watch: where the routines go
 * @file: what is read
 * @parent: the page that asks for it
 * @toast: (scope forever): tells how it went, as long as @parent is on the screen
 * @data: for @toast
 *
 * As limber_routine_sharing_import(), without asking.
 */
void
limber_routine_sharing_import_file (LimberRoutineWatch *watch,
                                    GFile *file,
                                    GtkWidget *parent,
                                    LimberSharingToast toast,
                                    gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WIDGET (parent) && toast != NULL);

  reading = g_new0 (Reading, 1);
  reading->file = g_object_ref (file);
  reading->book = copy_book (limber_routine_watch_get_book (watch));
  task = g_task_new (NULL, NULL, read_cb, sharing_new (watch, parent, toast, data));
  g_task_set_source_tag (task, limber_routine_sharing_import_file);
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * limber_routine_sharing_accept_files:
 * @watch: where the routines go
 * @widget: on which files can be dropped
 * @toast: (scope forever): tells how it went, as long as @widget is on the screen
 * @data: for @toast
 *
 * A file that is dropped on @widget is imported.
 */
void
limber_routine_sharing_accept_files (LimberRoutineWatch *watch,
                                     GtkWidget *widget,
                                     LimberSharingToast toast,
                                     gpointer data)
{
  GtkDropTarget *target = NULL;
  Drop *drop = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && GTK_IS_WIDGET (widget) && toast != NULL);

  drop = g_new0 (Drop, 1);
  drop->watch = g_object_ref (watch);
  drop->toast = toast;
  drop->data = data;
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_data (target, "drop", G_CALLBACK (drop_cb), drop, drop_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * limber_routine_sharing_suggest_name:
 * @name: (nullable): of a routine, or %NULL for all of the user's own
 *
 * Returns: (transfer full): the name of a file that every file system takes
 */
char *
limber_routine_sharing_suggest_name (const char *name)
{
  g_autofree char *text = NULL;
  g_autofree char *base = NULL;

  if (name == NULL)
    /* Translators: the name of a file. */
    return g_strdup (_ ("Limber routines.json"));

  text = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), FILE_NAME_CHARS));
  for (char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || strchr ("/\\:*?\"<>|", *p) != NULL)
      *p = '-';
  base = g_strdup (g_strstrip (text));
  for (char *end = base + strlen (base); end > base && (end[-1] == '.' || end[-1] == ' ');)
    *--end = '\0';
  if (*base == '\0' || *base == '.')
    return limber_routine_sharing_suggest_name (NULL);

  return g_strconcat (base, ".json", NULL);
}

/**
 * limber_routine_sharing_export:
 * @watch: where the routines are
 * @routine: (nullable): the id of any routine, or %NULL for all of the user's own
 * @parent: the page that asks for it
 * @toast: (scope forever): tells how it went, as long as @parent is on the screen
 * @data: for @toast
 *
 * Asks for a place and writes a file there that can be imported again.
 */
void
limber_routine_sharing_export (LimberRoutineWatch *watch,
                               const char *routine,
                               GtkWidget *parent,
                               LimberSharingToast toast,
                               gpointer data)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();
  const LimberRoutine *found = NULL;
  g_autofree char *name = NULL;
  Sharing *sharing = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && GTK_IS_WIDGET (parent) && toast != NULL);

  found = limber_routine_book_find_routine (limber_routine_watch_get_book (watch), routine);
  name = limber_routine_sharing_suggest_name (found != NULL ? found->name : NULL);
  sharing = sharing_new (watch, parent, toast, data);
  sharing->routine = g_strdup (routine);
  gtk_file_dialog_set_title (dialog, routine != NULL ? _ ("Save the routine as a file")
                                                     : _ ("Save your routines as a file"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, get_window (parent), NULL, chosen_export_cb, sharing);
}

/**
 * limber_routine_sharing_export_to:
 * @watch: where the routines are
 * @routine: (nullable): the id of any routine, or %NULL for all of the user's own
 * @file: what is written; one that is there stays until the new one is complete
 * @parent: the page that asks for it
 * @toast: (scope forever): tells how it went, as long as @parent is on the screen
 * @data: for @toast
 *
 * As limber_routine_sharing_export(), without asking.
 */
void
limber_routine_sharing_export_to (LimberRoutineWatch *watch,
                                  const char *routine,
                                  GFile *file,
                                  GtkWidget *parent,
                                  LimberSharingToast toast,
                                  gpointer data)
{
  LimberRoutineBook *book = NULL;
  g_autoptr (GPtrArray) routines = NULL;
  g_autoptr (GPtrArray) exercises = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && G_IS_FILE (file));
  g_return_if_fail (GTK_IS_WIDGET (parent) && toast != NULL);

  book = limber_routine_watch_get_book (watch);
  routines = list_routines (book, routine);
  exercises = routine == NULL ? list_own_exercises (book) : g_ptr_array_new ();
  text = limber_routine_file_write (book, routines, exercises);
  bytes = g_bytes_new_take (text, strlen (text));
  /* Written beside the file and renamed, readable by its owner alone: it is about health. */
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                       written_cb, sharing_new (watch, parent, toast, data));
}
