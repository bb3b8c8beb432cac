/* limber-finding-text.h — findings in the words of their page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-patterns.h"

G_BEGIN_DECLS

/* "1 March – 20 November 2026 · 132 days with it, 98 without" */
char *limber_finding_text_get_subtitle (const LimberFinding *finding) G_GNUC_WARN_UNUSED_RESULT;
/* "Get help now", "Ask for medical advice", "Worth mentioning to a doctor" */
const char *limber_finding_text_get_urgency (LimberFindingSeverity severity);
/* "Difference: 1.3 points. …", for those who cannot see the list */
char *limber_finding_text_read_numbers (const LimberFinding *finding) G_GNUC_WARN_UNUSED_RESULT;
/* "212 days recorded. The last look at what goes together …" */
char *limber_finding_text_tell_looks (const LimberPatterns *patterns) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
