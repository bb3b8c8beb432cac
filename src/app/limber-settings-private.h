/* limber-settings-private.h — what the parts of the settings share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-settings.h"

G_BEGIN_DECLS

struct _LimberSettings
{
  GObject parent_instance;

  GSettings *settings;
};

gboolean limber_settings_is_stretch_key (const char *key);

G_END_DECLS
