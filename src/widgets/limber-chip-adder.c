/* limber-chip-adder.c — the last chip: opens an entry to find a term or write a new one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list below the entry never takes the focus by itself: whoever just types and presses Enter is not held
 * up. Down goes into the list, Up from its first row comes back.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-adder.h"

#include "limber-field-error.h"
#include "limber-term-match.h"

#include <glib/gi18n.h>

#define N_SUGGESTIONS 6

/**
 * LimberChipAdder:
 *
 * The last chip of a [class@ChipBox]: opens an entry to find a term or write a new one.
 */
struct _LimberChipAdder
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *entry;
  GtkLabel *error_label;
  GtkWidget *popover;
  GtkListBox *list;

  GPtrArray *terms;
};

G_DEFINE_FINAL_TYPE (LimberChipAdder, limber_chip_adder, GTK_TYPE_WIDGET)

enum
{
  TERM_CHOSEN,
  TEXT_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_text (LimberChipAdder *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static GtkWidget *
create_row (const char *text, const char *key)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  return row;
}

static gboolean
has_exact_match (GPtrArray *matches, const char *text)
{
  return matches->len > 0
         && limber_term_match (g_ptr_array_index (matches, 0), text) == LIMBER_TERM_MATCH_EXACT;
}

static void
update_suggestions (LimberChipAdder *self)
{
  g_autoptr (GPtrArray) matches = limber_term_match_all (self->terms, get_text (self));
  g_autofree char *stripped = g_strstrip (g_strdup (get_text (self)));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < MIN (matches->len, N_SUGGESTIONS); i++)
    {
      const LimberTerm *term = g_ptr_array_index (matches, i);

      gtk_list_box_append (self->list, create_row (limber_term_get_display_name (term), term->key));
    }
  if (*stripped != '\0' && !has_exact_match (matches, stripped))
    {
      /* Translators: the last line of a list of suggestions; %s is what was typed. */
      g_autofree char *offer = g_strdup_printf (_ ("Add “%s”"), stripped);

      gtk_list_box_append (self->list, create_row (offer, NULL));
    }
  if (*stripped != '\0' && gtk_widget_get_mapped (self->entry))
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
open_entry (LimberChipAdder *self)
{
  gtk_widget_set_visible (self->entry, TRUE);
  gtk_widget_set_visible (self->button, FALSE);
  gtk_widget_grab_focus (self->entry);
}

static void
close_entry (LimberChipAdder *self, gboolean focus_button)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  limber_field_error_set (self->entry, self->error_label, NULL);
  gtk_widget_set_visible (self->button, TRUE);
  if (focus_button)
    gtk_widget_grab_focus (self->button);
  gtk_widget_set_visible (self->entry, FALSE);
}

static void
enter_text (LimberChipAdder *self)
{
  g_autofree char *text = g_strdup (get_text (self));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (*text != '\0')
    g_signal_emit (self, signals[TEXT_ENTERED], 0, text);
}

static void
changed_cb (LimberChipAdder *self)
{
  limber_field_error_set (self->entry, self->error_label, NULL);
  update_suggestions (self);
}

static void
focus_left_cb (LimberChipAdder *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  /* What was typed stays until it is added or given up with Escape. */
  if (*get_text (self) == '\0' && gtk_widget_get_visible (self->entry))
    close_entry (self, FALSE);
}

static void
row_activated_cb (LimberChipAdder *self, GtkListBoxRow *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));

  gtk_widget_grab_focus (self->entry);
  if (key == NULL)
    {
      enter_text (self);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[TERM_CHOSEN], 0, key);
}

static gboolean
entry_key_cb (LimberChipAdder *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (keyval == GDK_KEY_Escape)
    {
      if (gtk_widget_get_visible (self->popover))
        gtk_popover_popdown (GTK_POPOVER (self->popover));
      else
        close_entry (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down) && first != NULL
      && gtk_widget_get_visible (self->popover))
    {
      gtk_widget_grab_focus (GTK_WIDGET (first));
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
list_key_cb (LimberChipAdder *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkWidget *first = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0));

  if (keyval == GDK_KEY_Escape
      || ((keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up) && first != NULL && gtk_widget_has_focus (first)))
    {
      gtk_widget_grab_focus (self->entry);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
limber_chip_adder_grab_focus (GtkWidget *widget)
{
  LimberChipAdder *self = LIMBER_CHIP_ADDER (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->entry) ? self->entry : self->button);
}

static void
limber_chip_adder_dispose (GObject *object)
{
  LimberChipAdder *self = LIMBER_CHIP_ADDER (object);

  g_clear_pointer (&self->terms, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CHIP_ADDER);

  G_OBJECT_CLASS (limber_chip_adder_parent_class)->dispose (object);
}

static void
limber_chip_adder_class_init (LimberChipAdderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_chip_adder_dispose;
  widget_class->grab_focus = limber_chip_adder_grab_focus;

  /**
   * LimberChipAdder::term-chosen:
   * @self: the adder
   * @key: the key of one of the terms
   *
   * A suggestion was chosen. Answer with limber_chip_adder_accept().
   */
  signals[TERM_CHOSEN] = g_signal_new ("term-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberChipAdder::text-entered:
   * @self: the adder
   * @text: as typed
   *
   * A text was entered. Answer with limber_chip_adder_accept() or limber_chip_adder_refuse().
   */
  signals[TEXT_ENTERED] = g_signal_new ("text-entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-chip-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberChipAdder, button);
  gtk_widget_class_bind_template_child (widget_class, LimberChipAdder, entry);
  gtk_widget_class_bind_template_child (widget_class, LimberChipAdder, error_label);
  gtk_widget_class_bind_template_child (widget_class, LimberChipAdder, popover);
  gtk_widget_class_bind_template_child (widget_class, LimberChipAdder, list);
  gtk_widget_class_bind_template_callback (widget_class, open_entry);
  gtk_widget_class_bind_template_callback (widget_class, enter_text);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_set_css_name (widget_class, "limber-chip");
}

static void
limber_chip_adder_init (LimberChipAdder *self)
{
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
}

/**
 * limber_chip_adder_new:
 *
 * Returns: (transfer floating): a chip that says "Add"
 */
GtkWidget *
limber_chip_adder_new (void)
{
  return g_object_new (LIMBER_TYPE_CHIP_ADDER, NULL);
}

/**
 * limber_chip_adder_set_terms:
 * @self: an adder
 * @terms: (element-type LimberTerm): what to suggest, in the order to suggest it; held, so hand over a list
 * that does not change
 */
void
limber_chip_adder_set_terms (LimberChipAdder *self, GPtrArray *terms)
{
  g_return_if_fail (LIMBER_IS_CHIP_ADDER (self));
  g_return_if_fail (terms != NULL);

  g_ptr_array_ref (terms);
  g_ptr_array_unref (self->terms);
  self->terms = terms;
}

/**
 * limber_chip_adder_accept:
 * @self: an adder
 *
 * What was chosen or entered is marked now: empties the entry for the next one.
 */
void
limber_chip_adder_accept (LimberChipAdder *self)
{
  g_return_if_fail (LIMBER_IS_CHIP_ADDER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  limber_field_error_set (self->entry, self->error_label, NULL);
}

/**
 * limber_chip_adder_refuse:
 * @self: an adder
 * @sentence: what is wrong with the text and what to do
 *
 * Leaves the text as typed, with @sentence below it.
 */
void
limber_chip_adder_refuse (LimberChipAdder *self, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_CHIP_ADDER (self));
  g_return_if_fail (sentence != NULL);

  limber_field_error_set (self->entry, self->error_label, sentence);
}
