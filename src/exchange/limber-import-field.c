/* limber-import-field.c — what a column of a table means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-import-field.h"

#include "limber-body-region.h"
#include "limber-error.h"
#include "limber-own-measure.h"
#include "limber-table-row.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define QUOTE_MAX 40

/* The fields that stand for themselves. The names are part of the command line and of the file format. */
static const struct
{
  const char *name;
  LimberFieldKind kind;
  const char *measure;
} plain_fields[] = {
  { "date", LIMBER_FIELD_DATE, NULL },
  { "time", LIMBER_FIELD_TIME, NULL },
  { "pain", LIMBER_FIELD_PAIN, NULL },
  { "anxiety", LIMBER_FIELD_ANXIETY, NULL },
  { "steps", LIMBER_FIELD_STEPS, LIMBER_MEASURE_STEPS },
  { "weight_kg", LIMBER_FIELD_WEIGHT_KG, LIMBER_MEASURE_WEIGHT },
  { "weight_lb", LIMBER_FIELD_WEIGHT_LB, LIMBER_MEASURE_WEIGHT },
  { "weight_st", LIMBER_FIELD_WEIGHT_ST, LIMBER_MEASURE_WEIGHT },
  { "sleep_h", LIMBER_FIELD_SLEEP_H, LIMBER_MEASURE_SLEEP },
  { "active_min", LIMBER_FIELD_ACTIVE_MIN, LIMBER_MEASURE_ACTIVE },
  { "routine", LIMBER_FIELD_ROUTINE, LIMBER_MEASURE_ROUTINE },
  { "symptoms", LIMBER_FIELD_SYMPTOMS, NULL },
  { "tags", LIMBER_FIELD_TAGS, NULL },
  { "treatments", LIMBER_FIELD_TREATMENTS, NULL },
  { "note", LIMBER_FIELD_NOTE, NULL },
  { "skip", LIMBER_FIELD_SKIP, NULL },
};

static guint
edit_distance (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (gsize j = 0; j <= n; j++)
    row[j] = (guint) j;

  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i + 1;
      for (gsize j = 0; j < n; j++)
        {
          guint above = row[j + 1];
          guint changed = diagonal + (a[i] != b[j]);

          row[j + 1] = MIN (changed, MIN (row[j], above) + 1);
          diagonal = above;
        }
    }

  return row[n];
}

/* "Left lower back", "left_lower_back" and "left-lower-back" are the same to a person. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *stripped = g_strdup (g_strstrip (valid));
  char *folded = g_utf8_casefold (stripped, -1);

  g_strdelimit (folded, "-_", ' ');

  return folded;
}

static gboolean
region_answers_to (const LimberBodyRegion *region, const char *folded)
{
  g_autofree char *id = fold (region->id);
  g_autofree char *name = fold (region->name);
  g_autofree char *translated = fold (limber_body_region_get_name (region));

  return g_str_equal (id, folded) || g_str_equal (name, folded) || g_str_equal (translated, folded);
}

/**
 * limber_region_lookup:
 * @text: the id of a region, or its name in English or in the user's language; capitals do not matter
 * @suggestion: (out) (optional) (nullable) (transfer none): the id nearest to @text when there is no such
 * region
 *
 * Returns: (transfer none) (nullable): the id of the region
 */
const char *
limber_region_lookup (const char *text, const char **suggestion)
{
  const LimberBodyRegion *exact = NULL;
  g_autofree char *folded = NULL;
  const char *nearest = NULL;
  guint smallest = G_MAXUINT;

  g_return_val_if_fail (text != NULL, NULL);

  exact = limber_body_region_find (text);
  if (exact != NULL)
    return exact->id;

  /* Nothing that long is a region, and comparing it would take its time. */
  folded = fold (text);
  for (guint i = 0; strlen (folded) <= 200 && i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);
      g_autofree char *id = NULL;
      guint distance = 0;

      if (region_answers_to (region, folded))
        return region->id;

      id = fold (region->id);
      distance = edit_distance (folded, id);
      if (strstr (id, folded) != NULL)
        distance = MIN (distance, 1);
      if (distance < smallest)
        {
          smallest = distance;
          nearest = region->id;
        }
    }

  if (suggestion != NULL)
    *suggestion = smallest <= MAX (2, strlen (folded) / 3) ? nearest : NULL;

  return NULL;
}

/**
 * limber_import_field_list:
 *
 * Returns: (transfer none): the names of all fields, for messages and help
 */
const char *
limber_import_field_list (void)
{
  return "date time pain pain:REGION anxiety steps weight_kg weight_lb weight_st sleep_h active_min symptoms "
         "tags treatments symptom:NAME tag:NAME treatment:NAME routine measure:ID note skip";
}

static gboolean
parse_region (const char *text, LimberImportField *field, GError **error)
{
  const char *suggestion = NULL;
  g_autofree char *quote = NULL;

  field->kind = LIMBER_FIELD_PAIN_REGION;
  field->region = limber_region_lookup (text, &suggestion);
  if (field->region != NULL)
    return TRUE;

  quote = limber_text_abridge (text, QUOTE_MAX);
  if (suggestion != NULL)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("“%s” is not a place on the body that Limber knows. Did you mean “%s”?"), quote,
                 suggestion);
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("“%s” is not a place on the body that Limber knows. Use the name of a place such as "
                    "“lower-back-left”, or “general” for pain without a place."),
                 quote);

  return FALSE;
}

static gboolean
parse_mark (LimberTermKind kind, const char *text, LimberImportField *field, GError **error)
{
  field->kind = LIMBER_FIELD_MARK;
  field->term_kind = kind;
  field->term = limber_term_clean_name (text, error);

  return field->term != NULL;
}

static gboolean
parse_measure (const char *text, const GPtrArray *own, LimberImportField *field, GError **error)
{
  g_autofree char *quote = NULL;

  field->kind = LIMBER_FIELD_OWN_MEASURE;
  field->own = limber_own_measure_find_by_name (own, text);
  if (field->own != NULL)
    return TRUE;

  quote = limber_text_abridge (*text != '\0' ? text : " ", QUOTE_MAX);
  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("The journal has no measure of your own called “%s”. Define it first, or leave the column out "
         "with “skip”."),
      quote);
  return FALSE;
}

/**
 * limber_import_field_parse:
 * @text: one of limber_import_field_list()
 * @own: (nullable) (element-type LimberMeasure): the measures of one's own; they have to outlive @field
 * @field: (out caller-allocates): the field; free with limber_import_field_clear()
 * @error: return location
 *
 * Capitals do not matter. Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: whether @text is a field
 */
gboolean
limber_import_field_parse (const char *text, const GPtrArray *own, LimberImportField *field, GError **error)
{
  g_autofree char *quote = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  *field = (LimberImportField) { LIMBER_FIELD_SKIP };

  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    {
      if (g_ascii_strcasecmp (text, plain_fields[i].name) == 0)
        {
          field->kind = plain_fields[i].kind;
          return TRUE;
        }
    }

  if (g_ascii_strncasecmp (text, "pain:", 5) == 0)
    return parse_region (text + 5, field, error);
  for (guint kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    {
      g_autofree char *prefix = g_strconcat (limber_term_kind_to_id (kind), ":", NULL);

      if (g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0)
        return parse_mark (kind, text + strlen (prefix), field, error);
    }
  if (g_ascii_strncasecmp (text, LIMBER_TABLE_MEASURE_PREFIX, strlen (LIMBER_TABLE_MEASURE_PREFIX)) == 0)
    return parse_measure (text + strlen (LIMBER_TABLE_MEASURE_PREFIX), own, field, error);

  quote = limber_text_abridge (text, QUOTE_MAX);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("“%s” is not something a column can be. Choose one of: %s."), quote,
               limber_import_field_list ());

  return FALSE;
}

/* "Weight (kg)" and "sleep h" are what people write above the columns Limber calls weight_kg and sleep_h. */
static char *
squeeze_header (const char *header)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *p = header; *p != '\0'; p++)
    {
      gboolean separates = strchr (" _()[]", *p) != NULL;

      if (!separates)
        g_string_append_c (squeezed, g_ascii_tolower (*p));
      else if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] != '_')
        g_string_append_c (squeezed, '_');
    }

  while (squeezed->len > 0 && squeezed->str[squeezed->len - 1] == '_')
    g_string_truncate (squeezed, squeezed->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&squeezed));
}

/* "Resting pulse", and "Resting pulse (bpm)" where that is its unit. */
static gboolean
guess_measure (const char *header, const GPtrArray *own, LimberImportField *field)
{
  g_autofree char *stripped = g_strstrip (g_strdup (header));
  char *bracket = strrchr (stripped, '(');

  if (parse_measure (stripped, own, field, NULL))
    return TRUE;

  limber_import_field_clear (field);
  if (bracket == NULL || bracket == stripped || !g_str_has_suffix (bracket, ")"))
    return FALSE;

  *bracket++ = '\0';
  bracket[strlen (bracket) - 1] = '\0';

  return parse_measure (g_strstrip (stripped), own, field, NULL)
         && g_strcmp0 (bracket, field->own->label) == 0;
}

/**
 * limber_import_field_guess:
 * @header: the name above a column
 * @own: (nullable) (element-type LimberMeasure): the measures of one's own; they have to outlive @field
 * @field: (out caller-allocates): the field; free with limber_import_field_clear()
 *
 * Only what cannot be mistaken is taken: a name of limber_import_field_list(), in any capitals, a unit in
 * brackets included, or the id or name of a measure of one's own.
 *
 * Returns: whether the column can be read without asking
 */
gboolean
limber_import_field_guess (const char *header, const GPtrArray *own, LimberImportField *field)
{
  g_autofree char *squeezed = NULL;

  g_return_val_if_fail (header != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (limber_import_field_parse (header, own, field, NULL))
    return TRUE;

  limber_import_field_clear (field);
  squeezed = squeeze_header (header);

  if (strchr (squeezed, ':') == NULL && limber_import_field_parse (squeezed, own, field, NULL))
    return TRUE;

  limber_import_field_clear (field);
  return guess_measure (header, own, field);
}

/**
 * limber_import_field_clear:
 * @field: a field
 *
 * Frees what @field holds and makes it %LIMBER_FIELD_SKIP.
 */
void
limber_import_field_clear (LimberImportField *field)
{
  g_return_if_fail (field != NULL);

  g_free (field->term);
  *field = (LimberImportField) { LIMBER_FIELD_SKIP };
}

/**
 * limber_import_field_to_text:
 * @field: a field
 *
 * Returns: (transfer full): its name, as limber_import_field_parse() reads it
 */
char *
limber_import_field_to_text (const LimberImportField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->kind == LIMBER_FIELD_PAIN_REGION)
    return g_strconcat ("pain:", field->region, NULL);
  if (field->kind == LIMBER_FIELD_MARK)
    return g_strconcat (limber_term_kind_to_id (field->term_kind), ":", field->term, NULL);

  if (field->kind == LIMBER_FIELD_OWN_MEASURE)
    return g_strconcat (LIMBER_TABLE_MEASURE_PREFIX, field->own->id, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    {
      if (plain_fields[i].kind == field->kind)
        return g_strdup (plain_fields[i].name);
    }

  g_return_val_if_reached (NULL);
}

/**
 * limber_import_field_equal:
 * @a: a field
 * @b: another
 *
 * Weight is one thing whatever its unit.
 *
 * Returns: whether both would be stored in the same place, so that only one column can be it
 */
gboolean
limber_import_field_equal (const LimberImportField *a, const LimberImportField *b)
{
  const char *measure = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  measure = limber_import_field_get_measure (a);
  if (measure != NULL)
    return g_strcmp0 (measure, limber_import_field_get_measure (b)) == 0;

  return a->kind == b->kind && g_strcmp0 (a->region, b->region) == 0
         && (a->kind != LIMBER_FIELD_MARK
             || (a->term_kind == b->term_kind && g_strcmp0 (a->term, b->term) == 0));
}

/**
 * limber_import_field_is_number:
 * @field: a field
 *
 * Returns: whether its cells hold numbers
 */
gboolean
limber_import_field_is_number (const LimberImportField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->kind == LIMBER_FIELD_PAIN || field->kind == LIMBER_FIELD_PAIN_REGION
         || field->kind == LIMBER_FIELD_ANXIETY || limber_import_field_get_measure (field) != NULL;
}

/**
 * limber_import_field_get_measure:
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the id of the measure it is a reading of
 */
const char *
limber_import_field_get_measure (const LimberImportField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->own != NULL)
    return field->own->id;

  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    {
      if (plain_fields[i].kind == field->kind)
        return plain_fields[i].measure;
    }

  return NULL;
}
