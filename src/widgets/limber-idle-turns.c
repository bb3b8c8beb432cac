/* limber-idle-turns.c — work that can wait, a piece at a time between frames
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Idle sources of their own would all be called in one go, because they are ready at the same time: pieces
 * that are short enough each would hold up a frame together.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-idle-turns.h"

typedef struct
{
  gpointer owner; /* unowned */
  GSourceOnceFunc func;
} Turn;

/* Of the main thread, like everything that waits for frames. */
static GQueue turns = G_QUEUE_INIT;
static guint source_id;

static GList *
find (gpointer owner)
{
  for (GList *link = turns.head; link != NULL; link = link->next)
    if (((Turn *) link->data)->owner == owner)
      return link;

  return NULL;
}

/* What is done may ask for another turn. */
static gboolean
take_turn_cb (gpointer user_data)
{
  g_autofree Turn *turn = g_queue_pop_head (&turns);

  if (turn != NULL)
    turn->func (turn->owner);
  if (!g_queue_is_empty (&turns))
    return G_SOURCE_CONTINUE;

  source_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * limber_idle_turns_add:
 * @owner: who asks, and what @func is given
 * @func: what to do, once
 *
 * Calls @func when nothing else is to be done, in particular after the next frame. An owner that waits
 * already keeps its place.
 */
void
limber_idle_turns_add (gpointer owner, GSourceOnceFunc func)
{
  Turn *turn;

  g_return_if_fail (owner != NULL && func != NULL);

  if (find (owner) != NULL)
    return;

  turn = g_new (Turn, 1);
  *turn = (Turn) { owner, func };
  g_queue_push_tail (&turns, turn);
  if (source_id == 0)
    source_id = g_idle_add (take_turn_cb, NULL);
}

/**
 * limber_idle_turns_remove:
 * @owner: who asked; it need not have
 *
 * Takes back what limber_idle_turns_add() was asked.
 */
void
limber_idle_turns_remove (gpointer owner)
{
  GList *link = find (owner);

  if (link == NULL)
    return;

  g_free (link->data);
  g_queue_delete_link (&turns, link);
}
