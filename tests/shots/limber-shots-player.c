/* limber-shots-player.c — a routine being done, moment by moment
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include "limber-player-page.h"
#include "limber-settings-stretch.h"
#include "limber-stretch-page.h"
#include "limber-window.h"

/* The moments follow each other: each goes on where the one before stood. */

static void
act (GtkWindow *window, const char *action)
{
  GtkWidget *page = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_PLAYER_PAGE);

  if (page != NULL)
    gtk_widget_activate_action (page, action, NULL);
  limber_shots_settle (300);
}

static void
open_player (GtkWindow *window, Shoot *shoot, const char *routine)
{
  GtkWidget *page;

  limber_settings_set_stretch_flag (limber_window_get_settings (LIMBER_WINDOW (window)),
                                    LIMBER_SETTINGS_SAFETY_READ, TRUE);
  limber_shots_show_stretch (shoot, window);
  page = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_STRETCH_PAGE);
  gtk_widget_activate_action (page, "stretch.start", "s", routine);
  limber_shots_settle (700);
}

static void
show_before (Shoot *shoot, GtkWindow *window)
{
  open_player (window, shoot, "core-basics");
}

static void
show_ready (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.start");
  limber_shots_settle (800);
}

static void
show_repetitions (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.skip");
  act (window, "player.finish-rep");
}

static void
show_hold (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.skip");
  act (window, "player.skip");
  limber_shots_settle (2500);
}

static void
show_paused (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.pause");
}

static void
show_hurt (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.hurt");
}

static void
end (GtkWindow *window)
{
  GtkWidget *page = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_PLAYER_PAGE);
  LimberRun *run = page != NULL ? limber_player_page_get_run (LIMBER_PLAYER_PAGE (page)) : NULL;

  if (run != NULL)
    limber_run_end (run, LIMBER_SESSION_PARTIAL);
  limber_shots_settle (500);
}

static void
show_after (Shoot *shoot, GtkWindow *window)
{
  end (window);
}

static void
show_breathing (Shoot *shoot, GtkWindow *window)
{
  act (window, "player.done");
  limber_shots_settle (500);
  open_player (window, shoot, "calm-down");
  act (window, "player.start");
  act (window, "player.skip");
  limber_shots_settle (2500);
}

const Shot limber_player_shots[] = {
  { "player-before", 0, show_before },
  { "player-ready", 0, show_ready },
  { "player-repetitions", 0, show_repetitions },
  { "player-hold", 0, show_hold },
  { "player-paused", 0, show_paused },
  { "player-hurt", 0, show_hurt },
  { "player-after", 0, show_after },
  { "player-breathing", 0, show_breathing },
  { NULL },
};
