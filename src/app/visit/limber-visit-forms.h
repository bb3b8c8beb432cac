/* limber-visit-forms.h — the pages of the Visit dialog on which something is typed or answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Each is an AdwNavigationPage with its own header bar, made for the AdwNavigationView at the left of the
 * Visit dialog (320–420 px wide) and for a dialog of 360 px. All autosave through @watch. Further pages they
 * push by the action "navigation.push" or on the AdwNavigationView they are in. */
AdwNavigationPage *limber_visits_page_new (LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
AdwNavigationPage *limber_questions_page_new (LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
AdwNavigationPage *limber_peg_page_new (LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
AdwNavigationPage *limber_red_flags_page_new (LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;

/* From the primary menu, any time: the page of questions in a dialog of its own. */
AdwDialog *limber_questions_dialog_new (LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;

/* For the rows that lead to the pages: "3 questions", "Last answered on 12 November: 5.3", "Asked on …: no to
 * all 6" */
char *limber_visits_describe (const LimberVisitRecord *record, guint32 today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_questions_describe (const LimberVisitRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *limber_peg_describe (const LimberVisitRecord *record) G_GNUC_WARN_UNUSED_RESULT;
char *limber_red_flags_describe (const LimberVisitRecord *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
