/* test-note-view.c — a note of any length comes back as it went in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>

#include "limber-app.h"
#include "limber-note-view.h"

static void
assert_note_round_trip (LimberNoteView *view, const char *note, const char *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (view)));
  GtkTextIter start;

  limber_note_view_set_text (view, note);
  g_assert_false (limber_note_view_take_changes (view));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, "x", -1);
  g_assert_true (limber_note_view_take_changes (view));
  g_assert_cmpint (limber_note_view_get_text (view)[0], ==, 'x');
  g_assert_cmpstr (limber_note_view_get_text (view) + 1, ==, expected);

  limber_note_view_set_text (view, NULL);
  gtk_text_buffer_insert_at_cursor (buffer, note, -1);
  g_assert_true (limber_note_view_take_changes (view));
  g_assert_cmpstr (limber_note_view_get_text (view), ==, expected);
}

/* A paragraph of any length comes back as it went in, and is no paragraph of that length to the text view. */
static void
test_long_paragraphs (void)
{
  LimberNoteView *view = g_object_ref_sink (g_object_new (LIMBER_TYPE_NOTE_VIEW, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (view)));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) letters = g_string_new ("One line\n\n");
  GtkTextIter iter;

  while (words->len < 1024 * 1024)
    g_string_append (words, "a long story without an end ");
  assert_note_round_trip (view, words->str, words->str);
  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    g_assert_cmpint (gtk_text_iter_get_bytes_in_line (&iter), <=, 5000);
  while (gtk_text_iter_forward_line (&iter));

  for (guint i = 0; i < 30000; i++)
    g_string_append (letters, i % 3 == 0 ? "🙂" : i % 3 == 1 ? "ö" : "x");
  g_string_append (letters, "\nAnd the end\n");
  assert_note_round_trip (view, letters->str, letters->str);

  assert_note_round_trip (view, "Short", "Short");
  assert_note_round_trip (view, "One\342\200\251two", "One\ntwo");

  g_assert_finalize_object (view);
}

static void
count_cb (LimberNoteView *view, guint *count)
{
  (*count)++;
}

/* What the user types is told; what the program puts there is not, and nothing is copied until it is asked
 * for. */
static void
test_typed (void)
{
  LimberNoteView *view = g_object_ref_sink (g_object_new (LIMBER_TYPE_NOTE_VIEW, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (limber_note_view_get_text_view (view)));
  guint n_typed = 0;

  g_signal_connect (view, "typed", G_CALLBACK (count_cb), &n_typed);
  limber_note_view_set_text (view, "Stored");
  g_assert_cmpuint (n_typed, ==, 0);
  gtk_text_buffer_insert_at_cursor (buffer, " and typed", -1);
  g_assert_cmpuint (n_typed, >, 0);
  g_assert_cmpstr (limber_note_view_get_text (view), ==, "Stored");
  g_assert_true (limber_note_view_take_changes (view));
  g_assert_cmpstr (limber_note_view_get_text (view), ==, "Stored and typed");

  /* The same text again moves no cursor and forgets no step of undo. */
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));
  limber_note_view_set_text (view, "Stored and typed");
  g_assert_true (gtk_text_buffer_get_can_undo (buffer));
  limber_note_view_set_text (view, NULL);
  g_assert_false (gtk_text_buffer_get_can_undo (buffer));
  g_assert_null (limber_note_view_get_text (view));

  g_assert_finalize_object (view);
}

static void
test_accessible (void)
{
  LimberNoteView *view = g_object_ref_sink (g_object_new (LIMBER_TYPE_NOTE_VIEW, NULL));
  GtkAccessible *text_view = GTK_ACCESSIBLE (limber_note_view_get_text_view (view));

  gtk_test_accessible_assert_role (text_view, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (text_view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");

  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  limber_app_init ();

  g_test_add_func ("/note-view/long-paragraphs", test_long_paragraphs);
  g_test_add_func ("/note-view/typed", test_typed);
  g_test_add_func ("/note-view/accessible", test_accessible);

  return g_test_run ();
}
