/* limber-library-page.c — all exercises, to be searched and filtered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-library-page.h"

#include "limber-announce.h"
#include "limber-exercise-editor.h"
#include "limber-exercise-filter-menu.h"
#include "limber-exercise-page.h"
#include "limber-exercise-row.h"

#include <glib/gi18n.h>

/* The user's own stand in a group before those of the categories. */
#define N_GROUPS (LIMBER_EXERCISE_N_CATEGORIES + 1)

struct _LimberLibraryPage
{
  AdwNavigationPage parent_instance;

  LimberRoutineWatch *watch;
  gboolean choosing;

  GtkEditable *search;
  AdwWrapBox *filters;
  AdwWrapBox *active;
  GtkBox *groups;
  GtkWidget *nothing;
  GtkWidget *new_button;

  LimberExerciseFilterMenu *menus[LIMBER_EXERCISE_FILTER_N_KINDS];
  GtkWidget *group_widgets[N_GROUPS];
  GPtrArray *rows; /* (element-type LimberExerciseRow), not owned */
};

G_DEFINE_FINAL_TYPE (LimberLibraryPage, limber_library_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_PUSH,
  SIGNAL_TOAST,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
push (LimberLibraryPage *self, gpointer page)
{
  g_object_ref_sink (page);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, page);
  g_object_unref (page);
}

static void
open_exercise (LimberLibraryPage *self, const char *id)
{
  push (self, limber_exercise_page_new (self->watch, id));
}

/* Filtering */

static LimberExerciseFilter
get_filter (LimberLibraryPage *self)
{
  return (LimberExerciseFilter) {
    .words = (char *) gtk_editable_get_text (self->search),
    .positions = limber_exercise_filter_menu_get_mask (self->menus[LIMBER_EXERCISE_FILTER_POSITION]),
    .areas = limber_exercise_filter_menu_get_mask (self->menus[LIMBER_EXERCISE_FILTER_AREA]),
    .without = limber_exercise_filter_menu_get_mask (self->menus[LIMBER_EXERCISE_FILTER_WITHOUT]),
  };
}

static void
filter_rows (LimberLibraryPage *self)
{
  LimberRoutineBook *book = limber_routine_watch_get_book (self->watch);
  LimberExerciseFilter filter = get_filter (self);
  gboolean has_row[N_GROUPS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LimberExerciseRow *row = g_ptr_array_index (self->rows, i);
      const LimberExercise *exercise
          = limber_routine_book_find_exercise (book, limber_exercise_row_get_exercise (row));
      gboolean matches = exercise != NULL && limber_exercise_filter_matches (&filter, exercise);

      gtk_widget_set_visible (GTK_WIDGET (row), matches);
      if (!matches)
        continue;
      has_row[exercise->own ? 0 : exercise->category + 1] = TRUE;
      n++;
    }

  for (guint i = 0; i < N_GROUPS; i++)
    gtk_widget_set_visible (self->group_widgets[i], has_row[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->groups), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
announce_result (LimberLibraryPage *self)
{
  guint n = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (self->rows, i));
  text = n > 0 ? g_strdup_printf (ngettext ("%u exercise found", "%u exercises found", n), n)
               : g_strdup (_ ("No exercise found"));
  limber_announce (GTK_WIDGET (self), text);
}

static void
remove_filter_cb (GtkButton *button, LimberLibraryPage *self)
{
  guint kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "kind"));
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "bit"));
  LimberExerciseFilterMenu *menu = self->menus[kind];

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  limber_exercise_filter_menu_set_mask (menu, limber_exercise_filter_menu_get_mask (menu) & ~(1U << bit));
}

/* What is ticked in a closed menu stays in sight, and one press takes it away. */
static void
add_active (LimberLibraryPage *self, guint kind, guint bit)
{
  const char *title = limber_exercise_filter_menu_get_title (self->menus[kind], bit);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  label = kind == LIMBER_EXERCISE_FILTER_WITHOUT
              /* Translators: %s is what an exercise may not ask for, such as "Weight on the knees". */
              ? g_strdup_printf (_ ("Without: %s"), title)
              : g_strdup (title);
  /* Translators: %s is what is looked for, such as "Standing". */
  description = g_strdup_printf (_ ("Stop filtering by “%s”"), label);
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_add_css_class (button, "limber-chip");
  gtk_widget_set_tooltip_text (button, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  g_object_set_data (G_OBJECT (button), "kind", GUINT_TO_POINTER (kind));
  g_object_set_data (G_OBJECT (button), "bit", GUINT_TO_POINTER (bit));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_filter_cb), self, 0);
  adw_wrap_box_append (self->active, button);
}

static void
show_active (LimberLibraryPage *self)
{
  GtkWidget *child;
  gboolean any = FALSE;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->active))) != NULL)
    adw_wrap_box_remove (self->active, child);
  for (guint kind = 0; kind < LIMBER_EXERCISE_FILTER_N_KINDS; kind++)
    {
      guint mask = limber_exercise_filter_menu_get_mask (self->menus[kind]);

      for (guint bit = 0; mask >> bit != 0; bit++)
        if (mask & (1U << bit))
          {
            add_active (self, kind, bit);
            any = TRUE;
          }
    }
  gtk_widget_set_visible (GTK_WIDGET (self->active), any);
}

static void
filter_changed_cb (LimberLibraryPage *self)
{
  show_active (self);
  filter_rows (self);
  announce_result (self);
}

static void
search_cb (LimberLibraryPage *self)
{
  filter_rows (self);
  announce_result (self);
}

/* Esc empties the search first; with nothing in it the page goes back. */
static void
stop_search_cb (LimberLibraryPage *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

static void
show_all_cb (LimberLibraryPage *self)
{
  gtk_editable_set_text (self->search, "");
  for (guint kind = 0; kind < LIMBER_EXERCISE_FILTER_N_KINDS; kind++)
    limber_exercise_filter_menu_set_mask (self->menus[kind], 0);
  filter_rows (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Letters that nothing on the page has a use for are searched for. GTK's own way to capture keys would take
 * Return and Space from the rows. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                LimberLibraryPage *self)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (self->search));

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK) || !g_unichar_isgraph (letter)
      || gtk_widget_has_focus (text))
    return GDK_EVENT_PROPAGATE;
  if (!gtk_event_controller_key_forward (controller, text))
    return GDK_EVENT_PROPAGATE;

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return GDK_EVENT_STOP;
}

static void
listen_to_keys (LimberLibraryPage *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The list */

static void
activated_cb (LimberLibraryPage *self, LimberExerciseRow *row)
{
  if (self->choosing)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, limber_exercise_row_get_exercise (row));
  else
    open_exercise (self, limber_exercise_row_get_exercise (row));
}

static void
details_cb (GtkButton *button, LimberLibraryPage *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), LIMBER_TYPE_EXERCISE_ROW);

  open_exercise (self, limber_exercise_row_get_exercise (LIMBER_EXERCISE_ROW (row)));
}

static void
new_cb (LimberLibraryPage *self)
{
  push (self, limber_exercise_editor_new (self->watch, NULL));
}

static GtkWidget *
create_details_button (LimberLibraryPage *self, const LimberExercise *exercise)
{
  /* Translators: %s is the name of an exercise. */
  g_autofree char *label = g_strdup_printf (_ ("About “%s”"), exercise->name);
  GtkWidget *button = gtk_button_new_from_icon_name ("help-about-symbolic");

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (details_cb), self, 0);

  return button;
}

static void
add_row (LimberLibraryPage *self, const LimberExercise *exercise)
{
  GHashTable *choices = limber_routine_watch_peek_choices (self->watch);
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  subtitle
      = exercise->purpose != NULL && *exercise->purpose != '\0'
            ? g_strdup_printf ("%s · %s", limber_position_get_title (exercise->position), exercise->purpose)
            : g_strdup (limber_position_get_title (exercise->position));
  row = limber_exercise_row_new (exercise, subtitle);
  limber_exercise_row_set_choice (LIMBER_EXERCISE_ROW (row), exercise,
                                  choices != NULL ? g_hash_table_lookup (choices, exercise->id) : NULL);
  if (self->choosing)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_details_button (self, exercise));
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (self->group_widgets[exercise->own ? 0 : exercise->category + 1]), row);
  g_ptr_array_add (self->rows, row);
}

static void
make_groups (LimberLibraryPage *self)
{
  for (guint i = 0; i < N_GROUPS; i++)
    {
      if (self->group_widgets[i] != NULL)
        gtk_box_remove (self->groups, self->group_widgets[i]);
      self->group_widgets[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (
          ADW_PREFERENCES_GROUP (self->group_widgets[i]),
          i == 0 ? _ ("Your own") : limber_exercise_category_get_title ((LimberExerciseCategory) (i - 1)));
      gtk_box_append (self->groups, self->group_widgets[i]);
    }
}

static void
update (LimberLibraryPage *self)
{
  const GPtrArray *exercises
      = limber_routine_book_peek_exercises (limber_routine_watch_get_book (self->watch));

  g_ptr_array_set_size (self->rows, 0);
  make_groups (self);
  for (guint i = 0; i < exercises->len; i++)
    add_row (self, g_ptr_array_index (exercises, i));
  filter_rows (self);
}

/* Overrides */

static void
limber_library_page_dispose (GObject *object)
{
  LimberLibraryPage *self = LIMBER_LIBRARY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_LIBRARY_PAGE);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_library_page_parent_class)->dispose (object);
}

static void
limber_library_page_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_LIBRARY_PAGE (object)->rows);

  G_OBJECT_CLASS (limber_library_page_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * LimberLibraryPage::push:
   * @page: a further page
   *
   * To be put on top of the window.
   */
  signals[SIGNAL_PUSH] = g_signal_new ("push", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       ADW_TYPE_NAVIGATION_PAGE);
  /**
   * LimberLibraryPage::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  /**
   * LimberLibraryPage::chosen:
   * @exercise: the id of an exercise
   *
   * One was chosen, on a page made for choosing.
   */
  signals[SIGNAL_CHOSEN]
      = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
limber_library_page_class_init (LimberLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_library_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = limber_library_page_finalize;
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, search);
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, active);
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, groups);
  gtk_widget_class_bind_template_child (widget_class, LimberLibraryPage, new_button);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
}

static void
limber_library_page_init (LimberLibraryPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint kind = 0; kind < LIMBER_EXERCISE_FILTER_N_KINDS; kind++)
    {
      GtkWidget *menu = limber_exercise_filter_menu_new ((LimberExerciseFilterKind) kind);

      self->menus[kind] = LIMBER_EXERCISE_FILTER_MENU (menu);
      g_signal_connect_object (menu, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->filters, menu);
    }
  listen_to_keys (self);
}

/**
 * limber_library_page_new:
 * @watch: the exercises
 * @choosing: whether an exercise is chosen here, rather than read about
 *
 * Makes the page. Typing anywhere on it searches.
 *
 * Returns: (transfer floating): the page
 */
LimberLibraryPage *
limber_library_page_new (LimberRoutineWatch *watch, gboolean choosing)
{
  LimberLibraryPage *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_LIBRARY_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->choosing = choosing;
  if (choosing)
    adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Add an exercise"));
  g_signal_connect_object (watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}
