/* limber-example-note.c — what the person of the example writes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not translated: the same seed makes the same journal in every language.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-example-note.h"

#define PAIN_ANY 1001

/* The days before the last one are seen first; what they say fits any day of the week. */
static const char *const last_notes[] = {
  NULL,
  "Half an hour of walking after dinner. That loosens it.",
  NULL,
  "Good in the morning, tired by five. Lay down for a bit.",
  "Sat too long in one go, noticed it getting up.",
};

/* Written about in @percent of the days that have all of @events and a pain below @below, in hundredths. */
typedef struct
{
  LimberEvents events;
  int below;
  int percent;
  const char *const *texts;
} Occasion;

#define TEXTS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The first occasion that fits is the one written about. */
static const Occasion occasions[] = {
  { LIMBER_EVENT_FEVER, PAIN_ANY, 100,
    TEXTS ("38.6 this morning. In bed all day, everything aches, not only the back.",
           "Still feverish, slept most of the day. Called the practice: the flu is going round.",
           "Fever gone since noon. Weak, but the back is better for the lying down.") },
  { LIMBER_EVENT_WEDDING, PAIN_ANY, 100,
    TEXTS ("Lena's wedding. Danced until two, in heels of course. Worth it, ask me again tomorrow.") },
  { LIMBER_EVENT_LEG | LIMBER_EVENT_FLARE_BEGINS, PAIN_ANY, 100,
    TEXTS ("Bent down for the laundry and it shot down the left leg to the calf. Never had that before.") },
  { LIMBER_EVENT_FLARE_BEGINS, PAIN_ANY, 90,
    TEXTS ("Woke up and could not put my socks on. Could be the boxes from yesterday.",
           "Sneezed, and there it was. Low on the left, sharp.",
           "Got out of the car and could not stand up straight for a minute.",
           "Locked up while brushing my teeth. The usual place, but stronger.",
           "Bad start. Stood up from the desk and had to hold on to it.",
           "It caught me lifting Tom's bicycle onto the rack. Stupid.",
           "Was only reaching for the salt.",
           "Turned over in bed and felt it go.",
           "Only picked up the post from the mat. That was enough.",
           "Felt it coming since yesterday, now it is here.",
           "Stood up after the film and stayed crooked.") },
  { LIMBER_EVENT_LEG, PAIN_ANY, 40,
    TEXTS (
        "The calf tingles when I sit. Better lying on the right side with a pillow between the knees.",
        "Physio showed me how to get out of bed over the side. Helps.",
        "Walked to the corner and back. The leg complained after about ten minutes.",
        "The pain is more in the leg than in the back today. Odd feeling.",
        "Doctor looked at reflexes and strength, all fine. Said to keep moving and come back in four weeks.",
        "Slept through for the first time this week.",
        "Only down to the knee today, not to the calf any more.",
        "Worked standing up, with the laptop on the ironing board.",
        "Fifteen minutes of walking without the leg. Small steps.",
        "The foot fell asleep in the meeting, woke up after walking around.") },
  { LIMBER_EVENT_HOLIDAY | LIMBER_EVENT_TRAVEL, PAIN_ANY, 100,
    TEXTS ("Nine hours in the car with two stops. Stiff as a board, but the sea is there.",
           "Drove home. Stopped every hour and a half this time, that was better.") },
  { LIMBER_EVENT_HOLIDAY, PAIN_ANY, 45,
    TEXTS ("Along the beach to the lighthouse and back. Bare feet, wonderful.",
           "Up to the old fort, cobbles all the way. Felt every one of them.",
           "Slept late, then walked the whole bay. No thought of the back until the evening.",
           "Sand all day. The hips noticed more than the back.",
           "Rained, museum instead. Standing around is worse than walking.",
           "Swam twice. That is what it needs.",
           "Market, harbour, and the long way home. My watch is proud of me.",
           "Too much yesterday, so today a chair, a book and the shade.") },
  { LIMBER_EVENT_AFTER_HOLIDAY, PAIN_ANY, 30,
    TEXTS ("After two weeks of walking, the chair again. The back wants to go back.",
           "It is sore in a way it was not on holiday. All those steps?",
           "Two hundred mails and a stiff back.",
           "Getting better again, slowly.") },
  { LIMBER_EVENT_TRAVEL, PAIN_ANY, 60,
    TEXTS ("Train to Hamburg and back in one day. Six hours of sitting.",
           "On the road for the project. Hotel bed like a hammock.",
           "Long drive to my parents.",
           "Delayed, then stood in the aisle for an hour. At least that was not sitting.",
           "Home again. Unpacking can wait.") },
  { LIMBER_EVENT_LOSING_WEIGHT, PAIN_ANY, 40,
    TEXTS ("Started the new diet with Anna. No bread for two months, we said.",
           "Two kilos in two weeks. Trousers are looser.",
           "Hungry and cross, but the scale is kind.",
           "Skipped lunch again, and the walk home felt long.",
           "Four kilos. Anna says I should eat more protein. I do not feel strong.",
           "Legs are tired on the stairs. Is that the diet?",
           "The back has been worse this week although I weigh less. I had hoped for the opposite.",
           "Seven kilos in seven weeks. Enough. Back to normal meals.") },
  { LIMBER_EVENT_ANXIOUS, PAIN_ANY, 36,
    TEXTS ("They talk about closing our site. Nobody knows anything.",
           "Lay awake from three to five, going through numbers.",
           "Tight chest in the meeting, went for a walk round the block afterwards.",
           "Another round of talks. My shoulders are up at my ears.",
           "Did the breathing thing before bed, fell asleep quicker.",
           "The list with the names comes in May, they say.",
           "The old dread is back.",
           "Talked to Tom about it for an hour. That helped more than anything.",
           "A good day for once, the sun, lunch outside.",
           "Heart racing for no reason on the bus.",
           "My name is not on the list. I should be happy. I am just tired.",
           "Jaw and neck hurt, I must be clenching my teeth at night.") },
  { LIMBER_EVENT_GARDEN, PAIN_ANY, 50,
    TEXTS ("Planted the beans. Kneeling is fine, getting up is not.",
           "Mowed the lawn in two goes, with a break. Sensible for once.",
           "Carried soil, twenty kilos a bag. I know, I know.",
           "Weeding on the little stool. Good idea, that stool.",
           "Pruned the hedge, arms over my head for an hour.",
           "Picked cherries until dark.",
           "Built the raised bed with Tom. He did the lifting, I did the talking.",
           "Dug up the old rose. It did not want to go, and now the back does not either.",
           "Only watered today. Resting is gardening as well.") },
  { LIMBER_EVENT_FLARE, PAIN_ANY, 30,
    TEXTS ("Slowly better. Can tie my shoes again.",
           "Heat pad morning and evening. Short walks.",
           "Sitting is the worst, standing in the kitchen works.",
           "Took the stairs without the banister.",
           "Good until noon, then I sat too long.",
           "Cancelled running with Mia.",
           "Half the day on the sofa with my legs up.",
           "Bent over carefully and nothing happened. Hooray.",
           "Physio says it is a matter of days. I count.",
           "Worse in the evening than in the morning this time.",
           "Shopping in two small bags instead of one big one.",
           "Slept with a pillow under the knees, that was good.",
           "Tom put the groceries away and would not let me help.",
           "First proper night since it began.",
           "Ten minutes of stretching on the carpet. Easier than yesterday.",
           "It still pulls when I cough.",
           "Nearly there. Sat through dinner without getting up.") },
  { LIMBER_EVENT_STRESS, PAIN_ANY, 32,
    TEXTS ("Deadline. Did not get up from the chair between ten and two.",
           "Argued with the landlord about the heating.",
           "Three meetings on top of each other, no lunch.",
           "Everybody wants something today.",
           "Presentation went well, but I was tense all day.",
           "Late again, ran for the bus.",
           "Tom is ill and the report is due. Great timing.",
           "Phone did not stop. Headache since four.",
           "Stayed until eight to finish it.") },
  { LIMBER_EVENT_LONG_WALK, PAIN_ANY, 40,
    TEXTS ("Round the lake with Mia, all of it. Lovely.",
           "Walked home from work because of the weather.",
           "City day with my sister, stone floors and shops.",
           "Hiked to the mill. The last hour was one too many.",
           "Longer than planned, the path was closed and we had to go round.",
           "Zoo with the children. They were less tired than I was.") },
  { LIMBER_EVENT_WORK, 350, 6,
    TEXTS ("The new chair arrived. Sitting on it is strange, but not bad.",
           "Did the stretches before work and felt taller all day.",
           "Desk up, desk down. Changing often does help, I think.",
           "Worked from home, on the good chair.",
           "Bicycle to work, first time in ages.",
           "Meeting on foot, round the block three times. More of that.",
           "Stood at the window for every phone call.",
           "Office moved the printer upstairs. Good for me, they say.",
           "Dentist at lunch. Lay there with my knees up, and the back loved it.") },
  { 0, 200, 16,
    TEXTS ("Nothing special. A good day, in fact.",
           "Forgot about my back for a whole afternoon.",
           "Swimming, twenty lengths.",
           "Played football with the children for ten minutes. Ten.",
           "Helped Anna carry a table, properly, from the knees.",
           "Cinema. Seats like armchairs, row seven is the best.",
           "Bent, twisted, sat on the floor with the little one, and nothing.",
           "Nap after lunch, as it should be.",
           "Quiet day, a little tea, a little book.",
           "Could do with more days like this.",
           "Baked with Mia. Flour everywhere, back fine.",
           "Long bath because I wanted one, not because I had to.") },
  { 0, PAIN_ANY, 8,
    TEXTS ("Stiff in the morning, fine after the shower.",
           "Yoga on television, half of it.",
           "Cooked for six and stood for three hours.",
           "Cold and damp, I feel it in the lower back. Or do I imagine that?",
           "Slept on Mia's sofa. Never again.",
           "Cleaned the windows, every one of them.",
           "A little left-sided pull when I lean over the sink.",
           "Not much, just tired.",
           "Hoovered the stairs. The back has opinions about hoovers.",
           "Sat through the school concert on a tiny chair.",
           "Ironed standing, then ironed sitting. Neither is good.",
           "Worse when I get up, better once I am going.",
           "Changed the mattress round, with Tom at the other end.") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (occasions) == LIMBER_EXAMPLE_N_OCCASIONS);

static guint
count_texts (const Occasion *occasion)
{
  guint n = 0;

  while (occasion->texts[n] != NULL)
    n++;

  return n;
}

static gboolean
is_story (const Occasion *occasion)
{
  return occasion->events == LIMBER_EVENT_LOSING_WEIGHT || occasion->events == LIMBER_EVENT_LEG
         || occasion->events == LIMBER_EVENT_ANXIOUS;
}

/* Nothing is told twice, and nothing of a story before it has happened. */
static const char *
tell_next (guint *n_written, const Occasion *occasion, const LimberExampleDay *day)
{
  guint n = count_texts (occasion);
  guint index = *n_written;

  if (is_story (occasion))
    index = (guint) limber_example_day_get_progress (day, occasion->events) * n / 100;
  if (index < *n_written || index >= n)
    return NULL;

  *n_written = index + 1;
  return occasion->texts[index];
}

/**
 * limber_example_note:
 * @self: what was written so far
 * @day: the day to write about
 * @random: the state
 *
 * Returns: (transfer none) (nullable): a note, or %NULL on the many days nothing is written; no note is
 * written twice in two years
 */
const char *
limber_example_note (LimberExampleNotes *self, const LimberExampleDay *day, LimberRandom *random)
{
  /* What comes again after two years may be told again. */
  if (day->age % LIMBER_EXAMPLE_CYCLE == LIMBER_EXAMPLE_CYCLE - 1)
    *self = (LimberExampleNotes) { 0 };

  if (day->age < G_N_ELEMENTS (last_notes))
    return last_notes[day->age];

  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    {
      const Occasion *occasion = &occasions[i];

      if ((day->events & occasion->events) == occasion->events && day->pain < occasion->below)
        return limber_random_chance (random, occasion->percent)
                   ? tell_next (&self->n_written[i], occasion, day)
                   : NULL;
    }

  return NULL;
}
