/* limber-report-choice.c — what the user wants on the visit report, without any widget
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sections, paper and name are remembered in the settings. Which notes go along is not: what one doctor may
 * read is nothing to hand to the next one unasked.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-choice.h"

#include "limber-date.h"
#include "limber-settings-report.h"
#include "limber-weekday.h"

#include <string.h>

#define MONTH_DAYS 30
#define YEAR_DAYS 365

struct _LimberReportChoice
{
  GObject parent_instance;

  LimberSettings *settings;
  LimberReportOptions *options;
  GHashTable *notes; /* uuids that were picked */
  GPtrArray *visits; /* LimberVisit */
  LimberReportSpan span;
  LimberPeriod own;
};

G_DEFINE_FINAL_TYPE (LimberReportChoice, limber_report_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LimberPeriod
last_days (LimberReportChoice *self, guint n_days)
{
  return (LimberPeriod) { self->options->today - n_days + 1, self->options->today };
}

static gpointer
copy_visit (gconstpointer visit, gpointer data)
{
  return limber_visit_copy (visit);
}

/* The day it is for, and whom it is for, is that of the next visit. */
static void
update_visit (LimberReportChoice *self)
{
  const LimberVisit *next = limber_visit_find_next (self->visits, self->options->today);

  g_set_str (&self->options->visit, next != NULL ? next->uuid : NULL);
}

/* Takes over what follows from the span, the visits, today and the settings. */
static void
update (LimberReportChoice *self)
{
  GDateWeekday first = limber_settings_get_first_weekday (self->settings);

  self->options->period = limber_report_choice_get_period (self, limber_report_choice_get_span (self));
  self->options->weight_unit = limber_settings_get_weight_unit (self->settings);
  self->options->first_weekday = first != G_DATE_BAD_WEEKDAY ? first : limber_weekday_get_first ();
  update_visit (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
compare_uuids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* In an order that depends on nothing but what was picked; no note is not a section without anything in it.
 */
static void
update_notes (LimberReportChoice *self)
{
  GPtrArray *notes = self->options->notes;
  GHashTableIter iter;
  gpointer uuid;

  g_ptr_array_set_size (notes, 0);
  g_hash_table_iter_init (&iter, self->notes);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_ptr_array_add (notes, g_strdup (uuid));
  g_ptr_array_sort (notes, compare_uuids);
  limber_report_options_set_section (self->options, LIMBER_REPORT_NOTES, notes->len > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
limber_report_choice_dispose (GObject *object)
{
  LimberReportChoice *self = LIMBER_REPORT_CHOICE (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_report_choice_parent_class)->dispose (object);
}

static void
limber_report_choice_finalize (GObject *object)
{
  LimberReportChoice *self = LIMBER_REPORT_CHOICE (object);

  limber_report_options_free (self->options);
  g_hash_table_unref (self->notes);
  g_ptr_array_unref (self->visits);

  G_OBJECT_CLASS (limber_report_choice_parent_class)->finalize (object);
}

static void
limber_report_choice_class_init (LimberReportChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_report_choice_dispose;
  object_class->finalize = limber_report_choice_finalize;

  /**
   * LimberReportChoice::changed:
   *
   * Something of the report, or of what is offered for it, is another.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_REPORT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
limber_report_choice_init (LimberReportChoice *self)
{
  self->options = limber_report_options_new ();
  self->options->notes = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_visit_free);
  self->own = self->options->period;
}

/**
 * limber_report_choice_new:
 * @settings: where sections, paper and name are remembered
 *
 * Returns: (transfer full): what was chosen last, without notes, for today
 */
LimberReportChoice *
limber_report_choice_new (LimberSettings *settings)
{
  LimberReportChoice *self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_REPORT_CHOICE, NULL);
  name = limber_settings_get_report_name (settings);
  self->settings = g_object_ref (settings);
  self->options->sections = limber_settings_get_report_sections (settings);
  self->options->paper = limber_settings_get_report_paper (settings);
  self->options->name = *name != '\0' ? g_steal_pointer (&name) : NULL;
  g_signal_connect_object (settings, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * limber_report_choice_peek_options:
 * @self: a choice
 *
 * Returns: (transfer none): all of it, until LimberReportChoice::changed
 */
const LimberReportOptions *
limber_report_choice_peek_options (LimberReportChoice *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), NULL);

  return self->options;
}

/**
 * limber_report_choice_set_today:
 * @self: a choice
 * @today: the present Julian day
 *
 * Spans end with it. Days that the user chose stay.
 */
void
limber_report_choice_set_today (LimberReportChoice *self, guint32 today)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));
  g_return_if_fail (g_date_valid_julian (today));

  if (self->options->today == today)
    return;

  self->options->today = today;
  update (self);
}

/**
 * limber_report_choice_set_visits:
 * @self: a choice
 * @visits: (element-type LimberVisit): those of the journal
 *
 * The report is for the next one and begins, unless another span was chosen, with the last one.
 */
void
limber_report_choice_set_visits (LimberReportChoice *self, const GPtrArray *visits)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));
  g_return_if_fail (visits != NULL);

  g_ptr_array_unref (self->visits);
  self->visits = g_ptr_array_copy ((GPtrArray *) visits, (GCopyFunc) copy_visit, NULL);
  g_ptr_array_set_free_func (self->visits, (GDestroyNotify) limber_visit_free);
  update (self);
}

/**
 * limber_report_choice_get_span:
 * @self: a choice
 *
 * Returns: which days it is about; never those since a visit when there was none
 */
LimberReportSpan
limber_report_choice_get_span (LimberReportChoice *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), LIMBER_REPORT_SPAN_QUARTER);

  return limber_report_choice_offers (self, self->span) ? self->span : LIMBER_REPORT_SPAN_QUARTER;
}

/**
 * limber_report_choice_set_span:
 * @self: a choice
 * @span: which days it is about
 *
 * Whoever goes over to days of their own begins with the days there were.
 */
void
limber_report_choice_set_span (LimberReportChoice *self, LimberReportSpan span)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));
  g_return_if_fail (span < LIMBER_REPORT_N_SPANS);

  if (limber_report_choice_get_span (self) == span)
    return;

  if (span == LIMBER_REPORT_SPAN_OWN)
    self->own = self->options->period;
  self->span = span;
  update (self);
}

/**
 * limber_report_choice_offers:
 * @self: a choice
 * @span: which days
 *
 * Returns: whether there are such days
 */
gboolean
limber_report_choice_offers (LimberReportChoice *self, LimberReportSpan span)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), FALSE);

  return span != LIMBER_REPORT_SPAN_VISIT || limber_report_choice_get_since (self) != 0;
}

/**
 * limber_report_choice_get_period:
 * @self: a choice
 * @span: which days
 *
 * Returns: the days that @span stands for now
 */
LimberPeriod
limber_report_choice_get_period (LimberReportChoice *self, LimberReportSpan span)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), ((LimberPeriod) { 0, 0 }));

  switch (span)
    {
    case LIMBER_REPORT_SPAN_MONTH:
      return last_days (self, MONTH_DAYS);
    case LIMBER_REPORT_SPAN_QUARTER:
      return last_days (self, LIMBER_REPORT_DAYS_DEFAULT);
    case LIMBER_REPORT_SPAN_YEAR:
      return last_days (self, YEAR_DAYS);
    case LIMBER_REPORT_SPAN_OWN:
      /* Whoever goes over to it begins with the days there are. */
      return self->span == LIMBER_REPORT_SPAN_OWN ? self->own : self->options->period;
    case LIMBER_REPORT_SPAN_VISIT:
    default:
      return limber_report_choose_period (self->visits, self->options->today, NULL);
    }
}

/**
 * limber_report_choice_set_own_days:
 * @self: a choice
 * @days: the days it is about, the later one first as well
 *
 * No report is about days to come.
 */
void
limber_report_choice_set_own_days (LimberReportChoice *self, LimberPeriod days)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));
  g_return_if_fail (g_date_valid_julian (days.from) && g_date_valid_julian (days.to));

  self->own.from = MIN (MIN (days.from, days.to), self->options->today);
  self->own.to = MIN (MAX (days.from, days.to), self->options->today);
  self->span = LIMBER_REPORT_SPAN_OWN;
  update (self);
}

/**
 * limber_report_choice_get_since:
 * @self: a choice
 *
 * Returns: the Julian day of the visit before today, 0 when there was none
 */
guint32
limber_report_choice_get_since (LimberReportChoice *self)
{
  const LimberVisit *since = NULL;

  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), 0);

  limber_report_choose_period (self->visits, self->options->today, &since);

  return since != NULL ? since->day : 0;
}

/**
 * limber_report_choice_has_section:
 * @self: a choice
 * @section: a section
 *
 * Returns: whether it goes onto the page when there is something to show
 */
gboolean
limber_report_choice_has_section (LimberReportChoice *self, LimberReportSection section)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), FALSE);

  return limber_report_options_has (self->options, section);
}

/**
 * limber_report_choice_set_section:
 * @self: a choice
 * @section: any but notes, of which each is picked by itself
 * @is_in: whether it goes onto the page
 *
 * Remembered for the next report.
 */
void
limber_report_choice_set_section (LimberReportChoice *self, LimberReportSection section, gboolean is_in)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));
  g_return_if_fail (section != LIMBER_REPORT_NOTES);

  if (limber_report_choice_has_section (self, section) == is_in)
    return;

  limber_report_options_set_section (self->options, section, is_in);
  limber_settings_set_report_sections (self->settings,
                                       self->options->sections & ~(1u << LIMBER_REPORT_NOTES));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * limber_report_choice_has_note:
 * @self: a choice
 * @uuid: of a check-in
 *
 * Returns: whether its note goes into the report
 */
gboolean
limber_report_choice_has_note (LimberReportChoice *self, const char *uuid)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self) && uuid != NULL, FALSE);

  return g_hash_table_contains (self->notes, uuid);
}

/**
 * limber_report_choice_set_note:
 * @self: a choice
 * @uuid: of a check-in
 * @is_in: whether its note goes into the report
 */
void
limber_report_choice_set_note (LimberReportChoice *self, const char *uuid, gboolean is_in)
{
  const char *const uuids[] = { uuid, NULL };

  limber_report_choice_set_notes (self, uuids, is_in);
}

/**
 * limber_report_choice_set_notes:
 * @self: a choice
 * @uuids: (array zero-terminated=1): of check-ins
 * @is_in: whether their notes go into the report
 */
void
limber_report_choice_set_notes (LimberReportChoice *self, const char *const *uuids, gboolean is_in)
{
  gboolean changed = FALSE;

  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self) && uuids != NULL);

  for (gsize i = 0; uuids[i] != NULL; i++)
    if (is_in)
      changed = g_hash_table_add (self->notes, g_strdup (uuids[i])) || changed;
    else
      changed = g_hash_table_remove (self->notes, uuids[i]) || changed;
  if (changed)
    update_notes (self);
}

/**
 * limber_report_choice_get_name:
 * @self: a choice
 *
 * Returns: (nullable): the name that stands on the page
 */
const char *
limber_report_choice_get_name (LimberReportChoice *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (self), NULL);

  return self->options->name;
}

/**
 * limber_report_choice_set_name:
 * @self: a choice
 * @name: (nullable): as it was typed; blank is none
 *
 * Remembered for the next report.
 */
void
limber_report_choice_set_name (LimberReportChoice *self, const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name != NULL ? name : ""));

  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));

  limber_settings_set_report_name (self->settings, clean);
  if (g_set_str (&self->options->name, *clean != '\0' ? clean : NULL))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * limber_report_choice_set_paper:
 * @self: a choice
 * @paper: what it is printed on
 *
 * Remembered for the next report.
 */
void
limber_report_choice_set_paper (LimberReportChoice *self, LimberReportPaper paper)
{
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (self));

  if (self->options->paper == paper)
    return;

  self->options->paper = paper;
  limber_settings_set_report_paper (self->settings, paper);
  g_signal_emit (self, signals[CHANGED], 0);
}
