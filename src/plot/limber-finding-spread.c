/* limber-finding-spread.c — many days on little room, each with the same area
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-finding-private.h"

#include <math.h>

/* A dot is as large as it can be; smaller ones are dust, and bars say more. */
#define MAX_RADIUS 4.5
#define MIN_RADIUS 2.0
#define RADIUS_STEP 0.25

/* Dots beside bars are those of few days, and large. */
#define FEW_RADIUS 3.0

/* Between two dots. */
#define DOT_GAP 1.0

/* Of the distance from one height to the next; the rest tells them apart. */
#define ROW_SHARE 0.95

/* An axis is divided into as many heights; into twice as many when more than a share of the values lie
 * between them. */
#define FEW_STEPS 10
#define BETWEEN_SHARE 0.1

#define TOLERANCE 1e-6

static gboolean
is_finer (const LimberFindingDrawing *drawing, double minimum, double step)
{
  guint n_between = 0;

  for (guint i = 0; i < drawing->n_values; i++)
    {
      double n_steps = (_limber_finding_get_stored (drawing, drawing->values[i]) - minimum) / step;

      if (isfinite (n_steps) && fabs (n_steps - round (n_steps)) > TOLERANCE)
        n_between++;
    }

  return n_between > drawing->n_values * BETWEEN_SHARE;
}

static void
count_days (LimberFindingSpread *self, const LimberFindingDrawing *drawing)
{
  for (guint i = 0; i < drawing->n_values; i++)
    {
      double row = (_limber_finding_get_stored (drawing, drawing->values[i]) - self->minimum) / self->step;
      guint *count;

      if (!isfinite (row))
        continue;
      count
          = &self->counts[drawing->groups[i] != 0][(guint) CLAMP (lround (row), 0, (long) self->n_rows - 1)];
      *count += 1;
      self->most[drawing->groups[i] != 0] = MAX (self->most[drawing->groups[i] != 0], *count);
    }
}

static void
divide (LimberFindingSpread *self,
        const LimberFindingDrawing *drawing,
        const LimberValueAxis *values,
        guint n_steps)
{
  *self = (LimberFindingSpread) { .minimum = values->minimum,
                                  .step = (values->maximum - values->minimum) / n_steps,
                                  .n_rows = n_steps + 1 };
  count_days (self, drawing);
}

/* Dots of a whole number of pixels apart stand evenly. */
static void
set_radius (LimberFindingSpread *self, double radius, double row_height, double scale)
{
  self->radius = radius;
  self->pitch = ceil ((2 * radius + DOT_GAP) * scale) / scale;
  self->n_lines = MAX ((guint) (row_height * ROW_SHARE / self->pitch), 1);
}

static gboolean
has_room (const LimberFindingSpread *self, guint most, double row_height, double width)
{
  guint n_columns = (most + self->n_lines - 1) / self->n_lines;

  return n_columns * self->pitch <= width && self->n_lines * self->pitch <= row_height + DOT_GAP;
}

/* The largest dots with which so many of a height have room. */
static gboolean
fit_dots (LimberFindingSpread *self, const LimberValueAxis *values, guint most, double width, double scale)
{
  double row_height = (values->bottom - values->top) / (self->n_rows - 1);

  for (double radius = MAX_RADIUS; radius >= MIN_RADIUS; radius -= RADIUS_STEP)
    {
      set_radius (self, radius, row_height, scale > 0 ? scale : 1);
      if (has_room (self, most, row_height, width))
        return TRUE;
    }

  self->radius = 0;
  return FALSE;
}

/**
 * _limber_finding_spread_init:
 * @self: (out caller-allocates): a spread
 * @drawing: days with and without
 * @values: the value axis
 * @width: how wide a group may be, in units
 * @scale: pixels per unit
 *
 * Sweeps the days together at the heights of their values, and makes dots as large as the fullest height
 * allows in both groups. A group with too many days for dots is drawn as bars; the other one keeps its dots,
 * for few days have to look like few.
 */
void
_limber_finding_spread_init (LimberFindingSpread *self,
                             const LimberFindingDrawing *drawing,
                             const LimberValueAxis *values,
                             double width,
                             double scale)
{
  double step = (values->maximum - values->minimum) / FEW_STEPS;
  guint fewer;

  divide (self, drawing, values, is_finer (drawing, values->minimum, step) ? 2 * FEW_STEPS : FEW_STEPS);
  if (fit_dots (self, values, MAX (self->most[0], self->most[1]), width, scale))
    return;

  /* Bars are not divided more finely than people read them. */
  divide (self, drawing, values, FEW_STEPS);
  fewer = self->most[1] <= self->most[0] ? 1 : 0;
  self->bars[0] = self->bars[1] = TRUE;
  if (fit_dots (self, values, self->most[fewer], width, scale) && self->radius >= FEW_RADIUS)
    self->bars[fewer] = FALSE;
  else
    self->radius = 0;
}

/**
 * _limber_finding_spread_get_dot:
 * @self: a spread with dots
 * @with: whether it is a day with
 * @row: its height
 * @dot: which day of that height
 * @x: (out): how far from the middle of the group
 * @y: (out): how far below its height
 *
 * Places a dot.
 */
void
_limber_finding_spread_get_dot (const LimberFindingSpread *self,
                                gboolean with,
                                guint row,
                                guint dot,
                                double *x,
                                double *y)
{
  guint n_lines = MIN (self->n_lines, MAX (self->counts[!!with][row], 1));
  guint n_columns = (self->counts[!!with][row] + n_lines - 1) / n_lines;
  guint column = dot / n_lines, line = dot % n_lines;

  *x = (column - (n_columns - 1) / 2.0) * self->pitch;
  *y = (line - (n_lines - 1) / 2.0) * self->pitch;
}
