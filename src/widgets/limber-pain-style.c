/* limber-pain-style.c — the pain ramp as style classes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-pain-style.h"

#include "limber-check-in.h"

#include <adwaita.h>

static char *
get_class (int nrs)
{
  return g_strdup_printf ("limber-pain-%d", nrs);
}

static void
load_cb (GtkCssProvider *provider)
{
  LimberPalette palette = limber_pain_style_get_palette ();
  g_autoptr (GString) css = g_string_new (NULL);

  for (int nrs = LIMBER_NRS_MIN; nrs <= LIMBER_NRS_MAX; nrs++)
    {
      g_autofree char *class = get_class (nrs);
      g_autofree char *background = limber_rgb_to_hex (limber_palette_get_pain (palette, nrs));
      g_autofree char *foreground = limber_rgb_to_hex (limber_palette_get_pain_text (palette, nrs));

      g_string_append_printf (css, ".%s { --pain-bg-color: %s; --pain-fg-color: %s; }\n", class, background,
                              foreground);
    }

  gtk_css_provider_load_from_string (provider, css->str);
}

/**
 * limber_pain_style_init:
 *
 * Makes the classes of limber_pain_style_apply() known and keeps them in step with light, dark and high
 * contrast.
 */
void
limber_pain_style_init (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();

  load_cb (provider);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (load_cb), provider, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (load_cb), provider,
                           G_CONNECT_SWAPPED);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
}

/**
 * limber_pain_style_get_palette:
 *
 * Returns: the colours to draw with now: light or dark, with high contrast or without
 */
LimberPalette
limber_pain_style_get_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  LimberPalette palette = LIMBER_PALETTE_LIGHT;

  if (adw_style_manager_get_dark (manager))
    palette |= LIMBER_PALETTE_DARK;
  if (adw_style_manager_get_high_contrast (manager))
    palette |= LIMBER_PALETTE_HIGH_CONTRAST;

  return palette;
}

/**
 * limber_pain_style_apply:
 * @widget: a widget
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 *
 * Gives @widget and all in it the style variables --pain-bg-color and --pain-fg-color of a pain, instead of
 * those of another pain. Unset takes them away.
 */
void
limber_pain_style_apply (GtkWidget *widget, int nrs)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (nrs >= LIMBER_NRS_UNSET && nrs <= LIMBER_NRS_MAX);

  for (int other = LIMBER_NRS_MIN; other <= LIMBER_NRS_MAX; other++)
    {
      g_autofree char *class = get_class (other);

      if (other == nrs)
        gtk_widget_add_css_class (widget, class);
      else
        gtk_widget_remove_css_class (widget, class);
    }
}
