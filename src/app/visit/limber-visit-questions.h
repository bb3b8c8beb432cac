/* limber-visit-questions.h — questions to mark as asked at a visit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a list box. */
typedef struct _LimberVisitQuestions LimberVisitQuestions;

LimberVisitQuestions *limber_visit_questions_new (GtkListBox *list,
                                                  LimberVisitWatch *watch,
                                                  const char *visit) G_GNUC_WARN_UNUSED_RESULT;
void limber_visit_questions_free (LimberVisitQuestions *self);
guint limber_visit_questions_fill (LimberVisitQuestions *self, const LimberVisitRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberVisitQuestions, limber_visit_questions_free)

G_END_DECLS
