/* limber-report-note-item.c — a note in the list of notes to pick from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-note-item.h"

#include "limber-check-in-text.h"
#include "limber-date.h"

#include <glib/gi18n.h>

/* Of a note that fills pages the first words are enough to know it by. */
#define TEXT_CHARS 280

struct _LimberReportNoteItem
{
  GObject parent_instance;

  char *uuid;
  char *text; /* its beginning, on one line */
  guint32 day;
  int time;
  gboolean picked;
};

G_DEFINE_FINAL_TYPE (LimberReportNoteItem, limber_report_note_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PICKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Line ends become blanks, so that the lines there are show words. */
static char *
shorten (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), TEXT_CHARS));
  g_auto (GStrv) words = g_strsplit_set (start, " \t\r\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
limber_report_note_item_finalize (GObject *object)
{
  LimberReportNoteItem *self = LIMBER_REPORT_NOTE_ITEM (object);

  g_free (self->uuid);
  g_free (self->text);

  G_OBJECT_CLASS (limber_report_note_item_parent_class)->finalize (object);
}

static void
limber_report_note_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PICKED)
    g_value_set_boolean (value, LIMBER_REPORT_NOTE_ITEM (object)->picked);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_report_note_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PICKED)
    limber_report_note_item_set_picked (LIMBER_REPORT_NOTE_ITEM (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_report_note_item_class_init (LimberReportNoteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = limber_report_note_item_finalize;
  object_class->get_property = limber_report_note_item_get_property;
  object_class->set_property = limber_report_note_item_set_property;

  /**
   * LimberReportNoteItem:picked:
   *
   * Whether the note goes into the report.
   */
  properties[PROP_PICKED] = g_param_spec_boolean (
      "picked", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
limber_report_note_item_init (LimberReportNoteItem *self)
{
}

/**
 * limber_report_note_item_new:
 * @note: a note of the period
 * @picked: whether it goes into the report
 *
 * Returns: (transfer full): an item of the list
 */
LimberReportNoteItem *
limber_report_note_item_new (const LimberReportNote *note, gboolean picked)
{
  LimberReportNoteItem *self = g_object_new (LIMBER_TYPE_REPORT_NOTE_ITEM, NULL);

  self->uuid = g_strdup (note->uuid);
  self->text = shorten (note->text);
  self->day = note->day;
  self->time = note->time;
  self->picked = picked;

  return self;
}

/**
 * limber_report_note_item_equal:
 * @a: an item
 * @b: another one
 *
 * Returns: whether they look the same in a list, picked or not
 */
gboolean
limber_report_note_item_equal (LimberReportNoteItem *a, LimberReportNoteItem *b)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (a) && LIMBER_IS_REPORT_NOTE_ITEM (b), FALSE);

  return a->day == b->day && a->time == b->time && g_str_equal (a->uuid, b->uuid)
         && g_str_equal (a->text, b->text);
}

/**
 * limber_report_note_item_get_uuid:
 * @self: an item
 *
 * Returns: of the check-in the note belongs to
 */
const char *
limber_report_note_item_get_uuid (LimberReportNoteItem *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (self), NULL);

  return self->uuid;
}

/**
 * limber_report_note_item_get_text:
 * @self: an item
 *
 * Returns: the beginning of the note, on one line
 */
const char *
limber_report_note_item_get_text (LimberReportNoteItem *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (self), NULL);

  return self->text;
}

/**
 * limber_report_note_item_describe_time:
 * @self: an item
 *
 * Returns: (transfer full): "Thursday, 20 November, 08:10"; without a time when it has none
 */
char *
limber_report_note_item_describe_time (LimberReportNoteItem *self)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  GDate date, today;

  g_return_val_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (self), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  limber_clock_today (&today);
  day = limber_date_describe (&date, &today);
  if (self->time == LIMBER_TIME_UNSET)
    return g_steal_pointer (&day);

  time = limber_time_to_iso (self->time);
  /* Translators: a day and a time of day, such as "Thursday, 20 November" and "08:10". */
  return g_strdup_printf (_ ("%1$s, %2$s"), day, time);
}

/**
 * limber_report_note_item_get_picked:
 * @self: an item
 *
 * Returns: whether the note goes into the report
 */
gboolean
limber_report_note_item_get_picked (LimberReportNoteItem *self)
{
  g_return_val_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (self), FALSE);

  return self->picked;
}

/**
 * limber_report_note_item_set_picked:
 * @self: an item
 * @picked: whether the note goes into the report
 */
void
limber_report_note_item_set_picked (LimberReportNoteItem *self, gboolean picked)
{
  g_return_if_fail (LIMBER_IS_REPORT_NOTE_ITEM (self));

  if (self->picked == picked)
    return;

  self->picked = picked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKED]);
}
