/* limber-report-pages.h — a visit report laid out, with what the main thread wants to know of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report.h"

G_BEGIN_DECLS

/**
 * LimberReportPages:
 * @facts: what it says
 * @report: its pages; drawn on one thread at a time, and never on the main one
 * @n_pages: how many there are, at least one
 * @width: of a page, in points
 * @height: of a page, in points
 * @descriptions: (array zero-terminated=1): what stands on each page, as sentences
 * @name: a name for a file, without its ending
 *
 * Counted by reference, and never changes.
 */
typedef struct
{
  LimberReportFacts *facts;
  LimberReport *report;
  guint n_pages;
  double width, height;
  GStrv descriptions;
  char *name;
} LimberReportPages;

/* Lays them out, on any thread. */
LimberReportPages *limber_report_pages_new (LimberReportFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
LimberReportPages *limber_report_pages_ref (LimberReportPages *self);
void limber_report_pages_unref (LimberReportPages *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReportPages, limber_report_pages_unref)

G_END_DECLS
