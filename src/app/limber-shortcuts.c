/* limber-shortcuts.c — the one table of keys: what they do and what they are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-shortcuts.h"

#include <glib/gi18n.h>

#define GROUP_JOURNAL NC_ ("shortcut group", "Journal")
#define GROUP_CALENDAR NC_ ("shortcut group", "Calendar")
#define GROUP_TRENDS NC_ ("shortcut group", "Trends")
#define GROUP_PLAYER NC_ ("shortcut group", "While doing a routine")
#define GROUP_VISIT NC_ ("shortcut group", "While preparing for a visit")
#define GROUP_GENERAL NC_ ("shortcut group", "General")

static const LimberShortcut shortcuts[] = {
  { GROUP_JOURNAL, NC_ ("shortcut", "Add a check-in"), "win.add-check-in", "<Control>n" },
  /* The page listens to these two itself, after the text that has the focus, which undoes letter by letter.
   */
  { GROUP_JOURNAL, NC_ ("shortcut", "Undo the last change"), NULL, "<Control>z" },
  { GROUP_JOURNAL, NC_ ("shortcut", "Redo"), NULL, "<Control><Shift>z" },
  { GROUP_JOURNAL, NC_ ("shortcut", "Day before"), "win.previous-day", "<Alt>Left" },
  { GROUP_JOURNAL, NC_ ("shortcut", "Day after"), "win.next-day", "<Alt>Right" },
  { GROUP_JOURNAL, NC_ ("shortcut", "Today"), "win.today", "<Alt>Home" },

  { GROUP_CALENDAR, NC_ ("shortcut", "Move between days"), NULL, "Left Right Up Down" },
  { GROUP_CALENDAR, NC_ ("shortcut", "Month before, month after"), NULL, "Page_Up Page_Down" },
  { GROUP_CALENDAR, NC_ ("shortcut", "Open the day"), NULL, "Return" },

  { GROUP_TRENDS, NC_ ("shortcut", "Move between days"), NULL, "Left Right" },
  { GROUP_TRENDS, NC_ ("shortcut", "Fewer days, more days"), NULL, "plus minus" },
  { GROUP_TRENDS, NC_ ("shortcut", "Back to the range chosen"), NULL, "0" },
  { GROUP_TRENDS, NC_ ("shortcut", "Open the day in the journal"), NULL, "Return" },
  { GROUP_TRENDS, NC_ ("shortcut", "Copy the charts or the table"), NULL, "<Control>c" },

  /* Keys of the player alone: elsewhere each of them is something else. */
  { GROUP_PLAYER, NC_ ("shortcut", "Pause, go on"), NULL, "space" },
  { GROUP_PLAYER, NC_ ("shortcut", "This repetition is done"), NULL, "Return" },
  { GROUP_PLAYER, NC_ ("shortcut", "Back"), NULL, "Left" },
  { GROUP_PLAYER, NC_ ("shortcut", "Skip, or start now"), NULL, "Right" },
  { GROUP_PLAYER, NC_ ("shortcut", "Sound on or off"), NULL, "m" },
  { GROUP_PLAYER, NC_ ("shortcut", "Full screen"), NULL, "F11" },
  { GROUP_PLAYER, NC_ ("shortcut", "End the routine"), NULL, "Escape" },

  { GROUP_VISIT, NC_ ("shortcut", "Save as PDF"), NULL, "<Control>s" },
  { GROUP_VISIT, NC_ ("shortcut", "Print"), NULL, "<Control>p" },
  { GROUP_VISIT, NC_ ("shortcut", "Larger page, smaller page"), NULL, "<Control>plus <Control>minus" },
  { GROUP_VISIT, NC_ ("shortcut", "As wide as there is room"), NULL, "<Control>0" },

  { GROUP_GENERAL, NC_ ("shortcut", "Journal"), "win.show-page::journal", "<Alt>1" },
  { GROUP_GENERAL, NC_ ("shortcut", "Trends"), "win.show-page::trends", "<Alt>2" },
  { GROUP_GENERAL, NC_ ("shortcut", "Patterns"), "win.show-page::patterns", "<Alt>3" },
  { GROUP_GENERAL, NC_ ("shortcut", "Stretch"), "win.show-page::stretch", "<Alt>4" },
  { GROUP_GENERAL, NC_ ("shortcut", "Prepare for a visit"), "win.prepare-visit", "<Control>p" },
  { GROUP_GENERAL, NC_ ("shortcut", "Questions to ask"), "win.visit-questions", "<Control><Shift>q" },
  { GROUP_GENERAL, NC_ ("shortcut", "Main menu"), NULL, "F10" },
  { GROUP_GENERAL, NC_ ("shortcut", "Preferences"), "app.preferences", "<Control>comma" },
  { GROUP_GENERAL, NC_ ("shortcut", "Keyboard shortcuts"), "app.shortcuts", "<Control>question" },
  { GROUP_GENERAL, NC_ ("shortcut", "Close the window"), "window.close", "<Control>w" },
  { GROUP_GENERAL, NC_ ("shortcut", "Quit"), "app.quit", "<Control>q" },
};

static gboolean
is_player_key (const LimberShortcut *shortcut, const char *key)
{
  return g_str_equal (shortcut->group, GROUP_PLAYER) && g_str_equal (shortcut->keys, key);
}

/* What comes before lies where the arrow that leads to it points. */
static const char *
get_keys (const LimberShortcut *shortcut)
{
  if (gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL)
    return shortcut->keys;
  if (g_strcmp0 (shortcut->action, "win.previous-day") == 0)
    return "<Alt>Right";
  if (g_strcmp0 (shortcut->action, "win.next-day") == 0)
    return "<Alt>Left";
  if (is_player_key (shortcut, "Left"))
    return "Right";
  if (is_player_key (shortcut, "Right"))
    return "Left";

  return shortcut->keys;
}

/**
 * limber_shortcut_count:
 *
 * Returns: the number of shortcuts, of all groups
 */
guint
limber_shortcut_count (void)
{
  return G_N_ELEMENTS (shortcuts);
}

/**
 * limber_shortcut_nth:
 * @index: less than limber_shortcut_count()
 *
 * Returns: (transfer none): the shortcut; those of a group follow each other
 */
const LimberShortcut *
limber_shortcut_nth (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (shortcuts), NULL);

  return &shortcuts[index];
}

/**
 * limber_shortcut_get_group:
 * @shortcut: a shortcut
 *
 * Returns: (transfer none): the name of its group, translated
 */
const char *
limber_shortcut_get_group (const LimberShortcut *shortcut)
{
  return g_dpgettext2 (NULL, "shortcut group", shortcut->group);
}

/**
 * limber_shortcut_get_title:
 * @shortcut: a shortcut
 *
 * Returns: (transfer none): what it does, translated
 */
const char *
limber_shortcut_get_title (const LimberShortcut *shortcut)
{
  return g_dpgettext2 (NULL, "shortcut", shortcut->title);
}

static void
add_modifiers (GPtrArray *keys, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    const char *name;
  } names[] = {
    { GDK_CONTROL_MASK, NC_ ("keyboard key", "Ctrl") },
    { GDK_ALT_MASK, NC_ ("keyboard key", "Alt") },
    { GDK_SHIFT_MASK, NC_ ("keyboard key", "Shift") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (modifiers & names[i].modifier)
      g_ptr_array_add (keys, g_strdup (g_dpgettext2 (NULL, "keyboard key", names[i].name)));
}

/**
 * limber_shortcut_split_keys:
 * @shortcut: a shortcut
 *
 * Returns: (transfer full) (element-type GStrv): the combinations that do it, each a list of the names of
 * keys pressed together, as they stand on the keyboard
 */
GPtrArray *
limber_shortcut_split_keys (const LimberShortcut *shortcut)
{
  g_auto (GStrv) accelerators = g_strsplit (get_keys (shortcut), " ", -1);
  GPtrArray *combinations = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (gsize i = 0; accelerators[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) keys = g_ptr_array_new_null_terminated (4, g_free, TRUE);
      GdkModifierType modifiers;
      guint key;

      if (!gtk_accelerator_parse (accelerators[i], &key, &modifiers))
        g_return_val_if_reached (combinations);

      add_modifiers (keys, modifiers);
      g_ptr_array_add (keys, gtk_accelerator_get_label (key, 0));
      g_ptr_array_add (combinations, g_ptr_array_steal (keys, NULL));
    }

  return combinations;
}

/**
 * limber_shortcut_install:
 * @application: the application
 *
 * Makes @application listen to the keys of all shortcuts that have an action.
 */
void
limber_shortcut_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      {
        g_auto (GStrv) keys = g_strsplit (get_keys (&shortcuts[i]), " ", -1);

        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
      }
}
