/* limber-trends-share.c — the charts of the Trends page, copied or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-trends-view-private.h"

#include "limber-date.h"
#include "limber-trends-picture.h"

#include <glib/gi18n.h>

/* A picture on its way: who wants it, and where it goes. */
typedef struct
{
  LimberTrendsView *view;
  GFile *file;
} Share;

static Share *
share_new (LimberTrendsView *view, GFile *file)
{
  Share *share = g_new0 (Share, 1);

  share->view = g_object_ref (view);
  g_set_object (&share->file, file);

  return share;
}

static void
share_free (Share *share)
{
  g_object_unref (share->view);
  g_clear_object (&share->file);
  g_free (share);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Share, share_free)

/* A view that was closed meanwhile has nobody left to tell. */
static gboolean
is_gone (const Share *share)
{
  return gtk_widget_get_root (GTK_WIDGET (share->view)) == NULL;
}

static void
make_picture (Share *share, LimberPictureFormat format, GAsyncReadyCallback callback)
{
  g_autoptr (LimberChartRow) overlay = NULL;
  g_autoptr (GPtrArray) marks = limber_trends_marks_list (share->view->marks);
  guint overlaid = 0;
  g_autoptr (GPtrArray) rows = limber_trends_rows_list_charts (share->view->rows, &overlay, &overlaid);
  LimberTrendsCharts charts = { rows, overlay, overlaid, rows, marks };

  limber_trends_picture_make_async (&charts, _limber_trends_view_get_period (share->view), format, NULL,
                                    callback, share);
}

/* Copying */

static void
copied_picture_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Share) share = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = limber_trends_picture_make_finish (result, &error);
  g_autoptr (GdkContentProvider) provider = NULL;

  if (is_gone (share))
    return;

  if (bytes == NULL)
    {
      _limber_trends_view_take_toast (share->view, g_strdup (error->message));
      return;
    }

  provider = gdk_content_provider_new_for_bytes ("image/png", bytes);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (share->view)), provider);
  _limber_trends_view_take_toast (share->view, g_strdup (_ ("Picture copied")));
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  make_picture (share_new (LIMBER_TRENDS_VIEW (widget), NULL), LIMBER_PICTURE_PNG, copied_picture_cb);
}

static void
copy_table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberTrendsView *self = LIMBER_TRENDS_VIEW (widget);
  LimberDayTable *table = _limber_trends_view_ensure_table (self);
  g_autofree char *tsv = limber_day_table_to_tsv (table);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), tsv);
  _limber_trends_view_take_toast (self, g_strdup (_ ("Table copied")));
}

/* What is seen. */
static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (LIMBER_TRENDS_VIEW (widget)->as_table)
    copy_table_action (widget, name, parameter);
  else
    copy_picture_action (widget, name, parameter);
}

/* Saving */

static void
tell_failure (const Share *share, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (share->file);

  _limber_trends_view_take_toast (
      share->view,
      g_strdup_printf (
          /* Translators: a file name, and the system's reason. */
          _ ("“%s” could not be written (%s). The journal is as it was; choose another place for the file."),
          name, error->message));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Share) share = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *base_name = g_file_get_basename (G_FILE (source));
  g_autofree char *name = g_filename_display_name (base_name);
  gboolean written = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);

  if (is_gone (share))
    return;

  if (written)
    /* Translators: %s is a file name. */
    _limber_trends_view_take_toast (share->view, g_strdup_printf (_ ("Saved to “%s”"), name));
  else
    tell_failure (share, error);
}

/* Written beside the file and renamed, readable by its owner alone: it is about health. */
static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Share) share = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = limber_trends_picture_make_finish (result, &error);
  GFile *file = share->file;

  if (is_gone (share))
    return;

  if (bytes == NULL)
    _limber_trends_view_take_toast (share->view, g_strdup (error->message));
  else
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                         G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                         written_cb, g_steal_pointer (&share));
}

void
_limber_trends_view_save_picture (LimberTrendsView *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  LimberPictureFormat format;

  if (limber_picture_find_format (name, &format))
    make_picture (share_new (self, file), format, drawn_cb);
  else
    _limber_trends_view_take_toast (
        self, g_strdup (_ ("The name of the file has to end in .png, .svg or .pdf, which says what it will "
                           "be. Nothing was saved.")));
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Share) share = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (is_gone (share))
    return;

  if (file != NULL)
    _limber_trends_view_save_picture (share->view, file);
  else if (error->domain != GTK_DIALOG_ERROR || error->code == GTK_DIALOG_ERROR_FAILED)
    _limber_trends_view_take_toast (share->view, g_strdup (error->message));
}

static void
add_filter (GListStore *filters, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
}

static GListModel *
list_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  add_filter (filters, _ ("PDF document"), "pdf");
  add_filter (filters, _ ("PNG picture"), "png");
  add_filter (filters, _ ("SVG drawing"), "svg");

  return G_LIST_MODEL (filters);
}

char *
_limber_trends_view_suggest_name (LimberTrendsView *self)
{
  LimberPeriod period = _limber_trends_view_get_period (self);
  g_autofree char *from = NULL, *to = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, period.from);
  from = limber_date_to_iso (&date);
  g_date_set_julian (&date, period.to);
  to = limber_date_to_iso (&date);

  /* Translators: a file name; the first and the last day. */
  return g_strdup_printf (_ ("Limber %1$s – %2$s.pdf"), from, to);
}

static void
save_picture_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LimberTrendsView *self = LIMBER_TRENDS_VIEW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();
  g_autofree char *name = _limber_trends_view_suggest_name (self);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _ ("Save as picture"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, chosen_cb, share_new (self, NULL));
}

void
_limber_trends_view_install_sharing (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "trends.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "trends.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "trends.copy-table", NULL, copy_table_action);
  gtk_widget_class_install_action (widget_class, "trends.save-picture", NULL, save_picture_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "trends.copy", NULL);
}

/* Where there is no chart there is nothing to copy. */
void
_limber_trends_view_update_sharing (LimberTrendsView *self, gboolean has_charts)
{
  static const char *const actions[]
      = { "trends.copy", "trends.copy-picture", "trends.copy-table", "trends.save-picture" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_charts);
}
