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
void limber_routine_sharing_import_file (LimberRoutineWatch *watch,
                                         GFile *file,
                                         GtkWidget *parent,
                                         LimberSharingToast toast,
                                         gpointer data);
/* Imports what is dropped on @widget. */
void limber_routine_sharing_accept_files (LimberRoutineWatch *watch,
                                          GtkWidget *widget,
                                          LimberSharingToast toast,
                                          gpointer data);
void limber_routine_sharing_export (LimberRoutineWatch *watch,
                                    const char *routine, /* nullable: all of the user's own */
                                    GtkWidget *parent,
                                    LimberSharingToast toast,
                                    gpointer data);
void limber_routine_sharing_export_to (LimberRoutineWatch *watch,
                                       const char *routine,
                                       GFile *file,
                                       GtkWidget *parent,
                                       LimberSharingToast toast,
                                       gpointer data);
char *limber_routine_sharing_suggest_name (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
