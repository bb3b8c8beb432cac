/* limber-exercise-filter.c — which exercises are looked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-filter.h"

#include <string.h>

/* Case and accents make no difference. */
static char *
fold (const char *text)
{
  g_autofree char *casefolded = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (casefolded, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (folded, g_utf8_get_char (p));

  return g_string_free (folded, FALSE);
}

/* Everything somebody may know an exercise by. */
static char *
gather (const LimberExercise *exercise)
{
  g_autoptr (GString) text = g_string_new (exercise->name);
  const char *parts[] = {
    exercise->purpose,
    limber_position_get_title (exercise->position),
    limber_exercise_category_get_title (exercise->category),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "\n%s", parts[i]);
  for (guint i = 0; i < LIMBER_N_AREAS; i++)
    if (exercise->areas & (1U << i))
      g_string_append_printf (text, "\n%s", limber_area_get_title ((LimberArea) (1U << i)));

  return fold (text->str);
}

static gboolean
has_words (const LimberExercise *exercise, const char *typed)
{
  g_autofree char *text = gather (exercise);
  g_autofree char *folded = fold (typed);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n,", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && strstr (text, *word) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * limber_exercise_filter_matches:
 * @self: what is looked for
 * @exercise: an exercise
 *
 * Every word has to occur, in any order; of the positions and of the parts of the body one has to.
 *
 * Returns: whether @exercise is one of those looked for
 */
gboolean
limber_exercise_filter_matches (const LimberExerciseFilter *self, const LimberExercise *exercise)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (exercise != NULL, FALSE);

  if (self->positions != 0 && !(self->positions & (1U << exercise->position)))
    return FALSE;
  if (self->areas != 0 && !(self->areas & exercise->areas))
    return FALSE;
  if (self->without & exercise->strains)
    return FALSE;

  return self->words == NULL || has_words (exercise, self->words);
}

/**
 * limber_exercise_filter_is_empty:
 * @self: what is looked for
 *
 * Returns: whether everything matches
 */
gboolean
limber_exercise_filter_is_empty (const LimberExerciseFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return (self->words == NULL || *self->words == '\0') && self->positions == 0 && self->areas == 0
         && self->without == 0;
}
