/* limber-window-stretch.c — the Stretch page in the main window, and what is put on top of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-window-private.h"

#include "limber-safety-page.h"
#include "limber-settings-stretch.h"

#include <glib/gi18n.h>

static void start_cb (LimberWindow *self, const char *routine);

/* Pages on top */

static gboolean
is_on_top (LimberWindow *self, AdwNavigationPage *page)
{
  return adw_navigation_view_get_visible_page (self->navigation) == page;
}

/* Puts pages in place of @old, and of what lies on it when there is none; without a movement. */
static void
replace (LimberWindow *self, AdwNavigationPage *old, AdwNavigationPage *replacement)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (stack); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);

      if (page != old)
        g_ptr_array_add (pages, g_steal_pointer (&page));
      else if (replacement != NULL)
        g_ptr_array_add (pages, g_object_ref_sink (replacement));
    }

  adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

/* From the top it slides away; from below what is shown it vanishes unseen. */
static void
take_away_cb (AdwNavigationPage *page, LimberWindow *self)
{
  if (is_on_top (self, page))
    adw_navigation_view_pop (self->navigation);
  else if (gtk_widget_get_parent (GTK_WIDGET (page)) != NULL)
    replace (self, page, NULL);
}

static void
connect_to (LimberWindow *self, AdwNavigationPage *page, const char *signal, GCallback callback)
{
  if (g_signal_lookup (signal, G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
listen_to (LimberWindow *self, AdwNavigationPage *page)
{
  connect_to (self, page, "push", G_CALLBACK (_limber_window_push));
  connect_to (self, page, "toast", G_CALLBACK (limber_window_add_toast));
  connect_to (self, page, "start", G_CALLBACK (start_cb));
  if (g_signal_lookup ("removed", G_OBJECT_TYPE (page)) != 0)
    g_signal_connect_object (page, "removed", G_CALLBACK (take_away_cb), self, 0);
}

/* Puts a further page on top; it may ask for more of them. */
void
_limber_window_push (LimberWindow *self, AdwNavigationPage *page)
{
  listen_to (self, page);
  adw_navigation_view_push (self->navigation, page);
}

static void
visible_page_cb (LimberWindow *self)
{
  _limber_window_update_actions (self);
}

/* Whether the pages of the switcher are what is seen. */
gboolean
_limber_window_shows_main (LimberWindow *self)
{
  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), "main") == 0;
}

/* The player */

/* There is one session at a time, in the whole application. */
gboolean
_limber_window_is_playing (LimberWindow *self)
{
  return self->player_page != NULL && limber_player_page_is_busy (self->player_page);
}

static void
done_cb (LimberPlayerPage *player, LimberWindow *self)
{
  g_clear_weak_pointer (&self->player_page);
  take_away_cb (ADW_NAVIGATION_PAGE (player), self);
}

/* @below: (nullable): what the player takes the place of */
static void
play (LimberWindow *self, LimberPlayerPage *player, AdwNavigationPage *below)
{
  g_set_weak_pointer (&self->player_page, player);
  g_signal_connect_object (player, "done", G_CALLBACK (done_cb), self, 0);
  g_signal_connect_object (player, "close-window", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  connect_to (self, ADW_NAVIGATION_PAGE (player), "toast", G_CALLBACK (limber_window_add_toast));
  connect_to (self, ADW_NAVIGATION_PAGE (player), "push", G_CALLBACK (_limber_window_push));
  if (below != NULL)
    replace (self, below, ADW_NAVIGATION_PAGE (player));
  else
    adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (player));
}

static void
start_now (LimberWindow *self, const char *routine, AdwNavigationPage *below)
{
  if (limber_routine_book_find_routine (limber_routine_watch_get_book (self->routine_watch), routine) != NULL)
    play (self, limber_player_page_new (self->routine_watch, self->settings, routine), below);
}

static void
read_cb (AdwNavigationPage *page, LimberWindow *self)
{
  limber_settings_set_stretch_flag (self->settings, LIMBER_SETTINGS_SAFETY_READ, TRUE);
  start_now (self, g_object_get_data (G_OBJECT (page), "routine"), page);
}

/* What to know first is said once, before the first routine. */
static void
start_cb (LimberWindow *self, const char *routine)
{
  LimberSafetyPage *page;

  if (self->player_page != NULL)
    return;
  if (limber_settings_get_stretch_flag (self->settings, LIMBER_SETTINGS_SAFETY_READ))
    {
      start_now (self, routine, NULL);
      return;
    }

  page = limber_safety_page_new_before_start ();
  g_object_set_data_full (G_OBJECT (page), "routine", g_strdup (routine), g_free);
  g_signal_connect_object (page, "read", G_CALLBACK (read_cb), self, 0);
  _limber_window_push (self, ADW_NAVIGATION_PAGE (page));
}

static void
resume_cb (LimberWindow *self)
{
  const LimberSession *session = limber_routine_watch_peek_unfinished (self->routine_watch);
  LimberPlayerPage *player;

  if (self->player_page != NULL || session == NULL)
    return;

  player = limber_player_page_new_for_session (self->routine_watch, self->settings, session);
  if (player != NULL)
    play (self, player, NULL);
  else
    _limber_window_take_toast (self, g_strdup (_ ("This session cannot be gone on with. What was done of it "
                                                  "is kept.")));
}

/* Returns: (transfer none): the page, to be put among the others */
GtkWidget *
_limber_window_create_stretch (LimberWindow *self)
{
  self->routine_watch = limber_routine_watch_new (self->journal);
  self->stretch_page = LIMBER_STRETCH_PAGE (
      limber_stretch_page_new (self->routine_watch, self->history_watch, self->settings));
  g_signal_connect_object (self->stretch_page, "push", G_CALLBACK (_limber_window_push), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stretch_page, "start", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stretch_page, "resume", G_CALLBACK (resume_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigation, "notify::visible-page", G_CALLBACK (visible_page_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self->stretch_page);
}

/* Returns: whether something runs that is asked about before the window is closed */
gboolean
_limber_window_ask_to_close (LimberWindow *self)
{
  return self->player_page != NULL && limber_player_page_ask_to_close (self->player_page);
}

/* What was done of a session is kept, whatever closes the window. */
void
_limber_window_stop_stretch (LimberWindow *self)
{
  if (_limber_window_is_playing (self))
    limber_player_page_quit (self->player_page);
  if (self->routine_watch != NULL)
    limber_routine_watch_stop (self->routine_watch);
}
