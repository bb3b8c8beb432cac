/* limber-report-facts-signs.c — the warning signs of a period: found, noted, asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-advice.h"
#include "limber-safety.h"

#include <glib/gi18n.h>
#include <string.h>

/* The rules that know more than a symptom: their findings say on how many days themselves. */
static const struct
{
  const char *id;
  const char *title;
} titles[] = {
  { "safety.infection-risk", N_ ("Fever with a weakened immune system") },
  { "safety.numb-leg", N_ ("Numb or tingling leg") },
  { "safety.cancer-history", N_ ("Pain of 4 or more after cancer") },
  { "safety.fracture-risk", N_ ("Strong pain with fragile bones") },
};

static void
free_sign (gpointer data)
{
  LimberReportSign *self = data;

  g_free (self->key);
  g_free (self->title);
  g_free (self);
}

static LimberReportSign *
find_sign (const GPtrArray *signs, const char *key)
{
  for (guint i = 0; i < signs->len; i++)
    {
      LimberReportSign *sign = g_ptr_array_index (signs, i);

      if (strcmp (sign->key, key) == 0)
        return sign;
    }

  return NULL;
}

/* Until somebody says how pressing it is, it is not. */
static LimberReportSign *
get_sign (GPtrArray *signs, const char *key, const char *title)
{
  LimberReportSign *sign = find_sign (signs, key);

  if (sign != NULL)
    return sign;

  sign = g_new0 (LimberReportSign, 1);
  sign->key = g_strdup (key);
  sign->title = g_strdup (title);
  sign->severity = LIMBER_FINDING_NOTICE;
  g_ptr_array_add (signs, sign);

  return sign;
}

static void
be_at_least (LimberReportSign *sign, LimberFindingSeverity severity)
{
  sign->severity = MIN (sign->severity, severity);
}

/* Findings */

static gboolean
is_known (const LimberFinding *finding, const char *word)
{
  const LimberFindingNumber *known = limber_finding_find_number (finding, "known");

  return known != NULL && g_strcmp0 (known->word, word) == 0;
}

/* What a doctor knows is called otherwise: it is not new to them. */
static const char *
find_title (const LimberFinding *finding, const char *key)
{
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (strcmp (titles[i].id, finding->id) == 0)
        return _ (titles[i].title);
    }

  name = is_known (finding, "no") ? limber_term_builtin_name (LIMBER_TERM_SYMPTOM, key) : NULL;

  return name != NULL ? name : limber_safety_get_known_title (key);
}

static void
add_finding (GPtrArray *signs, const LimberFinding *finding)
{
  const char *key = limber_safety_get_known_key (finding);
  const LimberFindingNumber *n_marked = limber_finding_find_number (finding, "n_marked");
  LimberReportSign *sign = get_sign (signs, key, find_title (finding, key));

  be_at_least (sign, finding->severity);
  sign->n_days = n_marked != NULL ? (guint) n_marked->values[0] : 1;
  sign->first = finding->from;
  sign->last = finding->to;
  sign->is_worse = is_known (finding, "worse");
  sign->is_known = sign->is_worse || is_known (finding, "yes");
}

static void
add_findings (GPtrArray *signs, const LimberReportMaterial *material)
{
  g_autoptr (GPtrArray) findings = limber_safety_find (material->record, material->background);

  for (guint i = 0; i < findings->len; i++)
    add_finding (signs, g_ptr_array_index (findings, i));
}

/* Symptoms that were noted */

/* What is over is one class less pressing than it was. */
static LimberFindingSeverity
get_past_severity (LimberTermAdvice advice)
{
  return advice == LIMBER_TERM_ADVICE_EMERGENCY ? LIMBER_FINDING_URGENT : LIMBER_FINDING_MENTION;
}

/* The days of the period, and those of an episode that began before it and is not over. */
static void
add_symptom (GPtrArray *signs, const LimberReportMaterial *material, const LimberTerm *term)
{
  const LimberReportSign *found = find_sign (signs, term->key);
  LimberPeriod period = material->period;
  g_autoptr (GArray) days = NULL;
  LimberReportSign *sign;

  if (found != NULL && found->n_days > 0)
    period.from = MIN (period.from, found->first);
  days = limber_report_material_list_days (material, LIMBER_TERM_SYMPTOM, term->key, period);
  if (days->len == 0)
    return;

  sign = get_sign (signs, term->key, limber_term_builtin_name (LIMBER_TERM_SYMPTOM, term->key));
  sign->n_days = days->len;
  sign->first = g_array_index (days, guint32, 0);
  sign->last = g_array_index (days, guint32, days->len - 1);
  if (found == NULL)
    be_at_least (sign, get_past_severity (limber_term_get_advice (term)));
}

static void
add_symptoms (GPtrArray *signs, const LimberReportMaterial *material)
{
  g_autoptr (GPtrArray) terms = limber_term_list_builtin (LIMBER_TERM_SYMPTOM);

  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);

      if (limber_term_get_advice (term) != LIMBER_TERM_ADVICE_NONE)
        add_symptom (signs, material, term);
    }
}

/* Answers */

static LimberFindingSeverity
get_severity (LimberTermAdvice advice)
{
  return advice == LIMBER_TERM_ADVICE_EMERGENCY ? LIMBER_FINDING_EMERGENCY : LIMBER_FINDING_URGENT;
}

/* A "no" of a later day makes a "yes" a thing of the past; what a doctor knows stays what the rules say. */
static void
judge_answers (LimberReportSign *sign, LimberTermAdvice tier)
{
  if (sign->yes == 0 || (sign->is_known && !sign->is_worse))
    return;

  be_at_least (sign, sign->no > sign->yes ? get_past_severity (tier) : get_severity (tier));
}

static void
find_newest_answers (const LimberReportMaterial *material, const char *flag, guint32 *yes, guint32 *no)
{
  *yes = *no = 0;
  for (guint i = 0; i < material->visits->answers->len; i++)
    {
      const LimberRedFlagAnswer *answer = g_ptr_array_index (material->visits->answers, i);
      guint32 *newest = answer->yes ? yes : no;

      if (strcmp (answer->flag, flag) == 0 && answer->day >= material->period.from
          && answer->day <= material->period.to)
        *newest = MAX (*newest, answer->day);
    }
}

static void
add_answers (GPtrArray *signs, const LimberReportMaterial *material)
{
  for (guint i = 0; i < limber_red_flag_count (); i++)
    {
      const LimberRedFlag *flag = limber_red_flag_nth (i);
      LimberReportSign *sign;
      guint32 yes, no;

      find_newest_answers (material, flag->id, &yes, &no);
      if (yes == 0 && no == 0)
        continue;

      sign = get_sign (signs, flag->symptom != NULL ? flag->symptom : flag->id,
                       limber_red_flag_get_title (flag));
      sign->yes = yes;
      sign->no = no;
      judge_answers (sign, flag->tier);
    }
}

/**
 * limber_report_find_signs:
 * @material: what was read
 *
 * Collects everything that is known of each warning sign: what the rules of docs/safety.md find as of the
 * last day of the period, on which days of the period a symptom that is one was noted, and what was answered
 * when it was asked. A sign is in it once, whatever it is known from.
 *
 * Returns: (transfer full) (element-type LimberReportSign): in no order to rely on
 */
GPtrArray *
limber_report_find_signs (const LimberReportMaterial *material)
{
  GPtrArray *signs = g_ptr_array_new_with_free_func (free_sign);

  if (limber_report_material_is_empty (material))
    return signs;

  add_findings (signs, material);
  add_symptoms (signs, material);
  add_answers (signs, material);

  return signs;
}
