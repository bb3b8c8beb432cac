/* limber-needs-list.c — what cannot be answered yet, topic by topic
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-needs-list.h"

#include "limber-finding-group.h"
#include "limber-focus-handover.h"
#include "limber-group-expander.h"
#include "limber-needs-words.h"

struct _LimberNeedsList
{
  GtkWidget parent_instance;

  GPtrArray *topics; /* LimberTopicNeeds */

  GtkExpander *expander;
  GtkListBox *list;
  GtkListBoxRow *rows[LIMBER_N_TOPICS]; /* of the list box, or NULL */
};

G_DEFINE_FINAL_TYPE (LimberNeedsList, limber_needs_list, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
create_line (const char *sentence)
{
  GtkWidget *label = create_label (sentence);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/* Rows */

/* There is nothing to open, but the keyboard stops here, so that what is below can be read. */
static GtkListBoxRow *
create_row (LimberTopic topic)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title = limber_topic_get_title (topic);

  gtk_widget_add_css_class (box, "needs");
  gtk_box_append (GTK_BOX (box), create_label (title));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_LIST_BOX_ROW (row);
}

static void
fill_row (GtkListBoxRow *row, const LimberTopicNeeds *needs)
{
  GtkBox *box = GTK_BOX (gtk_list_box_row_get_child (row));
  GtkWidget *title = gtk_widget_get_first_child (GTK_WIDGET (box));
  g_autofree char *text = g_strjoinv (" ", needs->sentences);
  GtkWidget *line;

  while ((line = gtk_widget_get_next_sibling (title)) != NULL)
    gtk_box_remove (box, line);
  for (guint i = 0; needs->sentences[i] != NULL; i++)
    gtk_box_append (box, create_line (needs->sentences[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/* Returns: (nullable): what there is of @topic */
static const LimberTopicNeeds *
find_needs (LimberNeedsList *self, LimberTopic topic)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const LimberTopicNeeds *needs = g_ptr_array_index (self->topics, i);

      if (needs->topic == topic)
        return needs;
    }

  return NULL;
}

static void
remove_row (LimberNeedsList *self, LimberTopic topic)
{
  GtkWidget *row = GTK_WIDGET (g_steal_pointer (&self->rows[topic]));

  if (row == NULL)
    return;

  limber_focus_hand_over (row);
  gtk_list_box_remove (self->list, row);
}

/* Rows that stay are the same widgets, so that the focus stays. What is closed is not made yet. */
static void
sync_rows (LimberNeedsList *self)
{
  int position = 0;

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    {
      const LimberTopicNeeds *needs = find_needs (self, (LimberTopic) i);

      if (needs == NULL)
        remove_row (self, (LimberTopic) i);
      if (needs == NULL || !gtk_expander_get_expanded (self->expander))
        continue;

      if (self->rows[i] == NULL)
        {
          self->rows[i] = create_row ((LimberTopic) i);
          gtk_list_box_insert (self->list, GTK_WIDGET (self->rows[i]), position);
        }
      fill_row (self->rows[i], needs);
      position++;
    }
}

/* Building */

static GtkWidget *
create_content (LimberNeedsList *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *explanation
      = create_label (limber_finding_group_get_explanation (LIMBER_FINDING_GROUP_NEEDS_DATA));
  const char *title = limber_finding_group_get_title (LIMBER_FINDING_GROUP_NEEDS_DATA);

  gtk_widget_add_css_class (explanation, "dimmed");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (content), explanation);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));

  return content;
}

static void
limber_needs_list_dispose (GObject *object)
{
  LimberNeedsList *self = LIMBER_NEEDS_LIST (object);
  GtkWidget *expander = GTK_WIDGET (g_steal_pointer (&self->expander));

  for (guint i = 0; i < LIMBER_N_TOPICS; i++)
    self->rows[i] = NULL;
  self->list = NULL;
  g_clear_pointer (&expander, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_needs_list_parent_class)->dispose (object);
}

static void
limber_needs_list_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_NEEDS_LIST (object)->topics);

  G_OBJECT_CLASS (limber_needs_list_parent_class)->finalize (object);
}

static void
limber_needs_list_class_init (LimberNeedsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_needs_list_dispose;
  object_class->finalize = limber_needs_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_needs_list_init (LimberNeedsList *self)
{
  const char *title = limber_finding_group_get_title (LIMBER_FINDING_GROUP_NEEDS_DATA);

  self->topics = g_ptr_array_new ();
  self->expander = limber_group_expander_new (title, create_content (self));
  gtk_widget_set_parent (GTK_WIDGET (self->expander), GTK_WIDGET (self));
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (sync_rows), self,
                           G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_needs_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
limber_needs_list_new (void)
{
  return g_object_new (LIMBER_TYPE_NEEDS_LIST, NULL);
}

/**
 * limber_needs_list_set_findings:
 * @self: a list
 * @findings: (element-type LimberFinding): what cannot be answered yet
 */
void
limber_needs_list_set_findings (LimberNeedsList *self, const GPtrArray *findings)
{
  g_return_if_fail (LIMBER_IS_NEEDS_LIST (self));
  g_return_if_fail (findings != NULL);

  g_ptr_array_unref (self->topics);
  self->topics = limber_needs_words_gather (findings);
  sync_rows (self);
  limber_group_expander_set_count (self->expander, self->topics->len);
  if (self->topics->len == 0)
    limber_focus_hand_over (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->topics->len > 0);
}

/**
 * limber_needs_list_open:
 * @self: a list
 *
 * Opens it.
 */
void
limber_needs_list_open (LimberNeedsList *self)
{
  g_return_if_fail (LIMBER_IS_NEEDS_LIST (self));

  gtk_expander_set_expanded (self->expander, TRUE);
}
