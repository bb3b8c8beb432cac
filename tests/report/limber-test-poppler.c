/* limber-test-poppler.c — what other programs read in a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-test-poppler.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static const char *const programs[] = { "pdfinfo", "pdffonts", "pdftotext", "pdftoppm" };

static char *
find_image (LimberTestPdf *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".png"))
        return g_build_filename (self->folder, name, NULL);
    }

  return NULL;
}

gboolean
limber_test_poppler_is_here (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_find_program_in_path (programs[i]);

      if (path == NULL)
        {
          g_test_skip ("poppler-utils is not installed here");
          return FALSE;
        }
    }

  return TRUE;
}

void
limber_test_pdf_init (LimberTestPdf *self, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gconstpointer data;
  gsize length;

  g_assert_nonnull (bytes);
  self->folder = g_dir_make_tmp ("limber-pdf-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "report.pdf", NULL);
  data = g_bytes_get_data (bytes, &length);
  g_file_set_contents (self->path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

void
limber_test_pdf_clear (LimberTestPdf *self)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->folder, g_free);
}

char *
limber_test_pdf_run (LimberTestPdf *self, const char *program, const char *const *options)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  g_autofree char *complaints = NULL;
  char *words = NULL;

  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **) options);
  g_strv_builder_add (builder, self->path);
  if (g_str_equal (program, "pdftotext"))
    g_strv_builder_add (builder, "-");
  if (g_str_equal (program, "pdftoppm"))
    g_strv_builder_take (builder, g_build_filename (self->folder, "page", NULL));
  arguments = g_strv_builder_end (builder);

  process = g_subprocess_newv ((const char *const *) arguments,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &words, &complaints, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_subprocess_get_successful (process));

  return words;
}

char *
limber_test_pdf_read_words (LimberTestPdf *self)
{
  const char *const options[] = { "-enc", "UTF-8", NULL };
  g_autofree char *text = limber_test_pdf_run (self, "pdftotext", options);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
    }

  return g_string_free_and_steal (joined);
}

char *
limber_test_pdf_read_info (LimberTestPdf *self, const char *key)
{
  const char *const options[] = { "-enc", "UTF-8", NULL };
  g_autofree char *info = limber_test_pdf_run (self, "pdfinfo", options);
  g_auto (GStrv) lines = g_strsplit (info, "\n", -1);
  g_autofree char *prefix = g_strconcat (key, ":", NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], prefix))
        return g_strdup (g_strstrip (lines[i] + strlen (prefix)));
    }

  return NULL;
}

cairo_surface_t *
limber_test_pdf_render (LimberTestPdf *self, guint page, guint dpi)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *resolution = g_strdup_printf ("%u", dpi);
  const char *const options[] = { "-png", "-f", number, "-l", number, "-r", resolution, NULL };
  g_autofree char *words = limber_test_pdf_run (self, "pdftoppm", options);
  g_autofree char *image = find_image (self);
  cairo_surface_t *surface;

  g_assert_nonnull (image);
  surface = cairo_image_surface_create_from_png (image);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_unlink (image);

  return surface;
}
