/* limber-error.h — what can go wrong with a journal, in words for people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMBER_ERROR (limber_error_quark ())

/**
 * LimberError:
 * @LIMBER_ERROR_FAILED: anything that has no code of its own
 * @LIMBER_ERROR_NEWER: the journal was written by a newer Limber; it was not touched
 * @LIMBER_ERROR_NOT_A_JOURNAL: the file is something else; it was not touched
 * @LIMBER_ERROR_CORRUPT: the journal is damaged; it was not touched
 * @LIMBER_ERROR_READ_ONLY: the file or its folder cannot be written
 * @LIMBER_ERROR_LOCKED: another program holds the journal
 * @LIMBER_ERROR_DISK_FULL: there is no room left on the disk
 * @LIMBER_ERROR_NOT_FOUND: the file, check-in, import or backup is not there
 * @LIMBER_ERROR_RANGE: a value lies outside the range it may have
 * @LIMBER_ERROR_INVALID: text that cannot be read as what it should be
 * @LIMBER_ERROR_AMBIGUOUS: text that can be read in two ways; the user has to say which
 *
 * Every message is one or two whole sentences: what happened, what it means for the data,
 * and what to do.
 */
typedef enum
{
  LIMBER_ERROR_FAILED,
  LIMBER_ERROR_NEWER,
  LIMBER_ERROR_NOT_A_JOURNAL,
  LIMBER_ERROR_CORRUPT,
  LIMBER_ERROR_READ_ONLY,
  LIMBER_ERROR_LOCKED,
  LIMBER_ERROR_DISK_FULL,
  LIMBER_ERROR_NOT_FOUND,
  LIMBER_ERROR_RANGE,
  LIMBER_ERROR_INVALID,
  LIMBER_ERROR_AMBIGUOUS,
} LimberError;

GQuark limber_error_quark (void);

G_END_DECLS
