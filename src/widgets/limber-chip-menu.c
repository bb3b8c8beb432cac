/* limber-chip-menu.c — the context menu of a chip
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-menu.h"

#include <glib/gi18n.h>

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_explanation (const LimberTerm *term)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_text (limber_term_get_display_name (term), "heading"));
  gtk_box_append (GTK_BOX (box), create_text (limber_term_get_explanation (term), NULL));
  gtk_widget_add_css_class (box, "explanation");
  return box;
}

static GMenuModel *
create_menu_model (const LimberTerm *term, gboolean explained)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();

  if (explained)
    {
      g_autoptr (GMenu) about = g_menu_new ();
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);

      g_menu_item_set_attribute (item, "custom", "s", "explanation");
      g_menu_append_item (about, item);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
    }
  if (!term->builtin)
    g_menu_append (changes, _ ("_Rename…"), "chip.rename");
  g_menu_append (changes, _ ("_Hide"), "chip.hide");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
  return G_MENU_MODEL (menu);
}

/**
 * limber_chip_menu_new:
 * @term: a term
 *
 * Makes the context menu of a chip: what the term means, if it has an explanation, and the actions
 * "chip.rename" and "chip.hide" of the chip around it. Built-in terms cannot be renamed.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
limber_chip_menu_new (const LimberTerm *term)
{
  g_autoptr (GMenuModel) model = NULL;
  const char *explanation;
  gboolean explained;
  GtkWidget *menu;

  g_return_val_if_fail (term != NULL, NULL);

  explanation = limber_term_get_explanation (term);
  explained = explanation != NULL && *explanation != '\0';
  model = create_menu_model (term, explained);
  menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_add_css_class (menu, "limber-chip-menu");
  if (explained)
    gtk_popover_menu_add_child (GTK_POPOVER_MENU (menu), create_explanation (term), "explanation");
  return menu;
}
