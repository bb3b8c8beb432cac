/* limber-routine-item-row.c — one exercise of a routine that is being changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-item-row.h"

#include "limber-dose-text.h"
#include "limber-drag-handle.h"
#include "limber-small-figure.h"

#include <glib/gi18n.h>

#define FIGURE_WIDTH 64
#define FIGURE_HEIGHT 44

struct _LimberRoutineItemRow
{
  AdwActionRow parent_instance;

  guint key;
  GtkWidget *figure;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (LimberRoutineItemRow, limber_routine_item_row, ADW_TYPE_ACTION_ROW)

enum
{
  OPENED,
  MOVED,
  DRAGGED,
  DUPLICATED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[DUPLICATED], 0);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
dragged_cb (LimberRoutineItemRow *self, double y)
{
  g_signal_emit (self, signals[DRAGGED], 0, y);
}

static GMenuModel *
create_menu_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) move = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (change, _ ("_Change…"), "item.open");
  g_menu_append (change, _ ("D_uplicate"), "item.duplicate");
  g_menu_append (move, _ ("Move Up"), "item.move(-1)");
  g_menu_append (move, _ ("Move Down"), "item.move(1)");
  g_menu_append (remove, _ ("_Remove"), "item.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (menu);
}

/* A routine may have dozens of rows, of which a menu is opened in one or two. */
static void
create_popup_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) model = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  model = create_menu_model ();
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (model));
}

static void
add_prefixes (LimberRoutineItemRow *self)
{
  self->figure = limber_small_figure_new (LIMBER_FIGURE_STILL, FIGURE_WIDTH, FIGURE_HEIGHT);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->figure);
}

static void
add_suffixes (LimberRoutineItemRow *self)
{
  GtkWidget *handle = limber_drag_handle_new (GTK_WIDGET (self));
  GtkWidget *button = gtk_menu_button_new ();

  self->menu_button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, create_popup_cb, NULL, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("More"));
  g_signal_connect_object (handle, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), handle);
}

static void
limber_routine_item_row_activate (AdwActionRow *row)
{
  g_signal_emit (row, signals[OPENED], 0);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, guint keypad_key, int by)
{
  gtk_widget_class_add_binding_action (widget_class, key, GDK_ALT_MASK, "item.move", "i", by);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, GDK_ALT_MASK, "item.move", "i", by);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "item.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "item.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "item.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_action);
  add_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -1);
  add_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "item.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "item.remove", NULL);
}

static guint
add_signal (GType type, const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_routine_item_row_class_init (LimberRoutineItemRowClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  ADW_ACTION_ROW_CLASS (klass)->activate = limber_routine_item_row_activate;

  /**
   * LimberRoutineItemRow::opened:
   *
   * Its dose and its note are to be changed.
   */
  signals[OPENED] = add_signal (type, "opened");
  /**
   * LimberRoutineItemRow::moved:
   * @by: how many places further down; negative for up
   *
   * The keyboard or the menu moves it.
   */
  signals[MOVED]
      = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * LimberRoutineItemRow::dragged:
   * @y: how far down in the list the pointer is
   *
   * The pointer moves it.
   */
  signals[DRAGGED]
      = g_signal_new ("dragged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  /**
   * LimberRoutineItemRow::duplicated:
   *
   * The same is to be done once more, after it.
   */
  signals[DUPLICATED] = add_signal (type, "duplicated");
  /**
   * LimberRoutineItemRow::removed:
   *
   * It is to be taken out of the routine.
   */
  signals[REMOVED] = add_signal (type, "removed");

  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
limber_routine_item_row_init (LimberRoutineItemRow *self)
{
  add_prefixes (self);
  add_suffixes (self);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "limber-routine-item");
}

/**
 * limber_routine_item_row_new:
 * @key: of the item in its draft
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
limber_routine_item_row_new (guint key)
{
  LimberRoutineItemRow *self = g_object_new (LIMBER_TYPE_ROUTINE_ITEM_ROW, NULL);

  self->key = key;

  return GTK_WIDGET (self);
}

/**
 * limber_routine_item_row_get_key:
 * @self: a row
 *
 * Returns: the key of its item
 */
guint
limber_routine_item_row_get_key (LimberRoutineItemRow *self)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_ITEM_ROW (self), 0);

  return self->key;
}

/* Returns: (transfer full): how much, and the note or why it is not done at present below */
static char *
describe (LimberRoutineBook *book,
          const LimberExercise *exercise,
          const LimberRoutineItem *item,
          gboolean is_left_out)
{
  LimberDose dose = LIMBER_DOSE_INIT;
  g_autofree char *text = NULL;
  const char *more
      = is_left_out ? _ ("Left out at present: it does not fit what you said about your back.") : item->note;

  if (!limber_routine_book_get_dose (book, item, &dose))
    return g_strdup ("");

  text = limber_dose_to_text (exercise->mode, &dose);

  return more != NULL ? g_strdup_printf ("%s\n%s", text, more) : g_steal_pointer (&text);
}

/* "Up" from the first place leads nowhere. */
static void
update_actions (LimberRoutineItemRow *self, const char *name)
{
  /* Translators: read out for a button; %s is the name of an exercise. */
  g_autofree char *label = g_strdup_printf (_ ("More for “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * limber_routine_item_row_show:
 * @self: a row
 * @book: where the exercise stands
 * @item: what the row is about
 * @is_left_out: whether it is not done at present
 * @place: which one it is, from 1 on
 * @n_places: of how many
 */
void
limber_routine_item_row_show (LimberRoutineItemRow *self,
                              LimberRoutineBook *book,
                              const LimberRoutineItem *item,
                              gboolean is_left_out,
                              guint place,
                              guint n_places)
{
  const LimberExercise *exercise = NULL;
  const char *name;
  g_autofree char *text = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_ITEM_ROW (self) && item != NULL);

  exercise = limber_routine_book_find_exercise (book, item->exercise);
  name = exercise != NULL ? exercise->name : _ ("An exercise that is not there any more");
  text = exercise != NULL ? describe (book, exercise, item, is_left_out) : g_strdup ("");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  limber_small_figure_set_motion (self->figure, exercise != NULL ? exercise->motion : NULL);
  /* Translators: read out for a row: its place and how many rows there are. */
  hint = g_strdup_printf (_ ("%1$u of %2$u. Alt with Up or Down moves it."), place, n_places);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);
  update_actions (self, name);
}
