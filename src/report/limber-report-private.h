/* limber-report-private.h — the parts of a report's pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-fitting.h"
#include "limber-report-text.h"
#include "limber-report.h"

G_BEGIN_DECLS

/* 15 mm on every side, in points. */
#define LIMBER_REPORT_MARGIN (15 * 72.0 / 25.4)

/**
 * LimberReportFront:
 *
 * The first page: the sections of the report in their places. It is one page whatever there is to say.
 */
typedef struct _LimberReportFront LimberReportFront;

/* @area: what is left of the page inside its margins and above its foot */
LimberReportFront *_limber_report_front_new (const LimberReportFacts *facts,
                                             LimberReportStyle *style,
                                             const LimberRect *area) G_GNUC_WARN_UNUSED_RESULT;
void _limber_report_front_free (LimberReportFront *self);
/* Leaves @style at the size the page was fitted with. */
void _limber_report_front_draw (const LimberReportFront *self,
                                const LimberReportFacts *facts,
                                LimberReportStyle *style,
                                cairo_t *cr);
void _limber_report_front_describe (const LimberReportFront *self,
                                    const LimberReportFacts *facts,
                                    GPtrArray *lines);
const LimberReportFitting *_limber_report_front_get_fitting (const LimberReportFront *self);

/* Further pages, as many as are needed; none when there is nothing to show. */
typedef struct _LimberReportNotes LimberReportNotes;

LimberReportNotes *_limber_report_notes_new (const LimberReportFacts *facts,
                                             const LimberReportStyle *style,
                                             const LimberRect *area) G_GNUC_WARN_UNUSED_RESULT;
void _limber_report_notes_free (LimberReportNotes *self);
guint _limber_report_notes_get_n_pages (const LimberReportNotes *self);
void _limber_report_notes_draw (const LimberReportNotes *self,
                                guint page,
                                const LimberReportStyle *style,
                                cairo_t *cr);
void _limber_report_notes_describe (const LimberReportNotes *self, guint page, GPtrArray *lines);

typedef struct _LimberReportDays LimberReportDays;

LimberReportDays *_limber_report_days_new (const LimberReportFacts *facts,
                                           const LimberReportStyle *style,
                                           const LimberRect *area) G_GNUC_WARN_UNUSED_RESULT;
void _limber_report_days_free (LimberReportDays *self);
guint _limber_report_days_get_n_pages (const LimberReportDays *self);
void _limber_report_days_draw (const LimberReportDays *self,
                               guint page,
                               const LimberReportStyle *style,
                               cairo_t *cr);
void _limber_report_days_describe (const LimberReportDays *self, guint page, GPtrArray *lines);

/* From now on what is drawn on a PDF is noted there; @drawn: (nullable): has to outlive the drawing */
void _limber_report_note_drawn (LimberReport *self, LimberReportDrawn *drawn);

/* What stands on the first page above its sections; on the others, one line; and under each page. */
double
_limber_report_head_get_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width);
void _limber_report_head_draw (const LimberReportFacts *facts,
                               const LimberReportStyle *style,
                               const LimberRect *area,
                               cairo_t *cr);
void _limber_report_head_describe (const LimberReportFacts *facts, GPtrArray *lines);

double
_limber_report_foot_get_height (const LimberReportFacts *facts, const LimberReportStyle *style, double width);
void _limber_report_foot_draw (const LimberReportFacts *facts,
                               guint page,
                               guint n_pages,
                               const LimberReportStyle *style,
                               const LimberRect *area,
                               cairo_t *cr);
void
_limber_report_foot_describe (const LimberReportFacts *facts, guint page, guint n_pages, GPtrArray *lines);

double _limber_report_running_head_get_height (const LimberReportStyle *style);
void _limber_report_running_head_draw (const LimberReportFacts *facts,
                                       const LimberReportStyle *style,
                                       const LimberRect *area,
                                       cairo_t *cr);

/* What stands around a section: its heading, and a line above it or a frame around it. */
const char *_limber_report_section_get_heading (const LimberReportFacts *facts, LimberReportSection section);
double _limber_report_section_get_inner_width (const LimberReportFacts *facts,
                                               LimberReportSection section,
                                               const LimberReportStyle *style,
                                               double width);
/* What heading and frame add to the height of what is inside */
double _limber_report_section_get_extra (const LimberReportFacts *facts,
                                         LimberReportSection section,
                                         const LimberReportStyle *style,
                                         double width);
/* Draws heading and frame; @inner: what is left for the section. Begins a part of the document, to be ended.
 */
void _limber_report_section_begin (const LimberReportFacts *facts,
                                   LimberReportSection section,
                                   const LimberReportStyle *style,
                                   const LimberRect *area,
                                   cairo_t *cr,
                                   LimberRect *inner);
void _limber_report_section_end (const LimberReportStyle *style, cairo_t *cr);

G_END_DECLS
