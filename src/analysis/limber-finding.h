/* limber-finding.h — something the journal shows: one sentence, the numbers behind it, what it does not mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-topic.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberFindingKind:
 * @LIMBER_FINDING_SAFETY: a rule on single entries
 * @LIMBER_FINDING_DESCRIPTIVE: something that happened in the numbers
 * @LIMBER_FINDING_ASSOCIATION: something that goes together with something else
 */
typedef enum
{
  LIMBER_FINDING_SAFETY,
  LIMBER_FINDING_DESCRIPTIVE,
  LIMBER_FINDING_ASSOCIATION,
} LimberFindingKind;

/**
 * LimberFindingSeverity:
 * @LIMBER_FINDING_EMERGENCY: get help now
 * @LIMBER_FINDING_URGENT: ask for medical advice today or in the next days
 * @LIMBER_FINDING_MENTION: worth mentioning to a doctor
 * @LIMBER_FINDING_NOTICE: good to know
 * @LIMBER_FINDING_PATTERN: a link that was clear at enough looks running
 * @LIMBER_FINDING_CHECKING: a link that may become one
 * @LIMBER_FINDING_NOT_FOUND: looked for, not found
 * @LIMBER_FINDING_NEEDS_DATA: cannot be answered yet
 */
typedef enum
{
  LIMBER_FINDING_EMERGENCY,
  LIMBER_FINDING_URGENT,
  LIMBER_FINDING_MENTION,
  LIMBER_FINDING_NOTICE,
  LIMBER_FINDING_PATTERN,
  LIMBER_FINDING_CHECKING,
  LIMBER_FINDING_NOT_FOUND,
  LIMBER_FINDING_NEEDS_DATA,
} LimberFindingSeverity;

/**
 * LimberFindingNumber:
 * @name: for programs: "effect", "interval", "n_with", "p_adjusted"
 * @values: one number, or the two ends or halves
 * @n_values: 1 or 2; 0 when @word says it
 * @is_whole: whether they are counts
 * @word: (nullable): a value that is no number ("left")
 * @label: for people, translated; %NULL where only programs read it
 * @text: the value for people, translated
 */
typedef struct
{
  const char *name;
  double values[2];
  guint n_values;
  gboolean is_whole;
  char *word;
  char *label;
  char *text;
} LimberFindingNumber;

/**
 * LimberFindingPicture:
 * @LIMBER_FINDING_PICTURE_NONE: nothing to draw
 * @LIMBER_FINDING_PICTURE_GROUPS: values on days with and days without
 * @LIMBER_FINDING_PICTURE_ALIGNED: the mean around events, by days from the event
 * @LIMBER_FINDING_PICTURE_COURSE: a metric over days, with the days it is about
 */
typedef enum
{
  LIMBER_FINDING_PICTURE_NONE,
  LIMBER_FINDING_PICTURE_GROUPS,
  LIMBER_FINDING_PICTURE_ALIGNED,
  LIMBER_FINDING_PICTURE_COURSE,
} LimberFindingPicture;

/**
 * LimberFindingDrawing:
 * @picture: which of them
 * @metric: what is drawn: "pain", "anxiety", "weight"
 * @values: (array): GROUPS: the values of all days, in order of time
 * @groups: (array): GROUPS: for each of @values 1 with, 0 without
 * @n_values: how many @values
 * @with_label: GROUPS: "after high anxiety", translated
 * @without_label: GROUPS: "after low anxiety", translated
 * @means: (array length=n_offsets): ALIGNED: the mean of the days @first_offset, @first_offset + 1, … from
 * the event; NaN where there are none
 * @counts: (array length=n_offsets): ALIGNED: of how many events each is the mean
 * @first_offset: ALIGNED: usually −14
 * @n_offsets: ALIGNED: how many
 * @n_exposed: ALIGNED: how many days following that of the event count as "after"
 * @event_label: ALIGNED: "a jump in steps", translated
 * @baseline: ALIGNED and COURSE: what is usual, NaN when there is none
 * @from: COURSE: the first Julian day that is drawn
 * @to: COURSE: the last one
 * @series_first: COURSE: the Julian day of the first of @values
 * @highlight_from: COURSE: the first Julian day it is about
 * @highlight_to: COURSE: the last one
 *
 * What the small picture of a finding shows; src/plot draws it. Values, means and baseline are in the unit
 * that limber_record_peek() has them in: weight in kg, sleep in hours.
 */
typedef struct
{
  LimberFindingPicture picture;
  char *metric;
  double *values;
  guint8 *groups;
  guint n_values;
  char *with_label, *without_label;
  double *means;
  guint *counts;
  int first_offset;
  guint n_offsets, n_exposed;
  char *event_label;
  double baseline;
  guint32 from, to, series_first;
  guint32 highlight_from, highlight_to;
} LimberFindingDrawing;

/**
 * LimberFinding:
 * @id: stable, see docs/patterns.md: "association.tag.footwear"
 * @topic: what it belongs to
 * @from: first Julian day it is about
 * @to: last one
 * @sentence: one sentence, translated
 * @numbers: (element-type LimberFindingNumber): the numbers behind it, in the order they are shown
 * @why: (array zero-terminated=1): whole sentences, translated: what it is based on
 * @caution: (nullable): what it does not mean
 * @suggestion: (nullable): what to do
 * @metrics: (array zero-terminated=1): what to show in Trends, by name of metric
 * @tags: (array zero-terminated=1): what to mark there, as "tag:long-sitting"
 * @drawing: the small picture
 * @siblings: (nullable) (element-type LimberFinding): smaller ones that tell the same story and are not told
 * on their own
 *
 * Counted by reference; never changes once it was handed out.
 */
typedef struct
{
  char *id;
  LimberFindingKind kind;
  LimberFindingSeverity severity;
  LimberTopic topic;
  guint32 from, to;
  char *sentence;
  GPtrArray *numbers;
  GStrv why;
  char *caution;
  char *suggestion;
  GStrv metrics;
  GStrv tags;
  LimberFindingDrawing drawing;
  GPtrArray *siblings;
} LimberFinding;

#define LIMBER_TYPE_FINDING (limber_finding_get_type ())
GType limber_finding_get_type (void);

LimberFinding *
limber_finding_new (const char *id, LimberFindingKind kind, LimberFindingSeverity severity, LimberTopic topic)
    G_GNUC_WARN_UNUSED_RESULT;
LimberFinding *limber_finding_ref (LimberFinding *self);
void limber_finding_unref (LimberFinding *self);
/* These take @sentence, @label and @text, so that they can be made on the spot. What is not known (NaN) is
 * left out. */
void limber_finding_take_sentence (LimberFinding *self, char *sentence);
void limber_finding_take_why (LimberFinding *self, char *sentence);
void
limber_finding_take_number (LimberFinding *self, const char *name, double value, char *label, char *text);
void limber_finding_take_count (LimberFinding *self, const char *name, guint value, char *label, char *text);
void limber_finding_take_pair (LimberFinding *self,
                               const char *name,
                               double first,
                               double second,
                               char *label,
                               char *text);
void
limber_finding_take_word (LimberFinding *self, const char *name, const char *word, char *label, char *text);
void limber_finding_take_sibling (LimberFinding *self, LimberFinding *sibling);
const LimberFindingNumber *limber_finding_find_number (const LimberFinding *self, const char *name);
void limber_finding_add_metric (LimberFinding *self, const char *metric);
void limber_finding_add_tag (LimberFinding *self, const char *tag);
void limber_finding_draw_course (LimberFinding *self,
                                 const char *metric,
                                 const double *values,
                                 guint n_values,
                                 guint32 series_first,
                                 guint32 from,
                                 guint32 to);
const char *limber_finding_kind_to_id (LimberFindingKind kind);
/* "emergency", "urgent", "mention", "notice", "pattern", "checking", "not-found", "needs-data" */
const char *limber_finding_severity_to_id (LimberFindingSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberFinding, limber_finding_unref)

G_END_DECLS
