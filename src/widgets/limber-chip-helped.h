/* limber-chip-helped.h — the button behind a treatment that says how much it helped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

GtkWidget *limber_chip_helped_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_chip_helped_show (GtkWidget *button, const LimberTerm *treatment, LimberHelped helped);

G_END_DECLS
