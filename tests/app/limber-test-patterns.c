/* limber-test-patterns.c — made-up patterns of every kind, and what was decided about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-patterns.h"

#include <math.h>

/* 21 November 2026 */
#define TODAY 739941u
#define FIRST (TODAY - 259)
#define N_DAYS 260

typedef struct
{
  const char *id;
  LimberFindingKind kind;
  LimberFindingSeverity severity;
  LimberTopic topic;
  LimberFindingPicture picture;
  guint days; /* that it is about, up to today; 0 for all */
  const char *sentence;
  const char *suggestion;
  const char *caution;
  const char *metric;
  const char *tag;
  const char *known;
} MadeUp;

#define NOT_A_CAUSE "That two things go together does not say that one brings the other."

static const MadeUp made_up[] = {
  { "safety.saddle-numbness", LIMBER_FINDING_SAFETY, LIMBER_FINDING_EMERGENCY, LIMBER_TOPIC_SAFETY,
    LIMBER_FINDING_PICTURE_NONE, 1,
    "On 20 November you marked numbness around the genitals or buttocks together with back pain.",
    "Go to an emergency department now, or call the emergency number. Do not wait for it to get better.",
    "This is no diagnosis. The sign is rare, but help has to come quickly when it is what it can be.", "pain",
    "symptom:saddle-numbness", "no" },
  { "safety.fever", LIMBER_FINDING_SAFETY, LIMBER_FINDING_URGENT, LIMBER_TOPIC_SAFETY,
    LIMBER_FINDING_PICTURE_NONE, 2, "You marked fever together with back pain on two days.",
    "Ask for medical advice today.", "Most back pain with a fever has a harmless reason.", "pain",
    "symptom:fever", "worse" },
  { "safety.night-pain", LIMBER_FINDING_SAFETY, LIMBER_FINDING_MENTION, LIMBER_TOPIC_SAFETY,
    LIMBER_FINDING_PICTURE_NONE, 14, "Pain woke you in 6 of the last 14 nights.",
    "Mention it to your doctor at the next visit.", NULL, "pain", "symptom:night-pain", "no" },
  { "safety.numb-leg", LIMBER_FINDING_SAFETY, LIMBER_FINDING_MENTION, LIMBER_TOPIC_SAFETY,
    LIMBER_FINDING_PICTURE_NONE, 14, "You marked numbness of a leg on 9 of the last 14 days.",
    "Your doctor knows this. Say so when it gets worse.", NULL, "pain", "symptom:leg-numbness", "yes" },
  { "descriptive.worse-lately", LIMBER_FINDING_DESCRIPTIVE, LIMBER_FINDING_MENTION, LIMBER_TOPIC_COURSE,
    LIMBER_FINDING_PICTURE_COURSE, 14,
    "Your pain of the last 14 days was on average 1.9 points higher than in the 28 days before (5.6 against "
    "3.7).",
    "If it stays like this for two more weeks, ask for medical advice.",
    "Two worse weeks happen in most years, also when nothing has changed.", "pain", NULL },
  { "descriptive.rapid-weight-loss", LIMBER_FINDING_DESCRIPTIVE, LIMBER_FINDING_NOTICE, LIMBER_TOPIC_WEIGHT,
    LIMBER_FINDING_PICTURE_COURSE, 14, "Your weight fell by 2.4 % in 14 days.", NULL, NULL, "weight", NULL },
  { "association.anxiety", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_ANXIETY,
    LIMBER_FINDING_PICTURE_GROUPS, 0,
    "On days after high anxiety your pain was on average 1.3 points higher (4.9 against 3.6).", NULL,
    NOT_A_CAUSE, "anxiety", NULL },
  { "association.steps-jump", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_WALKING,
    LIMBER_FINDING_PICTURE_ALIGNED, 0,
    "In the three days after a jump in steps your pain tended to be 1.1 points higher.", NULL, NOT_A_CAUSE,
    "steps", NULL },
  { "association.treatment.heat", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_PATTERN, LIMBER_TOPIC_TREATMENT,
    LIMBER_FINDING_PICTURE_GROUPS, 0,
    "On days marked “Heat” your pain was on average 2.6 points higher (5.6 against 3.0).", NULL, NOT_A_CAUSE,
    "pain", "treatment:heat" },
  { "association.tag.long-sitting", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_CHECKING, LIMBER_TOPIC_POSTURE,
    LIMBER_FINDING_PICTURE_GROUPS, 0,
    "Long sitting may go together with more pain the day after (0.8 points); the next look will tell.", NULL,
    NOT_A_CAUSE, "pain", "tag:long-sitting" },
  { "association.sleep", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_SLEEP,
    LIMBER_FINDING_PICTURE_NONE, 0,
    "No link between sleep and pain was found in 231 days; one of 1 point would have been noticed 8 times in "
    "10.",
    NULL, NULL, "sleep", NULL },
  { "association.tag.footwear", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_NOT_FOUND, LIMBER_TOPIC_FOOTWEAR,
    LIMBER_FINDING_PICTURE_NONE, 0, "No link between footwear and pain was found.", NULL, NULL, "pain",
    "tag:footwear" },
  { "association.weight-loss", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_WEIGHT,
    LIMBER_FINDING_PICTURE_NONE, 0,
    "Whether rapid weight loss goes together with pain cannot be told yet: it happened once, 3 times are "
    "needed.",
    NULL, NULL, "weight", NULL },
  { "association.tag.meals", LIMBER_FINDING_ASSOCIATION, LIMBER_FINDING_NEEDS_DATA, LIMBER_TOPIC_MEALS,
    LIMBER_FINDING_PICTURE_NONE, 0,
    "Whether meals go together with pain cannot be told yet: 5 more days with the mark are needed.", NULL,
    NULL, "pain", "tag:meals" },
};

/* The same wave every time. */
static double
get_value (const MadeUp *made, guint i)
{
  double value = 4 + 2 * sin (i * 0.31) + sin (i * 1.7);

  if (g_str_equal (made->metric, "weight"))
    return 82000 - i * 12 + 300 * sin (i * 0.9);

  return i % 9 == 4 ? (double) NAN : CLAMP (rint (value), 0, 10);
}

static void
draw_course (LimberFinding *finding, const MadeUp *made)
{
  double values[N_DAYS];

  for (guint i = 0; i < N_DAYS; i++)
    values[i] = get_value (made, i);
  limber_finding_draw_course (finding, made->metric, values, N_DAYS, FIRST, TODAY - 55, TODAY);
  finding->drawing.highlight_from = finding->from;
  finding->drawing.highlight_to = finding->to;
}

static void
draw_groups (LimberFinding *finding)
{
  LimberFindingDrawing *drawing = &finding->drawing;

  drawing->picture = LIMBER_FINDING_PICTURE_GROUPS;
  g_set_str (&drawing->metric, "pain");
  drawing->n_values = 160;
  drawing->values = g_new (double, drawing->n_values);
  drawing->groups = g_new (guint8, drawing->n_values);
  for (guint i = 0; i < drawing->n_values; i++)
    {
      drawing->groups[i] = i % 5 < 2;
      drawing->values[i] = CLAMP (rint (3.6 + 2 * sin (i * 1.3) + drawing->groups[i] * 1.3), 0, 10);
    }
  g_set_str (&drawing->with_label, "after high anxiety");
  g_set_str (&drawing->without_label, "after low anxiety");
}

static void
draw_aligned (LimberFinding *finding)
{
  LimberFindingDrawing *drawing = &finding->drawing;

  drawing->picture = LIMBER_FINDING_PICTURE_ALIGNED;
  g_set_str (&drawing->metric, "pain");
  drawing->first_offset = -14;
  drawing->n_offsets = 29;
  drawing->n_exposed = 3;
  drawing->means = g_new (double, drawing->n_offsets);
  drawing->counts = g_new (guint, drawing->n_offsets);
  for (guint i = 0; i < drawing->n_offsets; i++)
    {
      drawing->means[i] = 3.6 + 0.3 * sin (i * 1.1) + (i > 14 && i <= 17 ? 1.1 : 0);
      drawing->counts[i] = 9;
    }
  g_set_str (&drawing->event_label, "a jump in steps");
  drawing->baseline = 3.6;
}

static void
add_numbers (LimberFinding *finding)
{
  limber_finding_take_number (finding, "effect", 1.3, g_strdup ("Difference"), g_strdup ("+1.3 points"));
  limber_finding_take_pair (finding, "interval", 0.7, 1.8, g_strdup ("90 % interval of the difference"),
                            g_strdup ("+0.7 points to +1.8 points"));
  limber_finding_take_pair (finding, "halves", 1.1, 1.5, g_strdup ("First and second half of the record"),
                            g_strdup ("+1.1 points and +1.5 points"));
  limber_finding_take_count (finding, "n_with", 62, NULL, NULL);
  limber_finding_take_count (finding, "n_without", 98, NULL, NULL);
  limber_finding_take_count (finding, "tested", 14, g_strdup ("Links tried"), g_strdup ("14"));
}

static LimberFinding *
make_finding (const MadeUp *made)
{
  LimberFinding *finding = limber_finding_new (made->id, made->kind, made->severity, made->topic);
  const char *metrics[] = { "pain", g_str_equal (made->metric, "pain") ? NULL : made->metric, NULL };
  const char *tags[] = { made->tag, NULL };

  finding->from = made->days > 0 ? TODAY - made->days + 1 : FIRST;
  finding->to = TODAY;
  limber_finding_take_sentence (finding, g_strdup (made->sentence));
  limber_finding_take_why (finding, g_strdup ("14 possible links were tried at the last look."));
  limber_finding_take_why (finding, g_strdup ("Both halves of the record show it."));
  g_set_str (&finding->suggestion, made->suggestion);
  g_set_str (&finding->caution, made->caution);
  g_strfreev (finding->metrics);
  finding->metrics = g_strdupv ((char **) metrics);
  g_strfreev (finding->tags);
  finding->tags = g_strdupv ((char **) tags);
  if (made->kind == LIMBER_FINDING_ASSOCIATION && made->severity <= LIMBER_FINDING_CHECKING)
    add_numbers (finding);
  if (made->picture == LIMBER_FINDING_PICTURE_COURSE)
    draw_course (finding, made);
  if (made->picture == LIMBER_FINDING_PICTURE_GROUPS)
    draw_groups (finding);
  if (made->picture == LIMBER_FINDING_PICTURE_ALIGNED)
    draw_aligned (finding);
  if (made->known != NULL)
    limber_finding_take_word (finding, "known", made->known, NULL, NULL);

  return finding;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);
}

static void
add (LimberPatterns *patterns, const MadeUp *made)
{
  GPtrArray *list = patterns->findings;

  if (made->severity == LIMBER_FINDING_NOT_FOUND)
    list = patterns->not_found;
  else if (made->severity == LIMBER_FINDING_NEEDS_DATA)
    list = patterns->needs_data;
  g_ptr_array_add (list, make_finding (made));
}

static LimberPatterns *
make_patterns (void)
{
  LimberPatterns *self = g_atomic_rc_box_new0 (LimberPatterns);

  self->as_of = TODAY;
  self->first = FIRST;
  self->days_recorded = 231;
  self->findings = new_list ();
  self->not_found = new_list ();
  self->needs_data = new_list ();
  self->looks = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_look_free);
  self->n_tested = 14;
  self->last_look = TODAY - 20;
  self->next_look = TODAY + 10;

  return self;
}

LimberPatterns *
test_patterns_new (const char *const *ids)
{
  LimberPatterns *self = make_patterns ();

  for (gsize i = 0; ids[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (made_up); j++)
      if (g_str_equal (made_up[j].id, ids[i]))
        add (self, &made_up[j]);

  return self;
}

LimberPatterns *
test_patterns_new_full (void)
{
  LimberPatterns *self = make_patterns ();

  for (gsize i = 0; i < G_N_ELEMENTS (made_up); i++)
    add (self, &made_up[i]);

  return self;
}

GHashTable *
test_choices_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) limber_finding_choice_free);
}

LimberFindingChoice *
test_choices_get (GHashTable *choices, const char *id)
{
  LimberFindingChoice *choice = g_hash_table_lookup (choices, id);

  if (choice == NULL)
    {
      choice = limber_finding_choice_new (id);
      g_hash_table_insert (choices, g_strdup (id), choice);
    }

  return choice;
}

static const LimberFindingChoice *
find (gpointer data, const char *id)
{
  return g_hash_table_lookup (data, id);
}

LimberFindingChoices
test_choices_look_up (GHashTable *choices)
{
  return (LimberFindingChoices) { find, choices };
}
