/* limber-safety.h — red flags: rules on single entries, without statistics
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-background.h"
#include "limber-finding.h"
#include "limber-record.h"

G_BEGIN_DECLS

/* (element-type LimberFinding): of the episodes that are not over on the day of the record */
GPtrArray *limber_safety_find (LimberRecord *record, const LimberBackground *background)
    G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): by which limber_background_set_known() says that a doctor knows what the finding is about */
const char *limber_safety_get_known_key (const LimberFinding *finding);

/* (array zero-terminated=1): all such keys, the most pressing first */
const char *const *limber_safety_list_known_keys (void);
/* "Night pain", and a sentence that says what counts as it, translated */
const char *limber_safety_get_known_title (const char *key);
const char *limber_safety_get_known_explanation (const char *key);

G_END_DECLS
