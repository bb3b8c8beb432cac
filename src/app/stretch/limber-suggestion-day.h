/* limber-suggestion-day.h — what a suggestion needs to know of a day, taken from the journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"
#include "limber-suggestion.h"

G_BEGIN_DECLS

void limber_suggestion_day_init (LimberSuggestionDay *self,
                                 LimberHistory *history,
                                 const GPtrArray *sessions,
                                 guint32 today,
                                 int hour);
void limber_suggestion_day_clear (LimberSuggestionDay *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberSuggestionDay, limber_suggestion_day_clear)

G_END_DECLS
