/* limber-trends-page.c — the Trends page: what is there to see, or what will be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-page.h"

#include "limber-date.h"
#include "limber-trends-view.h"

#include <glib/gi18n.h>

/* Most journals are read faster than words could be; shown at once they would only flicker. */
#define READING_DELAY_MS 200

struct _LimberTrendsPage
{
  AdwBin parent_instance;

  LimberHistoryWatch *history_watch;
  LimberJournal *journal;
  LimberSettings *settings;
  LimberVisitWatch *visit_watch; /* nullable */
  GDate today;

  /* Made when the page is shown for the first time */
  GtkStack *states;
  AdwStatusPage *failure;
  LimberTrendsView *view;
  guint reading_timeout;

  LimberFinding *finding; /* to be shown once there is a view */
};

G_DEFINE_FINAL_TYPE (LimberTrendsPage, limber_trends_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toast_cb (LimberTrendsPage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static void
try_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_history_watch_load_again (LIMBER_TRENDS_PAGE (widget)->history_watch);
}

/* States */

static void
show_state (LimberTrendsPage *self, const char *name)
{
  g_clear_handle_id (&self->reading_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->states, name);
}

static void
reading_timeout_cb (gpointer data)
{
  LimberTrendsPage *self = data;

  self->reading_timeout = 0;
  gtk_stack_set_visible_child_name (self->states, "reading");
}

static void
show_reading (LimberTrendsPage *self)
{
  if (self->reading_timeout == 0)
    self->reading_timeout = g_timeout_add_once (READING_DELAY_MS, reading_timeout_cb, self);
}

static void
show_failure (LimberTrendsPage *self, const GError *error)
{
  adw_status_page_set_description (self->failure, error->message);
  show_state (self, "failure");
}

static LimberTrendsView *
ensure_view (LimberTrendsPage *self)
{
  if (self->view != NULL)
    return self->view;

  self->view = LIMBER_TRENDS_VIEW (limber_trends_view_new (self->journal, self->settings));
  limber_trends_view_set_today (self->view, &self->today);
  if (self->visit_watch != NULL)
    limber_trends_view_set_visit_watch (self->view, self->visit_watch);
  g_signal_connect_object (self->view, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->states, GTK_WIDGET (self->view), "view");

  return self->view;
}

static void
show_history (LimberTrendsPage *self, LimberHistory *history)
{
  g_auto (GStrv) metrics = limber_history_list_metrics (history);

  if (metrics[0] == NULL)
    {
      show_state (self, "empty");
      return;
    }

  limber_trends_view_set_history (ensure_view (self), history);
  show_state (self, "view");
  if (self->finding != NULL)
    limber_trends_view_show_finding (self->view, self->finding);
  g_clear_pointer (&self->finding, limber_finding_unref);
}

/* An old history is better than none, so an error is shown only where there is nothing else. */
static void
update (LimberTrendsPage *self)
{
  LimberHistory *history = limber_history_watch_get_history (self->history_watch);
  const GError *error = limber_history_watch_get_error (self->history_watch);

  if (self->states == NULL)
    return;

  if (history != NULL)
    show_history (self, history);
  else if (error != NULL)
    show_failure (self, error);
  else
    show_reading (self);
}

/* Out of sight nothing has to be drawn anew with every check-in; it is when the page is shown. */
static void
history_changed_cb (LimberTrendsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

/* Building */

static GtkWidget *
create_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = create_button (_ ("_Record today"), "win.today");

  gtk_widget_add_css_class (button, "suggested-action");
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "limber-trends-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Trends"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("How your pain, anxiety, steps and weight develop is drawn here, from the first day you record."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static GtkWidget *
create_reading (void)
{
  GtkWidget *page = adw_status_page_new ();
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (page);

  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), GDK_PAINTABLE (spinner));
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Reading the journal…"));

  return page;
}

static GtkWidget *
create_failure (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The journal could not be read"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), create_button (_ ("_Try again"), "trends.try-again"));

  return page;
}

static void
build (LimberTrendsPage *self)
{
  self->states = GTK_STACK (gtk_stack_new ());
  self->failure = ADW_STATUS_PAGE (create_failure ());
  gtk_stack_add_named (self->states, adw_bin_new (), "blank");
  gtk_stack_add_named (self->states, create_reading (), "reading");
  gtk_stack_add_named (self->states, create_empty (), "empty");
  gtk_stack_add_named (self->states, GTK_WIDGET (self->failure), "failure");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->states));
}

/* Overrides */

static void
limber_trends_page_map (GtkWidget *widget)
{
  LimberTrendsPage *self = LIMBER_TRENDS_PAGE (widget);

  if (self->states == NULL)
    build (self);
  limber_history_watch_start (self->history_watch);
  update (self);

  GTK_WIDGET_CLASS (limber_trends_page_parent_class)->map (widget);
}

static void
limber_trends_page_dispose (GObject *object)
{
  LimberTrendsPage *self = LIMBER_TRENDS_PAGE (object);

  g_clear_handle_id (&self->reading_timeout, g_source_remove);
  self->states = NULL;
  self->failure = NULL;
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->finding, limber_finding_unref);
  g_clear_object (&self->visit_watch);
  g_clear_object (&self->history_watch);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_trends_page_parent_class)->dispose (object);
}

static void
limber_trends_page_class_init (LimberTrendsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_trends_page_dispose;
  widget_class->map = limber_trends_page_map;

  /**
   * LimberTrendsPage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_install_action (widget_class, "trends.try-again", NULL, try_again_action);
}

static void
limber_trends_page_init (LimberTrendsPage *self)
{
  limber_clock_today (&self->today);
}

/**
 * limber_trends_page_new:
 * @history_watch: the history of @journal
 * @journal: the journal, open
 * @settings: the user's choices
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
limber_trends_page_new (LimberHistoryWatch *history_watch, LimberJournal *journal, LimberSettings *settings)
{
  LimberTrendsPage *self;

  g_return_val_if_fail (LIMBER_IS_HISTORY_WATCH (history_watch), NULL);
  g_return_val_if_fail (LIMBER_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_TRENDS_PAGE, NULL);
  self->history_watch = g_object_ref (history_watch);
  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (history_watch, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * limber_trends_page_set_visit_watch:
 * @self: a page that was not shown yet
 * @watch: knows the visits, which can be marked in the charts
 */
void
limber_trends_page_set_visit_watch (LimberTrendsPage *self, LimberVisitWatch *watch)
{
  g_return_if_fail (LIMBER_IS_TRENDS_PAGE (self));
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (watch));
  g_return_if_fail (self->view == NULL);

  g_set_object (&self->visit_watch, watch);
}

/**
 * limber_trends_page_set_today:
 * @self: a page
 * @today: the present day
 *
 * To be called when midnight has passed.
 */
void
limber_trends_page_set_today (LimberTrendsPage *self, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_TRENDS_PAGE (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  self->today = *today;
  if (self->view != NULL)
    limber_trends_view_set_today (self->view, today);
}

/**
 * limber_trends_page_show_finding:
 * @self: a page
 * @finding: what the charts are to show: its metrics, with its days in view and marked
 */
void
limber_trends_page_show_finding (LimberTrendsPage *self, LimberFinding *finding)
{
  g_return_if_fail (LIMBER_IS_TRENDS_PAGE (self));
  g_return_if_fail (finding != NULL);

  limber_finding_ref (finding);
  g_clear_pointer (&self->finding, limber_finding_unref);
  self->finding = finding;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}
