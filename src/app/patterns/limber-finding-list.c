/* limber-finding-list.c — a group of findings with its heading
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-list.h"

#include "limber-finding-row.h"
#include "limber-focus-handover.h"
#include "limber-group-expander.h"
#include "limber-idle-turns.h"

/* How many rows are made at once: the first ones are seen at once, the others come between frames. */
#define FIRST_ROWS 5
#define ROWS_A_TURN 2

struct _LimberFindingList
{
  GtkWidget parent_instance;

  LimberFindingGroup group;
  GArray *items;    /* LimberFindingItem, each with a reference to its finding */
  GHashTable *rows; /* id → LimberFindingRow, of the list box */

  GtkWidget *content;
  GtkExpander *expander; /* of a group that can be closed */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LimberFindingList, limber_finding_list, GTK_TYPE_WIDGET)

/* Rows */

static GtkWidget *
create_topic (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "finding-topic");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint position_a = limber_finding_row_get_position (LIMBER_FINDING_ROW (a));
  guint position_b = limber_finding_row_get_position (LIMBER_FINDING_ROW (b));

  return position_a < position_b ? -1 : position_a > position_b;
}

/* Where there is much, what belongs together stands under a name. */
static void
show_topic (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  LimberTopic topic = limber_finding_row_get_finding (LIMBER_FINDING_ROW (row))->topic;
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (before != NULL && limber_finding_row_get_finding (LIMBER_FINDING_ROW (before))->topic == topic)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (header == NULL)
    {
      header = create_topic ();
      gtk_list_box_row_set_header (row, header);
    }
  gtk_label_set_label (GTK_LABEL (header), limber_topic_get_title (topic));
}

static gboolean
has_item (LimberFindingList *self, const char *id)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (g_array_index (self->items, LimberFindingItem, i).finding->id, id))
      return TRUE;

  return FALSE;
}

static void
remove_rows (LimberFindingList *self)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!has_item (self, id))
      {
        limber_focus_hand_over (row);
        gtk_list_box_remove (self->list, row);
        g_hash_table_iter_remove (&iter);
      }
}

static LimberFindingRow *
make_row (LimberFindingList *self, const LimberFindingItem *item, guint position)
{
  LimberFindingRow *row = LIMBER_FINDING_ROW (limber_finding_row_new ());

  limber_finding_row_set_item (row, item, position);
  g_hash_table_insert (self->rows, g_strdup (item->finding->id), row);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
  if (item->is_open)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return row;
}

static void
make_rows (LimberFindingList *self, guint n_rows)
{
  for (guint i = 0; i < self->items->len && n_rows > 0; i++)
    {
      const LimberFindingItem *item = &g_array_index (self->items, LimberFindingItem, i);

      if (g_hash_table_contains (self->rows, item->finding->id))
        continue;
      make_row (self, item, i);
      n_rows--;
    }
}

static void
take_turn_cb (gpointer data)
{
  LimberFindingList *self = data;

  make_rows (self, ROWS_A_TURN);
  if (g_hash_table_size (self->rows) < self->items->len)
    limber_idle_turns_add (self, take_turn_cb);
}

static void
update_rows (LimberFindingList *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimberFindingItem *item = &g_array_index (self->items, LimberFindingItem, i);
      LimberFindingRow *row = g_hash_table_lookup (self->rows, item->finding->id);

      if (row != NULL)
        limber_finding_row_set_item (row, item, i);
    }
}

static gboolean
is_open (LimberFindingList *self)
{
  return self->expander == NULL || gtk_expander_get_expanded (self->expander);
}

/* The rows that stay, stay the same widgets: what is open stays open, and the focus is where it was. */
static void
sync_rows (LimberFindingList *self)
{
  limber_idle_turns_remove (self);
  remove_rows (self);
  update_rows (self);
  gtk_list_box_invalidate_sort (self->list);
  if (!is_open (self) || g_hash_table_size (self->rows) == self->items->len)
    return;

  make_rows (self, FIRST_ROWS);
  if (g_hash_table_size (self->rows) < self->items->len)
    limber_idle_turns_add (self, take_turn_cb);
}

/* Building */

static GtkWidget *
create_heading (const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

/* Returns: (nullable) */
static GtkWidget *
create_explanation (LimberFindingGroup group)
{
  const char *text = limber_finding_group_get_explanation (group);
  GtkWidget *label;

  if (text == NULL)
    return NULL;

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
create_list (LimberFindingList *self, const char *title)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  if (self->group == LIMBER_FINDING_GROUP_NOT_FOUND)
    gtk_list_box_set_header_func (self->list, show_topic, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self->list);
}

static GtkWidget *
create_box (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

static void
append (GtkWidget *box, GtkWidget *child)
{
  if (child != NULL)
    gtk_box_append (GTK_BOX (box), child);
}

static void
build_closed (LimberFindingList *self, const char *title)
{
  GtkWidget *inside = create_box (9);

  append (inside, create_explanation (self->group));
  append (inside, create_list (self, title));
  self->expander = limber_group_expander_new (title, inside);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (sync_rows), self,
                           G_CONNECT_SWAPPED);
  append (self->content, GTK_WIDGET (self->expander));
}

static void
build_open (LimberFindingList *self, const char *title)
{
  GtkWidget *head = create_box (3);

  append (head, create_heading (title));
  append (head, create_explanation (self->group));
  append (self->content, head);
  append (self->content, create_list (self, title));
}

static void
build (LimberFindingList *self)
{
  const char *title = limber_finding_group_get_title (self->group);

  self->content = create_box (9);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  if (limber_finding_group_is_collapsed (self->group))
    build_closed (self, title);
  else
    build_open (self, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
clear_item (LimberFindingItem *item)
{
  limber_finding_unref (item->finding);
}

static void
limber_finding_list_dispose (GObject *object)
{
  LimberFindingList *self = LIMBER_FINDING_LIST (object);

  limber_idle_turns_remove (self);
  g_hash_table_remove_all (self->rows);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->expander = NULL;
  self->list = NULL;

  G_OBJECT_CLASS (limber_finding_list_parent_class)->dispose (object);
}

static void
limber_finding_list_finalize (GObject *object)
{
  LimberFindingList *self = LIMBER_FINDING_LIST (object);

  g_array_unref (self->items);
  g_hash_table_unref (self->rows);

  G_OBJECT_CLASS (limber_finding_list_parent_class)->finalize (object);
}

static void
limber_finding_list_class_init (LimberFindingListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_finding_list_dispose;
  object_class->finalize = limber_finding_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_finding_list_init (LimberFindingList *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (LimberFindingItem));
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_finding_list_new:
 * @group: what is listed
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
limber_finding_list_new (LimberFindingGroup group)
{
  LimberFindingList *self = g_object_new (LIMBER_TYPE_FINDING_LIST, NULL);

  self->group = group;
  build (self);

  return GTK_WIDGET (self);
}

static void
take_items (LimberFindingList *self, const LimberFindingItem *items, guint n_items)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->items);

  self->items = g_array_sized_new (FALSE, FALSE, sizeof (LimberFindingItem), n_items);
  g_array_set_clear_func (self->items, (GDestroyNotify) clear_item);
  if (n_items > 0)
    g_array_append_vals (self->items, items, n_items);
  for (guint i = 0; i < n_items; i++)
    limber_finding_ref (items[i].finding);
}

/**
 * limber_finding_list_set_items:
 * @self: a list
 * @items: (array length=n_items) (nullable): what it shows, from top to bottom; no finding twice
 * @n_items: how many
 */
void
limber_finding_list_set_items (LimberFindingList *self, const LimberFindingItem *items, guint n_items)
{
  g_return_if_fail (LIMBER_IS_FINDING_LIST (self));
  g_return_if_fail (items != NULL || n_items == 0);

  take_items (self, items, n_items);
  if (self->expander != NULL)
    limber_group_expander_set_count (self->expander, n_items);
  sync_rows (self);
  if (n_items == 0)
    limber_focus_hand_over (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}

/**
 * limber_finding_list_add_open:
 * @self: a list
 * @ids: (element-type utf8): where the ids of the findings are added whose rows are open
 */
void
limber_finding_list_add_open (LimberFindingList *self, GHashTable *ids)
{
  GHashTableIter iter;
  gpointer id, row;

  g_return_if_fail (LIMBER_IS_FINDING_LIST (self));
  g_return_if_fail (ids != NULL);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (adw_expander_row_get_expanded (row))
      g_hash_table_add (ids, g_strdup (id));
}

/**
 * limber_finding_list_find_row:
 * @self: a list
 * @id: the id of a finding
 *
 * Returns: (transfer none) (nullable): its row, if it was made already
 */
GtkWidget *
limber_finding_list_find_row (LimberFindingList *self, const char *id)
{
  g_return_val_if_fail (LIMBER_IS_FINDING_LIST (self), NULL);

  return g_hash_table_lookup (self->rows, id);
}
