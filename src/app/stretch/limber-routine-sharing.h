/* limber-routine-sharing.h — own routines from a file, and into one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-routine-watch.h"

G_BEGIN_DECLS

/* Ask for a file, do it, and say how it went through @toast (called with AdwToast *, transfer full). */
typedef void (*LimberSharingToast) (gpointer data, AdwToast *toast);
void limber_routine_sharing_import (LimberRoutineWatch *watch,
                                    GtkWidget *parent,
                                    LimberSharingToast toast,
                                    gpointer data);
void limber_routine_sharing_export (LimberRoutineWatch *watch,
                                    const char *routine, /* nullable: all of the user's own */
                                    GtkWidget *parent,
                                    LimberSharingToast toast,
                                    gpointer data);

G_END_DECLS
