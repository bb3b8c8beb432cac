/* limber-finding-cards.c — the findings that need attention, as cards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-cards.h"

#include "limber-finding-card.h"
#include "limber-finding-group.h"
#include "limber-focus-handover.h"

struct _LimberFindingCards
{
  GtkWidget parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (LimberFindingCards, limber_finding_cards, GTK_TYPE_WIDGET)

static gboolean
is_alert (const LimberFinding *finding)
{
  return finding->severity == LIMBER_FINDING_EMERGENCY;
}

/* An alert stays one for as long as it is there, so one that became milder gets another card. */
static gboolean
is_card_of (GtkWidget *widget, const LimberFinding *finding)
{
  LimberFinding *shown;

  if (!LIMBER_IS_FINDING_CARD (widget))
    return FALSE;

  shown = limber_finding_card_get_finding (LIMBER_FINDING_CARD (widget));

  return g_str_equal (shown->id, finding->id) && is_alert (shown) == is_alert (finding);
}

static GtkWidget *
find_card (LimberFindingCards *self, const LimberFinding *finding)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_card_of (child, finding))
      return child;

  return NULL;
}

static gboolean
has_item (GtkWidget *card, const LimberFindingItem *items, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    if (is_card_of (card, items[i].finding))
      return TRUE;

  return FALSE;
}

static void
remove_cards (LimberFindingCards *self, const LimberFindingItem *items, guint n_items)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!LIMBER_IS_FINDING_CARD (child) || has_item (child, items, n_items))
        continue;
      limber_focus_hand_over (child);
      gtk_box_remove (self->content, child);
    }
}

static GtkWidget *
ensure_card (LimberFindingCards *self, const LimberFindingItem *item)
{
  GtkWidget *card = find_card (self, item->finding);

  if (card == NULL)
    {
      card = limber_finding_card_new (is_alert (item->finding));
      gtk_box_append (self->content, card);
    }
  limber_finding_card_set_item (LIMBER_FINDING_CARD (card), item);

  return card;
}

static void
limber_finding_cards_dispose (GObject *object)
{
  LimberFindingCards *self = LIMBER_FINDING_CARDS (object);
  GtkWidget *content = GTK_WIDGET (g_steal_pointer (&self->content));

  g_clear_pointer (&content, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_finding_cards_parent_class)->dispose (object);
}

static void
limber_finding_cards_class_init (LimberFindingCardsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_finding_cards_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
limber_finding_cards_init (LimberFindingCards *self)
{
  const char *title = limber_finding_group_get_title (LIMBER_FINDING_GROUP_ATTENTION);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_label_set_label (GTK_LABEL (heading), title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_box_append (self->content, heading);
  gtk_widget_set_parent (GTK_WIDGET (self->content), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * limber_finding_cards_new:
 *
 * Returns: (transfer floating): no cards yet
 */
GtkWidget *
limber_finding_cards_new (void)
{
  return g_object_new (LIMBER_TYPE_FINDING_CARDS, NULL);
}

/**
 * limber_finding_cards_set_items:
 * @self: cards
 * @items: (array length=n_items) (nullable): what they show, from top to bottom; no finding twice
 * @n_items: how many
 */
void
limber_finding_cards_set_items (LimberFindingCards *self, const LimberFindingItem *items, guint n_items)
{
  GtkWidget *last;

  g_return_if_fail (LIMBER_IS_FINDING_CARDS (self));
  g_return_if_fail (items != NULL || n_items == 0);

  remove_cards (self, items, n_items);
  last = gtk_widget_get_first_child (GTK_WIDGET (self->content)); /* the heading */
  for (guint i = 0; i < n_items; i++)
    {
      GtkWidget *card = ensure_card (self, &items[i]);

      gtk_box_reorder_child_after (self->content, card, last);
      last = card;
    }
  if (n_items == 0)
    limber_focus_hand_over (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
}
