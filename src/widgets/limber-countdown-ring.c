/* limber-countdown-ring.c — what is left of a phase: a ring and a large number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-countdown-ring.h"

#include "limber-animation.h"
#include "limber-chart-sheet.h"
#include "limber-countdown-dial.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>

#define SMALLEST 88
#define USUAL 240
#define USUAL_LARGEST 420

/* Long enough to be seen from the mat, and over before the next second. */
#define FLASH_MS 450

/* From here on minutes and seconds are easier to take in than seconds. */
#define LONG_S 100

/* How much of the round room in the middle the words take, and no more than this however few they are. */
#define FILL 0.9
#define LARGEST_FONT 1.25

/* The size words are measured at. */
#define REFERENCE 100.0
#define DOTS_PER_INCH 96.0

/**
 * LimberCountdownRing:
 *
 * The time that is left, as a ring that goes away and as a number to be read from a mat three metres away. It
 * draws what it was told and measures no time itself. Says the same to a screen reader, when asked. The CSS
 * node is `limber-countdown`.
 */
struct _LimberCountdownRing
{
  GtkWidget parent_instance;

  int left_s;
  double done;
  double breath;
  gboolean resting;
  gboolean in_minutes;
  char *text;  /* nullable: instead of the number */
  char *shown; /* nullable: what is written */

  guint flash_tick;
  guint flash_timeout;
  gint64 flash_start; /* as the frame clock counts, 0 before its first frame */
  double flash;
};

G_DEFINE_FINAL_TYPE (LimberCountdownRing, limber_countdown_ring, GTK_TYPE_WIDGET)

static char *
format_number (LimberCountdownRing *self)
{
  if (self->left_s < 0)
    return NULL;
  if (!self->in_minutes)
    return g_strdup_printf ("%d", self->left_s);

  /* Translators: minutes and seconds that are left, large in a ring: 2:05 */
  return g_strdup_printf (_ ("%d:%02d"), self->left_s / 60, self->left_s % 60);
}

static char *
describe_time (LimberCountdownRing *self)
{
  int minutes = self->in_minutes ? self->left_s / 60 : 0, seconds = self->left_s - minutes * 60;
  g_autofree char *minutes_text = NULL, *seconds_text = NULL;

  if (minutes == 0)
    return g_strdup_printf (ngettext ("%d second left", "%d seconds left", (gulong) seconds), seconds);
  if (seconds == 0)
    return g_strdup_printf (ngettext ("%d minute left", "%d minutes left", (gulong) minutes), minutes);

  minutes_text = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
  seconds_text = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) seconds), seconds);

  /* Translators: "2 minutes" and "5 seconds", for the screen reader */
  return g_strdup_printf (_ ("%s and %s left"), minutes_text, seconds_text);
}

/* The time is said even where a word is shown: nobody who listens sees the ring. */
static char *
describe (LimberCountdownRing *self)
{
  g_autofree char *time = self->left_s >= 0 ? describe_time (self) : NULL;

  if (self->text == NULL || time == NULL)
    return g_strdup (self->text != NULL ? self->text : time);

  /* Translators: what is written in the ring, "Get ready" for instance, and "5 seconds left" */
  return g_strdup_printf (_ ("%s, %s"), self->text, time);
}

static void
update_words (LimberCountdownRing *self)
{
  g_autofree char *number = format_number (self), *label = describe (self);

  g_set_str (&self->shown, self->text != NULL ? self->text : number);
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static LimberRect
get_area (LimberCountdownRing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return (LimberRect) { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
}

static LimberCountdownDial
get_dial (LimberCountdownRing *self)
{
  LimberChartStyle style = limber_chart_sheet_get_style (GTK_WIDGET (self));
  gboolean moves = limber_animation_is_allowed (GTK_WIDGET (self));

  return (LimberCountdownDial) {
    .palette = style.palette,
    .accent = style.accent,
    .done = self->done,
    .breath = moves ? self->breath : -1,
    .flash = self->flash,
    .resting = self->resting,
  };
}

static PangoLayout *
create_layout (LimberCountdownRing *self, const char *text, double size)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* All digits equally wide: nothing jumps while they change. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

/* For a number the same for all that have as many digits, and for one digit as for two. */
static char *
create_sample (LimberCountdownRing *self)
{
  char *sample;

  if (self->text == NULL && !self->in_minutes && self->left_s < 10)
    return g_strdup ("00");

  sample = g_strdup (self->shown);
  for (char *c = sample; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      *c = '0';

  return sample;
}

/* The largest with which the corners of the words stay within the room. Capitals and digits are all above the
 * line: their height is what is drawn, not what the font leaves free for accents. */
static double
find_font_size (LimberCountdownRing *self, double room)
{
  g_autofree char *sample = create_sample (self);
  g_autoptr (PangoLayout) layout = create_layout (self, sample, REFERENCE);
  PangoRectangle ink, logical;
  double diagonal;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  diagonal = hypot (MAX (ink.width, logical.width), ink.height);
  if (diagonal <= 0)
    return 0;

  return MIN (REFERENCE * 2 * room * FILL / diagonal, room * LARGEST_FONT);
}

static double
get_font_size (LimberCountdownRing *self, const LimberCountdownDial *dial, const LimberRect *area)
{
  if (self->shown == NULL || *self->shown == '\0' || area->width <= 0 || area->height <= 0)
    return 0;

  return find_font_size (self, limber_countdown_dial_get_room (dial, area));
}

/* Numbers stand in the middle by what is drawn of them; words too, or they would seem too high. */
static void
draw_words (LimberCountdownRing *self, const LimberRect *area, double size, GtkSnapshot *snapshot)
{
  g_autoptr (PangoLayout) layout = create_layout (self, self->shown, size);
  PangoRectangle ink, logical;
  GdkRGBA color;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) round (area->x + (area->width - logical.width) / 2 - logical.x),
                                      (float) round (area->y + (area->height - ink.height) / 2 - ink.y)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
stop_flash (LimberCountdownRing *self)
{
  g_clear_handle_id (&self->flash_timeout, g_source_remove);
  if (self->flash_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flash_tick);
  self->flash_tick = 0;
  self->flash_start = 0;
  self->flash = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
flash_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double gone;

  if (self->flash_start == 0)
    self->flash_start = now;
  gone = (double) (now - self->flash_start) / (FLASH_MS * 1000.0);
  if (gone >= 1)
    {
      self->flash_tick = 0;
      stop_flash (self);
      return G_SOURCE_REMOVE;
    }

  self->flash = (1 - gone) * (1 - gone);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static void
flash_timeout_cb (gpointer user_data)
{
  LimberCountdownRing *self = user_data;

  self->flash_timeout = 0;
  stop_flash (self);
}

static double
get_text_scale (LimberCountdownRing *self)
{
  double dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return dpi > 0 ? dpi / DOTS_PER_INCH : 1;
}

static void
limber_countdown_ring_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  double usual = USUAL * get_text_scale (LIMBER_COUNTDOWN_RING (widget));

  *minimum = SMALLEST;
  *natural = (int) CLAMP (usual, USUAL, USUAL_LARGEST);
}

static void
limber_countdown_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (widget);
  const LimberRect area = get_area (self);
  LimberCountdownDial dial = get_dial (self);
  double size = get_font_size (self, &dial, &area);
  cairo_t *cr;

  if (area.width <= 0 || area.height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) area.width, (float) area.height));
  limber_countdown_dial_draw (&dial, &area, cr);
  cairo_destroy (cr);
  if (size > 0)
    draw_words (self, &area, size, snapshot);
}

static void
limber_countdown_ring_unmap (GtkWidget *widget)
{
  stop_flash (LIMBER_COUNTDOWN_RING (widget));

  GTK_WIDGET_CLASS (limber_countdown_ring_parent_class)->unmap (widget);
}

static void
limber_countdown_ring_dispose (GObject *object)
{
  stop_flash (LIMBER_COUNTDOWN_RING (object));

  G_OBJECT_CLASS (limber_countdown_ring_parent_class)->dispose (object);
}

static void
limber_countdown_ring_finalize (GObject *object)
{
  LimberCountdownRing *self = LIMBER_COUNTDOWN_RING (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (limber_countdown_ring_parent_class)->finalize (object);
}

static void
limber_countdown_ring_class_init (LimberCountdownRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_countdown_ring_dispose;
  object_class->finalize = limber_countdown_ring_finalize;

  widget_class->measure = limber_countdown_ring_measure;
  widget_class->snapshot = limber_countdown_ring_snapshot;
  widget_class->unmap = limber_countdown_ring_unmap;

  gtk_widget_class_set_css_name (widget_class, "limber-countdown");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TIMER);
}

static void
limber_countdown_ring_init (LimberCountdownRing *self)
{
  self->left_s = -1;
  self->breath = -1;
  limber_chart_sheet_follow_style (GTK_WIDGET (self));
  limber_animation_follow (GTK_WIDGET (self), G_CALLBACK (stop_flash));
}

/**
 * limber_countdown_ring_new:
 *
 * Makes a full ring with nothing written in it.
 *
 * Returns: (transfer floating): a ring
 */
GtkWidget *
limber_countdown_ring_new (void)
{
  return g_object_new (LIMBER_TYPE_COUNTDOWN_RING, NULL);
}

/**
 * limber_countdown_ring_set_time:
 * @self: a ring
 * @left_s: seconds that are left, or -1 for no number
 * @done: 0 to 1: how much of the ring is gone
 *
 * Sets the time. From 100 seconds on it is shown as minutes and seconds, and stays so until @done is smaller
 * than before, which is another phase: the letters do not change their size half-way.
 */
void
limber_countdown_ring_set_time (LimberCountdownRing *self, int left_s, double done)
{
  gboolean in_minutes, new_number;

  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  left_s = MAX (left_s, -1);
  done = isfinite (done) ? CLAMP (done, 0, 1) : 0;
  if (left_s == self->left_s && !islessgreater (done, self->done))
    return;

  in_minutes = left_s >= LONG_S || (self->in_minutes && left_s >= 0 && done > 0 && done >= self->done);
  new_number = left_s != self->left_s || in_minutes != self->in_minutes;
  self->in_minutes = in_minutes;
  self->left_s = left_s;
  self->done = done;

  if (new_number)
    update_words (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_countdown_ring_set_text:
 * @self: a ring
 * @text: (nullable): what is written instead of the number
 *
 * Sets a word, which is made as large as fits.
 */
void
limber_countdown_ring_set_text (LimberCountdownRing *self, const char *text)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  if (g_set_str (&self->text, text))
    update_words (self);
}

/**
 * limber_countdown_ring_set_breath:
 * @self: a ring
 * @breath: 0 breathed out to 1 breathed in; below 0 no breathing
 *
 * Makes the ring, and a soft disc in it, as large as the breath. Where nothing may move the ring keeps its
 * size.
 */
void
limber_countdown_ring_set_breath (LimberCountdownRing *self, double breath)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  breath = isfinite (breath) && breath >= 0 ? MIN (breath, 1) : -1;
  if (!islessgreater (breath, self->breath))
    return;

  self->breath = breath;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_countdown_ring_flash:
 * @self: a ring
 *
 * Shows a cue: one flash that fades within half a second. Where nothing may move the ring is stronger for as
 * long, and does not fade. A ring nobody sees does not flash.
 */
void
limber_countdown_ring_flash (LimberCountdownRing *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  if (!gtk_widget_get_mapped (widget))
    return;

  stop_flash (self);
  self->flash = 1;
  if (limber_animation_is_allowed (widget))
    self->flash_tick = gtk_widget_add_tick_callback (widget, flash_tick_cb, NULL, NULL);
  else
    self->flash_timeout = g_timeout_add_once (FLASH_MS, flash_timeout_cb, self);
}

/**
 * limber_countdown_ring_set_resting:
 * @self: a ring
 * @resting: whether nothing is worked at now
 *
 * Draws the ring in the quiet colour, or in the user's.
 */
void
limber_countdown_ring_set_resting (LimberCountdownRing *self, gboolean resting)
{
  g_return_if_fail (LIMBER_IS_COUNTDOWN_RING (self));

  resting = !!resting;
  if (resting == self->resting)
    return;

  self->resting = resting;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_countdown_ring_get_shown:
 * @self: a ring
 *
 * Returns: (transfer none) (nullable): what is written in it now
 */
const char *
limber_countdown_ring_get_shown (LimberCountdownRing *self)
{
  g_return_val_if_fail (LIMBER_IS_COUNTDOWN_RING (self), NULL);

  return self->shown;
}

/**
 * limber_countdown_ring_get_font_size:
 * @self: a ring
 *
 * Returns: how large the letters are in pixels; 0 when nothing is written or there is no room yet
 */
double
limber_countdown_ring_get_font_size (LimberCountdownRing *self)
{
  LimberCountdownDial dial;
  LimberRect area;

  g_return_val_if_fail (LIMBER_IS_COUNTDOWN_RING (self), 0);

  dial = get_dial (self);
  area = get_area (self);
  return get_font_size (self, &dial, &area);
}

/**
 * limber_countdown_ring_get_is_flashing:
 * @self: a ring
 *
 * Returns: whether a cue is being shown
 */
gboolean
limber_countdown_ring_get_is_flashing (LimberCountdownRing *self)
{
  g_return_val_if_fail (LIMBER_IS_COUNTDOWN_RING (self), FALSE);

  return self->flash_tick != 0 || self->flash_timeout != 0;
}
