/* limber-player-layout.c — where the parts of a player stand, whatever room there is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a wide window the figure stands beside the ring, in a tall one above it. The ring and the figure keep
 * what the words leave; where that gets too little, words give way, the least needed first, for the ring has
 * to be read from a mat and the screen reader says the words as well.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-player-layout.h"

#define GAP 12
#define RING_MIN 96
#define RING_COMFORTABLE 200
#define FIGURE_MIN 84
#define FIGURE_COMFORTABLE 120
/* Longer lines are hard to read. */
#define TEXT_MAX 620
/* No figure is higher than it is wide, by more than this. */
#define FIGURE_RATIO 0.9
/* As much of what a tall window has left goes to the figure. */
#define FIGURE_SHARE 0.36

typedef struct
{
  int x, width;
  int left; /* of the height */
} Column;

static int
measure (GtkWidget *widget, int width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_text_width (const Column *column)
{
  return MIN (column->width, TEXT_MAX);
}

/* Whether @widget gets a place: when it wants one, and @least is left for what it must not squeeze. */
static gboolean
claim (Column *column, GtkWidget *widget, int least)
{
  int needed = gtk_widget_get_visible (widget) ? measure (widget, get_text_width (column)) + GAP : 0;
  gboolean fits = needed > 0 && column->left - needed >= least;

  gtk_widget_set_child_visible (widget, fits);
  if (fits)
    column->left -= needed;

  return fits;
}

/* The steps, or where there is no room for them a line to remember them by. */
static void
claim_words (Column *column, const LimberPlayerParts *parts, int least, int comfortable)
{
  if (claim (column, parts->steps, least))
    {
      gtk_widget_set_child_visible (parts->cue, FALSE);
      gtk_widget_set_child_visible (parts->breathing, FALSE);
      return;
    }

  claim (column, parts->cue, least);
  claim (column, parts->breathing, comfortable);
}

static void
place (GtkWidget *widget, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* Returns: where what is below it begins */
static int
place_words (const Column *column, GtkWidget *widget, int y)
{
  int minimum, natural, width, height;

  if (!gtk_widget_get_child_visible (widget))
    return y;

  /* No wider than its longest line, so that lines that begin below each other stand in the middle. */
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  width = MAX (MIN (get_text_width (column), natural), minimum);
  height = measure (widget, width);
  place (widget, column->x + (column->width - width) / 2, y, width, height);

  return y + height + GAP;
}

/* Wide: the figure and its words on one side, what changes every second on the other */

/* On the middle line, whatever is drawn near its lower edge. */
static void
allocate_figure (const LimberPlayerParts *parts, Column column)
{
  int used, y;

  claim_words (&column, parts, FIGURE_MIN, FIGURE_COMFORTABLE);
  used = MIN (column.left, (int) (column.width * FIGURE_RATIO));
  y = (column.left - used) / 2;
  gtk_widget_set_child_visible (parts->figure, TRUE);
  place (parts->figure, column.x, y, column.width, used);
  y = place_words (&column, parts->steps, y + used + GAP);
  y = place_words (&column, parts->cue, y);
  place_words (&column, parts->breathing, y);
}

static void
allocate_ring (const LimberPlayerParts *parts, Column column)
{
  int y;

  claim (&column, parts->button, 0);
  claim (&column, parts->title, RING_MIN);
  claim (&column, parts->count, RING_MIN);
  y = place_words (&column, parts->title, 0);
  place (parts->ring, column.x, y, column.width, column.left);
  y = place_words (&column, parts->count, y + column.left + GAP);
  place_words (&column, parts->button, y);
}

static void
allocate_wide (const LimberPlayerParts *parts, int width, int height, gboolean mirrored)
{
  int half = (width - 2 * GAP) / 2;

  allocate_figure (parts, (Column) { mirrored ? width - half : 0, half, height });
  allocate_ring (parts, (Column) { mirrored ? 0 : width - half, half, height });
}

/* Tall: one below the other */

/* A ring is no higher than it is wide; what it cannot use is the figure's. */
static int
share_height (int left, int width)
{
  int ring = (int) ((1 - FIGURE_SHARE) * left);

  return MIN (MAX (ring, RING_MIN), width);
}

static void
claim_all (Column *column, const LimberPlayerParts *parts)
{
  int least = RING_MIN + FIGURE_MIN;

  claim (column, parts->button, 0);
  claim (column, parts->title, RING_MIN);
  claim (column, parts->count, least);
  claim_words (column, parts, least, RING_COMFORTABLE + FIGURE_COMFORTABLE);
}

static void
allocate_tall (const LimberPlayerParts *parts, int width, int height)
{
  Column column = { 0, width, height - GAP };
  int ring, y;

  claim_all (&column, parts);
  ring = share_height (column.left, width);
  gtk_widget_set_child_visible (parts->figure, column.left - ring >= FIGURE_MIN / 2);
  y = place_words (&column, parts->title, 0);
  if (gtk_widget_get_child_visible (parts->figure))
    {
      place (parts->figure, 0, y, width, column.left - ring);
      y += column.left - ring + GAP;
    }
  place (parts->ring, 0, y, width, ring);
  y = place_words (&column, parts->count, y + ring + GAP);
  y = place_words (&column, parts->button, y);
  y = place_words (&column, parts->steps, y);
  y = place_words (&column, parts->cue, y);
  place_words (&column, parts->breathing, y);
}

/**
 * limber_player_layout_allocate:
 * @parts: what is to stand there
 * @width: what there is
 * @height: what there is
 * @mirrored: right to left
 */
void
limber_player_layout_allocate (const LimberPlayerParts *parts, int width, int height, gboolean mirrored)
{
  g_return_if_fail (parts != NULL);

  if (width > height * 1.1)
    allocate_wide (parts, width, height, mirrored);
  else
    allocate_tall (parts, width, height);
}
