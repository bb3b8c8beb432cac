/* limber-library-page.h — all exercises, to be searched and filtered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_LIBRARY_PAGE (limber_library_page_get_type ())
G_DECLARE_FINAL_TYPE (LimberLibraryPage, limber_library_page, LIMBER, LIBRARY_PAGE, AdwNavigationPage)

/* Signals: push (AdwNavigationPage *), toast (AdwToast *); chosen (const char *exercise) when @choosing,
 * which closes nothing by itself. */
LimberLibraryPage *limber_library_page_new (LimberRoutineWatch *watch, gboolean choosing)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
