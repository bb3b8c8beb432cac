/* limber-body-heat.h — how often and how much each place hurt over a range of days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-body-drawing.h"
#include "limber-history.h"
#include "limber-period.h"

G_BEGIN_DECLS

/**
 * LimberBodyHeatScale:
 * @LIMBER_BODY_HEAT_OFTEN: on how many of the answered days
 * @LIMBER_BODY_HEAT_MUCH: how much on the days it hurt, the median
 */
typedef enum
{
  LIMBER_BODY_HEAT_OFTEN,
  LIMBER_BODY_HEAT_MUCH,
} LimberBodyHeatScale;

typedef struct _LimberBodyHeat LimberBodyHeat;

#define LIMBER_TYPE_BODY_HEAT (limber_body_heat_get_type ())
GType limber_body_heat_get_type (void);

LimberBodyHeat *limber_body_heat_new (LimberHistory *history, LimberPeriod period) G_GNUC_WARN_UNUSED_RESULT;
LimberBodyHeat *limber_body_heat_ref (LimberBodyHeat *self);
void limber_body_heat_unref (LimberBodyHeat *self);

LimberPeriod limber_body_heat_get_period (const LimberBodyHeat *self);
gboolean limber_body_heat_is_empty (const LimberBodyHeat *self);
guint limber_body_heat_get_n_answered (const LimberBodyHeat *self);
guint limber_body_heat_get_n_unplaced (const LimberBodyHeat *self);
guint limber_body_heat_get_n_days (const LimberBodyHeat *self, guint region_index);
double limber_body_heat_get_share (const LimberBodyHeat *self, guint region_index);
double limber_body_heat_get_median (const LimberBodyHeat *self, guint region_index);
int limber_body_heat_get_maximum (const LimberBodyHeat *self, guint region_index);
/* (element-type guint): the regions that hurt, the one that hurt on most days first */
GArray *limber_body_heat_list_regions (const LimberBodyHeat *self) G_GNUC_WARN_UNUSED_RESULT;

void limber_body_heat_get_fill (const LimberBodyHeat *self,
                                LimberBodyHeatScale scale,
                                guint region_index,
                                LimberBodyFill *fill);
void limber_body_heat_draw (const LimberBodyHeat *self,
                            LimberBodyHeatScale scale,
                            LimberBodyView view,
                            const LimberRect *area,
                            LimberPalette palette,
                            PangoContext *context,
                            cairo_t *cr);
double limber_body_heat_get_legend_width (LimberBodyHeatScale scale, PangoContext *context);
double limber_body_heat_get_legend_height (PangoContext *context);
void limber_body_heat_draw_legend (LimberBodyHeatScale scale,
                                   const LimberRect *area,
                                   LimberPalette palette,
                                   PangoContext *context,
                                   cairo_t *cr);

const char *limber_body_heat_name_unit (const LimberBodyHeat *self, LimberBodyHeatScale scale);
char *limber_body_heat_describe_basis (const LimberBodyHeat *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_body_heat_describe_region (const LimberBodyHeat *self, guint region_index)
    G_GNUC_WARN_UNUSED_RESULT;
char *limber_body_heat_describe (const LimberBodyHeat *self) G_GNUC_WARN_UNUSED_RESULT;
char *limber_body_heat_compare (const LimberBodyHeat *now, const LimberBodyHeat *before)
    G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBodyHeat, limber_body_heat_unref)

G_END_DECLS
