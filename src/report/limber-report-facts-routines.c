/* limber-report-facts-routines.c — guided routines of a period, with pain before and after
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-check-in.h"
#include "limber-session.h"

#include <glib/gi18n.h>
#include <math.h>

static void
free_routine (gpointer data)
{
  LimberReportRoutine *self = data;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/* Sessions come newest first: a routine is called as it was called last. */
static LimberReportRoutine *
get_routine (GHashTable *found, GPtrArray *routines, const LimberSession *session)
{
  LimberReportRoutine *self = g_hash_table_lookup (found, session->routine);

  if (self != NULL)
    return self;

  self = g_new0 (LimberReportRoutine, 1);
  self->name = g_strdup (session->routine_name);
  g_hash_table_insert (found, session->routine, self);
  g_ptr_array_add (routines, self);

  return self;
}

/* Sums until the end, when they become means. */
static void
count_session (LimberReportRoutine *self, const LimberSession *session)
{
  self->n_sessions++;
  self->minutes += limber_session_get_minutes (session);
  self->n_stopped += session->end == LIMBER_SESSION_PAIN;
  if (session->pain_before == LIMBER_NRS_UNSET || session->pain_after == LIMBER_NRS_UNSET)
    return;

  self->n_paired++;
  self->before += session->pain_before;
  self->after += session->pain_after;
}

static char *
say_times (const LimberReportRoutine *self)
{
  guint minutes = (guint) self->minutes;
  g_autofree char *times = g_strdup_printf (
      /* Translators: how often a routine was done. */
      ngettext ("%u time", "%u times", self->n_sessions), self->n_sessions);

  if (minutes == 0)
    return g_steal_pointer (&times);

  return g_strdup_printf (
      /* Translators: “9 times”, and how many minutes these were together. */
      ngettext ("%1$s, %2$u minute", "%1$s, %2$u minutes", minutes), times, minutes);
}

static char *
say_pain (const LimberReportRoutine *self)
{
  g_autofree char *before = limber_report_format_mean (self->before);
  g_autofree char *after = limber_report_format_mean (self->after);

  if (self->n_paired == self->n_sessions)
    /* Translators: the mean pain before and after a routine. */
    return g_strdup_printf (_ ("pain before %1$s, after %2$s"), before, after);

  return g_strdup_printf (
      /* Translators: the mean pain before and after a routine, and of how many times both are known. */
      ngettext ("pain before %1$s, after %2$s (%3$u time)", "pain before %1$s, after %2$s (%3$u times)",
                self->n_paired),
      before, after, self->n_paired);
}

static char *
say_stopped (const LimberReportRoutine *self)
{
  return g_strdup_printf (
      /* Translators: how often a routine was ended because something hurt. */
      ngettext ("stopped for pain %u time", "stopped for pain %u times", self->n_stopped), self->n_stopped);
}

static char *
say (const LimberReportRoutine *self)
{
  /* Translators: between the parts of what is said of a routine: “9 times, 47 minutes; pain before …”. */
  const char *separator = C_ ("parts of a routine", "; ");
  g_autofree char *times = say_times (self);
  GString *text = g_string_new (times);

  if (self->n_paired > 0)
    {
      g_autofree char *pain = say_pain (self);

      limber_report_append (text, separator, pain);
    }
  if (self->n_stopped > 0)
    {
      g_autofree char *stopped = say_stopped (self);

      limber_report_append (text, separator, stopped);
    }

  return g_string_free_and_steal (text);
}

static void
finish (LimberReportRoutine *self)
{
  self->before = self->n_paired > 0 ? self->before / self->n_paired : NAN;
  self->after = self->n_paired > 0 ? self->after / self->n_paired : NAN;
  self->text = say (self);
}

static int
compare_routines_cb (gconstpointer first, gconstpointer second)
{
  const LimberReportRoutine *a = *(const LimberReportRoutine *const *) first;
  const LimberReportRoutine *b = *(const LimberReportRoutine *const *) second;

  if (a->n_sessions != b->n_sessions)
    return a->n_sessions > b->n_sessions ? -1 : 1;

  return g_utf8_collate (a->name, b->name);
}

/**
 * limber_report_is_session_done:
 * @session: a session
 *
 * Returns: whether anything was done in it, or it was ended because something hurt: one that was only opened
 * says nothing
 */
gboolean
limber_report_is_session_done (const LimberSession *session)
{
  return session->active_s > 0 || session->end == LIMBER_SESSION_PAIN;
}

/**
 * limber_report_find_routines:
 * @sessions: (element-type LimberSession): of the period, newest first
 *
 * Pain before and after are the means over the sessions in which both were answered, so that the two are of
 * the same days.
 *
 * Returns: (transfer full) (element-type LimberReportRoutine): the most done first
 */
GPtrArray *
limber_report_find_routines (const GPtrArray *sessions)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *routines = g_ptr_array_new_with_free_func (free_routine);

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      if (limber_report_is_session_done (session))
        count_session (get_routine (found, routines, session), session);
    }

  for (guint i = 0; i < routines->len; i++)
    finish (g_ptr_array_index (routines, i));
  g_ptr_array_sort (routines, compare_routines_cb);

  return routines;
}
