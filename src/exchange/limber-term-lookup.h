/* limber-term-lookup.h — from what people write to the terms of a journal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-store.h"

G_BEGIN_DECLS

typedef struct _LimberTermLookup LimberTermLookup;

LimberTermLookup *limber_term_lookup_new (LimberStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void limber_term_lookup_free (LimberTermLookup *self);
const char *
limber_term_lookup_find (LimberTermLookup *self, LimberTermKind kind, const char *text, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberTermLookup, limber_term_lookup_free)

G_END_DECLS
