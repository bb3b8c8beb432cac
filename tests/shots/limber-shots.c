/* limber-shots.c — pictures of every page and dialog, in each variant a user may see them in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-shots"

#include "config.h"

#include "limber-shots.h"

#include <glib/gstdio.h>

#include "limber-application.h"
#include "limber-body-map.h"
#include "limber-chip.h"
#include "limber-date.h"
#include "limber-example.h"
#include "limber-place-dialog.h"
#include "limber-window.h"

static const Variant variants[] = {
  { "light", 1040, 760, 1, FALSE, FALSE, FALSE },
  { "dark", 1040, 760, 1, TRUE, FALSE, FALSE },
  /* 360 px and the frame that a display without a compositor draws around them. */
  { "narrow", 370, 720, 1, FALSE, FALSE, FALSE },
  { "large-text", 1040, 760, 2, FALSE, FALSE, FALSE },
  { "narrow-large-text", 370, 720, 2, FALSE, FALSE, FALSE },
  { "right-to-left", 1040, 760, 1, FALSE, FALSE, TRUE },
  { "high-contrast", 1040, 760, 1, FALSE, TRUE, FALSE },
};

/* Lets everything asked for happen: loading, layout, the frames of a transition. */
void
limber_shots_settle (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (2000);
    }
}

GtkWidget *
limber_shots_find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = limber_shots_find (child, type);

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
  GtkWidget *map = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

  if (map != NULL)
    limber_body_map_open_region (LIMBER_BODY_MAP (map), "lower-back-left");
}

static void
show_calendar (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *map = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

  if (map != NULL)
    gtk_widget_activate_action (map, "journal.show-calendar", NULL);
}

static void
show_earlier_day (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *map = limber_shots_find (GTK_WIDGET (window), LIMBER_TYPE_BODY_MAP);

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

static void
show_backups (Shoot *shoot, GtkWindow *window)
{
  AdwDialog *dialog;

  show_preferences (shoot, window);
  limber_shots_settle (300);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (dialog), "backups");
}

static GtkWidget *
find_chip (GtkWidget *widget, const char *key)
{
  if (LIMBER_IS_CHIP (widget))
    return g_strcmp0 (limber_chip_get_term (LIMBER_CHIP (widget))->key, key) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chip (child, key);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_advice (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *chip = find_chip (GTK_WIDGET (window), "leg-weakness");

  if (chip != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (limber_chip_get_toggle (LIMBER_CHIP (chip))), TRUE);
}

static void
show_treatments (Shoot *shoot, GtkWindow *window)
{
  GtkWidget *chip = find_chip (GTK_WIDGET (window), "heat");

  if (chip != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (limber_chip_get_toggle (LIMBER_CHIP (chip))), TRUE);
}

static void
show_places (Shoot *shoot, GtkWindow *window)
{
  AdwDialog *dialog = ADW_DIALOG (limber_place_dialog_new (NULL));

  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static const Shot example_shots[] = {
  { "journal", 0, NULL },
  { "journal-whole", 1400, NULL },
  { "journal-earlier-day", 1400, show_earlier_day },
  { "journal-region", 0, show_body_region },
  { "journal-calendar", 0, show_calendar },
  { "journal-places", 0, show_places },
  { "journal-treatments", 1400, show_treatments },
  { "journal-advice", 1400, show_advice },
  { "preferences", 0, show_preferences },
  { "preferences-backups", 0, show_backups },
  { "shortcuts", 0, show_shortcuts },
  { "about", 0, show_about },
  { NULL },
};

static const Shot first_day_shots[] = {
  { "first-day", 1400, NULL },
  { "trends-first-day", 0, limber_shots_show_trends },
  { "patterns-first-day", 0, limber_shots_show_patterns },
  { "stretch-first-day", 1100, limber_shots_show_stretch },
  { NULL },
};

/* As it looks once it is one's own; the picture of the README. */
static const Shot own_shots[] = {
  { "limber", 0, show_earlier_day },
  { NULL },
};

static const Shot failure_shots[] = {
  { "not-a-journal", 0, NULL },
  { NULL },
};

/* What Limber is started on: one's own journal is never among them. */
static const struct
{
  const char *name;
  guint n_days;
  const char *contents;
  const Shot *shots;
  FillJournal fill;
} occasions[] = {
  { "example", 0, NULL, example_shots },
  { "own", 730, NULL, own_shots },
  { "trends", 730, NULL, limber_trends_shots },
  { "stretch", 730, NULL, limber_stretch_shots },
  { "player", 30, NULL, limber_player_shots },
  { "young", 3, NULL, limber_young_trends_shots },
  { "patterns", 730, NULL, limber_patterns_shots },
  { "first-week", 6, NULL, limber_young_patterns_shots },
  { "safety", 16, NULL, limber_safety_shots, limber_shots_fill_safety },
  { "pain-alone", 60, NULL, limber_pain_alone_shots, limber_shots_fill_pain_alone },
  { "measures", 30, NULL, limber_measures_shots },
  { "stretching", 6, NULL, limber_stretching_shots, limber_shots_fill_stretching },
  { "editors", 6, NULL, limber_editors_shots },
  { "export", 30, NULL, limber_export_shots },
  { "visit-forms", 730, NULL, limber_visit_forms_shots },
  { "visit", 400, NULL, limber_visit_shots },
  { "visit-empty", 0, NULL, limber_visit_empty_shots },
  { "first-day", 0, NULL, first_day_shots },
  { "failure", 0, "This is a letter.\n", failure_shots },
};

static void
put_away (GtkWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  GtkWidget *popover = limber_shots_find (GTK_WIDGET (window), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  limber_shots_settle (300);
}

static void
shoot_all (Shoot *shoot)
{
  GtkWindow *window = gtk_application_get_active_window (shoot->application);

  for (const Shot *shot = shoot->shots; shot->name != NULL; shot++)
    {
      gtk_window_set_default_size (window, shoot->variant->width + shot->extra_width,
                                   shoot->variant->height + shot->extra_height);
      limber_shots_settle (500);
      if (shot->set_up != NULL)
        shot->set_up (shoot, window);
      limber_shots_settle (700);
      take (shoot, window, shot->name);
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
  g_object_set (settings, "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, "gtk-font-name",
                "Cantarell 11", "gtk-decoration-layout", ":close", "gtk-xft-dpi",
                (int) (96 * 1024 * variant->text_scale), NULL);
}

static void
activate_cb (GtkApplication *application, Shoot *shoot)
{
  g_application_hold (G_APPLICATION (application));
  limber_shots_settle (2500);
  shoot_all (shoot);
  g_application_release (G_APPLICATION (application));
  g_application_quit (G_APPLICATION (application));
}

static void
startup_cb (GApplication *application, Shoot *shoot)
{
  apply_variant (shoot->variant);
}

static gboolean
fill_example (LimberStore *store, const GDate *today, guint n_days, GError **error)
{
  return limber_example_fill (store, today, n_days, 1, error);
}

static void
fill_journal (const char *path, guint n_days, FillJournal fill)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberStore) store = limber_store_open (path, LIMBER_STORE_CREATE, &error);
  GDate today;

  limber_clock_today (&today);
  if (store == NULL || !fill (store, &today, n_days, &error))
    g_error ("%s", error->message);
}

/* A journal of its own for everything but the example, which brings one. */
static char *
make_journal (guint occasion, const char *folder)
{
  g_autofree char *name = g_strconcat (occasions[occasion].name, ".db", NULL);
  char *path = g_build_filename (folder, name, NULL);

  if (occasions[occasion].contents != NULL)
    g_file_set_contents (path, occasions[occasion].contents, -1, NULL);
  if (occasions[occasion].n_days > 0)
    fill_journal (path, occasions[occasion].n_days,
                  occasions[occasion].fill != NULL ? occasions[occasion].fill : fill_example);

  return path;
}

static int
shoot_variant (const Variant *variant, guint occasion, const char *folder, const char *scratch)
{
  g_autoptr (LimberApplication) application = limber_application_new ();
  Shoot shoot = { variant, occasions[occasion].shots, folder, GTK_APPLICATION (application), 0 };
  g_autofree char *journal = make_journal (occasion, scratch);
  char *example[] = { (char *) "limber", (char *) "--demo", NULL };
  char *own[] = { (char *) "limber", (char *) "--journal", journal, NULL };
  gboolean is_example = occasion == 0;

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), &shoot);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), &shoot);
  if (g_application_run (G_APPLICATION (application), is_example ? 2 : 3, is_example ? example : own) != 0
      || shoot.taken == 0)
    return EXIT_FAILURE;

  return EXIT_SUCCESS;
}

static void
remove_scratch (const char *folder)
{
  const char *argv[] = { "rm", "-r", folder, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);

  if (process != NULL)
    g_subprocess_wait (process, NULL, NULL);
}

static gboolean
spawn (const char *program, const char *folder, const Variant *variant, guint occasion)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *scratch = g_dir_make_tmp ("limber-shots-XXXXXX", &error);
  gboolean good;

  g_subprocess_launcher_setenv (launcher, "LIMBER_NOW", "2026-11-20T20:15:00", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DISABLE_PORTAL", "1", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_COLOR_SCHEME", variant->dark ? "prefer-dark" : "default",
                                TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", variant->high_contrast ? "1" : "0",
                                TRUE);
  process = scratch != NULL ? g_subprocess_launcher_spawn (launcher, &error, program, folder, variant->name,
                                                           occasions[occasion].name, scratch, NULL)
                            : NULL;
  good = process != NULL && g_subprocess_wait_check (process, NULL, &error);
  if (!good)
    g_printerr ("%s, %s: %s\n", occasions[occasion].name, variant->name, error->message);
  if (scratch != NULL)
    remove_scratch (scratch);

  return good;
}

/* The process of one variant and one occasion, when the arguments name them; else every one in turn. */
static gboolean
shoot (int argc, char **argv)
{
  gboolean good = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    for (guint k = 0; k < G_N_ELEMENTS (occasions); k++)
      {
        if (argc == 2)
          good = spawn (argv[0], argv[1], &variants[i], k) && good;
        else if (g_str_equal (argv[2], variants[i].name) && g_str_equal (argv[3], occasions[k].name))
          return shoot_variant (&variants[i], k, argv[1], argv[4]) == EXIT_SUCCESS;
      }

  return good;
}

int
main (int argc, char **argv)
{
  if (argc != 2 && argc != 5)
    {
      g_printerr ("Usage: limber-shots FOLDER\n");
      return 2;
    }
  if (g_mkdir_with_parents (argv[1], 0755) != 0)
    {
      g_printerr ("The folder %s cannot be made.\n", argv[1]);
      return EXIT_FAILURE;
    }

  return shoot (argc, argv) ? EXIT_SUCCESS : EXIT_FAILURE;
}
