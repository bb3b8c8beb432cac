/* limber-quality-box.c — what a pain feels like, as words that are pressed when they apply
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-quality-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Keeps popovers narrower than the narrowest window; in the pixels of text at its usual size. */
#define NATURAL_LINE_LENGTH 290

/**
 * LimberQualityBox:
 *
 * What a pain feels like, as words that are pressed when they apply.
 */
struct _LimberQualityBox
{
  GtkWidget parent_instance;

  GtkWidget *wrap_box;
  GtkToggleButton *buttons[LIMBER_N_QUALITIES];
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (LimberQualityBox, limber_quality_box, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (LimberQualityBox *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0, limber_quality_box_get_qualities (self));
}

static void
add_button (LimberQualityBox *self, guint index)
{
  const char *name = limber_quality_get_name (1u << index);
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  gtk_widget_add_css_class (button, "limber-quality");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->wrap_box), button);
  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
}

static void
limber_quality_box_dispose (GObject *object)
{
  LimberQualityBox *self = LIMBER_QUALITY_BOX (object);

  g_clear_pointer (&self->wrap_box, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_quality_box_parent_class)->dispose (object);
}

static void
limber_quality_box_class_init (LimberQualityBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_quality_box_dispose;

  /**
   * LimberQualityBox::changed:
   * @self: the box
   * @qualities: the words now pressed
   *
   * The user pressed a word.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_quality_box_init (LimberQualityBox *self)
{
  self->wrap_box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->wrap_box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->wrap_box), 6);
  adw_wrap_box_set_natural_line_length (ADW_WRAP_BOX (self->wrap_box), NATURAL_LINE_LENGTH);
  gtk_widget_set_parent (self->wrap_box, GTK_WIDGET (self));

  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    add_button (self, i);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What it feels like"), -1);
}

/**
 * limber_quality_box_get_qualities:
 * @self: a box
 *
 * Returns: the words that are pressed
 */
LimberQuality
limber_quality_box_get_qualities (LimberQualityBox *self)
{
  LimberQuality qualities = LIMBER_QUALITY_NONE;

  g_return_val_if_fail (LIMBER_IS_QUALITY_BOX (self), LIMBER_QUALITY_NONE);

  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      qualities |= 1u << i;

  return qualities;
}

/**
 * limber_quality_box_set_qualities:
 * @self: a box
 * @qualities: the words to press
 *
 * Presses the words and no others, without [signal@QualityBox::changed].
 */
void
limber_quality_box_set_qualities (LimberQualityBox *self, LimberQuality qualities)
{
  g_return_if_fail (LIMBER_IS_QUALITY_BOX (self));

  self->setting = TRUE;
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    gtk_toggle_button_set_active (self->buttons[i], (qualities & (1u << i)) != 0);
  self->setting = FALSE;
}
