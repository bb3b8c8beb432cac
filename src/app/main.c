/* main.c — runs the application
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-app.h"
#include "limber-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (LimberApplication) app = NULL;

  limber_app_init_gettext ();
  app = limber_application_new ();

  return g_application_run (G_APPLICATION (app), argc, argv);
}
