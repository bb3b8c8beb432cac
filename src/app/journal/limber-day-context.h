/* limber-day-context.h — what the journal knows beside the day itself: the last places, the last weight, the
 * terms
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-journal.h"

G_BEGIN_DECLS

/**
 * LimberDayContext:
 * @date: the day it is for
 * @last_pain_day: (nullable): the last day before @date with pain
 * @last_weight: the last weight before @date in grams, NaN for none
 * @terms: (element-type LimberTerm): for each kind, most used first
 */
typedef struct
{
  GDate date;
  LimberDay *last_pain_day;
  double last_weight;
  GPtrArray *terms[LIMBER_TERM_N_KINDS];
} LimberDayContext;

void limber_day_context_free (LimberDayContext *self);

void limber_day_context_load_async (LimberJournal *journal,
                                    const GDate *date,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer data);
LimberDayContext *limber_day_context_load_finish (LimberJournal *journal,
                                                  GAsyncResult *result,
                                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

const LimberCheckIn *
limber_day_find_last_places (const LimberDay *day, const char *uuid, const LimberDay *last_pain_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDayContext, limber_day_context_free)

G_END_DECLS
