/* limber-visit.h — a visit to somebody who looks after the back: a doctor, a physiotherapist
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The longest "with whom", in characters. */
#define LIMBER_VISIT_WITH_MAX 80

/**
 * LimberVisit:
 * @uuid: stable
 * @day: the Julian day it was on, or will be
 * @with: (nullable): with whom, one line: "Dr. Berg"
 * @agreed: (nullable): what was agreed, text of any length
 * @note: (nullable): anything else, text of any length
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 *
 * A plain value. One of today or before has been; one of a later day is to come.
 */
typedef struct
{
  char *uuid;
  guint32 day;
  char *with;
  char *agreed;
  char *note;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberVisit;

#define LIMBER_TYPE_VISIT (limber_visit_get_type ())
GType limber_visit_get_type (void);

LimberVisit *limber_visit_new (guint32 day) G_GNUC_WARN_UNUSED_RESULT; /* with a new uuid */
LimberVisit *limber_visit_copy (const LimberVisit *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_visit_free (LimberVisit *self);
gboolean limber_visit_equal (const LimberVisit *a, const LimberVisit *b);
/* Empty and blank text becomes NULL; @with is one line, cut to its longest. */
void limber_visit_set_with (LimberVisit *self, const char *with);
void limber_visit_set_agreed (LimberVisit *self, const char *agreed);
void limber_visit_set_note (LimberVisit *self, const char *note);
/* @visits: (element-type LimberVisit). The newest one before @day; the next one on or after @day (nullable)
 */
const LimberVisit *limber_visit_find_last (const GPtrArray *visits, guint32 day);
const LimberVisit *limber_visit_find_next (const GPtrArray *visits, guint32 day);
const LimberVisit *limber_visit_find (const GPtrArray *visits, const char *uuid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberVisit, limber_visit_free)

G_END_DECLS
