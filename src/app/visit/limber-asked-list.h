/* limber-asked-list.h — questions that were asked, and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-visit-watch.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a list box. */
typedef struct _LimberAskedList LimberAskedList;

LimberAskedList *limber_asked_list_new (GtkListBox *list, LimberVisitWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
void limber_asked_list_free (LimberAskedList *self);
guint limber_asked_list_fill (LimberAskedList *self, const LimberVisitRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberAskedList, limber_asked_list_free)

G_END_DECLS
