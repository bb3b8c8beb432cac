/* limber-report-note-item.h — a note in the list of notes to pick from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-report-facts.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_REPORT_NOTE_ITEM (limber_report_note_item_get_type ())
/* Property: picked (boolean). */
G_DECLARE_FINAL_TYPE (LimberReportNoteItem, limber_report_note_item, LIMBER, REPORT_NOTE_ITEM, GObject)

LimberReportNoteItem *limber_report_note_item_new (const LimberReportNote *note, gboolean picked)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_report_note_item_equal (LimberReportNoteItem *a, LimberReportNoteItem *b);
const char *limber_report_note_item_get_uuid (LimberReportNoteItem *self);
const char *limber_report_note_item_get_text (LimberReportNoteItem *self);
char *limber_report_note_item_describe_time (LimberReportNoteItem *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_report_note_item_get_picked (LimberReportNoteItem *self);
void limber_report_note_item_set_picked (LimberReportNoteItem *self, gboolean picked);

G_END_DECLS
