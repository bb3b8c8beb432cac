/* limber-test-printer.h — a printer that prints into memory, on Letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-printer.h"

G_BEGIN_DECLS

#define TEST_TYPE_PRINTER (test_printer_get_type ())
G_DECLARE_FINAL_TYPE (TestPrinter, test_printer, TEST, PRINTER, LimberReportPrinter)

struct _TestPrinter
{
  LimberReportPrinter parent_instance;

  GOutputStream *stream;
  gboolean dismisses;
  gboolean breaks;
  LimberReportPaper proposed;
};

G_END_DECLS
