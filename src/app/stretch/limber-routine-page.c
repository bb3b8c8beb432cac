/* limber-routine-page.c — one routine in full, before it is started
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-page.h"

#include "limber-dose-text.h"
#include "limber-exercise-page.h"
#include "limber-exercise-row.h"
#include "limber-figure-view.h"
#include "limber-left-out.h"
#include "limber-own-removal.h"
#include "limber-progression-offers.h"
#include "limber-routine-editor.h"
#include "limber-routine-picture.h"
#include "limber-routine-sharing.h"
#include "limber-stretch-options.h"

#include <glib/gi18n.h>

struct _LimberRoutinePage
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  LimberSettings *settings;
  char *id;

  GtkMenuButton *menu_button;
  GMenuModel *own_menu;
  GMenuModel *builtin_menu;
  GtkWidget *edit_button;
  GtkWidget *figure_card;
  LimberFigureView *figure;
  GtkLabel *purpose_label;
  GtkLabel *facts_label;
  GtkWidget *advice_card;
  GtkLabel *advice_label;
  GtkBox *content;
  AdwPreferencesGroup *items_group;
  AdwPreferencesGroup *left_out_group;

  GPtrArray *items;    /* (element-type GtkWidget): rows, not owned */
  GPtrArray *left_out; /* (element-type GtkWidget): rows, not owned */
};

G_DEFINE_FINAL_TYPE (LimberRoutinePage, limber_routine_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_PUSH,
  SIGNAL_START,
  SIGNAL_TOAST,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const LimberRoutine *
find_routine (LimberRoutinePage *self)
{
  return limber_routine_book_find_routine (limber_routine_watch_get_book (self->watch), self->id);
}

/* What the user does */

static void
push (LimberRoutinePage *self, gpointer page)
{
  g_object_ref_sink (page);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, page);
  g_object_unref (page);
}

static void
take_toast (gpointer data, AdwToast *toast)
{
  g_signal_emit (data, signals[SIGNAL_TOAST], 0, toast);
  g_object_unref (toast);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_START], 0, LIMBER_ROUTINE_PAGE (widget)->id);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (widget);

  push (self, limber_routine_editor_new (self->watch, self->id));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (widget);
  g_autofree char *copy = limber_routine_editor_duplicate (self->watch, self->id);

  if (copy != NULL)
    push (self, limber_routine_editor_new (self->watch, copy));
}

static void
share_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (widget);

  limber_routine_sharing_export (self->watch, self->id, widget, take_toast, self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (widget);

  take_toast (self, limber_own_removal_remove_routine (self->watch, self->id));
}

static void
offers_toast_cb (LimberRoutinePage *self, AdwToast *toast)
{
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static void
activated_cb (LimberRoutinePage *self, LimberExerciseRow *row)
{
  push (self, limber_exercise_page_new (self->watch, limber_exercise_row_get_exercise (row)));
}

/* What is shown */

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (LimberRoutinePage *self, gboolean left_out, const LimberExercise *exercise, const char *subtitle)
{
  GtkWidget *row = limber_exercise_row_new (exercise, subtitle);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (left_out ? self->left_out_group : self->items_group, row);
  g_ptr_array_add (left_out ? self->left_out : self->items, row);
}

static void
show_items (LimberRoutinePage *self, LimberPlan *plan)
{
  clear_rows (self->items_group, self->items);
  for (guint i = 0; i < limber_plan_get_n_items (plan); i++)
    {
      const LimberPlanItem *item = limber_plan_get_item (plan, i);
      g_autofree char *dose = limber_dose_to_text (item->exercise->mode, &item->dose);
      g_autofree char *subtitle = item->note != NULL && *item->note != '\0'
                                      ? g_strdup_printf ("%s\n%s", dose, item->note)
                                      : g_steal_pointer (&dose);

      add_row (self, FALSE, item->exercise, subtitle);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->items_group), self->items->len > 0);
}

static void
show_left_out (LimberRoutinePage *self, LimberPlan *plan)
{
  LimberRoutineBook *book = limber_routine_watch_get_book (self->watch);
  const GPtrArray *ids = limber_plan_peek_left_out (plan);

  clear_rows (self->left_out_group, self->left_out);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      const LimberExercise *exercise = limber_routine_book_find_exercise (book, g_ptr_array_index (ids, i));
      g_autofree char *why = limber_left_out_explain (self->watch, exercise);

      if (exercise != NULL)
        add_row (self, TRUE, exercise, why != NULL ? why : "");
    }
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_group), self->left_out->len > 0);
}

static void
show_facts (LimberRoutinePage *self, const LimberRoutine *routine, LimberPlan *plan)
{
  guint n = limber_plan_get_n_items (plan);
  g_autofree char *length
      = limber_seconds_to_text ((int) (limber_plan_get_duration_us (plan) / G_USEC_PER_SEC));
  g_autofree char *count = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n), n);
  g_autofree char *facts = NULL;

  if (routine->items->len == 0)
    facts = g_strdup (_ ("No exercises yet"));
  else if (n == 0)
    facts = g_strdup (_ ("All of it is left out for you"));
  else
    facts = g_strdup_printf ("%s · %s · %s", length, count, limber_surface_get_title (routine->surface));
  gtk_label_set_label (self->facts_label, facts);
}

static void
show_words (LimberRoutinePage *self, const LimberRoutine *routine)
{
  const LimberExercise *picture
      = limber_routine_picture_find (limber_routine_watch_get_book (self->watch), routine);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), routine->name);
  limber_figure_view_set_motion (self->figure, picture != NULL ? picture->motion : NULL);
  gtk_widget_set_visible (self->figure_card, picture != NULL);
  gtk_label_set_label (self->purpose_label, routine->purpose != NULL ? routine->purpose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_label),
                          routine->purpose != NULL && *routine->purpose != '\0');
  gtk_label_set_label (self->advice_label, routine->advice != NULL ? routine->advice : "");
  gtk_widget_set_visible (self->advice_card, routine->advice != NULL && *routine->advice != '\0');
  gtk_menu_button_set_menu_model (self->menu_button, routine->own ? self->own_menu : self->builtin_menu);
  gtk_widget_set_visible (self->edit_button, routine->own);
}

static void
update (LimberRoutinePage *self)
{
  const LimberRoutine *routine = find_routine (self);
  g_autoptr (LimberPlan) plan = NULL;
  LimberPlanOptions options;

  if (routine == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
      return;
    }

  limber_stretch_options_init (&options, self->watch, self->settings, self->id);
  plan = limber_plan_new (routine, limber_routine_watch_get_book (self->watch), &options);
  show_words (self, routine);
  show_facts (self, routine, plan);
  show_items (self, plan);
  show_left_out (self, plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.start", limber_plan_get_n_items (plan) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.edit", routine->own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "routine.remove", routine->own);
}

/* What could be more or less the next time stands before what it is about. */
static void
add_offers (LimberRoutinePage *self)
{
  GtkWidget *offers = limber_progression_offers_new (self->watch, self->id);

  g_signal_connect_object (offers, "toast", G_CALLBACK (offers_toast_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->content, offers, self->advice_card);
}

/* Overrides */

static void
limber_routine_page_dispose (GObject *object)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_ROUTINE_PAGE);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->dispose (object);
}

static void
limber_routine_page_finalize (GObject *object)
{
  LimberRoutinePage *self = LIMBER_ROUTINE_PAGE (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->left_out);
  g_free (self->id);

  G_OBJECT_CLASS (limber_routine_page_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberRoutinePage::push:
   * @page: a further page
   *
   * To be put on top of the window.
   */
  signals[SIGNAL_PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberRoutinePage::start:
   * @routine: the id of a routine
   *
   * To be played.
   */
  signals[SIGNAL_START]
      = g_signal_new ("start", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberRoutinePage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberRoutinePage::removed:
   *
   * The routine is no more; the page is to be taken away.
   */
  signals[SIGNAL_REMOVED]
      = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-routine-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, own_menu);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, builtin_menu);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, figure_card);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, advice_card);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, advice_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, content);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, items_group);
  gtk_widget_class_bind_template_child (widget_class, LimberRoutinePage, left_out_group);
}

static void
limber_routine_page_class_init (LimberRoutinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_routine_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_routine_page_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "routine.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "routine.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "routine.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "routine.share", NULL, share_action);
  gtk_widget_class_install_action (widget_class, "routine.remove", NULL, remove_action);
}

static void
limber_routine_page_init (LimberRoutinePage *self)
{
  self->items = g_ptr_array_new ();
  self->left_out = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_LOOP);
}

/**
 * limber_routine_page_new:
 * @watch: the routines and what was decided about exercises
 * @settings: the user's times
 * @id: of the routine
 *
 * Makes the page; it follows what becomes of the routine.
 *
 * Returns: (transfer floating): the page
 */
LimberRoutinePage *
limber_routine_page_new (LimberRoutineWatch *watch, LimberSettings *settings, const char *id)
{
  LimberRoutinePage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_ROUTINE_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->settings = g_object_ref (settings);
  self->id = g_strdup (id);
  g_signal_connect_object (watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  add_offers (self);
  update (self);

  return self;
}
