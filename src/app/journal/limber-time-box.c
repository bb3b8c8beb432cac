/* limber-time-box.c — the time of day a check-in is for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-time-box.h"

#include "limber-check-in-text.h"
#include "limber-date.h"

struct _LimberTimeBox
{
  AdwBin parent_instance;

  GtkEditable *entry;
  GtkLabel *error_label;

  int minutes;
};

G_DEFINE_FINAL_TYPE (LimberTimeBox, limber_time_box, ADW_TYPE_BIN)

enum
{
  SIGNAL_TIME_SET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
has_error (LimberTimeBox *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->error_label));
}

static void
show_error (LimberTimeBox *self, const char *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
  if (message != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

static void
show_time (LimberTimeBox *self)
{
  g_autofree char *text
      = self->minutes != LIMBER_TIME_UNSET ? limber_time_describe (self->minutes) : g_strdup ("");

  if (g_strcmp0 (text, gtk_editable_get_text (self->entry)) != 0)
    gtk_editable_set_text (self->entry, text);
}

static void
entry_done_cb (LimberTimeBox *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autoptr (GError) error = NULL;
  int minutes = LIMBER_TIME_UNSET;

  if (*text != '\0' && !limber_time_parse (text, &minutes, &error))
    {
      if (!has_error (self))
        show_error (self, error->message);
      return;
    }

  if (has_error (self))
    show_error (self, NULL);
  if (minutes != self->minutes)
    {
      self->minutes = minutes;
      g_signal_emit (self, signals[SIGNAL_TIME_SET], 0, minutes);
    }
  show_time (self);
}

static void
limber_time_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TIME_BOX);

  G_OBJECT_CLASS (limber_time_box_parent_class)->dispose (object);
}

static void
limber_time_box_class_init (LimberTimeBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_time_box_dispose;

  /**
   * LimberTimeBox::time-set:
   * @minutes: minutes since midnight, or %LIMBER_TIME_UNSET
   *
   * The user typed another time, or none.
   */
  signals[SIGNAL_TIME_SET] = g_signal_new ("time-set", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-time-box.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTimeBox, entry);
  gtk_widget_class_bind_template_child (widget_class, LimberTimeBox, error_label);
  gtk_widget_class_bind_template_callback (widget_class, entry_done_cb);
}

static void
limber_time_box_init (LimberTimeBox *self)
{
  self->minutes = LIMBER_TIME_UNSET;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_time_box_set_time:
 * @self: a box
 * @minutes: minutes since midnight, or %LIMBER_TIME_UNSET
 *
 * Shows a time. Text that could not be read stays as it was typed until it is mended.
 */
void
limber_time_box_set_time (LimberTimeBox *self, int minutes)
{
  g_return_if_fail (LIMBER_IS_TIME_BOX (self));

  if (self->minutes == minutes)
    return;

  self->minutes = minutes;
  if (!has_error (self))
    show_time (self);
}

/**
 * limber_time_box_reset:
 * @self: a box
 *
 * Forgets what was typed, because another check-in is to be shown.
 */
void
limber_time_box_reset (LimberTimeBox *self)
{
  g_return_if_fail (LIMBER_IS_TIME_BOX (self));

  show_error (self, NULL);
  self->minutes = LIMBER_TIME_UNSET;
  show_time (self);
}
