/* limber-validate.c — whether a day can be stored
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file's own CHECKs would refuse the same, but could not say why in words.
 */

#define G_LOG_DOMAIN "limber-storage"

#include "config.h"

#include "limber-validate.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-store-private.h"

#include <glib/gi18n.h>
#include <math.h>

static gboolean
refuse_range (const char *message, GError **error)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_RANGE, message);
  return FALSE;
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
validate_date (const GDate *date, GError **error)
{
  if (limber_date_is_in_range (date))
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_RANGE,
               _ ("A journal holds the years %d to %d. Nothing was stored; correct the date."),
               LIMBER_DATE_FIRST_YEAR, LIMBER_DATE_LAST_YEAR);
  return FALSE;
}

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL);
}

static gboolean
validate_pains (const LimberCheckIn *check_in, GError **error)
{
  for (guint i = 0; i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);

      if (pain->nrs < LIMBER_NRS_MIN || pain->nrs > LIMBER_NRS_MAX)
        return refuse_range (_ ("Pain is a whole number from 0 to 10. Nothing was stored; correct it."),
                             error);
      if (!is_text (pain->region) || ((guint) pain->qualities >> LIMBER_N_QUALITIES) != 0)
        return refuse (_ ("A place of pain cannot be read. Nothing was stored."), error);
      if (limber_check_in_get_pain (check_in, pain->region) != pain)
        return refuse (_ ("A place of pain is given twice. Nothing was stored."), error);
    }
  return TRUE;
}

static gboolean
validate_marks (const LimberCheckIn *check_in, LimberTermKind kind, GError **error)
{
  for (guint i = 0; i < check_in->marks[kind]->len; i++)
    {
      const LimberMark *mark = g_ptr_array_index (check_in->marks[kind], i);

      if (!is_text (mark->key))
        return refuse (_ ("A symptom, tag or treatment has no readable name. Nothing was stored."), error);
      if (limber_check_in_get_mark (check_in, kind, mark->key) != mark)
        return refuse (_ ("A symptom, tag or treatment is given twice. Nothing was stored."), error);
      if (mark->helped != LIMBER_HELPED_UNSET
          && (kind != LIMBER_TERM_TREATMENT || mark->helped < LIMBER_HELPED_NOT
              || mark->helped > LIMBER_HELPED_A_LOT))
        return refuse (_ ("How much something helped can only be told of a treatment. Nothing was stored."),
                       error);
    }
  return TRUE;
}

static gboolean
validate_check_in (const LimberCheckIn *check_in, GError **error)
{
  if (!is_text (check_in->uuid))
    return refuse (_ ("A check-in has no identity. Nothing was stored."), error);
  if (check_in->time != LIMBER_TIME_UNSET && (check_in->time < 0 || check_in->time >= 24 * 60))
    return refuse_range (_ ("A time of day lies between 00:00 and 23:59. Nothing was stored; correct it."),
                         error);
  if (check_in->anxiety != LIMBER_NRS_UNSET
      && (check_in->anxiety < LIMBER_NRS_MIN || check_in->anxiety > LIMBER_NRS_MAX))
    return refuse_range (_ ("Anxiety is a whole number from 0 to 10. Nothing was stored; correct it."),
                         error);
  if (ABS (check_in->recorded_offset) > 24 * 60)
    return refuse_range (_ ("A time zone is more than a day away from UTC. Nothing was stored."), error);
  if (check_in->note != NULL && !g_utf8_validate (check_in->note, -1, NULL))
    return refuse (_ ("A note holds bytes that are not text. Nothing was stored."), error);

  for (int kind = 0; kind < LIMBER_TERM_N_KINDS; kind++)
    if (!validate_marks (check_in, kind, error))
      return FALSE;
  return validate_pains (check_in, error);
}

static gboolean
refuse_measure (const char *id, GError **error)
{
  g_autofree char *shown = g_utf8_make_valid (id != NULL ? id : "", -1);

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID,
               _ ("This journal has no measure called “%s”. Nothing was stored."), shown);
  return FALSE;
}

/* The user's own measures are described in the file. */
static gboolean
validate_own_reading (LimberDb *db, const LimberReading *reading, GError **error)
{
  GError *local_error = NULL;
  g_autoptr (LimberMeasure) measure = limber_store_find_own_measure (db, reading->measure, &local_error);

  if (measure != NULL)
    return limber_measure_check (measure, reading->value, error);
  if (local_error == NULL)
    return refuse_measure (reading->measure, error);
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
validate_reading (LimberDb *db, const LimberReading *reading, GError **error)
{
  const LimberMeasure *measure = is_text (reading->measure) ? limber_measure_find (reading->measure) : NULL;

  if (!is_text (reading->measure))
    return refuse_measure (reading->measure, error);
  if (!isfinite (reading->value))
    return refuse_range (_ ("A measured value is not a number. Nothing was stored; correct it."), error);
  if (ABS (reading->recorded_offset) > 24 * 60)
    return refuse_range (_ ("A time zone is more than a day away from UTC. Nothing was stored."), error);
  return measure != NULL ? limber_measure_check (measure, reading->value, error)
                         : validate_own_reading (db, reading, error);
}

/**
 * limber_validate_day:
 * @db: a connection, where the measures of one's own are looked up
 * @day: the day
 * @error: return location for an error
 *
 * Looks before anything is stored, so that the message can name what is wrong; the schema would only refuse
 * it.
 *
 * Errors: %LIMBER_ERROR_RANGE or %LIMBER_ERROR_INVALID.
 *
 * Returns: whether everything in @day can be stored
 */
gboolean
limber_validate_day (LimberDb *db, const LimberDay *day, GError **error)
{
  if (!validate_date (&day->date, error))
    return FALSE;
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      if (g_date_compare (&check_in->date, &day->date) != 0)
        return refuse (_ ("A check-in belongs to another day. Nothing was stored."), error);
      if (!validate_check_in (check_in, error))
        return FALSE;
    }
  for (guint i = 0; i < day->readings->len; i++)
    if (!validate_reading (db, g_ptr_array_index (day->readings, i), error))
      return FALSE;
  return TRUE;
}
