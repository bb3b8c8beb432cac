/* limber-safety-private.h — what the rules of safety share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/analysis and its tests.
 */

#pragma once

#include "limber-safety.h"

G_BEGIN_DECLS

/* In the order they are told. */
typedef enum
{
  LIMBER_SAFETY_SADDLE_NUMBNESS,
  LIMBER_SAFETY_BLADDER_BOWEL,
  LIMBER_SAFETY_LEG_WEAKNESS,
  LIMBER_SAFETY_BOTH_LEGS,
  LIMBER_SAFETY_INFECTION_RISK,
  LIMBER_SAFETY_FEVER,
  LIMBER_SAFETY_CANCER_HISTORY,
  LIMBER_SAFETY_FRACTURE_RISK,
  LIMBER_SAFETY_NUMB_LEG,
  LIMBER_SAFETY_NIGHT_PAIN,
  LIMBER_SAFETY_WEIGHT_LOSS,
} LimberSafetySign;
#define LIMBER_SAFETY_N_SIGNS 11

/* What "my doctor knows this" comes to on the day of the record. */
typedef enum
{
  LIMBER_SAFETY_UNKNOWN,
  LIMBER_SAFETY_KNOWN,
  LIMBER_SAFETY_KNOWN_RETURNED, /* it came back after weeks without it */
  LIMBER_SAFETY_KNOWN_JOINED,   /* a further sign of an emergency began */
  LIMBER_SAFETY_KNOWN_WORSE,    /* the pain is clearly higher */
} LimberSafetyKnown;

/* Indices of days of the record. */
typedef struct
{
  guint first, last;
  guint n_marked;
} LimberSafetyEpisode;

/**
 * LimberSafetyState:
 * @sign: which sign
 * @marks: one a day: 1 with it, 0 without, NaN where that is not known
 * @is_open: whether there is an episode that is not over
 * @episode: that episode
 * @is_told: whether the rules make a finding of it
 * @severity: of the finding, before it is asked whether a doctor knows
 * @known: whether a doctor knows
 * @known_since: the Julian day that was said, 0 when it was not
 * @n_most: the most days marked within 14
 * @is_joined: whether something noted in the same weeks makes it more pressing
 */
typedef struct
{
  LimberSafetySign sign;
  double *marks;
  gboolean is_open;
  LimberSafetyEpisode episode;
  gboolean is_told;
  LimberFindingSeverity severity;
  LimberSafetyKnown known;
  guint32 known_since;
  guint n_most;
  gboolean is_joined;
} LimberSafetyState;

typedef struct
{
  LimberRecord *record;
  const LimberBackground *background;
  guint n_days;
  guint32 first, as_of;
  const double *pain; /* (nullable) */
  LimberSafetyState states[LIMBER_SAFETY_N_SIGNS];
} LimberSafetyCase;

/* How long the newness of a sign lasts, and how long it has to be away to begin anew. */
#define LIMBER_SAFETY_NEW_DAYS 14
#define LIMBER_SAFETY_STRONG_PAIN 7
#define LIMBER_SAFETY_MODERATE_PAIN 4

/* limber-safety-episode.c */
gboolean
limber_safety_find_episode (const double *marks, guint n_days, guint quiet, LimberSafetyEpisode *episode);
guint limber_safety_count_most (const double *marks, const LimberSafetyEpisode *episode, guint window);
gboolean limber_safety_stays (const double *marks, const LimberSafetyEpisode *episode);
gboolean limber_safety_returned (const double *marks, guint n_days, gint64 since, guint gap);

/* limber-safety-sign.c */
const char *limber_safety_sign_get_id (LimberSafetySign sign);
const char *limber_safety_sign_get_key (LimberSafetySign sign);
guint limber_safety_sign_get_quiet (LimberSafetySign sign);
guint limber_safety_sign_get_return (LimberSafetySign sign);
void limber_safety_fill_marks (LimberSafetyCase *self);

/* limber-safety-known.c */
void limber_safety_find_known (LimberSafetyCase *self);

/* limber-safety-days.c */
guint32 limber_safety_to_day (const LimberSafetyCase *self, guint index);
char *limber_safety_phrase_days (const LimberSafetyCase *self, const LimberSafetyEpisode *episode)
    G_GNUC_WARN_UNUSED_RESULT;
const char *limber_safety_get_symptom_name (const LimberSafetyCase *self, const char *key);
char *limber_safety_tell_days (const LimberSafetyCase *self, const LimberSafetyState *state)
    G_GNUC_WARN_UNUSED_RESULT;

/* limber-safety-words.c */
LimberFinding *limber_safety_tell (const LimberSafetyCase *self, const LimberSafetyState *state)
    G_GNUC_WARN_UNUSED_RESULT;
/* Every paragraph that can be read and does not come from limber-advice.h, "…" where something is put in */
GStrv limber_safety_list_words (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
