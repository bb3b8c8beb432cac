/* limber-bench-page.c — Limber itself, saying how long the first look at the Trends page takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-application.h"

#include <stdio.h>

/* Long enough for everything that is loaded after the first frame. */
#define WARM_SECONDS 2

static gint64 asked;

/* Printed once the frame with the charts is drawn, in microseconds from the click. */
static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  printf ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - asked);
  fflush (stdout);
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, data);
  g_application_quit (g_application_get_default ());
}

static gboolean
click_cb (gpointer data)
{
  GtkWidget *window = data;

  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), NULL);
  asked = g_get_monotonic_time ();
  gtk_widget_activate_action (window, "win.show-page", "s", "trends");

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication *application)
{
  g_timeout_add_seconds (WARM_SECONDS, click_cb, gtk_application_get_active_window (application));
}

int
main (int argc, char **argv)
{
  g_autoptr (LimberApplication) application = limber_application_new ();

  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect_after (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
