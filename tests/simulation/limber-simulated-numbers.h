/* limber-simulated-numbers.h — chance and days that resemble their neighbours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-random.h"

G_BEGIN_DECLS

double limber_simulated_uniform (LimberRandom *random);
double limber_simulated_normal (LimberRandom *random);
guint limber_simulated_geometric (LimberRandom *random, double mean);
void limber_simulated_neighbours (LimberRandom *random, double phi, guint n, double *values);
void limber_simulated_gaps (LimberRandom *random, double rate, guint n, gboolean *missing);

G_END_DECLS
