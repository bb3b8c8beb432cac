/* limber-settings-patterns.c — what of the Patterns page was read, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-settings-patterns.h"

#include "limber-date.h"
#include "limber-settings-private.h"

#define PATTERNS_READ "patterns-read"

/**
 * limber_settings_get_patterns_read:
 * @self: the settings
 *
 * Returns: (transfer full): the episodes the user has read of
 */
GStrv
limber_settings_get_patterns_read (LimberSettings *self)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), NULL);

  return g_settings_get_strv (self->settings, PATTERNS_READ);
}

/**
 * limber_settings_set_patterns_read:
 * @self: the settings
 * @episodes: (array zero-terminated=1): all the user has read of; those of before are forgotten
 */
void
limber_settings_set_patterns_read (LimberSettings *self, const char *const *episodes)
{
  g_auto (GStrv) before = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (episodes != NULL);

  before = g_settings_get_strv (self->settings, PATTERNS_READ);
  if (!g_strv_equal ((const char *const *) before, episodes))
    g_settings_set_strv (self->settings, PATTERNS_READ, episodes);
}

/**
 * limber_settings_was_advised:
 * @self: the settings
 * @key: the key of a symptom
 * @today: the present day
 *
 * Returns: whether limber_settings_claim_advice() was called for it on @today
 */
gboolean
limber_settings_was_advised (LimberSettings *self, const char *key, const GDate *today)
{
  g_auto (GStrv) shown = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), FALSE);
  g_return_val_if_fail (key != NULL && today != NULL, FALSE);

  day = limber_date_to_iso (today);
  shown = g_settings_get_strv (self->settings, "advice-shown");

  return shown[0] != NULL && g_str_equal (shown[0], day)
         && g_strv_contains ((const char *const *) shown + 1, key);
}
