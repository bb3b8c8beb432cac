/* limber-window-private.h — what the parts of the main window share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history-watch.h"
#include "limber-journal-page.h"
#include "limber-open-failure.h"
#include "limber-pattern-notices.h"
#include "limber-patterns-page.h"
#include "limber-player-page.h"
#include "limber-report-choice.h"
#include "limber-routine-watch.h"
#include "limber-stretch-page.h"
#include "limber-today-watch.h"
#include "limber-trends-page.h"
#include "limber-visit-watch.h"
#include "limber-window.h"

G_BEGIN_DECLS

struct _LimberWindow
{
  AdwApplicationWindow parent_instance;

  LimberSettings *settings;
  LimberJournal *journal;
  LimberHistoryWatch *history_watch;
  LimberPatternWatch *pattern_watch;
  LimberRoutineWatch *routine_watch;
  LimberVisitWatch *visit_watch;
  LimberReportChoice *report_choice; /* once somebody prepared for a visit */
  LimberPatternNotices *notices;
  AdwToast *pattern_toast; /* weak: what is said until it is read */
  LimberTodayWatch *today_watch;
  GCancellable *cancellable;

  /* The pages live as long as the journal is open. */
  LimberJournalPage *journal_page;
  LimberTrendsPage *trends_page;
  LimberPatternsPage *patterns_page;
  LimberStretchPage *stretch_page;
  LimberPlayerPage *player_page; /* weak: on top of them while there is a session */
  AdwDialog *questions_dialog;   /* weak: while it is shown */
  char *page_to_show;            /* once there are pages */

  guint opening_timeout;
  guint history_idle;
  gboolean is_narrow;
  gboolean is_closing;

  AdwToastOverlay *toast_overlay;
  AdwNavigationView *navigation;
  GtkStack *title_stack;
  GtkWidget *add_button;
  GtkWidget *example_button;
  GtkStack *states;
  AdwStatusPage *opening_page;
  LimberOpenFailure *failure;
  AdwViewStack *pages;
};

void _limber_window_add_pages (LimberWindow *self);
void _limber_window_install_actions (LimberWindowClass *klass);
void _limber_window_update_actions (LimberWindow *self);
void _limber_window_restore (LimberWindow *self, const char *backup_path);
GtkWidget *_limber_window_create_patterns (LimberWindow *self);
void _limber_window_listen_to_patterns (LimberWindow *self);
void _limber_window_stop_patterns (LimberWindow *self);
void _limber_window_read_patterns (LimberWindow *self);
GtkWidget *_limber_window_create_stretch (LimberWindow *self);
gboolean _limber_window_ask_to_close (LimberWindow *self);
void _limber_window_stop_stretch (LimberWindow *self);
void _limber_window_create_visit (LimberWindow *self);
void _limber_window_install_prepare (LimberWindowClass *klass);
void _limber_window_install_visit_actions (LimberWindowClass *klass);
void _limber_window_update_visit_actions (LimberWindow *self);
void _limber_window_stop_visit (LimberWindow *self);
void _limber_window_push (LimberWindow *self, AdwNavigationPage *page);
gboolean _limber_window_shows_main (LimberWindow *self);
gboolean _limber_window_is_playing (LimberWindow *self);
void _limber_window_take_toast (LimberWindow *self, char *title);
void _limber_window_show_folder (LimberWindow *self, GFile *file);
void _limber_window_tell_file (LimberWindow *self, GFile *file);
void _limber_window_install_export (LimberWindowClass *klass);

G_END_DECLS
