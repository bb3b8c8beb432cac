/* limber-finding-row.c — one finding: its sentence, and what stands behind it when it is opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-row.h"

#include "limber-finding-details.h"
#include "limber-finding-text.h"

struct _LimberFindingRow
{
  AdwExpanderRow parent_instance;

  LimberFindingItem item; /* its finding is owned */
  guint position;
  LimberFindingDetails *details; /* made when the row is first opened */
};

G_DEFINE_FINAL_TYPE (LimberFindingRow, limber_finding_row, ADW_TYPE_EXPANDER_ROW)

static void
make_details (LimberFindingRow *self)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->details = LIMBER_FINDING_DETAILS (limber_finding_details_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->details), "in-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->details));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* A row that is closed again catches up when it is opened. */
static void
update_details (LimberFindingRow *self)
{
  if (self->item.finding == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  if (self->details == NULL)
    make_details (self);
  limber_finding_details_set_finding (self->details, self->item.finding, self->item.in_report,
                                      self->item.weight_unit);
}

static void
limber_finding_row_dispose (GObject *object)
{
  LimberFindingRow *self = LIMBER_FINDING_ROW (object);

  self->details = NULL;
  g_clear_pointer (&self->item.finding, limber_finding_unref);

  G_OBJECT_CLASS (limber_finding_row_parent_class)->dispose (object);
}

static void
limber_finding_row_class_init (LimberFindingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_finding_row_dispose;
}

static void
limber_finding_row_init (LimberFindingRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "finding");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (update_details), NULL);
}

/**
 * limber_finding_row_new:
 *
 * Returns: (transfer floating): the row of no finding yet
 */
GtkWidget *
limber_finding_row_new (void)
{
  return g_object_new (LIMBER_TYPE_FINDING_ROW, NULL);
}

/**
 * limber_finding_row_set_item:
 * @self: a row
 * @item: what it shows
 * @position: its place in the list
 */
void
limber_finding_row_set_item (LimberFindingRow *self, const LimberFindingItem *item, guint position)
{
  g_autofree char *subtitle = NULL;

  g_return_if_fail (LIMBER_IS_FINDING_ROW (self));
  g_return_if_fail (item != NULL && item->finding != NULL);

  limber_finding_ref (item->finding);
  g_clear_pointer (&self->item.finding, limber_finding_unref);
  self->item = *item;
  self->position = position;
  subtitle = limber_finding_text_get_subtitle (item->finding);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), item->finding->sentence);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
  update_details (self);
}

/**
 * limber_finding_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the id of its finding
 */
const char *
limber_finding_row_get_id (LimberFindingRow *self)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_ROW (self), NULL);

  return self->item.finding != NULL ? self->item.finding->id : NULL;
}

/**
 * limber_finding_row_get_finding:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its finding
 */
LimberFinding *
limber_finding_row_get_finding (LimberFindingRow *self)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_ROW (self), NULL);

  return self->item.finding;
}

/**
 * limber_finding_row_get_position:
 * @self: a row
 *
 * Returns: its place in the list
 */
guint
limber_finding_row_get_position (LimberFindingRow *self)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_ROW (self), 0);

  return self->position;
}
