/* limber-chip-renamer.c — asks for another name of a term
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-renamer.h"

#include "limber-field-error.h"

/**
 * LimberChipRenamer:
 *
 * A popover that asks for another name of a term.
 */
struct _LimberChipRenamer
{
  GtkPopover parent_instance;

  GtkWidget *entry;
  GtkLabel *error_label;
};

G_DEFINE_FINAL_TYPE (LimberChipRenamer, limber_chip_renamer, GTK_TYPE_POPOVER)

enum
{
  NAME_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (LimberChipRenamer *self)
{
  limber_field_error_set (self->entry, self->error_label, NULL);
}

static void
entered_cb (LimberChipRenamer *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_signal_emit (self, signals[NAME_ENTERED], 0, text);
}

static void
limber_chip_renamer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_CHIP_RENAMER);

  G_OBJECT_CLASS (limber_chip_renamer_parent_class)->dispose (object);
}

static void
limber_chip_renamer_class_init (LimberChipRenamerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_chip_renamer_dispose;

  /**
   * LimberChipRenamer::name-entered:
   * @self: the renamer
   * @text: as typed
   *
   * A name was entered. Close the popover, or answer with limber_chip_renamer_refuse().
   */
  signals[NAME_ENTERED] = g_signal_new ("name-entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-chip-renamer.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberChipRenamer, entry);
  gtk_widget_class_bind_template_child (widget_class, LimberChipRenamer, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
limber_chip_renamer_init (LimberChipRenamer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_chip_renamer_new:
 *
 * Returns: (transfer floating): a closed popover
 */
GtkWidget *
limber_chip_renamer_new (void)
{
  return g_object_new (LIMBER_TYPE_CHIP_RENAMER, NULL);
}

/**
 * limber_chip_renamer_open:
 * @self: a renamer
 * @name: the present name
 *
 * Opens with the present name selected, so that typing replaces it.
 */
void
limber_chip_renamer_open (LimberChipRenamer *self, const char *name)
{
  g_return_if_fail (LIMBER_IS_CHIP_RENAMER (self));
  g_return_if_fail (name != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  limber_field_error_set (self->entry, self->error_label, NULL);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->entry);
}

/**
 * limber_chip_renamer_refuse:
 * @self: a renamer
 * @sentence: what is wrong with the name and what to do
 *
 * Leaves the name as typed, with @sentence below it.
 */
void
limber_chip_renamer_refuse (LimberChipRenamer *self, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_CHIP_RENAMER (self));
  g_return_if_fail (sentence != NULL);

  limber_field_error_set (self->entry, self->error_label, sentence);
}
