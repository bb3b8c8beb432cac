/* limber-day-columns.c — numbers by day, side by side, in little memory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-day-columns.h"

#include <math.h>
#include <string.h>

/* All bits set is −1 as a small number and NaN as a double: nothing recorded, either way. */
#define UNSET 0xff

#define GROWTH_MIN 64

struct _LimberDayColumn
{
  const LimberDayColumns *table;
  LimberDayColumnType type;
  guint n_set;
  union
  {
    gpointer cells;
    gint8 *small;
    double *doubles;
  };
};

/* Every column has a cell for each of the @capacity days from @base on. */
struct _LimberDayColumns
{
  guint32 base;
  guint capacity;
  GPtrArray *columns;
};

static gsize
get_cell_size (LimberDayColumnType type)
{
  return type == LIMBER_DAY_COLUMN_SMALL ? sizeof (gint8) : sizeof (double);
}

static void
free_column (gpointer data)
{
  LimberDayColumn *column = data;

  g_free (column->cells);
  g_free (column);
}

static gpointer
new_cells (LimberDayColumnType type, guint n)
{
  gpointer cells = g_malloc_n (n, get_cell_size (type));

  if (n > 0)
    memset (cells, UNSET, n * get_cell_size (type));

  return cells;
}

static gboolean
contains (const LimberDayColumns *self, guint32 day)
{
  return day >= self->base && day - self->base < self->capacity;
}

static void
move_column (LimberDayColumn *column, guint capacity, guint n_before)
{
  gsize size = get_cell_size (column->type);
  gpointer cells = new_cells (column->type, capacity);

  if (column->table->capacity > 0 && capacity > 0)
    memcpy ((char *) cells + n_before * size, column->cells, column->table->capacity * size);
  g_free (column->cells);
  column->cells = cells;
}

static void
resize (LimberDayColumns *self, guint32 first, guint32 last)
{
  guint capacity = last - first + 1;
  guint n_before = self->capacity > 0 ? self->base - first : 0;

  for (guint i = 0; i < self->columns->len; i++)
    move_column (g_ptr_array_index (self->columns, i), capacity, n_before);

  self->base = first;
  self->capacity = capacity;
}

/* Makes room in the direction the journal grows, so that a day more each day does not copy everything. */
static void
grow_to (LimberDayColumns *self, guint32 day)
{
  guint spare = MAX (GROWTH_MIN, self->capacity / 4);
  guint32 first, last;

  if (self->capacity == 0)
    {
      resize (self, day, day + GROWTH_MIN);
      return;
    }

  first = self->base;
  last = self->base + self->capacity - 1;
  if (day < first)
    first = day > spare ? day - spare : 1;
  if (day > last)
    last = day + spare;
  resize (self, first, last);
}

/**
 * limber_day_columns_new:
 *
 * Returns: (transfer full): a table without columns and days
 */
LimberDayColumns *
limber_day_columns_new (void)
{
  LimberDayColumns *self = g_new0 (LimberDayColumns, 1);

  self->columns = g_ptr_array_new_with_free_func (free_column);

  return self;
}

/**
 * limber_day_columns_free:
 * @self: (transfer full): a table
 */
void
limber_day_columns_free (LimberDayColumns *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self);
}

/**
 * limber_day_columns_reserve:
 * @self: a table
 * @first: a Julian day
 * @last: a Julian day, not before @first
 *
 * Makes room for the days from @first to @last at once, and for no more.
 */
void
limber_day_columns_reserve (LimberDayColumns *self, guint32 first, guint32 last)
{
  g_return_if_fail (first > 0 && first <= last);

  if (self->capacity > 0)
    {
      first = MIN (first, self->base);
      last = MAX (last, self->base + self->capacity - 1);
    }
  if (self->capacity == 0 || !contains (self, first) || !contains (self, last))
    resize (self, first, last);
}

/**
 * limber_day_columns_ensure:
 * @self: a table
 * @day: a Julian day
 *
 * Makes room for @day, and some more in its direction.
 */
void
limber_day_columns_ensure (LimberDayColumns *self, guint32 day)
{
  g_return_if_fail (day > 0);

  if (!contains (self, day))
    grow_to (self, day);
}

/**
 * limber_day_columns_add:
 * @self: a table
 * @type: what its cells hold
 *
 * Returns: (transfer none): a further column in which nothing is recorded, owned by @self
 */
LimberDayColumn *
limber_day_columns_add (LimberDayColumns *self, LimberDayColumnType type)
{
  LimberDayColumn *column = g_new0 (LimberDayColumn, 1);

  column->table = self;
  column->type = type;
  column->cells = new_cells (type, self->capacity);
  g_ptr_array_add (self->columns, column);

  return column;
}

/**
 * limber_day_columns_clear_day:
 * @self: a table
 * @day: a Julian day
 *
 * Forgets what any column holds of @day.
 */
void
limber_day_columns_clear_day (LimberDayColumns *self, guint32 day)
{
  if (!contains (self, day))
    return;

  for (guint i = 0; i < self->columns->len; i++)
    {
      LimberDayColumn *column = g_ptr_array_index (self->columns, i);

      if (column->type == LIMBER_DAY_COLUMN_SMALL)
        limber_day_column_set_small (column, day, -1);
      else
        limber_day_column_set_double (column, day, NAN);
    }
}

/**
 * limber_day_column_count:
 * @self: a column
 *
 * Returns: for how many days it holds a number
 */
guint
limber_day_column_count (const LimberDayColumn *self)
{
  return self->n_set;
}

/**
 * limber_day_column_get_small:
 * @self: a column of small numbers
 * @day: any Julian day
 *
 * Returns: its number, −1 when there is none
 */
int
limber_day_column_get_small (const LimberDayColumn *self, guint32 day)
{
  return contains (self->table, day) ? self->small[day - self->table->base] : -1;
}

/**
 * limber_day_column_peek_small:
 * @self: a column of small numbers
 * @first: (out): the Julian day of the first number
 * @n_days: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_days): a number a day, −1 where there is none; until the table
 *   changes
 */
const gint8 *
limber_day_column_peek_small (const LimberDayColumn *self, guint32 *first, guint *n_days)
{
  *first = self->table->base;
  *n_days = self->table->capacity;

  return self->small;
}

/**
 * limber_day_column_set_small:
 * @self: a column of small numbers
 * @day: a Julian day its table has room for
 * @value: 0 to 127, −1 for none
 */
void
limber_day_column_set_small (LimberDayColumn *self, guint32 day, int value)
{
  gint8 *cell;

  g_return_if_fail (self->type == LIMBER_DAY_COLUMN_SMALL && contains (self->table, day));

  cell = &self->small[day - self->table->base];
  self->n_set += (value >= 0) - (*cell >= 0);
  *cell = (gint8) value;
}

/**
 * limber_day_column_get_double:
 * @self: a column of doubles
 * @day: any Julian day
 *
 * Returns: its number, NaN when there is none
 */
double
limber_day_column_get_double (const LimberDayColumn *self, guint32 day)
{
  return contains (self->table, day) ? self->doubles[day - self->table->base] : NAN;
}

/**
 * limber_day_column_set_double:
 * @self: a column of doubles
 * @day: a Julian day its table has room for
 * @value: a number, NaN for none
 */
void
limber_day_column_set_double (LimberDayColumn *self, guint32 day, double value)
{
  double *cell;

  g_return_if_fail (self->type == LIMBER_DAY_COLUMN_DOUBLE && contains (self->table, day));

  cell = &self->doubles[day - self->table->base];
  self->n_set += !isnan (value) - !isnan (*cell);
  *cell = value;
}
