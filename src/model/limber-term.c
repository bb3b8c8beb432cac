/* limber-term.c — symptoms, tags and treatments: the words a day can be marked with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-term.h"

#include "limber-error.h"
#include "limber-term-table.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

G_DEFINE_BOXED_TYPE (LimberTerm, limber_term, limber_term_copy, limber_term_free)

static const LimberTermInfo *
find_info (LimberTermKind kind, const char *key)
{
  for (guint i = 0; i < limber_term_table_length; i++)
    {
      if (limber_term_table[i].kind == kind && strcmp (limber_term_table[i].key, key) == 0)
        return &limber_term_table[i];
    }

  return NULL;
}

static const char *
translate_name (const LimberTermInfo *info)
{
  return g_dpgettext2 (NULL, limber_term_kind_to_id (info->kind), info->name);
}

/* What two spellings of the same name have in common. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (g_strstrip (composed), -1);
}

static gboolean
folds_to (const char *text, const char *folded)
{
  g_autofree char *other = fold (text);

  return strcmp (other, folded) == 0;
}

static gboolean
check_name (const char *name, GError **error)
{
  glong length = g_utf8_strlen (name, -1);
  g_autofree char *quote = NULL;

  if (!limber_text_is_visible (name))
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("The name is empty. Type at least one letter."));
      return FALSE;
    }

  if (length <= LIMBER_TERM_NAME_MAX)
    return TRUE;

  quote = limber_text_abridge (name, QUOTE_MAX);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      g_dngettext (NULL, "“%s” is %ld character long and %d fit. Shorten it, and write the rest as a note.",
                   "“%s” is %ld characters long and %d fit. Shorten it, and write the rest as a note.",
                   length),
      quote, length, LIMBER_TERM_NAME_MAX);
  return FALSE;
}

/**
 * limber_term_new:
 * @kind: which list it stands in
 * @key: the id of a built-in term, or the text of one's own
 *
 * Returns: (transfer full): a term that is shown and was never used
 */
LimberTerm *
limber_term_new (LimberTermKind kind, const char *key)
{
  LimberTerm *term;

  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);
  g_return_val_if_fail (key != NULL && *key != '\0', NULL);

  term = g_new0 (LimberTerm, 1);
  term->kind = kind;
  term->key = g_strdup (key);
  term->builtin = find_info (kind, key) != NULL;

  return term;
}

/**
 * limber_term_copy:
 * @term: a term
 *
 * Returns: (transfer full): an equal term
 */
LimberTerm *
limber_term_copy (const LimberTerm *term)
{
  LimberTerm *copy;

  g_return_val_if_fail (term != NULL, NULL);

  copy = g_memdup2 (term, sizeof *term);
  copy->key = g_strdup (term->key);
  copy->name = g_strdup (term->name);

  return copy;
}

/**
 * limber_term_free:
 * @term: (transfer full) (nullable): a term
 */
void
limber_term_free (LimberTerm *term)
{
  if (term == NULL)
    return;

  g_free (term->key);
  g_free (term->name);
  g_free (term);
}

/**
 * limber_term_get_display_name:
 * @term: a term
 *
 * Returns: (transfer none): the user's own name for it, else the built-in name in the user's language, else
 * its key. Plain text, never markup.
 */
const char *
limber_term_get_display_name (const LimberTerm *term)
{
  const char *name;

  g_return_val_if_fail (term != NULL, NULL);

  if (term->name != NULL && *term->name != '\0')
    return term->name;

  name = limber_term_builtin_name (term->kind, term->key);

  return name != NULL ? name : term->key;
}

/**
 * limber_term_get_explanation:
 * @term: a term
 *
 * Returns: (transfer none) (nullable): one sentence in the user's language saying what a built-in term means,
 * or %NULL for one's own
 */
const char *
limber_term_get_explanation (const LimberTerm *term)
{
  const LimberTermInfo *info;

  g_return_val_if_fail (term != NULL, NULL);

  info = find_info (term->kind, term->key);

  return info != NULL ? _ (info->explanation) : NULL;
}

/**
 * limber_term_get_advice:
 * @term: a term
 *
 * Whether marking a day with @term has to be answered; docs/safety.md names the sources. Own terms never have
 * advice: what they mean is not known.
 *
 * Returns: the tier of the advice
 */
LimberTermAdvice
limber_term_get_advice (const LimberTerm *term)
{
  const LimberTermInfo *info;

  g_return_val_if_fail (term != NULL, LIMBER_TERM_ADVICE_NONE);

  info = find_info (term->kind, term->key);

  return info != NULL ? info->advice : LIMBER_TERM_ADVICE_NONE;
}

/**
 * limber_term_list_builtin:
 * @kind: a kind of term
 *
 * Returns: (transfer full) (element-type LimberTerm): the terms that come with Limber, in the order they are
 * offered in before any is used
 */
GPtrArray *
limber_term_list_builtin (LimberTermKind kind)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);

  for (guint i = 0; i < limber_term_table_length; i++)
    {
      if (limber_term_table[i].kind == kind)
        g_ptr_array_add (terms, limber_term_new (kind, limber_term_table[i].key));
    }

  return terms;
}

/**
 * limber_term_find_builtin:
 * @kind: a kind of term
 * @text: what somebody typed, or a file says
 *
 * Finds a built-in term by its key, its English name or its name in the user's language. Capital letters and
 * blanks around it do not matter.
 *
 * Returns: (transfer none) (nullable): the key, or %NULL when it is none of the built-in terms
 */
const char *
limber_term_find_builtin (LimberTermKind kind, const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fold (text);
  for (guint i = 0; i < limber_term_table_length; i++)
    {
      const LimberTermInfo *info = &limber_term_table[i];

      if (info->kind == kind
          && (folds_to (info->key, folded) || folds_to (info->name, folded)
              || folds_to (translate_name (info), folded)))
        return info->key;
    }

  return NULL;
}

/**
 * limber_term_builtin_name:
 * @kind: a kind of term
 * @key: a key
 *
 * Returns: (transfer none) (nullable): the name in the user's language, or %NULL when @key is not built in
 */
const char *
limber_term_builtin_name (LimberTermKind kind, const char *key)
{
  const LimberTermInfo *info;

  g_return_val_if_fail (key != NULL, NULL);

  info = find_info (kind, key);

  return info != NULL ? translate_name (info) : NULL;
}

/**
 * limber_term_clean_name:
 * @text: what somebody typed, or a file says
 * @error: return location for an error
 *
 * Makes a name out of any text: trimmed, single spaces, composed characters. Markup, emoji and any script
 * stay what they are, plain text.
 *
 * Raises %LIMBER_ERROR_INVALID when there is nothing to see, when the name is longer than
 * %LIMBER_TERM_NAME_MAX characters, and for text that is not UTF-8 or holds control characters.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL with @error set
 */
char *
limber_term_clean_name (const char *text, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!limber_text_is_fit (text))
    {
      g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("“%s” holds characters that cannot be shown. Type the name again without them."),
                   quote);
      return NULL;
    }

  name = limber_text_to_line (text);

  return check_name (name, error) ? g_steal_pointer (&name) : NULL;
}

/**
 * limber_term_kind_to_id:
 * @kind: a kind of term
 *
 * Returns: (transfer none): its stable name in files: "symptom", "tag" or "treatment"
 */
const char *
limber_term_kind_to_id (LimberTermKind kind)
{
  static const char *const ids[LIMBER_TERM_N_KINDS] = { "symptom", "tag", "treatment" };

  g_return_val_if_fail (kind < LIMBER_TERM_N_KINDS, NULL);

  return ids[kind];
}
