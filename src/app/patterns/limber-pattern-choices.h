/* limber-pattern-choices.h — what the user said about their back and decided about findings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding-choice.h"
#include "limber-journal.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PATTERN_CHOICES (limber_pattern_choices_get_type ())
/**
 * LimberPatternChoices:
 *
 * As it stands in the journal, or is about to: a change is seen at once and saved behind it. Signals: changed
 * (void); background-changed (void), when the user says something else about their back; failed (const GError
 * *), when a change could not be saved and was taken back.
 */
G_DECLARE_FINAL_TYPE (LimberPatternChoices, limber_pattern_choices, LIMBER, PATTERN_CHOICES, GObject)

LimberPatternChoices *limber_pattern_choices_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_pattern_choices_load (LimberPatternChoices *self);
void limber_pattern_choices_stop (LimberPatternChoices *self);
gboolean limber_pattern_choices_are_known (LimberPatternChoices *self);
const LimberBackground *limber_pattern_choices_get_background (LimberPatternChoices *self);
void limber_pattern_choices_set_background (LimberPatternChoices *self, const LimberBackground *background);
const LimberFindingChoice *limber_pattern_choices_find (LimberPatternChoices *self, const char *id);
void limber_pattern_choices_set (LimberPatternChoices *self, const LimberFindingChoice *choice);

G_END_DECLS
