/* limber-report-pdf.c — a visit report as a PDF file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-pdf.h"

#include "limber-date.h"
#include "limber-error.h"
#include "limber-pdf-catalog.h"
#include "limber-report-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The time of Limber's own clock: the same report at the same moment makes the same file. */
static void
describe (cairo_surface_t *surface, LimberReport *report)
{
  const LimberReportOptions *options = limber_report_get_facts (report)->options;
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *title = limber_report_get_title (report);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (options->name != NULL && *options->name != '\0')
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, options->name);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                  /* Translators: the subject of a PDF file. */
                                  _ ("Self-reported with Limber; not a diagnosis"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Limber");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* The destinations stand at the headings that were drawn: cairo ends the program over one that is missing, so
 * there are no bookmarks to pages that were not drawn. */
static void
add_bookmarks (cairo_surface_t *surface, guint sections)
{
  for (int section = 0; section < LIMBER_REPORT_N_SECTIONS; section++)
    {
      g_autofree char *destination = NULL;

      if ((sections & 1u << section) == 0)
        continue;
      destination = g_strdup_printf ("dest='section:%s'", limber_report_section_to_id (section));
      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT,
                                     limber_report_section_get_title (section), destination, 0);
    }
}

/* Of version 1.4, which every reader knows and which limber_pdf_catalog_complete() can read. */
static cairo_surface_t *
create_surface (LimberReport *report, GByteArray *bytes)
{
  double width, height;
  cairo_surface_t *surface;

  limber_report_get_page_size (report, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, report);

  return surface;
}

/* The document ends on the last page: ended after it, cairo would begin an empty one. */
static gboolean
draw_pages (LimberReport *report, cairo_surface_t *surface, GCancellable *cancellable, GError **error)
{
  guint n_pages = limber_report_get_n_pages (report), page = 0;
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  while (page < n_pages && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      limber_report_draw_page (report, page++, cr);
      if (page == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return page == n_pages && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_FAILED,
               /* Translators: %s says why, as the drawing library puts it. */
               _ ("The report could not be made: %s. Nothing was saved, and the journal is as it was."),
               cairo_status_to_string (status));
  return FALSE;
}

/* @figures: (element-type utf8): what stands for each picture */
static GBytes *
complete (LimberReport *report, GByteArray *bytes, GPtrArray *figures)
{
  const char *language = limber_report_get_facts (report)->options->language;
  g_autoptr (GBytes) pdf = g_byte_array_free_to_bytes (bytes);
  GBytes *whole;

  g_ptr_array_add (figures, NULL);
  whole = limber_pdf_catalog_complete (pdf, language, (const char *const *) figures->pdata);

  return whole != NULL ? whole : g_steal_pointer (&pdf);
}

/**
 * limber_report_make_pdf:
 * @report: a report
 * @cancellable: (nullable): asked before each page
 * @error: return location
 *
 * Draws the pages into memory: real text in fonts that are part of the file, tagged by what it is, with a
 * bookmark for each section, the title, the language, and words for what is a picture. The same report at the
 * same time of limber_clock_now() gives the same bytes. To be called on the thread that uses @report.
 *
 * Errors: %G_IO_ERROR_CANCELLED; %LIMBER_ERROR_FAILED when there is not enough memory.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
limber_report_make_pdf (LimberReport *report, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  LimberReportDrawn drawn = { NULL, 0 };
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean is_done;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  bytes = g_byte_array_new ();
  drawn.figures = figures = g_ptr_array_new_with_free_func (g_free);
  surface = create_surface (report, bytes);
  _limber_report_note_drawn (report, &drawn);
  is_done = draw_pages (report, surface, cancellable, error);
  _limber_report_note_drawn (report, NULL);
  if (is_done)
    add_bookmarks (surface, drawn.sections);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!is_done || !check_status (status, error))
    return NULL;

  return complete (report, g_steal_pointer (&bytes), figures);
}
