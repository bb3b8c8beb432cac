/* limber-body-map-private.h — what the parts of the body map share: the widget, its keys and its popover
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-canvas.h"
#include "limber-body-map.h"
#include "limber-body-region-button.h"
#include "limber-digits.h"
#include "limber-pain-popover.h"

G_BEGIN_DECLS

struct _LimberBodyMap
{
  GtkWidget parent_instance;

  LimberBodyCanvas *canvas;
  GPtrArray *buttons; /* LimberBodyRegionButton, as limber_body_figure_nth() counts */
  GtkLabel *caption;
  LimberPainPopover *popover;

  gboolean vertical;
  guint current; /* the button that has the focus, or gets it when the map is entered */
  guint next;    /* the button whose popover opens next */
  guint reopen_id;
  LimberDigits digits;
};

LimberBodyRegionButton *_limber_body_map_get_button (LimberBodyMap *self, guint index);
const char *_limber_body_map_get_region (LimberBodyMap *self, guint index);
void _limber_body_map_change_pain (LimberBodyMap *self, guint index, int nrs, LimberQuality qualities);
void _limber_body_map_remove_pain (LimberBodyMap *self, guint index);

void _limber_body_map_open_popover (LimberBodyMap *self, guint index);
void _limber_body_map_update_popover (LimberBodyMap *self);

void _limber_body_map_add_keys (LimberBodyMap *self);
gboolean _limber_body_map_focus (GtkWidget *widget, GtkDirectionType direction);
gboolean _limber_body_map_grab_focus (GtkWidget *widget);

G_END_DECLS
