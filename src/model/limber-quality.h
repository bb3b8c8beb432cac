/* limber-quality.h — what pain feels like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberQuality:
 * @LIMBER_QUALITY_NONE: nothing was said
 * @LIMBER_QUALITY_ACHING: aching
 * @LIMBER_QUALITY_BURNING: burning
 * @LIMBER_QUALITY_STABBING: stabbing
 * @LIMBER_QUALITY_ELECTRIC: like electric shocks
 * @LIMBER_QUALITY_TINGLING: tingling
 * @LIMBER_QUALITY_STIFF: stiff
 * @LIMBER_QUALITY_THROBBING: throbbing
 * @LIMBER_QUALITY_CRAMPING: cramping
 *
 * What pain feels like; several may be true at once. Journals store the numbers, so they never change.
 */
typedef enum
{
  LIMBER_QUALITY_NONE = 0,
  LIMBER_QUALITY_ACHING = 1 << 0,
  LIMBER_QUALITY_BURNING = 1 << 1,
  LIMBER_QUALITY_STABBING = 1 << 2,
  LIMBER_QUALITY_ELECTRIC = 1 << 3,
  LIMBER_QUALITY_TINGLING = 1 << 4,
  LIMBER_QUALITY_STIFF = 1 << 5,
  LIMBER_QUALITY_THROBBING = 1 << 6,
  LIMBER_QUALITY_CRAMPING = 1 << 7,
} LimberQuality;
#define LIMBER_N_QUALITIES 8

const char *limber_quality_to_id (LimberQuality quality);
LimberQuality limber_quality_from_id (const char *id);
const char *limber_quality_get_name (LimberQuality quality);

G_END_DECLS
