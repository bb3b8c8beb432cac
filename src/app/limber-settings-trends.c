/* limber-settings-trends.c — what the Trends page showed last, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-settings-trends.h"

#include "limber-settings-private.h"

#include <string.h>

#define AS_TABLE "trends-as-table"

static const char *const texts[] = {
  [LIMBER_SETTINGS_TRENDS_RANGE] = "trends-range",
  [LIMBER_SETTINGS_TRENDS_PLACE] = "trends-place",
  [LIMBER_SETTINGS_TRENDS_BODY] = "trends-body",
};

static const char *const lists[] = {
  [LIMBER_SETTINGS_TRENDS_ORDER] = "trends-order",
  [LIMBER_SETTINGS_TRENDS_HIDDEN] = "trends-hidden",
  [LIMBER_SETTINGS_TRENDS_OVERLAY] = "trends-overlay",
  [LIMBER_SETTINGS_TRENDS_MARKS] = "trends-marks",
  [LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE] = "trends-custom-range",
};

/**
 * limber_settings_get_trends_text:
 * @self: the settings
 * @text: which
 *
 * Returns: (transfer full): its value
 */
char *
limber_settings_get_trends_text (LimberSettings *self, LimberSettingsTrendsText text)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (text < G_N_ELEMENTS (texts), NULL);

  return g_settings_get_string (self->settings, texts[text]);
}

/**
 * limber_settings_set_trends_text:
 * @self: the settings
 * @text: which
 * @value: its new value, for a range or a scale one of those in the schema
 */
void
limber_settings_set_trends_text (LimberSettings *self, LimberSettingsTrendsText text, const char *value)
{
  g_autofree char *before = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (text < G_N_ELEMENTS (texts));
  g_return_if_fail (value != NULL);

  before = g_settings_get_string (self->settings, texts[text]);
  if (strcmp (before, value) != 0 || text == LIMBER_SETTINGS_TRENDS_RANGE)
    g_settings_set_string (self->settings, texts[text], value);
}

/**
 * limber_settings_get_trends_list:
 * @self: the settings
 * @list: which
 *
 * Returns: (transfer full): its values, as they were stored
 */
GStrv
limber_settings_get_trends_list (LimberSettings *self, LimberSettingsTrendsList list)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), NULL);
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), NULL);

  return g_settings_get_strv (self->settings, lists[list]);
}

/**
 * limber_settings_set_trends_list:
 * @self: the settings
 * @list: which
 * @values: (array zero-terminated=1): its new values
 */
void
limber_settings_set_trends_list (LimberSettings *self,
                                 LimberSettingsTrendsList list,
                                 const char *const *values)
{
  g_auto (GStrv) before = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (list < G_N_ELEMENTS (lists));
  g_return_if_fail (values != NULL);

  before = g_settings_get_strv (self->settings, lists[list]);
  if (!g_strv_equal ((const char *const *) before, values))
    g_settings_set_strv (self->settings, lists[list], values);
}

/**
 * limber_settings_has_trends_range:
 * @self: the settings
 *
 * Returns: whether the user ever chose a range
 */
gboolean
limber_settings_has_trends_range (LimberSettings *self)
{
  g_autoptr (GVariant) chosen = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), FALSE);

  chosen = g_settings_get_user_value (self->settings, texts[LIMBER_SETTINGS_TRENDS_RANGE]);

  return chosen != NULL;
}

/**
 * limber_settings_get_trends_as_table:
 * @self: the settings
 *
 * Returns: whether the days are shown as a table in the place of charts
 */
gboolean
limber_settings_get_trends_as_table (LimberSettings *self)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), FALSE);

  return g_settings_get_boolean (self->settings, AS_TABLE);
}

/**
 * limber_settings_set_trends_as_table:
 * @self: the settings
 * @as_table: whether the days are shown as a table in the place of charts
 */
void
limber_settings_set_trends_as_table (LimberSettings *self, gboolean as_table)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  if (g_settings_get_boolean (self->settings, AS_TABLE) != as_table)
    g_settings_set_boolean (self->settings, AS_TABLE, as_table);
}
