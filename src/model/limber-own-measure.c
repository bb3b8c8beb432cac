/* limber-own-measure.c — what a measure of the user's own may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-own-measure.h"

#include "limber-error.h"
#include "limber-number.h"
#include "limber-term.h"
#include "limber-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define QUOTE_MAX 40
#define MINUTES_PER_DAY (24 * 60)

/* What a measure whose name has no letter in it is called in files. */
#define NAMELESS_ID "measure"

/* Names in files and of columns that mean something else already. */
static const char *const reserved_ids[]
    = { "active", "anxiety", "date",     "note", "pain", "routine", "skip",
        "sleep",  "steps",   "symptoms", "tags", "time", "weight",  NULL };

/* What journals hold beside measures, as it is called on the screen. */
static const char *const other_names[] = { N_ ("Pain"), N_ ("Anxiety") };

static char *
fold (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (composed != NULL ? composed : "", -1);
}

static gboolean
reads_the_same (const char *folded, const char *name)
{
  g_autofree char *other = fold (name);

  return strcmp (folded, other) == 0;
}

/* Whether the name stands on the screen already, for something that comes with Limber. */
static gboolean
is_builtin_name (const char *folded)
{
  for (guint i = 0; i < limber_measure_count (); i++)
    {
      const LimberMeasure *measure = limber_measure_nth (i);

      if (reads_the_same (folded, measure->name)
          || reads_the_same (folded, limber_measure_get_name (measure)))
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (other_names); i++)
    if (reads_the_same (folded, other_names[i]) || reads_the_same (folded, _ (other_names[i])))
      return TRUE;

  return FALSE;
}

static const LimberMeasure *
find_name (const GPtrArray *measures, const char *folded, const char *except_id)
{
  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (measures, i);

      if (g_strcmp0 (measure->id, except_id) != 0 && reads_the_same (folded, measure->name))
        return measure;
    }

  return NULL;
}

static gboolean
fail_as_taken (const char *name, gboolean hidden, GError **error)
{
  g_autofree char *quote = limber_text_abridge (name, QUOTE_MAX);

  if (hidden)
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("A hidden measure is called “%s” already. Show that one again, or choose another name."),
                 quote);
  else
    g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                 _ ("There is a measure called “%s” already. Choose another name."), quote);
  return FALSE;
}

/**
 * limber_own_measure_clean_name:
 * @text: what somebody typed, or a file says
 * @id: (nullable): the id of the measure that is to have the name
 * @others: (nullable) (element-type LimberMeasure): the measures of one's own; that of @id is passed over
 * @error: return location for an error
 *
 * Makes a name out of any text, as limber_term_clean_name() does. Two measures cannot have names that differ
 * in nothing but capitals.
 *
 * Raises %LIMBER_ERROR_INVALID.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL with @error set
 */
char *
limber_own_measure_clean_name (const char *text, const char *id, const GPtrArray *others, GError **error)
{
  g_autofree char *name = limber_term_clean_name (text, error);
  g_autofree char *folded = NULL;
  const LimberMeasure *taken = NULL;

  if (name == NULL)
    return NULL;

  folded = fold (name);
  taken = find_name (others, folded, id);
  if (taken != NULL || is_builtin_name (folded))
    {
      fail_as_taken (taken != NULL ? taken->name : name, taken != NULL && taken->hidden, error);
      return NULL;
    }

  return g_steal_pointer (&name);
}

static gboolean
fail_as_bad_label (const char *text, GError **error)
{
  g_autofree char *quote = limber_text_abridge (text, QUOTE_MAX);

  g_set_error (
      error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
      _ ("“%s” cannot be a unit. A unit is a short word such as “bpm” or “°C”, of at most %d characters "
         "and not a number."),
      quote, LIMBER_MEASURE_LABEL_MAX);
  return FALSE;
}

/* A unit made of digits could not be told from the number before it. */
static gboolean
can_be_label (const char *text)
{
  g_autofree char *plain = limber_number_to_plain (text);

  return plain != NULL && strspn (plain, "0123456789.,+-' ") < strlen (plain);
}

/**
 * limber_own_measure_clean_label:
 * @text: (nullable): what somebody typed, or a file says
 * @label: (out) (transfer full) (nullable): the unit, or %NULL for none; untouched on failure
 * @error: return location for an error
 *
 * Makes what stands behind a number out of any text.
 *
 * Raises %LIMBER_ERROR_INVALID when it is too long, a number, or holds what cannot be shown.
 *
 * Returns: whether @label was set
 */
gboolean
limber_own_measure_clean_label (const char *text, char **label, GError **error)
{
  g_autofree char *stripped = text != NULL && g_utf8_validate (text, -1, NULL) ? g_strdup (text) : NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (label != NULL, FALSE);

  if (text == NULL || (stripped != NULL && *g_strstrip (stripped) == '\0'))
    {
      *label = NULL;
      return TRUE;
    }

  clean = limber_term_clean_name (text, NULL);
  if (clean == NULL || g_utf8_strlen (clean, -1) > LIMBER_MEASURE_LABEL_MAX || !can_be_label (clean))
    return fail_as_bad_label (text, error);

  *label = g_steal_pointer (&clean);
  return TRUE;
}

/* Durations are of one day; counts stay where each of their decimals is exact. */
static gboolean
is_within_limits (const LimberMeasure *measure)
{
  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    return measure->minimum >= 0 && measure->maximum <= MINUTES_PER_DAY;

  return measure->minimum >= -LIMBER_MEASURE_LIMIT && measure->maximum <= LIMBER_MEASURE_LIMIT;
}

/**
 * limber_own_measure_check_range:
 * @measure: a measure of the user's own
 * @error: return location for an error
 *
 * Raises %LIMBER_ERROR_RANGE.
 *
 * Returns: whether its smallest and largest value can be that
 */
gboolean
limber_own_measure_check_range (const LimberMeasure *measure, GError **error)
{
  g_return_val_if_fail (measure != NULL, FALSE);

  /* Written so that NaN is refused. */
  if (!(measure->minimum < measure->maximum))
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
                         _ ("The largest value has to be greater than the smallest."));
  else if (!is_within_limits (measure) && measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
                         _ ("The values of a day have to be between 0 min and 24 h."));
  else if (!is_within_limits (measure))
    g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
                         _ ("The values have to be between minus and plus one billion."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
is_id_taken (const char *id, const GPtrArray *others)
{
  return g_strv_contains (reserved_ids, id) || limber_measure_find_among (others, id) != NULL;
}

/* Letters and digits of any script, with "-" for all between them. */
static char *
make_slug (const char *name)
{
  g_autofree char *folded = fold (name);
  g_autoptr (GString) slug = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || (g_unichar_ismark (c) && slug->len > 0))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return slug->len > 0 ? g_string_free_and_steal (g_steal_pointer (&slug)) : g_strdup (NAMELESS_ID);
}

/* Made once, from the first name: a measure that is renamed stays the same one in files. */
static char *
make_id (const char *name, const GPtrArray *others)
{
  g_autofree char *slug = make_slug (name);
  char *id = g_strdup (slug);

  for (guint n = 2; is_id_taken (id, others); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", slug, n);
    }

  return id;
}

/* An id comes from a file only. It is a text like a name, and none that means something else in files. */
static gboolean
check_id (const char *id, GError **error)
{
  g_autofree char *clean = limber_term_clean_name (id, NULL);
  g_autofree char *quote = NULL;

  if (g_strcmp0 (clean, id) == 0 && !g_strv_contains (reserved_ids, id) && !g_str_has_prefix (id, "pain:"))
    return TRUE;

  quote = limber_text_abridge (id, QUOTE_MAX);
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("“%s” cannot be the id of a measure."), quote);
  return FALSE;
}

static gboolean
tidy_unit (LimberMeasure *measure, GError **error)
{
  g_autofree char *label = NULL;

  if (measure->unit == LIMBER_MEASURE_UNIT_MINUTE)
    {
      limber_measure_set_label (measure, g_strcmp0 (measure->label, "h") == 0 ? "h" : "min");
      measure->decimals = 0;
      return TRUE;
    }
  if (measure->unit != LIMBER_MEASURE_UNIT_COUNT)
    {
      g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
                           _ ("A measure of your own is a number or a length of time."));
      return FALSE;
    }
  if (measure->decimals > LIMBER_MEASURE_DECIMALS_MAX)
    {
      g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE, _ ("A number has at most %d decimal places."),
                   LIMBER_MEASURE_DECIMALS_MAX);
      return FALSE;
    }
  if (!limber_own_measure_clean_label (measure->label, &label, error))
    return FALSE;

  limber_measure_set_label (measure, label);
  return TRUE;
}

/**
 * limber_own_measure_check:
 * @measure: a measure of the user's own, with its id
 * @error: return location for an error
 *
 * Looks at what a file says, whatever other measures there are.
 *
 * Raises %LIMBER_ERROR_INVALID and %LIMBER_ERROR_RANGE.
 *
 * Returns: whether @measure could be kept, under this or another name
 */
gboolean
limber_own_measure_check (const LimberMeasure *measure, GError **error)
{
  g_autoptr (LimberMeasure) copy = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (measure != NULL && measure->own && measure->id != NULL, FALSE);

  copy = limber_measure_copy (measure);
  name = limber_term_clean_name (measure->name, error);

  return name != NULL && check_id (measure->id, error) && tidy_unit (copy, error)
         && limber_own_measure_check_range (measure, error);
}

/**
 * limber_own_measure_tidy:
 * @measure: a measure of the user's own
 * @others: (nullable) (element-type LimberMeasure): those there are; one with the id of @measure is passed
 * over
 * @error: return location for an error
 *
 * Brings a definition into the form journals keep: its name and unit cleaned, and an id made from its name
 * when it has none.
 *
 * Raises %LIMBER_ERROR_INVALID and %LIMBER_ERROR_RANGE; @measure may be tidied in part then.
 *
 * Returns: whether @measure can be kept
 */
gboolean
limber_own_measure_tidy (LimberMeasure *measure, const GPtrArray *others, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (measure != NULL && measure->own, FALSE);

  name = limber_own_measure_clean_name (measure->name != NULL ? measure->name : "", measure->id, others,
                                        error);
  if (name == NULL || (measure->id != NULL && !check_id (measure->id, error)) || !tidy_unit (measure, error)
      || !limber_own_measure_check_range (measure, error))
    return FALSE;

  limber_measure_set_name (measure, name);
  if (measure->id == NULL)
    {
      id = make_id (name, others);
      limber_measure_set_id (measure, id);
    }

  return TRUE;
}

/**
 * limber_own_measure_find_by_name:
 * @measures: (nullable) (element-type LimberMeasure): the measures of one's own
 * @text: an id, or a name in any case
 *
 * Returns: (transfer none) (nullable): the measure of that id, else the one of that name, or %NULL
 */
const LimberMeasure *
limber_own_measure_find_by_name (const GPtrArray *measures, const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const LimberMeasure *measure = g_ptr_array_index (measures, i);

      if (strcmp (measure->id, text) == 0)
        return measure;
    }

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  folded = fold (text);
  return find_name (measures, folded, NULL);
}

static const char *const unit_ids[] = {
  [LIMBER_MEASURE_UNIT_COUNT] = "count",
  [LIMBER_MEASURE_UNIT_GRAM] = "gram",
  [LIMBER_MEASURE_UNIT_MINUTE] = "minute",
};

/**
 * limber_measure_unit_to_id:
 * @unit: a unit
 *
 * Returns: (transfer none): its stable name in files: "count", "gram" or "minute"
 */
const char *
limber_measure_unit_to_id (LimberMeasureUnit unit)
{
  g_return_val_if_fail (unit < G_N_ELEMENTS (unit_ids), NULL);

  return unit_ids[unit];
}

/**
 * limber_measure_unit_from_id:
 * @id: (nullable): a name in files
 * @unit: (out): the unit; untouched when there is none of that name
 *
 * Returns: whether @unit was set
 */
gboolean
limber_measure_unit_from_id (const char *id, LimberMeasureUnit *unit)
{
  g_return_val_if_fail (unit != NULL, FALSE);

  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (unit_ids); i++)
    {
      if (strcmp (unit_ids[i], id) == 0)
        {
          *unit = i;
          return TRUE;
        }
    }

  return FALSE;
}
