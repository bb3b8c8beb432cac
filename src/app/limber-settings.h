/* limber-settings.h — the user's choices, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-quantity.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_SETTINGS (limber_settings_get_type ())
/* Signal: changed (void), when what the pages show by may have changed: read it all again. */
G_DECLARE_FINAL_TYPE (LimberSettings, limber_settings, LIMBER, SETTINGS, GObject)

/* What can be shown or hidden beside the measures of limber-measure.h. */
#define LIMBER_SETTINGS_ANXIETY "anxiety"

/**
 * LimberSettingsChoice:
 * @LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT: automatic, kilograms, pounds, stones and pounds
 * @LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY: automatic, Monday, Saturday, Sunday
 *
 * Settings with a short list of values, in the order a row shows them.
 */
typedef enum
{
  LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT,
  LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY,
} LimberSettingsChoice;

LimberSettings *limber_settings_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberSettings *limber_settings_new_in_memory (void) G_GNUC_WARN_UNUSED_RESULT;

LimberWeightUnit limber_settings_get_weight_unit (LimberSettings *self);
LimberWeightUnit limber_settings_get_automatic_weight_unit (LimberSettings *self);
GDateWeekday limber_settings_get_first_weekday (LimberSettings *self);
gboolean limber_settings_get_shows (LimberSettings *self, const char *measure);
void limber_settings_set_shows (LimberSettings *self, const char *measure, gboolean shows);

guint limber_settings_get_choice (LimberSettings *self, LimberSettingsChoice choice);
void limber_settings_set_choice (LimberSettings *self, LimberSettingsChoice choice, guint index);
void limber_settings_bind_choice (LimberSettings *self,
                                  LimberSettingsChoice choice,
                                  gpointer object,
                                  const char *property);
void
limber_settings_bind_shows (LimberSettings *self, const char *measure, gpointer object, const char *property);
gboolean limber_settings_claim_advice (LimberSettings *self, const char *key, const GDate *today);
void limber_settings_forget_advice (LimberSettings *self, const char *key);
void limber_settings_bind_window (LimberSettings *self, GtkWindow *window);

LimberWeightUnit limber_settings_weight_unit_of_locale (const char *locale);

G_END_DECLS
