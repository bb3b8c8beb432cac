/* limber-form-frame.c — header bar, what could not be saved, and toasts with an undo around a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-form-frame.h"

#include "limber-announce.h"

#include <glib/gi18n.h>

struct _LimberFormFrame
{
  AdwBin parent_instance;

  AdwBanner *banner;
  AdwToastOverlay *overlay;

  LimberVisitWatch *watch;
  AdwToast *undo_toast; /* weak: offers to put back what was removed last */
};

G_DEFINE_FINAL_TYPE (LimberFormFrame, limber_form_frame, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Of several pages in a stack one talks. */
static gboolean
is_in_front (LimberFormFrame *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view == NULL || page == NULL)
    return TRUE;

  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) == ADW_NAVIGATION_PAGE (page);
}

static void
show_error (LimberFormFrame *self)
{
  const GError *error = limber_visit_watch_get_error (self->watch);
  gboolean was_shown = adw_banner_get_revealed (self->banner);

  if (error != NULL)
    adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, error != NULL);
  if (error != NULL && !was_shown && is_in_front (self))
    limber_announce (GTK_WIDGET (self), error->message);
}

/* What is not said by the banner, because what it is about is as it was before. */
static void
failed_cb (LimberFormFrame *self, const GError *error)
{
  if (limber_visit_watch_get_error (self->watch) == NULL && is_in_front (self))
    limber_form_frame_add_toast (self, error->message);
}

/* The button goes away, and the keyboard must not go with it. */
static void
undo_cb (LimberFormFrame *self)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->overlay);

  limber_visit_watch_undo (self->watch);
  if (gtk_widget_get_focus_child (content) == NULL)
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

static void
removed_cb (LimberFormFrame *self, const char *what)
{
  g_autoptr (AdwToast) toast = NULL;

  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  if (!is_in_front (self))
    return;

  toast = adw_toast_new (what);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_overlay_add_toast (self->overlay, g_steal_pointer (&toast));
}

static void
try_again_cb (LimberFormFrame *self)
{
  limber_visit_watch_try_again (self->watch);
}

static void
limber_form_frame_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberFormFrame *self = LIMBER_FORM_FRAME (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_toast_overlay_get_child (self->overlay));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_form_frame_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberFormFrame *self = LIMBER_FORM_FRAME (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      adw_toast_overlay_set_child (self->overlay, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_form_frame_dispose (GObject *object)
{
  LimberFormFrame *self = LIMBER_FORM_FRAME (object);

  g_clear_weak_pointer (&self->undo_toast);
  g_clear_object (&self->watch);
  /* Disposing of the template takes its widgets away behind the bin's back, so the bin lets go of them first.
   */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FORM_FRAME);

  G_OBJECT_CLASS (limber_form_frame_parent_class)->dispose (object);
}

static void
limber_form_frame_class_init (LimberFormFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_form_frame_dispose;
  object_class->get_property = limber_form_frame_get_property;
  object_class->set_property = limber_form_frame_set_property;

  /**
   * LimberFormFrame:content:
   *
   * What is filled in, below the header bar.
   */
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-form-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFormFrame, banner);
  gtk_widget_class_bind_template_child (widget_class, LimberFormFrame, overlay);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
limber_form_frame_init (LimberFormFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_form_frame_set_watch:
 * @self: a frame
 * @watch: keeps what is filled in
 *
 * From then on a banner tells what could not be saved, and a toast what was removed, while the page is in
 * front.
 */
void
limber_form_frame_set_watch (LimberFormFrame *self, LimberVisitWatch *watch)
{
  g_return_if_fail (LIMBER_IS_FORM_FRAME (self));
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (watch));
  g_return_if_fail (self->watch == NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (show_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  show_error (self);
}

/**
 * limber_form_frame_add_toast:
 * @self: a frame
 * @text: a sentence, without markup
 */
void
limber_form_frame_add_toast (LimberFormFrame *self, const char *text)
{
  AdwToast *toast;

  g_return_if_fail (LIMBER_IS_FORM_FRAME (self));
  g_return_if_fail (text != NULL);

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->overlay, toast);
}
