/* limber-trends-page.h — the Trends page: what is there to see, or what will be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-finding.h"
#include "limber-history-watch.h"
#include "limber-settings.h"
#include "limber-visit-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TRENDS_PAGE (limber_trends_page_get_type ())
/* Made of nothing until it is shown for the first time. Signal: toast (AdwToast). */
G_DECLARE_FINAL_TYPE (LimberTrendsPage, limber_trends_page, LIMBER, TRENDS_PAGE, AdwBin)

GtkWidget *limber_trends_page_new (LimberHistoryWatch *history_watch,
                                   LimberJournal *journal,
                                   LimberSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
/* Once, before it is shown: visits can be marked then */
void limber_trends_page_set_visit_watch (LimberTrendsPage *self, LimberVisitWatch *watch);
/* At once, or as soon as the page is shown and the journal was read */
void limber_trends_page_show_finding (LimberTrendsPage *self, LimberFinding *finding);
void limber_trends_page_set_today (LimberTrendsPage *self, const GDate *today);

G_END_DECLS
