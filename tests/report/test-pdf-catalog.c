/* test-pdf-catalog.c — entries added to a finished PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-pdf-catalog.h"
#include "limber-test-poppler.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_figure (cairo_t *cr, double y)
{
  cairo_tag_begin (cr, "Figure", NULL);
  cairo_rectangle (cr, 20, y, 30, 30);
  cairo_fill (cr);
  cairo_tag_end (cr, "Figure");
}

/* A page with two figures and a line of text, as cairo writes it. */
static GBytes *
create_pdf (cairo_pdf_version_t version)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, 200, 200);
  cairo_t *cr;

  cairo_pdf_surface_restrict_to_version (surface, version);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Two figures");
  cr = cairo_create (surface);
  cairo_tag_begin (cr, "Document", NULL);
  draw_figure (cr, 20);
  cairo_tag_begin (cr, "P", NULL);
  cairo_move_to (cr, 20, 90);
  cairo_show_text (cr, "between");
  cairo_tag_end (cr, "P");
  draw_figure (cr, 120);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return memmem (data, length, text, strlen (text)) != NULL;
}

static void
test_entries (void)
{
  const char *const alternatives[] = { "First: up", "Zwölf – \"down\" (\\)", NULL };
  const char *const structure[] = { "-struct", NULL };
  g_autoptr (GBytes) pdf = create_pdf (CAIRO_PDF_VERSION_1_4);
  g_autoptr (GBytes) whole = limber_pdf_catalog_complete (pdf, "de-AT", alternatives);
  g_autofree char *title = NULL;
  g_autofree char *tagged = NULL;
  g_autofree char *words = NULL;
  g_autofree char *tree = NULL;
  LimberTestPdf file;

  g_assert_nonnull (whole);
  /* What was there is there still. */
  g_assert_cmpmem (g_bytes_get_data (whole, NULL), g_bytes_get_size (pdf), g_bytes_get_data (pdf, NULL),
                   g_bytes_get_size (pdf));
  g_assert_true (contains (whole, "/Lang (de-AT)"));
  g_assert_true (contains (whole, "/DisplayDocTitle true"));
  g_assert_true (contains (whole, "/Alt <FEFF00460069007200730074003A002000750070>"));

  if (!limber_test_poppler_is_here ())
    return;
  limber_test_pdf_init (&file, whole);
  title = limber_test_pdf_read_info (&file, "Title");
  g_assert_cmpstr (title, ==, "Two figures");
  tagged = limber_test_pdf_read_info (&file, "Tagged");
  g_assert_cmpstr (tagged, ==, "yes");
  words = limber_test_pdf_read_words (&file);
  g_assert_cmpstr (words, ==, "between");
  tree = limber_test_pdf_run (&file, "pdfinfo", structure);
  g_test_message ("%s", tree);
  limber_test_pdf_clear (&file);
}

static void
test_alternatives_of_other_figures (void)
{
  const char *const one[] = { "alone", NULL };
  g_autoptr (GBytes) pdf = create_pdf (CAIRO_PDF_VERSION_1_4);
  g_autoptr (GBytes) whole = limber_pdf_catalog_complete (pdf, NULL, one);

  g_assert_nonnull (whole);
  g_assert_false (contains (whole, "/Alt"));
  g_assert_false (contains (whole, "/Lang"));
  g_assert_true (contains (whole, "/DisplayDocTitle true"));
}

static void
test_language_is_a_tag (void)
{
  g_autoptr (GBytes) pdf = create_pdf (CAIRO_PDF_VERSION_1_4);
  g_autoptr (GBytes) whole = limber_pdf_catalog_complete (pdf, "de) /X (", NULL);

  g_assert_nonnull (whole);
  g_assert_false (contains (whole, "/Lang"));
}

static void
test_other_files (void)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("startxref\n99\n%%EOF\n", 19);
  g_autoptr (GBytes) packed = create_pdf (CAIRO_PDF_VERSION_1_7);
  g_autoptr (GBytes) pdf = create_pdf (CAIRO_PDF_VERSION_1_4);

  g_assert_null (limber_pdf_catalog_complete (empty, "de", NULL));
  g_assert_null (limber_pdf_catalog_complete (text, "de", NULL));
  g_assert_null (limber_pdf_catalog_complete (packed, "de", NULL));

  /* Cut off anywhere, and with any byte of its end changed, it is read to the end or not at all. */
  for (gsize i = 0; i + strlen ("%%EOF\n") < g_bytes_get_size (pdf); i += 7)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (pdf, 0, i);
      g_autoptr (GBytes) whole = limber_pdf_catalog_complete (part, "de", NULL);

      g_assert_null (whole);
    }
  for (gsize i = g_bytes_get_size (pdf) - 400; i < g_bytes_get_size (pdf); i++)
    {
      g_autofree char *data = g_memdup2 (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf));
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GBytes) whole = NULL;

      data[i] = '9';
      changed = g_bytes_new (data, g_bytes_get_size (pdf));
      whole = limber_pdf_catalog_complete (changed, "de", NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pdf-catalog/entries", test_entries);
  g_test_add_func ("/report/pdf-catalog/alternatives-of-other-figures", test_alternatives_of_other_figures);
  g_test_add_func ("/report/pdf-catalog/language-is-a-tag", test_language_is_a_tag);
  g_test_add_func ("/report/pdf-catalog/other-files", test_other_files);

  return g_test_run ();
}
