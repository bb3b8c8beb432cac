/* limber-day.h — everything recorded for one calendar date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-check-in.h"
#include "limber-measure.h"
#include "limber-reading.h"

G_BEGIN_DECLS

/**
 * LimberDay:
 * @date: the local calendar date
 * @readings: (element-type LimberReading): measures of the day, in the order of limber_measure_nth(), then
 * own ones by id
 * @check_ins: (element-type LimberCheckIn): by time of day, untimed ones first, then as they were recorded
 *
 * A plain value. A day nothing was recorded for has no readings and no check-ins.
 */
typedef struct
{
  GDate date;
  GPtrArray *readings;
  GPtrArray *check_ins;
} LimberDay;

#define LIMBER_TYPE_DAY (limber_day_get_type ())
GType limber_day_get_type (void);

LimberDay *limber_day_new (const GDate *date) G_GNUC_WARN_UNUSED_RESULT;
LimberDay *limber_day_copy (const LimberDay *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_day_free (LimberDay *self);
gboolean limber_day_equal (const LimberDay *a, const LimberDay *b);
gboolean limber_day_is_recorded (const LimberDay *self);

const LimberReading *limber_day_get_reading (const LimberDay *self, const char *measure);
double limber_day_get_value (const LimberDay *self, const char *measure);
void limber_day_set_value (LimberDay *self, const char *measure, double value);
void limber_day_take_reading (LimberDay *self, LimberReading *reading);

LimberCheckIn *limber_day_find_check_in (const LimberDay *self, const char *uuid);
void limber_day_take_check_in (LimberDay *self, LimberCheckIn *check_in);
gboolean limber_day_remove_check_in (LimberDay *self, const char *uuid);

int limber_day_get_worst_pain (const LimberDay *self);
double limber_day_get_mean_worst_pain (const LimberDay *self);
double limber_day_get_mean_anxiety (const LimberDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDay, limber_day_free)

G_END_DECLS
