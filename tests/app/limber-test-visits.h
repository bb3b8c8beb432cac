/* limber-test-visits.h — a form about visits in a window, around a real journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-test-app.h"

#include "limber-visit-forms.h"

G_BEGIN_DECLS

typedef struct
{
  TestApp app;
  LimberVisitWatch *watch;
  GtkWidget *window;
  AdwNavigationView *view;
  AdwNavigationPage *page;
} TestVisits;

typedef AdwNavigationPage *(*CreatePage) (LimberVisitWatch *watch);

void test_visits_set_up (TestVisits *fixture);
void test_visits_open_page (TestVisits *fixture, CreatePage create);
void test_visits_close_page (TestVisits *fixture);
void test_visits_tear_down (TestVisits *fixture);
void test_visits_flush (TestVisits *fixture);
GtkWidget *test_visits_find (TestVisits *fixture, GType type, guint nth);
const LimberVisitRecord *test_visits_peek (TestVisits *fixture);
guint32 test_visits_get_day (const char *iso);
GtkWidget *test_visits_find_button (GtkWidget *widget, const char *label);
void test_visits_press (GtkWidget *button);
void test_visits_press_undo (TestVisits *fixture);
void test_visits_save_question (TestVisits *fixture, const char *text, const char *visit);
char *test_visits_save_visit (TestVisits *fixture, const char *iso, const char *with);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestVisits, test_visits_tear_down)

G_END_DECLS
