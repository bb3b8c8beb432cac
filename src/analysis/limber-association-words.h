/* limber-association-words.h — links in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-association.h"
#include "limber-finding.h"

G_BEGIN_DECLS

/* "On days after high anxiety your pain was on average 1.3 points higher (4.9 against 3.6)." */
LimberFinding *limber_association_words_tell (const LimberAssociation *association, LimberRecord *record)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
