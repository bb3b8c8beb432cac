/* limber-hidden-list.c — what the user put away or turned off, and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-hidden-list.h"

#include "limber-focus-handover.h"
#include "limber-group-expander.h"

#include <glib/gi18n.h>

struct _LimberHiddenList
{
  GtkWidget parent_instance;

  GHashTable *rows; /* id of a finding or a kind → AdwActionRow, of the list box */
  GtkExpander *expander;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LimberHiddenList, limber_hidden_list, GTK_TYPE_WIDGET)

/* What a row says, and what its button does. */
typedef struct
{
  const char *id;
  const char *title;
  const char *subtitle;
  const char *button;
  const char *action;
} Entry;

static GtkWidget *
create_button (const Entry *entry)
{
  GtkWidget *button = gtk_button_new_with_label (entry->button);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), entry->action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entry->id);

  return button;
}

/* What a screen reader says at the button: what is shown again is told by the row. */
static GtkWidget *
create_row (const Entry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = create_button (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, row, NULL,
                                  -1);

  return row;
}

static void
show_entry (LimberHiddenList *self, GHashTable *seen, const Entry *entry)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, entry->id);

  if (row == NULL)
    {
      row = create_row (entry);
      gtk_list_box_append (self->list, row);
      g_hash_table_insert (self->rows, g_strdup (entry->id), row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entry->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), entry->subtitle);
  g_hash_table_add (seen, g_strdup (entry->id));
}

static void
show_kind (LimberHiddenList *self, GHashTable *seen, LimberTopic topic, const LimberPatterns *patterns)
{
  guint n = limber_finding_group_count_topic (topic, patterns);
  g_autofree char *subtitle = n > 0 ? g_strdup_printf (ngettext ("Turned off; %'u finding is not shown",
                                                                 "Turned off; %'u findings are not shown", n),
                                                       n)
                                    : g_strdup (_ ("Turned off"));

  show_entry (self, seen,
              &(Entry) { limber_topic_get_id (topic), limber_topic_get_title (topic), subtitle, _ ("Turn on"),
                         "patterns.turn-on" });
}

static void
remove_others (LimberHiddenList *self, GHashTable *seen)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (seen, id))
      {
        limber_focus_hand_over (row);
        gtk_list_box_remove (self->list, row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
limber_hidden_list_dispose (GObject *object)
{
  LimberHiddenList *self = LIMBER_HIDDEN_LIST (object);
  GtkWidget *expander = GTK_WIDGET (g_steal_pointer (&self->expander));

  g_hash_table_remove_all (self->rows);
  self->list = NULL;
  g_clear_pointer (&expander, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_hidden_list_parent_class)->dispose (object);
}

static void
limber_hidden_list_finalize (GObject *object)
{
  g_hash_table_unref (LIMBER_HIDDEN_LIST (object)->rows);

  G_OBJECT_CLASS (limber_hidden_list_parent_class)->finalize (object);
}

static void
limber_hidden_list_class_init (LimberHiddenListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_hidden_list_dispose;
  object_class->finalize = limber_hidden_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_hidden_list_init (LimberHiddenList *self)
{
  const char *title = _ ("Hidden and turned off");

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  self->expander = limber_group_expander_new (title, GTK_WIDGET (self->list));
  gtk_widget_set_parent (GTK_WIDGET (self->expander), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_hidden_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
limber_hidden_list_new (void)
{
  return g_object_new (LIMBER_TYPE_HIDDEN_LIST, NULL);
}

/**
 * limber_hidden_list_set_patterns:
 * @self: a list
 * @patterns: what the journal shows
 * @choices: what of it the user put away
 */
void
limber_hidden_list_set_patterns (LimberHiddenList *self,
                                 const LimberPatterns *patterns,
                                 const LimberFindingChoices *choices)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) hidden = NULL;

  g_return_if_fail (LIMBER_IS_HIDDEN_LIST (self));
  g_return_if_fail (patterns != NULL && choices != NULL);

  hidden = limber_finding_group_list_hidden (patterns, choices);
  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    if (limber_finding_choices_turn_off (choices, (LimberTopic) i))
      show_kind (self, seen, (LimberTopic) i, patterns);
  for (guint i = 0; i < hidden->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (hidden, i);

      show_entry (self, seen,
                  &(Entry) { finding->id, finding->sentence, limber_topic_get_title (finding->topic),
                             _ ("Show again"), "patterns.show-again" });
    }

  remove_others (self, seen);
  limber_group_expander_set_count (self->expander, g_hash_table_size (self->rows));
  if (g_hash_table_size (seen) == 0)
    limber_focus_hand_over (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), g_hash_table_size (seen) > 0);
}
