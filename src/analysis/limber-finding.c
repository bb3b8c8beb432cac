/* limber-finding.c — something the journal shows: one sentence, the numbers behind it, what it does not mean
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-finding.h"

#include <math.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (LimberFinding, limber_finding, limber_finding_ref, limber_finding_unref)

static const char *const kind_ids[] = {
  [LIMBER_FINDING_SAFETY] = "safety",
  [LIMBER_FINDING_DESCRIPTIVE] = "descriptive",
  [LIMBER_FINDING_ASSOCIATION] = "association",
};

static const char *const severity_ids[] = {
  [LIMBER_FINDING_EMERGENCY] = "emergency", [LIMBER_FINDING_URGENT] = "urgent",
  [LIMBER_FINDING_MENTION] = "mention",     [LIMBER_FINDING_NOTICE] = "notice",
  [LIMBER_FINDING_PATTERN] = "pattern",     [LIMBER_FINDING_CHECKING] = "checking",
  [LIMBER_FINDING_NOT_FOUND] = "not-found", [LIMBER_FINDING_NEEDS_DATA] = "needs-data",
};

static void
free_number (gpointer data)
{
  LimberFindingNumber *number = data;

  g_free (number->word);
  g_free (number->label);
  g_free (number->text);
  g_free (number);
}

static void
clear_drawing (LimberFindingDrawing *drawing)
{
  g_free (drawing->metric);
  g_free (drawing->values);
  g_free (drawing->groups);
  g_free (drawing->with_label);
  g_free (drawing->without_label);
  g_free (drawing->means);
  g_free (drawing->counts);
  g_free (drawing->event_label);
}

static void
clear_finding (gpointer data)
{
  LimberFinding *self = data;

  g_free (self->id);
  g_free (self->sentence);
  g_free (self->caution);
  g_free (self->suggestion);
  g_ptr_array_unref (self->numbers);
  g_strfreev (self->why);
  g_strfreev (self->metrics);
  g_strfreev (self->tags);
  clear_drawing (&self->drawing);
  g_clear_pointer (&self->siblings, g_ptr_array_unref);
}

static void
append_taken (GStrv *list, char *text)
{
  guint length = g_strv_length (*list);

  *list = g_renew (char *, *list, length + 2);
  (*list)[length] = text;
  (*list)[length + 1] = NULL;
}

static void
append_once (GStrv *list, const char *text)
{
  if (!g_strv_contains ((const char *const *) *list, text))
    append_taken (list, g_strdup (text));
}

static LimberFindingNumber *
add_number (LimberFinding *self, const char *name, char *label, char *text)
{
  LimberFindingNumber *number = g_new0 (LimberFindingNumber, 1);

  /* Names are of the code; interning frees their owners from keeping them. */
  number->name = g_intern_string (name);
  number->label = label;
  number->text = text;
  g_ptr_array_add (self->numbers, number);

  return number;
}

/**
 * limber_finding_new:
 * @id: stable, see docs/patterns.md
 * @kind: which of the three kinds
 * @severity: how much it asks for
 * @topic: what it belongs to
 *
 * Whoever makes a finding fills in its parts before handing it to anybody else: those that have a function
 * here by it, the others (@from, @to, @caution, @suggestion, the rest of @drawing) in place.
 *
 * Returns: (transfer full): a finding without words
 */
LimberFinding *
limber_finding_new (const char *id, LimberFindingKind kind, LimberFindingSeverity severity, LimberTopic topic)
{
  LimberFinding *self;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);

  self = g_atomic_rc_box_new0 (LimberFinding);
  self->id = g_strdup (id);
  self->kind = kind;
  self->severity = severity;
  self->topic = topic;
  self->numbers = g_ptr_array_new_with_free_func (free_number);
  self->why = g_new0 (char *, 1);
  self->metrics = g_new0 (char *, 1);
  self->tags = g_new0 (char *, 1);
  self->drawing.baseline = NAN;

  return self;
}

/**
 * limber_finding_ref:
 * @self: a finding
 *
 * Returns: (transfer full): @self
 */
LimberFinding *
limber_finding_ref (LimberFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_finding_unref:
 * @self: (transfer full): a finding
 */
void
limber_finding_unref (LimberFinding *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_finding);
}

/**
 * limber_finding_take_sentence:
 * @self: a finding
 * @sentence: (transfer full): what it says, one sentence, translated
 */
void
limber_finding_take_sentence (LimberFinding *self, char *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sentence != NULL);

  g_free (self->sentence);
  self->sentence = sentence;
}

/**
 * limber_finding_take_why:
 * @self: a finding
 * @sentence: (transfer full): one more sentence of what it is based on, translated
 */
void
limber_finding_take_why (LimberFinding *self, char *sentence)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sentence != NULL);

  append_taken (&self->why, sentence);
}

/**
 * limber_finding_take_number:
 * @self: a finding
 * @name: for programs: "effect"
 * @value: the number
 * @label: (nullable) (transfer full): for people, translated; %NULL where only programs read it
 * @text: (nullable) (transfer full): the value for people, translated
 *
 * Adds a number. What is not known (NaN) is left out.
 */
void
limber_finding_take_number (LimberFinding *self, const char *name, double value, char *label, char *text)
{
  g_autofree char *owned_label = label;
  g_autofree char *owned_text = text;
  LimberFindingNumber *number;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (!isfinite (value))
    return;

  number = add_number (self, name, g_steal_pointer (&owned_label), g_steal_pointer (&owned_text));
  number->values[0] = value;
  number->n_values = 1;
}

/**
 * limber_finding_take_count:
 * @self: a finding
 * @name: for programs: "n_with"
 * @value: the count
 * @label: (nullable) (transfer full): for people, translated; %NULL where only programs read it
 * @text: (nullable) (transfer full): the value for people, translated
 *
 * Adds a whole number.
 */
void
limber_finding_take_count (LimberFinding *self, const char *name, guint value, char *label, char *text)
{
  g_autofree char *owned_label = label;
  g_autofree char *owned_text = text;
  LimberFindingNumber *number;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  number = add_number (self, name, g_steal_pointer (&owned_label), g_steal_pointer (&owned_text));
  number->values[0] = value;
  number->n_values = 1;
  number->is_whole = TRUE;
}

/**
 * limber_finding_take_pair:
 * @self: a finding
 * @name: for programs: "interval"
 * @first: the lower end, or the first half
 * @second: the upper end, or the second half
 * @label: (nullable) (transfer full): for people, translated; %NULL where only programs read it
 * @text: (nullable) (transfer full): the values for people, translated
 *
 * Adds two numbers that belong together. When one of them is not known (NaN), both are left out.
 */
void
limber_finding_take_pair (LimberFinding *self,
                          const char *name,
                          double first,
                          double second,
                          char *label,
                          char *text)
{
  g_autofree char *owned_label = label;
  g_autofree char *owned_text = text;
  LimberFindingNumber *number;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  if (!isfinite (first) || !isfinite (second))
    return;

  number = add_number (self, name, g_steal_pointer (&owned_label), g_steal_pointer (&owned_text));
  number->values[0] = first;
  number->values[1] = second;
  number->n_values = 2;
}

/**
 * limber_finding_take_word:
 * @self: a finding
 * @name: for programs: "side"
 * @word: for programs: "left"
 * @label: (nullable) (transfer full): for people, translated; %NULL where only programs read it
 * @text: (nullable) (transfer full): the word for people, translated
 *
 * Adds a value that is no number.
 */
void
limber_finding_take_word (LimberFinding *self, const char *name, const char *word, char *label, char *text)
{
  g_autofree char *owned_label = label;
  g_autofree char *owned_text = text;
  LimberFindingNumber *number;

  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (word != NULL);

  number = add_number (self, name, g_steal_pointer (&owned_label), g_steal_pointer (&owned_text));
  number->word = g_strdup (word);
}

/**
 * limber_finding_take_sibling:
 * @self: a finding
 * @sibling: (transfer full): a smaller one that tells the same story
 *
 * Adds what is told together with @self, and not on its own.
 */
void
limber_finding_take_sibling (LimberFinding *self, LimberFinding *sibling)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (sibling != NULL && sibling != self);

  if (self->siblings == NULL)
    self->siblings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
  g_ptr_array_add (self->siblings, sibling);
}

/**
 * limber_finding_find_number:
 * @self: a finding
 * @name: for programs: "effect"
 *
 * Returns: (transfer none) (nullable): the number of that name
 */
const LimberFindingNumber *
limber_finding_find_number (const LimberFinding *self, const char *name)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < self->numbers->len; i++)
    {
      const LimberFindingNumber *number = g_ptr_array_index (self->numbers, i);

      if (strcmp (number->name, name) == 0)
        return number;
    }

  return NULL;
}

/**
 * limber_finding_add_metric:
 * @self: a finding
 * @metric: the name of a metric
 *
 * Adds what Trends is to show for it, unless it is there already.
 */
void
limber_finding_add_metric (LimberFinding *self, const char *metric)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (metric != NULL);

  append_once (&self->metrics, metric);
}

/**
 * limber_finding_add_tag:
 * @self: a finding
 * @tag: what Trends marks, as "tag:long-sitting"
 *
 * Adds what Trends is to mark for it, unless it is there already.
 */
void
limber_finding_add_tag (LimberFinding *self, const char *tag)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tag != NULL);

  append_once (&self->tags, tag);
}

/**
 * limber_finding_draw_course:
 * @self: a finding whose @from and @to are set
 * @metric: what is drawn
 * @values: (array length=n_values): one a day, NaN where it is not recorded
 * @n_values: how many
 * @series_first: the Julian day of the first of @values
 * @from: the first Julian day that is drawn
 * @to: the last one
 *
 * Shows a metric over days, with the days the finding is about set off. Keeps those of @values that are
 * drawn.
 */
void
limber_finding_draw_course (LimberFinding *self,
                            const char *metric,
                            const double *values,
                            guint n_values,
                            guint32 series_first,
                            guint32 from,
                            guint32 to)
{
  LimberFindingDrawing *drawing;
  guint skip, n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (metric != NULL);
  g_return_if_fail (values != NULL || n_values == 0);
  g_return_if_fail (from <= to);

  skip = MIN (from > series_first ? from - series_first : 0, n_values);
  n = to >= series_first + skip ? MIN (n_values - skip, to - series_first - skip + 1) : 0;

  drawing = &self->drawing;
  drawing->picture = LIMBER_FINDING_PICTURE_COURSE;
  g_set_str (&drawing->metric, metric);
  g_free (drawing->values);
  drawing->values = n > 0 ? g_memdup2 (values + skip, n * sizeof *values) : NULL;
  drawing->n_values = n;
  drawing->series_first = series_first + skip;
  drawing->from = from;
  drawing->to = to;
  drawing->highlight_from = self->from;
  drawing->highlight_to = self->to;
}

/**
 * limber_finding_kind_to_id:
 * @kind: a kind of finding
 *
 * Returns: its stable name in files: "safety", "descriptive" or "association"
 */
const char *
limber_finding_kind_to_id (LimberFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_ids), NULL);

  return kind_ids[kind];
}

/**
 * limber_finding_severity_to_id:
 * @severity: how much a finding asks for
 *
 * Returns: its stable name in files: "emergency", "urgent", "mention", "notice", "pattern", "checking",
 *   "not-found" or "needs-data"
 */
const char *
limber_finding_severity_to_id (LimberFindingSeverity severity)
{
  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (severity_ids), NULL);

  return severity_ids[severity];
}
