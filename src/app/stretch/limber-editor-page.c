/* limber-editor-page.c — what pages that save by themselves share: nothing typed is lost when they are left
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-editor-page.h"

typedef struct
{
  LimberEditorFlush flush;
  GtkWindow *window; /* weak: the one it is in */
} Attached;

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("limber-editor-page");
}

static void
attached_free (gpointer data)
{
  Attached *attached = data;

  g_clear_weak_pointer (&attached->window);
  g_free (attached);
}

static void
flush (GtkWidget *page)
{
  const Attached *attached = g_object_get_qdata (G_OBJECT (page), get_quark ());

  if (attached != NULL)
    attached->flush (page);
}

/* The window closes the journal only after this. */
static gboolean
close_request_cb (GtkWidget *page)
{
  flush (page);

  return GDK_EVENT_PROPAGATE;
}

static void
active_cb (GtkWidget *page, GParamSpec *pspec, GtkWindow *window)
{
  if (!gtk_window_is_active (window))
    flush (page);
}

static void
root_cb (GtkWidget *page)
{
  Attached *attached = g_object_get_qdata (G_OBJECT (page), get_quark ());
  GtkRoot *root = gtk_widget_get_root (page);

  if (attached->window != NULL)
    g_signal_handlers_disconnect_by_data (attached->window, page);
  g_set_weak_pointer (&attached->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  if (attached->window == NULL)
    return;

  g_signal_connect_object (attached->window, "close-request", G_CALLBACK (close_request_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (attached->window, "notify::is-active", G_CALLBACK (active_cb), page,
                           G_CONNECT_SWAPPED);
}

/**
 * limber_editor_page_attach:
 * @page: a page on which something is typed
 * @flush: what hands it to the journal; called often, mostly with nothing to do
 *
 * Has @flush called when the page goes out of sight, and when its window is left or about to be closed.
 */
void
limber_editor_page_attach (GtkWidget *page, LimberEditorFlush flush_func)
{
  Attached *attached = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && flush_func != NULL);

  attached = g_new0 (Attached, 1);
  attached->flush = flush_func;
  g_object_set_qdata_full (G_OBJECT (page), get_quark (), attached, attached_free);
  g_signal_connect (page, "notify::root", G_CALLBACK (root_cb), NULL);
  g_signal_connect (page, "unmap", G_CALLBACK (flush), NULL);
}

/**
 * limber_editor_page_flush_all:
 * @view: where pages lie on top of each other
 *
 * Flushes all of them, for an end that cannot be put off.
 */
void
limber_editor_page_flush_all (AdwNavigationView *view)
{
  g_autoptr (GListModel) pages = NULL;

  g_return_if_fail (ADW_IS_NAVIGATION_VIEW (view));

  pages = adw_navigation_view_get_navigation_stack (view);
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GtkWidget) page = g_list_model_get_item (pages, i);

      flush (page);
    }
}

/**
 * limber_editor_page_leave:
 * @page: a page that has nothing to show any more
 *
 * Takes it away, if it is the one on top.
 */
void
limber_editor_page_leave (AdwNavigationPage *page)
{
  GtkWidget *view = NULL;

  g_return_if_fail (ADW_IS_NAVIGATION_PAGE (page));

  view = gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_NAVIGATION_VIEW);
  if (view != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) == page)
    adw_navigation_view_pop (ADW_NAVIGATION_VIEW (view));
}
