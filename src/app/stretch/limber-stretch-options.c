/* limber-stretch-options.c — how a plan is made: the user's times, limits and choices
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-stretch-options.h"

/**
 * limber_stretch_options_init:
 * @options: (out caller-allocates): how a plan is made
 * @watch: what the journal says
 * @settings: the user's times
 * @routine: (nullable): the id of the routine, whose sides alternate from session to session
 *
 * Fills in everything that a plan depends on, the same for what a card says and for what is played.
 */
void
limber_stretch_options_init (LimberPlanOptions *options,
                             LimberRoutineWatch *watch,
                             LimberSettings *settings,
                             const char *routine)
{
  g_return_if_fail (options != NULL);
  g_return_if_fail (LIMBER_IS_ROUTINE_WATCH (watch));
  g_return_if_fail (LIMBER_IS_SETTINGS (settings));

  *options = LIMBER_PLAN_OPTIONS_INIT;
  limber_routine_watch_fill_options (watch, options);
  options->first_ready_s = limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_FIRST_READY);
  options->ready_s = limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_READY);
  options->change_s = limber_settings_get_stretch_seconds (settings, LIMBER_SETTINGS_CHANGE);
  options->paced = limber_settings_get_stretch_flag (settings, LIMBER_SETTINGS_PACED);
  if (routine != NULL)
    options->first_side = limber_routine_watch_get_first_side (watch, routine);
}
