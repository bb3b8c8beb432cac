/* limber-report-text.c — words on paper: measured, wrapped, drawn and tagged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* Against running text. */
static const struct
{
  double size;
  PangoWeight weight;
} roles[] = {
  [LIMBER_REPORT_TEXT_BODY] = { 1.0, PANGO_WEIGHT_NORMAL },
  [LIMBER_REPORT_TEXT_STRONG] = { 1.0, PANGO_WEIGHT_BOLD },
  [LIMBER_REPORT_TEXT_SMALL] = { 0.87, PANGO_WEIGHT_NORMAL },
  [LIMBER_REPORT_TEXT_HEADING] = { 1.11, PANGO_WEIGHT_BOLD },
  [LIMBER_REPORT_TEXT_TITLE] = { 2.0, PANGO_WEIGHT_BOLD },
  [LIMBER_REPORT_TEXT_NUMBER] = { 2.45, PANGO_WEIGHT_BOLD },
};

static PangoFontDescription *
create_font (const LimberReportStyle *style, LimberReportTextRole role)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (style->context));

  pango_font_description_set_size (font,
                                   (int) lround (limber_report_text_get_size (style, role) * PANGO_SCALE));
  pango_font_description_set_weight (font, roles[role].weight);

  return font;
}

/* A text keeps its own direction inside its lines, but all of them begin where the page begins. Pango swaps
 * left and right where a line runs against its context, so what is asked for follows the text. */
static void
align (PangoLayout *layout, gboolean at_end)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  gboolean is_rtl = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;

  if (is_rtl != at_end)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
}

/**
 * limber_report_text_get_size:
 * @style: how the page is written
 * @role: what the words are
 *
 * Returns: their size in points
 */
double
limber_report_text_get_size (const LimberReportStyle *style, LimberReportTextRole role)
{
  g_return_val_if_fail (style != NULL, LIMBER_REPORT_TEXT_SIZE);
  g_return_val_if_fail (role < G_N_ELEMENTS (roles), LIMBER_REPORT_TEXT_SIZE);

  return MAX (style->size * roles[role].size, LIMBER_REPORT_TEXT_SIZE_SMALLEST);
}

/* Words without direction and alignment. */
static PangoLayout *
create_layout (const LimberReportStyle *style, LimberReportTextRole role, double width)
{
  PangoLayout *layout = pango_layout_new (style->context);
  g_autoptr (PangoFontDescription) font = create_font (style, role);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) floor (width * PANGO_SCALE));

  return layout;
}

/**
 * limber_report_text_new:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 * @width: how wide a line may be, in points; negative does not wrap
 *
 * A word that is longer than a line is broken inside.
 *
 * Returns: (transfer full): the words laid out
 */
PangoLayout *
limber_report_text_new (const LimberReportStyle *style,
                        LimberReportTextRole role,
                        const char *text,
                        double width)
{
  PangoLayout *layout;

  g_return_val_if_fail (style != NULL && style->context != NULL, NULL);
  g_return_val_if_fail (role < G_N_ELEMENTS (roles), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = create_layout (style, role, width);
  pango_layout_set_text (layout, text, -1);
  align (layout, FALSE);

  return layout;
}

static void
embolden (PangoLayout *layout, gsize length)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = (guint) length;
  pango_attr_list_insert (attributes, bold);
  pango_layout_set_attributes (layout, attributes);
}

/**
 * limber_report_text_new_led:
 * @style: how the page is written
 * @role: what the words are
 * @lead: (nullable): what they are about, in bold
 * @text: words
 * @width: how wide a line may be, in points; negative does not wrap
 *
 * What the user named something may be in another script than the words of the page: it is kept apart from
 * them, and does not decide which way the paragraph runs.
 *
 * Returns: (transfer full): the words laid out
 */
PangoLayout *
limber_report_text_new_led (const LimberReportStyle *style,
                            LimberReportTextRole role,
                            const char *lead,
                            const char *text,
                            double width)
{
  g_autofree char *isolated = NULL;
  g_autofree char *whole = NULL;
  PangoLayout *layout;

  if (lead == NULL)
    return limber_report_text_new (style, role, text, width);

  g_return_val_if_fail (style != NULL && style->context != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  /* First strong isolate, pop directional isolate; an em space. */
  isolated = style->is_rtl ? g_strdup_printf ("\342\201\250%s\342\201\251", lead) : g_strdup (lead);
  whole = g_strdup_printf ("%s\342\200\203%s", isolated, text);
  layout = create_layout (style, role, width);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, style->is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, whole, -1);
  embolden (layout, strlen (isolated));

  return layout;
}

/**
 * limber_report_layout_get_height:
 * @layout: words laid out
 *
 * Returns: how high they are, in points
 */
double
limber_report_layout_get_height (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return logical.height / (double) PANGO_SCALE;
}

/**
 * limber_report_layout_show:
 * @layout: words laid out
 * @area: where they begin
 * @cr: what is drawn on
 *
 * Draws words, black, without a tag.
 *
 * Returns: how high they are, in points
 */
double
limber_report_layout_show (PangoLayout *layout, const LimberRect *area, cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, area->x, area->y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);

  return limber_report_layout_get_height (layout);
}

/**
 * limber_report_text_height:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 * @width: how wide a line may be, in points; negative does not wrap
 *
 * Returns: how high they are, in points
 */
double
limber_report_text_height (const LimberReportStyle *style,
                           LimberReportTextRole role,
                           const char *text,
                           double width)
{
  g_autoptr (PangoLayout) layout = limber_report_text_new (style, role, text, width);

  return layout != NULL ? limber_report_layout_get_height (layout) : 0;
}

/**
 * limber_report_text_width:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 *
 * Returns: how wide they are when nothing is wrapped, in points
 */
double
limber_report_text_width (const LimberReportStyle *style, LimberReportTextRole role, const char *text)
{
  g_autoptr (PangoLayout) layout = limber_report_text_new (style, role, text, -1);
  PangoRectangle logical = { 0 };

  if (layout != NULL)
    pango_layout_get_extents (layout, NULL, &logical);

  return logical.width / (double) PANGO_SCALE;
}

/**
 * limber_report_text_show:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 * @area: where they begin and how wide they may be
 * @cr: what is drawn on
 *
 * Draws words, black, without a tag of their own.
 *
 * Returns: how high they are, in points
 */
double
limber_report_text_show (const LimberReportStyle *style,
                         LimberReportTextRole role,
                         const char *text,
                         const LimberRect *area,
                         cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (area != NULL && cr != NULL, 0);

  layout = limber_report_text_new (style, role, text, MAX (area->width, 0));
  if (layout == NULL)
    return 0;

  return limber_report_layout_show (layout, area, cr);
}

/**
 * limber_report_text_show_end:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 * @area: where they are and how wide they may be
 * @cr: what is drawn on
 *
 * Draws words where lines end: numbers in a column.
 *
 * Returns: how high they are, in points
 */
double
limber_report_text_show_end (const LimberReportStyle *style,
                             LimberReportTextRole role,
                             const char *text,
                             const LimberRect *area,
                             cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = NULL;

  g_return_val_if_fail (text != NULL && area != NULL && cr != NULL, 0);

  layout = create_layout (style, role, MAX (area->width, 0));
  pango_layout_set_text (layout, text, -1);
  align (layout, TRUE);

  return limber_report_layout_show (layout, area, cr);
}

/**
 * limber_report_text_draw:
 * @style: how the page is written
 * @role: what the words are
 * @text: words
 * @area: where they begin and how wide they may be
 * @cr: what is drawn on
 *
 * Draws words, black, as a paragraph of the document.
 *
 * Returns: how high they are, in points
 */
double
limber_report_text_draw (const LimberReportStyle *style,
                         LimberReportTextRole role,
                         const char *text,
                         const LimberRect *area,
                         cairo_t *cr)
{
  double height;

  limber_report_tag_begin (style, cr, "P");
  height = limber_report_text_show (style, role, text, area, cr);
  limber_report_tag_end (style, cr, "P");

  return height;
}

/**
 * limber_report_tag_begin:
 * @style: how the page is written
 * @cr: what is drawn on
 * @name: a name of PDF's structure: "H1", "P", "Table", …
 *
 * What is drawn until limber_report_tag_end() is such a part of the document. Does nothing unless @style is
 * tagged.
 */
void
limber_report_tag_begin (const LimberReportStyle *style, cairo_t *cr, const char *name)
{
  g_return_if_fail (style != NULL && cr != NULL && name != NULL);

  if (style->tagged)
    cairo_tag_begin (cr, name, NULL);
}

/**
 * limber_report_tag_end:
 * @style: how the page is written
 * @cr: what is drawn on
 * @name: the name it was begun with
 */
void
limber_report_tag_end (const LimberReportStyle *style, cairo_t *cr, const char *name)
{
  g_return_if_fail (style != NULL && cr != NULL && name != NULL);

  if (style->tagged)
    cairo_tag_end (cr, name);
}

/**
 * limber_report_draw_rule:
 * @style: how the page is written
 * @area: where it begins, and how wide it is
 * @weight: how thick it is, in points
 * @cr: what is drawn on
 *
 * Draws a line that parts what is above from what is below.
 */
void
limber_report_draw_rule (const LimberReportStyle *style, const LimberRect *area, double weight, cairo_t *cr)
{
  g_return_if_fail (style != NULL && area != NULL && cr != NULL);

  limber_report_tag_begin (style, cr, "Artifact");
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, area->x, area->y, area->width, weight);
  cairo_fill (cr);
  limber_report_tag_end (style, cr, "Artifact");
}

/**
 * limber_report_figure_begin:
 * @style: how the page is written
 * @cr: what is drawn on
 * @alternative: (transfer full) (nullable): what the picture shows, in sentences
 *
 * What is drawn until limber_report_figure_end() is a picture.
 */
void
limber_report_figure_begin (const LimberReportStyle *style, cairo_t *cr, char *alternative)
{
  g_return_if_fail (style != NULL && cr != NULL);

  limber_report_tag_begin (style, cr, "Figure");
  if (style->tagged && style->drawn != NULL)
    g_ptr_array_add (style->drawn->figures, alternative != NULL ? alternative : g_strdup (""));
  else
    g_free (alternative);
}

/**
 * limber_report_figure_end:
 * @style: how the page is written
 * @cr: what is drawn on
 */
void
limber_report_figure_end (const LimberReportStyle *style, cairo_t *cr)
{
  limber_report_tag_end (style, cr, "Figure");
}
