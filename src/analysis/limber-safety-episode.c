/* limber-safety-episode.c — when a warning sign began, and when it is over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-analysis"

#include "config.h"

#include "limber-safety-private.h"

/* Days nobody opened do not tell that a sign is gone; yet a journal that was left alone for eight weeks has
 * nothing to say about today. */
#define STALE_DAYS 56

/* A sign stays when it is on half of the days that were opened, for more than a week. */
#define STAY_DAYS 7
#define STAY_WINDOW 28
#define STAY_SHARE 0.5

static gboolean
is_marked (double mark)
{
  return mark > 0.5;
}

/* Between two indices, neither included. */
static gboolean
has_day_without (const double *marks, guint after, guint before)
{
  for (guint i = after + 1; i < before; i++)
    {
      if (marks[i] < 0.5)
        return TRUE;
    }

  return FALSE;
}

/* Whether what was marked at @last is over by the day at @next, for which @next may be the day after the end.
 */
static gboolean
is_over (const double *marks, guint last, guint next, guint quiet)
{
  guint without = next - last - 1;

  return without >= STALE_DAYS || (without >= quiet && has_day_without (marks, last, next));
}

/**
 * limber_safety_find_episode:
 * @marks: (array length=n_days): one a day: 1 with the sign, 0 without, NaN where that is not known
 * @n_days: how many
 * @quiet: how many days without it end an episode
 * @episode: (out caller-allocates): the last one
 *
 * An episode is over when @quiet days have gone by without a mark, at least one of which was opened; days
 * that were not opened do not tell that it is gone. After 56 days it is over in any case.
 *
 * Returns: whether there is an episode that is not over on the last of the days
 */
gboolean
limber_safety_find_episode (const double *marks, guint n_days, guint quiet, LimberSafetyEpisode *episode)
{
  LimberSafetyEpisode found = { 0, 0, 0 };

  g_return_val_if_fail (marks != NULL || n_days == 0, FALSE);
  g_return_val_if_fail (episode != NULL, FALSE);

  for (guint i = 0; i < n_days; i++)
    {
      if (!is_marked (marks[i]))
        continue;
      if (found.n_marked == 0 || is_over (marks, found.last, i, quiet))
        found = (LimberSafetyEpisode) { .first = i };
      found.last = i;
      found.n_marked++;
    }

  *episode = found;
  return found.n_marked > 0 && !is_over (marks, found.last, n_days, quiet);
}

/**
 * limber_safety_count_most:
 * @marks: one a day
 * @episode: an episode of them
 * @window: a number of days
 *
 * Returns: the most marked days that lie within @window days of the episode
 */
guint
limber_safety_count_most (const double *marks, const LimberSafetyEpisode *episode, guint window)
{
  guint n = 0, most = 0;

  g_return_val_if_fail (marks != NULL && episode != NULL && window > 0, 0);

  for (guint i = episode->first; i <= episode->last; i++)
    {
      n += is_marked (marks[i]);
      if (i >= episode->first + window)
        n -= is_marked (marks[i - window]);
      most = MAX (most, n);
    }

  return most;
}

/* Whether there is a day, a week or more before @last, from which on the sign is on half of the opened days.
 */
static gboolean
stays_until (const double *marks, guint first, guint last)
{
  guint n_marked = 0, n_opened = 0;

  for (guint length = 0; length < STAY_WINDOW && first + length <= last; length++)
    {
      double mark = marks[last - length];

      n_marked += is_marked (mark);
      n_opened += is_marked (mark) || mark < 0.5;
      if (length >= STAY_DAYS && is_marked (mark) && n_marked >= STAY_SHARE * n_opened)
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_safety_stays:
 * @marks: one a day
 * @episode: an episode of them
 *
 * Returns: whether the sign stayed for more than a week at some time of the episode: two marks a week or more
 * apart, at most four weeks, and half or more of the days in between that were opened
 */
gboolean
limber_safety_stays (const double *marks, const LimberSafetyEpisode *episode)
{
  g_return_val_if_fail (marks != NULL && episode != NULL, FALSE);

  for (guint i = episode->first; i <= episode->last; i++)
    {
      if (is_marked (marks[i]) && stays_until (marks, episode->first, i))
        return TRUE;
    }

  return FALSE;
}

/**
 * limber_safety_returned:
 * @marks: (array length=n_days): one a day
 * @n_days: how many
 * @since: the index of a day; it may lie before the first
 * @gap: a number of days
 *
 * Returns: whether after @since there is a mark that had none in the @gap days before it, nor was @since one
 * of them
 */
gboolean
limber_safety_returned (const double *marks, guint n_days, gint64 since, guint gap)
{
  gint64 last = since;

  g_return_val_if_fail (marks != NULL || n_days == 0, FALSE);

  for (gint64 i = MAX (since + 1, 0); i < n_days; i++)
    {
      if (!is_marked (marks[i]))
        continue;
      if (i - last > gap)
        return TRUE;
      last = i;
    }

  return FALSE;
}
