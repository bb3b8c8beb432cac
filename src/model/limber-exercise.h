/* limber-exercise.h — one exercise: what to do, for how long, and when to leave it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberExerciseMode:
 * @LIMBER_EXERCISE_HOLD: one position, held; repetitions are further holds
 * @LIMBER_EXERCISE_REPS_HOLD: repetitions with a short hold each
 * @LIMBER_EXERCISE_REPS: repetitions at one's own pace
 * @LIMBER_EXERCISE_TIME: something that goes on for a time
 * @LIMBER_EXERCISE_BREATHING: breathing in and out for a time
 */
typedef enum
{
  LIMBER_EXERCISE_HOLD,
  LIMBER_EXERCISE_REPS_HOLD,
  LIMBER_EXERCISE_REPS,
  LIMBER_EXERCISE_TIME,
  LIMBER_EXERCISE_BREATHING,
} LimberExerciseMode;
#define LIMBER_EXERCISE_N_MODES 5

/**
 * LimberExerciseCategory:
 * @LIMBER_EXERCISE_MOBILITY: to move a part of the body through its range
 * @LIMBER_EXERCISE_STRETCH: to lengthen what is tight
 * @LIMBER_EXERCISE_CORE: to strengthen the trunk
 * @LIMBER_EXERCISE_POSTURE: to sit and stand easily
 * @LIMBER_EXERCISE_WARM_UP: before something else
 * @LIMBER_EXERCISE_WALKING: while walking
 * @LIMBER_EXERCISE_RELAXATION: breathing and meditation
 */
typedef enum
{
  LIMBER_EXERCISE_MOBILITY,
  LIMBER_EXERCISE_STRETCH,
  LIMBER_EXERCISE_CORE,
  LIMBER_EXERCISE_POSTURE,
  LIMBER_EXERCISE_WARM_UP,
  LIMBER_EXERCISE_WALKING,
  LIMBER_EXERCISE_RELAXATION,
} LimberExerciseCategory;
#define LIMBER_EXERCISE_N_CATEGORIES 7

/**
 * LimberPosition:
 * @LIMBER_POSITION_SUPINE: lying on the back
 * @LIMBER_POSITION_PRONE: lying on the front
 * @LIMBER_POSITION_SIDE_LYING: lying on the side
 * @LIMBER_POSITION_HANDS_AND_KNEES: on hands and knees
 * @LIMBER_POSITION_KNEELING: kneeling, on one knee or both
 * @LIMBER_POSITION_SITTING: on a chair
 * @LIMBER_POSITION_FLOOR_SITTING: on the floor
 * @LIMBER_POSITION_STANDING: standing
 * @LIMBER_POSITION_WALKING: walking
 */
typedef enum
{
  LIMBER_POSITION_SUPINE,
  LIMBER_POSITION_PRONE,
  LIMBER_POSITION_SIDE_LYING,
  LIMBER_POSITION_HANDS_AND_KNEES,
  LIMBER_POSITION_KNEELING,
  LIMBER_POSITION_SITTING,
  LIMBER_POSITION_FLOOR_SITTING,
  LIMBER_POSITION_STANDING,
  LIMBER_POSITION_WALKING,
} LimberPosition;
#define LIMBER_N_POSITIONS 9

/**
 * LimberArea:
 *
 * What an exercise is felt in: parts of the body that the library is filtered by.
 */
typedef enum
{
  LIMBER_AREA_NONE = 0,
  LIMBER_AREA_NECK = 1 << 0,
  LIMBER_AREA_UPPER_BACK = 1 << 1,
  LIMBER_AREA_LOWER_BACK = 1 << 2,
  LIMBER_AREA_TRUNK = 1 << 3,
  LIMBER_AREA_HIPS = 1 << 4,
  LIMBER_AREA_LEGS = 1 << 5,
  LIMBER_AREA_MIND = 1 << 6,
} LimberArea;
#define LIMBER_N_AREAS 7

/**
 * LimberStrain:
 * @LIMBER_STRAIN_FLEXION: bending forward
 * @LIMBER_STRAIN_EXTENSION: bending backward
 * @LIMBER_STRAIN_ROTATION: turning the trunk
 * @LIMBER_STRAIN_KNEELING: weight on the knees
 * @LIMBER_STRAIN_WRIST: weight on the wrists
 * @LIMBER_STRAIN_BALANCE: standing on one leg, or anything else one can fall from
 * @LIMBER_STRAIN_PRONE: lying on the front
 *
 * What an exercise asks of a body, so that whoever must not or cannot do it is not offered it.
 */
typedef enum
{
  LIMBER_STRAIN_NONE = 0,
  LIMBER_STRAIN_FLEXION = 1 << 0,
  LIMBER_STRAIN_EXTENSION = 1 << 1,
  LIMBER_STRAIN_ROTATION = 1 << 2,
  LIMBER_STRAIN_KNEELING = 1 << 3,
  LIMBER_STRAIN_WRIST = 1 << 4,
  LIMBER_STRAIN_BALANCE = 1 << 5,
  LIMBER_STRAIN_PRONE = 1 << 6,
} LimberStrain;
#define LIMBER_N_STRAINS 7
#define LIMBER_STRAIN_ALL ((1 << LIMBER_N_STRAINS) - 1)

#define LIMBER_DOSE_UNSET (-1)

/* What a dose may be; more is a mistake in a file, not an exercise. */
#define LIMBER_DOSE_HOLD_MAX 3600
#define LIMBER_DOSE_REPS_MAX 100
#define LIMBER_DOSE_SETS_MAX 20
#define LIMBER_DOSE_REST_MAX 600
#define LIMBER_DOSE_MOVE_MAX 60

/**
 * LimberDose:
 * @hold_s: seconds of one hold, or of the whole of something that goes on for a time
 * @reps: repetitions, on each side
 * @sides: 1, or 2 for left and right in turn
 * @sets: how often all of it is done
 * @rest_s: seconds between two sets, and between two long holds
 * @move_s: seconds to get in and out again, together; of repetitions at one's own pace the pace
 *
 * How much of an exercise. In an item of a routine each of them may be %LIMBER_DOSE_UNSET: as the exercise
 * says.
 */
typedef struct
{
  int hold_s, reps, sides, sets, rest_s, move_s;
} LimberDose;

#define LIMBER_DOSE_INIT                                                                                     \
  ((LimberDose) { LIMBER_DOSE_UNSET, LIMBER_DOSE_UNSET, LIMBER_DOSE_UNSET, LIMBER_DOSE_UNSET,                \
                  LIMBER_DOSE_UNSET, LIMBER_DOSE_UNSET })

/**
 * LimberExercise:
 * @id: stable name in files; of one of the user's own "own-" and something unique
 * @name: as shown. All texts of an exercise that comes with Limber were translated when it was read
 * @purpose: what is worked on, in a few words: "lower back, deep tummy muscles"
 * @areas: the same, to filter by
 * @dose: everything set
 * @breath_in_s: seconds of one breath in, where the mode is breathing
 * @breath_out_s: seconds of one breath out
 * @cue: one short line to be read from a distance while doing it
 * @steps: (array zero-terminated=1): whole sentences, in order
 * @breathing: when to breathe in and out, or %NULL
 * @easier: what to do instead when it is too much, or %NULL
 * @easier_dose: what is different about the dose then
 * @easier_motion: (nullable): the motion of it, when it looks different
 * @caution: who should leave it, or take care, or %NULL
 * @stop_if: when to stop this one, beside what always holds, or %NULL
 * @published_dose: what the sources say, kept apart where they disagree, or %NULL
 * @sources: (array zero-terminated=1): keys of docs/routines.md
 * @motion: (nullable): what the figure shows, see limber-motion.h; %NULL for none
 * @opt_in: not offered before the user asked for it
 * @own: one of the user's own
 *
 * An exercise. Immutable once it was given out.
 */
typedef struct
{
  char *id;
  char *name;
  char *purpose;
  LimberExerciseMode mode;
  LimberExerciseCategory category;
  LimberPosition position;
  LimberArea areas;
  LimberStrain strains;
  LimberDose dose;
  int breath_in_s, breath_out_s;
  char *cue;
  GStrv steps;
  char *breathing;
  char *easier;
  LimberDose easier_dose;
  char *easier_motion;
  char *caution;
  char *stop_if;
  char *published_dose;
  GStrv sources;
  char *motion;
  gboolean opt_in;
  gboolean own;
} LimberExercise;

#define LIMBER_TYPE_EXERCISE (limber_exercise_get_type ())
GType limber_exercise_get_type (void);

/* Boxed with atomic references: g_rc_box inside. All fields empty, dose unset. */
LimberExercise *limber_exercise_new (const char *id) G_GNUC_WARN_UNUSED_RESULT;
LimberExercise *limber_exercise_copy (const LimberExercise *self)
    G_GNUC_WARN_UNUSED_RESULT; /* deep, to change */
LimberExercise *limber_exercise_ref (const LimberExercise *self);
void limber_exercise_unref (LimberExercise *self);
gboolean limber_exercise_equal (const LimberExercise *a, const LimberExercise *b);

/* Stable names in files ("reps-hold", "warm-up", "hands-and-knees", "lower-back", "kneeling") and words for
 * people. */
const char *limber_exercise_mode_to_id (LimberExerciseMode mode);
gboolean limber_exercise_mode_from_id (const char *id, LimberExerciseMode *mode);
const char *limber_exercise_mode_get_title (LimberExerciseMode mode);
const char *limber_exercise_category_to_id (LimberExerciseCategory category);
gboolean limber_exercise_category_from_id (const char *id, LimberExerciseCategory *category);
const char *limber_exercise_category_get_title (LimberExerciseCategory category);
const char *limber_position_to_id (LimberPosition position);
gboolean limber_position_from_id (const char *id, LimberPosition *position);
const char *limber_position_get_title (LimberPosition position);
const char *limber_area_to_id (LimberArea area); /* of one bit */
gboolean limber_area_from_id (const char *id, LimberArea *area);
const char *limber_area_get_title (LimberArea area);
const char *limber_strain_to_id (LimberStrain strain); /* of one bit */
gboolean limber_strain_from_id (const char *id, LimberStrain *strain);
const char *limber_strain_get_title (LimberStrain strain); /* of the exercise: "Bending forward" */
const char *
limber_strain_get_limit_title (LimberStrain strain); /* of the user: "Bending forward is bad for me" */

void limber_dose_apply (LimberDose *dose, const LimberDose *overrides);
gboolean limber_dose_equal (const LimberDose *a, const LimberDose *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberExercise, limber_exercise_unref)

G_END_DECLS
