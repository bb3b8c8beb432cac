/* limber-report-desk.c — the pages of a visit report below each other, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * However many pages there are, only those that are seen, and their neighbours, have a picture.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-desk.h"

#include "limber-report-painting.h"
#include "limber-report-sheet.h"

#include <math.h>

/* Around and between pages, in pixels; less where there is little room. */
#define GAP 24
#define NARROW_GAP 12
#define NARROW_WIDTH 480

/* Wider than this it is not easier to read, only more to scroll. */
#define SHEET_WIDTH_MAX 920

/* Of a picture, in device pixels: beyond it nobody sees a difference, and memory would not do. */
#define PICTURE_WIDTH_MAX 3600

/* How many pages from the one that is seen keep a picture. */
#define NEIGHBOURS 3

struct _LimberReportDesk
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  gboolean configuring;

  LimberReportPages *pages;
  guint stamp; /* of pages, for pictures */
  GPtrArray *sheets;
  double zoom;
  guint page;

  /* As allocated. */
  int gap, sheet_width, sheet_height;

  gboolean is_painting;
  gboolean is_painted;
  guint paint_idle;
  GCancellable *cancellable;
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  PAINTED,
  ZOOM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (LimberReportDesk,
                               limber_report_desk,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static LimberReportSheet *
get_sheet (LimberReportDesk *self, guint index)
{
  return g_ptr_array_index (self->sheets, index);
}

static double
get_value (LimberReportDesk *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* Painting */

static void paint_next (LimberReportDesk *self);

typedef struct
{
  LimberReportDesk *desk;
  guint page;
  guint stamp;
} Request;

static void
painted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (LimberReportDesk) self = request->desk;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = limber_report_painting_finish (result, &error);

  self->is_painting = FALSE;
  if (picture != NULL && request->stamp == self->stamp && request->page < self->sheets->len)
    limber_report_sheet_set_picture (get_sheet (self, request->page), picture, request->stamp);
  if (picture != NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    paint_next (self);
  else
    g_debug ("A page was not painted: %s", error->message);
}

static int
get_picture_width (LimberReportDesk *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  double scale = surface != NULL ? gdk_surface_get_scale (surface) : 1;

  return MIN ((int) ceil (self->sheet_width * scale), PICTURE_WIDTH_MAX);
}

static void
paint (LimberReportDesk *self, guint page, int width)
{
  Request *request = g_new (Request, 1);

  *request = (Request) { g_object_ref (self), page, self->stamp };
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_painting = TRUE;
  limber_report_painting_start (self->pages, page, width, self->cancellable, painted_cb, request);
}

static gboolean
needs_paint (LimberReportDesk *self, guint page, int width)
{
  return page < self->sheets->len && gtk_widget_get_child_visible (GTK_WIDGET (get_sheet (self, page)))
         && !limber_report_sheet_has_picture (get_sheet (self, page), self->stamp, width);
}

static void
tell_painted (LimberReportDesk *self)
{
  if (self->is_painted)
    return;

  self->is_painted = TRUE;
  g_signal_emit (self, signals[PAINTED], 0);
}

/* From the page that is seen on; one at a time, since the pages are drawn by one thread at a time. */
static void
paint_next (LimberReportDesk *self)
{
  int width = get_picture_width (self);

  if (self->is_painting || self->pages == NULL || width <= 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  for (guint i = 0; i <= NEIGHBOURS; i++)
    {
      if (needs_paint (self, self->page + i, width))
        {
          paint (self, self->page + i, width);
          return;
        }
      if (i <= self->page && needs_paint (self, self->page - i, width))
        {
          paint (self, self->page - i, width);
          return;
        }
    }
  tell_painted (self);
}

static void
paint_idle_cb (gpointer data)
{
  LimberReportDesk *self = data;

  self->paint_idle = 0;
  paint_next (self);
}

/* What is asked for is known only once everything has its place. */
static void
queue_paint (LimberReportDesk *self)
{
  self->is_painted = FALSE;
  if (self->paint_idle == 0)
    self->paint_idle = g_idle_add_once (paint_idle_cb, self);
}

/* Geometry */

static int
get_extent (LimberReportDesk *self, GtkOrientation orientation)
{
  int n_sheets = (int) self->sheets->len;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return self->sheet_width + 2 * self->gap;

  return n_sheets * (self->sheet_height + self->gap) + self->gap;
}

static void
measure_sheets (LimberReportDesk *self, int width)
{
  self->gap = width < NARROW_WIDTH ? NARROW_GAP : GAP;
  self->sheet_width = MAX (1, (int) (MIN (width - 2 * self->gap, SHEET_WIDTH_MAX) * self->zoom));
  self->sheet_height
      = self->pages != NULL ? (int) round (self->sheet_width * self->pages->height / self->pages->width) : 0;
}

/* What was in the middle stays there when pages grow or shrink; what was at the top stays at the top. */
static void
configure (LimberReportDesk *self, GtkOrientation orientation, int size)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (get_extent (self, orientation), size);
  double value, middle;

  if (adjustment == NULL)
    return;

  value = gtk_adjustment_get_value (adjustment);
  middle = gtk_adjustment_get_upper (adjustment) > 0 ? (value + gtk_adjustment_get_page_size (adjustment) / 2)
                                                           / gtk_adjustment_get_upper (adjustment)
                                                     : 0.5;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || value > 0)
    value = middle * upper - size / 2.0;
  if (fabs (upper - gtk_adjustment_get_upper (adjustment)) < 0.5
      && fabs (size - gtk_adjustment_get_page_size (adjustment)) < 0.5)
    value = gtk_adjustment_get_value (adjustment);

  self->configuring = TRUE;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - size), 0, upper, size * 0.1, size * 0.9,
                            size);
  self->configuring = FALSE;
}

/* The one that reaches furthest into the upper half of what is seen. */
static void
update_page (LimberReportDesk *self, int height)
{
  double stride = self->sheet_height + self->gap;
  double y = get_value (self, GTK_ORIENTATION_VERTICAL) + height / 3.0;
  guint page = stride > 0 ? (guint) (MAX (0, y - self->gap) / stride) : 0;

  self->page = self->sheets->len > 0 ? MIN (page, self->sheets->len - 1) : 0;
}

static void
allocate_sheet (LimberReportDesk *self, guint index, float x, float y, int height)
{
  LimberReportSheet *sheet = get_sheet (self, index);
  gboolean is_near = y + (float) self->sheet_height > -(float) height && y < (float) (2 * height);
  guint distance = index > self->page ? index - self->page : self->page - index;

  gtk_widget_set_child_visible (GTK_WIDGET (sheet), is_near && distance <= NEIGHBOURS);
  gtk_widget_allocate (GTK_WIDGET (sheet), self->sheet_width, self->sheet_height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
  if (distance > NEIGHBOURS)
    limber_report_sheet_set_picture (sheet, NULL, 0);
}

static float
get_left (LimberReportDesk *self, int width)
{
  double overflow = get_extent (self, GTK_ORIENTATION_HORIZONTAL) - width;
  double value = get_value (self, GTK_ORIENTATION_HORIZONTAL);

  if (overflow <= 0)
    return (float) floor ((width - self->sheet_width) / 2.0);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value = overflow - value;

  return (float) floor (self->gap - value);
}

static void
limber_report_desk_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (widget);
  float x, y;

  measure_sheets (self, width);
  configure (self, GTK_ORIENTATION_HORIZONTAL, width);
  configure (self, GTK_ORIENTATION_VERTICAL, height);
  update_page (self, height);

  x = get_left (self, width);
  y = (float) (self->gap - floor (get_value (self, GTK_ORIENTATION_VERTICAL)));
  for (guint i = 0; i < self->sheets->len; i++)
    {
      allocate_sheet (self, i, x, y, height);
      y += (float) (self->sheet_height + self->gap);
    }
  queue_paint (self);
}

static void
limber_report_desk_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = NARROW_GAP * 4;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NARROW_WIDTH : NARROW_WIDTH * 4 / 3;
}

/* Whoever reads page by page is told of the page they came to. */
static void
move_focus (LimberReportDesk *self, guint before)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (before != self->page && child != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_sheet (self, self->page)));
}

static void
value_changed_cb (LimberReportDesk *self)
{
  guint before = self->page;

  if (self->configuring)
    return;

  update_page (self, gtk_widget_get_height (GTK_WIDGET (self)));
  move_focus (self, before);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (LimberReportDesk *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment *before = self->adjustments[orientation];

  if (before == adjustment)
    return;

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, value_changed_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Pages are no stops of their own on the way through a window: there may be a hundred. */
static gboolean
limber_report_desk_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->sheets->len == 0)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (get_sheet (self, self->page)));
}

static gboolean
limber_report_desk_grab_focus (GtkWidget *widget)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (widget);

  return self->sheets->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (get_sheet (self, self->page)));
}

static void
limber_report_desk_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_report_desk_parent_class)->map (widget);

  queue_paint (LIMBER_REPORT_DESK (widget));
}

static void
limber_report_desk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_report_desk_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (GtkScrollablePolicy) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_report_desk_dispose (GObject *object)
{
  LimberReportDesk *self = LIMBER_REPORT_DESK (object);

  g_clear_handle_id (&self->paint_idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_ptr_array_set_size (self->sheets, 0);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->pages, limber_report_pages_unref);

  G_OBJECT_CLASS (limber_report_desk_parent_class)->dispose (object);
}

static void
limber_report_desk_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_REPORT_DESK (object)->sheets);

  G_OBJECT_CLASS (limber_report_desk_parent_class)->finalize (object);
}

static void
limber_report_desk_class_init (LimberReportDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_report_desk_get_property;
  object_class->set_property = limber_report_desk_set_property;
  object_class->dispose = limber_report_desk_dispose;
  object_class->finalize = limber_report_desk_finalize;
  widget_class->measure = limber_report_desk_measure;
  widget_class->size_allocate = limber_report_desk_size_allocate;
  widget_class->focus = limber_report_desk_focus;
  widget_class->grab_focus = limber_report_desk_grab_focus;
  widget_class->map = limber_report_desk_map;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * LimberReportDesk::painted:
   *
   * What is seen are the pages of limber_report_desk_set_pages(), as sharp as the screen.
   */
  signals[PAINTED] = g_signal_new ("painted", LIMBER_TYPE_REPORT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * LimberReportDesk::zoom-changed:
   *
   * The pages are larger or smaller.
   */
  signals[ZOOM_CHANGED] = g_signal_new ("zoom-changed", LIMBER_TYPE_REPORT_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "limber-report-desk");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_report_desk_init (LimberReportDesk *self)
{
  self->zoom = 1;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * limber_report_desk_new:
 *
 * Returns: (transfer floating): a desk without pages
 */
GtkWidget *
limber_report_desk_new (void)
{
  return g_object_new (LIMBER_TYPE_REPORT_DESK, NULL);
}

static void
fit_sheets (LimberReportDesk *self)
{
  while (self->sheets->len > self->pages->n_pages)
    g_ptr_array_remove_index (self->sheets, self->sheets->len - 1);
  while (self->sheets->len < self->pages->n_pages)
    {
      GtkWidget *sheet = limber_report_sheet_new ();

      gtk_widget_set_parent (sheet, GTK_WIDGET (self));
      g_ptr_array_add (self->sheets, sheet);
    }
  for (guint i = 0; i < self->pages->n_pages; i++)
    limber_report_sheet_set_words (get_sheet (self, i), i, self->pages->n_pages,
                                   self->pages->descriptions[i]);
}

/**
 * limber_report_desk_set_pages:
 * @self: a desk
 * @pages: what lies on it; nobody else draws them as long as they do
 *
 * The pictures of the pages before stay until those of @pages are painted.
 */
void
limber_report_desk_set_pages (LimberReportDesk *self, LimberReportPages *pages)
{
  g_return_if_fail (LIMBER_IS_REPORT_DESK (self));
  g_return_if_fail (pages != NULL);

  if (self->pages == pages)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->pages, limber_report_pages_unref);
  self->pages = limber_report_pages_ref (pages);
  self->stamp++;
  self->is_painted = FALSE;
  fit_sheets (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * limber_report_desk_get_is_painted:
 * @self: a desk
 *
 * Returns: whether what is seen is as it should be
 */
gboolean
limber_report_desk_get_is_painted (LimberReportDesk *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_DESK (self), FALSE);

  return self->is_painted;
}

/**
 * limber_report_desk_get_page:
 * @self: a desk
 *
 * Returns: the page that is seen, or most of which is seen, from 0
 */
guint
limber_report_desk_get_page (LimberReportDesk *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_DESK (self), 0);

  return self->page;
}

/**
 * limber_report_desk_get_zoom:
 * @self: a desk
 *
 * Returns: how wide a page is, against the width of the desk
 */
double
limber_report_desk_get_zoom (LimberReportDesk *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_DESK (self), 1);

  return self->zoom;
}

/**
 * limber_report_desk_set_zoom:
 * @self: a desk
 * @zoom: how wide a page is, against the width of the desk: 1 fits; what is too little or too much is limited
 */
void
limber_report_desk_set_zoom (LimberReportDesk *self, double zoom)
{
  g_return_if_fail (LIMBER_IS_REPORT_DESK (self));

  zoom = CLAMP (zoom, LIMBER_REPORT_ZOOM_MIN, LIMBER_REPORT_ZOOM_MAX);
  if (fabs (self->zoom - zoom) < 0.001)
    return;

  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}
