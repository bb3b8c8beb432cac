/* limber-day-merge.h — one's own changes to a day, put on top of what is on disk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-day.h"

G_BEGIN_DECLS

LimberDay *limber_day_merge (const LimberDay *base, const LimberDay *ours, const LimberDay *theirs)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
