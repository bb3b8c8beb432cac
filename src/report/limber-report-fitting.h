/* limber-report-fitting.h — how high each section of the first page is, and in which column it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-text.h"

G_BEGIN_DECLS

#define LIMBER_REPORT_N_COLUMNS 2

/**
 * LimberReportPlace:
 * @block: the section
 * @steps: (element-type double): the heights that are of use to it, heading included, from the lowest to its
 * natural one
 * @content: its natural height without the heading
 * @is_wide: whether it takes the width of the page
 * @is_out: whether there was no room for it
 * @column: which column it stands in, unless it is wide
 * @step: which of @steps it has
 * @height: how high it is
 * @area: where it is
 */
typedef struct
{
  const LimberReportBlock *block;
  GArray *steps;
  double content;
  gboolean is_wide, is_out;
  guint column, step;
  double height;
  LimberRect area;
} LimberReportPlace;

/**
 * LimberReportFitting:
 * @size: of running text, in points
 * @gap: above each section
 * @places: (element-type LimberReportPlace): the sections that have something to show, in the order of the page
 */
typedef struct
{
  double size, gap;
  GArray *places;
} LimberReportFitting;

/* How high is what is no section, when the sections @left_out (1 << section each) have no place */
typedef double (*LimberReportFixedHeight) (const LimberReportFacts *facts,
                                           const LimberReportStyle *style,
                                           double width,
                                           guint left_out);

/* Leaves @style at the size of words it came to. */
void limber_report_fitting_init (LimberReportFitting *self,
                                 const LimberReportFacts *facts,
                                 LimberReportStyle *style,
                                 double width,
                                 double height,
                                 LimberReportFixedHeight get_fixed);
void limber_report_fitting_clear (LimberReportFitting *self);
LimberReportPlace *limber_report_fitting_get (const LimberReportFitting *self, guint index);
guint limber_report_fitting_get_left_out (const LimberReportFitting *self);
/* How wide a section is that stands in a column */
double limber_report_fitting_get_column_width (const LimberReportFitting *self, double width);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberReportFitting, limber_report_fitting_clear)

G_END_DECLS
