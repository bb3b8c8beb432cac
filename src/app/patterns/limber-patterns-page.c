/* limber-patterns-page.c — the Patterns page: what the journal shows, or when it will
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-patterns-page.h"

#include "limber-date.h"
#include "limber-patterns-view.h"
#include "limber-safety.h"

#include <glib/gi18n.h>

/* Most journals are looked through faster than words could be; shown at once they would only flicker. */
#define WORKING_DELAY_MS 200

struct _LimberPatternsPage
{
  AdwBin parent_instance;

  LimberPatternWatch *watch;
  LimberSettings *settings;

  /* Made when the page is shown for the first time */
  GtkStack *states;
  AdwStatusPage *failure;
  LimberPatternsView *view;
  guint working_timeout;
};

G_DEFINE_FINAL_TYPE (LimberPatternsPage, limber_patterns_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_TOAST,
  SIGNAL_TRENDS_CHOSEN,
  SIGNAL_SEEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What the user does */

static void
toast_cb (LimberPatternsPage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/* What was decided could not be kept; the page shows again what is in the journal. */
static void
failed_cb (LimberPatternsPage *self, const GError *error)
{
  g_autoptr (AdwToast) toast = adw_toast_new (error->message);

  adw_toast_set_use_markup (toast, FALSE);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static void
trends_chosen_cb (LimberPatternsPage *self, LimberFinding *finding)
{
  g_signal_emit (self, signals[SIGNAL_TRENDS_CHOSEN], 0, finding);
}

static void
hide_chosen_cb (LimberPatternsPage *self, const char *id, gboolean hidden)
{
  limber_pattern_watch_set_hidden (self->watch, id, hidden);
}

static void
report_chosen_cb (LimberPatternsPage *self, const char *id, gboolean in_report)
{
  limber_pattern_watch_set_in_report (self->watch, id, in_report);
}

static void
known_chosen_cb (LimberPatternsPage *self, LimberFinding *finding, gboolean known)
{
  g_autoptr (LimberBackground) background
      = limber_background_copy (limber_pattern_watch_get_background (self->watch));
  const char *key = limber_safety_get_known_key (finding);
  GDate today;

  if (key == NULL)
    return;

  limber_clock_today (&today);
  limber_background_set_known (background, key, known ? g_date_get_julian (&today) : 0);
  limber_pattern_watch_set_background (self->watch, background);
  limber_pattern_watch_hurry (self->watch);
}

static void
try_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_pattern_watch_hurry (LIMBER_PATTERNS_PAGE (widget)->watch);
}

static const LimberFindingChoice *
find_choice (gpointer data, const char *id)
{
  return limber_pattern_watch_find_choice (data, id);
}

/* States */

static void
show_state (LimberPatternsPage *self, const char *name)
{
  g_clear_handle_id (&self->working_timeout, g_source_remove);
  gtk_stack_set_visible_child_name (self->states, name);
}

static void
working_timeout_cb (gpointer data)
{
  LimberPatternsPage *self = data;

  self->working_timeout = 0;
  gtk_stack_set_visible_child_name (self->states, "working");
}

static void
show_working (LimberPatternsPage *self)
{
  if (self->working_timeout == 0
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "working") != 0)
    self->working_timeout = g_timeout_add_once (WORKING_DELAY_MS, working_timeout_cb, self);
}

static void
show_failure (LimberPatternsPage *self, const GError *error)
{
  adw_status_page_set_description (self->failure, error->message);
  show_state (self, "failure");
}

static LimberPatternsView *
ensure_view (LimberPatternsPage *self)
{
  if (self->view != NULL)
    return self->view;

  self->view = LIMBER_PATTERNS_VIEW (limber_patterns_view_new ());
  g_signal_connect_object (self->view, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "trends-chosen", G_CALLBACK (trends_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "hide-chosen", G_CALLBACK (hide_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "report-chosen", G_CALLBACK (report_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "known-chosen", G_CALLBACK (known_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->states, GTK_WIDGET (self->view), "view");

  return self->view;
}

static void
show_patterns (LimberPatternsPage *self, LimberPatterns *patterns, const GError *error)
{
  LimberFindingChoices choices = { find_choice, self->watch };

  if (patterns->days_recorded == 0)
    {
      show_state (self, "empty");
      return;
    }

  limber_patterns_view_set_patterns (ensure_view (self), patterns, &choices,
                                     limber_settings_get_weight_unit (self->settings));
  limber_patterns_view_set_problem (self->view, error != NULL ? error->message : NULL);
  show_state (self, "view");
  g_signal_emit (self, signals[SIGNAL_SEEN], 0);
}

/* What was found before is better than nothing, so an error stands alone only where there is nothing else. */
static void
update (LimberPatternsPage *self)
{
  LimberPatterns *patterns = limber_pattern_watch_get_patterns (self->watch);
  const GError *error = limber_pattern_watch_get_error (self->watch);

  if (self->states == NULL)
    return;

  if (patterns != NULL)
    show_patterns (self, patterns, error);
  else if (error != NULL && !limber_pattern_watch_get_is_working (self->watch))
    show_failure (self, error);
  else
    show_working (self);
}

/* Out of sight nothing has to be shown anew; it is when the page is shown. */
static void
changed_cb (LimberPatternsPage *self)
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
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "limber-patterns-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Patterns"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("What changes in your days, and what goes together with your pain, is "
                                      "told here once you record them."));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static GtkWidget *
create_working (void)
{
  GtkWidget *page = adw_status_page_new ();
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (page);

  adw_status_page_set_paintable (ADW_STATUS_PAGE (page), GDK_PAINTABLE (spinner));
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Working out what your journal shows…"));

  return page;
}

static GtkWidget *
create_failure (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The journal could not be read"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), create_button (_ ("_Try again"), "patterns.try-again"));

  return page;
}

static void
build (LimberPatternsPage *self)
{
  self->states = GTK_STACK (gtk_stack_new ());
  self->failure = ADW_STATUS_PAGE (create_failure ());
  gtk_stack_add_named (self->states, adw_bin_new (), "blank");
  gtk_stack_add_named (self->states, create_working (), "working");
  gtk_stack_add_named (self->states, create_empty (), "empty");
  gtk_stack_add_named (self->states, GTK_WIDGET (self->failure), "failure");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->states));
}

/* Overrides */

static void
limber_patterns_page_map (GtkWidget *widget)
{
  LimberPatternsPage *self = LIMBER_PATTERNS_PAGE (widget);

  if (self->states == NULL)
    build (self);
  limber_pattern_watch_start (self->watch);
  limber_pattern_watch_hurry (self->watch);

  GTK_WIDGET_CLASS (limber_patterns_page_parent_class)->map (widget);

  update (self);
}

static void
limber_patterns_page_dispose (GObject *object)
{
  LimberPatternsPage *self = LIMBER_PATTERNS_PAGE (object);

  g_clear_handle_id (&self->working_timeout, g_source_remove);
  self->states = NULL;
  self->failure = NULL;
  self->view = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_patterns_page_parent_class)->dispose (object);
}

static void
limber_patterns_page_class_init (LimberPatternsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_patterns_page_dispose;
  widget_class->map = limber_patterns_page_map;

  /**
   * LimberPatternsPage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberPatternsPage::trends-chosen:
   * @finding: what is to be shown in the charts
   */
  signals[SIGNAL_TRENDS_CHOSEN] = g_signal_new ("trends-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, LIMBER_TYPE_FINDING);
  /**
   * LimberPatternsPage::seen:
   *
   * All there is to say is on the screen.
   */
  signals[SIGNAL_SEEN] = g_signal_new ("seen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "patterns.try-again", NULL, try_again_action);
}

static void
limber_patterns_page_init (LimberPatternsPage *self)
{
}

/**
 * limber_patterns_page_new:
 * @watch: works out the patterns
 * @settings: the user's choices
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
limber_patterns_page_new (LimberPatternWatch *watch, LimberSettings *settings)
{
  LimberPatternsPage *self;

  g_return_val_if_fail (LIMBER_IS_PATTERN_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_PATTERNS_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (watch, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
