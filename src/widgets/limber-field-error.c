/* limber-field-error.c — a sentence below an entry that says what is wrong with its text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-field-error.h"

#include "limber-announce.h"

static void
clear_error (GtkWidget *entry, GtkLabel *label)
{
  gtk_widget_set_visible (GTK_WIDGET (label), FALSE);
  gtk_label_set_text (label, "");
  gtk_widget_remove_css_class (entry, "error");
  limber_field_error_tell (entry, NULL);
}

/**
 * limber_field_error_tell:
 * @entry: the entry
 * @label: (nullable): the sentence that says what is wrong, %NULL when nothing is
 *
 * Tells assistive technologies, and them only, that the text is wrong and where it is said why.
 */
void
limber_field_error_tell (GtkWidget *entry, GtkLabel *label)
{
  GtkAccessible *accessible;

  g_return_if_fail (GTK_IS_WIDGET (entry));

  accessible = GTK_ACCESSIBLE (entry);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               label != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (label != NULL)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, label, NULL, -1);
  else
    gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/**
 * limber_field_error_set:
 * @entry: the entry
 * @label: what stands below it
 * @sentence: (nullable): what is wrong and what to do, or %NULL when nothing is
 *
 * Shows @sentence, marks the entry and tells assistive technologies of both.
 */
void
limber_field_error_set (GtkWidget *entry, GtkLabel *label, const char *sentence)
{
  g_return_if_fail (GTK_IS_WIDGET (entry));
  g_return_if_fail (GTK_IS_LABEL (label));

  if (sentence == NULL)
    {
      clear_error (entry, label);
      return;
    }

  gtk_label_set_text (label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (label), TRUE);
  gtk_widget_add_css_class (entry, "error");
  limber_field_error_tell (entry, label);
  limber_announce (entry, sentence);
}
