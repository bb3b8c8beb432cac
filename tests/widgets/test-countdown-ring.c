/* test-countdown-ring.c — what is written in the ring, how large, when it moves, what is heard of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-animation.h"
#include "limber-countdown-ring.h"
#include "limber-widgets.h"

#include <adwaita.h>
#include <math.h>

static void
wait_until_seen (GtkWidget *ring)
{
  while (gtk_widget_get_width (ring) == 0 || !gtk_widget_get_mapped (ring))
    g_main_context_iteration (NULL, TRUE);
}

static LimberCountdownRing *
present (int size, GtkWidget **window)
{
  GtkWidget *ring = limber_countdown_ring_new ();

  *window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (*window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (*window), size, size);
  gtk_window_set_child (GTK_WINDOW (*window), ring);
  gtk_window_present (GTK_WINDOW (*window));
  wait_until_seen (ring);

  return LIMBER_COUNTDOWN_RING (ring);
}

static void
finish (LimberCountdownRing *ring, GtkWidget *window)
{
  g_object_ref (ring);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (ring);
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

/* How dark it is at a place of the ring as drawn now, 0 to 1; the place as shares of width and height. */
static double
get_ink (LimberCountdownRing *ring, double x, double y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (ring)), height = gtk_widget_get_height (GTK_WIDGET (ring));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);
  const guchar *pixel;
  double ink;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  GTK_WIDGET_GET_CLASS (ring)->snapshot (GTK_WIDGET (ring), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = cairo_image_surface_get_data (surface)
          + (gsize) (y * height) * (gsize) cairo_image_surface_get_stride (surface) + (gsize) (x * width) * 4;
  ink = 1 - (pixel[0] + pixel[1] + pixel[2]) / (3.0 * 255);
  cairo_surface_destroy (surface);

  return ink;
}

static void
test_number (void)
{
  GtkWidget *window;
  LimberCountdownRing *ring = present (300, &window);

  g_assert_null (limber_countdown_ring_get_shown (ring));
  g_assert_cmpfloat (limber_countdown_ring_get_font_size (ring), <=, 0);
  limber_countdown_ring_set_time (ring, 30, 0);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "30");
  limber_countdown_ring_set_time (ring, 99, 0);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "99");
  limber_countdown_ring_set_text (ring, "3/5");
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "3/5");
  limber_countdown_ring_set_time (ring, 12, 0.5);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "3/5");
  limber_countdown_ring_set_text (ring, NULL);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "12");
  limber_countdown_ring_set_time (ring, -7, NAN);
  g_assert_null (limber_countdown_ring_get_shown (ring));

  finish (ring, window);
}

/* They stay minutes to the end of the phase, and no longer. */
static void
test_minutes (void)
{
  GtkWidget *window;
  LimberCountdownRing *ring = present (300, &window);

  limber_countdown_ring_set_time (ring, 180, 0);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "3:00");
  limber_countdown_ring_set_time (ring, 59, 0.67);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "0:59");
  limber_countdown_ring_set_time (ring, 59, 0);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "59");
  limber_countdown_ring_set_time (ring, 100, 0);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "1:40");
  limber_countdown_ring_set_time (ring, 5, 0);
  limber_countdown_ring_set_time (ring, 5, 0.1);
  g_assert_cmpstr (limber_countdown_ring_get_shown (ring), ==, "5");

  finish (ring, window);
}

static double
get_size_of (LimberCountdownRing *ring, int left_s)
{
  limber_countdown_ring_set_time (ring, left_s, 0);
  return limber_countdown_ring_get_font_size (ring);
}

/* Readable from the mat where there is room, the same for every number of seconds, and never too large. */
static void
test_font_size (void)
{
  GtkWidget *window;
  LimberCountdownRing *ring = present (240, &window);
  double usual = get_size_of (ring, 45);

  g_assert_cmpfloat (usual, >=, 96);
  g_assert_cmpfloat_with_epsilon (get_size_of (ring, 1), usual, 1e-9);
  g_assert_cmpfloat_with_epsilon (get_size_of (ring, 88), usual, 1e-9);
  g_assert_cmpfloat (get_size_of (ring, 200), <, usual);
  limber_countdown_ring_set_time (ring, 45, 0);
  limber_countdown_ring_set_text (ring, "Change sides");
  g_assert_cmpfloat (limber_countdown_ring_get_font_size (ring), <, usual / 2);
  limber_countdown_ring_set_text (ring, "");
  g_assert_cmpfloat (limber_countdown_ring_get_font_size (ring), <=, 0);
  limber_countdown_ring_set_text (ring, NULL);
  limber_countdown_ring_set_breath (ring, 1);
  g_assert_cmpfloat (limber_countdown_ring_get_font_size (ring), <, usual);
  finish (ring, window);

  ring = present (90, &window);
  g_assert_cmpfloat (get_size_of (ring, 45), <, usual / 2);
  g_assert_cmpfloat (get_size_of (ring, 45), >, 20);
  finish (ring, window);
}

/* The right half is gone first, whatever the direction of text. */
static void
test_ring (void)
{
  const double edge = 0.5 * 0.085;
  GtkWidget *window;
  LimberCountdownRing *ring = present (200, &window);
  double full, track;

  full = get_ink (ring, 1 - edge, 0.5);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), full, 1e-3);
  limber_countdown_ring_set_time (ring, -1, 0.5);
  track = get_ink (ring, 1 - edge, 0.5);
  g_assert_cmpfloat (track, <, full / 2);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), full, 1e-3);
  gtk_widget_set_direction (GTK_WIDGET (ring), GTK_TEXT_DIR_RTL);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, 1 - edge, 0.5), track, 1e-3);
  limber_countdown_ring_set_time (ring, -1, 1);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), track, 1e-3);

  finish (ring, window);
}

static void
test_breath (void)
{
  const double edge = 0.5 * 0.085;
  GtkWidget *window;
  LimberCountdownRing *ring = present (200, &window);
  double full = get_ink (ring, edge, 0.5);

  g_assert_cmpfloat (get_ink (ring, 0.5, 0.5), <=, 0);
  limber_countdown_ring_set_breath (ring, 1);
  g_assert_cmpfloat (get_ink (ring, 0.5, 0.5), >, 0);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), full, 1e-3);
  limber_countdown_ring_set_breath (ring, 0);
  g_assert_cmpfloat (get_ink (ring, edge, 0.5), <=, 0);

  set_animations (FALSE);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), full, 1e-3);
  g_assert_cmpfloat (get_ink (ring, 0.5, 0.5), <=, 0);
  set_animations (TRUE);
  limber_countdown_ring_set_breath (ring, NAN);
  g_assert_cmpfloat_with_epsilon (get_ink (ring, edge, 0.5), full, 1e-3);

  finish (ring, window);
}

static void
test_flash (void)
{
  GtkWidget *window;
  LimberCountdownRing *ring = present (200, &window);

  for (guint i = 0; i < 2; i++)
    {
      set_animations (i == 0);
      limber_countdown_ring_flash (ring);
      g_assert_true (limber_countdown_ring_get_is_flashing (ring));
      g_assert_cmpfloat (get_ink (ring, 0.5, 0.5), >, 0);
      while (limber_countdown_ring_get_is_flashing (ring))
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpfloat (get_ink (ring, 0.5, 0.5), <=, 0);

      limber_countdown_ring_flash (ring);
      gtk_widget_set_visible (GTK_WIDGET (ring), FALSE);
      g_assert_false (limber_countdown_ring_get_is_flashing (ring));
      limber_countdown_ring_flash (ring);
      g_assert_false (limber_countdown_ring_get_is_flashing (ring));
      gtk_widget_set_visible (GTK_WIDGET (ring), TRUE);
      wait_until_seen (GTK_WIDGET (ring));
      limber_countdown_ring_flash (ring);
    }
  set_animations (TRUE);

  finish (ring, window);
}

static void
assert_label (LimberCountdownRing *ring, const char *label)
{
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static void
test_accessible (void)
{
  GtkWidget *window;
  LimberCountdownRing *ring = present (200, &window);

  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_TIMER);
  limber_countdown_ring_set_time (ring, 1, 0.9);
  assert_label (ring, "1 second left");
  limber_countdown_ring_set_time (ring, 12, 0);
  assert_label (ring, "12 seconds left");
  limber_countdown_ring_set_text (ring, "Get ready");
  assert_label (ring, "Get ready, 12 seconds left");
  limber_countdown_ring_set_time (ring, -1, 0);
  assert_label (ring, "Get ready");
  limber_countdown_ring_set_text (ring, NULL);
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_LABEL));
  limber_countdown_ring_set_time (ring, 240, 0);
  assert_label (ring, "4 minutes left");
  limber_countdown_ring_set_time (ring, 121, 0.5);
  assert_label (ring, "2 minutes and 1 second left");
  limber_countdown_ring_set_time (ring, 50, 0.7);
  assert_label (ring, "50 seconds left");

  finish (ring, window);
}

/* Larger text asks for a larger ring, small windows still have room for it. */
static void
test_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window, *ring = GTK_WIDGET (present (100, &window));
  int dpi, minimum, natural, usual;

  gtk_widget_measure (ring, GTK_ORIENTATION_VERTICAL, -1, &minimum, &usual, NULL, NULL);
  g_assert_cmpint (minimum, <=, 96);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * 1024, NULL);
  do
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_widget_measure (ring, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
    }
  while (natural <= usual);
  g_assert_cmpint (minimum, <=, 96);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);

  finish (LIMBER_COUNTDOWN_RING (ring), window);
}

/* Settings as GTK 4.22 has them. */
enum
{
  PROP_0,
  PROP_ENABLED,
  PROP_REDUCED
};
typedef struct
{
  GObject parent_instance;
  gboolean enabled;
  int reduced;
} TestSettings;
typedef GObjectClass TestSettingsClass;
GType test_settings_get_type (void);
G_DEFINE_TYPE (TestSettings, test_settings, G_TYPE_OBJECT)

static void
test_settings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TestSettings *self = (TestSettings *) object;

  if (prop_id == PROP_ENABLED)
    g_value_set_boolean (value, self->enabled);
  else
    g_value_set_enum (value, self->reduced);
}

static void
test_settings_class_init (TestSettingsClass *klass)
{
  static const GEnumValue values[]
      = { { 0, "NO_PREFERENCE", "no-preference" }, { 1, "REDUCE", "reduce" }, { 0, NULL, NULL } };

  klass->get_property = test_settings_get_property;
  g_object_class_install_property (
      klass, PROP_ENABLED,
      g_param_spec_boolean ("gtk-enable-animations", NULL, NULL, TRUE, G_PARAM_READABLE));
  g_object_class_install_property (klass, PROP_REDUCED,
                                   g_param_spec_enum ("gtk-interface-reduced-motion", NULL, NULL,
                                                      g_enum_register_static ("TestReducedMotion", values), 0,
                                                      G_PARAM_READABLE));
}

static void
test_settings_init (TestSettings *self)
{
  self->enabled = TRUE;
}

static void
test_reduced_motion (void)
{
  g_autoptr (GObject) settings = g_object_new (test_settings_get_type (), NULL);
  TestSettings *own = (TestSettings *) settings;

  g_assert_true (limber_animation_is_allowed_by (settings));
  own->reduced = 1;
  g_assert_false (limber_animation_is_allowed_by (settings));
  own->enabled = FALSE;
  g_assert_false (limber_animation_is_allowed_by (settings));
  own->reduced = 0;
  g_assert_false (limber_animation_is_allowed_by (settings));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_widgets_init ();
  set_animations (TRUE);

  g_test_add_func ("/countdown-ring/number", test_number);
  g_test_add_func ("/countdown-ring/minutes", test_minutes);
  g_test_add_func ("/countdown-ring/font-size", test_font_size);
  g_test_add_func ("/countdown-ring/ring", test_ring);
  g_test_add_func ("/countdown-ring/breath", test_breath);
  g_test_add_func ("/countdown-ring/flash", test_flash);
  g_test_add_func ("/countdown-ring/accessible", test_accessible);
  g_test_add_func ("/countdown-ring/size", test_size);
  g_test_add_func ("/countdown-ring/reduced-motion", test_reduced_motion);

  return g_test_run ();
}
