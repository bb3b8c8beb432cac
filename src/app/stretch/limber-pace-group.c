/* limber-pace-group.c — how fast a routine goes on, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-pace-group.h"

#include "limber-settings-stretch.h"

struct _LimberPaceGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *first_ready_row;
  GtkWidget *ready_row;
  GtkWidget *change_row;
  GtkWidget *paced_row;
  GtkWidget *locked_row;
};

G_DEFINE_FINAL_TYPE (LimberPaceGroup, limber_pace_group, ADW_TYPE_PREFERENCES_GROUP)

static void
limber_pace_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PACE_GROUP);

  G_OBJECT_CLASS (limber_pace_group_parent_class)->dispose (object);
}

static void
limber_pace_group_class_init (LimberPaceGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_pace_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-pace-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPaceGroup, first_ready_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPaceGroup, ready_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPaceGroup, change_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPaceGroup, paced_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPaceGroup, locked_row);
}

static void
limber_pace_group_init (LimberPaceGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_pace_group_set_settings:
 * @self: the group
 * @settings: what it shows and sets; once
 */
void
limber_pace_group_set_settings (LimberPaceGroup *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_PACE_GROUP (self));
  g_return_if_fail (LIMBER_IS_SETTINGS (settings));

  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_FIRST_READY, self->first_ready_row, "value");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_READY, self->ready_row, "value");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_CHANGE, self->change_row, "value");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_PACED, self->paced_row, "active");
  limber_settings_bind_stretch (settings, LIMBER_SETTINGS_KEEP_GOING_LOCKED, self->locked_row, "active");
}
