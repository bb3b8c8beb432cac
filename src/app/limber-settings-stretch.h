/* limber-settings-stretch.h — what the user chose about doing routines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-settings.h"

G_BEGIN_DECLS

/* Keys, for limber_settings_bind_stretch() and actions. */
#define LIMBER_SETTINGS_CUE_VOLUME "cue-volume"           /* double, 0 to 1 */
#define LIMBER_SETTINGS_CUE_MUTED "cue-muted"             /* boolean */
#define LIMBER_SETTINGS_CUE_LOW_PITCH "cue-low-pitch"     /* boolean */
#define LIMBER_SETTINGS_VOICE "voice"                     /* boolean, off */
#define LIMBER_SETTINGS_FIRST_READY "first-ready-seconds" /* integer, 0 to 60, 10 */
#define LIMBER_SETTINGS_READY "ready-seconds"             /* integer, 0 to 60, 5 */
#define LIMBER_SETTINGS_CHANGE "change-seconds"           /* integer, 0 to 60, 5 */
#define LIMBER_SETTINGS_PACED "paced-repetitions"         /* boolean, off */
#define LIMBER_SETTINGS_KEEP_GOING_LOCKED                                                                    \
  "keep-going-locked" /* boolean, off: not paused when the screen is locked */
#define LIMBER_SETTINGS_SAFETY_READ "stretch-safety-read" /* boolean: the safety page was read once */

double limber_settings_get_cue_volume (LimberSettings *self);
gboolean limber_settings_get_stretch_flag (LimberSettings *self, const char *key);
void limber_settings_set_stretch_flag (LimberSettings *self, const char *key, gboolean value);
int limber_settings_get_stretch_seconds (LimberSettings *self, const char *key);
/* Both ways; @property of @object follows the key until the object is gone. */
/* Whether the question of the next morning was left unanswered on purpose, until the day is over. */
gboolean limber_settings_is_morning_left (LimberSettings *self, const GDate *today);
void limber_settings_leave_morning (LimberSettings *self, const GDate *today);
void
limber_settings_bind_stretch (LimberSettings *self, const char *key, gpointer object, const char *property);
/* Of a flag: on where the key is off. */
void limber_settings_bind_stretch_inverted (LimberSettings *self,
                                            const char *key,
                                            gpointer object,
                                            const char *property);

G_END_DECLS
