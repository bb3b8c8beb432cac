/* limber-row-chooser.c — which rows are shown, in which order, and which two lie over each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-row-chooser.h"

#include "limber-announce.h"
#include "limber-drag-handle.h"
#include "limber-row-chooser-item.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_OVERLAID 2

struct _LimberRowChooser
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *list;
  GtkWidget *separator;
  GtkWidget *overlay_box;
  GtkCheckButton *overlay_check;
  GtkDropDown *lower_drop_down;
  GtkDropDown *upper_drop_down;

  GPtrArray *items;       /* LimberRowChooserItem, owned by the list, from top to bottom */
  GStrv pairable;         /* the metrics of the two drop-downs */
  guint pair[N_OVERLAID]; /* which of them are chosen */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LimberRowChooser, limber_row_chooser, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (LimberRowChooser *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static LimberRowChooserItem *
get_item (LimberRowChooser *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}

/* Order */

static guint
find_item (LimberRowChooser *self, LimberRowChooserItem *item)
{
  guint index = 0;

  g_ptr_array_find (self->items, item, &index);

  return index;
}

static void
move_item (LimberRowChooser *self, LimberRowChooserItem *item, guint to)
{
  guint from = find_item (self, item);

  if (from == to)
    return;

  g_ptr_array_steal_index (self->items, from);
  g_ptr_array_insert (self->items, (int) to, item);
  gtk_box_reorder_child_after (self->list, GTK_WIDGET (item),
                               to > 0 ? GTK_WIDGET (get_item (self, to - 1)) : NULL);
  emit_changed (self);
}

static void
announce_place (LimberRowChooser *self, LimberRowChooserItem *item)
{
  /* Translators: said by a screen reader after something was moved in a list: its name, its new place and how
   * many there are. */
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$u of %3$u"), limber_row_chooser_item_get_title (item),
                                           find_item (self, item) + 1, self->items->len);

  limber_announce (GTK_WIDGET (self), text);
}

static void
moved_cb (LimberRowChooser *self, int by, LimberRowChooserItem *item)
{
  int to = (int) find_item (self, item) + by;

  if (to < 0 || to >= (int) self->items->len)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  move_item (self, item, (guint) to);
  announce_place (self, item);
}

/* The item goes where the pointer has passed the middle of another one. */
static void
dragged_cb (LimberRowChooser *self, double y, LimberRowChooserItem *item)
{
  move_item (self, item,
             limber_drag_handle_find_place ((GtkWidget *const *) self->items->pdata, self->items->len,
                                            GTK_WIDGET (item), y));
}

/* Two over each other */

static GtkDropDown *
get_drop_down (LimberRowChooser *self, guint which)
{
  return which == 0 ? self->lower_drop_down : self->upper_drop_down;
}

static void
select_pair (LimberRowChooser *self, guint lower, guint upper)
{
  gboolean was_filling = self->is_filling;

  self->is_filling = TRUE;
  self->pair[0] = lower;
  self->pair[1] = upper;
  for (guint i = 0; i < N_OVERLAID; i++)
    gtk_drop_down_set_selected (get_drop_down (self, i), self->pair[i]);
  self->is_filling = was_filling;
}

/* Who chooses what the other one shows already wants the two the other way round. */
static void
choose (LimberRowChooser *self, guint which)
{
  guint selected = gtk_drop_down_get_selected (get_drop_down (self, which));
  guint before = self->pair[which];
  guint other = self->pair[1 - which];

  if (self->is_filling || selected == before || selected == GTK_INVALID_LIST_POSITION)
    return;

  if (other == selected)
    other = before;
  select_pair (self, which == 0 ? selected : other, which == 0 ? other : selected);
  emit_changed (self);
}

static void
lower_chosen_cb (LimberRowChooser *self)
{
  choose (self, 0);
}

static void
upper_chosen_cb (LimberRowChooser *self)
{
  choose (self, 1);
}

static void
overlay_toggled_cb (LimberRowChooser *self)
{
  emit_changed (self);
}

/* What was never recorded cannot be laid over anything. */
static void
list_pairable (LimberRowChooser *self, GtkStringList *titles)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->items->len; i++)
    if (!limber_row_chooser_item_is_empty (get_item (self, i)))
      {
        g_strv_builder_add (builder, limber_row_chooser_item_get_metric (get_item (self, i)));
        gtk_string_list_append (titles, limber_row_chooser_item_get_title (get_item (self, i)));
      }

  g_strfreev (self->pairable);
  self->pairable = g_strv_builder_end (builder);
}

static guint
find_pairable (LimberRowChooser *self, const char *metric)
{
  for (guint i = 0; self->pairable[i] != NULL; i++)
    if (strcmp (self->pairable[i], metric) == 0)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
fill_pair (LimberRowChooser *self, const char *const *overlay)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint lower = GTK_INVALID_LIST_POSITION, upper = GTK_INVALID_LIST_POSITION;
  gboolean is_set;

  list_pairable (self, titles);
  for (guint i = 0; i < N_OVERLAID; i++)
    gtk_drop_down_set_model (get_drop_down (self, i), G_LIST_MODEL (titles));

  if (overlay != NULL && g_strv_length ((GStrv) overlay) == N_OVERLAID)
    {
      lower = find_pairable (self, overlay[0]);
      upper = find_pairable (self, overlay[1]);
    }
  is_set = lower != GTK_INVALID_LIST_POSITION && upper != GTK_INVALID_LIST_POSITION && lower != upper;
  select_pair (self, is_set ? lower : 0, is_set ? upper : 1);
  gtk_check_button_set_active (self->overlay_check, is_set);
  gtk_widget_set_visible (self->overlay_box, g_strv_length (self->pairable) >= N_OVERLAID);
  gtk_widget_set_visible (self->separator, gtk_widget_get_visible (self->overlay_box));
}

/* Items */

static void
remove_items (LimberRowChooser *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_box_remove (self->list, GTK_WIDGET (get_item (self, i)));
  g_ptr_array_set_size (self->items, 0);
}

static void
add_item (LimberRowChooser *self, const char *metric, const char *title, gboolean is_empty)
{
  GtkWidget *item = limber_row_chooser_item_new (metric, title, is_empty);

  g_signal_connect_object (item, "toggled", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->list, item);
  g_ptr_array_add (self->items, item);
}

/* An item that has the focus must not be taken away under it. */
static gboolean
has_items (LimberRowChooser *self,
           const char *const *metrics,
           const char *const *titles,
           const char *const *empty)
{
  if (g_strv_length ((GStrv) metrics) != self->items->len)
    return FALSE;

  for (guint i = 0; i < self->items->len; i++)
    if (strcmp (limber_row_chooser_item_get_metric (get_item (self, i)), metrics[i]) != 0
        || strcmp (limber_row_chooser_item_get_title (get_item (self, i)), titles[i]) != 0
        || limber_row_chooser_item_is_empty (get_item (self, i)) != g_strv_contains (empty, metrics[i]))
      return FALSE;

  return TRUE;
}

/* Overrides */

static void
limber_row_chooser_dispose (GObject *object)
{
  LimberRowChooser *self = LIMBER_ROW_CHOOSER (object);

  g_ptr_array_set_size (self->items, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROW_CHOOSER);

  G_OBJECT_CLASS (limber_row_chooser_parent_class)->dispose (object);
}

static void
limber_row_chooser_finalize (GObject *object)
{
  LimberRowChooser *self = LIMBER_ROW_CHOOSER (object);

  g_ptr_array_unref (self->items);
  g_strfreev (self->pairable);

  G_OBJECT_CLASS (limber_row_chooser_parent_class)->finalize (object);
}

static void
limber_row_chooser_class_init (LimberRowChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_row_chooser_dispose;
  object_class->finalize = limber_row_chooser_finalize;

  /**
   * LimberRowChooser::changed:
   *
   * The user chose other rows, another order or another pair.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_ROW_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "limber-row-chooser");
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-row-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, list);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, separator);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, overlay_box);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, overlay_check);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, lower_drop_down);
  gtk_widget_class_bind_template_child (widget_class, LimberRowChooser, upper_drop_down);
  gtk_widget_class_bind_template_callback (widget_class, overlay_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, lower_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, upper_chosen_cb);
}

static void
limber_row_chooser_init (LimberRowChooser *self)
{
  self->items = g_ptr_array_new ();
  self->pairable = g_new0 (char *, 1);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}

/**
 * limber_row_chooser_new:
 *
 * Returns: (transfer floating): a chooser without metrics
 */
GtkWidget *
limber_row_chooser_new (void)
{
  return g_object_new (LIMBER_TYPE_ROW_CHOOSER, NULL);
}

/**
 * limber_row_chooser_set:
 * @self: a chooser
 * @metrics: (array zero-terminated=1): what there is to choose from, from top to bottom
 * @titles: (array zero-terminated=1): what they are called, in the same order
 * @hidden: (array zero-terminated=1): those of them that are not shown
 * @empty: (array zero-terminated=1): those of them nothing was ever recorded for
 * @overlay: (nullable) (array zero-terminated=1): two of them that are laid over each other, or none
 *
 * Emits nothing.
 */
void
limber_row_chooser_set (LimberRowChooser *self,
                        const char *const *metrics,
                        const char *const *titles,
                        const char *const *hidden,
                        const char *const *empty,
                        const char *const *overlay)
{
  g_return_if_fail (LIMBER_IS_ROW_CHOOSER (self));
  g_return_if_fail (metrics != NULL && titles != NULL && hidden != NULL && empty != NULL);
  g_return_if_fail (g_strv_length ((GStrv) metrics) == g_strv_length ((GStrv) titles));

  self->is_filling = TRUE;
  if (!has_items (self, metrics, titles, empty))
    {
      remove_items (self);
      for (gsize i = 0; metrics[i] != NULL; i++)
        add_item (self, metrics[i], titles[i], g_strv_contains (empty, metrics[i]));
    }
  for (guint i = 0; i < self->items->len; i++)
    limber_row_chooser_item_set_shown (get_item (self, i), !g_strv_contains (hidden, metrics[i]));
  fill_pair (self, overlay);
  self->is_filling = FALSE;
}

/**
 * limber_row_chooser_get_metrics:
 * @self: a chooser
 *
 * Returns: (transfer full): all metrics, from top to bottom
 */
GStrv
limber_row_chooser_get_metrics (LimberRowChooser *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    g_strv_builder_add (builder, limber_row_chooser_item_get_metric (get_item (self, i)));

  return g_strv_builder_end (builder);
}

/**
 * limber_row_chooser_get_hidden:
 * @self: a chooser
 *
 * Returns: (transfer full): those of them that are not to be shown
 */
GStrv
limber_row_chooser_get_hidden (LimberRowChooser *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (!limber_row_chooser_item_get_shown (get_item (self, i)))
      g_strv_builder_add (builder, limber_row_chooser_item_get_metric (get_item (self, i)));

  return g_strv_builder_end (builder);
}

/**
 * limber_row_chooser_get_overlay:
 * @self: a chooser
 *
 * Returns: (transfer full): the two that are to be laid over each other, or none
 */
GStrv
limber_row_chooser_get_overlay (LimberRowChooser *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (LIMBER_IS_ROW_CHOOSER (self), NULL);

  if (gtk_check_button_get_active (self->overlay_check) && gtk_widget_get_visible (self->overlay_box))
    for (guint i = 0; i < N_OVERLAID; i++)
      g_strv_builder_add (builder, self->pairable[self->pair[i]]);

  return g_strv_builder_end (builder);
}
