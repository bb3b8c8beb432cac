/* limber-report-text.h — words on paper: measured, wrapped, drawn and tagged
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-block.h"

G_BEGIN_DECLS

/* Running text in points: what a page begins with, and what it goes down to before anything is left out. */
#define LIMBER_REPORT_TEXT_SIZE 9.0
#define LIMBER_REPORT_TEXT_SIZE_MIN 8.0
/* Nothing on the paper is smaller. */
#define LIMBER_REPORT_TEXT_SIZE_SMALLEST 7.5

/* Lines that part, and lines that frame, in points. */
#define LIMBER_REPORT_HAIRLINE 0.4
#define LIMBER_REPORT_FRAME 0.9

typedef enum
{
  LIMBER_REPORT_TEXT_BODY,
  LIMBER_REPORT_TEXT_STRONG,
  LIMBER_REPORT_TEXT_SMALL,   /* captions, foot: never below 7.5 points */
  LIMBER_REPORT_TEXT_HEADING, /* of a section */
  LIMBER_REPORT_TEXT_TITLE,   /* of the page */
  LIMBER_REPORT_TEXT_NUMBER,  /* the large numerals of the three numbers */
} LimberReportTextRole;

/* A style of one's own, for any thread: own fonts, language and direction by @language (nullable: that of the
 * locale). Cleared by its user. */
void limber_report_style_init (LimberReportStyle *style, const char *language, double size, gboolean tagged);
void limber_report_style_clear (LimberReportStyle *style);
void limber_report_style_set_size (LimberReportStyle *style, double size);
/* In points: the size of words of @role, never below %LIMBER_REPORT_TEXT_SIZE_SMALLEST */
double limber_report_text_get_size (const LimberReportStyle *style, LimberReportTextRole role);

/* A layout of @text wrapped to @width (−1: not wrapped), in the alignment of the text direction. */
PangoLayout *limber_report_text_new (const LimberReportStyle *style,
                                     LimberReportTextRole role,
                                     const char *text,
                                     double width) G_GNUC_WARN_UNUSED_RESULT;
/* The same with @lead before it, in bold; it runs as the page does, whatever begins it. @lead: (nullable) */
PangoLayout *limber_report_text_new_led (const LimberReportStyle *style,
                                         LimberReportTextRole role,
                                         const char *lead,
                                         const char *text,
                                         double width) G_GNUC_WARN_UNUSED_RESULT;
double limber_report_layout_get_height (PangoLayout *layout);
/* Draws it at the top of @area, black, without a tag; gives the height it took. */
double limber_report_layout_show (PangoLayout *layout, const LimberRect *area, cairo_t *cr);
double limber_report_text_height (const LimberReportStyle *style,
                                  LimberReportTextRole role,
                                  const char *text,
                                  double width);
/* Of the longest line of @text when nothing is wrapped */
double limber_report_text_width (const LimberReportStyle *style, LimberReportTextRole role, const char *text);
/* Draws at the top of @area, black, tagged as a paragraph when @style says so; gives the height it took. */
double limber_report_text_draw (const LimberReportStyle *style,
                                LimberReportTextRole role,
                                const char *text,
                                const LimberRect *area,
                                cairo_t *cr);
/* The same without a tag of its own: inside a cell, a heading, an item of a list. */
double limber_report_text_show (const LimberReportStyle *style,
                                LimberReportTextRole role,
                                const char *text,
                                const LimberRect *area,
                                cairo_t *cr);
/* The same on the other side of @area: where lines end. */
double limber_report_text_show_end (const LimberReportStyle *style,
                                    LimberReportTextRole role,
                                    const char *text,
                                    const LimberRect *area,
                                    cairo_t *cr);
/* Moves @part, laid out from left to right inside @area, to the side where it belongs. */
void limber_report_style_mirror (const LimberReportStyle *style, const LimberRect *area, LimberRect *part);
/* A thin line over the whole width of @area, at its top; a thicker one weighs more. */
void
limber_report_draw_rule (const LimberReportStyle *style, const LimberRect *area, double weight, cairo_t *cr);
/* @name: "H1", "H2", "P", "Table", "TR", "TH", "TD", "L", "LI", "Figure", "Artifact": no more than cairo has
 */
void limber_report_tag_begin (const LimberReportStyle *style, cairo_t *cr, const char *name);
/* The same for a picture: @alternative, (transfer full), stands for it */
void limber_report_figure_begin (const LimberReportStyle *style, cairo_t *cr, char *alternative);
void limber_report_figure_end (const LimberReportStyle *style, cairo_t *cr);
void limber_report_tag_end (const LimberReportStyle *style, cairo_t *cr, const char *name);

G_END_DECLS
