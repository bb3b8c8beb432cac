/* limber-body-counts.c — the numbers of a figure that is too small to hold them inside its regions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On paper a figure is a few centimetres high and the spine as narrow as a letter. A number that has no room
 * in its region stands beside the figure, tied to it by a line, so that how dark a region is can still be
 * seen.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-counts.h"

#include "limber-body-figure.h"
#include "limber-check-in.h"

#include <math.h>
#include <pango/pangocairo.h>

/* How much larger than the circle inside a region its number may be: corners of digits are round. */
#define FIT 1.12

/* Of the white line around a number, in its heights; half of it is covered. */
#define HALO 0.42

/* From one number to the next below it, in heights. */
#define PITCH 1.45
#define MAX_ROUNDS 60

/* Of what ties a number to its region, in heights of the number. */
#define TIE_GAP 0.3
#define TIE_WIDTH 0.09
#define TIE_HALO 0.28
#define TIE_DOT 0.17

/* A region that lies in the middle, in units of the view. */
#define MIDDLE_FROM 95.0
#define MIDDLE_TO 105.0

typedef enum
{
  PLACE_INSIDE,
  PLACE_LEFT,
  PLACE_RIGHT,
} Place;

/**
 * Count:
 * @layout: the number
 * @ink: of it, in Pango units
 * @home: where its region is
 * @middle: where it is drawn
 * @room: how large a circle its region holds
 * @place: whether it is drawn beside the figure
 * @level: how strong it is
 */
typedef struct
{
  PangoLayout *layout;
  PangoRectangle ink;
  LimberPoint home, middle;
  double room;
  Place place;
  int level;
} Count;

/* How near to the figure numbers may stand at its left, in units of the view: outside of head, arms, hands
 * and legs. The right side is its mirror image. */
static const struct
{
  double until, edge;
} edges[] = { { 60, 70 },  { 82, 56 },  { 125, 41 }, { 150, 37 },
              { 172, 31 }, { 192, 24 }, { 258, 12 }, { INFINITY, 53 } };

static void
clear_count (gpointer data)
{
  g_clear_object (&((Count *) data)->layout);
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return ((const Count *) b)->level - ((const Count *) a)->level;
}

static double
get_height (const Count *self)
{
  return self->ink.height / (double) PANGO_SCALE;
}

static double
get_width (const Count *self)
{
  return self->ink.width / (double) PANGO_SCALE;
}

static void
count_init (Count *self,
            const LimberBodyShape *shape,
            const LimberBodyFill *fill,
            const LimberBodyPlacement *placement,
            PangoContext *numbers)
{
  self->layout = pango_layout_new (numbers);
  pango_layout_set_text (self->layout, fill->text, -1);
  pango_layout_get_extents (self->layout, &self->ink, NULL);
  self->home.x = placement->x + shape->label.x * placement->scale;
  self->home.y = placement->y + shape->label.y * placement->scale;
  self->middle = self->home;
  self->room = shape->room * placement->scale;
  self->level = fill->level;
}

/* (transfer full) (element-type Count): the strongest first. */
static GArray *
list_counts (LimberBodyView view,
             const LimberBodyFill *fills,
             const LimberBodyPlacement *placement,
             PangoContext *numbers)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));

  g_array_set_clear_func (counts, clear_count);
  for (guint i = 0; i < limber_body_figure_count (figure); i++)
    {
      const LimberBodyShape *shape = limber_body_figure_nth (figure, i);
      const LimberBodyFill *fill = &fills[shape->index];
      Count count = { 0 };

      if (shape->region->view != view || fill->level == LIMBER_NRS_UNSET || fill->text[0] == '\0')
        continue;
      count_init (&count, shape, fill, placement, numbers);
      g_array_append_val (counts, count);
    }
  g_array_sort (counts, compare_levels);
  if (counts->len > LIMBER_BODY_COUNTS_MAX)
    g_array_set_size (counts, LIMBER_BODY_COUNTS_MAX);

  return counts;
}

static gboolean
fits (const Count *self)
{
  return hypot (get_width (self), get_height (self)) / 2 <= self->room * FIT;
}

/* What lies in the middle goes to the side with fewer numbers. */
static void
choose_places (GArray *counts, const LimberBodyPlacement *placement)
{
  int balance = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      Count *count = &g_array_index (counts, Count, i);
      double x = (count->home.x - placement->x) / placement->scale;

      if (fits (count))
        continue;
      if (x < MIDDLE_FROM || (x <= MIDDLE_TO && balance > 0))
        count->place = PLACE_LEFT;
      else
        count->place = PLACE_RIGHT;
      balance += count->place == PLACE_LEFT ? -1 : 1;
    }
}

static gboolean
is_crossed (const Count *self, const Count *other)
{
  gboolean is_left = self->home.x < other->home.x;

  return self->place == PLACE_INSIDE && other->place == (is_left ? PLACE_LEFT : PLACE_RIGHT)
         && fabs (self->home.y - other->home.y) < get_height (self);
}

/* A number on the line that ties another would be taken for it. */
static void
clear_ties (GArray *counts)
{
  for (guint i = 0; i < counts->len; i++)
    for (guint j = 0; j < counts->len; j++)
      {
        Count *count = &g_array_index (counts, Count, i);
        const Count *other = &g_array_index (counts, Count, j);

        if (is_crossed (count, other))
          count->place = other->place;
      }
}

/* Of two that are too near each other, each goes half of the way. */
static gboolean
push_apart (Count *one, Count *other)
{
  double dy = other->middle.y - one->middle.y;
  double missing = PITCH * MAX (get_height (one), get_height (other)) - fabs (dy);

  if (one->place == PLACE_INSIDE || one->place != other->place || missing <= 0.01)
    return FALSE;

  one->middle.y -= copysign (missing / 2, dy);
  other->middle.y += copysign (missing / 2, dy);

  return TRUE;
}

static void
settle (GArray *counts)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < MAX_ROUNDS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < counts->len; i++)
        for (guint j = i + 1; j < counts->len; j++)
          moved |= push_apart (&g_array_index (counts, Count, i), &g_array_index (counts, Count, j));
    }
}

static double
get_edge (double y)
{
  guint i = 0;

  while (y >= edges[i].until)
    i++;

  return edges[i].edge;
}

/* Beside the figure, as near to it as its height allows. */
static void
move_aside (Count *self, const LimberBodyPlacement *placement)
{
  double edge = get_edge ((self->middle.y - placement->y) / placement->scale);

  if (self->place == PLACE_LEFT)
    self->middle.x = placement->x + edge * placement->scale - get_width (self) / 2;
  else if (self->place == PLACE_RIGHT)
    self->middle.x
        = placement->x + (LIMBER_BODY_FIGURE_WIDTH - edge) * placement->scale + get_width (self) / 2;
}

static void
add_tie (cairo_t *cr, const Count *self)
{
  double reach = get_width (self) / 2 + TIE_GAP * get_height (self);

  cairo_new_path (cr);
  cairo_move_to (cr, self->home.x, self->home.y);
  cairo_line_to (cr, self->middle.x + (self->place == PLACE_LEFT ? reach : -reach), self->middle.y);
}

static void
draw_tie (cairo_t *cr, const Count *self)
{
  double height = get_height (self);

  if (self->place == PLACE_INSIDE)
    return;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  add_tie (cr, self);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, TIE_HALO * height);
  cairo_stroke (cr);
  add_tie (cr, self);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, TIE_WIDTH * height);
  cairo_stroke (cr);
  cairo_arc (cr, self->home.x, self->home.y, TIE_DOT * height, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
move_to_ink (cairo_t *cr, const Count *self)
{
  const double unit = PANGO_SCALE;

  cairo_move_to (cr, self->middle.x - (self->ink.x + self->ink.width / 2.0) / unit,
                 self->middle.y - (self->ink.y + self->ink.height / 2.0) / unit);
}

static void
draw_halo (cairo_t *cr, const Count *self)
{
  cairo_new_path (cr);
  move_to_ink (cr, self);
  pango_cairo_layout_path (cr, self->layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, HALO * get_height (self));
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke (cr);
}

static void
draw_count (cairo_t *cr, const Count *self)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  move_to_ink (cr, self);
  pango_cairo_show_layout (cr, self->layout);
  cairo_new_path (cr);
}

/**
 * limber_body_counts_draw:
 * @cr: a cairo context, on which limber_body_drawing_draw_fills() drew the figure without its numbers
 * @view: back or front
 * @area: where the figure was drawn
 * @fills: for each region, as limber_body_region_nth() counts, its number
 * @captions: the fonts the figure was drawn with
 * @numbers: the fonts of the numbers, in their size
 *
 * Draws the numbers of the strongest regions, black on white, in a size that does not depend on that of the
 * figure: in its region where it has room, else beside the figure.
 */
void
limber_body_counts_draw (cairo_t *cr,
                         LimberBodyView view,
                         const LimberRect *area,
                         const LimberBodyFill *fills,
                         PangoContext *captions,
                         PangoContext *numbers)
{
  g_autoptr (GArray) counts = NULL;
  LimberBodyPlacement placement;

  g_return_if_fail (cr != NULL && area != NULL && fills != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (captions) && PANGO_IS_CONTEXT (numbers));

  limber_body_drawing_place (area, captions, &placement);
  counts = list_counts (view, fills, &placement, numbers);
  choose_places (counts, &placement);
  clear_ties (counts);
  settle (counts);
  for (guint i = 0; i < counts->len; i++)
    move_aside (&g_array_index (counts, Count, i), &placement);

  cairo_save (cr);
  for (guint i = 0; i < counts->len; i++)
    draw_tie (cr, &g_array_index (counts, Count, i));
  for (guint i = 0; i < counts->len; i++)
    draw_halo (cr, &g_array_index (counts, Count, i));
  for (guint i = 0; i < counts->len; i++)
    draw_count (cr, &g_array_index (counts, Count, i));
  cairo_restore (cr);
}
