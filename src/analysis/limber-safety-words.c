/* limber-safety-words.c — warning signs in words: what was noted, why it matters, what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-advice.h"
#include "limber-association-phrases.h"
#include "limber-safety-private.h"

#include <glib/gi18n.h>

/* Every sentence here stands in docs/safety.md; a test compares the two. What is said the moment a sign is
 * marked is said here in the same words, out of limber-advice.c. */

#define DRAWN_BEFORE 28
#define DRAWN_MAX 120

/* clang-format off */
static const struct
{
  /* Translators: %s is "on 3 May 2026" or "on 4 days, last on 3 May 2026". */
  const char *told;
  const char *known;
  const char *meaning; /* NULL: that of limber-advice.c, by the key */
} words[LIMBER_SAFETY_N_SIGNS] = {
  [LIMBER_SAFETY_SADDLE_NUMBNESS] = {
    N_("You noted numbness in the saddle area %s."),
    N_("You noted numbness in the saddle area %s, and your doctor knows about it."),
    NULL },
  [LIMBER_SAFETY_BLADDER_BOWEL] = {
    N_("You noted bladder or bowel trouble %s."),
    N_("You noted bladder or bowel trouble %s, and your doctor knows about it."),
    NULL },
  [LIMBER_SAFETY_LEG_WEAKNESS] = {
    N_("You noted new weakness in a leg %s."),
    N_("You noted weakness in a leg %s, and your doctor knows about it."),
    NULL },
  [LIMBER_SAFETY_BOTH_LEGS] = {
    N_("You noted pain down both legs %s."),
    N_("You noted pain down both legs %s, and your doctor knows about it."),
    N_("Pain down both legs that is new, above all with numbness or tingling, can in rare cases come from "
       "pressure on the nerves at the base of the spine.") },
  [LIMBER_SAFETY_INFECTION_RISK] = {
    N_("You noted a fever %s, and your immune system is weakened."),
    N_("You noted a fever %s with a weakened immune system, and your doctor knows about it."),
    N_("Fever with a weakened immune system has to be looked at on the same day. Together with back pain it "
       "can in rare cases come from an infection in or near the spine.") },
  [LIMBER_SAFETY_FEVER] = {
    N_("You noted a fever %s."),
    N_("You noted a fever %s, and your doctor knows about it."),
    NULL },
  [LIMBER_SAFETY_CANCER_HISTORY] = {
    N_("You recorded pain of 4 or more %s, and have or had cancer."),
    N_("You recorded pain of 4 or more %s, and your doctor knows about it."),
    N_("After cancer, back pain has in most cases the same harmless reasons as anybody’s. In rare cases it "
       "comes from the cancer, and finding out early makes a difference.") },
  [LIMBER_SAFETY_FRACTURE_RISK] = {
    N_("You recorded strong pain %s, and your bones may break more easily."),
    N_("You recorded strong pain %s, and your doctor knows about it."),
    N_("With osteoporosis, or after months of steroid tablets, a bone of the spine can break without a fall. "
       "New strong pain is then worth a picture of the spine.") },
  [LIMBER_SAFETY_NUMB_LEG] = {
    N_("You noted a numb or tingling leg %s."),
    N_("You noted a numb or tingling leg %s, and your doctor knows about it."),
    N_("Numbness or tingling in a leg often comes with sciatica and mostly goes by itself. When it stays for "
       "more than a week, it is worth an appointment.") },
  [LIMBER_SAFETY_NIGHT_PAIN] = {
    N_("You noted pain at night %s."),
    N_("You noted pain at night %s, and your doctor knows about it."),
    NULL },
  [LIMBER_SAFETY_WEIGHT_LOSS] = {
    N_("You noted weight loss without trying %s."),
    N_("You noted weight loss without trying %s, and your doctor knows about it."),
    NULL },
};

typedef enum
{
  TEXT_TODAY,
  TEXT_NEXT_DAYS,
  TEXT_MENTION,
  TEXT_KNOWN,
  TEXT_CANCER,
  TEXT_CANCER_NERVES,
  TEXT_RETURNED,
  TEXT_JOINED,
  TEXT_WORSE,
} Text;

static const char *const texts[] = {
  [TEXT_TODAY] = N_("Ask for medical advice today, and tell them about the back pain as well."),
  [TEXT_NEXT_DAYS] = N_("Ask a doctor for an appointment in the next days, and show them what you noted."),
  [TEXT_MENTION] = N_("Mention it to a doctor the next time you see one, sooner when it comes back or stays."),
  [TEXT_KNOWN] = N_("It counts in full again when a further sign of an emergency begins, when it comes back after "
                    "weeks without it, or when the pain gets clearly worse."),
  [TEXT_CANCER] = N_("Ask for medical advice today when the pain is strong, keeps getting worse or wakes you at "
                     "night, otherwise in the next days."),
  [TEXT_CANCER_NERVES] = N_("After cancer, numbness in a leg together with back pain can in rare cases come from "
                            "pressure on the spinal cord."),
  [TEXT_RETURNED] = N_("Since then it has come back after weeks without it."),
  [TEXT_JOINED] = N_("Since then a further sign of an emergency has begun."),
  [TEXT_WORSE] = N_("Since then the pain has become clearly worse."),
};
/* clang-format on */

/* Why */

static gboolean
is_new (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  return self->n_days - state->episode.first <= LIMBER_SAFETY_NEW_DAYS;
}

static void
tell_age (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  g_autofree char *first = limber_association_format_day (limber_safety_to_day (self, state->episode.first));

  limber_finding_take_why (finding,
                           is_new (self, state)
                               ? g_strdup_printf (_ ("It began on %s, within the last two weeks."), first)
                               : g_strdup_printf (_ ("It began on %s, more than two weeks ago."), first));
}

static void
tell_fact (LimberFinding *finding, const LimberSafetyCase *self, LimberBackgroundFact fact)
{
  if (self->background->facts[fact])
    limber_finding_take_why (finding, g_strdup_printf (_ ("You said about your back: %s."),
                                                       limber_background_fact_get_title (fact)));
}

static void
tell_facts (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  switch (state->sign)
    {
    case LIMBER_SAFETY_CANCER_HISTORY:
    case LIMBER_SAFETY_NUMB_LEG:
      tell_fact (finding, self, LIMBER_BACKGROUND_CANCER);
      break;
    case LIMBER_SAFETY_FRACTURE_RISK:
      tell_fact (finding, self, LIMBER_BACKGROUND_OSTEOPOROSIS);
      tell_fact (finding, self, LIMBER_BACKGROUND_STEROIDS);
      break;
    case LIMBER_SAFETY_NIGHT_PAIN:
      tell_fact (finding, self, LIMBER_BACKGROUND_CANCER);
      tell_fact (finding, self, LIMBER_BACKGROUND_IMMUNOSUPPRESSION);
      break;
    case LIMBER_SAFETY_WEIGHT_LOSS:
      tell_fact (finding, self, LIMBER_BACKGROUND_CANCER);
      tell_fact (finding, self, LIMBER_BACKGROUND_LOSING_WEIGHT);
      break;
    case LIMBER_SAFETY_INFECTION_RISK:
      tell_fact (finding, self, LIMBER_BACKGROUND_IMMUNOSUPPRESSION);
      break;
    case LIMBER_SAFETY_SADDLE_NUMBNESS:
    case LIMBER_SAFETY_BLADDER_BOWEL:
    case LIMBER_SAFETY_LEG_WEAKNESS:
    case LIMBER_SAFETY_BOTH_LEGS:
    case LIMBER_SAFETY_FEVER:
    default:
      break;
    }
}

static void
tell_with (LimberFinding *finding, const LimberSafetyCase *self, LimberSafetySign other, const char *key)
{
  if (self->states[other].is_open)
    limber_finding_take_why (finding, g_strdup_printf (_ ("Also marked in these weeks: %s."),
                                                       limber_safety_get_symptom_name (self, key)));
}

/* What makes it more pressing */
static void
tell_company (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  if (state->sign == LIMBER_SAFETY_NIGHT_PAIN && state->n_most > 1)
    limber_finding_take_why (
        finding, g_strdup_printf (ngettext ("Up to %u of 14 nights in a row had it.",
                                            "Up to %u of 14 nights in a row had it.", state->n_most),
                                  state->n_most));
  if (!state->is_joined)
    return;

  if (state->sign == LIMBER_SAFETY_BOTH_LEGS)
    tell_with (finding, self, LIMBER_SAFETY_NUMB_LEG, "leg-numbness");
  if (state->sign == LIMBER_SAFETY_NIGHT_PAIN)
    {
      tell_with (finding, self, LIMBER_SAFETY_FEVER, "fever");
      tell_with (finding, self, LIMBER_SAFETY_WEIGHT_LOSS, "weight-loss");
    }
  if (state->sign == LIMBER_SAFETY_WEIGHT_LOSS)
    tell_with (finding, self, LIMBER_SAFETY_NIGHT_PAIN, "night-pain");
}

static const char *
get_meaning (const LimberSafetyState *state)
{
  if (state->sign == LIMBER_SAFETY_NUMB_LEG && state->severity == LIMBER_FINDING_EMERGENCY)
    return _ (texts[TEXT_CANCER_NERVES]);

  return words[state->sign].meaning != NULL
             ? _ (words[state->sign].meaning)
             : limber_advice_get_meaning (limber_safety_sign_get_key (state->sign));
}

static const char *
get_worse (LimberSafetyKnown known)
{
  switch (known)
    {
    case LIMBER_SAFETY_KNOWN_RETURNED:
      return _ (texts[TEXT_RETURNED]);
    case LIMBER_SAFETY_KNOWN_JOINED:
      return _ (texts[TEXT_JOINED]);
    case LIMBER_SAFETY_KNOWN_WORSE:
      return _ (texts[TEXT_WORSE]);
    case LIMBER_SAFETY_UNKNOWN:
    case LIMBER_SAFETY_KNOWN:
    default:
      return NULL;
    }
}

static void
tell_known (LimberFinding *finding, const LimberSafetyState *state)
{
  g_autofree char *day = NULL;
  const char *worse = get_worse (state->known);

  limber_finding_take_word (
      finding, "known",
      state->known == LIMBER_SAFETY_UNKNOWN ? "no" : (state->known == LIMBER_SAFETY_KNOWN ? "yes" : "worse"),
      NULL, NULL);
  if (state->known == LIMBER_SAFETY_UNKNOWN)
    return;

  day = limber_association_format_day (state->known_since);
  limber_finding_take_why (finding, g_strdup_printf (_ ("On %s you said that your doctor knows this."), day));
  if (worse != NULL)
    limber_finding_take_why (finding, g_strdup (worse));
}

/* What to do */

static char *
join (const char *first, const char *second, const char *third)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add_many (builder, first, second, third, NULL);
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" ", parts);
}

static Text
get_request (LimberSafetySign sign)
{
  if (sign == LIMBER_SAFETY_FEVER)
    return TEXT_TODAY;

  return sign == LIMBER_SAFETY_CANCER_HISTORY ? TEXT_CANCER : TEXT_NEXT_DAYS;
}

static char *
suggest (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  if (state->known == LIMBER_SAFETY_KNOWN)
    return join (limber_advice_get_paragraph (LIMBER_ADVICE_AS_AGREED), _ (texts[TEXT_KNOWN]), NULL);

  switch (state->severity)
    {
    case LIMBER_FINDING_EMERGENCY:
      return join (limber_advice_get_paragraph (LIMBER_ADVICE_GO_NOW),
                   is_new (self, state) ? NULL : limber_advice_get_paragraph (LIMBER_ADVICE_LONG_KNOWN),
                   NULL);
    case LIMBER_FINDING_URGENT:
      return join (_ (texts[get_request (state->sign)]),
                   limber_advice_get_paragraph (LIMBER_ADVICE_HELP_AT_ONCE),
                   limber_advice_get_paragraph (LIMBER_ADVICE_AS_AGREED));
    case LIMBER_FINDING_MENTION:
    case LIMBER_FINDING_NOTICE:
    case LIMBER_FINDING_PATTERN:
    case LIMBER_FINDING_CHECKING:
    case LIMBER_FINDING_NOT_FOUND:
    case LIMBER_FINDING_NEEDS_DATA:
    default:
      return join (_ (texts[TEXT_MENTION]), limber_advice_get_paragraph (LIMBER_ADVICE_SELDOM_SERIOUS),
                   limber_advice_get_paragraph (LIMBER_ADVICE_HELP_AT_ONCE));
    }
}

/* Numbers, Trends and the picture */

static void
add_tag (LimberFinding *finding, const char *key)
{
  g_autofree char *tag = g_strconcat (limber_term_kind_to_id (LIMBER_TERM_SYMPTOM), ":", key, NULL);

  limber_finding_add_tag (finding, tag);
}

static void
add_tags (LimberFinding *finding, const LimberSafetyState *state)
{
  switch (state->sign)
    {
    case LIMBER_SAFETY_CANCER_HISTORY:
    case LIMBER_SAFETY_FRACTURE_RISK:
      break;
    case LIMBER_SAFETY_BOTH_LEGS:
      add_tag (finding, "leg-pain-left");
      add_tag (finding, "leg-pain-right");
      break;
    case LIMBER_SAFETY_NUMB_LEG:
      add_tag (finding, "leg-numbness");
      add_tag (finding, "tingling");
      break;
    case LIMBER_SAFETY_SADDLE_NUMBNESS:
    case LIMBER_SAFETY_BLADDER_BOWEL:
    case LIMBER_SAFETY_LEG_WEAKNESS:
    case LIMBER_SAFETY_INFECTION_RISK:
    case LIMBER_SAFETY_FEVER:
    case LIMBER_SAFETY_NIGHT_PAIN:
    case LIMBER_SAFETY_WEIGHT_LOSS:
    default:
      add_tag (finding, limber_safety_sign_get_key (state->sign));
    }
}

static void
add_numbers (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  limber_finding_take_count (finding, "n_marked", state->episode.n_marked, g_strdup (_ ("Days with it")),
                             g_strdup_printf ("%'u", state->episode.n_marked));
  if (state->sign == LIMBER_SAFETY_NIGHT_PAIN)
    limber_finding_take_count (finding, "nights_of_14", state->n_most,
                               g_strdup (_ ("Most nights of 14 in a row")),
                               g_strdup_printf ("%'u", state->n_most));
  if (state->known_since != 0)
    limber_finding_take_count (finding, "known_days", self->as_of - state->known_since, NULL, NULL);
}

/* The course of the pain around it. Nobody needs a picture to go to an emergency department. */
static void
draw (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  guint from = state->episode.first > DRAWN_BEFORE ? state->episode.first - DRAWN_BEFORE : 0;

  if (self->pain == NULL || finding->severity == LIMBER_FINDING_EMERGENCY)
    return;

  from = MAX (from, self->n_days > DRAWN_MAX ? self->n_days - DRAWN_MAX : 0);
  limber_finding_draw_course (finding, LIMBER_METRIC_PAIN, self->pain, self->n_days, self->first,
                              limber_safety_to_day (self, from), self->as_of);
}

static LimberFindingSeverity
get_severity (const LimberSafetyState *state)
{
  return state->known == LIMBER_SAFETY_KNOWN ? LIMBER_FINDING_MENTION : state->severity;
}

static void
tell_why (LimberFinding *finding, const LimberSafetyCase *self, const LimberSafetyState *state)
{
  limber_finding_take_why (finding, limber_safety_tell_days (self, state));
  tell_age (finding, self, state);
  tell_facts (finding, self, state);
  tell_company (finding, self, state);
  limber_finding_take_why (finding, g_strdup (get_meaning (state)));
  tell_known (finding, state);
}

/* Makes a finding of a sign that is told, in the language of the locale. */
LimberFinding *
limber_safety_tell (const LimberSafetyCase *self, const LimberSafetyState *state)
{
  LimberFinding *finding = limber_finding_new (limber_safety_sign_get_id (state->sign), LIMBER_FINDING_SAFETY,
                                               get_severity (state), LIMBER_TOPIC_SAFETY);
  const char *format
      = state->known == LIMBER_SAFETY_KNOWN ? words[state->sign].known : words[state->sign].told;
  g_autofree char *days = limber_safety_phrase_days (self, &state->episode);
  g_auto (GStrv) parts = g_strsplit (_ (format), "%s", 2);

  finding->from = limber_safety_to_day (self, state->episode.first);
  finding->to = limber_safety_to_day (self, state->episode.last);
  limber_finding_take_sentence (finding, g_strjoinv (days, parts));
  tell_why (finding, self, state);
  finding->suggestion = suggest (self, state);
  g_set_str (&finding->caution, limber_advice_get_paragraph (LIMBER_ADVICE_CANNOT_EXAMINE));
  limber_finding_add_metric (finding, LIMBER_METRIC_PAIN);
  add_tags (finding, state);
  add_numbers (finding, self, state);
  draw (finding, self, state);

  return finding;
}

static void
add_template (GStrvBuilder *builder, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "%s", -1);

  g_strv_builder_take (builder, g_strjoinv ("…", parts));
}

/* Every paragraph that can be read and does not come from limber-advice.h. */
GStrv
limber_safety_list_words (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < LIMBER_SAFETY_N_SIGNS; i++)
    {
      add_template (builder, words[i].told);
      add_template (builder, words[i].known);
      if (words[i].meaning != NULL)
        g_strv_builder_add (builder, words[i].meaning);
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_strv_builder_add (builder, texts[i]);

  return g_strv_builder_end (builder);
}
