/* limber-advice-area.c — what to do about a symptom that must not wait, said where it was ticked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-advice-area.h"

#include "limber-advice.h"
#include "limber-announce.h"
#include "limber-date.h"
#include "limber-scroll-to.h"

struct _LimberAdviceArea
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *text_label;

  LimberSettings *settings;
  GPtrArray *unread; /* the signs answered on the card, as they were ticked */
};

G_DEFINE_FINAL_TYPE (LimberAdviceArea, limber_advice_area, ADW_TYPE_BIN)

static LimberAdvice *
create_advice (LimberAdviceArea *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; i < self->unread->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->unread, i));
  keys = g_strv_builder_end (builder);

  return limber_advice_new ((const char *const *) keys);
}

static void
announce (LimberAdviceArea *self)
{
  g_autofree char *message = g_strdup_printf ("%s. %s", gtk_label_get_label (self->title_label),
                                              gtk_label_get_label (self->text_label));

  limber_announce_urgent (GTK_WIDGET (self), message);
}

static void
show_advice (LimberAdviceArea *self, const LimberAdvice *advice)
{
  g_autofree char *text = g_strjoinv ("\n\n", advice->paragraphs);
  gboolean emergency = advice->tier == LIMBER_TERM_ADVICE_EMERGENCY;
  GtkWidget *card = adw_bin_get_child (ADW_BIN (self));

  gtk_label_set_label (self->title_label, advice->title);
  gtk_label_set_label (self->text_label, text);
  gtk_widget_remove_css_class (card, emergency ? "soon" : "emergency");
  gtk_widget_add_css_class (card, emergency ? "emergency" : "soon");
}

static void
update (LimberAdviceArea *self)
{
  g_autoptr (LimberAdvice) advice = create_advice (self);

  if (advice != NULL)
    show_advice (self, advice);
  gtk_widget_set_visible (GTK_WIDGET (self), advice != NULL);
}

static void
dismiss_clicked_cb (LimberAdviceArea *self)
{
  /* A screen reader presses the button without the keyboard going there, which then stays where it is. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_BACKWARD);
  limber_advice_area_clear (self);
}

static void
limber_advice_area_dispose (GObject *object)
{
  LimberAdviceArea *self = LIMBER_ADVICE_AREA (object);

  g_clear_object (&self->settings);
  /* Disposing the template takes the card away behind the bin's back, so the bin lets go of it first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ADVICE_AREA);

  G_OBJECT_CLASS (limber_advice_area_parent_class)->dispose (object);
}

static void
limber_advice_area_finalize (GObject *object)
{
  LimberAdviceArea *self = LIMBER_ADVICE_AREA (object);

  g_clear_pointer (&self->unread, g_ptr_array_unref);

  G_OBJECT_CLASS (limber_advice_area_parent_class)->finalize (object);
}

static void
limber_advice_area_class_init (LimberAdviceAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_advice_area_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_advice_area_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-advice-area.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceArea, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceArea, text_label);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
}

static void
limber_advice_area_init (LimberAdviceArea *self)
{
  self->unread = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_advice_area_set_settings:
 * @self: an area
 * @settings: remembers which advice was shown today
 */
void
limber_advice_area_set_settings (LimberAdviceArea *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));

  g_set_object (&self->settings, settings);
}

/**
 * limber_advice_area_symptom_ticked:
 * @self: an area
 * @key: the symptom the user has just ticked
 *
 * Answers a warning sign there and then; each is answered once in a calendar day. Other symptoms change
 * nothing.
 */
void
limber_advice_area_symptom_ticked (LimberAdviceArea *self, const char *key)
{
  GDate today;

  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));
  g_return_if_fail (key != NULL);

  limber_clock_today (&today);
  if (limber_advice_get_tier (LIMBER_TERM_SYMPTOM, key) == LIMBER_TERM_ADVICE_NONE
      || !limber_settings_claim_advice (self->settings, key, &today))
    return;

  g_ptr_array_add (self->unread, g_strdup (key));
  update (self);
  announce (self);
  limber_scroll_to (GTK_WIDGET (self));
}

/**
 * limber_advice_area_set_check_in:
 * @self: an area
 * @check_in: the check-in as it is now
 *
 * Takes the advice away for signs that are not marked any more. A sign that was taken back before its advice
 * was read is answered again when it is ticked again.
 */
void
limber_advice_area_set_check_in (LimberAdviceArea *self, const LimberCheckIn *check_in)
{
  guint n_unread;

  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));
  g_return_if_fail (check_in != NULL);

  n_unread = self->unread->len;
  for (guint i = n_unread; i > 0; i--)
    {
      const char *key = g_ptr_array_index (self->unread, i - 1);

      if (limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, key) != NULL)
        continue;
      limber_settings_forget_advice (self->settings, key);
      g_ptr_array_remove_index (self->unread, i - 1);
    }

  if (self->unread->len != n_unread)
    update (self);
}

/**
 * limber_advice_area_clear:
 * @self: an area
 *
 * Takes the advice away, because it was read or another check-in is shown.
 */
void
limber_advice_area_clear (LimberAdviceArea *self)
{
  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));

  g_ptr_array_set_size (self->unread, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
