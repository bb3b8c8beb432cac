/* limber-settings-trends.h — what the Trends page showed last, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-settings.h"

G_BEGIN_DECLS

/**
 * LimberSettingsTrendsText:
 * @LIMBER_SETTINGS_TRENDS_RANGE: the id of the range that was chosen last, see #LimberTrendsRange
 * @LIMBER_SETTINGS_TRENDS_PLACE: the place whose pain is shown, empty for everywhere
 * @LIMBER_SETTINGS_TRENDS_BODY: "often" or "much", see #LimberBodyHeatScale
 */
typedef enum
{
  LIMBER_SETTINGS_TRENDS_RANGE,
  LIMBER_SETTINGS_TRENDS_PLACE,
  LIMBER_SETTINGS_TRENDS_BODY,
} LimberSettingsTrendsText;

/**
 * LimberSettingsTrendsList:
 * @LIMBER_SETTINGS_TRENDS_ORDER: metrics, from top to bottom
 * @LIMBER_SETTINGS_TRENDS_HIDDEN: metrics that are not shown
 * @LIMBER_SETTINGS_TRENDS_OVERLAY: no metric, or two that are laid over each other
 * @LIMBER_SETTINGS_TRENDS_MARKS: what is marked, see #LimberTrendsMarks
 * @LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE: nothing, or the first and the last day in view as ISO dates, when
 * the user has moved away from the range that was chosen
 *
 * None of them is sure to name something that is still there.
 */
typedef enum
{
  LIMBER_SETTINGS_TRENDS_ORDER,
  LIMBER_SETTINGS_TRENDS_HIDDEN,
  LIMBER_SETTINGS_TRENDS_OVERLAY,
  LIMBER_SETTINGS_TRENDS_MARKS,
  LIMBER_SETTINGS_TRENDS_CUSTOM_RANGE,
} LimberSettingsTrendsList;

char *limber_settings_get_trends_text (LimberSettings *self, LimberSettingsTrendsText text)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_settings_set_trends_text (LimberSettings *self, LimberSettingsTrendsText text, const char *value);
GStrv limber_settings_get_trends_list (LimberSettings *self, LimberSettingsTrendsList list)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_settings_set_trends_list (LimberSettings *self,
                                      LimberSettingsTrendsList list,
                                      const char *const *values);
gboolean limber_settings_has_trends_range (LimberSettings *self);
gboolean limber_settings_get_trends_as_table (LimberSettings *self);
void limber_settings_set_trends_as_table (LimberSettings *self, gboolean as_table);

G_END_DECLS
