/* limber-chart-text.c — words on a chart, laid out once and drawn often
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On screen the same few numbers and dates are drawn at every redraw, and laying them out would cost more
 * than everything else. What was laid out is kept at the context, as glyphs: a layout would keep the context
 * alive.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-chart-private.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* More texts than a page of charts shows; a journal that is scrolled through must not fill the memory. */
#define MAX_TEXTS 512

struct _LimberChartText
{
  char *key;
  char *text;      /* %NULL when it was shortened: its glyphs are not those of the text. */
  GPtrArray *runs; /* PangoGlyphItem, from left to right */
  double width, height, baseline;
};

typedef struct
{
  guint serial;
  GHashTable *texts;
} Cache;

static const struct
{
  double size;
  PangoWeight weight;
} fonts[] = {
  [LIMBER_CHART_TEXT_NUMBER] = { 0.82, PANGO_WEIGHT_NORMAL },
  [LIMBER_CHART_TEXT_NAME] = { 0.82, PANGO_WEIGHT_BOLD },
  [LIMBER_CHART_TEXT_HEADING] = { 1.0, PANGO_WEIGHT_BOLD },
  [LIMBER_CHART_TEXT_SENTENCE] = { 0.92, PANGO_WEIGHT_NORMAL },
  [LIMBER_CHART_TEXT_TITLE] = { 1.3, PANGO_WEIGHT_BOLD },
};

static PangoFontDescription *
create_font (PangoContext *context, LimberChartTextStyle style)
{
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) * fonts[style].size;

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) lround (size));
  pango_font_description_set_weight (font, fonts[style].weight);

  return font;
}

static void
shorten (PangoLayout *layout, double width)
{
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) (floor (width) * PANGO_SCALE));
}

static void
text_free (gpointer data)
{
  LimberChartText *self = data;

  g_free (self->key);
  g_free (self->text);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_free (self);
}

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  g_hash_table_unref (cache->texts);
  g_free (cache);
}

static Cache *
get_cache (PangoContext *context)
{
  static GQuark quark = 0;
  Cache *cache;

  if (quark == 0)
    quark = g_quark_from_static_string ("limber-chart-texts");
  cache = g_object_get_qdata (G_OBJECT (context), quark);
  if (cache == NULL)
    {
      cache = g_new (Cache, 1);
      cache->serial = pango_context_get_serial (context);
      cache->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, text_free);
      g_object_set_qdata_full (G_OBJECT (context), quark, cache, cache_free);
    }

  return cache;
}

static void
collect_runs (LimberChartText *self, PangoLayout *layout)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);

  self->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);
  for (GSList *run = line != NULL ? line->runs : NULL; run != NULL; run = run->next)
    g_ptr_array_add (self->runs, pango_glyph_item_copy (run->data));
}

static LimberChartText *
create_text (char *key, PangoLayout *layout)
{
  LimberChartText *self = g_new0 (LimberChartText, 1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  self->key = key;
  self->text = pango_layout_is_ellipsized (layout) ? NULL : g_strdup (pango_layout_get_text (layout));
  self->width = logical.width / (double) PANGO_SCALE;
  self->height = logical.height / (double) PANGO_SCALE;
  self->baseline = pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
  collect_runs (self, layout);

  return self;
}

/**
 * _limber_chart_text_create_layout:
 * @context: fonts
 * @style: what kind of text
 * @text: a text of any length
 *
 * Returns: (transfer full): the text, to be drawn once
 */
PangoLayout *
_limber_chart_text_create_layout (PangoContext *context, LimberChartTextStyle style, const char *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = create_font (context, style);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/**
 * _limber_chart_text_get:
 * @context: fonts
 * @style: what kind of text
 * @text: one line
 * @width: the room there is, in units; what is longer is shortened. Negative: as much as it takes
 *
 * Returns: (transfer none): the text laid out; valid until the next call with @context
 */
const LimberChartText *
_limber_chart_text_get (PangoContext *context, LimberChartTextStyle style, const char *text, double width)
{
  Cache *cache = get_cache (context);
  char *key = g_strdup_printf ("%d %d %s", style, (int) floor (width), text);
  LimberChartText *self;

  if (cache->serial != pango_context_get_serial (context) || g_hash_table_size (cache->texts) >= MAX_TEXTS)
    {
      cache->serial = pango_context_get_serial (context);
      g_hash_table_remove_all (cache->texts);
    }
  self = g_hash_table_lookup (cache->texts, key);
  if (self == NULL)
    {
      g_autoptr (PangoLayout) layout = _limber_chart_text_create_layout (context, style, text);

      if (width >= 0)
        shorten (layout, width);
      self = create_text (key, layout);
      g_hash_table_insert (cache->texts, self->key, self);
    }
  else
    g_free (key);

  return self;
}

/**
 * _limber_chart_text_get_width:
 * @self: a text
 *
 * Returns: its width in units
 */
double
_limber_chart_text_get_width (const LimberChartText *self)
{
  return self->width;
}

/**
 * _limber_chart_text_get_height:
 * @self: a text
 *
 * Returns: its height in units
 */
double
_limber_chart_text_get_height (const LimberChartText *self)
{
  return self->height;
}

/**
 * _limber_chart_text_get_line_height:
 * @context: fonts
 * @style: what kind of text
 *
 * Returns: the height of a line of it, in units
 */
double
_limber_chart_text_get_line_height (PangoContext *context, LimberChartTextStyle style)
{
  return ceil (_limber_chart_text_get (context, style, "0", -1)->height);
}

/**
 * _limber_chart_text_draw:
 * @self: a text
 * @pen: what is drawn with; the colour is that of the context
 * @x: its left end
 * @y: its top
 *
 * Draws a text. Where there are pixels it begins on one, so that the same numbers look the same everywhere.
 */
void
_limber_chart_text_draw (const LimberChartText *self, const LimberChartPen *pen, double x, double y)
{
  x = _limber_chart_pen_snap_x (pen, x);
  y = _limber_chart_pen_snap_y (pen, y + self->baseline);

  for (guint i = 0; i < self->runs->len; i++)
    {
      PangoGlyphItem *run = g_ptr_array_index (self->runs, i);

      cairo_move_to (pen->cr, x, y);
      if (self->text != NULL)
        pango_cairo_show_glyph_item (pen->cr, self->text, run);
      else
        pango_cairo_show_glyph_string (pen->cr, run->item->analysis.font, run->glyphs);
      x += pango_glyph_string_get_width (run->glyphs) / (double) PANGO_SCALE;
    }
}
