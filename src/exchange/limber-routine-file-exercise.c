/* limber-routine-file-exercise.c — one exercise out of JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-routine-file-private.h"

#include "limber-spelling.h"
#include "limber-text.h"

#include <glib/gi18n.h>

#define QUOTE_MAX 40
#define SOURCES_MAX 12
#define BREATH_MIN 1
#define BREATH_MAX 15

/* What getting in and out takes when a file does not say: a slow breath. */
#define MOVE_DEFAULT 4

static const char *const exercise_members[]
    = { "id",     "name",    "purpose", "category",    "position",      "areas",          "strains",
        "mode",   "dose",    "cue",     "steps",       "breath_in_s",   "breath_out_s",   "breathing",
        "easier", "caution", "stop_if", "easier_dose", "easier_motion", "published_dose", "sources",
        "motion", "opt_in",  NULL };

/* What the enumerations have in common: a number and its name in files. */
typedef const char *(*ToIdFunc) (guint value);

static const char *
mode_to_id (guint value)
{
  return limber_exercise_mode_to_id ((LimberExerciseMode) value);
}

static const char *
category_to_id (guint value)
{
  return limber_exercise_category_to_id ((LimberExerciseCategory) value);
}

static const char *
position_to_id (guint value)
{
  return limber_position_to_id ((LimberPosition) value);
}

static const char *
area_to_id (guint value)
{
  return limber_area_to_id ((LimberArea) (1U << value));
}

static const char *
strain_to_id (guint value)
{
  return limber_strain_to_id ((LimberStrain) (1U << value));
}

static gboolean
find_word (LimberJsonCheck *check, const char *word, ToIdFunc to_id, guint n, guint *value, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_null_terminated (n, NULL, TRUE);
  g_autofree char *quote = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (to_id (i), word) == 0)
        {
          *value = i;
          return TRUE;
        }
      g_ptr_array_add (known, (gpointer) to_id (i));
    }

  quote = limber_text_abridge (word, QUOTE_MAX);
  list = g_strjoinv (", ", (char **) known->pdata);
  return limber_json_check_fail (check, NULL, error,
                                 /* Translators: the second is a list of words such as "hold, reps, time". */
                                 _ ("“%s” is not one of the words that can stand here: %s."), quote, list);
}

static gboolean
read_word (LimberJsonCheck *check,
           JsonObject *object,
           const char *member,
           ToIdFunc to_id,
           guint n,
           guint *value,
           GError **error)
{
  g_autofree char *word = NULL;
  gboolean ok = FALSE;
  gsize mark = 0;

  if (!limber_json_check_id (check, object, member, LIMBER_JSON_REQUIRED, &word, error))
    return FALSE;

  mark = limber_json_check_enter (check, member);
  ok = find_word (check, word, to_id, n, value, error);
  limber_json_check_leave (check, mark);

  return ok;
}

static gboolean
read_flags (LimberJsonCheck *check,
            JsonObject *object,
            const char *member,
            ToIdFunc to_id,
            guint n,
            guint *flags,
            GError **error)
{
  g_auto (GStrv) words = NULL;
  gboolean translate = check->translate;
  gboolean ok = FALSE;

  check->translate = FALSE;
  ok = limber_json_check_texts (check, object, member, n, LIMBER_ROUTINE_NAME_MAX, &words, error);
  check->translate = translate;

  for (guint i = 0; ok && words != NULL && words[i] != NULL; i++)
    {
      gsize mark = limber_json_check_enter_nth (check, member, i);
      guint bit = 0;

      ok = find_word (check, words[i], to_id, n, &bit, error);
      *flags |= ok ? 1U << bit : 0;
      limber_json_check_leave (check, mark);
    }

  return ok;
}

static gboolean
read_kinds (LimberJsonCheck *check, JsonObject *object, LimberExercise *self, GError **error)
{
  guint mode = 0;
  guint category = 0;
  guint position = 0;
  guint areas = 0;
  guint strains = 0;

  if (!read_word (check, object, "mode", mode_to_id, LIMBER_EXERCISE_N_MODES, &mode, error)
      || !read_word (check, object, "category", category_to_id, LIMBER_EXERCISE_N_CATEGORIES, &category,
                     error)
      || !read_word (check, object, "position", position_to_id, LIMBER_N_POSITIONS, &position, error)
      || !read_flags (check, object, "areas", area_to_id, LIMBER_N_AREAS, &areas, error)
      || !read_flags (check, object, "strains", strain_to_id, LIMBER_N_STRAINS, &strains, error))
    return FALSE;

  self->mode = (LimberExerciseMode) mode;
  self->category = (LimberExerciseCategory) category;
  self->position = (LimberPosition) position;
  self->areas = (LimberArea) areas;
  self->strains = (LimberStrain) strains;

  return TRUE;
}

static gboolean
read_text (LimberJsonCheck *check, JsonObject *object, const char *member, char **value, GError **error)
{
  return limber_json_check_text (check, object, member, LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_TEXT_MAX, value,
                                 error);
}

static gboolean
read_texts (LimberJsonCheck *check, JsonObject *object, LimberExercise *self, GError **error)
{
  return limber_json_check_text (check, object, "name", LIMBER_JSON_REQUIRED, LIMBER_ROUTINE_NAME_MAX,
                                 &self->name, error)
         && limber_json_check_text (check, object, "purpose", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_LINE_MAX,
                                    &self->purpose, error)
         && limber_json_check_text (check, object, "cue", LIMBER_JSON_OPTIONAL, LIMBER_ROUTINE_NAME_MAX,
                                    &self->cue, error)
         && limber_json_check_texts (check, object, "steps", LIMBER_ROUTINE_STEPS_MAX,
                                     LIMBER_ROUTINE_TEXT_MAX, &self->steps, error)
         && read_text (check, object, "breathing", &self->breathing, error)
         && read_text (check, object, "easier", &self->easier, error)
         && read_text (check, object, "caution", &self->caution, error)
         && read_text (check, object, "stop_if", &self->stop_if, error)
         && read_text (check, object, "published_dose", &self->published_dose, error);
}

static gboolean
read_references (LimberJsonCheck *check, JsonObject *object, LimberExercise *self, GError **error)
{
  gboolean translate = check->translate;
  gboolean ok = FALSE;

  check->translate = FALSE;
  ok = limber_json_check_texts (check, object, "sources", SOURCES_MAX, LIMBER_ROUTINE_LINE_MAX,
                                &self->sources, error)
       && limber_json_check_id (check, object, "motion", LIMBER_JSON_OPTIONAL, &self->motion, error)
       && limber_json_check_id (check, object, "easier_motion", LIMBER_JSON_OPTIONAL, &self->easier_motion,
                                error)
       && limber_json_check_flag (check, object, "opt_in", &self->opt_in, error);
  check->translate = translate;

  return ok;
}

static gboolean
needs_hold (LimberExerciseMode mode)
{
  return mode != LIMBER_EXERCISE_REPS;
}

static gboolean
goes_on (LimberExerciseMode mode)
{
  return mode == LIMBER_EXERCISE_TIME || mode == LIMBER_EXERCISE_BREATHING;
}

static gboolean
check_dose (LimberJsonCheck *check, const LimberExercise *self, GError **error)
{
  const char *mode = limber_exercise_mode_to_id (self->mode);

  if (needs_hold (self->mode) && self->dose.hold_s == LIMBER_DOSE_UNSET)
    return limber_json_check_fail (
        check, "dose", error, _ ("“hold_s” is missing: where the mode is “%s”, it says how many seconds."),
        mode);
  if (needs_hold (self->mode) && self->dose.hold_s == 0)
    return limber_json_check_fail (check, "dose.hold_s", error,
                                   _ ("This cannot be 0 where the mode is “%s”."), mode);
  if (!needs_hold (self->mode) && self->dose.reps == LIMBER_DOSE_UNSET)
    return limber_json_check_fail (check, "dose", error,
                                   _ ("“reps” is missing: where the mode is “%s”, it says how often."), mode);
  if (!needs_hold (self->mode) && self->dose.hold_s > 0)
    return limber_json_check_fail (
        check, "dose.hold_s", error,
        _ ("Nothing is held where the mode is “reps”. Make it “reps-hold”, or leave this out."));
  if (goes_on (self->mode) && self->dose.reps > 1)
    return limber_json_check_fail (
        check, "dose.reps", error,
        _ ("Something that goes on for a time is not repeated. Use “sets” for doing it several times."));

  return TRUE;
}

static void
complete_dose (LimberExercise *self)
{
  LimberDose dose = { 0, 1, 1, 1, 0, goes_on (self->mode) ? 0 : MOVE_DEFAULT };

  limber_dose_apply (&dose, &self->dose);
  self->dose = dose;
}

static gboolean
read_breaths (LimberJsonCheck *check, JsonObject *object, LimberExercise *self, GError **error)
{
  gboolean breathes = self->mode == LIMBER_EXERCISE_BREATHING;

  if (!limber_json_check_int (check, object, "breath_in_s", BREATH_MIN, BREATH_MAX, &self->breath_in_s, error)
      || !limber_json_check_int (check, object, "breath_out_s", BREATH_MIN, BREATH_MAX, &self->breath_out_s,
                                 error))
    return FALSE;

  if (breathes && (self->breath_in_s == 0 || self->breath_out_s == 0))
    return limber_json_check_fail (
        check, NULL, error, _ ("“breath_in_s” and “breath_out_s” are needed where the mode is “breathing”."));
  if (!breathes && (self->breath_in_s > 0 || self->breath_out_s > 0))
    return limber_json_check_fail (
        check, NULL, error,
        _ ("“breath_in_s” and “breath_out_s” can stand only where the mode is “breathing”."));

  return TRUE;
}

static gboolean
read_doses (LimberJsonCheck *check, JsonObject *object, LimberExercise *self, GError **error)
{
  if (!_limber_dose_read (check, object, "dose", &self->dose, error)
      || !_limber_dose_read (check, object, "easier_dose", &self->easier_dose, error)
      || (check->file != NULL && !check_dose (check, self, error))
      || !read_breaths (check, object, self, error))
    return FALSE;

  complete_dose (self);

  return TRUE;
}

/**
 * _limber_exercise_read:
 * @check: the place of @node
 * @node: any node
 * @error: return location
 *
 * Id, name, category, position, mode and, in a file, what the mode needs of a dose have to be there; whatever
 * is written has to be right.
 *
 * Raises %LIMBER_ERROR_INVALID with the place.
 *
 * Returns: (transfer full) (nullable): the exercise, its dose complete
 */
LimberExercise *
_limber_exercise_read (LimberJsonCheck *check, JsonNode *node, GError **error)
{
  g_autoptr (LimberExercise) self = NULL;
  g_autofree char *id = NULL;
  JsonObject *object = _limber_dose_check_strays (check, node, error)
                           ? limber_json_check_object (check, node, exercise_members, error)
                           : NULL;

  if (object == NULL || !limber_json_check_id (check, object, "id", LIMBER_JSON_REQUIRED, &id, error))
    return NULL;

  self = limber_exercise_new (id);
  if (!read_kinds (check, object, self, error) || !read_texts (check, object, self, error)
      || !read_references (check, object, self, error) || !read_doses (check, object, self, error))
    return NULL;

  self->own = g_str_has_prefix (id, "own-");

  return g_steal_pointer (&self);
}
