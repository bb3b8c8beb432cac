/* limber-report-sheet.c — one page of the preview: paper with a shadow, and its picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture of before stays, scaled, until the new one is there: paper that flashes empty at each letter of
 * a name could not be read.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-sheet.h"

#include <glib/gi18n.h>

struct _LimberReportSheet
{
  GtkWidget parent_instance;

  GdkTexture *picture;
  guint stamp;
};

G_DEFINE_FINAL_TYPE (LimberReportSheet, limber_report_sheet, GTK_TYPE_WIDGET)

static void
limber_report_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  LimberReportSheet *self = LIMBER_REPORT_SHEET (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, &white, &bounds);
  if (self->picture != NULL)
    gtk_snapshot_append_scaled_texture (snapshot, self->picture, GSK_SCALING_FILTER_TRILINEAR, &bounds);
}

static void
limber_report_sheet_dispose (GObject *object)
{
  LimberReportSheet *self = LIMBER_REPORT_SHEET (object);

  g_clear_object (&self->picture);

  G_OBJECT_CLASS (limber_report_sheet_parent_class)->dispose (object);
}

static void
limber_report_sheet_class_init (LimberReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_report_sheet_dispose;
  widget_class->snapshot = limber_report_sheet_snapshot;

  gtk_widget_class_set_css_name (widget_class, "limber-report-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
limber_report_sheet_init (LimberReportSheet *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * limber_report_sheet_new:
 *
 * Returns: (transfer floating): an empty page
 */
GtkWidget *
limber_report_sheet_new (void)
{
  return g_object_new (LIMBER_TYPE_REPORT_SHEET, NULL);
}

/**
 * limber_report_sheet_set_words:
 * @self: a page
 * @page: which one, from 0
 * @n_pages: of how many
 * @words: what stands on it, as sentences
 *
 * What a screen reader says of it.
 */
void
limber_report_sheet_set_words (LimberReportSheet *self, guint page, guint n_pages, const char *words)
{
  g_autofree char *label = NULL;

  g_return_if_fail (LIMBER_IS_REPORT_SHEET (self));
  g_return_if_fail (words != NULL);

  label = g_strdup_printf (_ ("Page %1$u of %2$u"), page + 1, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * limber_report_sheet_set_picture:
 * @self: a page
 * @picture: (nullable): what is seen on it
 * @stamp: which generation of pages it is of, above 0, for limber_report_sheet_has_picture()
 */
void
limber_report_sheet_set_picture (LimberReportSheet *self, GdkTexture *picture, guint stamp)
{
  g_return_if_fail (LIMBER_IS_REPORT_SHEET (self));

  self->stamp = stamp;
  if (g_set_object (&self->picture, picture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * limber_report_sheet_has_picture:
 * @self: a page
 * @stamp: of which generation it should be; 0 for any
 * @width: how wide it should be, in pixels; 0 for any width
 *
 * Returns: whether it has that picture
 */
gboolean
limber_report_sheet_has_picture (LimberReportSheet *self, guint stamp, int width)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_SHEET (self), FALSE);

  return self->picture != NULL && (stamp == 0 || self->stamp == stamp)
         && (width == 0 || gdk_texture_get_width (self->picture) == width);
}
