/* limber-descriptive.h — what happened in the numbers: rules with coverage and a noise floor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding.h"
#include "limber-record.h"

G_BEGIN_DECLS

/* Each appends a finding, or the answer that there is none, or what is missing to give one: always exactly
 * one for each id it is responsible for. All of them in @findings (element-type LimberFinding), told apart by
 * severity. */
typedef void (*LimberDescriptiveRule) (LimberRecord *record,
                                       const LimberBackground *background,
                                       GPtrArray *findings);

void
limber_descriptive_persistent (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void
limber_descriptive_lately (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void limber_descriptive_trend (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void limber_descriptive_level (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void limber_descriptive_side (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void limber_descriptive_place (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void
limber_descriptive_weight (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);
void
limber_descriptive_events (LimberRecord *record, const LimberBackground *background, GPtrArray *findings);

/* All of them */
GPtrArray *limber_descriptive_find (LimberRecord *record, const LimberBackground *background)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
