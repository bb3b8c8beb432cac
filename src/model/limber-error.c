/* limber-error.c — what can go wrong with a journal, in words for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-error.h"

/**
 * limber_error_quark:
 *
 * Returns: the domain of [error@LimberError]
 */
G_DEFINE_QUARK (limber - error - quark, limber_error)
