/* limber-check-in-row.c — a folded check-in: one line that opens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-check-in-row.h"

#include <glib/gi18n.h>

#include "limber-check-in-text.h"

struct _LimberCheckInRow
{
  AdwActionRow parent_instance;

  char *uuid;
};

G_DEFINE_FINAL_TYPE (LimberCheckInRow, limber_check_in_row, ADW_TYPE_ACTION_ROW)

static GtkWidget *
create_time_label (const LimberCheckIn *check_in)
{
  g_autofree char *time = limber_check_in_describe_time (check_in);
  GtkWidget *label = gtk_label_new (time);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
create_chevron (void)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "dimmed");

  return image;
}

static void
limber_check_in_row_finalize (GObject *object)
{
  LimberCheckInRow *self = LIMBER_CHECK_IN_ROW (object);

  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (limber_check_in_row_parent_class)->finalize (object);
}

static void
limber_check_in_row_class_init (LimberCheckInRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = limber_check_in_row_finalize;
}

static void
limber_check_in_row_init (LimberCheckInRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 1);
}

/* The time tells the rows apart, so it belongs to the name. */
static void
name (LimberCheckInRow *self, const LimberCheckIn *check_in, const char *title)
{
  g_autofree char *time = limber_check_in_describe_time (check_in);
  g_autofree char *name = g_strjoin (" · ", time, title, NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * limber_check_in_row_new:
 * @check_in: a check-in
 *
 * Returns: (transfer floating): a row that says when it was and what was recorded
 */
GtkWidget *
limber_check_in_row_new (const LimberCheckIn *check_in)
{
  LimberCheckInRow *self;
  g_autofree char *title = NULL;
  g_autofree char *late = NULL;

  g_return_val_if_fail (check_in != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_CHECK_IN_ROW, NULL);
  self->uuid = g_strdup (check_in->uuid);
  title = limber_check_in_describe (check_in);
  late = limber_check_in_describe_late (check_in);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  name (self, check_in, title);
  if (late != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), late);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), create_time_label (check_in));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), create_chevron ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Open this check-in"));

  return GTK_WIDGET (self);
}

/**
 * limber_check_in_row_get_uuid:
 * @self: a row
 *
 * Returns: (transfer none): the check-in it stands for
 */
const char *
limber_check_in_row_get_uuid (LimberCheckInRow *self)
{
  g_return_val_if_fail (LIMBER_IS_CHECK_IN_ROW (self), NULL);

  return self->uuid;
}
