/* limber-example-session.c — the routines the person of the example did
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many minutes they stretched is known from their days. What they did in them is made up here: a short
 * routine or two, and, since a physiotherapist looked at their back, the one they got from there.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-session.h"

#include "limber-check-in.h"
#include "limber-example-day.h"
#include "limber-random.h"
#include "limber-routine-file.h"

/* Steps between the days' own states. */
#define DAY_STEP G_GUINT64_CONSTANT (0x9fb21c651e98df25)

#define OWN_ROUTINE "own-5c0a11e7"

/* The physiotherapist was seen so many days before the last one. */
#define OWN_SINCE 240

/* So far back a session can be looked at in detail, or gone on with. */
#define SNAPSHOT_DAYS 60

/* The shortest time one session takes that is not done beside another. */
#define LONG_MINUTES 10
#define SHORT_MINUTES 5

/* Getting ready for each exercise. */
#define READY_S 7

struct _LimberExampleSessions
{
  guint64 seed;
  LimberRoutineBook *book;
  GHashTable *snapshots; /* (element-type utf8 utf8): by routine */
};

typedef struct
{
  const char *exercise;
  LimberDose dose;
  const char *note;
} Prescription;

static LimberDose
make_dose (int hold_s, int reps)
{
  LimberDose dose = LIMBER_DOSE_INIT;

  dose.hold_s = hold_s;
  dose.reps = reps;
  return dose;
}

/* As somebody wrote it down from memory. */
static LimberRoutine *
make_own_routine (void)
{
  const Prescription prescribed[] = {
    { "pelvic-tilt", make_dose (LIMBER_DOSE_UNSET, 8), NULL },
    { "bridge", make_dose (LIMBER_DOSE_UNSET, 10),
      "Heels under the knees. Stop before the back takes over." },
    { "bird-dog", make_dose (8, 6), "Only as far as the pelvis stays level." },
    { "dead-bug", make_dose (LIMBER_DOSE_UNSET, 8), "Exhale as the leg goes out." },
    { "side-plank-knees", make_dose (LIMBER_DOSE_UNSET, 4), NULL },
    { "hamstring-towel", make_dose (30, 2), "Left one more gently." },
  };
  LimberRoutine *routine = limber_routine_new (OWN_ROUTINE);

  routine->own = TRUE;
  g_set_str (&routine->name, "From Ms Keller (physio)");
  g_set_str (&routine->purpose, "What we practised in March: steady the back, loosen the left leg.");
  g_set_str (&routine->advice, "Every other day. Add a repetition when it feels easy for a week.");
  for (guint i = 0; i < G_N_ELEMENTS (prescribed); i++)
    {
      LimberRoutineItem *item = limber_routine_add (routine, prescribed[i].exercise);

      item->dose = prescribed[i].dose;
      g_set_str (&item->note, prescribed[i].note);
    }

  return routine;
}

static int
count_reps (const LimberDose *dose)
{
  return dose->reps * dose->sides * dose->sets;
}

static int
count_seconds (const LimberExercise *exercise, const LimberDose *dose)
{
  switch (exercise->mode)
    {
    case LIMBER_EXERCISE_HOLD:
      return dose->hold_s * count_reps (dose);
    case LIMBER_EXERCISE_REPS_HOLD:
    case LIMBER_EXERCISE_REPS:
      return (dose->hold_s + dose->move_s) * count_reps (dose);
    case LIMBER_EXERCISE_TIME:
    case LIMBER_EXERCISE_BREATHING:
    default:
      return dose->hold_s * dose->sides * dose->sets;
    }
}

static void
plan_items (LimberExampleSessions *self, LimberSession *session, const LimberRoutine *routine)
{
  for (guint i = 0; i < routine->items->len; i++)
    {
      const LimberRoutineItem *asked = g_ptr_array_index (routine->items, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (self->book, asked->exercise);
      LimberSessionItem *item;
      LimberDose dose;

      if (exercise == NULL || !limber_routine_book_get_dose (self->book, asked, &dose))
        continue;
      item = limber_session_add (session, exercise->id, exercise->name);
      item->planned_s = count_seconds (exercise, &dose);
      if (exercise->mode != LIMBER_EXERCISE_TIME && exercise->mode != LIMBER_EXERCISE_BREATHING)
        item->planned_reps = count_reps (&dose);
      session->planned_s += item->planned_s + READY_S;
    }
}

static int
sum_planned (const LimberSession *session)
{
  int sum = 0;

  for (guint i = 0; i < session->items->len; i++)
    sum += ((const LimberSessionItem *) g_ptr_array_index (session->items, i))->planned_s;

  return sum;
}

/* Repetitions at one's own pace are those that take longer than planned. */
static LimberSessionItem *
find_slow_item (LimberExampleSessions *self, LimberSession *session)
{
  for (guint i = 0; i < session->items->len; i++)
    {
      LimberSessionItem *item = g_ptr_array_index (session->items, i);
      const LimberExercise *exercise = limber_routine_book_find_exercise (self->book, item->exercise);

      if (exercise != NULL && exercise->mode == LIMBER_EXERCISE_REPS)
        return item;
    }

  return g_ptr_array_index (session->items, session->items->len - 1);
}

/* What time there was, from the first exercise on; what it was too short for was left. */
static void
spend (LimberExampleSessions *self, LimberSession *session, int seconds)
{
  int planned = sum_planned (session);
  int left = MIN (seconds, planned);

  session->end = seconds < planned ? LIMBER_SESSION_PARTIAL : LIMBER_SESSION_DONE;
  session->active_s = seconds;
  for (guint i = 0; i < session->items->len; i++)
    {
      LimberSessionItem *item = g_ptr_array_index (session->items, i);

      item->done_s = MIN (item->planned_s, left);
      item->skipped = item->done_s < item->planned_s;
      item->done_reps = item->planned_reps * item->done_s / MAX (item->planned_s, 1);
      left -= item->done_s;
    }
  if (seconds > planned)
    find_slow_item (self, session)->done_s += seconds - planned;
}

/* One that gave up because of the leg says so at the exercise where it stopped. */
static void
stop_with_pain (LimberSession *session)
{
  for (guint i = 0; i < session->items->len; i++)
    {
      LimberSessionItem *item = g_ptr_array_index (session->items, i);

      if (!item->skipped)
        continue;
      item->hurt = TRUE;
      session->end = LIMBER_SESSION_PAIN;
      return;
    }
}

static int
score (int hundredths)
{
  return CLAMP ((hundredths + 50) / 100, LIMBER_NRS_MIN, LIMBER_NRS_MAX);
}

/* Often a little easier afterwards, seldom worse; now and then nobody asks. */
static void
answer (LimberSession *session, const LimberExampleDay *lived, LimberRandom *random)
{
  static const int eased[] = { 0, 0, 0, 1, 1, 1, 2, -1 };
  static const LimberEffort efforts[] = { LIMBER_EFFORT_EASY,  LIMBER_EFFORT_EASY,  LIMBER_EFFORT_RIGHT,
                                          LIMBER_EFFORT_RIGHT, LIMBER_EFFORT_RIGHT, LIMBER_EFFORT_HARD };
  int before = score (limber_random_around (random, lived->pain, 120));
  int after = before - eased[limber_random_between (random, 0, G_N_ELEMENTS (eased) - 1)];

  if (session->end == LIMBER_SESSION_PAIN)
    after = before + 2;
  if (limber_random_chance (random, 85))
    session->pain_before = before;
  if (limber_random_chance (random, 80))
    session->pain_after = CLAMP (after, LIMBER_NRS_MIN, LIMBER_NRS_MAX);
  if (limber_random_chance (random, 75))
    session->effort = efforts[limber_random_between (random, 0, G_N_ELEMENTS (efforts) - 1)];
}

/* Asked on the next morning; of yesterday nothing was answered yet. */
static void
answer_next_day (LimberSession *session, const GArray *course, guint index, LimberRandom *random)
{
  const LimberExampleDay *lived = &g_array_index (course, LimberExampleDay, index);
  LimberExampleStamp stamp = limber_example_stamp_at (&lived->date, 1, 450, random);
  gboolean answered = limber_random_chance (random, 65);
  int change;

  if (!answered || lived->age < 2 || index + 1 >= course->len)
    return;

  change = g_array_index (course, LimberExampleDay, index + 1).pain - lived->pain;
  session->next_day = change > 80    ? LIMBER_NEXT_DAY_WORSE
                      : change < -80 ? LIMBER_NEXT_DAY_BETTER
                                     : LIMBER_NEXT_DAY_SAME;
  session->saved = stamp.recorded;
}

static const char *
get_snapshot (LimberExampleSessions *self, const LimberRoutine *routine)
{
  char *snapshot = g_hash_table_lookup (self->snapshots, routine->id);

  if (snapshot == NULL)
    {
      snapshot = limber_routine_to_snapshot (routine, self->book);
      g_hash_table_insert (self->snapshots, g_strdup (routine->id), snapshot);
    }

  return snapshot;
}

static LimberSession *
do_routine (LimberExampleSessions *self,
            const char *id,
            int minutes,
            int minute_of_day,
            const LimberExampleDay *lived,
            LimberRandom *random)
{
  const LimberRoutine *routine = limber_routine_book_find_routine (self->book, id);
  LimberExampleStamp stamp = limber_example_stamp_at (&lived->date, 0, minute_of_day, random);
  LimberSession *session = limber_session_new (routine->id, routine->name);

  g_free (session->uuid);
  session->uuid = limber_random_uuid (random);
  session->day = g_date_get_julian (&lived->date);
  session->started = stamp.recorded;
  session->offset = stamp.offset;
  plan_items (self, session, routine);
  spend (self, session, CLAMP (sum_planned (session), minutes * 60 - 25, minutes * 60 + 25));
  if (session->end == LIMBER_SESSION_PARTIAL && (lived->events & LIMBER_EVENT_LEG))
    stop_with_pain (session);
  session->ended = session->started + session->active_s + READY_S * (gint64) session->items->len;
  session->saved = session->ended + limber_random_between (random, 5, 40);
  if (lived->age < SNAPSHOT_DAYS)
    g_set_str (&session->snapshot, get_snapshot (self, routine));
  answer (session, lived, random);

  return session;
}

static const char *
choose_short (const LimberExampleDay *lived, gboolean in_the_morning, LimberRandom *random)
{
  if (lived->events & LIMBER_EVENT_FLARE)
    return "flare";
  if (in_the_morning)
    return "gentle-morning";
  if (lived->anxiety > 500 || limber_random_chance (random, 30))
    return "calm-down";

  return lived->events & LIMBER_EVENT_LONG_WALK ? "after-walk" : "core-basics";
}

/**
 * limber_example_sessions_of_day:
 * @self: the sessions
 * @course: (element-type LimberExampleDay): all days
 * @index: of a day with minutes of stretching
 *
 * Returns: (transfer full) (element-type LimberSession): what was done on it; the whole minutes of all of
 * them together are those of the day
 */
GPtrArray *
limber_example_sessions_of_day (LimberExampleSessions *self, const GArray *course, guint index)
{
  const LimberExampleDay *lived = &g_array_index (course, LimberExampleDay, index);
  LimberRandom random = { self->seed ^ ((guint64) lived->age + 1) * DAY_STEP };
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_session_free);
  int morning = limber_random_between (&random, 400, 440);
  int evening = limber_random_between (&random, 1080, 1240);
  gboolean in_the_morning = limber_random_chance (&random, 55);
  int left = lived->routine;

  if (left > SHORT_MINUTES && lived->age < OWN_SINCE)
    {
      g_ptr_array_add (sessions, do_routine (self, OWN_ROUTINE, left, evening, lived, &random));
      left = 0;
    }
  else if (left >= LONG_MINUTES)
    {
      g_ptr_array_add (sessions, do_routine (self, choose_short (lived, TRUE, &random), SHORT_MINUTES,
                                             morning, lived, &random));
      left -= SHORT_MINUTES;
      in_the_morning = FALSE;
    }
  if (left > 0)
    g_ptr_array_add (sessions, do_routine (self, choose_short (lived, in_the_morning, &random), left,
                                           in_the_morning ? morning : evening, lived, &random));

  for (guint i = 0; i < sessions->len; i++)
    answer_next_day (g_ptr_array_index (sessions, i), course, index, &random);

  return sessions;
}

/**
 * limber_example_sessions_new:
 * @seed: same seed, same sessions
 *
 * Returns: (transfer full): the routines the person of the example knows
 */
LimberExampleSessions *
limber_example_sessions_new (guint64 seed)
{
  LimberExampleSessions *self = g_new0 (LimberExampleSessions, 1);
  g_autoptr (LimberRoutine) own = make_own_routine ();

  self->seed = seed;
  self->book = limber_routine_book_new_builtin ();
  limber_routine_book_add_routine (self->book, own);
  self->snapshots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * limber_example_sessions_free:
 * @self: (transfer full) (nullable): the sessions
 */
void
limber_example_sessions_free (LimberExampleSessions *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->book);
  g_hash_table_unref (self->snapshots);
  g_free (self);
}

/**
 * limber_example_sessions_list_own:
 * @self: the sessions
 *
 * Returns: (transfer full) (element-type LimberOwnText): what the person wrote down themselves
 */
GPtrArray *
limber_example_sessions_list_own (LimberExampleSessions *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_own_text_free);
  g_autofree char *json = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  json = limber_routine_to_json (limber_routine_book_find_routine (self->book, OWN_ROUTINE));
  g_ptr_array_add (texts, limber_own_text_new ("routine", OWN_ROUTINE, json));

  return texts;
}
