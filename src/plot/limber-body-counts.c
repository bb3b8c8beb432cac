/* limber-body-counts.c — the numbers of a figure that is too small to hold them inside its regions
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On paper a figure is a few centimetres high and the spine as narrow as a letter. The numbers are as large
 * as text has to be, each on a patch of white, and make room for each other; one that had to leave its region
 * is tied to it by a line.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-counts.h"

#include "limber-body-figure.h"
#include "limber-check-in.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Around the ink of a number, in its heights. */
#define PADDING 0.16
/* Between two numbers, in heights. */
#define SPACE 0.12

/* Numbers settle long before; two in the same place never would. */
#define MAX_ROUNDS 80

/* Numbers that moved farther than this, in their heights, are tied to their region. */
#define TIE_DISTANCE 0.9
#define TIE_WIDTH 0.06

typedef struct
{
  PangoLayout *layout;
  PangoRectangle ink;
  LimberPoint home, place; /* of the middle */
  double width, height;    /* with what is around it */
  int level;
} Count;

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

static void
measure_count (Count *self, const char *text, PangoContext *numbers)
{
  double padding;

  self->layout = pango_layout_new (numbers);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_extents (self->layout, &self->ink, NULL);
  self->height = self->ink.height / (double) PANGO_SCALE;
  padding = 2 * PADDING * self->height;
  self->width = self->ink.width / (double) PANGO_SCALE + padding;
  self->height += padding;
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
      Count count = { .level = fill->level };

      if (shape->region->view != view || fill->level == LIMBER_NRS_UNSET || fill->text[0] == '\0')
        continue;
      measure_count (&count, fill->text, numbers);
      count.home.x = placement->x + shape->label.x * placement->scale;
      count.home.y = placement->y + shape->label.y * placement->scale;
      count.place = count.home;
      g_array_append_val (counts, count);
    }
  g_array_sort (counts, compare_levels);
  if (counts->len > LIMBER_BODY_COUNTS_MAX)
    g_array_set_size (counts, LIMBER_BODY_COUNTS_MAX);

  return counts;
}

/* Both go half of the way, along the shorter one. */
static gboolean
push_apart (Count *one, Count *other)
{
  double space = SPACE * one->height;
  double dx = other->place.x - one->place.x, dy = other->place.y - one->place.y;
  double x = (one->width + other->width) / 2 + space - fabs (dx);
  double y = (one->height + other->height) / 2 + space - fabs (dy);

  if (x <= 0.01 || y <= 0.01)
    return FALSE;

  if (x < y)
    {
      one->place.x -= copysign (x / 2, dx);
      other->place.x += copysign (x / 2, dx);
    }
  else
    {
      one->place.y -= copysign (y / 2, dy);
      other->place.y += copysign (y / 2, dy);
    }

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

static void
draw_tie (cairo_t *cr, const Count *self)
{
  if (hypot (self->place.x - self->home.x, self->place.y - self->home.y) < TIE_DISTANCE * self->height)
    return;

  cairo_new_path (cr);
  cairo_move_to (cr, self->home.x, self->home.y);
  cairo_line_to (cr, self->place.x, self->place.y);
  cairo_set_line_width (cr, TIE_WIDTH * self->height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

static void
draw_patch (cairo_t *cr, const Count *self)
{
  double radius = MIN (self->width, self->height) / 3;
  double left = self->place.x - self->width / 2, right = left + self->width;
  double top = self->place.y - self->height / 2, bottom = top + self->height;

  cairo_new_path (cr);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, right - radius, top + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
}

static void
draw_count (cairo_t *cr, const Count *self)
{
  const double unit = PANGO_SCALE;

  draw_patch (cr, self);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, self->place.x - (self->ink.x + self->ink.width / 2.0) / unit,
                 self->place.y - (self->ink.y + self->ink.height / 2.0) / unit);
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
 * figure. They never lie on each other.
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
  settle (counts);

  cairo_save (cr);
  for (guint i = 0; i < counts->len; i++)
    draw_tie (cr, &g_array_index (counts, Count, i));
  for (guint i = 0; i < counts->len; i++)
    draw_count (cr, &g_array_index (counts, Count, i));
  cairo_restore (cr);
}
