/* limber-journal-page.c — the Journal page: a calendar beside the day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-journal-page.h"

#include <glib/gi18n.h>

#include "limber-calendar.h"
#include "limber-check-in-text.h"
#include "limber-date.h"
#include "limber-day-view.h"
#include "limber-recent-days.h"

struct _LimberJournalPage
{
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkBox *sidebar_box;
  LimberDayView *day_view;

  LimberCalendar *calendar;
  LimberRecentDays *recent_days;

  LimberJournal *journal;
  LimberSettings *settings;
  guint build_id;
};

G_DEFINE_FINAL_TYPE (LimberJournalPage, limber_journal_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Dates */

static void
update_actions (LimberJournalPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GDate date, today;
  int days_ahead;

  limber_day_view_get_date (self->day_view, &date);
  limber_day_view_get_today (self->day_view, &today);
  days_ahead = g_date_days_between (&today, &date);
  gtk_widget_action_set_enabled (widget, "journal.next-day", days_ahead < 0);
  gtk_widget_action_set_enabled (widget, "journal.today", days_ahead != 0);
  gtk_widget_action_set_enabled (widget, "journal.previous-day",
                                 g_date_get_year (&date) > LIMBER_DATE_FIRST_YEAR
                                     || g_date_get_day_of_year (&date) > 1);
}

static void
date_changed_cb (LimberJournalPage *self)
{
  g_autofree char *title = NULL;
  GDate date, today;

  limber_day_view_get_date (self->day_view, &date);
  limber_day_view_get_today (self->day_view, &today);
  title = limber_date_describe (&date, &today);
  adw_navigation_page_set_title (self->content_page, title);
  if (self->calendar != NULL)
    limber_calendar_set_date (self->calendar, &date);
  if (self->recent_days != NULL)
    limber_recent_days_set_date (self->recent_days, &date);
  update_actions (self);
}

static void
move (LimberJournalPage *self, int days)
{
  GDate date;

  limber_day_view_get_date (self->day_view, &date);
  limber_date_add_days (&date, days);
  if (limber_date_is_in_range (&date))
    limber_day_view_set_date (self->day_view, &date);
}

static void
day_activated_cb (LimberJournalPage *self, const GDate *date)
{
  limber_journal_page_show_date (self, date);
  /* Beside the day the calendar keeps the keyboard; below it, it is gone. */
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    limber_day_view_focus_editor (self->day_view);
}

static void
toast_cb (LimberJournalPage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/* Actions */

static void
add_check_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  limber_day_view_add_check_in (self->day_view);
}

/* What is not seen is not undone: behind a dialog, or while another page is shown. */
static gboolean
is_in_front (LimberJournalPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (ADW_IS_APPLICATION_WINDOW (root)
      && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return FALSE;

  return gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);

  if (is_in_front (self) && !limber_day_view_undo (self->day_view))
    gtk_widget_error_bell (widget);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);

  if (is_in_front (self) && !limber_day_view_redo (self->day_view))
    gtk_widget_error_bell (widget);
}

static void
previous_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIMBER_JOURNAL_PAGE (widget), -1);
}

static void
next_day_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIMBER_JOURNAL_PAGE (widget), 1);
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);
  GDate today;

  limber_day_view_get_today (self->day_view, &today);
  limber_journal_page_show_date (self, &today);
}

static void
show_calendar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  if (self->calendar != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

/* After the focused widget, so that text that is being typed is undone by itself first; from anywhere in the
 * window, because a button that went away took the focus with it. */
static GtkEventController *
create_shortcuts (void)
{
  static const struct
  {
    const char *keys;
    const char *action;
  } shortcuts[] = {
    { "<Control>z", "journal.undo" },
    { "<Control><Shift>z|<Control>y", "journal.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                          gtk_named_action_new (shortcuts[i].action)));

  return controller;
}

/* Building */

static void
settings_changed_cb (LimberJournalPage *self)
{
  if (self->calendar != NULL)
    limber_calendar_set_first_weekday (self->calendar, limber_settings_get_first_weekday (self->settings));
}

static void
build_calendar (LimberJournalPage *self)
{
  GDate today;

  limber_day_view_get_today (self->day_view, &today);
  self->calendar = LIMBER_CALENDAR (limber_calendar_new ());
  limber_calendar_set_today (self->calendar, &today);
  limber_calendar_set_model (self->calendar, G_LIST_MODEL (self->journal));
  settings_changed_cb (self);
  g_signal_connect_object (self->calendar, "day-activated", G_CALLBACK (day_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->sidebar_box, GTK_WIDGET (self->calendar));
}

static void
build_recent_days (LimberJournalPage *self)
{
  self->recent_days = LIMBER_RECENT_DAYS (limber_recent_days_new (G_LIST_MODEL (self->journal)));
  g_signal_connect_object (self->recent_days, "day-activated", G_CALLBACK (day_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->sidebar_box, GTK_WIDGET (self->recent_days));
}

/* One part in each turn of the loop, so that no frame waits for more than one. */
static gboolean
build_cb (gpointer data)
{
  LimberJournalPage *self = data;

  if (self->calendar == NULL)
    {
      build_calendar (self);
      date_changed_cb (self);
      return G_SOURCE_CONTINUE;
    }

  build_recent_days (self);
  date_changed_cb (self);
  self->build_id = 0;

  return G_SOURCE_REMOVE;
}

/* Overrides */

static void
limber_journal_page_map (GtkWidget *widget)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (widget);

  GTK_WIDGET_CLASS (limber_journal_page_parent_class)->map (widget);

  limber_day_view_focus_editor (self->day_view);
}

static void
limber_journal_page_dispose (GObject *object)
{
  LimberJournalPage *self = LIMBER_JOURNAL_PAGE (object);

  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->day_view != NULL)
    limber_journal_page_flush (self);
  self->calendar = NULL;
  self->recent_days = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_JOURNAL_PAGE);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_journal_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journal.add-check-in", NULL, add_check_in_action);
  gtk_widget_class_install_action (widget_class, "journal.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "journal.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "journal.previous-day", NULL, previous_day_action);
  gtk_widget_class_install_action (widget_class, "journal.next-day", NULL, next_day_action);
  gtk_widget_class_install_action (widget_class, "journal.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "journal.show-calendar", NULL, show_calendar_action);
}

static void
limber_journal_page_class_init (LimberJournalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_journal_page_dispose;
  widget_class->map = limber_journal_page_map;

  /**
   * LimberJournalPage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  install_actions (widget_class);

  g_type_ensure (LIMBER_TYPE_DAY_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberJournalPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LimberJournalPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, LimberJournalPage, sidebar_box);
  gtk_widget_class_bind_template_child (widget_class, LimberJournalPage, day_view);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
}

static void
limber_journal_page_init (LimberJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_controller (GTK_WIDGET (self), create_shortcuts ());
}

/**
 * limber_journal_page_new:
 * @journal: the journal, open or being opened
 * @settings: the user's choices
 *
 * Returns: (transfer floating): the page, with today open
 */
GtkWidget *
limber_journal_page_new (LimberJournal *journal, LimberSettings *settings)
{
  LimberJournalPage *self;
  GDate today;

  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_JOURNAL_PAGE, NULL);
  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);

  limber_day_view_set_up (self->day_view, journal, settings);
  limber_clock_today (&today);
  limber_day_view_set_date (self->day_view, &today);
  self->build_id = g_idle_add (build_cb, self);

  return GTK_WIDGET (self);
}

/**
 * limber_journal_page_show_date:
 * @self: a page
 * @date: a day
 *
 * Opens @date; the day shown before is saved.
 */
void
limber_journal_page_show_date (LimberJournalPage *self, const GDate *date)
{
  GDate copy;

  g_return_if_fail (LIMBER_IS_JOURNAL_PAGE (self));
  g_return_if_fail (date != NULL && g_date_valid (date));

  /* It can belong to a row or a cell that is gone before the day is shown. */
  copy = *date;
  limber_day_view_set_date (self->day_view, &copy);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * limber_journal_page_get_date:
 * @self: a page
 * @date: (out caller-allocates): the day shown
 */
void
limber_journal_page_get_date (LimberJournalPage *self, GDate *date)
{
  g_return_if_fail (LIMBER_IS_JOURNAL_PAGE (self));

  limber_day_view_get_date (self->day_view, date);
}

/**
 * limber_journal_page_set_today:
 * @self: a page
 * @today: the present day
 *
 * To be called when midnight has passed. Who is at it goes on with the day that has just ended; who comes
 * back later finds the new one.
 */
void
limber_journal_page_set_today (LimberJournalPage *self, const GDate *today)
{
  GtkRoot *root;
  GDate shown, before;
  gboolean at_it;

  g_return_if_fail (LIMBER_IS_JOURNAL_PAGE (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  limber_day_view_get_date (self->day_view, &shown);
  limber_day_view_get_today (self->day_view, &before);
  if (g_date_compare (&before, today) == 0)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self));
  at_it = GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root));
  limber_day_view_set_today (self->day_view, today);
  if (self->calendar != NULL)
    limber_calendar_set_today (self->calendar, today);
  if (self->recent_days != NULL)
    limber_recent_days_set_today (self->recent_days, today);
  if (g_date_compare (&shown, &before) == 0 && !at_it)
    limber_day_view_set_date (self->day_view, today);
  update_actions (self);
}

/**
 * limber_journal_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the day being edited, %NULL when it is yet to come
 */
LimberEditSession *
limber_journal_page_get_session (LimberJournalPage *self)
{
  g_return_val_if_fail (LIMBER_IS_JOURNAL_PAGE (self), NULL);

  return limber_day_view_get_session (self->day_view);
}

/**
 * limber_journal_page_has_unsaved:
 * @self: a page
 *
 * Returns: whether anything the user did may not be on disk yet
 */
gboolean
limber_journal_page_has_unsaved (LimberJournalPage *self)
{
  g_return_val_if_fail (LIMBER_IS_JOURNAL_PAGE (self), FALSE);

  return limber_session_shelf_has_unsaved (limber_day_view_get_shelf (self->day_view));
}

/**
 * limber_journal_page_flush:
 * @self: a page
 *
 * Hands everything that is not saved yet to the journal, without waiting; limber_journal_close() then waits
 * until it is on disk. To learn whether it got there, use limber_journal_page_flush_async().
 */
void
limber_journal_page_flush (LimberJournalPage *self)
{
  LimberSessionShelf *shelf;

  g_return_if_fail (LIMBER_IS_JOURNAL_PAGE (self));

  shelf = limber_day_view_get_shelf (self->day_view);
  if (shelf != NULL)
    limber_session_shelf_hand_over (shelf);
}

static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (limber_session_shelf_flush_finish (LIMBER_SESSION_SHELF (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * limber_journal_page_flush_async:
 * @self: a page
 * @callback: called when nothing is left to save, or a save failed
 * @data: for @callback
 *
 * Saves everything at once.
 */
void
limber_journal_page_flush_async (LimberJournalPage *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task;

  g_return_if_fail (LIMBER_IS_JOURNAL_PAGE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_set_source_tag (task, limber_journal_page_flush_async);
  limber_session_shelf_flush_async (limber_day_view_get_shelf (self->day_view), flushed_cb, task);
}

/**
 * limber_journal_page_flush_finish:
 * @self: a page
 * @result: what the callback got
 * @error: why not everything is on disk; nothing is lost while the page lives
 *
 * Errors: those of limber_journal_apply_day_finish(), %LIMBER_ERROR_DISK_FULL for instance.
 *
 * Returns: whether everything is on disk
 */
gboolean
limber_journal_page_flush_finish (LimberJournalPage *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
