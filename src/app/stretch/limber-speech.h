/* limber-speech.h — says names and counts, by the speech service of the desktop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_SPEECH (limber_speech_get_type ())
G_DECLARE_FINAL_TYPE (LimberSpeech, limber_speech, LIMBER, SPEECH, GObject)

/* Signals, each emitted once, on the main thread: said (void), when the service took a text; failed (void),
 * when there is no service, or none that answers in time. It may still answer later. */
LimberSpeech *limber_speech_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_speech_say (LimberSpeech *self, const char *text, gboolean urgent, double volume);
void limber_speech_stop (LimberSpeech *self);

/* As RFC 5646 writes it: that of the texts, as in "de", with the country of the locale, as in "de-AT". */
char *limber_speech_dup_language (void) G_GNUC_WARN_UNUSED_RESULT;
char *limber_speech_language_for (const char *catalogue, const char *locale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
