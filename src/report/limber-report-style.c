/* limber-report-style.c — fonts, language and direction of the words on a page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-text.h"

#include <math.h>
#include <pango/pangocairo.h>

/* The faces of the desktop first; the last is whatever the system has. */
#define FAMILIES "Adwaita Sans, Cantarell, Noto Sans, Sans"

/* Letters stay apart, so that programs that search a PDF or read it aloud find them as they were typed. */
#define FEATURES "liga=0, clig=0, calt=0"

/* A page is measured once and drawn on screens, printers and files: what a screen does to its pixels must
 * not change how wide a word is. */
static void
set_font_options (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/* Pango knows a sentence of each language, and so which way the language runs. */
static gboolean
is_written_from_right (PangoContext *context, PangoLanguage *language)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, pango_language_get_sample_string (language), -1);

  return pango_layout_line_get_resolved_direction (pango_layout_get_line_readonly (layout, 0))
         == PANGO_DIRECTION_RTL;
}

/**
 * limber_report_style_init:
 * @style: (out caller-allocates): what to fill in
 * @language: (nullable): tag of the language of the words ("de", "pt-BR"); %NULL takes that of the locale
 * @size: size of running text in points
 * @tagged: whether tags are written
 *
 * A style with fonts of its own, so that pages can be laid out on any thread. To be cleared with
 * limber_report_style_clear().
 */
void
limber_report_style_init (LimberReportStyle *style, const char *language, double size, gboolean tagged)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoLanguage *tongue = language != NULL ? pango_language_from_string (language) : NULL;

  g_return_if_fail (style != NULL);

  if (tongue == NULL)
    tongue = pango_language_get_default ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);

  *style = (LimberReportStyle) { .context = pango_font_map_create_context (fonts), .tagged = tagged };
  set_font_options (style->context);
  limber_report_style_set_size (style, size);
  style->is_rtl = is_written_from_right (style->context, tongue);
  pango_context_set_language (style->context, tongue);
  pango_context_set_base_dir (style->context, style->is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
}

/**
 * limber_report_style_clear:
 * @style: a style that was filled in by limber_report_style_init()
 */
void
limber_report_style_clear (LimberReportStyle *style)
{
  g_return_if_fail (style != NULL);

  g_clear_object (&style->context);
}

/**
 * limber_report_style_set_size:
 * @style: a style
 * @size: size of running text in points
 *
 * Makes all words larger or smaller.
 */
void
limber_report_style_set_size (LimberReportStyle *style, double size)
{
  PangoFontDescription *font;

  g_return_if_fail (style != NULL);
  g_return_if_fail (size > 0);

  font = pango_font_description_from_string (FAMILIES);
  pango_font_description_set_size (font, (int) lround (size * PANGO_SCALE));
  pango_font_description_set_features (font, FEATURES);
  pango_context_set_font_description (style->context, font);
  pango_font_description_free (font);
  style->size = size;
}

/**
 * limber_report_style_mirror:
 * @style: how the page is written
 * @area: what @part is in
 * @part: (inout): where it would be on a page that runs from left to right
 *
 * On a page that runs from right to left, moves @part to the other side of @area.
 */
void
limber_report_style_mirror (const LimberReportStyle *style, const LimberRect *area, LimberRect *part)
{
  g_return_if_fail (style != NULL && area != NULL && part != NULL);

  if (style->is_rtl)
    part->x = 2 * area->x + area->width - part->x - part->width;
}
