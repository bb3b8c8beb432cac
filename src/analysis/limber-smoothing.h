/* limber-smoothing.h — the calmer line behind the days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-series.h"

G_BEGIN_DECLS

/* Days without a value up to this many are bridged by a line; more are a gap. */
#define LIMBER_SMOOTHING_GAP 2

LimberSeries *limber_smoothing_median (const LimberSeries *series, guint window) G_GNUC_WARN_UNUSED_RESULT;
LimberSeries *limber_smoothing_mean (const LimberSeries *series, guint window) G_GNUC_WARN_UNUSED_RESULT;
LimberSeries *limber_smoothing_trend (const LimberSeries *series, double alpha) G_GNUC_WARN_UNUSED_RESULT;
LimberSeries *
limber_smoothing_lowess (const LimberSeries *series, double span, guint iterations) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
