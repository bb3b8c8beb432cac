/* limber-association-words-private.h — the parts of a finding about a link, one file each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/analysis.
 */

#pragma once

#include "limber-association-words.h"

G_BEGIN_DECLS

/* What a link that was tested is based on */
void limber_association_tell_why (LimberFinding *finding,
                                  const LimberAssociation *association,
                                  LimberRecord *record);
/* Numbers of a link that was tested */
void limber_association_tell_numbers (LimberFinding *finding,
                                      const LimberAssociation *association,
                                      LimberRecord *record);
/* Sentence, numbers and reasons of a link that cannot be tested yet */
void limber_association_tell_needs (LimberFinding *finding,
                                    const LimberAssociation *association,
                                    LimberRecord *record);

G_END_DECLS
