/* limber-peg-list.h — answers to the PEG scale of other days, one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a list box. */
typedef struct _LimberPegList LimberPegList;

LimberPegList *limber_peg_list_new (GtkListBox *list, LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
void limber_peg_list_free (LimberPegList *self);
guint limber_peg_list_fill (LimberPegList *self, const GPtrArray *pegs, guint32 without);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberPegList, limber_peg_list_free)

G_END_DECLS
