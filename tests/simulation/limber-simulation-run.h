/* limber-simulation-run.h — many journals of one kind, each looked at month by month
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-simulated-journal.h"

G_BEGIN_DECLS

/**
 * LimberSimulationGroup:
 * @name: how the table calls it
 * @kind: what its journals have in common; the seeds are counted up from this one
 * @vary: whether phi and the share of missing days are drawn anew for each journal
 * @n_journals: how many
 * @wanted: (nullable): the id of the link that is really there; every other one is false
 */
typedef struct
{
  const char *name;
  LimberSimulation kind;
  gboolean vary;
  guint n_journals;
  const char *wanted;
} LimberSimulationGroup;

/* Days after which it is counted what was shown until then */
#define LIMBER_SIMULATION_N_MARKS 4
extern const guint limber_simulation_marks[LIMBER_SIMULATION_N_MARKS];

/**
 * LimberSimulationCount:
 * @n_journals: of how many journals
 * @shown: journals that showed @wanted at or before each of limber_simulation_marks
 * @false_ever: journals that ever showed another link until then
 * @false_looks: looks at which a false one stood there, of all
 * @n_looks: how many looks
 * @seconds: processor time of all looks
 */
typedef struct
{
  guint n_journals;
  guint shown[LIMBER_SIMULATION_N_MARKS];
  guint false_ever[LIMBER_SIMULATION_N_MARKS];
  guint false_looks, n_looks;
  double seconds;
} LimberSimulationCount;

void limber_simulation_run (const LimberSimulationGroup *group, LimberSimulationCount *count);

G_END_DECLS
