/* limber-day-mark.h — the small sign that says how bad a day was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-day-summary.h"

G_BEGIN_DECLS

/**
 * LimberDayMarkKind:
 * @LIMBER_DAY_MARK_NONE: nothing is recorded for the day; nothing is drawn
 * @LIMBER_DAY_MARK_RECORDED: something is recorded, but no pain and no "no pain": a dash
 * @LIMBER_DAY_MARK_NO_PAIN: the explicit answer "no pain": a hollow dot
 * @LIMBER_DAY_MARK_PAIN: a pill in the colour of the worst pain with its number
 */
typedef enum
{
  LIMBER_DAY_MARK_NONE,
  LIMBER_DAY_MARK_RECORDED,
  LIMBER_DAY_MARK_NO_PAIN,
  LIMBER_DAY_MARK_PAIN,
} LimberDayMarkKind;

/**
 * LimberDayMark:
 * @kind: which sign
 * @worst_pain: 1 to 10 for %LIMBER_DAY_MARK_PAIN
 */
typedef struct
{
  LimberDayMarkKind kind;
  int worst_pain;
} LimberDayMark;

LimberDayMark limber_day_mark_for_summary (LimberDaySummary *summary);
gboolean limber_day_mark_equal (LimberDayMark a, LimberDayMark b);
char *limber_day_mark_describe (LimberDayMark mark) G_GNUC_WARN_UNUSED_RESULT;
void limber_day_mark_measure (GtkWidget *widget, int *narrowest, int *width, int *height);
void limber_day_mark_snapshot (LimberDayMark mark,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               const graphene_rect_t *area);

G_END_DECLS
