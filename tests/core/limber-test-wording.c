/* limber-test-wording.c — what no sentence of a finding may say, and what each has to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-wording.h"

#include <math.h>
#include <string.h>

/* The only sentences a cause is named in, to say that it is none. */
static const char *const allowed[] = {
  "not proof of a cause",
  "kein Beweis für eine Ursache",
};

#define CAUSES                                                                                               \
  "(?i)\\bcaus(e|es|ed|ing)\\b|\\bbecause of\\b|\\btrigger|\\bdue to\\b|\\bleads? to\\b|\\bleading to\\b"    \
  "|\\bresults? in\\b|\\bmakes? your\\b|\\bthanks to\\b|\\bresponsible for\\b"                               \
  "|\\bverursach|\\bUrsache|\\bwegen\\b|\\bauslös|\\bAuslöser|\\bführt? zu\\b|\\baufgrund\\b"

/* Advice may say why it is given. */
#define REASONS "(?i)\\bbecause\\b|\\bweil\\b"

#define NO_NUMBERS "(?i)\\bnan\\b|\\binf\\b|\\(null\\)|%[0-9]*\\$?[sudfg']|[-−]0([.,]0+)?(?![.,0-9])"

/* "1 days", but not "0.1 points"; "2 day", but not "a 2-day trip". */
#define WRONG_PLURAL                                                                                         \
  "(?<![.,0-9])1 (days|points|times|weeks|links|events|entries|nights|episodes|places|months)\\b"            \
  "|(?<![0-9.,])(0|[2-9]|[0-9][.,][0-9]+|[0-9]{2,}) (day|point|time|week|link|event|entry|night|episode"     \
  "|place|month)\\b(?!s)"

/* Rules are many and texts are more: each rule is compiled once. */
static const GRegex *
get_regex (const char *pattern)
{
  static GHashTable *regexes = NULL;
  GRegex *regex = NULL;

  if (regexes == NULL)
    regexes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_regex_unref);
  regex = g_hash_table_lookup (regexes, pattern);
  if (regex != NULL)
    return regex;

  regex = g_regex_new (pattern, 0, 0, NULL);
  g_assert_nonnull (regex);
  g_hash_table_insert (regexes, (gpointer) pattern, regex);

  return regex;
}

static void
assert_free_of (const char *text, const char *pattern, const char *what)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *word = NULL;

  if (!g_regex_match (get_regex (pattern), text, 0, &match))
    return;

  word = g_match_info_fetch (match, 0);
  g_test_fail_printf ("%s, “%s”: %s", what, word, text);
}

/* What the user wrote stands between these marks and is theirs. */
static char *
remove_quotes (const char *text)
{
  return g_regex_replace_literal (get_regex ("“[^”]*”|„[^“]*“"), text, -1, 0, "X", 0, NULL);
}

static char *
remove_allowed (const char *text)
{
  g_autoptr (GString) rest = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    g_string_replace (rest, allowed[i], "", 0);

  return g_string_free_and_steal (g_steal_pointer (&rest));
}

static void
check_text (const char *text)
{
  g_autofree char *own = NULL, *words = NULL;

  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpstr (text, !=, "");

  own = remove_quotes (text);
  words = remove_allowed (own);
  assert_free_of (words, CAUSES, "a word of causes");
  assert_free_of (words, "!", "an exclamation mark");
  assert_free_of (words, NO_NUMBERS, "no number");
  assert_free_of (words, WRONG_PLURAL, "a wrong plural");
  assert_free_of (words, "  |^ | $|\n", "a blank too many");
}

/**
 * limber_test_wording_check_sentence:
 * @text: a sentence, or a few
 */
void
limber_test_wording_check_sentence (const char *text)
{
  check_text (text);
  if (g_unichar_islower (g_utf8_get_char (text)))
    g_test_fail_printf ("begins with a small letter: %s", text);
  if (!g_str_has_suffix (text, "."))
    g_test_fail_printf ("does not end with a full stop: %s", text);
}

static void
check_one_sentence (const char *text)
{
  g_autofree char *own = remove_quotes (text);

  limber_test_wording_check_sentence (text);
  assert_free_of (own, "(?<![0-9])[.?] +\\p{Lu}", "more than one sentence");
}

static void
check_number (const LimberFindingNumber *number)
{
  g_assert_cmpuint (number->n_values, <=, 2);
  for (guint i = 0; i < number->n_values; i++)
    g_assert_true (isfinite (number->values[i]));
  g_assert_true (number->n_values > 0 || number->word != NULL);

  if (number->label == NULL)
    return;
  check_text (number->label);
  g_assert_false (g_str_has_suffix (number->label, "."));
  check_text (number->text);
}

static void
check_reasons (const LimberFinding *finding)
{
  g_autofree char *why = g_strjoinv (" ", finding->why);
  g_autofree char *all = g_strjoin (" ", finding->sentence, why, finding->caution, NULL);
  g_autofree char *words = remove_quotes (all);

  if (finding->kind != LIMBER_FINDING_SAFETY)
    assert_free_of (words, REASONS, "a reason");
}

/**
 * limber_test_wording_check_finding:
 * @finding: a finding
 *
 * Checks every text and every number of it.
 */
void
limber_test_wording_check_finding (const LimberFinding *finding)
{
  check_one_sentence (finding->sentence);
  for (guint i = 0; finding->why[i] != NULL; i++)
    limber_test_wording_check_sentence (finding->why[i]);
  if (finding->caution != NULL)
    limber_test_wording_check_sentence (finding->caution);
  check_reasons (finding);
  if (finding->suggestion != NULL)
    limber_test_wording_check_sentence (finding->suggestion);
  for (guint i = 0; i < finding->numbers->len; i++)
    check_number (g_ptr_array_index (finding->numbers, i));
  if (finding->drawing.with_label != NULL)
    check_text (finding->drawing.with_label);
  if (finding->drawing.without_label != NULL)
    check_text (finding->drawing.without_label);
  if (finding->drawing.event_label != NULL)
    check_text (finding->drawing.event_label);
}
