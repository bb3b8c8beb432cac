/* limber-term.h — symptoms, tags and treatments: the words a day can be marked with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberTermKind:
 * @LIMBER_TERM_SYMPTOM: what was felt
 * @LIMBER_TERM_TAG: what was different about the day
 * @LIMBER_TERM_TREATMENT: what was done against it
 */
typedef enum
{
  LIMBER_TERM_SYMPTOM,
  LIMBER_TERM_TAG,
  LIMBER_TERM_TREATMENT,
} LimberTermKind;
#define LIMBER_TERM_N_KINDS 3

/**
 * LimberTermAdvice:
 * @LIMBER_TERM_ADVICE_NONE: nothing to say
 * @LIMBER_TERM_ADVICE_SOON: tell a clinician soon (docs/safety.md, tier 2)
 * @LIMBER_TERM_ADVICE_EMERGENCY: get help now (docs/safety.md, tier 1)
 */
typedef enum
{
  LIMBER_TERM_ADVICE_NONE,
  LIMBER_TERM_ADVICE_SOON,
  LIMBER_TERM_ADVICE_EMERGENCY,
} LimberTermAdvice;

/**
 * LIMBER_TERM_NAME_MAX:
 *
 * The longest name of a term, in characters.
 */
#define LIMBER_TERM_NAME_MAX 80

/**
 * LimberTerm:
 * @kind: which list it stands in
 * @key: stable name in files: the id of a built-in term ("night-pain"), or the text first typed for one's own
 * @name: (nullable): the user's own name for it; %NULL shows the built-in name
 * @hidden: not offered any more, but kept where it was used
 * @builtin: whether it comes with Limber
 * @uses: in how many check-ins it stands
 */
typedef struct
{
  LimberTermKind kind;
  char *key;
  char *name;
  gboolean hidden;
  gboolean builtin;
  guint uses;
} LimberTerm;

#define LIMBER_TYPE_TERM (limber_term_get_type ())
GType limber_term_get_type (void);

LimberTerm *limber_term_new (LimberTermKind kind, const char *key) G_GNUC_WARN_UNUSED_RESULT;
LimberTerm *limber_term_copy (const LimberTerm *term) G_GNUC_WARN_UNUSED_RESULT;
void limber_term_free (LimberTerm *term);
const char *limber_term_get_display_name (const LimberTerm *term);
const char *limber_term_get_explanation (const LimberTerm *term);
LimberTermAdvice limber_term_get_advice (const LimberTerm *term);

GPtrArray *limber_term_list_builtin (LimberTermKind kind) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_term_find_builtin (LimberTermKind kind, const char *text);
const char *limber_term_builtin_name (LimberTermKind kind, const char *key);
char *limber_term_clean_name (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_term_kind_to_id (LimberTermKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTerm, limber_term_free)

G_END_DECLS
