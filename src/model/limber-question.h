/* limber-question.h — something to ask at a visit, one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The longest question, in characters. */
#define LIMBER_QUESTION_MAX 240

/**
 * LimberQuestion:
 * @uuid: stable
 * @text: one line
 * @visit: (nullable): the uuid of the visit at which it was asked; %NULL as long as it is still to ask
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then. Questions stand in this order
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 */
typedef struct
{
  char *uuid;
  char *text;
  char *visit;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberQuestion;

#define LIMBER_TYPE_QUESTION (limber_question_get_type ())
GType limber_question_get_type (void);

LimberQuestion *limber_question_new (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* with a new uuid */
LimberQuestion *limber_question_copy (const LimberQuestion *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_question_free (LimberQuestion *self);
gboolean limber_question_equal (const LimberQuestion *a, const LimberQuestion *b);
/* One line, blanks at the ends and between lines made one. (nullable): %LIMBER_ERROR_INVALID when nothing is
 * left or it is too long */
char *limber_question_clean (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberQuestion, limber_question_free)

G_END_DECLS
