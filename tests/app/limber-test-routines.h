/* limber-test-routines.h — routines of a journal, and a window for the pages that change them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"
#include "limber-test-app.h"

G_BEGIN_DECLS

typedef struct
{
  TestApp app;
  LimberRoutineWatch *watch;
  GtkWidget *window;
  AdwNavigationView *view;
  AdwToast *toast; /* the last one */
  guint n_toasts;
} TestRoutines;

void test_routines_init (TestRoutines *test);
void test_routines_clear (TestRoutines *test);

void test_routines_push (TestRoutines *test, gpointer page);
void test_routines_take_toast (gpointer test, AdwToast *toast);
void test_routines_undo (TestRoutines *test);
void test_routines_press_toast (AdwToast *toast);

LimberRoutineBook *test_routines_get_book (TestRoutines *test);
const LimberRoutine *test_routines_find (TestRoutines *test, const char *name);
const LimberExercise *test_routines_find_exercise (TestRoutines *test, const char *name);
guint test_routines_count_own (TestRoutines *test);
char *test_routines_add_exercise (TestRoutines *test, const char *name);
void test_routines_fail (TestRoutines *test);

/* The same journal as another program reads it: what is really on disk. */
gboolean test_routines_is_stored (TestRoutines *test, const char *kind, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestRoutines, test_routines_clear)

G_END_DECLS
