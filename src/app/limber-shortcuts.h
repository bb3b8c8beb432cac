/* limber-shortcuts.h — the one table of keys: what they do and what they are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimberShortcut:
 * @group: untranslated name of the group it is listed in
 * @title: untranslated name of what it does; %NULL for one that works but is not listed
 * @action: (nullable): detailed action name; %NULL for keys a widget itself understands
 * @keys: accelerators as gtk_accelerator_parse() reads them, parted by spaces
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *action;
  const char *keys;
} LimberShortcut;

guint limber_shortcut_count (void);
const LimberShortcut *limber_shortcut_nth (guint index);
const char *limber_shortcut_get_group (const LimberShortcut *shortcut);
const char *limber_shortcut_get_title (const LimberShortcut *shortcut);
GPtrArray *limber_shortcut_split_keys (const LimberShortcut *shortcut) G_GNUC_WARN_UNUSED_RESULT;
void limber_shortcut_install (GtkApplication *application);

G_END_DECLS
