/* limber-history-watch.h — the history of the journal, kept up to date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"
#include "limber-journal.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_HISTORY_WATCH (limber_history_watch_get_type ())
/**
 * LimberHistoryWatch:
 *
 * One for the whole application, shared by all pages that work something out of the days. Signal: changed
 * (void), when there is another history, when a day of it changed, or when it could not be read.
 */
G_DECLARE_FINAL_TYPE (LimberHistoryWatch, limber_history_watch, LIMBER, HISTORY_WATCH, GObject)

LimberHistoryWatch *limber_history_watch_new (LimberJournal *journal) G_GNUC_WARN_UNUSED_RESULT;
void limber_history_watch_start (LimberHistoryWatch *self);
void limber_history_watch_stop (LimberHistoryWatch *self);
void limber_history_watch_load_again (LimberHistoryWatch *self);
LimberHistory *limber_history_watch_get_history (LimberHistoryWatch *self);
const GError *limber_history_watch_get_error (LimberHistoryWatch *self);

G_END_DECLS
