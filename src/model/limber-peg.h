/* limber-peg.h — the PEG scale: pain, enjoyment of life and general activity over a week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberPegItem:
 * @LIMBER_PEG_PAIN: pain on average, 0 none to 10 as bad as one can imagine
 * @LIMBER_PEG_ENJOYMENT: how it interfered with enjoyment of life, 0 not to 10 completely
 * @LIMBER_PEG_ACTIVITY: how it interfered with general activity, the same
 *
 * The three questions of Krebs and others (2009, doi 10.1007/s11606-009-0981-1), asked about the past week.
 */
typedef enum
{
  LIMBER_PEG_PAIN,
  LIMBER_PEG_ENJOYMENT,
  LIMBER_PEG_ACTIVITY,
} LimberPegItem;

#define LIMBER_PEG_N_ITEMS 3

/**
 * LimberPeg:
 * @day: the Julian day it was answered on; one a day
 * @answers: 0 to 10 by item, or %LIMBER_NRS_UNSET (-1)
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 */
typedef struct
{
  guint32 day;
  int answers[LIMBER_PEG_N_ITEMS];
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberPeg;

#define LIMBER_TYPE_PEG (limber_peg_get_type ())
GType limber_peg_get_type (void);

LimberPeg *limber_peg_new (guint32 day) G_GNUC_WARN_UNUSED_RESULT; /* nothing answered */
LimberPeg *limber_peg_copy (const LimberPeg *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_peg_free (LimberPeg *self);
gboolean limber_peg_equal (const LimberPeg *a, const LimberPeg *b);
gboolean limber_peg_is_empty (const LimberPeg *self);
/* The mean of the three; NaN unless all are answered. */
double limber_peg_get_score (const LimberPeg *self);

/* "pain", "enjoyment", "activity": in files */
const char *limber_peg_item_to_id (LimberPegItem item);
/* Translated: "Pain on average", the question, and the words at the ends of its scale */
const char *limber_peg_item_get_title (LimberPegItem item);
const char *limber_peg_item_get_question (LimberPegItem item);
const char *limber_peg_item_get_lowest (LimberPegItem item);
const char *limber_peg_item_get_highest (LimberPegItem item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPeg, limber_peg_free)

G_END_DECLS
