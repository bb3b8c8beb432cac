/* limber-note-view.c — free text of any length
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-note-view.h"

#include <string.h>

/* A text view lays out a paragraph as a whole, which for one of megabytes takes it half a minute. Longer ones
 * are shown in pieces, parted by a character that is no part of the note; a real one of its kind becomes a
 * new line. */
#define PARAGRAPH_MAX 4096
#define SOFT_BREAK "\342\200\251"
#define SOFT_BREAK_LENGTH 3

struct _LimberNoteView
{
  AdwBin parent_instance;

  GtkTextView *text_view;

  char *text; /* as last set or taken; the buffer may be ahead */
  guint updating : 1;
  guint changed : 1;
  guint inserting : 1;
};

G_DEFINE_FINAL_TYPE (LimberNoteView, limber_note_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_TYPED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Returns: the bytes of the piece @text begins with, a blank at its end if there is one */
static gsize
measure_piece (const char *text, gsize length)
{
  const char *end, *blank;

  if (length <= PARAGRAPH_MAX)
    return length;

  end = g_utf8_find_prev_char (text, text + PARAGRAPH_MAX + 1);
  blank = g_strrstr_len (text, end - text, " ");

  return blank != NULL ? (gsize) (blank - text) + 1 : (gsize) (end - text);
}

static void
insert_paragraph (GtkTextBuffer *buffer, GtkTextIter *where, const char *text, gsize length)
{
  while (length > 0)
    {
      gsize piece = measure_piece (text, length);

      gtk_text_buffer_insert (buffer, where, text, (int) piece);
      text += piece;
      length -= piece;
      if (length > 0)
        gtk_text_buffer_insert (buffer, where, SOFT_BREAK, SOFT_BREAK_LENGTH);
    }
}

static gboolean
needs_pieces (const char *text, gsize length)
{
  gsize run = 0;

  if (g_strstr_len (text, (gssize) length, SOFT_BREAK) != NULL)
    return TRUE;

  for (gsize i = 0; i < length && run <= PARAGRAPH_MAX; i++)
    run = text[i] == '\n' ? 0 : run + 1;

  return run > PARAGRAPH_MAX;
}

/* Most notes are put in as they are, in one go. */
static void
insert_in_pieces (GtkTextBuffer *buffer, GtkTextIter *where, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', (gsize) (end - text));
      const char *real_break = g_strstr_len (text, (line_end != NULL ? line_end : end) - text, SOFT_BREAK);
      const char *stop = real_break != NULL ? real_break : line_end != NULL ? line_end : end;

      insert_paragraph (buffer, where, text, (gsize) (stop - text));
      if (stop == end)
        break;
      gtk_text_buffer_insert (buffer, where, "\n", 1);
      text = stop + (real_break != NULL ? SOFT_BREAK_LENGTH : 1);
    }
}

/* For text that is pasted or dropped. */
static void
insert_text_cb (LimberNoteView *self, GtkTextIter *where, const char *text, int length, GtkTextBuffer *buffer)
{
  if (self->inserting || length <= SOFT_BREAK_LENGTH || !needs_pieces (text, (gsize) length))
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  self->inserting = TRUE;
  gtk_text_buffer_begin_user_action (buffer);
  insert_in_pieces (buffer, where, text, (gsize) length);
  gtk_text_buffer_end_user_action (buffer);
  self->inserting = FALSE;
}

static void
remove_soft_breaks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0';)
    {
      const char *soft_break = strstr (from, SOFT_BREAK);
      gsize length = soft_break != NULL ? (gsize) (soft_break - from) : strlen (from);

      memmove (to, from, length);
      to += length;
      from += length + (soft_break != NULL ? SOFT_BREAK_LENGTH : 0);
    }
  *to = '\0';
}

static void
buffer_changed_cb (LimberNoteView *self)
{
  if (self->updating)
    return;

  self->changed = TRUE;
  g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
focus_left_cb (LimberNoteView *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
limber_note_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_NOTE_VIEW);

  G_OBJECT_CLASS (limber_note_view_parent_class)->dispose (object);
}

static void
limber_note_view_finalize (GObject *object)
{
  LimberNoteView *self = LIMBER_NOTE_VIEW (object);

  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (limber_note_view_parent_class)->finalize (object);
}

static gboolean
limber_note_view_grab_focus (GtkWidget *widget)
{
  LimberNoteView *self = LIMBER_NOTE_VIEW (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
limber_note_view_class_init (LimberNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = limber_note_view_dispose;
  object_class->finalize = limber_note_view_finalize;
  widget_class->grab_focus = limber_note_view_grab_focus;

  /**
   * LimberNoteView::typed:
   *
   * The user changed the text; limber_note_view_take_changes() makes it readable.
   */
  signals[SIGNAL_TYPED]
      = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberNoteView::left:
   *
   * The keyboard went elsewhere.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberNoteView, text_view);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
limber_note_view_init (LimberNoteView *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text_view);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (insert_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * limber_note_view_set_text:
 * @self: a view
 * @text: (nullable): a note
 *
 * Shows a note. The text cursor and the view's own steps for undo stay when it is the one already shown.
 */
void
limber_note_view_set_text (LimberNoteView *self, const char *text)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (LIMBER_IS_NOTE_VIEW (self));

  limber_note_view_take_changes (self);
  if (!g_set_str (&self->text, text != NULL && *text != '\0' ? text : NULL))
    return;

  buffer = gtk_text_view_get_buffer (self->text_view);
  self->updating = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, self->text != NULL ? self->text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->updating = FALSE;
}

/**
 * limber_note_view_take_changes:
 * @self: a view
 *
 * Copies what was typed, so that limber_note_view_get_text() returns it. A long note is not copied at every
 * key.
 *
 * Returns: whether there was anything to copy
 */
gboolean
limber_note_view_take_changes (LimberNoteView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (LIMBER_IS_NOTE_VIEW (self), FALSE);

  if (!self->changed)
    return FALSE;

  self->changed = FALSE;
  buffer = gtk_text_view_get_buffer (self->text_view);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  remove_soft_breaks (text);
  g_free (self->text);
  self->text = *text != '\0' ? g_steal_pointer (&text) : NULL;

  return TRUE;
}

/**
 * limber_note_view_get_text:
 * @self: a view
 *
 * Returns: (nullable): the note as last set or taken
 */
const char *
limber_note_view_get_text (LimberNoteView *self)
{
  g_return_val_if_fail (LIMBER_IS_NOTE_VIEW (self), NULL);

  return self->text;
}

/**
 * limber_note_view_get_text_view:
 * @self: a view
 *
 * Returns: (transfer none): the widget that takes the keys
 */
GtkWidget *
limber_note_view_get_text_view (LimberNoteView *self)
{
  g_return_val_if_fail (LIMBER_IS_NOTE_VIEW (self), NULL);

  return GTK_WIDGET (self->text_view);
}
