/* limber-term-section.h — a heading and the terms below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_TERM_SECTION (limber_term_section_get_type ())
/* Property: title, with a mnemonic. Signals: mark-set (const char *key, LimberHelped helped),
 * mark-removed (const char *key), term-changed (LimberTerm *). */
G_DECLARE_FINAL_TYPE (LimberTermSection, limber_term_section, LIMBER, TERM_SECTION, AdwBin)

void limber_term_section_build (LimberTermSection *self, LimberTermKind kind);
LimberTermKind limber_term_section_get_kind (LimberTermSection *self);
void limber_term_section_set_terms (LimberTermSection *self, GPtrArray *terms);
void limber_term_section_set_marks (LimberTermSection *self, const LimberCheckIn *check_in);

G_END_DECLS
