/* limber-shots-visit-forms.c — pictures of what is typed and answered for a visit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-date.h"
#include "limber-visit-forms.h"
#include "limber-visit-page.h"
#include "limber-window.h"

/* As wide as the pages are beside the preview. */
#define PANE_WIDTH 380

static LimberVisitWatch *
get_watch (GtkWindow *window)
{
  return limber_window_get_visit_watch (LIMBER_WINDOW (window));
}

static void
show_pages (GtkWindow *window, AdwNavigationPage *page, AdwNavigationPage *on_top)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_navigation_view_new ();

  adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), page);
  if (on_top != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), on_top);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_content_width (dialog, PANE_WIDTH);
  adw_dialog_set_content_height (dialog, gtk_widget_get_height (GTK_WIDGET (window)));
  adw_dialog_present (dialog, GTK_WIDGET (window));
  limber_shots_settle (300);
}

static void
show_questions (Shoot *shoot, GtkWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.visit-questions", NULL);
}

static void
show_no_questions (Shoot *shoot, GtkWindow *window)
{
  LimberVisitWatch *watch = get_watch (window);
  const GPtrArray *questions = limber_visit_watch_peek_record (watch)->questions;

  while (questions->len > 0)
    {
      g_autofree char *uuid = g_strdup (((const LimberQuestion *) g_ptr_array_index (questions, 0))->uuid);

      limber_visit_watch_remove_question (watch, uuid);
    }
  show_questions (shoot, window);
}

static void
show_visits (Shoot *shoot, GtkWindow *window)
{
  show_pages (window, limber_visits_page_new (get_watch (window)), NULL);
}

static void
show_visit (Shoot *shoot, GtkWindow *window)
{
  LimberVisitWatch *watch = get_watch (window);
  const GPtrArray *visits = limber_visit_watch_peek_record (watch)->visits;
  const LimberVisit *visit = g_ptr_array_index (visits, MIN (visits->len - 1, 1));

  show_pages (window, limber_visits_page_new (watch), limber_visit_page_new (watch, visit->uuid));
}

static guint32
get_today (void)
{
  GDate today;

  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static void
show_peg (Shoot *shoot, GtkWindow *window)
{
  g_autoptr (LimberPeg) peg = limber_peg_new (get_today ());

  peg->answers[LIMBER_PEG_PAIN] = 6;
  peg->answers[LIMBER_PEG_ENJOYMENT] = 5;
  limber_visit_watch_save_peg (get_watch (window), peg);
  show_pages (window, limber_peg_page_new (get_watch (window)), NULL);
}

static void
show_red_flags (Shoot *shoot, GtkWindow *window)
{
  const struct
  {
    const char *flag;
    gboolean yes;
  } answers[] = { { "saddle-numbness", FALSE }, { "leg-weakness", TRUE }, { "fever", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (LimberRedFlagAnswer) answer
          = limber_red_flag_answer_new (answers[i].flag, get_today (), answers[i].yes);

      limber_visit_watch_save_answer (get_watch (window), answer);
    }
  show_pages (window, limber_red_flags_page_new (get_watch (window)), NULL);
}

/* The last one leaves nothing to ask. */
const Shot limber_visit_forms_shots[] = {
  { "visit-questions", 0, show_questions },
  { "visit-visits", 0, show_visits },
  { "visit-one", 700, show_visit },
  { "visit-peg", 900, show_peg },
  { "visit-red-flags", 1200, show_red_flags },
  { "visit-no-questions", 0, show_no_questions },
  { NULL },
};
