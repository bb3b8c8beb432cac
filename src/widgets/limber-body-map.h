/* limber-body-map.h — the two figures, each region a button of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-check-in.h"

G_BEGIN_DECLS

#define LIMBER_TYPE_BODY_MAP (limber_body_map_get_type ())
G_DECLARE_FINAL_TYPE (LimberBodyMap, limber_body_map, LIMBER, BODY_MAP, GtkWidget)

GtkWidget *limber_body_map_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_body_map_set_vertical (LimberBodyMap *self, gboolean vertical);
void limber_body_map_set_pains (LimberBodyMap *self, const LimberCheckIn *check_in);
void limber_body_map_open_region (LimberBodyMap *self, const char *region);

G_END_DECLS
