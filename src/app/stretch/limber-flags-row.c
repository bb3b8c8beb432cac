/* limber-flags-row.c — several things of which any may hold, closed to one row that says which do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-flags-row.h"

#include <glib/gi18n.h>

struct _LimberFlagsRow
{
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* AdwSwitchRow, owned by this one, by bit */
  char *none;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LimberFlagsRow, limber_flags_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show (LimberFlagsRow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      if (!adw_switch_row_get_active (row))
        continue;
      if (text->len > 0)
        /* Translators: between the parts of a list on one line. */
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->len > 0 ? text->str : self->none);
}

static void
active_cb (LimberFlagsRow *self)
{
  if (self->is_filling)
    return;

  show (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
limber_flags_row_dispose (GObject *object)
{
  g_ptr_array_set_size (LIMBER_FLAGS_ROW (object)->rows, 0);

  G_OBJECT_CLASS (limber_flags_row_parent_class)->dispose (object);
}

static void
limber_flags_row_finalize (GObject *object)
{
  LimberFlagsRow *self = LIMBER_FLAGS_ROW (object);

  g_ptr_array_unref (self->rows);
  g_free (self->none);

  G_OBJECT_CLASS (limber_flags_row_parent_class)->finalize (object);
}

static void
limber_flags_row_class_init (LimberFlagsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_flags_row_dispose;
  object_class->finalize = limber_flags_row_finalize;

  /**
   * LimberFlagsRow::changed:
   *
   * The user changed what holds.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_flags_row_init (LimberFlagsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->none = g_strdup ("");
}

/**
 * limber_flags_row_set_up:
 * @self: a row
 * @n_flags: how many bits there are, from the lowest on
 * @get_title: what one of them is called
 * @none: what the row says when none of them is set
 *
 * To be called once.
 */
void
limber_flags_row_set_up (LimberFlagsRow *self,
                         guint n_flags,
                         const char *(*get_title) (guint flag),
                         const char *none)
{
  g_return_if_fail (LIMBER_IS_FLAGS_ROW (self) && self->rows->len == 0);
  g_return_if_fail (get_title != NULL && none != NULL);

  g_set_str (&self->none, none);
  for (guint i = 0; i < n_flags; i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (1U << i));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (active_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      g_ptr_array_add (self->rows, row);
    }
  show (self);
}

/**
 * limber_flags_row_set:
 * @self: a row
 * @flags: the bits that are set
 *
 * Emits nothing.
 */
void
limber_flags_row_set (LimberFlagsRow *self, guint flags)
{
  g_return_if_fail (LIMBER_IS_FLAGS_ROW (self));

  self->is_filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_switch_row_set_active (g_ptr_array_index (self->rows, i), (flags & (1U << i)) != 0);
  self->is_filling = FALSE;
  show (self);
}

/**
 * limber_flags_row_get:
 * @self: a row
 *
 * Returns: the bits that are set
 */
guint
limber_flags_row_get (LimberFlagsRow *self)
{
  guint flags = 0;

  g_return_val_if_fail (LIMBER_IS_FLAGS_ROW (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    if (adw_switch_row_get_active (g_ptr_array_index (self->rows, i)))
      flags |= 1U << i;

  return flags;
}
