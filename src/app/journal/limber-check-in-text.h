/* limber-check-in-text.h — a check-in, and its day, in a few words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-check-in.h"

G_BEGIN_DECLS

char *limber_check_in_describe (const LimberCheckIn *check_in) G_GNUC_WARN_UNUSED_RESULT;
char *limber_check_in_describe_time (const LimberCheckIn *check_in) G_GNUC_WARN_UNUSED_RESULT;
char *limber_check_in_describe_late (const LimberCheckIn *check_in) G_GNUC_WARN_UNUSED_RESULT;
char *limber_time_describe (int minutes) G_GNUC_WARN_UNUSED_RESULT;
char *limber_date_describe_short (const GDate *date, const GDate *today) G_GNUC_WARN_UNUSED_RESULT;
char *limber_date_describe (const GDate *date, const GDate *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
