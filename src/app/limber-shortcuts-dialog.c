/* limber-shortcuts-dialog.c — the keys, listed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-shortcuts-dialog.h"

#include "limber-shortcuts.h"

#include <glib/gi18n.h>

struct _LimberShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (LimberShortcutsDialog, limber_shortcuts_dialog, ADW_TYPE_DIALOG)

/* The keys are read out as part of the row's name, so the pictures of keys are silent. */
static GtkWidget *
create_keycap (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "limber-keycap");

  return label;
}

static GtkWidget *
create_combination (GStrv keys)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* A keyboard's keys keep their order in every script. */
  gtk_widget_set_direction (box, GTK_TEXT_DIR_LTR);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (gsize i = 0; keys[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), create_keycap (keys[i]));

  return box;
}

static GtkWidget *
create_row (const LimberShortcut *shortcut)
{
  g_autoptr (GPtrArray) combinations = limber_shortcut_split_keys (shortcut);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), limber_shortcut_get_title (shortcut));
  for (guint i = 0; i < combinations->len; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_combination (combinations->pdata[i]));

  return row;
}

static void
fill (LimberShortcutsDialog *self)
{
  AdwPreferencesGroup *group = NULL;
  const char *name = NULL;

  for (guint i = 0; i < limber_shortcut_count (); i++)
    {
      const LimberShortcut *shortcut = limber_shortcut_nth (i);

      if (g_strcmp0 (name, shortcut->group) != 0)
        {
          name = shortcut->group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, limber_shortcut_get_group (shortcut));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, create_row (shortcut));
    }
}

static void
limber_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (limber_shortcuts_dialog_parent_class)->dispose (object);
}

static void
limber_shortcuts_dialog_class_init (LimberShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberShortcutsDialog, page);
}

static void
limber_shortcuts_dialog_init (LimberShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/**
 * limber_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog, made from the table the keys themselves are installed from
 */
AdwDialog *
limber_shortcuts_dialog_new (void)
{
  return g_object_new (LIMBER_TYPE_SHORTCUTS_DIALOG, NULL);
}
