/* limber-body-region-table.h — the table behind limber-body-region.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-region.h"

extern const LimberBodyRegion limber_body_region_table[];
extern const guint limber_body_region_table_length;
