/* limber-routine-file-write.c — exercises and routines as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is written can be read again: texts are tidied on the way, and what is empty is left out.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-json-text.h"
#include "limber-routine-file-private.h"

#include <string.h>

/* A name has to be there, also for what was given none. */
#define NAMELESS "?"

/* Six breaths a minute, for breathing that was given no pace. */
#define BREATH_DEFAULT 5

/* Characters that cannot be shown become blanks. */
static char *
tidy (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) tidied = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (tidied, g_unichar_iscntrl (c) && c != '\n' ? ' ' : c);
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&tidied)));
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  g_autofree char *tidied = tidy (text);

  if (*tidied == '\0')
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, tidied);
}

static void
add_int (JsonBuilder *builder, const char *member, int value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

static void
add_texts (JsonBuilder *builder, const char *member, const char *const *texts)
{
  gboolean begun = FALSE;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *tidied = tidy (texts[i]);

      if (*tidied == '\0')
        continue;
      if (!begun)
        {
          json_builder_set_member_name (builder, member);
          json_builder_begin_array (builder);
          begun = TRUE;
        }
      json_builder_add_string_value (builder, tidied);
    }

  if (begun)
    json_builder_end_array (builder);
}

/* What is unset is left out, and the whole of a dose that says nothing. */
static void
add_dose (JsonBuilder *builder, const char *member, const LimberDose *dose)
{
  const LimberDose unset = LIMBER_DOSE_INIT;

  if (limber_dose_equal (dose, &unset))
    return;

  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  for (guint i = 0; i < LIMBER_N_DOSE_MEMBERS; i++)
    {
      const LimberDoseMember *known = &_limber_dose_members[i];
      int value = G_STRUCT_MEMBER (int, dose, known->offset);

      if (value != LIMBER_DOSE_UNSET)
        add_int (builder, known->member, value);
    }
  json_builder_end_object (builder);
}

/* What the mode of an exercise has no use for may be left over from another mode. */
static LimberDose
fit_dose (const LimberExercise *self)
{
  LimberDose dose = self->dose;

  if (self->mode == LIMBER_EXERCISE_REPS)
    dose.hold_s = LIMBER_DOSE_UNSET;
  if (self->mode == LIMBER_EXERCISE_TIME || self->mode == LIMBER_EXERCISE_BREATHING)
    dose.reps = LIMBER_DOSE_UNSET;

  return dose;
}

static void
add_areas (JsonBuilder *builder, LimberArea areas)
{
  json_builder_set_member_name (builder, "areas");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_N_AREAS; i++)
    if (((guint) areas & (1U << i)) != 0)
      json_builder_add_string_value (builder, limber_area_to_id ((LimberArea) (1U << i)));
  json_builder_end_array (builder);
}

static void
add_strains (JsonBuilder *builder, LimberStrain strains)
{
  json_builder_set_member_name (builder, "strains");
  json_builder_begin_array (builder);
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    if (((guint) strains & (1U << i)) != 0)
      json_builder_add_string_value (builder, limber_strain_to_id ((LimberStrain) (1U << i)));
  json_builder_end_array (builder);
}

static void
add_texts_of (JsonBuilder *builder, const LimberExercise *self)
{
  add_text (builder, "cue", self->cue);
  add_texts (builder, "steps", (const char *const *) self->steps);
  add_text (builder, "breathing", self->breathing);
  add_text (builder, "easier", self->easier);
  add_dose (builder, "easier_dose", &self->easier_dose);
  add_text (builder, "easier_motion", self->easier_motion);
  add_text (builder, "caution", self->caution);
  add_text (builder, "stop_if", self->stop_if);
  add_text (builder, "published_dose", self->published_dose);
  add_texts (builder, "sources", (const char *const *) self->sources);
  add_text (builder, "motion", self->motion);
}

/**
 * _limber_exercise_write:
 * @builder: stands where a value is expected
 * @self: an exercise
 *
 * Adds it as an object.
 */
void
_limber_exercise_write (JsonBuilder *builder, const LimberExercise *self)
{
  LimberDose dose = fit_dose (self);

  json_builder_begin_object (builder);
  add_text (builder, "id", self->id);
  add_text (builder, "name", *self->name != '\0' ? self->name : NAMELESS);
  add_text (builder, "purpose", self->purpose);
  add_text (builder, "category", limber_exercise_category_to_id (self->category));
  add_text (builder, "position", limber_position_to_id (self->position));
  add_areas (builder, self->areas);
  add_strains (builder, self->strains);
  add_text (builder, "mode", limber_exercise_mode_to_id (self->mode));
  add_dose (builder, "dose", &dose);
  if (self->mode == LIMBER_EXERCISE_BREATHING)
    {
      add_int (builder, "breath_in_s", self->breath_in_s > 0 ? self->breath_in_s : BREATH_DEFAULT);
      add_int (builder, "breath_out_s", self->breath_out_s > 0 ? self->breath_out_s : BREATH_DEFAULT);
    }
  add_texts_of (builder, self);
  if (self->opt_in)
    {
      json_builder_set_member_name (builder, "opt_in");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

/**
 * _limber_routine_write:
 * @builder: stands where a value is expected
 * @self: a routine
 *
 * Adds it as an object.
 */
void
_limber_routine_write (JsonBuilder *builder, const LimberRoutine *self)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", self->id);
  add_text (builder, "name", *self->name != '\0' ? self->name : NAMELESS);
  add_text (builder, "purpose", self->purpose);
  add_text (builder, "advice", self->advice);
  add_text (builder, "surface", limber_surface_to_id (self->surface));
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberRoutineItem *item = g_ptr_array_index (self->items, i);

      json_builder_begin_object (builder);
      add_text (builder, "exercise", item->exercise);
      add_dose (builder, "dose", &item->dose);
      add_text (builder, "note", item->note);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static char *
finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  return limber_json_to_text (root);
}

static void
begin_file (JsonBuilder *builder)
{
  json_builder_begin_object (builder);
  add_text (builder, "format", LIMBER_ROUTINE_FILE_FORMAT);
  add_int (builder, "version", LIMBER_ROUTINE_FILE_VERSION);
}

static void
add_exercises (JsonBuilder *builder, const GPtrArray *exercises)
{
  json_builder_set_member_name (builder, "exercises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < exercises->len; i++)
    _limber_exercise_write (builder, g_ptr_array_index (exercises, i));
  json_builder_end_array (builder);
}

static void
add_routines (JsonBuilder *builder, const GPtrArray *routines)
{
  json_builder_set_member_name (builder, "routines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < routines->len; i++)
    _limber_routine_write (builder, g_ptr_array_index (routines, i));
  json_builder_end_array (builder);
}

static void
add_once (GPtrArray *exercises, const LimberExercise *exercise)
{
  for (guint i = 0; i < exercises->len; i++)
    {
      const LimberExercise *there = g_ptr_array_index (exercises, i);

      if (strcmp (there->id, exercise->id) == 0)
        return;
    }

  g_ptr_array_add (exercises, (gpointer) exercise);
}

static void
add_needed (GPtrArray *exercises, const LimberRoutine *routine, LimberRoutineBook *book, gboolean only_own)
{
  for (guint i = 0; i < routine->items->len; i++)
    {
      const LimberRoutineItem *item = g_ptr_array_index (routine->items, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, item->exercise);

      if (exercise != NULL && (exercise->own || !only_own))
        add_once (exercises, exercise);
    }
}

/**
 * limber_routine_file_write:
 * @book: where the exercises of the routines are found
 * @routines: (nullable) (element-type LimberRoutine): what is to be in the file
 * @exercises: (nullable) (element-type LimberExercise): what is to be in the file beside what the routines
 * need
 *
 * The user's own exercises that the routines need go with them; those that come with Limber are there
 * wherever the file is read.
 *
 * Returns: (transfer full): a document that limber_routine_file_parse() reads
 */
char *
limber_routine_file_write (LimberRoutineBook *book, const GPtrArray *routines, const GPtrArray *exercises)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) needed = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_val_if_fail (LIMBER_IS_ROUTINE_BOOK (book), NULL);

  for (guint i = 0; exercises != NULL && i < exercises->len; i++)
    add_once (needed, g_ptr_array_index (exercises, i));
  for (guint i = 0; routines != NULL && i < routines->len; i++)
    add_needed (needed, g_ptr_array_index (routines, i), book, TRUE);

  begin_file (builder);
  add_exercises (builder, needed);
  add_routines (builder, routines != NULL ? routines : none);
  json_builder_end_object (builder);

  return finish (builder);
}

/**
 * limber_exercise_to_json:
 * @exercise: an exercise
 *
 * Returns: (transfer full): it alone, as the journal keeps it
 */
char *
limber_exercise_to_json (const LimberExercise *exercise)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (exercise != NULL, NULL);

  _limber_exercise_write (builder, exercise);

  return finish (builder);
}

/**
 * limber_routine_to_json:
 * @routine: a routine
 *
 * Returns: (transfer full): it alone, as the journal keeps it
 */
char *
limber_routine_to_json (const LimberRoutine *routine)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (routine != NULL, NULL);

  _limber_routine_write (builder, routine);

  return finish (builder);
}

/**
 * limber_routine_to_snapshot:
 * @routine: a routine
 * @book: where its exercises are found
 *
 * Returns: (transfer full): the routine and all its exercises as they are now, as the journal keeps them with
 * a session
 */
char *
limber_routine_to_snapshot (const LimberRoutine *routine, LimberRoutineBook *book)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) exercises = g_ptr_array_new ();
  g_autoptr (GPtrArray) routines = g_ptr_array_new ();

  g_return_val_if_fail (routine != NULL && LIMBER_IS_ROUTINE_BOOK (book), NULL);

  add_needed (exercises, routine, book, FALSE);
  g_ptr_array_add (routines, (gpointer) routine);

  begin_file (builder);
  add_exercises (builder, exercises);
  add_routines (builder, routines);
  json_builder_end_object (builder);

  return finish (builder);
}
