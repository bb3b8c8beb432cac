/* limber-test-ticks.h — the ticks of an axis as one line of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-time-axis.h"

G_BEGIN_DECLS

/* A pretended font: every character is as wide as the next. */
typedef struct
{
  double char_width, gap;
} LimberTestFont;

/* About that of a user interface, and that at twice the size. */
#define LIMBER_TEST_FONT ((LimberTestFont) { 7, 10 })
#define LIMBER_TEST_FONT_LARGE ((LimberTestFont) { 14, 20 })

guint32 limber_test_day (const char *iso);
double limber_test_measure_label_cb (const char *label, gpointer font);
char *limber_test_describe_ticks (const GArray *ticks) G_GNUC_WARN_UNUSED_RESULT;
char *limber_test_list_ticks (LimberTestFont font,
                              const char *from,
                              guint n_days,
                              double width,
                              GDateWeekday first_weekday) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
