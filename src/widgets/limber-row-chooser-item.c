/* limber-row-chooser-item.c — one metric of a chooser: whether it is shown, and a handle to move it by
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-row-chooser-item.h"

#include "limber-drag-handle.h"

#include <glib/gi18n.h>

struct _LimberRowChooserItem
{
  GtkWidget parent_instance;

  char *metric;
  char *title;
  gboolean is_empty;

  GtkWidget *check;
  GtkWidget *handle;
};

G_DEFINE_FINAL_TYPE (LimberRowChooserItem, limber_row_chooser_item, GTK_TYPE_WIDGET)

enum
{
  TOGGLED,
  MOVED,
  DRAGGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (LimberRowChooserItem *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));

  return GDK_EVENT_STOP;
}

static void
dragged_cb (LimberRowChooserItem *self, double y)
{
  g_signal_emit (self, signals[DRAGGED], 0, y);
}

static GtkWidget *
create_label (LimberRowChooserItem *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (self->title);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 28);
  gtk_box_append (GTK_BOX (box), title);
  if (self->is_empty)
    {
      GtkWidget *note = gtk_label_new (_ ("Nothing recorded yet"));

      gtk_label_set_xalign (GTK_LABEL (note), 0);
      gtk_widget_add_css_class (note, "caption");
      gtk_widget_add_css_class (box, "dimmed");
      gtk_box_append (GTK_BOX (box), note);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static void
create_check (LimberRowChooserItem *self)
{
  g_autofree char *name = self->is_empty
                              /* Translators: %s is what is measured, “Weight”; said by a screen reader. */
                              ? g_strdup_printf (_ ("%s: nothing recorded yet"), self->title)
                              : g_strdup (self->title);

  self->check = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->check), create_label (self));
  gtk_widget_set_hexpand (self->check, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Alt with Up or Down moves it."),
                                  -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
}

static void
create_handle (LimberRowChooserItem *self)
{
  self->handle = limber_drag_handle_new (GTK_WIDGET (self));
  g_signal_connect_object (self->handle, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
}

static void
limber_row_chooser_item_dispose (GObject *object)
{
  LimberRowChooserItem *self = LIMBER_ROW_CHOOSER_ITEM (object);

  g_clear_pointer (&self->check, gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_row_chooser_item_parent_class)->dispose (object);
}

static void
limber_row_chooser_item_finalize (GObject *object)
{
  LimberRowChooserItem *self = LIMBER_ROW_CHOOSER_ITEM (object);

  g_free (self->metric);
  g_free (self->title);

  G_OBJECT_CLASS (limber_row_chooser_item_parent_class)->finalize (object);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, guint keypad_key, int by)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_ALT_MASK, move_cb, "i", by);
  gtk_widget_class_add_binding (widget_class, keypad_key, GDK_ALT_MASK, move_cb, "i", by);
}

static void
install_signals (GType type)
{
  /**
   * LimberRowChooserItem::toggled:
   *
   * It is to be shown, or not any more.
   */
  signals[TOGGLED] = g_signal_new ("toggled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRowChooserItem::moved:
   * @by: how many places further down; negative for up
   *
   * The keyboard moves it.
   */
  signals[MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LimberRowChooserItem::dragged:
   * @y: how far down in its parent the pointer is
   *
   * The pointer moves it.
   */
  signals[DRAGGED]
      = g_signal_new ("dragged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
limber_row_chooser_item_class_init (LimberRowChooserItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_row_chooser_item_dispose;
  object_class->finalize = limber_row_chooser_item_finalize;

  install_signals (G_TYPE_FROM_CLASS (klass));
  add_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -1);
  add_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 1);
  gtk_widget_class_set_css_name (widget_class, "limber-row-chooser-item");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_row_chooser_item_init (LimberRowChooserItem *self)
{
}

/**
 * limber_row_chooser_item_new:
 * @metric: the metric
 * @title: what it is called
 * @is_empty: whether nothing was ever recorded for it
 *
 * Returns: (transfer floating): an item that is not shown
 */
GtkWidget *
limber_row_chooser_item_new (const char *metric, const char *title, gboolean is_empty)
{
  LimberRowChooserItem *self = g_object_new (LIMBER_TYPE_ROW_CHOOSER_ITEM, NULL);

  self->metric = g_strdup (metric);
  self->title = g_strdup (title);
  self->is_empty = is_empty;
  create_check (self);
  create_handle (self);

  return GTK_WIDGET (self);
}

/**
 * limber_row_chooser_item_get_metric:
 * @self: an item
 *
 * Returns: (transfer none): its metric
 */
const char *
limber_row_chooser_item_get_metric (LimberRowChooserItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER_ITEM (self), NULL);

  return self->metric;
}

/**
 * limber_row_chooser_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none): what its metric is called
 */
const char *
limber_row_chooser_item_get_title (LimberRowChooserItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER_ITEM (self), NULL);

  return self->title;
}

/**
 * limber_row_chooser_item_is_empty:
 * @self: an item
 *
 * Returns: whether nothing was ever recorded for it
 */
gboolean
limber_row_chooser_item_is_empty (LimberRowChooserItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER_ITEM (self), FALSE);

  return self->is_empty;
}

/**
 * limber_row_chooser_item_set_shown:
 * @self: an item
 * @shown: whether it is to be shown
 *
 * Emits nothing.
 */
void
limber_row_chooser_item_set_shown (LimberRowChooserItem *self, gboolean shown)
{
  g_return_if_fail (LIMBER_IS_ROW_CHOOSER_ITEM (self));

  g_signal_handlers_block_by_func (self->check, toggled_cb, self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), shown);
  g_signal_handlers_unblock_by_func (self->check, toggled_cb, self);
}

/**
 * limber_row_chooser_item_get_shown:
 * @self: an item
 *
 * Returns: whether it is to be shown
 */
gboolean
limber_row_chooser_item_get_shown (LimberRowChooserItem *self)
{
  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER_ITEM (self), FALSE);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}
