/* limber-test-wording.h — what no sentence of a finding may say, and what each has to be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-finding.h"

G_BEGIN_DECLS

/* Fails the test, and prints the text, when a word of causes is in it, an exclamation mark, something that
 * is no number, a wrong plural, or when it is not a whole sentence. */
void limber_test_wording_check_sentence (const char *text);
void limber_test_wording_check_finding (const LimberFinding *finding);

G_END_DECLS
