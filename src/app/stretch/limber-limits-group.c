/* limber-limits-group.c — what the user cannot do, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-limits-group.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwActionRow *row;
  GtkSwitch *toggle;
} Limit;

/**
 * LimberLimitsGroup:
 *
 * A switch for each strain. One that follows from what was said elsewhere is on and cannot be turned off
 * here; its row can still be read and come to, and says why.
 */
struct _LimberLimitsGroup
{
  AdwPreferencesGroup parent_instance;

  LimberRoutineWatch *watch; /* nullable */
  gboolean is_filling;       /* the switches follow the journal, not the user */

  Limit limits[LIMBER_N_STRAINS];
};

G_DEFINE_FINAL_TYPE (LimberLimitsGroup, limber_limits_group, ADW_TYPE_PREFERENCES_GROUP)

static void
fill_limit (LimberLimitsGroup *self, guint nth, LimberStrain own, LimberStrain all)
{
  const Limit *limit = &self->limits[nth];
  gboolean follows = (all & 1u << nth) != 0 && (own & 1u << nth) == 0;

  gtk_switch_set_active (limit->toggle, (all & 1u << nth) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (limit->toggle), !follows);
  adw_action_row_set_activatable_widget (limit->row, follows ? NULL : GTK_WIDGET (limit->toggle));
  adw_action_row_set_subtitle (limit->row,
                               follows ? _ ("Follows from osteoporosis, which is set under “My back”") : "");
}

/* Shows what the journal says, which is nothing as long as it is being read. */
static void
fill (LimberLimitsGroup *self)
{
  LimberStrain own = limber_routine_watch_get_limits (self->watch);
  LimberStrain all = limber_routine_watch_get_all_limits (self->watch);

  self->is_filling = TRUE;
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    fill_limit (self, i, own, all);
  self->is_filling = FALSE;
}

static void
active_cb (LimberLimitsGroup *self, GParamSpec *pspec, GtkSwitch *toggle)
{
  LimberStrain limits;

  if (self->is_filling || self->watch == NULL)
    return;

  limits = limber_routine_watch_get_limits (self->watch);
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    if (self->limits[i].toggle == toggle)
      limits = (LimberStrain) (gtk_switch_get_active (toggle) ? limits | 1u << i : limits & ~(1u << i));
  limber_routine_watch_set_limits (self->watch, limits);
  /* What was refused, since the journal is not read yet, is not shown as if it were set. */
  fill (self);
}

static void
add_limit (LimberLimitsGroup *self, guint nth)
{
  Limit *limit = &self->limits[nth];
  const char *title = limber_strain_get_limit_title ((LimberStrain) (1u << nth));

  limit->row = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (limit->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (limit->row), title);

  limit->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (limit->toggle), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (limit->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (limit->toggle, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);

  adw_action_row_add_suffix (limit->row, GTK_WIDGET (limit->toggle));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (limit->row));
}

static void
limber_limits_group_dispose (GObject *object)
{
  LimberLimitsGroup *self = LIMBER_LIMITS_GROUP (object);

  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_limits_group_parent_class)->dispose (object);
}

static void
limber_limits_group_class_init (LimberLimitsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_limits_group_dispose;
}

static void
limber_limits_group_init (LimberLimitsGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("What is not good for me"));
  adw_preferences_group_set_description (
      group, _ ("Exercises that ask for it are left out of routines and are not suggested."));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  for (guint i = 0; i < LIMBER_N_STRAINS; i++)
    add_limit (self, i);
}

/**
 * limber_limits_group_set_watch:
 * @self: the group
 * @watch: (nullable): knows what is not good for the user and keeps what is changed of it
 *
 * Shows the group, or hides it where nobody knows.
 */
void
limber_limits_group_set_watch (LimberLimitsGroup *self, LimberRoutineWatch *watch)
{
  g_return_if_fail (LIMBER_IS_LIMITS_GROUP (self));
  g_return_if_fail (watch == NULL || LIMBER_IS_ROUTINE_WATCH (watch));

  if (self->watch == watch)
    return;

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_set_object (&self->watch, watch);
  gtk_widget_set_visible (GTK_WIDGET (self), watch != NULL);
  if (watch == NULL)
    return;

  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}
