/* limber-routine-grid.c — routines as cards that wrap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-grid.h"

#include "limber-routine-card.h"
#include "limber-stretch-options.h"

#define MOST_PER_LINE 3

/**
 * LimberRoutineGrid:
 *
 * A card stays the same widget, with the focus it may have, as long as the routines are the same ones in the
 * same order.
 */
struct _LimberRoutineGrid
{
  GtkWidget parent_instance;

  GtkFlowBox *box;
  gboolean is_flat;
};

G_DEFINE_FINAL_TYPE (LimberRoutineGrid, limber_routine_grid, GTK_TYPE_WIDGET)

static gboolean
shows_these (LimberRoutineGrid *self, const GPtrArray *routines)
{
  for (guint i = 0;; i++)
    {
      GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (self->box, (int) i);
      const LimberRoutine *routine = i < routines->len ? g_ptr_array_index (routines, i) : NULL;

      if (card == NULL || routine == NULL)
        return card == NULL && routine == NULL;
      if (g_strcmp0 (limber_routine_card_get_routine (LIMBER_ROUTINE_CARD (card)), routine->id) != 0)
        return FALSE;
    }
}

static void
make_cards (LimberRoutineGrid *self, guint n)
{
  gtk_flow_box_remove_all (self->box);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *card = limber_routine_card_new ();

      limber_routine_card_set_is_flat (LIMBER_ROUTINE_CARD (card), self->is_flat);
      gtk_flow_box_append (self->box, card);
    }
}

static GPtrArray *
list_routines (LimberRoutineBook *book, gboolean own)
{
  const GPtrArray *all = limber_routine_book_peek_routines (book);
  GPtrArray *routines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      LimberRoutine *routine = g_ptr_array_index (all, i);

      if (!routine->own == !own)
        g_ptr_array_add (routines, routine);
    }

  return routines;
}

static void
limber_routine_grid_dispose (GObject *object)
{
  LimberRoutineGrid *self = LIMBER_ROUTINE_GRID (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (limber_routine_grid_parent_class)->dispose (object);
}

static void
limber_routine_grid_class_init (LimberRoutineGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_routine_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
limber_routine_grid_init (LimberRoutineGrid *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (self->box, TRUE);
  gtk_flow_box_set_min_children_per_line (self->box, 1);
  gtk_flow_box_set_max_children_per_line (self->box, MOST_PER_LINE);
  gtk_flow_box_set_row_spacing (self->box, 12);
  gtk_flow_box_set_column_spacing (self->box, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "limber-routines");
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
}

/**
 * limber_routine_grid_new:
 *
 * Makes a grid without cards.
 *
 * Returns: (transfer floating): a grid
 */
GtkWidget *
limber_routine_grid_new (void)
{
  return g_object_new (LIMBER_TYPE_ROUTINE_GRID, NULL);
}

/**
 * limber_routine_grid_update:
 * @self: a grid
 * @watch: the routines
 * @settings: the user's times, which a length depends on
 * @own: whether it shows the user's own, or those that come with Limber
 *
 * Shows the routines as they would be played now.
 *
 * Returns: how many there are
 */
guint
limber_routine_grid_update (LimberRoutineGrid *self,
                            LimberRoutineWatch *watch,
                            LimberSettings *settings,
                            gboolean own)
{
  LimberRoutineBook *book;
  g_autoptr (GPtrArray) routines = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_GRID (self), 0);
  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), 0);

  book = limber_routine_watch_get_book (watch);
  routines = list_routines (book, own);
  if (!shows_these (self, routines))
    make_cards (self, routines->len);
  for (guint i = 0; i < routines->len; i++)
    {
      const LimberRoutine *routine = g_ptr_array_index (routines, i);
      GtkFlowBoxChild *card = gtk_flow_box_get_child_at_index (self->box, (int) i);
      g_autoptr (LimberPlan) plan = NULL;
      LimberPlanOptions options;

      limber_stretch_options_init (&options, watch, settings, routine->id);
      plan = limber_plan_new (routine, book, &options);
      limber_routine_card_set_plan (LIMBER_ROUTINE_CARD (card), plan, book);
    }

  return routines->len;
}

/**
 * limber_routine_grid_set_room:
 * @self: a grid
 * @is_narrow: whether there is no room for one card beside the other
 * @is_tight: whether there is none for words beside a figure either
 *
 * Arranges the cards for the room there is.
 */
void
limber_routine_grid_set_room (LimberRoutineGrid *self, gboolean is_narrow, gboolean is_tight)
{
  GtkFlowBoxChild *card;

  g_return_if_fail (LIMBER_IS_ROUTINE_GRID (self));

  self->is_flat = is_narrow && !is_tight;
  gtk_flow_box_set_max_children_per_line (self->box, is_narrow ? 1 : MOST_PER_LINE);
  for (int i = 0; (card = gtk_flow_box_get_child_at_index (self->box, i)) != NULL; i++)
    limber_routine_card_set_is_flat (LIMBER_ROUTINE_CARD (card), self->is_flat);
}
