/* limber-trends-cards.c — one card a chart, one below the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-cards.h"

#include "limber-chart-card.h"
#include "limber-idle-turns.h"

#include <string.h>

/* More than a usual window has room for; the frame that answers the click need not wait for the others. */
#define CARDS_AT_ONCE 3

struct _LimberTrendsCards
{
  AdwBin parent_instance;

  LimberChartViewport *viewport;
  GtkBox *box;
  GHashTable *cards;        /* metric → LimberChartCard, owned by the box */
  GtkWidget *place_chooser; /* moves with the pain */
  LimberChartCard *chooser_card;
};

G_DEFINE_FINAL_TYPE (LimberTrendsCards, limber_trends_cards, ADW_TYPE_BIN)

static gboolean
is_pain (LimberChartRow *row)
{
  const char *metric = limber_chart_row_get_metric (row);

  return strcmp (metric, LIMBER_METRIC_PAIN) == 0 || g_str_has_prefix (metric, LIMBER_METRIC_PAIN_PREFIX);
}

/* Pain keeps its card whichever place it shows. */
static const char *
get_key (LimberChartRow *row)
{
  return is_pain (row) ? LIMBER_METRIC_PAIN : limber_chart_row_get_metric (row);
}

static void
show_next_card (gpointer data)
{
  LimberTrendsCards *self = data;
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (card != NULL && gtk_widget_get_visible (card))
    card = gtk_widget_get_next_sibling (card);
  if (card == NULL)
    return;

  gtk_widget_set_visible (card, TRUE);
  limber_idle_turns_add (self, show_next_card);
}

static LimberChartCard *
ensure_card (LimberTrendsCards *self, LimberChartRow *row)
{
  LimberChartCard *card = g_hash_table_lookup (self->cards, get_key (row));

  if (card != NULL)
    return card;

  card = LIMBER_CHART_CARD (limber_chart_card_new (self->viewport));
  g_hash_table_insert (self->cards, g_strdup (get_key (row)), card);
  gtk_box_append (self->box, GTK_WIDGET (card));
  if (g_hash_table_size (self->cards) > CARDS_AT_ONCE)
    {
      gtk_widget_set_visible (GTK_WIDGET (card), FALSE);
      limber_idle_turns_add (self, show_next_card);
    }

  return card;
}

static gboolean
has_row (const LimberTrendsCharts *charts, const char *key)
{
  for (guint i = 0; i < charts->rows->len; i++)
    if (strcmp (get_key (g_ptr_array_index (charts->rows, i)), key) == 0)
      return TRUE;

  return FALSE;
}

static void
set_chooser_card (LimberTrendsCards *self, LimberChartCard *card)
{
  if (self->chooser_card == card || self->place_chooser == NULL)
    return;

  if (self->chooser_card != NULL)
    limber_chart_card_set_title_control (self->chooser_card, NULL);
  self->chooser_card = card;
  if (card != NULL)
    limber_chart_card_set_title_control (card, self->place_chooser);
}

static void
remove_cards (LimberTrendsCards *self, const LimberTrendsCharts *charts)
{
  GHashTableIter iter;
  gpointer key, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &key, &card))
    if (!has_row (charts, key))
      {
        if (self->chooser_card == card)
          set_chooser_card (self, NULL);
        gtk_box_remove (self->box, card);
        g_hash_table_iter_remove (&iter);
      }
}

/* Also where pain is the one laid over another. */
static LimberChartCard *
find_pain_card (LimberTrendsCards *self, const LimberTrendsCharts *charts)
{
  for (guint i = 0; i < charts->rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (charts->rows, i);
      gboolean under_pain = charts->overlay != NULL && i == charts->overlaid && is_pain (charts->overlay);

      if (is_pain (row) || under_pain)
        return g_hash_table_lookup (self->cards, get_key (row));
    }

  return NULL;
}

static void
limber_trends_cards_dispose (GObject *object)
{
  LimberTrendsCards *self = LIMBER_TRENDS_CARDS (object);

  limber_idle_turns_remove (self);
  g_hash_table_remove_all (self->cards);
  self->chooser_card = NULL;
  self->box = NULL;
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->place_chooser);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (limber_trends_cards_parent_class)->dispose (object);
}

static void
limber_trends_cards_finalize (GObject *object)
{
  g_hash_table_unref (LIMBER_TRENDS_CARDS (object)->cards);

  G_OBJECT_CLASS (limber_trends_cards_parent_class)->finalize (object);
}

static void
limber_trends_cards_class_init (LimberTrendsCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_trends_cards_dispose;
  object_class->finalize = limber_trends_cards_finalize;
}

static void
limber_trends_cards_init (LimberTrendsCards *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * limber_trends_cards_new:
 * @viewport: the days all charts show
 *
 * Returns: (transfer floating): an empty column
 */
GtkWidget *
limber_trends_cards_new (LimberChartViewport *viewport)
{
  LimberTrendsCards *self;

  g_return_val_if_fail (LIMBER_IS_CHART_VIEWPORT (viewport), NULL);

  self = g_object_new (LIMBER_TYPE_TRENDS_CARDS, NULL);
  self->viewport = g_object_ref (viewport);

  return GTK_WIDGET (self);
}

/**
 * limber_trends_cards_set_place_chooser:
 * @self: the cards
 * @chooser: stands beside the title of the chart that shows pain
 */
void
limber_trends_cards_set_place_chooser (LimberTrendsCards *self, GtkWidget *chooser)
{
  g_return_if_fail (LIMBER_IS_TRENDS_CARDS (self));
  g_return_if_fail (self->place_chooser == NULL);

  self->place_chooser = g_object_ref_sink (chooser);
}

/**
 * limber_trends_cards_set_charts:
 * @self: the cards
 * @charts: what is shown
 *
 * A metric keeps its card, so that the keyboard stays where it is.
 */
void
limber_trends_cards_set_charts (LimberTrendsCards *self, const LimberTrendsCharts *charts)
{
  GtkWidget *above = NULL;

  g_return_if_fail (LIMBER_IS_TRENDS_CARDS (self));
  g_return_if_fail (charts != NULL);

  remove_cards (self, charts);
  for (guint i = 0; i < charts->rows->len; i++)
    {
      LimberChartRow *row = g_ptr_array_index (charts->rows, i);
      LimberChartCard *card = ensure_card (self, row);

      limber_chart_card_set_row (card, row);
      limber_chart_card_set_overlay (card, i == charts->overlaid ? charts->overlay : NULL);
      limber_chart_card_set_read_rows (card, charts->read_rows);
      limber_chart_card_set_marks (card, charts->marks);
      limber_chart_card_set_bare_marks (card, i > 0);
      gtk_box_reorder_child_after (self->box, GTK_WIDGET (card), above);
      above = GTK_WIDGET (card);
    }
  set_chooser_card (self, find_pain_card (self, charts));
}
