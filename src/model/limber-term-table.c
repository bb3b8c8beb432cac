/* limber-term-table.c — the symptoms, tags and treatments that come with Limber
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-term-table.h"

#include <glib/gi18n.h>

/* Keys stand in people's files: they are never changed and never used again for something else. */
#define SYMPTOM(key, name, explanation, advice)                                                              \
  { LIMBER_TERM_SYMPTOM, key, name, explanation, LIMBER_TERM_ADVICE_##advice }
#define TAG(key, name, explanation) { LIMBER_TERM_TAG, key, name, explanation, LIMBER_TERM_ADVICE_NONE }
#define TREATMENT(key, name, explanation)                                                                    \
  { LIMBER_TERM_TREATMENT, key, name, explanation, LIMBER_TERM_ADVICE_NONE }

/* clang-format off */
const LimberTermInfo limber_term_table[] = {
  SYMPTOM ("stiffness", NC_ ("symptom", "Stiffness"),
           N_("The back moves less freely than usual, often after rest."), NONE),
  SYMPTOM ("spasm", NC_ ("symptom", "Muscle spasm"),
           N_("A muscle tightens by itself, suddenly and painfully."), NONE),
  SYMPTOM ("leg-pain-left", NC_ ("symptom", "Pain down the left leg"),
           N_("Pain that moves from the back or buttock down your left leg."), NONE),
  SYMPTOM ("leg-pain-right", NC_ ("symptom", "Pain down the right leg"),
           N_("Pain that moves from the back or buttock down your right leg."), NONE),
  SYMPTOM ("tingling", NC_ ("symptom", "Tingling"),
           N_("Pins and needles, in a leg, a foot, an arm or elsewhere."), NONE),
  SYMPTOM ("leg-numbness", NC_ ("symptom", "Numb leg"),
           N_("A part of a leg or foot feels less than usual, or nothing."), NONE),
  SYMPTOM ("leg-weakness", NC_ ("symptom", "New weakness in a leg"),
           N_("A leg or foot does not do what it did before: it gives way, drags, or will not lift."), EMERGENCY),
  SYMPTOM ("saddle-numbness", NC_ ("symptom", "Numb saddle area"),
           N_("Numbness or tingling where you would sit on a saddle: around the genitals, the anus, the buttocks or the "
              "inner thighs."), EMERGENCY),
  SYMPTOM ("bladder-bowel", NC_ ("symptom", "Bladder or bowel trouble"),
           N_("Passing urine is difficult, is not felt, or cannot be held, or bowel movements cannot be held."),
           EMERGENCY),
  SYMPTOM ("fever", NC_ ("symptom", "Fever"),
           N_("A high temperature, or feeling hot and shivery."), SOON),
  SYMPTOM ("night-pain", NC_ ("symptom", "Night pain"),
           N_("Pain at night that no change of position eases."), SOON),
  SYMPTOM ("weight-loss", NC_ ("symptom", "Unintended weight loss"),
           N_("Losing weight without trying to."), SOON),
  SYMPTOM ("headache", NC_ ("symptom", "Headache"),
           N_("Pain in the head, of any kind."), NONE),
  SYMPTOM ("fatigue", NC_ ("symptom", "Fatigue"),
           N_("More tired than the day explains."), NONE),

  TAG ("long-sitting", NC_ ("tag", "Long sitting"),
       N_("Sat for hours with few breaks, at a desk or in a seat.")),
  TAG ("long-standing", NC_ ("tag", "Long standing"),
       N_("Stood for hours with few breaks.")),
  TAG ("heavy-lifting", NC_ ("tag", "Heavy lifting"),
       N_("Lifted or carried something heavy.")),
  TAG ("long-walk", NC_ ("tag", "Long walk"),
       N_("Walked clearly further than on a usual day.")),
  TAG ("hard-surface", NC_ ("tag", "Hard surface"),
       N_("Walked or stood on stone, concrete or another hard floor for long.")),
  TAG ("uneven-ground", NC_ ("tag", "Sand or uneven ground"),
       N_("Walked on sand, gravel, a slope or a forest path.")),
  TAG ("new-shoes", NC_ ("tag", "New or worn shoes"),
       N_("Wore shoes that are new, or worn out.")),
  TAG ("high-heels", NC_ ("tag", "High heels"),
       N_("Wore shoes with high heels.")),
  TAG ("poor-posture", NC_ ("tag", "Poor posture"),
       N_("Spent long in a bent, twisted or slumped position.")),
  TAG ("poor-sleep", NC_ ("tag", "Poor sleep"),
       N_("Slept badly or too little the night before.")),
  TAG ("stressful-day", NC_ ("tag", "Stressful day"),
       N_("A day of pressure, worry or conflict.")),
  TAG ("skipped-meals", NC_ ("tag", "Skipped meals"),
       N_("Left out one meal or more.")),
  TAG ("little-water", NC_ ("tag", "Little water"),
       N_("Drank clearly less than usual.")),
  TAG ("travel", NC_ ("tag", "Travel"),
       N_("Spent long in a car, train, bus or plane.")),
  TAG ("strenuous-exercise", NC_ ("tag", "Strenuous exercise"),
       N_("Sport or work that left you breathless or sore.")),
  TAG ("rest-day", NC_ ("tag", "Rest day"),
       N_("Did clearly less than on a usual day.")),

  TREATMENT ("heat", NC_ ("treatment", "Heat"),
             N_("A warm bath, a hot-water bottle, a heat pad.")),
  TREATMENT ("cold", NC_ ("treatment", "Cold"),
             N_("A cold pack wrapped in a cloth.")),
  TREATMENT ("rest", NC_ ("treatment", "Rest"),
             N_("Lying down or taking a break because of the pain.")),
  TREATMENT ("walk", NC_ ("treatment", "Walk"),
             N_("A walk taken because of the pain.")),
  TREATMENT ("stretching", NC_ ("treatment", "Stretching"),
             N_("Stretches or a guided routine.")),
  TREATMENT ("strengthening", NC_ ("treatment", "Strengthening"),
             N_("Exercises that make the back, the belly or the legs stronger.")),
  TREATMENT ("massage", NC_ ("treatment", "Massage"),
             N_("By somebody else, by hand, or with a ball or a roller.")),
  TREATMENT ("physiotherapy", NC_ ("treatment", "Physiotherapy"),
             N_("A session with a physiotherapist.")),
  TREATMENT ("manual-therapy", NC_ ("treatment", "Manual therapy"),
             N_("A session with an osteopath, a chiropractor or another manual therapist.")),
  TREATMENT ("paracetamol", NC_ ("treatment", "Paracetamol"),
             N_("Tablets against pain with paracetamol, also called acetaminophen.")),
  TREATMENT ("anti-inflammatory-tablet", NC_ ("treatment", "Anti-inflammatory tablet"),
             N_("Ibuprofen, naproxen, diclofenac and the like.")),
  TREATMENT ("prescribed-medicine", NC_ ("treatment", "Prescribed medicine"),
             N_("Another medicine that a doctor prescribed for the pain.")),
  TREATMENT ("gel-or-patch", NC_ ("treatment", "Gel or patch"),
             N_("A gel, cream or patch on the skin.")),
  TREATMENT ("tens", NC_ ("treatment", "TENS"),
             N_("Electrical stimulation through the skin.")),
  TREATMENT ("breathing", NC_ ("treatment", "Breathing or relaxation"),
             N_("Slow breathing, muscle relaxation or meditation.")),
  TREATMENT ("support-belt", NC_ ("treatment", "Support belt"),
             N_("A belt, brace or tape that supports the back.")),
};
/* clang-format on */

const guint limber_term_table_length = G_N_ELEMENTS (limber_term_table);
