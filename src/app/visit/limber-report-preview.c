/* limber-report-preview.c — the real pages of a visit report on the screen, or why there are none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-preview.h"

#include "limber-report-desk.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Pages usually come sooner, and words that go away at once only flicker. */
#define WORDS_DELAY_MS 600

/* One step of zooming; four of them are twice as large. */
#define ZOOM_STEP 1.1892

#define SCROLL_STEP 60

struct _LimberReportPreview
{
  AdwBin parent_instance;

  GtkStack *states;
  AdwStatusPage *waiting_page;
  AdwStatusPage *empty_page;
  AdwStatusPage *failure_page;
  GtkScrolledWindow *scroller;
  LimberReportDesk *desk;
  GtkLabel *state_label;

  guint n_pages;
  gboolean is_working;
  gboolean is_late; /* so late that words are due */
  guint words_timeout;
  double zoom_at_begin; /* of a pinch */
};

G_DEFINE_FINAL_TYPE (LimberReportPreview, limber_report_preview, ADW_TYPE_BIN)

enum
{
  TRY_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
shows (LimberReportPreview *self, const char *state)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), state) == 0;
}

/* What is said over the pages: that they are made anew, or which one is seen. */
static void
update_state (LimberReportPreview *self)
{
  g_autofree char *page = g_strdup_printf (_ ("Page %1$u of %2$u"),
                                           limber_report_desk_get_page (self->desk) + 1, self->n_pages);

  if (self->is_late && (shows (self, "blank") || shows (self, "waiting")))
    gtk_stack_set_visible_child_name (self->states, "waiting");
  gtk_label_set_label (self->state_label, self->is_late ? _ ("Making the page again…") : page);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), self->is_late || self->n_pages > 1);
}

static void
words_timeout_cb (gpointer data)
{
  LimberReportPreview *self = data;

  self->words_timeout = 0;
  self->is_late = TRUE;
  update_state (self);
}

static void
update_zoom_cb (LimberReportPreview *self)
{
  double zoom = limber_report_desk_get_zoom (self->desk);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "preview.zoom-in", zoom < LIMBER_REPORT_ZOOM_MAX - 0.001);
  gtk_widget_action_set_enabled (widget, "preview.zoom-out", zoom > LIMBER_REPORT_ZOOM_MIN + 0.001);
}

static void
try_again_cb (LimberReportPreview *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  limber_report_preview_zoom (LIMBER_REPORT_PREVIEW (widget), strstr (name, "zoom-in") != NULL ? 1 : -1);
}

/* Keys */

static void
scroll_by (LimberReportPreview *self, GtkOrientation orientation, double delta)
{
  GtkAdjustment *adjustment = orientation == GTK_ORIENTATION_VERTICAL
                                  ? gtk_scrolled_window_get_vadjustment (self->scroller)
                                  : gtk_scrolled_window_get_hadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + delta);
}

/* The arguments: whether up and down, how many steps, and whether a step is a whole page or everything. */
static gboolean
scroll_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  LimberReportPreview *self = LIMBER_REPORT_PREVIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gboolean vertical;
  int steps;
  guchar unit;

  if (!shows (self, "pages"))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(biy)", &vertical, &steps, &unit);
  if (unit == 'p')
    scroll_by (self, GTK_ORIENTATION_VERTICAL, steps * gtk_adjustment_get_page_increment (adjustment));
  else if (unit == 'e')
    scroll_by (self, GTK_ORIENTATION_VERTICAL, steps * gtk_adjustment_get_upper (adjustment));
  else
    scroll_by (self, vertical ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, steps * SCROLL_STEP);

  return GDK_EVENT_STOP;
}

static void
add_key (GtkWidgetClass *widget_class,
         guint key,
         GdkModifierType modifiers,
         gboolean vertical,
         int steps,
         guchar unit)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, scroll_key_cb, "(biy)", vertical, steps, unit);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  add_key (widget_class, GDK_KEY_Up, 0, TRUE, -1, 's');
  add_key (widget_class, GDK_KEY_Down, 0, TRUE, 1, 's');
  add_key (widget_class, GDK_KEY_Left, 0, FALSE, -1, 's');
  add_key (widget_class, GDK_KEY_Right, 0, FALSE, 1, 's');
  add_key (widget_class, GDK_KEY_Page_Up, 0, TRUE, -1, 'p');
  add_key (widget_class, GDK_KEY_Page_Down, 0, TRUE, 1, 'p');
  add_key (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, TRUE, -1, 'p');
  add_key (widget_class, GDK_KEY_space, 0, TRUE, 1, 'p');
  add_key (widget_class, GDK_KEY_Home, 0, TRUE, -1, 'e');
  add_key (widget_class, GDK_KEY_End, 0, TRUE, 1, 'e');
}

/* Pointer and fingers */

static void
pressed_cb (LimberReportPreview *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->desk));
}

static gboolean
scroll_cb (LimberReportPreview *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  limber_report_desk_set_zoom (self->desk, limber_report_desk_get_zoom (self->desk) * pow (ZOOM_STEP, -dy));

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (LimberReportPreview *self)
{
  self->zoom_at_begin = limber_report_desk_get_zoom (self->desk);
}

static void
pinch_cb (LimberReportPreview *self, double scale)
{
  limber_report_desk_set_zoom (self->desk, self->zoom_at_begin * scale);
}

static void
add_gestures (LimberReportPreview *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), scroll);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->desk), GTK_EVENT_CONTROLLER (click));
}

/* A builder file takes a paintable for the name of a picture, so the spinner is put in here. */
static void
add_spinner (LimberReportPreview *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = adw_spinner_paintable_new (GTK_WIDGET (self->waiting_page));

  adw_status_page_set_paintable (self->waiting_page, GDK_PAINTABLE (spinner));
}

static void
limber_report_preview_dispose (GObject *object)
{
  LimberReportPreview *self = LIMBER_REPORT_PREVIEW (object);

  g_clear_handle_id (&self->words_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_REPORT_PREVIEW);

  G_OBJECT_CLASS (limber_report_preview_parent_class)->dispose (object);
}

static void
limber_report_preview_class_init (LimberReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_report_preview_dispose;

  /**
   * LimberReportPreview::try-again:
   *
   * The user wants what failed to be tried once more.
   */
  signals[TRY_AGAIN] = g_signal_new ("try-again", LIMBER_TYPE_REPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_REPORT_DESK);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-report-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, waiting_page);
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, empty_page);
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, failure_page);
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, desk);
  gtk_widget_class_bind_template_child (widget_class, LimberReportPreview, state_label);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "preview.zoom-out", NULL, zoom_action);
  gtk_widget_class_set_css_name (widget_class, "limber-report-preview");
  add_keys (widget_class);
}

static void
limber_report_preview_init (LimberReportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->states = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
  add_spinner (self);
  add_gestures (self);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
}

/**
 * limber_report_preview_new:
 *
 * Returns: (transfer floating): a preview without pages
 */
GtkWidget *
limber_report_preview_new (void)
{
  return g_object_new (LIMBER_TYPE_REPORT_PREVIEW, NULL);
}

/**
 * limber_report_preview_set_pages:
 * @self: a preview
 * @pages: what is shown; nobody else draws them as long as they are
 *
 * Those of before are seen until these are painted.
 */
void
limber_report_preview_set_pages (LimberReportPreview *self, LimberReportPages *pages)
{
  g_return_if_fail (LIMBER_IS_REPORT_PREVIEW (self));
  g_return_if_fail (pages != NULL);

  self->n_pages = pages->n_pages;
  limber_report_desk_set_pages (self->desk, pages);
  gtk_stack_set_visible_child_name (self->states, "pages");
  update_state (self);
}

/**
 * limber_report_preview_show_empty:
 * @self: a preview
 * @sentence: why there is nothing to show, and what can be done
 *
 * Shows that in place of the pages.
 */
void
limber_report_preview_show_empty (LimberReportPreview *self, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_REPORT_PREVIEW (self));

  adw_status_page_set_description (self->empty_page, sentence);
  gtk_stack_set_visible_child_name (self->states, "empty");
}

/**
 * limber_report_preview_show_failure:
 * @self: a preview
 * @sentence: what happened, in words for people
 *
 * Shows that in place of the pages, and lets the user try again.
 */
void
limber_report_preview_show_failure (LimberReportPreview *self, const char *sentence)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (LIMBER_IS_REPORT_PREVIEW (self));
  g_return_if_fail (sentence != NULL);

  escaped = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (self->failure_page, escaped);
  gtk_stack_set_visible_child_name (self->states, "failure");
}

/**
 * limber_report_preview_set_is_working:
 * @self: a preview
 * @is_working: whether other pages are being made
 *
 * It is said in words as soon as it takes long.
 */
void
limber_report_preview_set_is_working (LimberReportPreview *self, gboolean is_working)
{
  g_return_if_fail (LIMBER_IS_REPORT_PREVIEW (self));

  if (self->is_working == is_working)
    return;

  self->is_working = is_working;
  self->is_late = FALSE;
  g_clear_handle_id (&self->words_timeout, g_source_remove);
  if (is_working)
    self->words_timeout = g_timeout_add_once (WORDS_DELAY_MS, words_timeout_cb, self);
  update_state (self);
}

/**
 * limber_report_preview_get_is_painted:
 * @self: a preview
 *
 * Returns: whether what is seen are the pages, as sharp as the screen
 */
gboolean
limber_report_preview_get_is_painted (LimberReportPreview *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_PREVIEW (self), FALSE);

  return shows (self, "pages") && limber_report_desk_get_is_painted (self->desk);
}

/**
 * limber_report_preview_zoom:
 * @self: a preview
 * @steps: above 0 larger, below 0 smaller, 0 as wide as there is room
 */
void
limber_report_preview_zoom (LimberReportPreview *self, int steps)
{
  g_return_if_fail (LIMBER_IS_REPORT_PREVIEW (self));

  limber_report_desk_set_zoom (
      self->desk, steps != 0 ? limber_report_desk_get_zoom (self->desk) * pow (ZOOM_STEP, steps) : 1);
}

/**
 * limber_report_preview_get_zoom:
 * @self: a preview
 *
 * Returns: how large pages are; 1 is as wide as there is room
 */
double
limber_report_preview_get_zoom (LimberReportPreview *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_PREVIEW (self), 1);

  return limber_report_desk_get_zoom (self->desk);
}
