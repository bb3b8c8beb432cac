/* limber-about.c — who made Limber, and on what it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-about.h"

#include <glib/gi18n.h>
#include <locale.h>

static const char *
get_renderer_name (void)
{
  const char *name = g_getenv ("GSK_RENDERER");

  return name != NULL ? name : "default";
}

/* For reports of faults, so never translated, and nothing of what is written in the journal. */
static char *
describe_system (void)
{
  g_autofree char *os = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "Limber %s (%s)\n", PACKAGE_VERSION, APPLICATION_ID);
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u\n",
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "System: %s%s\n", os != NULL ? os : "unknown",
                          g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ? ", in Flatpak" : "");
  g_string_append_printf (text, "Display: %s, renderer %s\n", G_OBJECT_TYPE_NAME (gdk_display_get_default ()),
                          get_renderer_name ());
  g_string_append_printf (text, "Locale: %s\n", setlocale (LC_MESSAGES, NULL));

  return g_string_free_and_steal (text);
}

/* Whose codes are in what Limber exports as FHIR, in the words their owners ask for; so they are not
 * translated. */
static void
add_terminologies (AdwAboutDialog *dialog)
{
  adw_about_dialog_add_legal_section (
      dialog, "LOINC", "© Regenstrief Institute, Inc. and the LOINC Committee", GTK_LICENSE_CUSTOM,
      "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief "
      "Institute, Inc. and "
      "the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost "
      "under the "
      "license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief "
      "Institute, "
      "Inc.");
  adw_about_dialog_add_legal_section (
      dialog, "SNOMED CT",
      "© International Health Terminology Standards Development Organisation, trading as SNOMED "
      "International",
      GTK_LICENSE_CUSTOM,
      "Exported places on the body may have identifiers and terms of SNOMED CT®, which was originally "
      "created by the "
      "College of American Pathologists. SNOMED CT is a registered trademark of SNOMED International, which "
      "does not "
      "endorse Limber. Using SNOMED CT may need a licence; the export can leave it out.");
  adw_about_dialog_add_legal_section (
      dialog, "UCUM", "© Regenstrief Institute, Inc. and the UCUM Organization", GTK_LICENSE_CUSTOM,
      "Exported units are written in the Unified Code for Units of Measure, under the terms at "
      "http://unitsofmeasure.org.");
}

/**
 * limber_about_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
limber_about_dialog_new (void)
{
  g_autofree char *debug_info = describe_system ();
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (
      dialog, "application-name", _ ("Limber"), "application-icon", APPLICATION_ID, "version",
      PACKAGE_VERSION, "developer-name", _ ("The Limber contributors"), "license-type", GTK_LICENSE_GPL_3_0,
      "copyright", _ ("© 2026 The Limber contributors"), "debug-info", debug_info, "debug-info-filename",
      "limber-debug-info.txt", "comments",
      _ ("A journal for people whose back hurts. It records and shows; it does not diagnose, and does not "
         "replace a doctor or physiotherapist."),
      /* Translators: put your own name here, one a line; it is shown as the translator's. */
      "translator-credits", _ ("translator-credits"), NULL);
  add_terminologies (ADW_ABOUT_DIALOG (dialog));

  return dialog;
}
