/* limber-body-region-button.c — one region of the body map: a button in the shape of its path
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-body-region-button.h"

#include "limber-gsk-path.h"
#include "limber-pain-style.h"
#include "limber-pain-text.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far off a pointer may be, in pixels; see limber_body_figure_hit(). */
#define TOLERANCE 6.0

#define HOVER_WIDTH 2.0f
#define FOCUS_WIDTH 2.5f
#define HALO_WIDTH 5.5f

/* Room enough for the largest number on its pill. */
#define NUMBER_SIZE 64.0F

/**
 * LimberBodyRegionButton:
 *
 * One region of a [class@BodyMap]: a button in the shape of its outline.
 *
 * It draws only what comes and goes with pointer and focus; the figures are drawn by the map.
 *
 * The CSS node is `limber-body-region`.
 */
struct _LimberBodyRegionButton
{
  GtkWidget parent_instance;

  const LimberBodyShape *shape;
  int nrs;
  LimberQuality qualities;

  LimberBodyPlacement placement; /* of the view, as seen from this widget */
  GskPath *path;                 /* in the coordinates of this widget */
};

G_DEFINE_FINAL_TYPE (LimberBodyRegionButton, limber_body_region_button, GTK_TYPE_WIDGET)

enum
{
  CLICKED,
  HIGHLIGHT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_accessible (LimberBodyRegionButton *self)
{
  g_autofree char *pain = limber_pain_text_describe (self->nrs, self->qualities);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  limber_body_region_get_name (self->shape->region),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, pain, -1);
}

static void
append_stroke (LimberBodyRegionButton *self, GtkSnapshot *snapshot, float width, const GdkRGBA *color)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (snapshot, self->path, stroke, color);
}

static void
released_cb (LimberBodyRegionButton *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CLICKED], 0);
}

static gboolean
limber_body_region_button_contains (GtkWidget *widget, double x, double y)
{
  LimberBodyRegionButton *self = LIMBER_BODY_REGION_BUTTON (widget);
  const LimberBodyFigure *figure = limber_body_figure_get_default ();
  double scale = self->placement.scale, tolerance = TOLERANCE / scale;
  double view_x = (x - self->placement.x) / scale, view_y = (y - self->placement.y) / scale;

  return limber_path_contains (self->shape->path, view_x, view_y, tolerance)
         && limber_body_figure_hit (figure, self->shape->region->view, view_x, view_y, tolerance)
                == self->shape;
}

/* Asked for only when it is shown: giving every region a text of its own takes longer than all else about it.
 */
static gboolean
limber_body_region_button_query_tooltip (GtkWidget *widget,
                                         int x,
                                         int y,
                                         gboolean keyboard,
                                         GtkTooltip *tooltip)
{
  g_autofree char *text = limber_body_region_button_dup_text (LIMBER_BODY_REGION_BUTTON (widget));

  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* The line around a narrow region would cover its number. */
static void
append_number (LimberBodyRegionButton *self, GtkSnapshot *snapshot)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  float x = (float) (self->placement.x + self->shape->label.x * self->placement.scale);
  float y = (float) (self->placement.y + self->shape->label.y * self->placement.scale);
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (x - NUMBER_SIZE / 2.0f, y - NUMBER_SIZE / 2.0f, NUMBER_SIZE, NUMBER_SIZE);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  limber_body_drawing_draw_number (cr, self->shape, self->nrs, &self->placement,
                                   limber_pain_style_get_palette (), context);
  cairo_destroy (cr);
}

/* The map draws the figures; what is drawn here is only what comes and goes with pointer and focus. */
static void
limber_body_region_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberBodyRegionButton *self = LIMBER_BODY_REGION_BUTTON (widget);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean focused = (state & GTK_STATE_FLAG_FOCUS_VISIBLE) && (state & GTK_STATE_FLAG_FOCUSED);
  LimberRgb page = limber_palette_get (limber_pain_style_get_palette (), LIMBER_PALETTE_PAGE);
  GdkRGBA color, halo = { (float) page.red, (float) page.green, (float) page.blue, 1 };

  if (!focused && !(state & GTK_STATE_FLAG_PRELIGHT))
    return;

  gtk_widget_get_color (widget, &color);
  if (focused)
    append_stroke (self, snapshot, HALO_WIDTH, &halo);
  append_stroke (self, snapshot, focused ? FOCUS_WIDTH : HOVER_WIDTH, &color);
  if (self->nrs != LIMBER_NRS_UNSET)
    append_number (self, snapshot);
}

static void
limber_body_region_button_measure (GtkWidget *widget,
                                   GtkOrientation orientation,
                                   int for_size,
                                   int *minimum,
                                   int *natural,
                                   int *minimum_baseline,
                                   int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
limber_body_region_button_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  const GtkStateFlags shown = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE;

  GTK_WIDGET_CLASS (limber_body_region_button_parent_class)->state_flags_changed (widget, previous);

  if (((previous ^ gtk_widget_get_state_flags (widget)) & shown) == 0)
    return;
  gtk_widget_queue_draw (widget);
  g_signal_emit (widget, signals[HIGHLIGHT_CHANGED], 0);
}

static void
limber_body_region_button_finalize (GObject *object)
{
  LimberBodyRegionButton *self = LIMBER_BODY_REGION_BUTTON (object);

  g_clear_pointer (&self->path, gsk_path_unref);

  G_OBJECT_CLASS (limber_body_region_button_parent_class)->finalize (object);
}

static void
limber_body_region_button_class_init (LimberBodyRegionButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[]
      = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

  object_class->finalize = limber_body_region_button_finalize;

  widget_class->contains = limber_body_region_button_contains;
  widget_class->snapshot = limber_body_region_button_snapshot;
  widget_class->query_tooltip = limber_body_region_button_query_tooltip;
  widget_class->measure = limber_body_region_button_measure;
  widget_class->state_flags_changed = limber_body_region_button_state_flags_changed;

  /**
   * LimberBodyRegionButton::clicked:
   * @self: the button
   *
   * It was clicked, or Enter or Space was pressed on it.
   */
  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberBodyRegionButton::highlight-changed:
   * @self: the button
   *
   * The pointer or the focus came or went.
   */
  signals[HIGHLIGHT_CHANGED] = g_signal_new ("highlight-changed", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signals[CLICKED]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "clicked", NULL);

  gtk_widget_class_set_css_name (widget_class, "limber-body-region");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
limber_body_region_button_init (LimberBodyRegionButton *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->nrs = LIMBER_NRS_UNSET;
  self->placement.scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * limber_body_region_button_new:
 * @shape: a shape of the default figure
 *
 * Makes the button of a region.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
limber_body_region_button_new (const LimberBodyShape *shape)
{
  LimberBodyRegionButton *self;

  g_return_val_if_fail (shape != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_BODY_REGION_BUTTON, NULL);
  self->shape = shape;
  update_accessible (self);

  return GTK_WIDGET (self);
}

/**
 * limber_body_region_button_get_shape:
 * @self: a button
 *
 * Returns: (transfer none): the shape of its region
 */
const LimberBodyShape *
limber_body_region_button_get_shape (LimberBodyRegionButton *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self), NULL);

  return self->shape;
}

/**
 * limber_body_region_button_get_nrs:
 * @self: a button
 *
 * Returns: the pain of its region, 0 to 10, or %LIMBER_NRS_UNSET
 */
int
limber_body_region_button_get_nrs (LimberBodyRegionButton *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self), LIMBER_NRS_UNSET);

  return self->nrs;
}

/**
 * limber_body_region_button_get_qualities:
 * @self: a button
 *
 * Returns: what the pain of its region feels like
 */
LimberQuality
limber_body_region_button_get_qualities (LimberBodyRegionButton *self)
{
  g_return_val_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self), LIMBER_QUALITY_NONE);

  return self->qualities;
}

/**
 * limber_body_region_button_dup_text:
 * @self: a button
 *
 * Says what the button is and shows, as its tooltip does.
 *
 * Returns: (transfer full): the name of its region, and what is recorded for it if anything is
 */
char *
limber_body_region_button_dup_text (LimberBodyRegionButton *self)
{
  g_autofree char *pain = NULL;
  const char *name;

  g_return_val_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self), NULL);

  name = limber_body_region_get_name (self->shape->region);
  if (self->nrs == LIMBER_NRS_UNSET)
    return g_strdup (name);

  pain = limber_pain_text_describe (self->nrs, self->qualities);
  /* Translators: a part of the body and what is recorded for it: “Left calf: pain 3 of 10”. */
  return g_strdup_printf (_ ("%s: %s"), name, pain);
}

/**
 * limber_body_region_button_set_pain:
 * @self: a button
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 * @qualities: what it feels like
 *
 * Tells the button what it says about its region. The map draws it.
 *
 * Returns: whether anything changed
 */
gboolean
limber_body_region_button_set_pain (LimberBodyRegionButton *self, int nrs, LimberQuality qualities)
{
  g_return_val_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self), FALSE);

  if (nrs == self->nrs && qualities == self->qualities)
    return FALSE;

  self->nrs = nrs;
  self->qualities = qualities;
  update_accessible (self);

  return TRUE;
}

/**
 * limber_body_region_button_allocate:
 * @self: a button
 * @placement: where its view lies in its parent
 *
 * Puts the button where its region is drawn.
 */
void
limber_body_region_button_allocate (LimberBodyRegionButton *self, const LimberBodyPlacement *placement)
{
  LimberRect bounds;
  double left, top, right, bottom;

  g_return_if_fail (LIMBER_IS_BODY_REGION_BUTTON (self) && placement != NULL);

  limber_path_get_bounds (self->shape->path, &bounds);
  left = floor (placement->x + bounds.x * placement->scale - TOLERANCE);
  top = floor (placement->y + bounds.y * placement->scale - TOLERANCE);
  right = ceil (placement->x + (bounds.x + bounds.width) * placement->scale + TOLERANCE);
  bottom = ceil (placement->y + (bounds.y + bounds.height) * placement->scale + TOLERANCE);

  self->placement = (LimberBodyPlacement) { placement->x - left, placement->y - top, placement->scale };
  g_clear_pointer (&self->path, gsk_path_unref);
  self->path = limber_gsk_path_new (self->shape->path, &self->placement);

  gtk_widget_size_allocate (
      GTK_WIDGET (self),
      &(GtkAllocation) { (int) left, (int) top, (int) (right - left), (int) (bottom - top) }, -1);
}
