/* limber-report-facts-loss.c — weight that fell, when it is a finding
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-facts-private.h"

#include "limber-descriptive.h"
#include "limber-event.h"

#include <math.h>
#include <string.h>

#define RAPID "descriptive.rapid-weight-loss"

#define GRAMS_PER_KG 1000.0

static double
get_percent (const LimberFinding *finding)
{
  const LimberFindingNumber *percent = limber_finding_find_number (finding, "percent");

  return percent != NULL ? percent->values[0] : NAN;
}

/* In kg. A rapid loss is of the week that ended with its first day; the other of the heaviest weeks, which
 * its small picture knows. */
static double
get_weight_before (const LimberReportMaterial *material, const LimberFinding *finding, gboolean is_rapid)
{
  const double *weight = limber_record_peek (material->record, LIMBER_MEASURE_WEIGHT);

  if (!is_rapid)
    return finding->drawing.baseline;

  return limber_event_get_week_weight (weight, limber_record_get_n_days (material->record),
                                       finding->from - limber_record_get_first (material->record));
}

/* A loss that is meant is no more than good to know, and the chart of weight shows it. */
static gboolean
is_told (const LimberFinding *finding)
{
  return finding->severity <= LIMBER_FINDING_MENTION;
}

static void
take (LimberReportLoss *loss, const LimberReportMaterial *material, const LimberFinding *finding)
{
  gboolean is_rapid = strcmp (finding->id, RAPID) == 0;
  double percent = get_percent (finding);
  double before = get_weight_before (material, finding, is_rapid);

  if (isnan (percent) || isnan (before))
    return;

  *loss = (LimberReportLoss) { .from = finding->from,
                               .to = finding->to,
                               .percent = percent,
                               .grams = before * GRAMS_PER_KG * percent / 100,
                               .is_rapid = is_rapid,
                               .severity = finding->severity };
}

/**
 * limber_report_find_loss:
 * @material: what was read
 * @loss: (out caller-allocates): what to tell; its @to is 0 when that is nothing
 *
 * Weight loss by limber_descriptive_weight() as of the last day of the period. When it fell fast and over
 * months, the loss over months is told: it holds the other one.
 */
void
limber_report_find_loss (const LimberReportMaterial *material, LimberReportLoss *loss)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_finding_unref);

  *loss = (LimberReportLoss) { .to = 0 };
  if (limber_report_material_is_empty (material))
    return;

  /* That of months comes last, and takes the place of the other. */
  limber_descriptive_weight (material->record, material->background, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      if (is_told (g_ptr_array_index (findings, i)))
        take (loss, material, g_ptr_array_index (findings, i));
    }
}
