/* limber-check-in.h — one moment of a day: pain by region, anxiety, symptoms, tags, treatments, a note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "limber-quality.h"
#include "limber-term.h"

G_BEGIN_DECLS

/* The numeric rating scale: whole numbers from "none" to "as bad as it can be". */
#define LIMBER_NRS_MIN 0
#define LIMBER_NRS_MAX 10
#define LIMBER_NRS_UNSET (-1)

/**
 * LimberPain:
 * @region: id of a [struct@BodyRegion], or "general"
 * @nrs: 0 to 10
 * @qualities: what it feels like
 */
typedef struct
{
  const char *region;
  int nrs;
  LimberQuality qualities;
} LimberPain;

/**
 * LimberHelped:
 * @LIMBER_HELPED_UNSET: not said
 * @LIMBER_HELPED_NOT: did not help
 * @LIMBER_HELPED_A_LITTLE: helped a little
 * @LIMBER_HELPED_A_LOT: helped a lot
 *
 * How much a treatment helped. Journals store the numbers, so they never change.
 */
typedef enum
{
  LIMBER_HELPED_UNSET = -1,
  LIMBER_HELPED_NOT = 0,
  LIMBER_HELPED_A_LITTLE = 1,
  LIMBER_HELPED_A_LOT = 2,
} LimberHelped;

/**
 * LimberMark:
 * @key: the key of a [struct@Term]
 * @helped: for treatments, how much it helped
 */
typedef struct
{
  char *key;
  LimberHelped helped;
} LimberMark;

/**
 * LimberCheckIn:
 * @uuid: identity that survives export, import and undo; made by limber_check_in_new()
 * @date: the local day it is for
 * @time: minutes since midnight, or %LIMBER_TIME_UNSET
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 * @no_pain: the explicit answer "no pain today"
 * @anxiety: 0 to 10, or %LIMBER_NRS_UNSET
 * @pains: (element-type LimberPain): in the order they were added, a region at most once
 * @marks: (element-type LimberMark): for each kind of term, in the order they were added, a key at most once
 * @note: (nullable): free text of any length, %NULL when there is none
 *
 * A plain value: copy it before changing what others hold.
 */
typedef struct
{
  char *uuid;
  GDate date;
  int time;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
  gboolean no_pain;
  int anxiety;
  GArray *pains;
  GPtrArray *marks[LIMBER_TERM_N_KINDS];
  char *note;
} LimberCheckIn;

#define LIMBER_TYPE_CHECK_IN (limber_check_in_get_type ())
GType limber_check_in_get_type (void);

LimberCheckIn *limber_check_in_new (const GDate *date) G_GNUC_WARN_UNUSED_RESULT;
LimberCheckIn *limber_check_in_copy (const LimberCheckIn *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_check_in_free (LimberCheckIn *self);
gboolean limber_check_in_equal (const LimberCheckIn *a, const LimberCheckIn *b);
gboolean limber_check_in_is_empty (const LimberCheckIn *self);
gboolean limber_check_in_is_late (const LimberCheckIn *self);

int limber_check_in_get_worst_pain (const LimberCheckIn *self);
const LimberPain *limber_check_in_get_pain (const LimberCheckIn *self, const char *region);
gboolean limber_check_in_set_pain (LimberCheckIn *self, const char *region, int nrs, LimberQuality qualities);
gboolean limber_check_in_remove_pain (LimberCheckIn *self, const char *region);
void limber_check_in_set_no_pain (LimberCheckIn *self, gboolean no_pain);

const LimberMark *limber_check_in_get_mark (const LimberCheckIn *self, LimberTermKind kind, const char *key);
void
limber_check_in_set_mark (LimberCheckIn *self, LimberTermKind kind, const char *key, LimberHelped helped);
gboolean limber_check_in_remove_mark (LimberCheckIn *self, LimberTermKind kind, const char *key);
void limber_check_in_set_note (LimberCheckIn *self, const char *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberCheckIn, limber_check_in_free)

G_END_DECLS
