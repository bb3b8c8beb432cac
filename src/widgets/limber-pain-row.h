/* limber-pain-row.h — one place that hurts, as a row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_PAIN_ROW (limber_pain_row_get_type ())
G_DECLARE_FINAL_TYPE (LimberPainRow, limber_pain_row, LIMBER, PAIN_ROW, GtkListBoxRow)

GtkWidget *limber_pain_row_new (const char *region) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_pain_row_get_region (LimberPainRow *self);
int limber_pain_row_get_nrs (LimberPainRow *self);
LimberQuality limber_pain_row_get_qualities (LimberPainRow *self);
void limber_pain_row_set_pain (LimberPainRow *self, int nrs, LimberQuality qualities);

G_END_DECLS
