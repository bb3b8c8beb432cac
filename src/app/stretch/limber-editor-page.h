/* limber-editor-page.h — what pages that save by themselves share: nothing typed is lost when they are left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Hands everything that was typed to the journal. */
typedef void (*LimberEditorFlush) (GtkWidget *page);

void limber_editor_page_attach (GtkWidget *page, LimberEditorFlush flush);
void limber_editor_page_flush_all (AdwNavigationView *view);
void limber_editor_page_leave (AdwNavigationPage *page);

G_END_DECLS
