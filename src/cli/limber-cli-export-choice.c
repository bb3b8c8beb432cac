/* limber-cli-export-choice.c — what the options of limberctl export ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-cli-export-choice.h"

#include "limber-own-measure.h"
#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 40
#define NOTES "notes"

static const char *const parts[] = {
  LIMBER_EXPORT_PAIN, LIMBER_EXPORT_ANXIETY,    LIMBER_EXPORT_SYMPTOMS,
  LIMBER_EXPORT_TAGS, LIMBER_EXPORT_TREATMENTS, LIMBER_EXPORT_PEG,
};

/**
 * limber_cli_export_typed_clear:
 * @self: what was typed
 */
void
limber_cli_export_typed_clear (LimberCliExportTyped *self)
{
  g_clear_pointer (&self->as, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->only, g_free);
  g_clear_pointer (&self->without, g_free);
}

/* Without --as, the ending of the file name tells; a journal as a whole is the default. */
static gboolean
find_format (const char *as, const char *file, LimberExportFormat *format)
{
  *format = LIMBER_EXPORT_JSON;
  if (as != NULL)
    return limber_export_format_from_id (as, format);

  if (file != NULL && g_str_has_suffix (file, limber_export_format_get_ending (LIMBER_EXPORT_CSV)))
    *format = LIMBER_EXPORT_CSV;
  else if (file != NULL && g_str_has_suffix (file, limber_export_format_get_ending (LIMBER_EXPORT_FHIR)))
    *format = LIMBER_EXPORT_FHIR;

  return TRUE;
}

static const char *
find_wrong_use (const LimberCliExportTyped *typed, LimberExportFormat format)
{
  gboolean chosen = typed->from != NULL || typed->to != NULL || typed->only != NULL || typed->without != NULL;

  if (format == LIMBER_EXPORT_JSON && chosen)
    return _ (
        "JSON is always the whole journal, so that reading it back loses nothing. Leave out --from, --to, "
        "--only and --without, or choose another format with --as.");
  if (typed->only != NULL && typed->without != NULL)
    return _ ("Give one of --only and --without, not both.");
  if (format != LIMBER_EXPORT_FHIR && typed->no_snomed)
    return _ ("--no-snomed goes with --as fhir: no other format has codes of SNOMED CT.");

  return NULL;
}

/**
 * limber_cli_export_choose_format:
 * @cli: a command that runs
 * @typed: what was typed
 * @file: (nullable): the name of the file
 *
 * Says on standard error what is wrong with @typed by itself.
 *
 * Returns: (transfer full) (nullable): options with the format and what goes with it
 */
LimberExportOptions *
limber_cli_export_choose_format (LimberCli *cli, const LimberCliExportTyped *typed, const char *file)
{
  LimberExportFormat format = LIMBER_EXPORT_JSON;
  const char *wrong = NULL;
  LimberExportOptions *options = NULL;

  if (!find_format (typed->as, file, &format))
    wrong = _ ("--as is one of json, csv, csv-long, spreadsheet and fhir.");
  else
    wrong = find_wrong_use (typed, format);
  if (wrong != NULL)
    {
      limber_cli_fail_usage (cli, wrong);
      return NULL;
    }

  options = limber_export_options_new (format);
  options->with_notes = typed->notes;
  options->with_snomed = !typed->no_snomed;

  return options;
}

/**
 * limber_cli_export_choose_days:
 * @typed: what was typed
 * @options: options to put the period into
 * @error: return location
 *
 * Errors: %LIMBER_ERROR_INVALID.
 *
 * Returns: whether there is such a period
 */
gboolean
limber_cli_export_choose_days (const LimberCliExportTyped *typed,
                               LimberExportOptions *options,
                               GError **error)
{
  if (!limber_cli_read_day (typed->from, &options->from, error)
      || !limber_cli_read_day (typed->to, &options->to, error))
    return FALSE;
  if (options->to == 0 || options->from <= options->to)
    return TRUE;

  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("The first day lies after the last. Give --from and --to the other way round."));
  return FALSE;
}

static char *
list_parts (const GPtrArray *own)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", parts[i]);
  for (guint i = 0; i < limber_measure_count (); i++)
    g_string_append_printf (list, " %s", limber_measure_nth (i)->id);
  for (guint i = 0; i < own->len; i++)
    g_string_append_printf (list, " %s", ((const LimberMeasure *) g_ptr_array_index (own, i))->id);

  return g_string_free_and_steal (g_steal_pointer (&list));
}

static gboolean
fail_as_unknown (const char *name, const GPtrArray *own, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);
  g_autofree char *list = list_parts (own);

  if (g_str_equal (name, NOTES))
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                         _ ("Notes are left out unless --notes asks for them; name the others alone."));
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("“%s” is nothing this journal can leave out or keep. Choose among: %s."), quote, list);
  return FALSE;
}

static const char *
find_part (const char *name, const GPtrArray *own)
{
  const LimberMeasure *measure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_ascii_strcasecmp (parts[i], name) == 0)
      return parts[i];
  for (guint i = 0; i < limber_measure_count (); i++)
    if (g_ascii_strcasecmp (limber_measure_nth (i)->id, name) == 0)
      return limber_measure_nth (i)->id;
  measure = limber_own_measure_find_by_name (own, name);

  return measure != NULL ? measure->id : NULL;
}

static void
leave_all_out (const GPtrArray *own, LimberExportOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    limber_export_options_leave_out (options, parts[i], TRUE);
  for (guint i = 0; i < limber_measure_count (); i++)
    limber_export_options_leave_out (options, limber_measure_nth (i)->id, TRUE);
  for (guint i = 0; i < own->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (own, i);

      limber_export_options_leave_out (options, measure->id, TRUE);
    }
}

/**
 * limber_cli_export_choose_parts:
 * @typed: what was typed
 * @own: (element-type LimberMeasure): the measures of one's own
 * @options: options to put the choice into
 * @error: return location
 *
 * Errors: %LIMBER_ERROR_INVALID for a name of nothing.
 *
 * Returns: whether everything named is there
 */
gboolean
limber_cli_export_choose_parts (const LimberCliExportTyped *typed,
                                const GPtrArray *own,
                                LimberExportOptions *options,
                                GError **error)
{
  const char *raw = typed->only != NULL ? typed->only : typed->without;
  g_autofree char *text = NULL;
  g_auto (GStrv) names = NULL;

  if (raw == NULL)
    return TRUE;
  text = limber_cli_text (raw, error);
  if (text == NULL)
    return FALSE;

  if (typed->only != NULL)
    leave_all_out (own, options);
  names = g_strsplit (text, ",", -1);
  for (guint i = 0; names[i] != NULL || i == 0; i++)
    {
      const char *name = names[i] != NULL ? g_strstrip (names[i]) : "";
      const char *part = find_part (name, own);

      if (part == NULL)
        return fail_as_unknown (name, own, error);
      limber_export_options_leave_out (options, part, typed->only == NULL);
    }

  return TRUE;
}
