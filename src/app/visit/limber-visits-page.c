/* limber-visits-page.c — the visits there were, and those to come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visits-page.h"

#include "limber-date-text.h"
#include "limber-date.h"
#include "limber-form-frame.h"
#include "limber-visit-page.h"

#include <glib/gi18n.h>

struct _LimberVisitsPage
{
  AdwNavigationPage parent_instance;

  LimberFormFrame *frame;
  GtkWidget *add_row;
  GtkWidget *empty_group;
  GtkWidget *next_group;
  GtkListBox *next_list;
  GtkWidget *past_group;
  GtkListBox *past_list;

  LimberVisitWatch *watch;
  char *opened; /* the visit that was looked at last */
};

G_DEFINE_FINAL_TYPE (LimberVisitsPage, limber_visits_page, ADW_TYPE_NAVIGATION_PAGE)

static GQuark
uuid_quark (void)
{
  return g_quark_from_static_string ("limber-visit-uuid");
}

static guint32
get_today (void)
{
  GDate today;

  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static void
open_visit (LimberVisitsPage *self, const char *uuid)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  g_set_str (&self->opened, uuid);
  if (view != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), limber_visit_page_new (self->watch, uuid));
}

static void
row_activated_cb (LimberVisitsPage *self, GtkListBoxRow *row)
{
  open_visit (self, g_object_get_qdata (G_OBJECT (row), uuid_quark ()));
}

static void
add_cb (LimberVisitsPage *self)
{
  g_autoptr (LimberVisit) visit = limber_visit_new (get_today ());

  limber_visit_watch_save_visit (self->watch, visit);
  open_visit (self, visit->uuid);
}

/* Returns: (transfer full) (nullable): the text on one line */
static char *
tell_agreed (const LimberVisit *visit)
{
  char *text = g_strdup (visit->agreed != NULL ? visit->agreed : visit->note);

  if (text != NULL)
    g_strdelimit (text, "\n\r", ' ');

  return text;
}

static char *
tell_title (const LimberVisit *visit)
{
  g_autofree char *day = limber_date_text_format_day (visit->day);

  if (visit->with == NULL)
    return g_steal_pointer (&day);

  /* Translators: the day of a visit, and with whom. */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, visit->with);
}

static GtkWidget *
create_row (const LimberVisit *visit)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = tell_title (visit);
  g_autofree char *agreed = tell_agreed (visit);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (agreed != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), agreed);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), uuid_quark (), g_strdup (visit->uuid), g_free);

  return row;
}

/* What is to come is listed the next one first, what has been the last one first. */
static void
fill (LimberVisitsPage *self)
{
  const GPtrArray *visits = limber_visit_watch_peek_record (self->watch)->visits;
  guint32 today = get_today ();
  guint n_next = 0;

  gtk_list_box_remove_all (self->next_list);
  gtk_list_box_remove_all (self->past_list);
  for (guint i = 0; i < visits->len; i++)
    {
      const LimberVisit *visit = g_ptr_array_index (visits, i);

      if (visit->day > today)
        gtk_list_box_prepend (self->next_list, create_row (visit));
      else
        gtk_list_box_append (self->past_list, create_row (visit));
      n_next += visit->day > today;
    }
  gtk_widget_set_visible (self->next_group, n_next > 0);
  gtk_widget_set_visible (self->past_group, n_next < visits->len);
  gtk_widget_set_visible (self->empty_group,
                          visits->len == 0 && limber_visit_watch_get_is_loaded (self->watch));
}

static gboolean
focus_in (GtkListBox *list, const char *uuid)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_qdata (G_OBJECT (row), uuid_quark ()), uuid) == 0)
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  return FALSE;
}

/* The rows may be others by now, and the keyboard comes back to the visit it left for. */
static void
shown_cb (LimberVisitsPage *self)
{
  g_autofree char *uuid = g_steal_pointer (&self->opened);

  if (uuid != NULL && !focus_in (self->next_list, uuid) && !focus_in (self->past_list, uuid))
    gtk_widget_grab_focus (self->add_row);
}

static void
limber_visits_page_dispose (GObject *object)
{
  LimberVisitsPage *self = LIMBER_VISITS_PAGE (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->opened, g_free);
  /* Disposing of the template takes the frame away behind the page's back, so the page lets go of it first.
   */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_VISITS_PAGE);

  G_OBJECT_CLASS (limber_visits_page_parent_class)->dispose (object);
}

static void
limber_visits_page_class_init (LimberVisitsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_visits_page_dispose;

  g_type_ensure (LIMBER_TYPE_FORM_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-visits-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, add_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, empty_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, next_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, next_list);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, past_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitsPage, past_list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
}

static void
limber_visits_page_init (LimberVisitsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_visits_page_new:
 * @watch: keeps the visits
 *
 * Returns: (transfer floating): a page that lists the visits and opens them, on the AdwNavigationView it is
 * in
 */
AdwNavigationPage *
limber_visits_page_new (LimberVisitWatch *watch)
{
  LimberVisitsPage *self;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_VISITS_PAGE, NULL);
  self->watch = g_object_ref (watch);
  limber_form_frame_set_watch (self->frame, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}
