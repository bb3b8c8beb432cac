/* limber-cli-patterns.c — limberctl patterns
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-patterns-figures.h"
#include "limber-cli.h"
#include "limber-date.h"
#include "limber-store-history.h"
#include "limber-store-patterns.h"

#include <glib/gi18n.h>

/**
 * Material:
 * @record: the days, up to the one it is asked for
 * @background: what the user said about their back
 * @choices: (element-type utf8 LimberFindingChoice): what the user decided about findings
 * @looks: (element-type guint LimberLook): what is remembered
 *
 * Everything of the journal that patterns are made of.
 */
typedef struct
{
  LimberRecord *record;
  LimberBackground *background;
  GHashTable *choices;
  GHashTable *looks;
} Material;

static void
material_clear (Material *self)
{
  g_clear_pointer (&self->record, limber_record_unref);
  g_clear_pointer (&self->background, limber_background_free);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->looks, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Material, material_clear)

static gboolean
name_terms (LimberStore *store, LimberRecord *record, GError **error)
{
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) terms = limber_store_load_terms (store, (LimberTermKind) kind, error);

      if (terms == NULL)
        return FALSE;
      for (guint i = 0; i < terms->len; i++)
        {
          const LimberTerm *term = g_ptr_array_index (terms, i);

          if (term->name != NULL && *term->name != '\0')
            limber_record_set_term_name (record, term->kind, term->key, term->name);
        }
    }

  return TRUE;
}

static gboolean
load (LimberCli *cli, const GDate *as_of, Material *material, GError **error)
{
  g_autoptr (LimberStore) store = limber_cli_open_to_read (cli, error);
  g_autoptr (LimberHistory) history = NULL;

  if (store == NULL)
    return FALSE;
  history = limber_store_load_history (store, error);
  if (history == NULL)
    return FALSE;
  material->background = limber_store_load_background (store, error);
  if (material->background == NULL)
    return FALSE;
  material->choices = limber_store_load_choices (store, error);
  if (material->choices == NULL)
    return FALSE;
  material->looks = limber_store_load_looks (store, error);
  if (material->looks == NULL)
    return FALSE;
  material->record = limber_record_new (history, g_date_get_julian (as_of));

  return name_terms (store, material->record, error);
}

static void
print_json (const LimberPatterns *patterns, GHashTable *choices)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  limber_cli_patterns_add_figures (builder, patterns, choices);
  limber_cli_print_json (builder);
}

static void
print_text (const LimberPatterns *patterns, GHashTable *choices)
{
  g_autofree char *text = limber_cli_patterns_to_text (patterns, choices);

  g_print ("%s", text);
}

static int
print_patterns (LimberCli *cli, const GDate *as_of)
{
  g_auto (Material) material = { NULL };
  g_autoptr (LimberPatterns) patterns = NULL;
  g_autoptr (GError) error = NULL;

  if (!load (cli, as_of, &material, &error))
    return limber_cli_fail (cli, error);

  if (cli->json)
    limber_cli_forget_locale ();
  patterns = limber_patterns_find (material.record, material.background, material.looks);
  if (cli->json)
    print_json (patterns, material.choices);
  else
    print_text (patterns, material.choices);

  return LIMBER_CLI_DONE;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GDate as_of;
  const GOptionEntry entries[] = {
    { "as-of", 0, 0, G_OPTION_ARG_FILENAME, &text,
      N_ ("As on this day, as in 2026-11-20, without what came later; today when not given"), N_ ("DATE") },
    G_OPTION_ENTRY_NULL,
  };

  if (!limber_cli_parse (cli, &limber_cli_patterns, entries, NULL, "text|json", &argc, &argv)
      || !limber_cli_expect_arguments (cli, argc, 0, 0))
    return LIMBER_CLI_USAGE;
  if (!limber_cli_parse_date (text != NULL ? text : "today", &as_of, &error))
    return limber_cli_fail_usage (cli, error->message);

  return print_patterns (cli, &as_of);
}

const LimberCliCommand limber_cli_patterns
    = { "patterns", N_ ("Say what the journal shows: what changed, and what goes together"), run };
