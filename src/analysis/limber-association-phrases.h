/* limber-association-phrases.h — the parts that sentences about links are put together from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/analysis.
 */

#pragma once

#include "limber-hypothesis.h"

G_BEGIN_DECLS

/* "On days after high anxiety" */
char *limber_association_phrase_when (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
    G_GNUC_WARN_UNUSED_RESULT;
/* "after high anxiety", "after low anxiety" */
char *limber_association_phrase_with (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_association_phrase_without (const LimberHypothesis *hypothesis, int lag, LimberRecord *record)
    G_GNUC_WARN_UNUSED_RESULT;
/* "jumps in steps", as in "a link between jumps in steps and pain" */
char *limber_association_phrase_subject (const LimberHypothesis *hypothesis, LimberRecord *record)
    G_GNUC_WARN_UNUSED_RESULT;
/* "pain" or "anxiety", as in the same sentence */
const char *limber_association_phrase_outcome (const LimberHypothesis *hypothesis);
/* "a jump in steps"; %NULL for what is no event */
const char *limber_association_phrase_event (const LimberHypothesis *hypothesis);
/* What the user calls a tag or treatment */
const char *limber_association_phrase_term (const LimberHypothesis *hypothesis, LimberRecord *record);
gboolean limber_association_is_anxiety_outcome (const LimberHypothesis *hypothesis);

/* "1.3", as scores are shown: one decimal, never "-0.0" */
char *limber_association_format_score (double score) G_GNUC_WARN_UNUSED_RESULT;
/* "1.3 points", without a sign */
char *limber_association_format_points (double points) G_GNUC_WARN_UNUSED_RESULT;
/* "+1.3 points", "−0.5 points" */
char *limber_association_format_signed (double points) G_GNUC_WARN_UNUSED_RESULT;
/* "0.004", "less than 0.001" */
char *limber_association_format_p (double p) G_GNUC_WARN_UNUSED_RESULT;
char *limber_association_format_percent (double share) G_GNUC_WARN_UNUSED_RESULT;
char *limber_association_format_correlation (double r) G_GNUC_WARN_UNUSED_RESULT;
/* "3 May 2026" */
char *limber_association_format_day (guint32 day) G_GNUC_WARN_UNUSED_RESULT;
/* "8 times in 10" */
char *limber_association_format_chance (double power) G_GNUC_WARN_UNUSED_RESULT;
/* As it is shown, so that sums of what is read come out right */
double limber_association_round_score (double score);

G_END_DECLS
