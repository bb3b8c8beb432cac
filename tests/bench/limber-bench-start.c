/* limber-bench-start.c — Limber itself, saying when its first frame was drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-application.h"
#include "limber-bench-frame.h"

static void
activate_cb (GtkApplication *application)
{
  limber_bench_report_frame (gtk_application_get_active_window (application));
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
