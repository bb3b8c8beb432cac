/* limber-settings-patterns.h — what of the Patterns page was read, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-settings.h"

G_BEGIN_DECLS

/* Episodes of warning signs, each as the caller names it. */
GStrv limber_settings_get_patterns_read (LimberSettings *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_settings_set_patterns_read (LimberSettings *self, const char *const *episodes);
/* Whether advice about a symptom was shown on the Journal page, see limber_settings_claim_advice() */
gboolean limber_settings_was_advised (LimberSettings *self, const char *key, const GDate *today);

G_END_DECLS
