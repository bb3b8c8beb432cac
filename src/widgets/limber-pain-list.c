/* limber-pain-list.c — the places that hurt, as rows: the body map without the picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-pain-list.h"

#include "limber-pain-row.h"
#include "limber-place-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * LimberPainList:
 *
 * The places that hurt as a list of rows: all that a [class@BodyMap] can do, without the picture.
 *
 * It has the signals of the map, and a row that opens a [class@PlaceDialog].
 */
struct _LimberPainList
{
  GtkWidget parent_instance;

  GtkListBox *list_box;
  GtkWidget *empty_row;
  GtkLabel *empty_label;
  GtkWidget *add_row;

  GPtrArray *rows; /* LimberPainRow, in the order shown */
  char *uuid;      /* of the check-in shown */
  gboolean no_pain;
};

G_DEFINE_FINAL_TYPE (LimberPainList, limber_pain_list, GTK_TYPE_WIDGET)

enum
{
  PAIN_SET,
  PAIN_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LimberPainRow *
get_row (LimberPainList *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static LimberPainRow *
find_row (LimberPainList *self, const char *region)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (limber_pain_row_get_region (get_row (self, i)), region))
      return get_row (self, i);

  return NULL;
}

static void
update_empty (LimberPainList *self)
{
  gtk_label_set_label (self->empty_label,
                       self->no_pain ? _ ("No pain on this day") : _ ("No places added for this day"));
  gtk_widget_set_visible (self->empty_row, self->rows->len == 0);
}

static void
row_changed_cb (LimberPainList *self, LimberPainRow *row)
{
  g_signal_emit (self, signals[PAIN_SET], 0, limber_pain_row_get_region (row), limber_pain_row_get_nrs (row),
                 limber_pain_row_get_qualities (row));
}

static void
take_row_away (LimberPainList *self, LimberPainRow *row)
{
  gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  g_ptr_array_remove (self->rows, row);
  update_empty (self);
}

/* Whoever works through the rows by keyboard goes on with the next one. */
static void
focus_beside (LimberPainList *self, guint index)
{
  if (self->rows->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, MIN (index, self->rows->len - 1))));
  else
    gtk_widget_grab_focus (self->add_row);
}

static void
row_remove_requested_cb (LimberPainList *self, LimberPainRow *row)
{
  g_autofree char *region = g_strdup (limber_pain_row_get_region (row));
  gboolean recorded = limber_pain_row_get_nrs (row) != LIMBER_NRS_UNSET;
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;

  take_row_away (self, row);
  focus_beside (self, index);
  if (recorded)
    g_signal_emit (self, signals[PAIN_REMOVED], 0, region);
}

static LimberPainRow *
add_row (LimberPainList *self, const char *region)
{
  GtkWidget *row = limber_pain_row_new (region);

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-requested", G_CALLBACK (row_remove_requested_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list_box, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self->add_row)));
  g_ptr_array_add (self->rows, row);
  update_empty (self);

  return LIMBER_PAIN_ROW (row);
}

static void
place_chosen_cb (LimberPainList *self, const char *region)
{
  LimberPainRow *row = find_row (self, region);

  if (row == NULL)
    row = add_row (self, region);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
open_dialog (LimberPainList *self)
{
  g_autofree const char **left_out = g_new0 (const char *, self->rows->len + 1);
  AdwDialog *dialog;

  for (guint i = 0; i < self->rows->len; i++)
    left_out[i] = limber_pain_row_get_region (get_row (self, i));

  dialog = limber_place_dialog_new (left_out);
  g_signal_connect_object (dialog, "place-chosen", G_CALLBACK (place_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
row_activated_cb (LimberPainList *self, GtkListBoxRow *row)
{
  if (GTK_WIDGET (row) == self->add_row)
    open_dialog (self);
}

/* A row the user has just added has no number yet, so no check-in knows it: it stays until another is shown.
 */
static gboolean
is_stale (LimberPainRow *row, const LimberCheckIn *check_in, gboolean other)
{
  if (other || check_in == NULL)
    return TRUE;

  return limber_pain_row_get_nrs (row) != LIMBER_NRS_UNSET
         && limber_check_in_get_pain (check_in, limber_pain_row_get_region (row)) == NULL;
}

static void
limber_pain_list_dispose (GObject *object)
{
  LimberPainList *self = LIMBER_PAIN_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PAIN_LIST);

  G_OBJECT_CLASS (limber_pain_list_parent_class)->dispose (object);
}

static void
limber_pain_list_finalize (GObject *object)
{
  LimberPainList *self = LIMBER_PAIN_LIST (object);

  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (limber_pain_list_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  /**
   * LimberPainList::pain-set:
   * @self: the list
   * @region: the id of a region
   * @nrs: 0 to 10
   * @qualities: what it feels like
   *
   * The user changed the pain of a region. The list already shows it.
   */
  signals[PAIN_SET] = g_signal_new ("pain-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                    G_TYPE_STRING, G_TYPE_INT, G_TYPE_UINT);

  /**
   * LimberPainList::pain-removed:
   * @self: the list
   * @region: the id of a region
   *
   * The user took the pain of a region away. The list already shows it.
   */
  signals[PAIN_REMOVED] = g_signal_new ("pain-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
limber_pain_list_class_init (LimberPainListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_pain_list_dispose;
  object_class->finalize = limber_pain_list_finalize;

  install_signals (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-pain-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPainList, list_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPainList, empty_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPainList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPainList, add_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_pain_list_init (LimberPainList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_empty (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places that hurt"), -1);
}

/**
 * limber_pain_list_new:
 *
 * Makes a list without places.
 *
 * Returns: (transfer floating): a list
 */
GtkWidget *
limber_pain_list_new (void)
{
  return g_object_new (LIMBER_TYPE_PAIN_LIST, NULL);
}

/**
 * limber_pain_list_set_pains:
 * @self: a list
 * @check_in: (nullable): what was recorded
 *
 * Shows the pains of a check-in. As long as it is the same check-in, by its uuid, rows stay the widgets they
 * are, so that neither the focus nor a drag is lost, and a row without a number yet stays as well.
 */
void
limber_pain_list_set_pains (LimberPainList *self, const LimberCheckIn *check_in)
{
  gboolean other;

  g_return_if_fail (LIMBER_IS_PAIN_LIST (self));

  other = g_set_str (&self->uuid, check_in != NULL ? check_in->uuid : NULL);
  self->no_pain = check_in != NULL && check_in->no_pain;

  for (guint i = self->rows->len; i > 0; i--)
    if (is_stale (get_row (self, i - 1), check_in, other))
      take_row_away (self, get_row (self, i - 1));

  for (guint i = 0; check_in != NULL && i < check_in->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (check_in->pains, LimberPain, i);
      LimberPainRow *row = find_row (self, pain->region);

      if (row == NULL)
        row = add_row (self, pain->region);
      limber_pain_row_set_pain (row, pain->nrs, pain->qualities);
    }

  update_empty (self);
}
