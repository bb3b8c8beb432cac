/* limber-bench-frame.c — says when the first frame of a window is drawn, and how much memory it idles on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-bench-frame.h"

#include <stdio.h>

/* Long enough for everything that is loaded after the first frame. */
#define IDLE_SECONDS 2

static guint64
read_pss_kilobytes (void)
{
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return 0;
  line = strstr (rollup, "\nPss:");

  return line != NULL ? g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10) : 0;
}

static gboolean
idle_cb (gpointer data)
{
  printf ("%" G_GUINT64_FORMAT "\n", read_pss_kilobytes ());
  fflush (stdout);
  g_application_quit (g_application_get_default ());

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, data);
  printf ("%" G_GINT64_FORMAT " ", g_get_monotonic_time ());
  g_timeout_add_seconds (IDLE_SECONDS, idle_cb, NULL);
}

/**
 * limber_bench_report_frame:
 * @window: a window that is about to be shown
 *
 * Prints the monotonic time of the first frame in microseconds and the memory (PSS) in KiB once idle, then
 * ends the program.
 */
void
limber_bench_report_frame (GtkWindow *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
}
