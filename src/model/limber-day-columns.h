/* limber-day-columns.h — numbers by day, side by side, in little memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/model.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LimberDayColumns LimberDayColumns;
typedef struct _LimberDayColumn LimberDayColumn;

/**
 * LimberDayColumnType:
 * @LIMBER_DAY_COLUMN_SMALL: whole numbers from 0 to 127; −1 where there is none
 * @LIMBER_DAY_COLUMN_DOUBLE: numbers; NaN where there is none
 */
typedef enum
{
  LIMBER_DAY_COLUMN_SMALL,
  LIMBER_DAY_COLUMN_DOUBLE,
} LimberDayColumnType;

LimberDayColumns *limber_day_columns_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_day_columns_free (LimberDayColumns *self);
void limber_day_columns_reserve (LimberDayColumns *self, guint32 first, guint32 last);
void limber_day_columns_ensure (LimberDayColumns *self, guint32 day);
LimberDayColumn *limber_day_columns_add (LimberDayColumns *self, LimberDayColumnType type);
void limber_day_columns_clear_day (LimberDayColumns *self, guint32 day);

guint limber_day_column_count (const LimberDayColumn *self);
int limber_day_column_get_small (const LimberDayColumn *self, guint32 day);
const gint8 *limber_day_column_peek_small (const LimberDayColumn *self, guint32 *first, guint *n_days);
void limber_day_column_set_small (LimberDayColumn *self, guint32 day, int value);
double limber_day_column_get_double (const LimberDayColumn *self, guint32 day);
void limber_day_column_set_double (LimberDayColumn *self, guint32 day, double value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberDayColumns, limber_day_columns_free)

G_END_DECLS
