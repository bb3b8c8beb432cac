/* limber-routine-item-list.c — the exercises of a routine that is being changed, and their order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-routine-item-list.h"

#include "limber-announce.h"
#include "limber-dose-text.h"
#include "limber-drag-handle.h"
#include "limber-routine-item-row.h"

#include <glib/gi18n.h>

struct _LimberRoutineItemList
{
  AdwPreferencesGroup parent_instance;

  LimberRoutineDraft *draft;
  GtkListBox *list;
  GtkWidget *add_row;
  GPtrArray *rows; /* LimberRoutineItemRow, owned by the list, in the order of the draft */
  guint plan_idle;
  GHashTable *left_out; /* ids of exercises that are not done at present */
};

G_DEFINE_FINAL_TYPE (LimberRoutineItemList, limber_routine_item_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  OPEN,
  ADD,
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was taken out, to be put back. */
typedef struct
{
  LimberRoutineDraft *draft;
  LimberRoutineItem *item;
  guint index;
  guint key;
} Removal;

static void
removal_free (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->draft);
  limber_routine_item_free (removal->item);
  g_free (removal);
}

static void
undo_removal_cb (AdwToast *toast, gpointer data)
{
  Removal *removal = data;

  limber_routine_draft_insert (removal->draft, removal->index, removal->item, removal->key);
  limber_routine_draft_flush (removal->draft);
}

static LimberRoutineBook *
get_book (LimberRoutineItemList *self)
{
  return limber_routine_watch_get_book (limber_routine_draft_get_watch (self->draft));
}

static const char *
get_name (LimberRoutineItemList *self, const LimberRoutineItem *item)
{
  const LimberExercise *exercise = limber_routine_book_find_exercise (get_book (self), item->exercise);

  return exercise != NULL ? exercise->name : item->exercise;
}

static void
add_toast (LimberRoutineItemList *self, AdwToast *toast)
{
  adw_toast_set_use_markup (toast, FALSE);
  g_signal_emit (self, signals[TOAST], 0, toast);
  g_object_unref (toast);
}

/* How long it takes */

static void
describe (LimberRoutineItemList *self, LimberPlan *plan)
{
  guint n_items = limber_routine_draft_get_n_items (self->draft);
  int seconds = (int) (limber_plan_get_duration_us (plan) / G_TIME_SPAN_SECOND);
  g_autofree char *count = NULL;
  g_autofree char *length = NULL;
  g_autofree char *text = NULL;

  if (n_items == 0)
    {
      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                             _ ("Add the exercises in the order in which you do them."));
      return;
    }

  count = g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_items), n_items);
  length = limber_seconds_to_text (seconds);
  /* Translators: how many exercises a routine has, and how long it takes: "6 exercises, about 5 min 20 s". */
  text = g_strdup_printf (_ ("%1$s, about %2$s"), count, length);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
}

static void
show_rows (LimberRoutineItemList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimberRoutineItemRow *row = g_ptr_array_index (self->rows, i);
      const LimberRoutineItem *item
          = limber_routine_draft_get_item (self->draft, limber_routine_item_row_get_key (row));

      limber_routine_item_row_show (row, get_book (self), item,
                                    g_hash_table_contains (self->left_out, item->exercise), i + 1,
                                    self->rows->len);
    }
}

static void
plan_cb (gpointer data)
{
  LimberRoutineItemList *self = data;
  LimberPlanOptions options = LIMBER_PLAN_OPTIONS_INIT;
  g_autoptr (LimberPlan) plan = NULL;
  const GPtrArray *left_out;

  self->plan_idle = 0;
  limber_routine_watch_fill_options (limber_routine_draft_get_watch (self->draft), &options);
  plan = limber_plan_new (limber_routine_draft_get_routine (self->draft), get_book (self), &options);
  left_out = limber_plan_peek_left_out (plan);
  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; i < left_out->len; i++)
    g_hash_table_add (self->left_out, g_strdup (g_ptr_array_index (left_out, i)));
  describe (self, plan);
  show_rows (self);
}

/* Several changes in a row are counted once. */
static void
plan_soon (LimberRoutineItemList *self)
{
  if (self->plan_idle == 0)
    self->plan_idle = g_idle_add_once (plan_cb, self);
}

/* Order */

static gboolean
find_row (LimberRoutineItemList *self, gconstpointer row, guint *index)
{
  return g_ptr_array_find (self->rows, row, index);
}

static int
sort_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  LimberRoutineItemList *self = data;
  guint of_a = G_MAXUINT, of_b = G_MAXUINT;

  find_row (self, a, &of_a);
  find_row (self, b, &of_b);

  return of_a < of_b ? -1 : of_a > of_b;
}

static void
announce_place (LimberRoutineItemList *self, LimberRoutineItemRow *row)
{
  guint index = 0;
  g_autofree char *text = NULL;

  if (!find_row (self, row, &index))
    return;

  /* Translators: said by a screen reader after something was moved in a list: its name, its new place and how
   * many there are. */
  text = g_strdup_printf (_ ("%1$s: %2$u of %3$u"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                          index + 1, self->rows->len);
  limber_announce (GTK_WIDGET (self), text);
}

static void
moved_cb (LimberRoutineItemList *self, int by, LimberRoutineItemRow *row)
{
  guint index = 0;
  int to;

  if (!find_row (self, row, &index))
    return;

  to = (int) index + by;
  if (to < 0 || to >= (int) self->rows->len)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  limber_routine_draft_move (self->draft, limber_routine_item_row_get_key (row), (guint) to);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  announce_place (self, row);
}

static void
dragged_cb (LimberRoutineItemList *self, double y, LimberRoutineItemRow *row)
{
  guint to = limber_drag_handle_find_place ((GtkWidget *const *) self->rows->pdata, self->rows->len,
                                            GTK_WIDGET (row), y);

  limber_routine_draft_move (self->draft, limber_routine_item_row_get_key (row), to);
}

/* One more, one less */

static void
say_full (LimberRoutineItemList *self)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("A routine can have %d exercise at most.",
                                   "A routine can have %d exercises at most.", LIMBER_ROUTINE_ITEMS_MAX),
                         LIMBER_ROUTINE_ITEMS_MAX);

  add_toast (self, adw_toast_new (text));
}

static void
insert (LimberRoutineItemList *self, guint index, const LimberRoutineItem *item)
{
  if (limber_routine_draft_insert (self->draft, index, item, 0) == 0)
    {
      say_full (self);
      return;
    }

  gtk_widget_grab_focus (limber_routine_item_list_get_row (self, index));
}

static void
duplicated_cb (LimberRoutineItemList *self, LimberRoutineItemRow *row)
{
  guint key = limber_routine_item_row_get_key (row);
  g_autoptr (LimberRoutineItem) item
      = limber_routine_item_copy (limber_routine_draft_get_item (self->draft, key));
  guint index = 0;

  if (find_row (self, row, &index))
    insert (self, index + 1, item);
}

static void
removed_cb (LimberRoutineItemList *self, LimberRoutineItemRow *row)
{
  guint key = limber_routine_item_row_get_key (row);
  const LimberRoutineItem *item = limber_routine_draft_get_item (self->draft, key);
  Removal *removal = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;
  guint index = 0;

  if (item == NULL || !limber_routine_draft_find (self->draft, key, &index))
    return;

  removal = g_new0 (Removal, 1);
  removal->draft = g_object_ref (self->draft);
  removal->item = limber_routine_item_copy (item);
  removal->index = index;
  removal->key = key;
  /* Translators: %s is the name of an exercise. */
  text = g_strdup_printf (_ ("“%s” was removed"), get_name (self, item));
  toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_removal_cb), removal, removal_free, 0);

  limber_routine_draft_remove (self->draft, key);
  gtk_widget_grab_focus (index < self->rows->len ? limber_routine_item_list_get_row (self, index)
                                                 : self->add_row);
  add_toast (self, toast);
}

static void
opened_cb (LimberRoutineItemList *self, LimberRoutineItemRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, limber_routine_item_row_get_key (row));
}

static void
add_cb (LimberRoutineItemList *self)
{
  if (limber_routine_draft_get_n_items (self->draft) >= LIMBER_ROUTINE_ITEMS_MAX)
    say_full (self);
  else
    g_signal_emit (self, signals[ADD], 0);
}

/* Rows */

static GtkWidget *
create_row (LimberRoutineItemList *self, guint key)
{
  GtkWidget *row = limber_routine_item_row_new (key);

  g_signal_connect_object (row, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dragged", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "duplicated", G_CALLBACK (duplicated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
find_row_of (const GPtrArray *rows, guint key)
{
  for (guint i = 0; i < rows->len; i++)
    if (limber_routine_item_row_get_key (g_ptr_array_index (rows, i)) == key)
      return g_ptr_array_index (rows, i);

  return NULL;
}

/* Rows that are there stay, and with them where the keyboard is. */
static void
update (LimberRoutineItemList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->rows);
  guint n_items = limber_routine_draft_get_n_items (self->draft);

  self->rows = g_ptr_array_new ();
  for (guint i = 0; i < n_items; i++)
    {
      guint key = limber_routine_draft_get_key (self->draft, i);
      GtkWidget *row = find_row_of (before, key);

      if (row == NULL)
        {
          row = create_row (self, key);
          gtk_list_box_append (self->list, row);
        }
      else
        g_ptr_array_remove_fast (before, row);
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < before->len; i++)
    gtk_list_box_remove (self->list, g_ptr_array_index (before, i));

  gtk_list_box_invalidate_sort (self->list);
  show_rows (self);
  plan_soon (self);
}

static void
limber_routine_item_list_dispose (GObject *object)
{
  LimberRoutineItemList *self = LIMBER_ROUTINE_ITEM_LIST (object);

  g_clear_handle_id (&self->plan_idle, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (limber_routine_item_list_parent_class)->dispose (object);
}

static void
limber_routine_item_list_finalize (GObject *object)
{
  LimberRoutineItemList *self = LIMBER_ROUTINE_ITEM_LIST (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->left_out);

  G_OBJECT_CLASS (limber_routine_item_list_parent_class)->finalize (object);
}

static void
limber_routine_item_list_class_init (LimberRoutineItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_routine_item_list_dispose;
  object_class->finalize = limber_routine_item_list_finalize;

  /**
   * LimberRoutineItemList::open:
   * @key: of an item
   *
   * Its dose and its note are to be changed.
   */
  signals[OPEN]
      = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * LimberRoutineItemList::add:
   *
   * One more exercise is to be chosen.
   */
  signals[ADD] = g_signal_new ("add", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * LimberRoutineItemList::toast:
   * @toast: something to be said in passing
   */
  signals[TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
limber_routine_item_list_init (LimberRoutineItemList *self)
{
  self->rows = g_ptr_array_new ();
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->add_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _ ("_Add an exercise…"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->add_row), TRUE);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_object (self->add_row, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  /* Sorted anew, rows keep the focus where they are moved to. */
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, sort_cb, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Exercises"),
                                  -1);
  gtk_list_box_append (self->list, self->add_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/**
 * limber_routine_item_list_set_draft:
 * @self: a list
 * @draft: whose exercises it shows
 *
 * To be called once.
 */
void
limber_routine_item_list_set_draft (LimberRoutineItemList *self, LimberRoutineDraft *draft)
{
  g_return_if_fail (LIMBER_IS_ROUTINE_ITEM_LIST (self));
  g_return_if_fail (LIMBER_IS_ROUTINE_DRAFT (draft) && self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * limber_routine_item_list_add:
 * @self: a list
 * @exercise: the id of an exercise
 *
 * Puts it at the end, and the keyboard on it.
 */
void
limber_routine_item_list_add (LimberRoutineItemList *self, const char *exercise)
{
  g_autoptr (LimberRoutineItem) item = NULL;

  g_return_if_fail (LIMBER_IS_ROUTINE_ITEM_LIST (self) && self->draft != NULL && exercise != NULL);

  item = limber_routine_item_new (exercise);
  insert (self, self->rows->len, item);
}

/**
 * limber_routine_item_list_get_row:
 * @self: a list
 * @index: from the first one on
 *
 * Returns: (transfer none) (nullable): the row of an item, or %NULL when there are not as many
 */
GtkWidget *
limber_routine_item_list_get_row (LimberRoutineItemList *self, guint index)
{
  g_return_val_if_fail (LIMBER_IS_ROUTINE_ITEM_LIST (self), NULL);

  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}
