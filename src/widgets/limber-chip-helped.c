/* limber-chip-helped.c — the button behind a treatment that says how much it helped
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-helped.h"

#include "limber-style-class.h"

#include <glib/gi18n.h>

static const char *
get_helped_text (LimberHelped helped)
{
  switch (helped)
    {
    case LIMBER_HELPED_NOT:
      /* Translators: stands behind the name of a treatment. */
      return C_ ("treatment", "did not help");
    case LIMBER_HELPED_A_LITTLE:
      /* Translators: stands behind the name of a treatment. */
      return C_ ("treatment", "helped a little");
    case LIMBER_HELPED_A_LOT:
      /* Translators: stands behind the name of a treatment. */
      return C_ ("treatment", "helped a lot");
    case LIMBER_HELPED_UNSET:
    default:
      /* Translators: stands behind the name of a treatment, to ask how much it helped. */
      return C_ ("treatment", "helped?");
    }
}

static GMenuModel *
create_helped_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) amounts = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  g_menu_append (amounts, C_ ("treatment", "Did Not Help"), "chip.helped(0)");
  g_menu_append (amounts, C_ ("treatment", "Helped a Little"), "chip.helped(1)");
  g_menu_append (amounts, C_ ("treatment", "Helped a Lot"), "chip.helped(2)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (amounts));
  g_menu_append (none, C_ ("treatment", "Not Said"), "chip.helped(-1)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));
  return G_MENU_MODEL (menu);
}

/**
 * limber_chip_helped_new:
 *
 * Makes the button; its menu sets the property action "chip.helped" of the chip around it.
 *
 * Returns: (transfer floating): a button without a text
 */
GtkWidget *
limber_chip_helped_new (void)
{
  g_autoptr (GMenuModel) menu = create_helped_menu ();
  GtkWidget *button
      = g_object_new (GTK_TYPE_MENU_BUTTON, "menu-model", menu, "child", gtk_label_new (NULL), NULL);

  gtk_widget_add_css_class (button, "helped");
  return button;
}

/**
 * limber_chip_helped_show:
 * @button: a button of limber_chip_helped_new()
 * @treatment: the treatment
 * @helped: how much it helped
 *
 * Says how much the treatment helped; as a pale question when that was not said.
 */
void
limber_chip_helped_show (GtkWidget *button, const LimberTerm *treatment, LimberHelped helped)
{
  GtkWidget *label;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (treatment != NULL);

  label = gtk_menu_button_get_child (GTK_MENU_BUTTON (button));
  gtk_label_set_text (GTK_LABEL (label), get_helped_text (helped));
  limber_style_class_set (label, "dimmed", helped == LIMBER_HELPED_UNSET);
  /* Translators: what a screen reader says; the first %s is a treatment, the second "helped a lot" or the
   * like. */
  text = g_strdup_printf (_ ("%s: %s"), limber_term_get_display_name (treatment), get_helped_text (helped));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
