/* limber-pattern-watch.h — the patterns of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding-choice.h"
#include "limber-journal.h"
#include "limber-patterns.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PATTERN_WATCH (limber_pattern_watch_get_type ())
/**
 * LimberPatternWatch:
 *
 * One for the whole application. Works out the patterns in a thread of its own, some seconds after the
 * journal has changed, and keeps what the user decided about findings. Signals: changed (void), when there
 * are other patterns, other choices, another background, or when it began or ended to work them out; failed
 * (const GError *), when a choice or the background could not be saved and is again what it was.
 */
G_DECLARE_FINAL_TYPE (LimberPatternWatch, limber_pattern_watch, LIMBER, PATTERN_WATCH, GObject)

LimberPatternWatch *limber_pattern_watch_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_pattern_watch_start (LimberPatternWatch *self);
void limber_pattern_watch_stop (LimberPatternWatch *self);
void limber_pattern_watch_set_today (LimberPatternWatch *self, const GDate *today);
/* At once instead of some seconds later: somebody looks at them */
void limber_pattern_watch_hurry (LimberPatternWatch *self);
LimberPatterns *limber_pattern_watch_get_patterns (LimberPatternWatch *self);
gboolean limber_pattern_watch_get_is_working (LimberPatternWatch *self);
const GError *limber_pattern_watch_get_error (LimberPatternWatch *self);

const LimberBackground *limber_pattern_watch_get_background (LimberPatternWatch *self);
void limber_pattern_watch_set_background (LimberPatternWatch *self, const LimberBackground *background);

/* (nullable) */
const LimberFindingChoice *limber_pattern_watch_find_choice (LimberPatternWatch *self, const char *id);
gboolean limber_pattern_watch_is_hidden (LimberPatternWatch *self, const LimberFinding *finding);
void limber_pattern_watch_set_hidden (LimberPatternWatch *self, const char *id, gboolean hidden);
void limber_pattern_watch_set_in_report (LimberPatternWatch *self, const char *id, gboolean in_report);
/* (element-type LimberFinding): emergency and urgent ones of episodes that were not told yet */
GPtrArray *limber_pattern_watch_list_untold (LimberPatternWatch *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_pattern_watch_set_told (LimberPatternWatch *self, const LimberFinding *finding);

G_END_DECLS
