/* limber-test-player.h — a player in a window, on a clock of its own, around a real journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-test-app.h"
#include "limber-test-tree.h"

#include <adwaita.h>

#include "limber-player-page-private.h"
#include "limber-player-question.h"

G_BEGIN_DECLS

#define TEST_ROUTINE "own-test"
#define TEST_HOLD "own-hold"
#define TEST_REPS "own-reps"

typedef struct
{
  TestApp app;
  LimberSettings *settings;
  LimberRoutineWatch *watch;
  GtkWidget *window;
  LimberPlayerPage *page;
  AdwToast *toast;
  guint n_done;
  gint64 now_us;
  gint64 slept_us;
} TestPlayer;

void test_player_init (TestPlayer *player);
void test_player_clear (TestPlayer *player);
void test_player_open (TestPlayer *player);  /* the page of the test's routine */
void test_player_start (TestPlayer *player); /* and through the first seconds to get ready */
void test_player_close (TestPlayer *player);
void test_player_show (TestPlayer *player, LimberPlayerPage *page);
void test_player_act (TestPlayer *player, const char *action);
void test_player_advance (TestPlayer *player, double seconds);
void test_player_sleep (TestPlayer *player, double seconds);
void test_player_finish (TestPlayer *player);
void test_player_respond (TestPlayer *player, const char *answer);
LimberPlayerQuestion *test_player_get_question (TestPlayer *player);
LimberRunState test_player_get_state (TestPlayer *player);
LimberPhaseKind test_player_get_kind (TestPlayer *player);
LimberSession *test_player_load (TestPlayer *player); /* nullable: the newest one on disk */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestPlayer, test_player_clear)

G_END_DECLS
