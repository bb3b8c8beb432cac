/* limber-exercise-advice.c — what to know before exercising: who asks first, when to stop, when to get help
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-exercise-advice.h"

#include "limber-advice.h"

#include <glib/gi18n.h>

#define MOST_POINTS 8

/* Every sentence here stands in docs/safety.md with its source; a test compares the two. */

/* clang-format off */
static const struct
{
  const char *title;
  const char *introduction;
  const char *points[MOST_POINTS];
  const char *remark;
} parts[] = {
  [LIMBER_EXERCISE_ADVICE_ASK_FIRST] = {
    N_("Who should ask first"),
    N_("Before the first routine, ask a doctor or a physiotherapist if you have or had one of these:"),
    {
      N_("A recent injury, operation or broken bone"),
      N_("Osteoporosis, or steroid tablets for a long time"),
      N_("Cancer, now or in the past"),
      N_("A pregnancy"),
      N_("High blood pressure that is not under control"),
    },
    N_("What they told you comes before anything that Limber shows."),
  },
  [LIMBER_EXERCISE_ADVICE_STOP] = {
    N_("When to stop an exercise"),
    N_("Stop when you notice one of these:"),
    {
      N_("Pain or tingling that moves further down the leg"),
      N_("Numbness or weakness that is new or grows"),
      N_("Pain that is sharp or electric"),
      N_("Dizziness"),
      N_("Trouble that gets worse, or a pain that was not there before"),
    },
    N_("While a routine runs, “This hurts” is always on the screen. It stops the clock and offers an easier way, to skip, or to end."),
  },
  [LIMBER_EXERCISE_ADVICE_PAIN] = {
    N_("How much pain is all right"),
    N_("Many physiotherapists go by a traffic light, on a scale from 0 to 10:"),
    {
      N_("0 to 3: go on"),
      N_("4 and 5: all right, as long as it has settled again within a day"),
      N_("6 and more: do less of it, do it another way, or leave it"),
    },
    N_("It is a rule of thumb and not a standard; your physiotherapist may draw the lines elsewhere. Some pain while moving does not mean that something is being harmed."),
  },
  [LIMBER_EXERCISE_ADVICE_EMERGENCY] = {
    N_("Get medical help now"),
    N_("Stop, and go to an emergency department or call your emergency number, with one of these:"),
    {
      N_("Pain, tingling, numbness or weakness in both legs together with back pain"),
      N_("New or worsening weakness in a leg"),
      N_("Numbness around the genitals, the anus, the buttocks or the inner thighs"),
      N_("Trouble passing urine, or a bladder or bowels that cannot be held"),
      N_("Less feeling during sex than before"),
      N_("Chest pain"),
      N_("Back pain after a serious accident"),
    },
    NULL, /* That of advice on signs */
  },
  [LIMBER_EXERCISE_ADVICE_SOON] = {
    N_("Tell a doctor soon"),
    N_("Ask for an appointment in the next days, and with a fever today, when back pain comes with one of these:"),
    {
      N_("Fever"),
      N_("Losing weight without trying to"),
      N_("A lump on the back, or a back whose shape has changed"),
      N_("Pain that rest does not ease, or that is worse at night"),
      N_("Pain that gets worse with sneezing, coughing or on the toilet"),
      N_("Pain between the shoulder blades"),
    },
    N_("Taken alone, a sign like this seldom means anything serious. A doctor can find out by asking and examining."),
  },
};
/* clang-format on */

/**
 * limber_exercise_advice_get_title:
 * @part: a part
 *
 * Returns: (transfer none): its title, translated
 */
const char *
limber_exercise_advice_get_title (LimberExerciseAdvice part)
{
  g_return_val_if_fail (part < LIMBER_EXERCISE_ADVICE_N_PARTS, NULL);

  return _ (parts[part].title);
}

/**
 * limber_exercise_advice_get_introduction:
 * @part: a part
 *
 * Returns: (transfer none): the sentence before its points, translated
 */
const char *
limber_exercise_advice_get_introduction (LimberExerciseAdvice part)
{
  g_return_val_if_fail (part < LIMBER_EXERCISE_ADVICE_N_PARTS, NULL);

  return _ (parts[part].introduction);
}

/**
 * limber_exercise_advice_list_points:
 * @part: a part
 *
 * Returns: (transfer full): its points, translated
 */
GStrv
limber_exercise_advice_list_points (LimberExerciseAdvice part)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (part < LIMBER_EXERCISE_ADVICE_N_PARTS, NULL);

  for (gsize i = 0; i < MOST_POINTS && parts[part].points[i] != NULL; i++)
    g_strv_builder_add (builder, _ (parts[part].points[i]));

  return g_strv_builder_end (builder);
}

/**
 * limber_exercise_advice_get_remark:
 * @part: a part
 *
 * Returns: (transfer none): the sentences after its points, translated
 */
const char *
limber_exercise_advice_get_remark (LimberExerciseAdvice part)
{
  g_return_val_if_fail (part < LIMBER_EXERCISE_ADVICE_N_PARTS, NULL);

  if (part == LIMBER_EXERCISE_ADVICE_EMERGENCY)
    return limber_advice_get_paragraph (LIMBER_ADVICE_LONG_KNOWN);

  return _ (parts[part].remark);
}

/**
 * limber_exercise_advice_get_foreword:
 *
 * Returns: (transfer none): what the routines are, translated
 */
const char *
limber_exercise_advice_get_foreword (void)
{
  return _ ("The routines of Limber are general exercises, made for nobody in particular. Limber cannot "
            "examine you, "
            "and it does not know the reason of your pain.");
}
