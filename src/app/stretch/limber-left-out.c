/* limber-left-out.c — why an exercise is left out of a routine
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-left-out.h"

#include <glib/gi18n.h>

/* What the user said of themselves, in their words; what follows from osteoporosis is said as that. */
static char *
explain_limits (LimberStrain own, LimberStrain all, LimberStrain strains)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    if (own & strains & (1U << i))
      g_ptr_array_add (titles, (gpointer) limber_strain_get_limit_title ((LimberStrain) (1U << i)));
  if (titles->len == 0 && (all & strains))
    g_ptr_array_add (titles, (gpointer) _ ("Not with osteoporosis"));
  if (titles->len == 0)
    return NULL;

  g_ptr_array_add (titles, NULL);
  return g_strjoinv (" · ", (char **) titles->pdata);
}

/**
 * limber_left_out_explain:
 * @watch: limits and choices
 * @exercise: (nullable): an exercise; %NULL for one that is not known
 *
 * Returns: (transfer full) (nullable): why it is left out, in a few words; %NULL when it is not
 */
char *
limber_left_out_explain (LimberRoutineWatch *watch, const LimberExercise *exercise)
{
  GHashTable *choices;
  const LimberExerciseChoice *choice;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  if (exercise == NULL)
    return g_strdup (_ ("This exercise was removed"));

  choices = limber_routine_watch_peek_choices (watch);
  choice = choices != NULL ? g_hash_table_lookup (choices, exercise->id) : NULL;
  if (choice != NULL && choice->hidden)
    return g_strdup (_ ("You left it out"));
  if (exercise->opt_in && (choice == NULL || !choice->opted_in))
    return g_strdup (_ ("Not offered before you ask for it"));

  return explain_limits (limber_routine_watch_get_limits (watch), limber_routine_watch_get_all_limits (watch),
                         exercise->strains);
}
