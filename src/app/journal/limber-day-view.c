/* limber-day-view.c — one day: its date, whether it is saved, and its editor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-day-view.h"

#include <glib/gi18n.h>

#include "limber-check-in-text.h"
#include "limber-date.h"
#include "limber-day-editor.h"
#include "limber-morning-question.h"

struct _LimberDayView
{
  AdwBin parent_instance;

  GtkLabel *date_label;
  GtkWidget *today_button;
  GtkRevealer *saved_revealer;
  AdwBanner *banner;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  LimberMorningQuestion *question;
  LimberDayEditor *editor;
  AdwStatusPage *unreadable_page;

  LimberJournal *journal;
  LimberSessionShelf *shelf;
  LimberEditSession *session;
  LimberDayContext *context;
  GCancellable *context_cancellable;
  GDate date;
  GDate today;
  gboolean stacked;
  gboolean narrow;
  gboolean show_calendar_button;
};

G_DEFINE_FINAL_TYPE (LimberDayView, limber_day_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STACKED,
  PROP_NARROW,
  PROP_SHOW_CALENDAR_BUTTON,
  N_PROPS,
};

enum
{
  SIGNAL_DATE_CHANGED,
  SIGNAL_TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A toast with something to undo: the session and what was deleted from it. */
typedef struct
{
  LimberEditSession *session;
  LimberCheckIn *check_in;
} Deletion;

static void
deletion_free (gpointer data, GClosure *closure)
{
  Deletion *deletion = data;

  g_object_unref (deletion->session);
  limber_check_in_free (deletion->check_in);
  g_free (deletion);
}

/* Showing */

static void
show_date (LimberDayView *self)
{
  g_autofree char *full = limber_date_describe (&self->date, &self->today);
  g_autofree char *brief = limber_date_describe_short (&self->date, &self->today);

  gtk_label_set_label (self->date_label, self->narrow ? brief : full);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->date_label), full);
  gtk_widget_set_visible (self->today_button, g_date_compare (&self->date, &self->today) != 0);
}

static gboolean
is_unfocused (LimberDayView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_root_get_focus (root) == NULL;
}

static void
show_page (LimberDayView *self)
{
  LimberSaveState state;
  const GError *error;

  if (self->session == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "future");
      return;
    }

  state = limber_edit_session_get_state (self->session);
  error = limber_edit_session_get_error (self->session);
  if (state == LIMBER_SAVE_STATE_UNREADABLE && error != NULL)
    adw_status_page_set_description (self->unreadable_page, error->message);
  gtk_stack_set_visible_child_name (self->stack,
                                    state == LIMBER_SAVE_STATE_UNREADABLE ? "unreadable" : "day");
  if (state == LIMBER_SAVE_STATE_UNREADABLE && is_unfocused (self))
    gtk_widget_child_focus (GTK_WIDGET (self->unreadable_page), GTK_DIR_TAB_FORWARD);
}

static void
show_saved (LimberDayView *self)
{
  gboolean saved
      = self->session != NULL && limber_edit_session_get_state (self->session) == LIMBER_SAVE_STATE_SAVED;

  gtk_revealer_set_reveal_child (self->saved_revealer, saved);
}

static char *
describe_failure (LimberDayView *self, LimberEditSession *failed)
{
  const char *message = limber_edit_session_get_error (failed)->message;
  g_autofree char *date = NULL;

  if (failed == self->session)
    return g_strdup_printf (_ ("Not saved yet. %s"), message);

  date = limber_date_describe (limber_edit_session_get_date (failed), &self->today);

  /* Translators: a date, then why it could not be saved in a sentence or two. */
  return g_strdup_printf (_ ("%s is not saved yet. %s"), date, message);
}

static void
show_failure (LimberDayView *self)
{
  LimberEditSession *failed = limber_session_shelf_find_failed (self->shelf);
  g_autofree char *text = NULL;
  gboolean was_revealed = adw_banner_get_revealed (self->banner);

  if (failed != NULL)
    {
      text = describe_failure (self, failed);
      adw_banner_set_title (self->banner, text);
      if (!was_revealed)
        gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
  adw_banner_set_revealed (self->banner, failed != NULL);
}

static void
state_changed_cb (LimberDayView *self)
{
  show_page (self);
  show_saved (self);
  show_failure (self);
}

/* What earlier days say */

static void
set_context (LimberDayView *self, LimberDayContext *context)
{
  limber_day_editor_set_context (self->editor, context);
  g_clear_pointer (&self->context, limber_day_context_free);
  self->context = context;
}

static void
context_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberDayView) self = data;
  g_autoptr (GError) error = NULL;
  LimberDayContext *context = limber_day_context_load_finish (LIMBER_JOURNAL (source), result, &error);

  if (context == NULL)
    {
      /* The day can be logged without: the terms come with the next day that is opened. */
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_info ("Earlier days could not be read: %s", error->message);
      return;
    }

  if (self->editor == NULL || g_date_compare (&context->date, &self->date) != 0)
    limber_day_context_free (context);
  else
    set_context (self, context);
}

static void
load_context (LimberDayView *self)
{
  g_cancellable_cancel (self->context_cancellable);
  g_clear_object (&self->context_cancellable);
  self->context_cancellable = g_cancellable_new ();
  limber_day_context_load_async (self->journal, &self->date, self->context_cancellable, context_loaded_cb,
                                 g_object_ref (self));
}

/* Callbacks */

static void
reset_cb (LimberDayView *self)
{
  if (self->session != NULL)
    load_context (self);
}

static void
measures_changed_cb (LimberDayView *self)
{
  limber_day_editor_set_measures (self->editor, limber_journal_get_measures (self->journal));
}

static void
try_again_clicked_cb (LimberDayView *self)
{
  if (self->session != NULL && limber_edit_session_get_state (self->session) == LIMBER_SAVE_STATE_UNREADABLE)
    {
      limber_edit_session_reload (self->session);
      load_context (self);
    }
  limber_session_shelf_save (self->shelf);
}

static void
undo_deletion_cb (gpointer toast, Deletion *deletion)
{
  limber_edit_session_restore_check_in (deletion->session, deletion->check_in);
}

static void
check_in_deleted_cb (LimberDayView *self, LimberCheckIn *check_in)
{
  g_autoptr (AdwToast) toast = adw_toast_new (_ ("Check-in deleted"));
  Deletion *deletion = g_new0 (Deletion, 1);

  deletion->session = g_object_ref (self->session);
  deletion->check_in = limber_check_in_copy (check_in);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_deletion_cb), deletion, deletion_free, 0);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static void
toast_cb (LimberDayView *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/* Whoever answered goes on with the day. */
static void
question_left_cb (LimberDayView *self)
{
  limber_day_editor_focus_first (self->editor);
}

static void
term_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LimberDayView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AdwToast) toast = NULL;

  if (limber_journal_save_term_finish (LIMBER_JOURNAL (source), result, &error))
    return;

  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static void
term_changed_cb (LimberDayView *self, LimberTerm *term)
{
  limber_journal_save_term_async (self->journal, term, NULL, term_saved_cb, g_object_ref (self));
}

/* Overrides */

static gboolean *
get_flag (LimberDayView *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_STACKED:
      return &self->stacked;
    case PROP_NARROW:
      return &self->narrow;
    case PROP_SHOW_CALENDAR_BUTTON:
      return &self->show_calendar_button;
    default:
      return NULL;
    }
}

static void
limber_day_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  gboolean *flag = get_flag (LIMBER_DAY_VIEW (object), prop_id);

  if (flag != NULL)
    g_value_set_boolean (value, *flag);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_day_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  gboolean *flag = get_flag (LIMBER_DAY_VIEW (object), prop_id);

  if (flag == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  else if (*flag != g_value_get_boolean (value))
    {
      *flag = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      if (prop_id == PROP_NARROW && g_date_valid (&LIMBER_DAY_VIEW (object)->date))
        show_date (LIMBER_DAY_VIEW (object));
    }
}

static void
limber_day_view_dispose (GObject *object)
{
  LimberDayView *self = LIMBER_DAY_VIEW (object);

  g_cancellable_cancel (self->context_cancellable);
  g_clear_object (&self->context_cancellable);
  if (self->editor != NULL)
    limber_day_editor_set_session (self->editor, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_DAY_VIEW);
  g_clear_pointer (&self->context, limber_day_context_free);
  g_clear_object (&self->session);
  g_clear_object (&self->shelf);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (limber_day_view_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * LimberDayView:stacked:
   *
   * Whether there is no room for two things beside each other.
   */
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);

  /**
   * LimberDayView:narrow:
   *
   * Whether there is no more room than on a phone.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  /**
   * LimberDayView:show-calendar-button:
   *
   * Whether the calendar is a page of its own, to which a button leads.
   */
  properties[PROP_SHOW_CALENDAR_BUTTON]
      = g_param_spec_boolean ("show-calendar-button", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_day_view_class_init (LimberDayViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = limber_day_view_get_property;
  object_class->set_property = limber_day_view_set_property;
  object_class->dispose = limber_day_view_dispose;
  install_properties (object_class);

  /**
   * LimberDayView::date-changed:
   *
   * Another day is shown.
   */
  signals[SIGNAL_DATE_CHANGED]
      = g_signal_new ("date-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberDayView::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (LIMBER_TYPE_DAY_EDITOR);
  g_type_ensure (LIMBER_TYPE_MORNING_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-day-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, date_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, today_button);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, saved_revealer);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, banner);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, question);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, editor);
  gtk_widget_class_bind_template_child (widget_class, LimberDayView, unreadable_page);
  gtk_widget_class_bind_template_callback (widget_class, try_again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_in_deleted_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, question_left_cb);
}

static void
limber_day_view_init (LimberDayView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  limber_clock_today (&self->today);
}

/**
 * limber_day_view_set_up:
 * @self: a view
 * @journal: where the days are
 * @settings: the user's choices
 *
 * To be called once, before anything else.
 */
void
limber_day_view_set_up (LimberDayView *self, LimberJournal *journal, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->shelf = limber_session_shelf_new (journal);
  g_signal_connect_object (self->shelf, "state-changed", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "reset", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "measures-changed", G_CALLBACK (measures_changed_cb), self,
                           G_CONNECT_SWAPPED);
  limber_day_editor_set_settings (self->editor, settings);
  limber_morning_question_set_up (self->question, journal, settings);
  measures_changed_cb (self);
}

/**
 * limber_day_view_set_date:
 * @self: a view
 * @date: a day
 *
 * Saves the day shown and shows another one. A day that is yet to come is said to be so.
 */
void
limber_day_view_set_date (LimberDayView *self, const GDate *date)
{
  LimberEditSession *session = NULL;

  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));
  g_return_if_fail (date != NULL && g_date_valid (date));

  if (g_date_valid (&self->date) && g_date_compare (&self->date, date) == 0
      && (self->session != NULL || g_date_compare (date, &self->today) > 0))
    return;

  if (self->session != NULL)
    limber_edit_session_save (self->session);
  self->date = *date;
  if (g_date_compare (date, &self->today) <= 0)
    session = limber_session_shelf_open (self->shelf, date);

  limber_day_editor_set_session (self->editor, session);
  g_set_object (&self->session, session);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  show_date (self);
  state_changed_cb (self);
  if (session != NULL)
    load_context (self);
  limber_morning_question_set_days (self->question, &self->date, &self->today);
  g_signal_emit (self, signals[SIGNAL_DATE_CHANGED], 0);
}

/**
 * limber_day_view_get_date:
 * @self: a view
 * @date: (out caller-allocates): the day shown
 */
void
limber_day_view_get_date (LimberDayView *self, GDate *date)
{
  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));

  *date = self->date;
}

/**
 * limber_day_view_set_today:
 * @self: a view
 * @today: the present day
 *
 * Midnight has passed. The day shown stays, so that an evening's log goes on where it was begun.
 */
void
limber_day_view_set_today (LimberDayView *self, const GDate *today)
{
  GDate date;

  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));

  self->today = *today;
  if (!g_date_valid (&self->date))
    return;

  date = self->date;
  limber_day_view_set_date (self, &date);
  show_date (self);
  limber_morning_question_set_days (self->question, &self->date, &self->today);
}

/**
 * limber_day_view_get_today:
 * @self: a view
 * @today: (out caller-allocates): the present day
 */
void
limber_day_view_get_today (LimberDayView *self, GDate *today)
{
  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));

  *today = self->today;
}

/**
 * limber_day_view_add_check_in:
 * @self: a view
 *
 * Opens a further check-in of the day shown; of today, when that one is yet to come.
 */
void
limber_day_view_add_check_in (LimberDayView *self)
{
  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));

  if (self->session == NULL)
    limber_day_view_set_date (self, &self->today);
  limber_day_editor_add_check_in (self->editor);
}

/**
 * limber_day_view_undo:
 * @self: a view
 *
 * Takes back the last change to the day shown.
 *
 * Returns: whether there was one
 */
gboolean
limber_day_view_undo (LimberDayView *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_VIEW (self), FALSE);

  return self->session != NULL && limber_edit_session_undo (self->session);
}

/**
 * limber_day_view_redo:
 * @self: a view
 *
 * Makes the change to the day shown again that was last taken back.
 *
 * Returns: whether there was one
 */
gboolean
limber_day_view_redo (LimberDayView *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_VIEW (self), FALSE);

  return self->session != NULL && limber_edit_session_redo (self->session);
}

/**
 * limber_day_view_focus_editor:
 * @self: a view
 *
 * Puts the keyboard where logging begins.
 */
void
limber_day_view_focus_editor (LimberDayView *self)
{
  g_return_if_fail (LIMBER_IS_DAY_VIEW (self));

  limber_day_editor_focus_first (self->editor);
}

/**
 * limber_day_view_get_shelf:
 * @self: a view
 *
 * Returns: (transfer none): the days that are being edited
 */
LimberSessionShelf *
limber_day_view_get_shelf (LimberDayView *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_VIEW (self), NULL);

  return self->shelf;
}

/**
 * limber_day_view_get_session:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the day being edited, %NULL when it is yet to come
 */
LimberEditSession *
limber_day_view_get_session (LimberDayView *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_VIEW (self), NULL);

  return self->session;
}
