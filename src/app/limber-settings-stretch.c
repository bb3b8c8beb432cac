/* limber-settings-stretch.c — what the user chose about doing routines, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-settings-stretch.h"

#include "limber-date.h"
#include "limber-settings-private.h"

/* The day on which the question of the next morning was left unanswered. */
#define MORNING_LEFT "next-morning-left"

static const char *const flags[] = {
  LIMBER_SETTINGS_CUE_MUTED,
  LIMBER_SETTINGS_CUE_LOW_PITCH,
  LIMBER_SETTINGS_VOICE,
  LIMBER_SETTINGS_PACED,
  LIMBER_SETTINGS_KEEP_GOING_LOCKED,
  LIMBER_SETTINGS_SAFETY_READ,
  NULL,
};

static const char *const times[] = {
  LIMBER_SETTINGS_FIRST_READY,
  LIMBER_SETTINGS_READY,
  LIMBER_SETTINGS_CHANGE,
  NULL,
};

/**
 * limber_settings_is_stretch_key:
 * @key: a key of the schema
 *
 * Returns: whether it is about doing routines, and so nothing that pages of the journal show by
 */
gboolean
limber_settings_is_stretch_key (const char *key)
{
  return g_str_equal (key, LIMBER_SETTINGS_CUE_VOLUME) || g_str_equal (key, MORNING_LEFT)
         || g_strv_contains (flags, key) || g_strv_contains (times, key);
}

/**
 * limber_settings_get_cue_volume:
 * @self: the settings
 *
 * Returns: how loud sounds are, from 0 to 1, as it is heard: 0.5 sounds half as loud as 1. It knows nothing
 * of being muted
 */
double
limber_settings_get_cue_volume (LimberSettings *self)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), 0);

  return g_settings_get_double (self->settings, LIMBER_SETTINGS_CUE_VOLUME);
}

/**
 * limber_settings_get_stretch_flag:
 * @self: the settings
 * @key: one of the keys of limber-settings-stretch.h that is on or off
 *
 * Returns: whether it is on
 */
gboolean
limber_settings_get_stretch_flag (LimberSettings *self, const char *key)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (key != NULL && g_strv_contains (flags, key), FALSE);

  return g_settings_get_boolean (self->settings, key);
}

/**
 * limber_settings_set_stretch_flag:
 * @self: the settings
 * @key: one of the keys of limber-settings-stretch.h that is on or off
 * @value: whether it is on
 */
void
limber_settings_set_stretch_flag (LimberSettings *self, const char *key, gboolean value)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (key != NULL && g_strv_contains (flags, key));

  if (g_settings_get_boolean (self->settings, key) != value)
    g_settings_set_boolean (self->settings, key, value);
}

/**
 * limber_settings_get_stretch_seconds:
 * @self: the settings
 * @key: %LIMBER_SETTINGS_FIRST_READY, %LIMBER_SETTINGS_READY or %LIMBER_SETTINGS_CHANGE
 *
 * Returns: seconds, from 0 to 60
 */
int
limber_settings_get_stretch_seconds (LimberSettings *self, const char *key)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), 0);
  g_return_val_if_fail (key != NULL && g_strv_contains (times, key), 0);

  return g_settings_get_int (self->settings, key);
}

/**
 * limber_settings_is_morning_left:
 * @self: the settings
 * @today: the present day
 *
 * Returns: whether limber_settings_leave_morning() was called on that day
 */
gboolean
limber_settings_is_morning_left (LimberSettings *self, const GDate *today)
{
  g_autofree char *day = NULL;
  g_autofree char *left = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (today != NULL && g_date_valid (today), FALSE);

  day = limber_date_to_iso (today);
  left = g_settings_get_string (self->settings, MORNING_LEFT);
  return g_str_equal (left, day);
}

/**
 * limber_settings_leave_morning:
 * @self: the settings
 * @today: the present day
 *
 * How the back is after yesterday's stretches is not to be asked any more today.
 */
void
limber_settings_leave_morning (LimberSettings *self, const GDate *today)
{
  g_autofree char *day = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  day = limber_date_to_iso (today);
  g_settings_set_string (self->settings, MORNING_LEFT, day);
}

/**
 * limber_settings_bind_stretch:
 * @self: the settings
 * @key: one of the keys of limber-settings-stretch.h
 * @object: has a @property of the type of @key, or for seconds of any type of number
 * @property: follows the setting and sets it, as long as @object lives
 */
void
limber_settings_bind_stretch (LimberSettings *self, const char *key, gpointer object, const char *property)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (key != NULL && limber_settings_is_stretch_key (key));
  g_return_if_fail (G_IS_OBJECT (object));

  g_settings_bind (self->settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

/**
 * limber_settings_bind_stretch_inverted:
 * @self: the settings
 * @key: one of the keys of limber-settings-stretch.h that is on or off
 * @object: has a boolean @property
 * @property: is %TRUE where the setting is off, and sets it, as long as @object lives
 */
void
limber_settings_bind_stretch_inverted (LimberSettings *self,
                                       const char *key,
                                       gpointer object,
                                       const char *property)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (key != NULL && g_strv_contains (flags, key));
  g_return_if_fail (G_IS_OBJECT (object));

  g_settings_bind (self->settings, key, object, property,
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_INVERT_BOOLEAN);
}
