/* limber-cli-add.c — limberctl add
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limberctl"

#include "config.h"

#include "limber-backup.h"
#include "limber-body-region.h"
#include "limber-cli.h"
#include "limber-date.h"
#include "limber-import-field.h"
#include "limber-quantity.h"
#include "limber-term-lookup.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40

/* The largest note --note-file reads; a note typed by hand has no limit. */
#define MAX_NOTE_FILE (64 * 1024 * 1024)

/* The options as they were typed. */
typedef struct
{
  char *date;
  char *time;
  char **pains;
  gboolean no_pain;
  char *anxiety;
  char *measures[4];
  char **own;
  char **terms[LIMBER_TERM_N_KINDS];
  char *note;
  char *note_file;
} Typed;

/* The same, understood: a check-in whose marks are still names, readings, and those of the user's own
 * measures, which the journal has to explain. */
typedef struct
{
  LimberCheckIn *check_in;
  LimberDay *values;
  GPtrArray *own;
} Entry;

static const char *const measure_ids[]
    = { LIMBER_MEASURE_STEPS, LIMBER_MEASURE_WEIGHT, LIMBER_MEASURE_SLEEP, LIMBER_MEASURE_ACTIVE };

static const char *const helped_ids[] = { "not", "little", "lot" };

static void
typed_clear (Typed *typed)
{
  g_free (typed->date);
  g_free (typed->time);
  g_strfreev (typed->pains);
  g_free (typed->anxiety);
  for (guint i = 0; i < G_N_ELEMENTS (typed->measures); i++)
    g_free (typed->measures[i]);
  g_strfreev (typed->own);
  for (guint i = 0; i < LIMBER_TERM_N_KINDS; i++)
    g_strfreev (typed->terms[i]);
  g_free (typed->note);
  g_free (typed->note_file);
}

static gboolean
parse_score (const char *text, const char *what, int *score, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*text != '\0' ? text : " ", QUOTE_MAX);
  double value = NAN;

  if (g_utf8_validate (text, -1, NULL) && limber_quantity_parse_number (text, &value, NULL)
      && value >= LIMBER_NRS_MIN && value <= LIMBER_NRS_MAX && fabs (value - round (value)) < 1e-9)
    {
      *score = (int) round (value);
      return TRUE;
    }

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
               /* Translators: the first is "Pain" or "Anxiety". */
               _ ("%s has to be a whole number from 0 to 10; “%s” was not stored."), what, quote);

  return FALSE;
}

static gboolean
fail_as_region (const char *name, const char *suggestion, GError **error)
{
  g_autofree char *quote = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);

  if (suggestion != NULL)
    g_set_error (
        error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
        _ ("“%s” is not a place on the body that Limber knows, so nothing was stored. Did you mean “%s”?"),
        quote, suggestion);
  else
    g_set_error (
        error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
        _ ("“%s” is not a place on the body that Limber knows, so nothing was stored. Use a name such as "
           "“lower-back-left”, or “general” for pain without a place."),
        quote);

  return FALSE;
}

static gboolean
parse_qualities (const char *text, LimberQuality *qualities, GError **error)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  *qualities = LIMBER_QUALITY_NONE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      LimberQuality quality = limber_quality_from_id (name);
      g_autofree char *quote = NULL;

      if (quality == LIMBER_QUALITY_NONE)
        {
          quote = limber_text_abridge (*name != '\0' ? name : " ", QUOTE_MAX);
          g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                       _ ("“%s” does not say what a pain feels like, so nothing was stored. Choose from "
                          "aching, burning, "
                          "stabbing, electric, tingling, stiff, throbbing, cramping."),
                       quote);
          return FALSE;
        }
      *qualities |= quality;
    }

  return TRUE;
}

/* REGION=N or REGION=N:QUALITY,QUALITY */
static gboolean
parse_pain (const char *raw, LimberCheckIn *check_in, GError **error)
{
  g_autofree char *text = limber_cli_text (raw, error);
  char *equals = text != NULL ? strrchr (text, '=') : NULL;
  char *colon = NULL;
  const char *region = NULL;
  const char *suggestion = NULL;
  LimberQuality qualities = LIMBER_QUALITY_NONE;
  int nrs = 0;

  if (text == NULL)
    return FALSE;
  if (equals == NULL)
    {
      g_autofree char *quote = limber_text_abridge (*text != '\0' ? text : " ", QUOTE_MAX);

      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                   _ ("“%s” does not say where it hurts and how much, so nothing was stored. Write it as in "
                      "lower-back-left=6."),
                   quote);
      return FALSE;
    }

  *equals = '\0';
  region = limber_region_lookup (g_strstrip (text), &suggestion);
  if (region == NULL)
    return fail_as_region (text, suggestion, error);

  colon = strchr (equals + 1, ':');
  if (colon != NULL)
    *colon = '\0';
  if (!parse_score (equals + 1, _ ("Pain"), &nrs, error)
      || (colon != NULL && !parse_qualities (colon + 1, &qualities, error)))
    return FALSE;

  return limber_check_in_set_pain (check_in, region, nrs, qualities);
}

/* NAME or, for treatments, NAME=not, NAME=little, NAME=lot */
static gboolean
parse_term (LimberTermKind kind, const char *raw, LimberCheckIn *check_in, GError **error)
{
  g_autofree char *text = limber_cli_text (raw, error);
  g_autofree char *name = NULL;
  LimberHelped helped = LIMBER_HELPED_UNSET;
  char *equals = NULL;

  if (text == NULL)
    return FALSE;

  equals = kind == LIMBER_TERM_TREATMENT ? strrchr (text, '=') : NULL;
  if (equals != NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (helped_ids); i++)
        {
          if (g_str_equal (equals + 1, helped_ids[i]))
            helped = LIMBER_HELPED_NOT + i;
        }
      if (helped == LIMBER_HELPED_UNSET)
        {
          g_set_error_literal (
              error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
              _ ("How much a treatment helped is one of not, little and lot. Nothing was stored; "
                 "write it as in Heat=little."));
          return FALSE;
        }
      *equals = '\0';
    }

  name = limber_term_clean_name (text, error);
  if (name == NULL)
    return FALSE;
  limber_check_in_set_mark (check_in, kind, name, helped);

  return TRUE;
}

static gboolean
parse_note (const Typed *typed, LimberCheckIn *check_in, GError **error)
{
  g_autofree char *note = NULL;

  if (typed->note != NULL)
    note = limber_cli_text (typed->note, error);
  else if (typed->note_file != NULL)
    {
      g_autoptr (GBytes) bytes = limber_cli_read_file (typed->note_file, MAX_NOTE_FILE, error);

      if (bytes == NULL)
        return FALSE;
      if (memchr (g_bytes_get_data (bytes, NULL), '\0', g_bytes_get_size (bytes)) != NULL)
        {
          g_set_error_literal (
              error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
              _ ("The file of the note is not text, so nothing was stored. Choose a text file."));
          return FALSE;
        }
      note = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  else
    return TRUE;

  limber_check_in_set_note (check_in, note);

  return note != NULL;
}

static gboolean
parse_values (const Typed *typed, LimberDay *values, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (measure_ids); i++)
    {
      const LimberMeasure *measure = limber_measure_find (measure_ids[i]);
      g_autofree char *text = NULL;
      double value = NAN;

      if (typed->measures[i] == NULL)
        continue;

      text = limber_cli_text (typed->measures[i], error);
      if (text == NULL || !limber_quantity_parse (measure, text, LIMBER_WEIGHT_UNIT_KG, &value, error))
        return FALSE;
      limber_day_set_value (values, measure->id, value);
    }

  return TRUE;
}

static gboolean
parse_check_in (const Typed *typed, LimberCheckIn *check_in, GError **error)
{
  if (typed->time != NULL && !limber_time_parse (typed->time, &check_in->time, error))
    return FALSE;

  for (guint i = 0; typed->pains != NULL && typed->pains[i] != NULL; i++)
    {
      if (!parse_pain (typed->pains[i], check_in, error))
        return FALSE;
    }
  if (typed->no_pain)
    limber_check_in_set_no_pain (check_in, TRUE);

  if (typed->anxiety != NULL && !parse_score (typed->anxiety, _ ("Anxiety"), &check_in->anxiety, error))
    return FALSE;

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      for (guint i = 0; typed->terms[kind] != NULL && typed->terms[kind][i] != NULL; i++)
        {
          if (!parse_term (kind, typed->terms[kind][i], check_in, error))
            return FALSE;
        }
    }

  return parse_note (typed, check_in, error);
}

static gboolean
parse_entry (const Typed *typed, Entry *entry, GError **error)
{
  GDate date;

  if (!limber_cli_parse_date (typed->date != NULL ? typed->date : "today", &date, error))
    return FALSE;

  entry->check_in = limber_check_in_new (&date);
  entry->values = limber_day_new (&date);

  return parse_check_in (typed, entry->check_in, error) && parse_values (typed, entry->values, error);
}

/* From the names that were typed to the terms of the journal. */
static gboolean
resolve_terms (LimberStore *store, LimberCheckIn *check_in, GError **error)
{
  g_autoptr (LimberTermLookup) lookup = limber_term_lookup_new (store, error);

  if (lookup == NULL)
    return FALSE;

  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autoptr (LimberCheckIn) named = limber_check_in_copy (check_in);

      g_ptr_array_set_size (check_in->marks[kind], 0);
      for (guint i = 0; i < named->marks[kind]->len; i++)
        {
          const LimberMark *mark = g_ptr_array_index (named->marks[kind], i);
          const char *key = limber_term_lookup_find (lookup, kind, mark->key, error);

          if (key == NULL)
            return FALSE;
          limber_check_in_set_mark (check_in, kind, key, mark->helped);
        }
    }

  return TRUE;
}

static gboolean
store_entry (LimberStore *store, const Entry *entry, GError **error)
{
  g_autoptr (LimberDay) before = limber_store_load_day (store, &entry->check_in->date, error);
  g_autoptr (LimberDay) after = NULL;

  if (before == NULL)
    return FALSE;

  after = limber_day_copy (before);
  if (!limber_check_in_is_empty (entry->check_in))
    limber_day_take_check_in (after, limber_check_in_copy (entry->check_in));
  for (guint i = 0; i < entry->values->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (entry->values->readings, i);

      limber_day_set_value (after, reading->measure, reading->value);
    }

  return limber_store_apply_day (store, before, after, error);
}

/* A name may hold "=", a value does not. */
static gboolean
parse_own_value (const char *typed, const GPtrArray *own, LimberDay *values, GError **error)
{
  g_autofree char *text = limber_cli_text (typed, error);
  char *equals = text != NULL ? strrchr (text, '=') : NULL;
  const LimberMeasure *measure = NULL;
  double value = NAN;

  if (text == NULL)
    return FALSE;
  if (equals == NULL)
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("--measure takes the name of a measure and a value, as in --measure "
                              "resting-pulse=62. Nothing was stored."));
      return FALSE;
    }

  *equals = '\0';
  measure = limber_cli_find_measure (own, text, error);
  if (measure == NULL || !limber_quantity_parse (measure, equals + 1, LIMBER_WEIGHT_UNIT_KG, &value, error))
    return FALSE;

  limber_day_set_value (values, measure->id, value);
  return TRUE;
}

static gboolean
resolve_own_values (LimberStore *store, const Typed *typed, Entry *entry, GError **error)
{
  entry->own = limber_store_load_measures (store, error);
  if (entry->own == NULL)
    return FALSE;

  for (guint i = 0; typed->own != NULL && typed->own[i] != NULL; i++)
    {
      if (!parse_own_value (typed->own[i], entry->own, entry->values, error))
        return FALSE;
    }

  return TRUE;
}

/* In one transaction, so that what is added to is what was read. */
static gboolean
save_entry (LimberStore *store, const Typed *typed, Entry *entry, GError **error)
{
  if (!limber_store_begin (store, error))
    return FALSE;

  if (!resolve_terms (store, entry->check_in, error) || !resolve_own_values (store, typed, entry, error)
      || !store_entry (store, entry, error))
    {
      limber_store_rollback (store);
      return FALSE;
    }

  return limber_store_commit (store, error);
}

static void
append_part (GString *text, const char *part)
{
  g_autofree char *safe = limber_cli_printable (part);

  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", safe);
}

static char *
describe_check_in (const LimberCheckIn *check_in)
{
  GString *text = g_string_new (NULL);

  if (check_in->no_pain)
    append_part (text, _ ("no pain"));
  for (guint i = 0; i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);
      g_autofree char *part
          = g_strdup_printf ("%s %d", limber_body_region_id_to_name (pain->region), pain->nrs);

      append_part (text, part);
    }
  if (check_in->anxiety != LIMBER_NRS_UNSET)
    {
      g_autofree char *part = g_strdup_printf (_ ("anxiety %d"), check_in->anxiety);

      append_part (text, part);
    }
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      for (guint i = 0; i < check_in->marks[kind]->len; i++)
        {
          const LimberMark *mark = g_ptr_array_index (check_in->marks[kind], i);
          const char *name = limber_term_builtin_name (kind, mark->key);

          append_part (text, name != NULL ? name : mark->key);
        }
    }
  if (check_in->note != NULL)
    append_part (text, _ ("a note"));

  return g_string_free_and_steal (text);
}

static void
print_text (const Entry *entry)
{
  g_autofree char *date = limber_date_format (&entry->check_in->date, _ ("%A, %-d %B %Y"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *check_in = describe_check_in (entry->check_in);

  g_string_append (text, check_in);
  for (guint i = 0; i < entry->values->readings->len; i++)
    {
      const LimberReading *reading = g_ptr_array_index (entry->values->readings, i);
      const LimberMeasure *measure = limber_measure_find_among (entry->own, reading->measure);
      g_autofree char *amount = limber_quantity_format (measure, reading->value, LIMBER_WEIGHT_UNIT_KG);
      g_autofree char *part = g_strdup_printf ("%s %s", limber_measure_get_name (measure), amount);

      append_part (text, part);
    }

  /* Translators: a date, then what was noted for it. */
  g_print (_ ("Saved for %s: %s.\n"), date, text->str);
}

static void
print_json (const Entry *entry)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *date = limber_date_to_iso (&entry->check_in->date);
  gboolean empty = limber_check_in_is_empty (entry->check_in);

  json_builder_begin_object (builder);
  limber_cli_json_string (builder, "date", date);
  limber_cli_json_string (builder, "check_in", empty ? NULL : entry->check_in->uuid);
  json_builder_set_member_name (builder, "measures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entry->values->readings->len; i++)
    json_builder_add_string_value (
        builder, ((const LimberReading *) g_ptr_array_index (entry->values->readings, i))->measure);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  limber_cli_print_json (builder);
}

/* A day without its backup is better than a day not saved. */
static void
back_up (LimberCli *cli, LimberStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!limber_store_was_created (store) && !limber_store_backup_daily (store, &error))
    limber_cli_warn (cli, error->message);
}

static int
add (LimberCli *cli, const Typed *typed)
{
  Entry entry = { NULL };
  g_autoptr (LimberStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int status = LIMBER_CLI_DONE;

  if (!parse_entry (typed, &entry, &error))
    status = limber_cli_fail (cli, error);
  else if (limber_check_in_is_empty (entry.check_in) && entry.values->readings->len == 0
           && typed->own == NULL)
    status = limber_cli_fail_usage (cli, _ ("There is nothing to add."));
  else if ((store = limber_cli_open (cli, LIMBER_STORE_CREATE, &error)) == NULL)
    status = limber_cli_fail (cli, error);
  else
    {
      back_up (cli, store);
      if (!save_entry (store, typed, &entry, &error))
        status = limber_cli_fail (cli, error);
      else if (cli->json)
        print_json (&entry);
      else
        print_text (&entry);
    }

  g_clear_pointer (&entry.check_in, limber_check_in_free);
  g_clear_pointer (&entry.values, limber_day_free);
  g_clear_pointer (&entry.own, g_ptr_array_unref);

  return status;
}

static int
run (LimberCli *cli, int argc, char **argv)
{
  Typed typed = { NULL };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_FILENAME, &typed.date,
      N_ ("The day, as in 2026-11-20; also today, yesterday"), N_ ("DATE") },
    { "time", 0, 0, G_OPTION_ARG_FILENAME, &typed.time, N_ ("The time of day, as in 08:10"), N_ ("HH:MM") },
    { "pain", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.pains,
      N_ ("Where it hurts and how much, 0 to 10; several times for several places"),
      N_ ("REGION=N[:QUALITY,…]") },
    { "no-pain", 0, 0, G_OPTION_ARG_NONE, &typed.no_pain, N_ ("No pain that day"), NULL },
    { "anxiety", 0, 0, G_OPTION_ARG_FILENAME, &typed.anxiety, N_ ("Anxiety, 0 to 10"), N_ ("N") },
    { "steps", 0, 0, G_OPTION_ARG_FILENAME, &typed.measures[0], N_ ("Steps of the day"), N_ ("N") },
    { "weight", 0, 0, G_OPTION_ARG_FILENAME, &typed.measures[1], N_ ("Weight, as in 81.2kg, 179lb or 12st11"),
      N_ ("WEIGHT") },
    { "sleep", 0, 0, G_OPTION_ARG_FILENAME, &typed.measures[2], N_ ("Sleep, as in 7h30"), N_ ("TIME") },
    { "active", 0, 0, G_OPTION_ARG_FILENAME, &typed.measures[3], N_ ("Active minutes"), N_ ("MIN") },
    { "measure", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.own,
      N_ ("A measure of your own, by its name or id; several times for several"), N_ ("NAME=VALUE") },
    { "symptom", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.terms[LIMBER_TERM_SYMPTOM], N_ ("A symptom"),
      N_ ("SYMPTOM") },
    { "tag", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.terms[LIMBER_TERM_TAG],
      N_ ("What was different that day"), N_ ("TAG") },
    { "treatment", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &typed.terms[LIMBER_TERM_TREATMENT],
      N_ ("What was taken or done for it, and how much it helped"), N_ ("TREATMENT[=not|little|lot]") },
    { "note", 0, 0, G_OPTION_ARG_FILENAME, &typed.note, N_ ("A note"), N_ ("TEXT") },
    { "note-file", 0, 0, G_OPTION_ARG_FILENAME, &typed.note_file,
      N_ ("Take the note from a file, or - for input"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  int status = LIMBER_CLI_USAGE;

  if (limber_cli_parse (cli, &limber_cli_add, entries, NULL, "text|json", &argc, &argv)
      && limber_cli_expect_arguments (cli, argc, 0, 0))
    {
      if (typed.no_pain && typed.pains != NULL)
        limber_cli_fail_usage (cli, _ ("--pain and --no-pain contradict each other; give one of them."));
      else if (typed.note != NULL && typed.note_file != NULL)
        limber_cli_fail_usage (cli, _ ("--note and --note-file exclude each other; give one of them."));
      else
        status = add (cli, &typed);
    }
  typed_clear (&typed);

  return status;
}

const LimberCliCommand limber_cli_add = { "add", N_ ("Note how a day was"), run };
