/* limber-shots.h — what the scenes of the pictures share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "limber-store.h"

G_BEGIN_DECLS

/* Each variant is a process of its own: direction and text size are settled before the first widget exists.
 */
typedef struct
{
  const char *name;
  int width;
  int height;
  double text_scale;
  gboolean dark;
  gboolean high_contrast;
  gboolean rtl;
} Variant;

typedef struct _Shoot Shoot;
typedef void (*SetUp) (Shoot *shoot, GtkWindow *window);
typedef gboolean (*FillJournal) (LimberStore *store, const GDate *today, guint n_days, GError **error);

/* Taller than a screen where the page scrolls, so that a picture shows all of it; wider where more room
 * changes the layout. */
typedef struct
{
  const char *name;
  int extra_height;
  SetUp set_up;
  int extra_width;
} Shot;

struct _Shoot
{
  const Variant *variant;
  const Shot *shots;
  const char *folder;
  GtkApplication *application;
  int taken;
};

extern const Shot limber_editors_shots[];
extern const Shot limber_export_shots[];
extern const Shot limber_measures_shots[];
extern const Shot limber_patterns_shots[];
extern const Shot limber_safety_shots[];
extern const Shot limber_stretching_shots[];
extern const Shot limber_player_shots[];
extern const Shot limber_stretch_shots[];
extern const Shot limber_trends_shots[];
extern const Shot limber_visit_shots[];
extern const Shot limber_visit_empty_shots[];
extern const Shot limber_pain_alone_shots[];
extern const Shot limber_visit_forms_shots[];
extern const Shot limber_young_patterns_shots[];
extern const Shot limber_young_trends_shots[];

gboolean limber_shots_fill_pain_alone (LimberStore *store, const GDate *today, guint n_days, GError **error);
gboolean limber_shots_fill_safety (LimberStore *store, const GDate *today, guint n_days, GError **error);
gboolean limber_shots_fill_stretching (LimberStore *store, const GDate *today, guint n_days, GError **error);
void limber_shots_show_patterns (Shoot *shoot, GtkWindow *window);
void limber_shots_show_stretch (Shoot *shoot, GtkWindow *window);
void limber_shots_show_trends (Shoot *shoot, GtkWindow *window);
void limber_shots_settle (guint milliseconds);
GtkWidget *limber_shots_find (GtkWidget *widget, GType type);

G_END_DECLS
