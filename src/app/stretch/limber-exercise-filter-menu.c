/* limber-exercise-filter-menu.c — buttons to choose which exercises are shown, and what was chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-filter-menu.h"

#include <glib/gi18n.h>

#define MOST_ITEMS 12

/**
 * LimberExerciseFilterMenu:
 *
 * One button with a list of things to be ticked. It is marked while any of them is.
 */
struct _LimberExerciseFilterMenu
{
  GtkWidget parent_instance;

  LimberExerciseFilterKind kind;
  GtkWidget *button;
  GtkWidget *checks[MOST_ITEMS];
};

G_DEFINE_FINAL_TYPE (LimberExerciseFilterMenu, limber_exercise_filter_menu, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
count_items (LimberExerciseFilterKind kind)
{
  switch (kind)
    {
    case LIMBER_EXERCISE_FILTER_POSITION:
      return LIMBER_N_POSITIONS;
    case LIMBER_EXERCISE_FILTER_AREA:
      return LIMBER_N_AREAS;
    case LIMBER_EXERCISE_FILTER_WITHOUT:
    default:
      return LIMBER_N_STRAINS;
    }
}

static const char *
get_title (LimberExerciseFilterKind kind)
{
  switch (kind)
    {
    case LIMBER_EXERCISE_FILTER_POSITION:
      return _ ("Position");
    case LIMBER_EXERCISE_FILTER_AREA:
      return _ ("Part of the body");
    case LIMBER_EXERCISE_FILTER_WITHOUT:
    default:
      /* Translators: leaves out exercises that ask for something, such as kneeling. */
      return _ ("Without");
    }
}

static void
toggled_cb (LimberExerciseFilterMenu *self)
{
  if (limber_exercise_filter_menu_get_mask (self) != 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "active");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
create_popover (LimberExerciseFilterMenu *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < count_items (self->kind); i++)
    {
      self->checks[i] = gtk_check_button_new_with_label (limber_exercise_filter_menu_get_title (self, i));
      gtk_widget_add_css_class (self->checks[i], "filter");
      g_signal_connect_swapped (self->checks[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), self->checks[i]);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);

  return popover;
}

static void
limber_exercise_filter_menu_dispose (GObject *object)
{
  LimberExerciseFilterMenu *self = LIMBER_EXERCISE_FILTER_MENU (object);

  for (guint i = 0; i < MOST_ITEMS; i++)
    self->checks[i] = NULL;
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_exercise_filter_menu_parent_class)->dispose (object);
}

static void
limber_exercise_filter_menu_class_init (LimberExerciseFilterMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_exercise_filter_menu_dispose;

  /**
   * LimberExerciseFilterMenu::changed:
   *
   * Something was ticked, or is no more.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "limber-filter");
}

static void
limber_exercise_filter_menu_init (LimberExerciseFilterMenu *self)
{
}

/**
 * limber_exercise_filter_menu_new:
 * @kind: what it is about
 *
 * Makes a menu with nothing ticked.
 *
 * Returns: (transfer floating): a menu
 */
GtkWidget *
limber_exercise_filter_menu_new (LimberExerciseFilterKind kind)
{
  LimberExerciseFilterMenu *self = g_object_new (LIMBER_TYPE_EXERCISE_FILTER_MENU, NULL);

  self->kind = kind;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), get_title (kind));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), create_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * limber_exercise_filter_menu_get_mask:
 * @self: a menu
 *
 * Returns: a bit for each of its items that is ticked
 */
guint
limber_exercise_filter_menu_get_mask (LimberExerciseFilterMenu *self)
{
  guint mask = 0;

  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER_MENU (self), 0);

  for (guint i = 0; i < count_items (self->kind); i++)
    if (self->checks[i] != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      mask |= 1U << i;

  return mask;
}

/**
 * limber_exercise_filter_menu_set_mask:
 * @self: a menu
 * @mask: a bit for each item to be ticked
 *
 * Ticks these and no others.
 */
void
limber_exercise_filter_menu_set_mask (LimberExerciseFilterMenu *self, guint mask)
{
  g_return_if_fail (LIMBER_IS_EXERCISE_FILTER_MENU (self));

  for (guint i = 0; i < count_items (self->kind); i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (mask & (1U << i)) != 0);
}

/**
 * limber_exercise_filter_menu_get_title:
 * @self: a menu
 * @bit: the number of an item
 *
 * Returns: (transfer none): what the item is called
 */
const char *
limber_exercise_filter_menu_get_title (LimberExerciseFilterMenu *self, guint bit)
{
  g_return_val_if_fail (LIMBER_IS_EXERCISE_FILTER_MENU (self), NULL);
  g_return_val_if_fail (bit < count_items (self->kind), NULL);

  switch (self->kind)
    {
    case LIMBER_EXERCISE_FILTER_POSITION:
      return limber_position_get_title ((LimberPosition) bit);
    case LIMBER_EXERCISE_FILTER_AREA:
      return limber_area_get_title ((LimberArea) (1U << bit));
    case LIMBER_EXERCISE_FILTER_WITHOUT:
    default:
      return limber_strain_get_title ((LimberStrain) (1U << bit));
    }
}
