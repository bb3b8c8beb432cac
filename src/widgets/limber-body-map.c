/* limber-body-map.c — the two figures, each region a button of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-map.h"

#include "limber-body-map-private.h"
#include "limber-style-class.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CAPTION_GAP 6

/* Where the focus enters: the middle of what this journal is about. */
#define FIRST_REGION "spine-lower"

/**
 * LimberBodyMap:
 *
 * The back and the front of a figure, on which the user says where it hurts.
 *
 * Each region is a button with a name, so that the map can be used by pointer, by keyboard and with a screen
 * reader. Choosing one opens a [class@PainPopover]. What is shown is what limber_body_map_set_pains() was
 * last told and what the user changed since; storing it is up to whoever listens to the signals.
 *
 * The CSS node is `limber-body-map`.
 */
G_DEFINE_FINAL_TYPE (LimberBodyMap, limber_body_map, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_VERTICAL,
  N_PROPS,
};

enum
{
  PAIN_SET,
  PAIN_REMOVED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

LimberBodyRegionButton *
_limber_body_map_get_button (LimberBodyMap *self, guint index)
{
  return g_ptr_array_index (self->buttons, index);
}

const char *
_limber_body_map_get_region (LimberBodyMap *self, guint index)
{
  return limber_body_region_button_get_shape (_limber_body_map_get_button (self, index))->region->id;
}

static int
find_button (LimberBodyMap *self, const char *region)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_str_equal (_limber_body_map_get_region (self, i), region))
      return (int) i;

  return -1;
}

/* Returns whether the button changed. */
static gboolean
show_pain (LimberBodyMap *self, guint index, int nrs, LimberQuality qualities)
{
  LimberBodyRegionButton *button = _limber_body_map_get_button (self, index);

  if (!limber_body_region_button_set_pain (button, nrs, qualities))
    return FALSE;

  limber_body_canvas_set_nrs (self->canvas, limber_body_region_button_get_shape (button), nrs);
  return TRUE;
}

void
_limber_body_map_change_pain (LimberBodyMap *self, guint index, int nrs, LimberQuality qualities)
{
  if (show_pain (self, index, nrs, qualities))
    g_signal_emit (self, signals[PAIN_SET], 0, _limber_body_map_get_region (self, index), nrs, qualities);
}

void
_limber_body_map_remove_pain (LimberBodyMap *self, guint index)
{
  if (show_pain (self, index, LIMBER_NRS_UNSET, LIMBER_QUALITY_NONE))
    g_signal_emit (self, signals[PAIN_REMOVED], 0, _limber_body_map_get_region (self, index));
}

/* The caption names what is pointed at, else what has the focus, else says what to do. */
static void
update_caption (LimberBodyMap *self)
{
  LimberBodyRegionButton *named = NULL;

  /* Regions lose pointer and focus while the map goes away. */
  if (self->caption == NULL)
    return;

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (_limber_body_map_get_button (self, i)));

      if (state & GTK_STATE_FLAG_PRELIGHT)
        {
          named = _limber_body_map_get_button (self, i);
          break;
        }
      if ((state & GTK_STATE_FLAG_FOCUSED) && (state & GTK_STATE_FLAG_FOCUS_VISIBLE))
        named = _limber_body_map_get_button (self, i);
    }

  if (named != NULL)
    gtk_label_set_label (self->caption,
                         limber_body_region_get_name (limber_body_region_button_get_shape (named)->region));
  else
    gtk_label_set_label (self->caption, _ ("Choose where it hurts"));
  limber_style_class_set (GTK_WIDGET (self->caption), "dimmed", named == NULL);
}

static void
clicked_cb (LimberBodyMap *self, LimberBodyRegionButton *button)
{
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    _limber_body_map_open_popover (self, index);
}

static LimberBodyLayout
get_layout (LimberBodyMap *self)
{
  return (LimberBodyLayout) {
    .stacked = self->vertical,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .caption = limber_body_drawing_get_caption_height (gtk_widget_get_pango_context (GTK_WIDGET (self))),
  };
}

static void
limber_body_map_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);

  LimberBodyLayout layout = get_layout (self);
  int caption;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      limber_body_layout_get_width (&layout, minimum, natural);
      return;
    }

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, -1, &caption, NULL, NULL, NULL);
  *minimum = *natural = limber_body_layout_get_height (&layout) + CAPTION_GAP + caption;
}

static void
limber_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  LimberBodyLayout layout = get_layout (self);
  int caption, top = limber_body_layout_get_height (&layout) + CAPTION_GAP;

  limber_body_canvas_allocate (self->canvas, &layout, width);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      LimberBodyRegionButton *button = _limber_body_map_get_button (self, i);
      LimberBodyPlacement placement;

      limber_body_canvas_place (self->canvas, limber_body_region_button_get_shape (button)->region->view,
                                &placement);
      limber_body_region_button_allocate (button, &placement);
    }

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, -1, &caption, NULL, NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (self->caption), &(GtkAllocation) { 0, top, width, caption }, -1);

  if (self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
limber_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);

  limber_body_canvas_snapshot (self->canvas, snapshot);
  GTK_WIDGET_CLASS (limber_body_map_parent_class)->snapshot (widget, snapshot);
}

static void
limber_body_map_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  switch (prop_id)
    {
    case PROP_VERTICAL:
      g_value_set_boolean (value, self->vertical);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_map_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VERTICAL:
      limber_body_map_set_vertical (LIMBER_BODY_MAP (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_body_map_dispose (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  g_clear_handle_id (&self->reopen_id, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->caption, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_body_map_parent_class)->dispose (object);
}

static void
limber_body_map_finalize (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  g_clear_pointer (&self->canvas, limber_body_canvas_free);

  G_OBJECT_CLASS (limber_body_map_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  /**
   * LimberBodyMap::pain-set:
   * @self: the map
   * @region: the id of a region
   * @nrs: 0 to 10
   * @qualities: what it feels like
   *
   * The user changed the pain of a region. The map already shows it.
   */
  signals[PAIN_SET] = g_signal_new ("pain-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                    G_TYPE_STRING, G_TYPE_INT, G_TYPE_UINT);

  /**
   * LimberBodyMap::pain-removed:
   * @self: the map
   * @region: the id of a region
   *
   * The user took the pain of a region away. The map already shows it.
   */
  signals[PAIN_REMOVED] = g_signal_new ("pain-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
limber_body_map_class_init (LimberBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_body_map_get_property;
  object_class->set_property = limber_body_map_set_property;
  object_class->dispose = limber_body_map_dispose;
  object_class->finalize = limber_body_map_finalize;

  widget_class->focus = _limber_body_map_focus;
  widget_class->grab_focus = _limber_body_map_grab_focus;
  widget_class->measure = limber_body_map_measure;
  widget_class->size_allocate = limber_body_map_size_allocate;
  widget_class->snapshot = limber_body_map_snapshot;

  /**
   * LimberBodyMap:vertical:
   *
   * Whether the front view stands below the back view, for narrow windows.
   */
  properties[PROP_VERTICAL] = g_param_spec_boolean (
      "vertical", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (object_class);

  gtk_widget_class_set_css_name (widget_class, "limber-body-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_buttons (LimberBodyMap *self)
{
  const LimberBodyFigure *figure = limber_body_figure_get_default ();

  self->buttons = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  for (guint i = 0; i < limber_body_figure_count (figure); i++)
    {
      GtkWidget *button = limber_body_region_button_new (limber_body_figure_nth (figure, i));

      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (button, "highlight-changed", G_CALLBACK (update_caption), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->buttons, button);
    }

  self->current = (guint) MAX (find_button (self, FIRST_REGION), 0);
}

static void
add_caption (LimberBodyMap *self)
{
  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->caption, PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (GTK_WIDGET (self->caption), GTK_WIDGET (self));
  update_caption (self);
}

static void
limber_body_map_init (LimberBodyMap *self)
{
  self->canvas = limber_body_canvas_new (GTK_WIDGET (self));
  add_buttons (self);
  add_caption (self);
  _limber_body_map_add_keys (self);

  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Body map"), -1);
}

/**
 * limber_body_map_new:
 *
 * Makes a map on which nothing hurts.
 *
 * Returns: (transfer floating): a map
 */
GtkWidget *
limber_body_map_new (void)
{
  return g_object_new (LIMBER_TYPE_BODY_MAP, NULL);
}

/**
 * limber_body_map_set_vertical:
 * @self: a map
 * @vertical: whether the front view stands below the back view
 *
 * Arranges the views for narrow windows.
 */
void
limber_body_map_set_vertical (LimberBodyMap *self, gboolean vertical)
{
  g_return_if_fail (LIMBER_IS_BODY_MAP (self));

  vertical = !!vertical;
  if (vertical == self->vertical)
    return;

  self->vertical = vertical;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERTICAL]);
}

/**
 * limber_body_map_set_pains:
 * @self: a map
 * @check_in: (nullable): what was recorded
 *
 * Shows the pains of a check-in. Pain without a place is not shown: the list has it.
 */
void
limber_body_map_set_pains (LimberBodyMap *self, const LimberCheckIn *check_in)
{
  g_return_if_fail (LIMBER_IS_BODY_MAP (self));

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const LimberPain *pain
          = check_in != NULL ? limber_check_in_get_pain (check_in, _limber_body_map_get_region (self, i))
                             : NULL;

      show_pain (self, i, pain != NULL ? pain->nrs : LIMBER_NRS_UNSET,
                 pain != NULL ? pain->qualities : LIMBER_QUALITY_NONE);
    }

  _limber_body_map_update_popover (self);
}

/**
 * limber_body_map_open_region:
 * @self: a map
 * @region: the id of a region
 *
 * Opens the popover of a region, as if the user had clicked it. A region without a place is ignored.
 */
void
limber_body_map_open_region (LimberBodyMap *self, const char *region)
{
  int index;

  g_return_if_fail (LIMBER_IS_BODY_MAP (self) && region != NULL);

  index = find_button (self, region);
  if (index >= 0)
    _limber_body_map_open_popover (self, (guint) index);
}
