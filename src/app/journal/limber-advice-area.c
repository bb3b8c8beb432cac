/* limber-advice-area.c — what to do about a symptom that must not wait, said where it was ticked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-advice-area.h"

#include "limber-advice.h"
#include "limber-date.h"

struct _LimberAdviceArea
{
  AdwBin parent_instance;

  GtkWidget *card;
  GtkLabel *title_label;
  GtkLabel *text_label;

  LimberSettings *settings;
  LimberAdvice *advice; /* the one on the card */
};

G_DEFINE_FINAL_TYPE (LimberAdviceArea, limber_advice_area, ADW_TYPE_BIN)

static gboolean
has_symptom (const LimberCheckIn *check_in, const char *key)
{
  return limber_check_in_get_mark (check_in, LIMBER_TERM_SYMPTOM, key) != NULL;
}

/* The user can have read it before the screen reader was done: words first, in full. */
static void
announce (LimberAdviceArea *self)
{
  g_autofree char *text = g_strjoinv (" ", self->advice->paragraphs);
  g_autofree char *message = g_strdup_printf ("%s. %s", self->advice->title, text);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
show_advice (LimberAdviceArea *self, LimberAdvice *advice)
{
  g_autofree char *text = g_strjoinv ("\n\n", advice->paragraphs);
  gboolean emergency = advice->tier == LIMBER_TERM_ADVICE_EMERGENCY;

  g_clear_pointer (&self->advice, limber_advice_free);
  self->advice = advice;
  gtk_label_set_label (self->title_label, advice->title);
  gtk_label_set_label (self->text_label, text);
  gtk_widget_remove_css_class (self->card, emergency ? "soon" : "emergency");
  gtk_widget_add_css_class (self->card, emergency ? "emergency" : "soon");
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
hide_advice (LimberAdviceArea *self)
{
  g_clear_pointer (&self->advice, limber_advice_free);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* A sign that was taken back before its advice was read is answered again when it is ticked again. */
static void
forget_unticked (LimberAdviceArea *self, const LimberCheckIn *check_in)
{
  for (guint i = 0; self->advice->keys[i] != NULL; i++)
    {
      if (!has_symptom (check_in, self->advice->keys[i]))
        limber_settings_forget_advice (self->settings, self->advice->keys[i]);
    }
}

static void
dismiss_clicked_cb (LimberAdviceArea *self)
{
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_BACKWARD);
  hide_advice (self);
}

static void
limber_advice_area_dispose (GObject *object)
{
  LimberAdviceArea *self = LIMBER_ADVICE_AREA (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->advice, limber_advice_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ADVICE_AREA);

  G_OBJECT_CLASS (limber_advice_area_parent_class)->dispose (object);
}

static void
limber_advice_area_class_init (LimberAdviceAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_advice_area_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-advice-area.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceArea, card);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceArea, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberAdviceArea, text_label);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
}

static void
limber_advice_area_init (LimberAdviceArea *self)
{
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
 * @check_in: the check-in, the symptom marked
 * @key: the symptom the user has just ticked
 *
 * Answers a warning sign there and then; each is answered once in a calendar day. Other symptoms change
 * nothing.
 */
void
limber_advice_area_symptom_ticked (LimberAdviceArea *self, const LimberCheckIn *check_in, const char *key)
{
  LimberAdvice *advice;
  GDate today;

  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));
  g_return_if_fail (check_in != NULL && key != NULL);

  limber_clock_today (&today);
  if (limber_advice_get_tier (LIMBER_TERM_SYMPTOM, key) == LIMBER_TERM_ADVICE_NONE
      || !limber_settings_claim_advice (self->settings, key, &today))
    return;

  advice = limber_advice_new_for_check_in (check_in);
  if (advice == NULL)
    return;

  show_advice (self, advice);
  announce (self);
}

/**
 * limber_advice_area_set_check_in:
 * @self: an area
 * @check_in: the check-in as it is now
 *
 * Takes the advice away when no sign it is about is marked any more.
 */
void
limber_advice_area_set_check_in (LimberAdviceArea *self, const LimberCheckIn *check_in)
{
  LimberAdvice *advice;

  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));
  g_return_if_fail (check_in != NULL);

  if (self->advice == NULL)
    return;

  forget_unticked (self, check_in);
  advice = limber_advice_new_for_check_in (check_in);
  if (advice == NULL)
    hide_advice (self);
  else if (!g_strv_equal ((const char *const *) advice->keys, (const char *const *) self->advice->keys))
    show_advice (self, g_steal_pointer (&advice));
  g_clear_pointer (&advice, limber_advice_free);
}

/**
 * limber_advice_area_clear:
 * @self: an area
 *
 * Takes the advice away because another check-in is shown.
 */
void
limber_advice_area_clear (LimberAdviceArea *self)
{
  g_return_if_fail (LIMBER_IS_ADVICE_AREA (self));

  hide_advice (self);
}
