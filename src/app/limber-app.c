/* limber-app.c — what has to happen before the first widget of this room is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-app.h"

#include "limber-app-resources.h"
#include "limber-widgets.h"

#include <glib/gi18n.h>
#include <locale.h>

/**
 * limber_app_init_gettext:
 *
 * Takes over the locale of the session and finds the translations. Call it first thing.
 */
void
limber_app_init_gettext (void)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * limber_app_init:
 *
 * Makes the templates of this room and of the widgets known. Call it once GTK has a display; calling it again
 * does nothing. A static library drops constructors nobody refers to, so the resources are registered by
 * hand.
 */
void
limber_app_init (void)
{
  static gboolean done = FALSE;

  if (done)
    return;
  done = TRUE;

  g_resources_register (limber_app_get_resource ());
  limber_widgets_init ();
}
