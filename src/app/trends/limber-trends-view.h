/* limber-trends-view.h — the charts of the Trends page, with the toolbar over them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-chart-viewport.h"
#include "limber-finding.h"
#include "limber-history.h"
#include "limber-journal.h"
#include "limber-settings.h"
#include "limber-visit-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TRENDS_VIEW (limber_trends_view_get_type ())
/* Signal: toast (AdwToast). Actions: trends.as-table, trends.copy, trends.copy-picture, trends.save-picture,
 * trends.copy-table. */
G_DECLARE_FINAL_TYPE (LimberTrendsView, limber_trends_view, LIMBER, TRENDS_VIEW, AdwBin)

GtkWidget *limber_trends_view_new (LimberJournal *journal, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_trends_view_set_today (LimberTrendsView *self, const GDate *today);
/* Once, before there is a history */
void limber_trends_view_set_visit_watch (LimberTrendsView *self, LimberVisitWatch *watch);
void limber_trends_view_set_history (LimberTrendsView *self, LimberHistory *history);
/* Its rows, with its days in view and marked; needs a history */
void limber_trends_view_show_finding (LimberTrendsView *self, const LimberFinding *finding);
LimberChartViewport *limber_trends_view_get_viewport (LimberTrendsView *self);

G_END_DECLS
