/* limber-body-map.c — the two figures, each region a button of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-map.h"

#include "limber-body-drawing.h"
#include "limber-body-region-button.h"
#include "limber-digits.h"
#include "limber-nearest.h"
#include "limber-pain-popover.h"
#include "limber-pain-style.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define N_VIEWS 2
#define VIEW_GAP 12
#define CAPTION_GAP 6

/* Sizes of one unit of the figure, in pixels. Below the smallest a finger no longer finds the regions; the
 * largest is the natural one, because GTK's boxes take it that nothing gets taller than its natural height by
 * being wider. */
#define MIN_SCALE 0.7
#define MAX_SCALE 0.95
#define MAX_SCALE_STACKED 1.15

/* Where the focus enters: the middle of what this journal is about. */
#define FIRST_REGION "spine-lower"

struct _LimberBodyMap
{
  GtkWidget parent_instance;

  GPtrArray *buttons; /* LimberBodyRegionButton, as limber_body_figure_nth() counts */
  GtkLabel *caption;
  LimberPainPopover *popover;

  gboolean vertical;
  int *nrs; /* as limber_body_region_nth() counts */
  guint current;
  LimberDigits digits;

  LimberRect areas[N_VIEWS];
  GskRenderNode *drawings[N_VIEWS];
  LimberPalette palette; /* the drawings were made with */
  guint font_serial;     /* and the fonts */
};

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

static const LimberBodyView views[N_VIEWS] = { LIMBER_BODY_VIEW_BACK, LIMBER_BODY_VIEW_FRONT };

static LimberBodyRegionButton *
get_button (LimberBodyMap *self, guint index)
{
  return g_ptr_array_index (self->buttons, index);
}

static const char *
get_region (LimberBodyMap *self, guint index)
{
  return limber_body_region_button_get_shape (get_button (self, index))->region->id;
}

static int
find_button (LimberBodyMap *self, const char *region)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_str_equal (get_region (self, i), region))
      return (int) i;

  return -1;
}

static guint
view_index (const LimberBodyShape *shape)
{
  return shape->region->view == LIMBER_BODY_VIEW_BACK ? 0 : 1;
}

static void
place_view (LimberBodyMap *self, guint view, LimberBodyPlacement *placement)
{
  limber_body_drawing_place (&self->areas[view], gtk_widget_get_pango_context (GTK_WIDGET (self)), placement);
}

static void
forget_drawings (LimberBodyMap *self)
{
  for (guint i = 0; i < N_VIEWS; i++)
    g_clear_pointer (&self->drawings[i], gsk_render_node_unref);
}

/* Returns whether the button changed. */
static gboolean
show_pain (LimberBodyMap *self, guint index, int nrs, LimberQuality qualities)
{
  LimberBodyRegionButton *button = get_button (self, index);
  const LimberBodyShape *shape = limber_body_region_button_get_shape (button);

  if (!limber_body_region_button_set_pain (button, nrs, qualities))
    return FALSE;

  if (self->nrs[shape->index] != nrs)
    {
      self->nrs[shape->index] = nrs;
      g_clear_pointer (&self->drawings[view_index (shape)], gsk_render_node_unref);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }

  return TRUE;
}

static void
change_pain (LimberBodyMap *self, guint index, int nrs, LimberQuality qualities)
{
  if (show_pain (self, index, nrs, qualities))
    g_signal_emit (self, signals[PAIN_SET], 0, get_region (self, index), nrs, qualities);
}

static void
remove_pain (LimberBodyMap *self, guint index)
{
  if (show_pain (self, index, LIMBER_NRS_UNSET, LIMBER_QUALITY_NONE))
    g_signal_emit (self, signals[PAIN_REMOVED], 0, get_region (self, index));
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
      GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (get_button (self, i)));

      if (state & GTK_STATE_FLAG_PRELIGHT)
        {
          named = get_button (self, i);
          break;
        }
      if ((state & GTK_STATE_FLAG_FOCUSED) && (state & GTK_STATE_FLAG_FOCUS_VISIBLE))
        named = get_button (self, i);
    }

  if (named != NULL)
    gtk_label_set_label (self->caption,
                         limber_body_region_get_name (limber_body_region_button_get_shape (named)->region));
  else
    gtk_label_set_label (self->caption, _ ("Choose where it hurts"));
  if (named != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "dimmed");
}

static void
point_popover (LimberBodyMap *self)
{
  const LimberBodyShape *shape = limber_body_region_button_get_shape (get_button (self, self->current));
  LimberBodyPlacement at;
  double x, y, room;

  place_view (self, view_index (shape), &at);
  x = at.x + shape->label.x * at.scale;
  y = at.y + shape->label.y * at.scale;
  room = shape->room * at.scale;
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self->popover),
      &(GdkRectangle) { (int) (x - room), (int) (y - room), (int) (2 * room), (int) (2 * room) });
}

static void
popover_pain_set_cb (LimberBodyMap *self, int nrs, LimberQuality qualities)
{
  change_pain (self, self->current, nrs, qualities);
}

static void
popover_pain_removed_cb (LimberBodyMap *self)
{
  remove_pain (self, self->current);
}

static void
popover_closed_cb (LimberBodyMap *self)
{
  if (self->caption != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_button (self, self->current)));
}

static void
ensure_popover (LimberBodyMap *self)
{
  if (self->popover != NULL)
    return;

  self->popover = LIMBER_PAIN_POPOVER (limber_pain_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "pain-set", G_CALLBACK (popover_pain_set_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "pain-removed", G_CALLBACK (popover_pain_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (popover_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
open_popover (LimberBodyMap *self, guint index)
{
  LimberBodyRegionButton *button = get_button (self, index);

  ensure_popover (self);
  self->current = index;
  limber_pain_popover_set_region (self->popover, get_region (self, index));
  limber_pain_popover_set_pain (self->popover, limber_body_region_button_get_nrs (button),
                                limber_body_region_button_get_qualities (button));
  point_popover (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
clicked_cb (LimberBodyMap *self, LimberBodyRegionButton *button)
{
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    open_popover (self, index);
}

static gboolean
key_pressed_cb (LimberBodyMap *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  guint index;
  int number;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) || focus == NULL
      || !g_ptr_array_find (self->buttons, focus, &index))
    return GDK_EVENT_PROPAGATE;

  if (limber_digits_feed (&self->digits, keyval, g_get_monotonic_time (), &number))
    {
      change_pain (self, index, number, limber_body_region_button_get_qualities (get_button (self, index)));
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete || keyval == GDK_KEY_BackSpace)
    {
      remove_pain (self, index);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
focus_button (LimberBodyMap *self, guint index)
{
  self->current = index;
  self->digits = (LimberDigits) { 0 };
  return gtk_widget_grab_focus (GTK_WIDGET (get_button (self, index)));
}

static void
move_focus (LimberBodyMap *self, LimberDirection direction)
{
  g_autofree LimberPoint *points = g_new (LimberPoint, self->buttons->len);
  LimberBodyPlacement placements[N_VIEWS];
  int to;

  for (guint i = 0; i < N_VIEWS; i++)
    place_view (self, i, &placements[i]);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      const LimberBodyShape *shape = limber_body_region_button_get_shape (get_button (self, i));
      const LimberBodyPlacement *at = &placements[view_index (shape)];

      points[i] = (LimberPoint) { at->x + shape->label.x * at->scale, at->y + shape->label.y * at->scale };
    }

  to = limber_nearest_find (points, self->buttons->len, self->current, direction);
  if (to >= 0)
    focus_button (self, (guint) to);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static gboolean
limber_body_map_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint index;

  if (child == NULL)
    return focus_button (self, self->current);
  if (!g_ptr_array_find (self->buttons, child, &index))
    return FALSE;

  self->current = index;
  switch (direction)
    {
    case GTK_DIR_LEFT:
      move_focus (self, LIMBER_DIRECTION_LEFT);
      return TRUE;
    case GTK_DIR_RIGHT:
      move_focus (self, LIMBER_DIRECTION_RIGHT);
      return TRUE;
    case GTK_DIR_UP:
      move_focus (self, LIMBER_DIRECTION_UP);
      return TRUE;
    case GTK_DIR_DOWN:
      move_focus (self, LIMBER_DIRECTION_DOWN);
      return TRUE;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
limber_body_map_grab_focus (GtkWidget *widget)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);

  return focus_button (self, self->current);
}

static int
get_views_across (LimberBodyMap *self)
{
  return self->vertical ? 1 : N_VIEWS;
}

static double
get_max_scale (LimberBodyMap *self)
{
  return self->vertical ? MAX_SCALE_STACKED : MAX_SCALE;
}

static double
get_scale_for_width (LimberBodyMap *self, int width)
{
  int across = get_views_across (self);
  double scale = (width - (across - 1) * VIEW_GAP) / (across * LIMBER_BODY_FIGURE_WIDTH);

  return CLAMP (scale, MIN_SCALE, get_max_scale (self));
}

static double
get_view_height (LimberBodyMap *self, double scale)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  return ceil (LIMBER_BODY_FIGURE_HEIGHT * scale + limber_body_drawing_get_caption_height (context));
}

static int
get_width_for_scale (LimberBodyMap *self, double scale)
{
  int across = get_views_across (self);

  return (int) ceil (across * LIMBER_BODY_FIGURE_WIDTH * scale) + (across - 1) * VIEW_GAP;
}

static int
get_height_for_width (LimberBodyMap *self, int width)
{
  int down = self->vertical ? N_VIEWS : 1, caption;

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, -1, &caption, NULL, NULL, NULL);

  return (int) (down * get_view_height (self, get_scale_for_width (self, width))) + (down - 1) * VIEW_GAP
         + CAPTION_GAP + caption;
}

static GtkSizeRequestMode
limber_body_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_width_for_scale (self, MIN_SCALE);
      *natural = get_width_for_scale (self, get_max_scale (self));
      return;
    }

  /* Wider means taller here, so the height that no width goes below is that of the smallest width. */
  *minimum = get_height_for_width (self, for_size >= 0 ? for_size : get_width_for_scale (self, MIN_SCALE));
  *natural = get_height_for_width (self, for_size >= 0 ? for_size
                                                       : get_width_for_scale (self, get_max_scale (self)));
}

/* The views stand in reading order; each of them is never mirrored. */
static void
allocate_areas (LimberBodyMap *self, int width)
{
  double scale = get_scale_for_width (self, width), height = get_view_height (self, scale);
  double view_width = LIMBER_BODY_FIGURE_WIDTH * scale;
  double left = (width - get_width_for_scale (self, scale)) / 2.0;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < N_VIEWS; i++)
    {
      guint column = self->vertical ? 0 : mirrored ? N_VIEWS - 1 - i : i, row = self->vertical ? i : 0;

      self->areas[i] = (LimberRect) { floor (left + column * (view_width + VIEW_GAP)),
                                      row * (height + VIEW_GAP), view_width, height };
    }
}

static void
limber_body_map_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);
  LimberBodyPlacement placements[N_VIEWS];
  int caption;

  allocate_areas (self, width);
  forget_drawings (self);
  for (guint i = 0; i < N_VIEWS; i++)
    place_view (self, i, &placements[i]);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      LimberBodyRegionButton *button = get_button (self, i);

      limber_body_region_button_allocate (
          button, &placements[view_index (limber_body_region_button_get_shape (button))]);
    }

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, -1, &caption, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      GTK_WIDGET (self->caption),
      &(GtkAllocation) { 0, (int) ceil (self->areas[1].y + self->areas[1].height) + CAPTION_GAP, width,
                         caption },
      -1);

  if (self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static GskRenderNode *
draw_view (LimberBodyMap *self, guint view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const LimberRect *area = &self->areas[view];
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float) area->x, (float) area->y, (float) area->width, (float) area->height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  limber_body_drawing_draw (cr, views[view], area, self->nrs, self->palette,
                            gtk_widget_get_pango_context (GTK_WIDGET (self)));
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
check_style (LimberBodyMap *self)
{
  LimberPalette palette = limber_pain_style_get_palette ();
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (palette == self->palette && serial == self->font_serial)
    return;

  self->palette = palette;
  self->font_serial = serial;
  forget_drawings (self);
}

static void
limber_body_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (widget);

  check_style (self);
  for (guint i = 0; i < N_VIEWS; i++)
    {
      if (self->drawings[i] == NULL)
        self->drawings[i] = draw_view (self, i);
      gtk_snapshot_append_node (snapshot, self->drawings[i]);
    }

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

  g_clear_pointer ((GtkWidget **) &self->caption, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  forget_drawings (self);

  G_OBJECT_CLASS (limber_body_map_parent_class)->dispose (object);
}

static void
limber_body_map_finalize (GObject *object)
{
  LimberBodyMap *self = LIMBER_BODY_MAP (object);

  g_clear_pointer (&self->nrs, g_free);

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

  widget_class->focus = limber_body_map_focus;
  widget_class->grab_focus = limber_body_map_grab_focus;
  widget_class->get_request_mode = limber_body_map_get_request_mode;
  widget_class->measure = limber_body_map_measure;
  widget_class->size_allocate = limber_body_map_size_allocate;
  widget_class->snapshot = limber_body_map_snapshot;

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
  GtkEventController *key = gtk_event_controller_key_new ();

  self->nrs = g_new (int, limber_body_region_count ());
  limber_body_drawing_collect (NULL, self->nrs);
  add_buttons (self);
  add_caption (self);

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
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
          = check_in != NULL ? limber_check_in_get_pain (check_in, get_region (self, i)) : NULL;

      show_pain (self, i, pain != NULL ? pain->nrs : LIMBER_NRS_UNSET,
                 pain != NULL ? pain->qualities : LIMBER_QUALITY_NONE);
    }

  if (self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    limber_pain_popover_set_pain (self->popover,
                                  limber_body_region_button_get_nrs (get_button (self, self->current)),
                                  limber_body_region_button_get_qualities (get_button (self, self->current)));
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
    open_popover (self, (guint) index);
}
