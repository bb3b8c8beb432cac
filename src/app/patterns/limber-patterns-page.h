/* limber-patterns-page.h — the Patterns page: what the journal shows, or when it will
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-pattern-watch.h"
#include "limber-settings.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PATTERNS_PAGE (limber_patterns_page_get_type ())
/* Made of nothing until it is shown for the first time. Action: patterns.try-again. Signals: toast
 * (AdwToast), trends-chosen (LimberFinding), seen (void): what needs attention was on the screen. */
G_DECLARE_FINAL_TYPE (LimberPatternsPage, limber_patterns_page, LIMBER, PATTERNS_PAGE, AdwBin)

GtkWidget *limber_patterns_page_new (LimberPatternWatch *watch, LimberSettings *settings)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
