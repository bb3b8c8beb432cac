/* limber-reading.h — one measure of a day: what was recorded and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberReading:
 * @measure: id of a measure
 * @value: in the unit the measure is stored in
 * @recorded: when it was first stored, seconds since 1970 UTC; 0 until then
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 */
typedef struct
{
  char *measure;
  double value;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberReading;

LimberReading *limber_reading_new (const char *measure, double value) G_GNUC_WARN_UNUSED_RESULT;
LimberReading *limber_reading_copy (const LimberReading *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_reading_free (LimberReading *self);
gboolean limber_reading_equal (const LimberReading *a, const LimberReading *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReading, limber_reading_free)

G_END_DECLS
