/* limber-note-view.h — free text of any length
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_NOTE_VIEW (limber_note_view_get_type ())
/* Signals: typed (the text is another one; it is not copied yet), left (the keyboard went elsewhere). */
G_DECLARE_FINAL_TYPE (LimberNoteView, limber_note_view, LIMBER, NOTE_VIEW, AdwBin)

void limber_note_view_set_text (LimberNoteView *self, const char *text);
gboolean limber_note_view_take_changes (LimberNoteView *self);
const char *limber_note_view_get_text (LimberNoteView *self);
GtkWidget *limber_note_view_get_text_view (LimberNoteView *self);

G_END_DECLS
