/* limber-countdown-ring.h — what is left of a phase: a ring and a large number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_COUNTDOWN_RING (limber_countdown_ring_get_type ())
G_DECLARE_FINAL_TYPE (LimberCountdownRing, limber_countdown_ring, LIMBER, COUNTDOWN_RING, GtkWidget)

GtkWidget *limber_countdown_ring_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @left_s: the number; -1 for none. @done: 0 to 1, how much of the ring is gone. */
void limber_countdown_ring_set_time (LimberCountdownRing *self, int left_s, double done);
/* A word instead of the number, "Ready", or a repetition "3/5"; NULL for the number. */
void limber_countdown_ring_set_text (LimberCountdownRing *self, const char *text);
/* 0: breathed out, 1: breathed in; -1: no breathing. Where nothing may move the words alone say it. */
void limber_countdown_ring_set_breath (LimberCountdownRing *self, double breath);
/* The visual form of a cue: one short flash of the ring; where nothing may move it is stronger for as long
 * instead. */
void limber_countdown_ring_flash (LimberCountdownRing *self);
void limber_countdown_ring_set_resting (LimberCountdownRing *self,
                                        gboolean resting); /* not work: the quiet colour */
/* What is written in it, as it is now; NULL for nothing. */
const char *limber_countdown_ring_get_shown (LimberCountdownRing *self);
/* How large the letters are, in pixels; 0 when nothing is written or there is no room yet. */
double limber_countdown_ring_get_font_size (LimberCountdownRing *self);
gboolean limber_countdown_ring_get_is_flashing (LimberCountdownRing *self);

G_END_DECLS
