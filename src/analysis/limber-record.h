/* limber-record.h — a journal as the patterns see it: one number a day, up to one day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-history.h"

G_BEGIN_DECLS

/**
 * LimberRecord:
 *
 * The days from the first entry of a journal to one day, the last one included: nothing of a later day is in
 * it. Never changes once it is made, so that a thread may work on it. Arrays have one number a day, NaN where
 * it is not known. It is not for several threads at the same time: arrays are made when first asked for.
 */
typedef struct _LimberRecord LimberRecord;

LimberRecord *limber_record_new (LimberHistory *history, guint32 as_of) G_GNUC_WARN_UNUSED_RESULT;
LimberRecord *limber_record_ref (LimberRecord *self);
void limber_record_unref (LimberRecord *self);

/* What the user calls a term, where that is not its built-in name or its key; before anybody else has the
 * record */
void limber_record_set_term_name (LimberRecord *self, LimberTermKind kind, const char *key, const char *name);
const char *limber_record_get_term_name (LimberRecord *self, LimberTermKind kind, const char *key);

guint32 limber_record_get_as_of (LimberRecord *self);
guint32 limber_record_get_first (LimberRecord *self);
/* From the first entry to the day it was made for; 0 when nothing was recorded until then */
guint limber_record_get_n_days (LimberRecord *self);
/* Index of the last day with an entry, plus one */
guint limber_record_get_n_used (LimberRecord *self);
guint limber_record_count_recorded (LimberRecord *self);
guint limber_record_count (LimberRecord *self, const char *metric);

/* Metrics as in limber-history.h. Steps below 200 a day are a device left at home: not known. Weight in kg,
 * sleep in hours, all else as stored. (nullable): %NULL when there is no value at all */
const double *limber_record_peek (LimberRecord *self, const char *metric);
/* 1 on days marked with it, 0 on other days with a check-in, NaN on days without one; never %NULL */
const double *limber_record_peek_term (LimberRecord *self, LimberTermKind kind, const char *key);
GStrv limber_record_list_terms (LimberRecord *self, LimberTermKind kind) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the day has a check-in: its tags and symptoms are known */
gboolean limber_record_is_opened (LimberRecord *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberRecord, limber_record_unref)

G_END_DECLS
