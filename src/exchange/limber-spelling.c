/* limber-spelling.c — what somebody probably meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-spelling.h"

#include <string.h>

/* Longer words are not compared: the table of a comparison stands on the stack. */
#define WORD_MAX 64

/* One slip in three characters is still the same word. */
#define CHARACTERS_PER_SLIP 3

/* How many bytes have to be put in, taken out or replaced to make one word of the other: the edit distance
 * of Levenshtein, row by row. */
static guint
distance (const char *a, const char *b)
{
  guint row[WORD_MAX + 1] = { 0 };
  gsize n_b = strlen (b);

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;

  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint replaced = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (replaced, MIN (row[j], row[j - 1]) + 1);
        }
    }

  return row[n_b];
}

/**
 * limber_spelling_guess:
 * @word: what stands there
 * @known: (array zero-terminated=1): what could stand there
 *
 * Returns: (transfer none) (nullable): the one of @known that @word is probably a slip of, or %NULL
 */
const char *
limber_spelling_guess (const char *word, const char *const *known)
{
  const char *best = NULL;
  guint best_distance = 0;

  g_return_val_if_fail (word != NULL && known != NULL, NULL);

  if (strlen (word) > WORD_MAX)
    return NULL;

  best_distance = (guint) strlen (word) / CHARACTERS_PER_SLIP + 1;
  for (guint i = 0; known[i] != NULL; i++)
    {
      guint slips = strlen (known[i]) <= WORD_MAX ? distance (word, known[i]) : G_MAXUINT;

      if (slips < best_distance)
        {
          best = known[i];
          best_distance = slips;
        }
    }

  return best;
}
