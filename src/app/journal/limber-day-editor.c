/* limber-day-editor.c — the check-ins of a day, one of them open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-day-editor.h"

#include <glib/gi18n.h>

#include "limber-check-in-editor.h"
#include "limber-check-in-row.h"
#include "limber-check-in-text.h"
#include "limber-date.h"

struct _LimberDayEditor
{
  AdwBin parent_instance;

  GtkWidget *status_label;
  GtkListBox *before_list;
  LimberCheckInEditor *check_in_editor;
  GtkListBox *after_list;
  GtkWidget *another_button;
  GtkWidget *delete_button;

  LimberEditSession *session;
  GSignalGroup *session_signals;
  GtkWidget *left_focus; /* where the keyboard was when another day was asked for */
  char *open_uuid;
  char *rows_text; /* what the rows say, so that they are not made anew at every key */
  gboolean stacked;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (LimberDayEditor, limber_day_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STACKED,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  SIGNAL_CHECK_IN_DELETED,
  SIGNAL_TERM_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const LimberCheckIn *
choose_open_check_in (LimberDayEditor *self)
{
  const LimberDay *day = limber_edit_session_get_day (self->session);
  const LimberCheckIn *check_in = NULL;

  if (self->open_uuid != NULL)
    check_in = limber_day_find_check_in (day, self->open_uuid);
  if (check_in == NULL)
    check_in = limber_edit_session_ensure_check_in (self->session);
  g_set_str (&self->open_uuid, check_in->uuid);

  return check_in;
}

static char *
describe_rows (const LimberDay *day, const char *open_uuid)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);
      gboolean open = g_str_equal (check_in->uuid, open_uuid);
      g_autofree char *title = open ? NULL : limber_check_in_describe (check_in);
      g_autofree char *time = open ? NULL : limber_check_in_describe_time (check_in);

      g_string_append_printf (text, "%s\n%s\n%s\n", check_in->uuid, open ? "" : time, open ? "" : title);
    }

  return g_string_free (text, FALSE);
}

static void
show_rows (LimberDayEditor *self, const LimberDay *day)
{
  g_autofree char *text = describe_rows (day, self->open_uuid);
  GtkListBox *list = self->before_list;

  if (!g_set_str (&self->rows_text, text))
    return;

  gtk_list_box_remove_all (self->before_list);
  gtk_list_box_remove_all (self->after_list);
  for (guint i = 0; i < day->check_ins->len; i++)
    {
      const LimberCheckIn *check_in = g_ptr_array_index (day->check_ins, i);

      if (g_str_equal (check_in->uuid, self->open_uuid))
        list = self->after_list;
      else
        gtk_list_box_append (list, limber_check_in_row_new (check_in));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->before_list),
                          gtk_list_box_get_row_at_index (self->before_list, 0) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->after_list),
                          gtk_list_box_get_row_at_index (self->after_list, 0) != NULL);
}

/* While a day is being read nothing can be typed, which takes the keyboard away; it comes back to where it
 * was, so that one measure can be filled in for day after day. */
static void
keep_focus (LimberDayEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  g_set_weak_pointer (&self->left_focus, focus);
  /* Taken away by hand, so that the text is told before it is insensitive. */
  gtk_root_set_focus (root, NULL);
}

static void
return_focus (LimberDayEditor *self)
{
  GtkWidget *focus = self->left_focus;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (focus == NULL)
    return;

  g_clear_weak_pointer (&self->left_focus);
  if (root != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  else
    limber_check_in_editor_focus_first (self->check_in_editor);
}

static void
refresh (LimberDayEditor *self)
{
  const LimberDay *day = self->session != NULL ? limber_edit_session_get_day (self->session) : NULL;
  const LimberCheckIn *open;
  gboolean empty;

  if (day == NULL)
    {
      keep_focus (self);
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  open = choose_open_check_in (self);
  empty = limber_check_in_is_empty (open);
  limber_check_in_editor_set_check_in (self->check_in_editor, self->session, open->uuid);
  show_rows (self, day);
  gtk_widget_set_visible (self->status_label, !limber_day_is_recorded (day));
  gtk_widget_set_visible (self->another_button, !empty);
  gtk_widget_set_visible (self->delete_button, !empty || day->check_ins->len > 1);
  return_focus (self);
}

static void
row_activated_cb (LimberDayEditor *self, LimberCheckInRow *row)
{
  limber_day_editor_open_check_in (self, limber_check_in_row_get_uuid (row));
}

static void
delete_clicked_cb (LimberDayEditor *self)
{
  g_autofree char *uuid = g_strdup (self->open_uuid);
  g_autoptr (LimberCheckIn) deleted = NULL;

  if (uuid == NULL)
    return;

  deleted = limber_edit_session_delete_check_in (self->session, uuid);
  if (deleted != NULL)
    g_signal_emit (self, signals[SIGNAL_CHECK_IN_DELETED], 0, deleted);
  limber_check_in_editor_focus_first (self->check_in_editor);
}

static void
term_changed_cb (LimberDayEditor *self, LimberTerm *term)
{
  g_signal_emit (self, signals[SIGNAL_TERM_CHANGED], 0, term);
}

static void
limber_day_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberDayEditor *self = LIMBER_DAY_EDITOR (object);

  switch (prop_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (LimberDayEditor *self, gboolean *flag, gboolean value, GParamSpec *pspec)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
limber_day_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberDayEditor *self = LIMBER_DAY_EDITOR (object);

  switch (prop_id)
    {
    case PROP_STACKED:
      set_flag (self, &self->stacked, g_value_get_boolean (value), pspec);
      break;
    case PROP_NARROW:
      set_flag (self, &self->narrow, g_value_get_boolean (value), pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_day_editor_dispose (GObject *object)
{
  LimberDayEditor *self = LIMBER_DAY_EDITOR (object);

  g_clear_weak_pointer (&self->left_focus);
  if (self->session_signals != NULL)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_DAY_EDITOR);

  G_OBJECT_CLASS (limber_day_editor_parent_class)->dispose (object);
}

static void
limber_day_editor_finalize (GObject *object)
{
  LimberDayEditor *self = LIMBER_DAY_EDITOR (object);

  g_clear_pointer (&self->open_uuid, g_free);
  g_clear_pointer (&self->rows_text, g_free);

  G_OBJECT_CLASS (limber_day_editor_parent_class)->finalize (object);
}

static void
limber_day_editor_class_init (LimberDayEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_day_editor_get_property;
  object_class->set_property = limber_day_editor_set_property;
  object_class->dispose = limber_day_editor_dispose;
  object_class->finalize = limber_day_editor_finalize;

  /**
   * LimberDayEditor:stacked:
   *
   * Whether there is no room for two things beside each other.
   */
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);

  /**
   * LimberDayEditor:narrow:
   *
   * Whether there is no more room than on a phone.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LimberDayEditor::check-in-deleted:
   * @check_in: what was deleted
   *
   * The user deleted a check-in; limber_edit_session_restore_check_in() puts it back.
   */
  signals[SIGNAL_CHECK_IN_DELETED] = g_signal_new ("check-in-deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                   NULL, G_TYPE_NONE, 1, LIMBER_TYPE_CHECK_IN);

  /**
   * LimberDayEditor::term-changed:
   * @term: a term
   *
   * The user made, renamed or hid a term.
   */
  signals[SIGNAL_TERM_CHANGED] = g_signal_new ("term-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, LIMBER_TYPE_TERM);

  g_type_ensure (LIMBER_TYPE_CHECK_IN_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-day-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, status_label);
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, before_list);
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, check_in_editor);
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, after_list);
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, another_button);
  gtk_widget_class_bind_template_child (widget_class, LimberDayEditor, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_changed_cb);
}

static void
limber_day_editor_init (LimberDayEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);

  self->session_signals = g_signal_group_new (LIMBER_TYPE_EDIT_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (refresh), self);
}

/**
 * limber_day_editor_set_settings:
 * @self: an editor
 * @settings: the user's choices
 *
 * Says in which units and which measures are shown, and remembers which advice was.
 */
void
limber_day_editor_set_settings (LimberDayEditor *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  limber_check_in_editor_set_settings (self->check_in_editor, settings);
}

/**
 * limber_day_editor_set_measures:
 * @self: an editor
 * @measures: (element-type LimberMeasure): the user's own measures
 *
 * Offers those that are not hidden, behind the ones that come with Limber.
 */
void
limber_day_editor_set_measures (LimberDayEditor *self, const GPtrArray *measures)
{
  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  limber_check_in_editor_set_measures (self->check_in_editor, measures);
}

/**
 * limber_day_editor_set_session:
 * @self: an editor
 * @session: (nullable): the day to be edited
 *
 * Shows another day, its last check-in open.
 */
void
limber_day_editor_set_session (LimberDayEditor *self, LimberEditSession *session)
{
  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  if (self->session == session)
    return;

  /* An entry that is left still has something to say about the day it was on. */
  keep_focus (self);
  g_clear_pointer (&self->open_uuid, g_free);
  limber_check_in_editor_set_check_in (self->check_in_editor, NULL, NULL);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  refresh (self);
}

/**
 * limber_day_editor_set_context:
 * @self: an editor
 * @context: (transfer none): what earlier days say; must outlive its use here
 *
 * Offers the terms, the last places and the last weight.
 */
void
limber_day_editor_set_context (LimberDayEditor *self, const LimberDayContext *context)
{
  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  limber_check_in_editor_set_context (self->check_in_editor, context);
}

/**
 * limber_day_editor_add_check_in:
 * @self: an editor
 *
 * Opens a further check-in, at the present time when the day is today.
 */
void
limber_day_editor_add_check_in (LimberDayEditor *self)
{
  g_autoptr (GDateTime) now = NULL;
  GDate today;
  int time = LIMBER_TIME_UNSET;

  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  if (self->session == NULL || limber_edit_session_get_day (self->session) == NULL)
    return;

  limber_clock_today (&today);
  if (g_date_compare (&today, limber_edit_session_get_date (self->session)) == 0)
    {
      now = limber_clock_now ();
      time = g_date_time_get_hour (now) * 60 + g_date_time_get_minute (now);
    }

  limber_day_editor_open_check_in (self, limber_edit_session_add_check_in (self->session, time)->uuid);
}

/**
 * limber_day_editor_open_check_in:
 * @self: an editor
 * @uuid: a check-in of the day
 *
 * Opens the check-in in its place; the one open before folds.
 */
void
limber_day_editor_open_check_in (LimberDayEditor *self, const char *uuid)
{
  g_autofree char *opened = g_strdup (uuid);

  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));
  g_return_if_fail (self->session != NULL);

  limber_edit_session_seal (self->session);
  g_set_str (&self->open_uuid, opened);
  refresh (self);
  limber_check_in_editor_focus_first (self->check_in_editor);
}

/**
 * limber_day_editor_focus_first:
 * @self: an editor
 *
 * Puts the keyboard where logging begins.
 */
void
limber_day_editor_focus_first (LimberDayEditor *self)
{
  g_return_if_fail (LIMBER_IS_DAY_EDITOR (self));

  limber_check_in_editor_focus_first (self->check_in_editor);
}

/**
 * limber_day_editor_is_built:
 * @self: an editor
 *
 * Returns: whether all its parts are there; they are built bit by bit after the first frame
 */
gboolean
limber_day_editor_is_built (LimberDayEditor *self)
{
  g_return_val_if_fail (LIMBER_IS_DAY_EDITOR (self), FALSE);

  return limber_check_in_editor_is_built (self->check_in_editor);
}
