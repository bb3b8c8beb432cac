/* limber-exercise-names.c — what modes, categories, positions, areas and strains are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-exercise.h"

#include <glib/gi18n.h>
#include <string.h>

/* Ids stand in people's files: they are never changed and never used again for something else. */
typedef struct
{
  const char *id;
  const char *title;
} Name;

static const Name modes[LIMBER_EXERCISE_N_MODES] = {
  [LIMBER_EXERCISE_HOLD] = { "hold", NC_ ("way of exercising", "Hold") },
  [LIMBER_EXERCISE_REPS_HOLD] = { "reps-hold", NC_ ("way of exercising", "Repetitions with a short hold") },
  [LIMBER_EXERCISE_REPS] = { "reps", NC_ ("way of exercising", "Repetitions at your own pace") },
  [LIMBER_EXERCISE_TIME] = { "time", NC_ ("way of exercising", "For a time") },
  [LIMBER_EXERCISE_BREATHING] = { "breathing", NC_ ("way of exercising", "Breathing") },
};

static const Name categories[LIMBER_EXERCISE_N_CATEGORIES] = {
  [LIMBER_EXERCISE_MOBILITY] = { "mobility", NC_ ("kind of exercise", "Mobility") },
  [LIMBER_EXERCISE_STRETCH] = { "stretch", NC_ ("kind of exercise", "Stretching") },
  [LIMBER_EXERCISE_CORE] = { "core", NC_ ("kind of exercise", "Core strength") },
  [LIMBER_EXERCISE_POSTURE] = { "posture", NC_ ("kind of exercise", "Posture") },
  [LIMBER_EXERCISE_WARM_UP] = { "warm-up", NC_ ("kind of exercise", "Warm-up") },
  [LIMBER_EXERCISE_WALKING] = { "walking", NC_ ("kind of exercise", "Walking") },
  [LIMBER_EXERCISE_RELAXATION] = { "relaxation", NC_ ("kind of exercise", "Relaxation") },
};

static const Name positions[LIMBER_N_POSITIONS] = {
  [LIMBER_POSITION_SUPINE] = { "supine", NC_ ("position", "Lying on the back") },
  [LIMBER_POSITION_PRONE] = { "prone", NC_ ("position", "Lying on the front") },
  [LIMBER_POSITION_SIDE_LYING] = { "side-lying", NC_ ("position", "Lying on the side") },
  [LIMBER_POSITION_HANDS_AND_KNEES] = { "hands-and-knees", NC_ ("position", "On hands and knees") },
  [LIMBER_POSITION_KNEELING] = { "kneeling", NC_ ("position", "Kneeling") },
  [LIMBER_POSITION_SITTING] = { "sitting", NC_ ("position", "Sitting on a chair") },
  [LIMBER_POSITION_FLOOR_SITTING] = { "floor-sitting", NC_ ("position", "Sitting on the floor") },
  [LIMBER_POSITION_STANDING] = { "standing", NC_ ("position", "Standing") },
  [LIMBER_POSITION_WALKING] = { "walking", NC_ ("position", "Walking") },
};

/* By bit. */
static const Name areas[LIMBER_N_AREAS] = {
  { "neck", NC_ ("area of an exercise", "Neck") },
  { "upper-back", NC_ ("area of an exercise", "Upper back") },
  { "lower-back", NC_ ("area of an exercise", "Lower back") },
  { "trunk", NC_ ("area of an exercise", "Tummy and sides") },
  { "hips", NC_ ("area of an exercise", "Hips and buttocks") },
  { "legs", NC_ ("area of an exercise", "Legs") },
  { "mind", NC_ ("area of an exercise", "Breath and mind") },
};

/* By bit. */
static const Name strains[LIMBER_N_STRAINS] = {
  { "flexion", NC_ ("what an exercise asks for", "Bending forward") },
  { "extension", NC_ ("what an exercise asks for", "Bending backward") },
  { "rotation", NC_ ("what an exercise asks for", "Turning the trunk") },
  { "kneeling", NC_ ("what an exercise asks for", "Weight on the knees") },
  { "wrist", NC_ ("what an exercise asks for", "Weight on the wrists") },
  { "balance", NC_ ("what an exercise asks for", "Balance") },
  { "prone", NC_ ("what an exercise asks for", "Lying on the front") },
};

static const char *const limits[LIMBER_N_STRAINS] = {
  NC_ ("limit", "Bending forward is bad for me"),     NC_ ("limit", "Bending backward is bad for me"),
  NC_ ("limit", "Turning the trunk is bad for me"),   NC_ ("limit", "Kneeling is bad for me"),
  NC_ ("limit", "Leaning on my hands is bad for me"), NC_ ("limit", "I am unsteady on my feet"),
  NC_ ("limit", "Lying on the front is bad for me"),
};

static gboolean
find_id (const Name *names, guint n_names, const char *id, guint *index)
{
  for (guint i = 0; id != NULL && i < n_names; i++)
    {
      if (strcmp (names[i].id, id) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The number of the only bit that is set, or @n where it is not one bit. */
static guint
bit_of (guint flag, guint n)
{
  for (guint i = 0; i < n; i++)
    if (flag == 1U << i)
      return i;

  return n;
}

/**
 * limber_exercise_mode_to_id:
 * @mode: a mode
 *
 * Returns: (transfer none): its stable name in files: "hold", "reps-hold", "reps", "time" or "breathing"
 */
const char *
limber_exercise_mode_to_id (LimberExerciseMode mode)
{
  g_return_val_if_fail (mode < LIMBER_EXERCISE_N_MODES, NULL);

  return modes[mode].id;
}

/**
 * limber_exercise_mode_from_id:
 * @id: (nullable): a name in files
 * @mode: (out): the mode; untouched when there is none of that name
 *
 * Returns: whether @mode was set
 */
gboolean
limber_exercise_mode_from_id (const char *id, LimberExerciseMode *mode)
{
  guint index = 0;

  g_return_val_if_fail (mode != NULL, FALSE);

  if (!find_id (modes, LIMBER_EXERCISE_N_MODES, id, &index))
    return FALSE;

  *mode = (LimberExerciseMode) index;
  return TRUE;
}

/**
 * limber_exercise_mode_get_title:
 * @mode: a mode
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
limber_exercise_mode_get_title (LimberExerciseMode mode)
{
  g_return_val_if_fail (mode < LIMBER_EXERCISE_N_MODES, NULL);

  return g_dpgettext2 (NULL, "way of exercising", modes[mode].title);
}

/**
 * limber_exercise_category_to_id:
 * @category: a category
 *
 * Returns: (transfer none): its stable name in files, "mobility" or "warm-up" for instance
 */
const char *
limber_exercise_category_to_id (LimberExerciseCategory category)
{
  g_return_val_if_fail (category < LIMBER_EXERCISE_N_CATEGORIES, NULL);

  return categories[category].id;
}

/**
 * limber_exercise_category_from_id:
 * @id: (nullable): a name in files
 * @category: (out): the category; untouched when there is none of that name
 *
 * Returns: whether @category was set
 */
gboolean
limber_exercise_category_from_id (const char *id, LimberExerciseCategory *category)
{
  guint index = 0;

  g_return_val_if_fail (category != NULL, FALSE);

  if (!find_id (categories, LIMBER_EXERCISE_N_CATEGORIES, id, &index))
    return FALSE;

  *category = (LimberExerciseCategory) index;
  return TRUE;
}

/**
 * limber_exercise_category_get_title:
 * @category: a category
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
limber_exercise_category_get_title (LimberExerciseCategory category)
{
  g_return_val_if_fail (category < LIMBER_EXERCISE_N_CATEGORIES, NULL);

  return g_dpgettext2 (NULL, "kind of exercise", categories[category].title);
}

/**
 * limber_position_to_id:
 * @position: a position
 *
 * Returns: (transfer none): its stable name in files, "supine" or "hands-and-knees" for instance
 */
const char *
limber_position_to_id (LimberPosition position)
{
  g_return_val_if_fail (position < LIMBER_N_POSITIONS, NULL);

  return positions[position].id;
}

/**
 * limber_position_from_id:
 * @id: (nullable): a name in files
 * @position: (out): the position; untouched when there is none of that name
 *
 * Returns: whether @position was set
 */
gboolean
limber_position_from_id (const char *id, LimberPosition *position)
{
  guint index = 0;

  g_return_val_if_fail (position != NULL, FALSE);

  if (!find_id (positions, LIMBER_N_POSITIONS, id, &index))
    return FALSE;

  *position = (LimberPosition) index;
  return TRUE;
}

/**
 * limber_position_get_title:
 * @position: a position
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
limber_position_get_title (LimberPosition position)
{
  g_return_val_if_fail (position < LIMBER_N_POSITIONS, NULL);

  return g_dpgettext2 (NULL, "position", positions[position].title);
}

/**
 * limber_area_to_id:
 * @area: one area
 *
 * Returns: (transfer none) (nullable): its stable name in files, "lower-back" for instance; %NULL for none or
 * several areas
 */
const char *
limber_area_to_id (LimberArea area)
{
  guint bit = bit_of (area, LIMBER_N_AREAS);

  return bit < LIMBER_N_AREAS ? areas[bit].id : NULL;
}

/**
 * limber_area_from_id:
 * @id: (nullable): a name in files
 * @area: (out): the area; untouched when there is none of that name
 *
 * Returns: whether @area was set
 */
gboolean
limber_area_from_id (const char *id, LimberArea *area)
{
  guint index = 0;

  g_return_val_if_fail (area != NULL, FALSE);

  if (!find_id (areas, LIMBER_N_AREAS, id, &index))
    return FALSE;

  *area = (LimberArea) (1U << index);
  return TRUE;
}

/**
 * limber_area_get_title:
 * @area: one area
 *
 * Returns: (transfer none) (nullable): what it is called, translated; %NULL for none or several areas
 */
const char *
limber_area_get_title (LimberArea area)
{
  guint bit = bit_of (area, LIMBER_N_AREAS);

  return bit < LIMBER_N_AREAS ? g_dpgettext2 (NULL, "area of an exercise", areas[bit].title) : NULL;
}

/**
 * limber_strain_to_id:
 * @strain: one strain
 *
 * Returns: (transfer none) (nullable): its stable name in files, "flexion" for instance; %NULL for none or
 * several strains
 */
const char *
limber_strain_to_id (LimberStrain strain)
{
  guint bit = bit_of (strain, LIMBER_N_STRAINS);

  return bit < LIMBER_N_STRAINS ? strains[bit].id : NULL;
}

/**
 * limber_strain_from_id:
 * @id: (nullable): a name in files
 * @strain: (out): the strain; untouched when there is none of that name
 *
 * Returns: whether @strain was set
 */
gboolean
limber_strain_from_id (const char *id, LimberStrain *strain)
{
  guint index = 0;

  g_return_val_if_fail (strain != NULL, FALSE);

  if (!find_id (strains, LIMBER_N_STRAINS, id, &index))
    return FALSE;

  *strain = (LimberStrain) (1U << index);
  return TRUE;
}

/**
 * limber_strain_get_title:
 * @strain: one strain
 *
 * Returns: (transfer none) (nullable): what an exercise asks for, translated: "Bending forward"; %NULL for
 * none or several strains
 */
const char *
limber_strain_get_title (LimberStrain strain)
{
  guint bit = bit_of (strain, LIMBER_N_STRAINS);

  return bit < LIMBER_N_STRAINS ? g_dpgettext2 (NULL, "what an exercise asks for", strains[bit].title) : NULL;
}

/**
 * limber_strain_get_limit_title:
 * @strain: one strain
 *
 * Returns: (transfer none) (nullable): what users say of themselves who are not to be offered it, translated:
 * "Bending forward is bad for me"; %NULL for none or several strains
 */
const char *
limber_strain_get_limit_title (LimberStrain strain)
{
  guint bit = bit_of (strain, LIMBER_N_STRAINS);

  return bit < LIMBER_N_STRAINS ? g_dpgettext2 (NULL, "limit", limits[bit]) : NULL;
}
