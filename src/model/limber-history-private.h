/* limber-history-private.h — what a history is made of, and filling it from a file, piece by piece
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day-columns.h"
#include "limber-history.h"
#include "limber-term-days.h"

G_BEGIN_DECLS

/*
 * @recorded: 1 on days something was recorded for
 * @opened: 1 on days with a check-in
 * @worst: the worst pain of the day
 * @anxiety: the mean of the day
 * @regions: (array): the worst pain of each region in the order of limber_body_region_nth(), %NULL where none
 * was ever named
 * @region_indices: (element-type utf8 guint): the same order, by id and from 1
 * @measures: (element-type utf8 LimberDayColumn): by id
 * @own: (element-type LimberMeasure): what defines the user's own measures
 * @series: (element-type utf8 LimberSeries): what was asked for since the last change, by metric
 */
struct _LimberHistory
{
  GObject parent_instance;

  LimberDayColumns *columns;
  LimberDayColumn *recorded;
  LimberDayColumn *opened;
  LimberDayColumn *worst;
  LimberDayColumn *anxiety;
  LimberDayColumn **regions;
  GHashTable *region_indices;
  GHashTable *measures;
  GPtrArray *own;
  LimberTermDays *terms;
  guint32 first;
  guint32 last;
  GHashTable *series;
};

int _limber_history_get_unnamed_pain (LimberHistory *self, guint32 day);

/*
 * For src/storage, which reads fifty years at once: no days are made on the way, and "changed" is not
 * emitted. What is noted adds to what is known of a day, in any order of days and of pieces. Only for a
 * history nobody took a series of yet.
 */
void limber_history_reserve (LimberHistory *self, guint32 first, guint32 last);
void limber_history_note_recorded (LimberHistory *self, guint32 day);
void limber_history_note_opened (LimberHistory *self, guint32 day);
void limber_history_note_no_pain (LimberHistory *self, guint32 day);
void limber_history_note_pain (LimberHistory *self, guint32 day, const char *region, int nrs);
void limber_history_note_anxiety (LimberHistory *self, guint32 day, double mean);
void limber_history_note_value (LimberHistory *self, guint32 day, const char *measure, double value);
void limber_history_note_mark (LimberHistory *self, guint32 day, LimberTermKind kind, const char *key);

G_END_DECLS
