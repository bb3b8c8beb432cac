/* limber-test-descriptive.c — journals for the tests of the descriptive rules
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-test-descriptive.h"

#include "limber-history-private.h"

#include <math.h>
#include <string.h>

static const char *const ids[] = {
  "descriptive.persistent-pain",
  "descriptive.worse-lately",
  "descriptive.better-lately",
  "descriptive.level-shift",
  "descriptive.trend",
  "descriptive.one-sided",
  "descriptive.below-knee",
  "descriptive.new-place",
  "descriptive.rapid-weight-loss",
  "descriptive.unintended-weight-loss",
  "descriptive.weight-loss-pain",
  "descriptive.steps-jump-pain",
  "descriptive.inactivity-pain",
  "descriptive.anxiety-pain",
  NULL,
};

/* What a link must never be called. */
static const char *const forbidden[] = { "cause", "because", "trigger", "due to", "nan", "(null)", "!" };

/* A journal that begins on the first day, with nothing but the day itself. */
LimberHistory *
limber_test_journal_new (void)
{
  LimberHistory *journal = limber_history_new ();

  limber_history_note_recorded (journal, LIMBER_TEST_FIRST);
  return journal;
}

/* 0 is the answer "no pain". */
void
limber_test_fill (LimberHistory *journal, int from, int to, int nrs)
{
  limber_test_fill_place (journal, from, to, LIMBER_TEST_PLACE, nrs);
}

/* What is noted after a question was asked is to be seen by the next one. */
static void
forget_series (LimberHistory *journal)
{
  g_hash_table_remove_all (journal->series);
}

void
limber_test_fill_place (LimberHistory *journal, int from, int to, const char *region, int nrs)
{
  forget_series (journal);
  for (int i = from; i <= to; i++)
    {
      guint32 day = (guint32) (LIMBER_TEST_FIRST + i);

      limber_history_note_opened (journal, day);
      if (nrs == 0)
        limber_history_note_no_pain (journal, day);
      else
        limber_history_note_pain (journal, day, region, nrs);
    }
}

void
limber_test_fill_value (LimberHistory *journal, int from, int to, const char *metric, double value)
{
  forget_series (journal);
  for (int i = from; i <= to; i++)
    {
      guint32 day = (guint32) (LIMBER_TEST_FIRST + i);

      if (strcmp (metric, LIMBER_METRIC_ANXIETY) == 0)
        limber_history_note_anxiety (journal, day, value);
      else
        limber_history_note_value (journal, day, metric, value);
    }
}

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    g_assert_null (strstr (text, forbidden[i]));
}

static void
assert_sentence (const char *text)
{
  assert_text (text);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strstr (text, ". "));
}

static void
assert_number (const LimberFindingNumber *number)
{
  g_assert_cmpuint (number->n_values, <=, 2);
  g_assert_cmpint (number->n_values == 0, ==, number->word != NULL);
  for (guint i = 0; i < number->n_values; i++)
    g_assert_true (isfinite (number->values[i]));
  g_assert_cmpint (number->label == NULL, ==, number->text == NULL);
  if (number->label != NULL)
    assert_text (number->text);
}

static void
assert_needs (const LimberFinding *finding)
{
  const LimberFindingNumber *needed = limber_finding_find_number (finding, "needed");
  const LimberFindingNumber *there = limber_finding_find_number (finding, "there");
  const LimberFindingNumber *missing = limber_finding_find_number (finding, "missing");

  g_assert_nonnull (needed);
  g_assert_nonnull (there);
  g_assert_nonnull (missing);
  g_assert_cmpfloat (missing->values[0], >, 0.5);
  g_assert_cmpfloat_with_epsilon (missing->values[0], needed->values[0] - there->values[0], 1e-9);
}

static void
assert_drawing (const LimberFinding *finding, LimberRecord *record)
{
  const LimberFindingDrawing *drawing = &finding->drawing;

  if (finding->severity >= LIMBER_FINDING_NOT_FOUND)
    return;

  g_assert_cmpint (drawing->picture, !=, LIMBER_FINDING_PICTURE_NONE);
  g_assert_nonnull (drawing->metric);
  if (drawing->picture == LIMBER_FINDING_PICTURE_COURSE)
    {
      g_assert_cmpuint (drawing->n_values, >, 0);
      g_assert_cmpuint (drawing->from, >=, limber_record_get_first (record));
      g_assert_cmpuint (drawing->from, <=, drawing->highlight_from);
      g_assert_cmpuint (drawing->highlight_to, <=, drawing->to);
      g_assert_cmpuint (drawing->to, <=, limber_record_get_as_of (record));
    }
  else
    {
      g_assert_cmpint (drawing->picture, ==, LIMBER_FINDING_PICTURE_ALIGNED);
      g_assert_cmpuint (drawing->n_offsets, >, 0);
      g_assert_nonnull (drawing->event_label);
    }
}

static void
assert_finding (const LimberFinding *finding, LimberRecord *record)
{
  assert_sentence (finding->sentence);
  g_assert_cmpint (finding->kind, ==, LIMBER_FINDING_DESCRIPTIVE);
  g_assert_cmpuint (finding->from, <=, finding->to);
  g_assert_cmpuint (finding->to, <=, limber_record_get_as_of (record));
  for (guint i = 0; i < finding->numbers->len; i++)
    assert_number (g_ptr_array_index (finding->numbers, i));
  for (guint i = 0; finding->why[i] != NULL; i++)
    assert_sentence (finding->why[i]);
  if (finding->caution != NULL)
    assert_text (finding->caution);
  if (finding->suggestion != NULL)
    assert_text (finding->suggestion);
  g_assert_cmpuint (g_strv_length (finding->metrics), >, 0);
  if (finding->severity == LIMBER_FINDING_NEEDS_DATA)
    assert_needs (finding);
  if (finding->severity < LIMBER_FINDING_NOT_FOUND)
    g_assert_nonnull (finding->caution);
  assert_drawing (finding, record);
}

/* Each id once, in any order; whole sentences; numbers that are numbers. */
void
limber_test_assert_sound (const GPtrArray *findings, LimberRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (findings, i);

      g_test_message ("%s", finding->id);
      g_assert_true (g_strv_contains (ids, finding->id));
      g_assert_true (g_hash_table_add (seen, finding->id));
      assert_finding (finding, record);
    }
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (ids) - 1);
}

LimberFinding *
limber_test_ask_with (LimberHistory *journal, int as_of, const LimberBackground *background, const char *id)
{
  g_autoptr (LimberRecord) record = limber_record_new (journal, (guint32) (LIMBER_TEST_FIRST + as_of));
  g_autoptr (GPtrArray) findings = limber_descriptive_find (record, background);

  limber_test_assert_sound (findings, record);
  for (guint i = 0; i < findings->len; i++)
    {
      LimberFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->id, id) == 0)
        return limber_finding_ref (finding);
    }

  g_assert_not_reached ();
}

LimberFinding *
limber_test_ask (LimberHistory *journal, int as_of, const char *id)
{
  return limber_test_ask_with (journal, as_of, NULL, id);
}

void
limber_test_assert_answer (LimberHistory *journal, int as_of, const char *id, LimberFindingSeverity severity)
{
  g_autoptr (LimberFinding) finding = limber_test_ask (journal, as_of, id);

  g_test_message ("%s", finding->sentence);
  g_assert_cmpstr (limber_finding_severity_to_id (finding->severity), ==,
                   limber_finding_severity_to_id (severity));
}

void
limber_test_assert_number (const LimberFinding *finding, const char *name, double value)
{
  const LimberFindingNumber *number = limber_finding_find_number (finding, name);

  g_assert_nonnull (number);
  g_assert_cmpfloat_with_epsilon (number->values[0], value, 1e-9);
}

void
limber_test_assert_says (const LimberFinding *finding, const char *sentence)
{
  g_assert_cmpstr (finding->sentence, ==, sentence);
}
