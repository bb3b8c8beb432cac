/* limber-body-figure.c — the two figures: where each region lies and what a point hits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-body-figure.h"

#include "limber-error.h"
#include "limber-plot-resources.h"

#include <gio/gio.h>

#define OUTLINE_PREFIX "outline-"

/* How near to the best label point is near enough: half a unit, half a pixel at the size of a journal page.
 */
#define LABEL_PRECISION 0.5

/* Regions that leave no larger circle than this inside them are hard to hit; in units. */
#define NARROW_ROOM 9.0

struct _LimberBodyFigure
{
  GArray *shapes; /* LimberBodyShape, in drawing order */
  LimberPath *outlines[LIMBER_BODY_VIEW_FRONT + 1];
};

static void
clear_shape (LimberBodyShape *shape)
{
  g_clear_pointer (&shape->path, limber_path_free);
}

static guint
index_of_region (const LimberBodyRegion *region)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    if (limber_body_region_nth (i) == region)
      return i;

  g_assert_not_reached ();
}

static LimberBodyView
view_from_string (const char *text)
{
  if (g_strcmp0 (text, "back") == 0)
    return LIMBER_BODY_VIEW_BACK;
  if (g_strcmp0 (text, "front") == 0)
    return LIMBER_BODY_VIEW_FRONT;
  return LIMBER_BODY_VIEW_NONE;
}

static gboolean
add_shape (LimberBodyFigure *self, const char *id, LimberBodyView view, LimberPath *path, GError **error)
{
  g_autoptr (LimberPath) owned = path;
  const LimberBodyRegion *region = limber_body_region_find (id);
  LimberBodyShape shape;

  if (region == NULL || region->view != view || limber_body_figure_find (self, id) != NULL)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, "The figure has “%s” where it does not belong.",
                   id);
      return FALSE;
    }

  shape = (LimberBodyShape) { .region = region, .index = index_of_region (region) };
  shape.room = limber_path_find_pole (owned, LABEL_PRECISION, &shape.label);
  shape.path = g_steal_pointer (&owned);
  g_array_append_val (self->shapes, shape);

  return TRUE;
}

static gboolean
add_path (LimberBodyFigure *self, const char *id, LimberBodyView view, const char *data, GError **error)
{
  g_autoptr (LimberPath) path = NULL;

  if (id == NULL || data == NULL || view == LIMBER_BODY_VIEW_NONE)
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           "The figure has an outline without a name or view.");
      return FALSE;
    }

  path = limber_path_parse (data, error);
  if (path == NULL)
    return FALSE;

  /* In the file the views stand side by side. */
  if (view == LIMBER_BODY_VIEW_FRONT)
    limber_path_translate (path, -LIMBER_BODY_FIGURE_WIDTH, 0);

  if (!g_str_has_prefix (id, OUTLINE_PREFIX))
    return add_shape (self, id, view, g_steal_pointer (&path), error);

  g_clear_pointer (&self->outlines[view], limber_path_free);
  self->outlines[view] = g_steal_pointer (&path);
  return TRUE;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  LimberBodyFigure *self = user_data;
  const char *id = NULL, *view = NULL, *data = NULL;

  if (g_strcmp0 (element, "path") != 0)
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "id"))
        id = values[i];
      else if (g_str_equal (names[i], "data-view"))
        view = values[i];
      else if (g_str_equal (names[i], "d"))
        data = values[i];
    }

  add_path (self, id, view_from_string (view), data, error);
}

static gboolean
check_complete (const LimberBodyFigure *self, GError **error)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      if (region->view != LIMBER_BODY_VIEW_NONE && limber_body_figure_find (self, region->id) == NULL)
        {
          g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, "The figure lacks “%s”.", region->id);
          return FALSE;
        }
    }

  if (self->outlines[LIMBER_BODY_VIEW_BACK] == NULL || self->outlines[LIMBER_BODY_VIEW_FRONT] == NULL)
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, "The figure lacks the line around it.");
      return FALSE;
    }

  return TRUE;
}

static gpointer
load_default (gpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LimberBodyFigure *self = NULL;
  gconstpointer data;
  gsize length;

  bytes = g_resource_lookup_data (limber_plot_get_resource (), RESOURCE_PATH "/plot/body-map.svg",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &length);
      self = limber_body_figure_parse (data, length, &error);
    }

  /* The figure is part of the program: without it the program was built wrongly. */
  if (self == NULL)
    g_error ("%s", error->message);

  return self;
}

/* What a point near a border belongs to: the region it lies deepest in, where narrow ones reach out a little.
 */
static double
get_claim (const LimberBodyShape *shape, double x, double y, double tolerance)
{
  double claim = limber_path_get_depth (shape->path, x, y);

  return shape->room < NARROW_ROOM ? claim + tolerance : claim;
}

/**
 * limber_body_figure_get_default:
 *
 * The figures that come with Limber, read on first use. Safe to call from any thread.
 *
 * Returns: (transfer none): the figures
 */
const LimberBodyFigure *
limber_body_figure_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_default, NULL);
}

/**
 * limber_body_figure_parse:
 * @svg: a document with one path element for each region and one "outline-" for each view, the front view
 *   to the right of the back view
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @error: return location for an error
 *
 * Reads figures. Only what Limber's own file uses is understood.
 *
 * Returns: (transfer full) (nullable): the figures, or %NULL with an error of #GMarkupError or
 *   %LIMBER_ERROR_INVALID when @svg cannot be read, or has a region too many or too few
 */
LimberBodyFigure *
limber_body_figure_parse (const char *svg, gssize length, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element_cb };
  g_autoptr (LimberBodyFigure) self = g_new0 (LimberBodyFigure, 1);
  g_autoptr (GMarkupParseContext) context = NULL;

  g_return_val_if_fail (svg != NULL, NULL);

  self->shapes = g_array_new (FALSE, FALSE, sizeof (LimberBodyShape));
  g_array_set_clear_func (self->shapes, (GDestroyNotify) clear_shape);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);

  if (!g_markup_parse_context_parse (context, svg, length, error)
      || !g_markup_parse_context_end_parse (context, error) || !check_complete (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * limber_body_figure_free:
 * @self: (transfer full) (nullable): figures from limber_body_figure_parse()
 *
 * Frees figures.
 */
void
limber_body_figure_free (LimberBodyFigure *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->shapes, g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->outlines); i++)
    g_clear_pointer (&self->outlines[i], limber_path_free);
  g_free (self);
}

/**
 * limber_body_figure_count:
 * @self: figures
 *
 * Returns: how many shapes there are in both views
 */
guint
limber_body_figure_count (const LimberBodyFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->shapes->len;
}

/**
 * limber_body_figure_nth:
 * @self: figures
 * @index: less than limber_body_figure_count()
 *
 * The shapes in drawing order, the back view first.
 *
 * Returns: (transfer none): a shape
 */
const LimberBodyShape *
limber_body_figure_nth (const LimberBodyFigure *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->shapes->len, NULL);

  return &g_array_index (self->shapes, LimberBodyShape, index);
}

/**
 * limber_body_figure_find:
 * @self: figures
 * @region: the id of a region
 *
 * Returns: (transfer none) (nullable): its shape, or %NULL when it has none, as "general"
 */
const LimberBodyShape *
limber_body_figure_find (const LimberBodyFigure *self, const char *region)
{
  g_return_val_if_fail (self != NULL && region != NULL, NULL);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const LimberBodyShape *shape = &g_array_index (self->shapes, LimberBodyShape, i);

      if (g_str_equal (shape->region->id, region))
        return shape;
    }

  return NULL;
}

/**
 * limber_body_figure_get_outline:
 * @self: figures
 * @view: back or front
 *
 * Returns: (transfer none): the line around the body
 */
const LimberPath *
limber_body_figure_get_outline (const LimberBodyFigure *self, LimberBodyView view)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view == LIMBER_BODY_VIEW_BACK || view == LIMBER_BODY_VIEW_FRONT, NULL);

  return self->outlines[view];
}

/**
 * limber_body_figure_hit:
 * @self: figures
 * @view: back or front
 * @x: a point, in the units of the view
 * @y: a point
 * @tolerance: how far off the pointer may be, in units; 0 for exactly
 *
 * Finds the region at a point. With a tolerance the spine, the joints at its base, ankles, groins and
 * whatever else is narrow reach half of it into their neighbours, and all regions the whole of it beyond the
 * figure.
 *
 * Returns: (transfer none) (nullable): the shape, or %NULL beside the figure
 */
const LimberBodyShape *
limber_body_figure_hit (const LimberBodyFigure *self,
                        LimberBodyView view,
                        double x,
                        double y,
                        double tolerance)
{
  const LimberBodyShape *best = NULL;
  double best_claim = -G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL && tolerance >= 0, NULL);

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const LimberBodyShape *shape = &g_array_index (self->shapes, LimberBodyShape, i);
      double claim;

      if (shape->region->view != view || !limber_path_contains (shape->path, x, y, tolerance))
        continue;

      claim = get_claim (shape, x, y, tolerance);
      if (claim > best_claim)
        {
          best = shape;
          best_claim = claim;
        }
    }

  return best;
}
