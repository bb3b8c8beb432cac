/* limber-shots.c — pictures of every page and dialog, in each variant a user may see them in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "limber-application.h"
#include "limber-body-map.h"
#include "limber-window.h"

/* Each variant is a process of its own: direction and text size are settled before the first widget exists.
 */
typedef struct
{
  const char *name;
  int width;
  int height;
  double text_scale;
  gboolean dark;
  gboolean high_contrast;
  gboolean rtl;
} Variant;

static const Variant variants[] = {
  { "light", 1040, 760, 1, FALSE, FALSE, FALSE },
  { "dark", 1040, 760, 1, TRUE, FALSE, FALSE },
  { "narrow", 360, 720, 1, FALSE, FALSE, FALSE },
  { "large-text", 1040, 760, 2, FALSE, FALSE, FALSE },
  { "narrow-large-text", 360, 720, 2, FALSE, FALSE, FALSE },
  { "right-to-left", 1040, 760, 1, FALSE, FALSE, TRUE },
  { "high-contrast", 1040, 760, 1, FALSE, TRUE, FALSE },
};

typedef struct
{
  const Variant *variant;
  const char *folder;
  GtkApplication *application;
  int taken;
} Shoot;

typedef void (*SetUp) (Shoot *shoot, GtkWindow *window);

/* Lets everything asked for happen: loading, layout, the frames of a transition. */
static void
settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A popover is a surface of its own, so it has to be put where the display would put it. */
static void
append_popovers (GtkWidget *widget, GtkSnapshot *snapshot)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
        {
          g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (child);
          GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (child));
          double x, y;

          gtk_native_get_surface_transform (GTK_NATIVE (child), &x, &y);
          gtk_snapshot_save (snapshot);
          gtk_snapshot_translate (snapshot,
                                  &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (GDK_POPUP (surface)) + x,
                                                        gdk_popup_get_position_y (GDK_POPUP (surface)) + y));
          gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                                  gdk_paintable_get_intrinsic_height (paintable));
          gtk_snapshot_restore (snapshot);
        }
      append_popovers (child, snapshot);
    }
}

static void
take (Shoot *shoot, GtkWindow *window, const char *name)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s/%s-%s.png", shoot->folder, name, shoot->variant->name);
  int width = gtk_widget_get_width (GTK_WIDGET (window));
  int height = gtk_widget_get_height (GTK_WIDGET (window));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  append_popovers (GTK_WIDGET (window), snapshot);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, file))
    g_error ("%s could not be written", file);
  shoot->taken++;
}

/* What is shown
 * ------------------------------------------------------------------------------------------------- */

static void
show_body_region (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *map = find_widget (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

  if (map != NULL)
    limber_body_map_open_region (LIMBER_BODY_MAP (map), "lower-back-left");
}

static void
show_calendar (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *map = find_widget (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

  if (map != NULL)
    gtk_widget_activate_action (map, "journal.show-calendar", NULL);
}

static void
show_earlier_day (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *map = find_widget (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

  if (map != NULL)
    gtk_widget_activate_action (map, "journal.previous-day", NULL);
}

static void
show_preferences (Shoot *shoot, GtkWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "preferences", NULL);
}

static void
show_shortcuts (Shoot *shoot, GtkWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "shortcuts", NULL);
}

static void
show_about (Shoot *shoot, GtkWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (shoot->application), "about", NULL);
}

/* Taller than a screen where the page scrolls, so that a picture shows all of it. */
static const struct
{
  const char *name;
  int extra_height;
  SetUp set_up;
} shots[] = {
  { "journal", 0, NULL },
  { "journal-whole", 1400, NULL },
  { "journal-earlier-day", 1400, show_earlier_day },
  { "journal-region", 0, show_body_region },
  { "journal-calendar", 0, show_calendar },
  { "preferences", 0, show_preferences },
  { "shortcuts", 0, show_shortcuts },
  { "about", 0, show_about },
};

static void
put_away (GtkWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *popover = find_widget (GTK_WIDGET (window), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  settle (300);
}

static void
shoot_all (Shoot *shoot)
{
  GtkWindow *window = gtk_application_get_active_window (shoot->application);

  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    {
      gtk_window_set_default_size (window, shoot->variant->width,
                                   shoot->variant->height + shots[i].extra_height);
      settle (500);
      if (shots[i].set_up != NULL)
        shots[i].set_up (shoot, window);
      settle (700);
      take (shoot, window, shots[i].name);
      put_away (window);
    }
}

/* The variant's process
 * ------------------------------------------------------------------------------------------ */

static void
apply_variant (const Variant *variant)
{
  GtkSettings *settings = gtk_settings_get_default ();

  gtk_widget_set_default_direction (variant->rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (settings, "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, "gtk-decoration-layout",
                ":close", "gtk-xft-dpi", (int) (96 * 1024 * variant->text_scale), NULL);
}

static void
activate_cb (GtkApplication *application, Shoot *shoot)
{
  g_application_hold (G_APPLICATION (application));
  settle (2500);
  shoot_all (shoot);
  g_application_release (G_APPLICATION (application));
  g_application_quit (G_APPLICATION (application));
}

static void
startup_cb (GApplication *application, Shoot *shoot)
{
  apply_variant (shoot->variant);
}

static int
shoot_variant (const Variant *variant, const char *folder)
{
  g_autoptr (LimberApplication) application = limber_application_new ();
  Shoot shoot = { variant, folder, GTK_APPLICATION (application), 0 };
  char *arguments[] = { (char *) "limber", (char *) "--demo", NULL };

  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), &shoot);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &shoot);
  if (g_application_run (G_APPLICATION (application), 2, arguments) != 0 || shoot.taken == 0)
    return EXIT_FAILURE;

  return EXIT_SUCCESS;
}

static gboolean
spawn_variant (const char *program, const char *folder, const Variant *variant)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "LIMBER_NOW", "2026-11-20T20:15:00", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DISABLE_PORTAL", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_COLOR_SCHEME", variant->dark ? "prefer-dark" : "default",
                                TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", variant->high_contrast ? "1" : "0",
                                TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, folder, variant->name, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, &error))
    {
      g_printerr ("%s: %s\n", variant->name, error->message);
      return FALSE;
    }

  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean good = TRUE;

  if (argc < 2)
    {
      g_printerr ("Usage: limber-shots FOLDER [VARIANT]\n");
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0755) != 0)
    {
      g_printerr ("The folder %s cannot be made.\n", argv[1]);
      return EXIT_FAILURE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      if (argc > 2 && g_str_equal (argv[2], variants[i].name))
        return shoot_variant (&variants[i], argv[1]);
      if (argc == 2)
        good = spawn_variant (argv[0], argv[1], &variants[i]) && good;
    }

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
