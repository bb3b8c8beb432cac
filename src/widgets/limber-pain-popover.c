/* limber-pain-popover.c — how much it hurts at one place, and what it feels like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-pain-popover.h"

#include "limber-body-region.h"
#include "limber-quality-box.h"
#include "limber-scale.h"

#include <glib/gi18n.h>

/**
 * LimberPainPopover:
 *
 * A popover that asks how much it hurts at one place, and what it feels like.
 *
 * There is nothing to confirm: every change takes effect at once.
 */
struct _LimberPainPopover
{
  GtkPopover parent_instance;

  GtkLabel *title_label;
  LimberScale *scale;
  LimberQualityBox *quality_box;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (LimberPainPopover, limber_pain_popover, GTK_TYPE_POPOVER)

enum
{
  PAIN_SET,
  PAIN_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Words without a number would have no place in a journal, so they wait for the number. */
static void
update_sensitivity (LimberPainPopover *self)
{
  gboolean set = limber_scale_get_value (self->scale) != LIMBER_NRS_UNSET;

  gtk_widget_set_sensitive (GTK_WIDGET (self->quality_box), set);
  gtk_widget_set_sensitive (self->remove_button, set);
}

static void
changed_cb (LimberPainPopover *self)
{
  update_sensitivity (self);
  g_signal_emit (self, signals[PAIN_SET], 0, limber_scale_get_value (self->scale),
                 limber_quality_box_get_qualities (self->quality_box));
}

static void
remove_cb (LimberPainPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  limber_pain_popover_set_pain (self, LIMBER_NRS_UNSET, LIMBER_QUALITY_NONE);
  g_signal_emit (self, signals[PAIN_REMOVED], 0);
}

static void
limber_pain_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PAIN_POPOVER);

  G_OBJECT_CLASS (limber_pain_popover_parent_class)->dispose (object);
}

static void
limber_pain_popover_class_init (LimberPainPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_pain_popover_dispose;

  /**
   * LimberPainPopover::pain-set:
   * @self: the popover
   * @nrs: 0 to 10
   * @qualities: what it feels like
   *
   * The user changed the number or the words.
   */
  signals[PAIN_SET] = g_signal_new ("pain-set", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);

  /**
   * LimberPainPopover::pain-removed:
   * @self: the popover
   *
   * The user took the place away.
   */
  signals[PAIN_REMOVED] = g_signal_new ("pain-removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_SCALE);
  g_type_ensure (LIMBER_TYPE_QUALITY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-pain-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPainPopover, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPainPopover, scale);
  gtk_widget_class_bind_template_child (widget_class, LimberPainPopover, quality_box);
  gtk_widget_class_bind_template_child (widget_class, LimberPainPopover, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
limber_pain_popover_init (LimberPainPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_sensitivity (self);
}

/**
 * limber_pain_popover_new:
 *
 * Makes a popover without a place.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
limber_pain_popover_new (void)
{
  return g_object_new (LIMBER_TYPE_PAIN_POPOVER, NULL);
}

/**
 * limber_pain_popover_set_region:
 * @self: a popover
 * @region: the id of a region
 *
 * Sets the place the popover speaks of.
 */
void
limber_pain_popover_set_region (LimberPainPopover *self, const char *region)
{
  const char *name;

  g_return_if_fail (LIMBER_IS_PAIN_POPOVER (self) && region != NULL);

  name = limber_body_region_id_to_name (region);
  gtk_label_set_label (self->title_label, name);
  limber_scale_set_label (self->scale, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * limber_pain_popover_set_pain:
 * @self: a popover
 * @nrs: 0 to 10, or %LIMBER_NRS_UNSET
 * @qualities: what it feels like
 *
 * Shows what is recorded, without [signal@PainPopover::pain-set].
 */
void
limber_pain_popover_set_pain (LimberPainPopover *self, int nrs, LimberQuality qualities)
{
  g_return_if_fail (LIMBER_IS_PAIN_POPOVER (self));

  limber_scale_set_value (self->scale, nrs);
  limber_quality_box_set_qualities (self->quality_box, qualities);
  update_sensitivity (self);
}
