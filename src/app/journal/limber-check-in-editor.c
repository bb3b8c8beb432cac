/* limber-check-in-editor.c — everything that can be said about one moment, and the measures of its day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-check-in-editor.h"

#include <glib/gi18n.h>

#include "limber-advice-area.h"
#include "limber-check-in-text.h"
#include "limber-date.h"
#include "limber-measure-list.h"
#include "limber-note-view.h"
#include "limber-pain-card.h"
#include "limber-scale.h"
#include "limber-term-section.h"
#include "limber-time-box.h"

struct _LimberCheckInEditor
{
  AdwBin parent_instance;

  GtkWidget *moment_box;
  LimberTimeBox *time_box;
  GtkLabel *late_label;
  LimberPainCard *pain_card;
  GtkWidget *anxiety_section;
  GtkLabel *anxiety_heading;
  AdwBin *anxiety_bin;
  GtkWidget *measures_section;
  LimberMeasureList *measure_list;
  LimberTermSection *symptoms_section;
  LimberAdviceArea *advice_area;
  LimberTermSection *tags_section;
  LimberTermSection *treatments_section;
  LimberNoteView *note_view;

  LimberScale *anxiety_scale;

  LimberSettings *settings;
  LimberEditSession *session;
  GSignalGroup *session_signals;
  char *uuid;
  const LimberDayContext *context; /* owned by the day view, which sets it anew before it goes */
  guint build_id;
  guint n_built;
  guint updating : 1;
  guint focus_wanted : 1;
  guint stacked : 1;
  guint narrow : 1;
};

G_DEFINE_FINAL_TYPE (LimberCheckInEditor, limber_check_in_editor, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STACKED,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  SIGNAL_TERM_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* Changing */

static const LimberCheckIn *
find_check_in (LimberCheckInEditor *self)
{
  const LimberDay *day = self->session != NULL ? limber_edit_session_get_day (self->session) : NULL;

  return day != NULL && self->uuid != NULL ? limber_day_find_check_in (day, self->uuid) : NULL;
}

static LimberCheckIn *
begin (LimberCheckInEditor *self, const char *burst)
{
  if (self->updating || self->session == NULL)
    return NULL;

  return limber_edit_session_begin_check_in (self->session, self->uuid, burst);
}

static void
commit (LimberCheckInEditor *self)
{
  limber_edit_session_commit (self->session);
}

static void
pain_set_cb (LimberCheckInEditor *self, const char *region, int nrs, LimberQuality qualities)
{
  g_autofree char *burst = g_strconcat ("pain ", region, NULL);
  LimberCheckIn *check_in = begin (self, burst);

  if (check_in == NULL)
    return;

  limber_check_in_set_pain (check_in, region, nrs, qualities);
  commit (self);
}

static void
pain_removed_cb (LimberCheckInEditor *self, const char *region)
{
  LimberCheckIn *check_in = begin (self, NULL);

  if (check_in == NULL)
    return;

  limber_check_in_remove_pain (check_in, region);
  commit (self);
}

static void
no_pain_set_cb (LimberCheckInEditor *self, gboolean no_pain)
{
  LimberCheckIn *check_in = begin (self, NULL);

  if (check_in == NULL)
    return;

  limber_check_in_set_no_pain (check_in, no_pain);
  commit (self);
}

static const LimberCheckIn *
find_last_places (LimberCheckInEditor *self)
{
  const LimberDay *day = limber_edit_session_get_day (self->session);
  const LimberDay *last_pain_day = NULL;

  /* That of the day shown before is kept until the new one is there, for its terms alone. */
  if (self->context != NULL && g_date_compare (&self->context->date, &day->date) == 0)
    last_pain_day = self->context->last_pain_day;

  return limber_day_find_last_places (day, self->uuid, last_pain_day);
}

static void
same_places_cb (LimberCheckInEditor *self)
{
  const LimberCheckIn *last = self->session != NULL ? find_last_places (self) : NULL;
  LimberCheckIn *check_in = last != NULL ? begin (self, NULL) : NULL;

  if (check_in == NULL)
    return;

  for (guint i = 0; i < last->pains->len; i++)
    {
      const LimberPain *pain = &g_array_index (last->pains, LimberPain, i);

      limber_check_in_set_pain (check_in, pain->region, pain->nrs, pain->qualities);
    }
  commit (self);
}

static void
anxiety_changed_cb (LimberCheckInEditor *self)
{
  LimberCheckIn *check_in = begin (self, "anxiety");

  if (check_in == NULL)
    return;

  check_in->anxiety = limber_scale_get_value (self->anxiety_scale);
  commit (self);
}

static void
value_changed_cb (LimberCheckInEditor *self, const char *measure, double value)
{
  g_autofree char *burst = g_strconcat ("measure ", measure, NULL);

  if (self->updating || self->session == NULL)
    return;

  limber_day_set_value (limber_edit_session_begin (self->session, burst), measure, value);
  commit (self);
}

static void
mark_set_cb (LimberCheckInEditor *self, const char *key, LimberHelped helped, LimberTermSection *section)
{
  LimberTermKind kind = limber_term_section_get_kind (section);
  LimberCheckIn *check_in = begin (self, NULL);

  if (check_in == NULL)
    return;

  limber_check_in_set_mark (check_in, kind, key, helped);
  commit (self);
  if (kind == LIMBER_TERM_SYMPTOM)
    limber_advice_area_symptom_ticked (self->advice_area, key);
}

static void
mark_removed_cb (LimberCheckInEditor *self, const char *key, LimberTermSection *section)
{
  LimberCheckIn *check_in = begin (self, NULL);

  if (check_in == NULL)
    return;

  limber_check_in_remove_mark (check_in, limber_term_section_get_kind (section), key);
  commit (self);
}

static void
term_changed_cb (LimberCheckInEditor *self, LimberTerm *term)
{
  g_signal_emit (self, signals[SIGNAL_TERM_CHANGED], 0, term);
}

static void
note_typed_cb (LimberCheckInEditor *self)
{
  if (self->session != NULL)
    limber_edit_session_touch (self->session);
}

static void
note_left_cb (LimberCheckInEditor *self)
{
  if (self->session != NULL)
    limber_edit_session_seal (self->session);
}

static void
collect_cb (LimberCheckInEditor *self)
{
  LimberCheckIn *check_in;

  if (!limber_note_view_take_changes (self->note_view))
    return;

  check_in = begin (self, LIMBER_EDIT_BURST_NOTE);
  if (check_in == NULL)
    return;

  limber_check_in_set_note (check_in, limber_note_view_get_text (self->note_view));
  commit (self);
}

static void
time_set_cb (LimberCheckInEditor *self, int time)
{
  LimberDay *day;
  LimberCheckIn *moved;

  if (self->updating || self->session == NULL)
    return;

  /* Taken out and put back, because the check-ins of a day stand in the order of their times. */
  day = limber_edit_session_begin (self->session, NULL);
  moved = limber_day_find_check_in (day, self->uuid);
  if (moved != NULL)
    {
      moved = limber_check_in_copy (moved);
      moved->time = time;
      limber_day_remove_check_in (day, self->uuid);
      limber_day_take_check_in (day, moved);
    }
  commit (self);
}

/* Showing */

static void
show_moment (LimberCheckInEditor *self, const LimberDay *day, const LimberCheckIn *check_in)
{
  g_autofree char *late = limber_check_in_describe_late (check_in);
  gboolean timed = check_in->time != LIMBER_TIME_UNSET || day->check_ins->len > 1;

  limber_time_box_set_time (self->time_box, check_in->time);
  gtk_label_set_label (self->late_label, late != NULL ? late : "");
  gtk_widget_set_visible (GTK_WIDGET (self->time_box), timed);
  gtk_widget_set_visible (GTK_WIDGET (self->late_label), late != NULL);
  gtk_widget_set_visible (self->moment_box, timed || late != NULL);
}

static void
show_check_in (LimberCheckInEditor *self, const LimberDay *day, const LimberCheckIn *check_in)
{
  self->updating = TRUE;
  show_moment (self, day, check_in);
  limber_pain_card_set_check_in (self->pain_card, check_in);
  limber_pain_card_set_last_places (self->pain_card, find_last_places (self));
  if (self->anxiety_scale != NULL)
    limber_scale_set_value (self->anxiety_scale, check_in->anxiety);
  limber_measure_list_set_day (self->measure_list, day);
  limber_term_section_set_marks (self->symptoms_section, check_in);
  limber_term_section_set_marks (self->tags_section, check_in);
  limber_term_section_set_marks (self->treatments_section, check_in);
  limber_advice_area_set_check_in (self->advice_area, check_in);
  if (limber_check_in_editor_is_built (self))
    limber_note_view_set_text (self->note_view, check_in->note);
  self->updating = FALSE;
}

static void
refresh (LimberCheckInEditor *self)
{
  const LimberCheckIn *check_in = find_check_in (self);

  if (check_in != NULL)
    show_check_in (self, limber_edit_session_get_day (self->session), check_in);
  if (check_in != NULL && self->focus_wanted)
    limber_check_in_editor_focus_first (self);
}

static void
show_context (LimberCheckInEditor *self)
{
  if (self->context == NULL)
    return;

  limber_term_section_set_terms (self->symptoms_section, self->context->terms[LIMBER_TERM_SYMPTOM]);
  limber_term_section_set_terms (self->tags_section, self->context->terms[LIMBER_TERM_TAG]);
  limber_term_section_set_terms (self->treatments_section, self->context->terms[LIMBER_TERM_TREATMENT]);
  limber_measure_list_set_last_weight (self->measure_list, self->context->last_weight);
}

static void
follow_settings (LimberCheckInEditor *self)
{
  gtk_widget_set_visible (self->anxiety_section,
                          limber_settings_get_shows (self->settings, LIMBER_SETTINGS_ANXIETY));
  gtk_widget_set_visible (self->measures_section, !limber_measure_list_is_empty (self->measure_list));
}

/* Building */

static void
build_pain (LimberCheckInEditor *self)
{
  limber_pain_card_build (self->pain_card);
}

static void
build_anxiety (LimberCheckInEditor *self)
{
  self->anxiety_scale = LIMBER_SCALE (limber_scale_new ());
  limber_scale_set_label (self->anxiety_scale, _ ("Anxiety"));
  limber_scale_set_ends (self->anxiety_scale, C_ ("anxiety", "calm"), C_ ("anxiety", "as bad as it can be"));
  g_signal_connect_object (self->anxiety_scale, "changed", G_CALLBACK (anxiety_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->anxiety_bin, GTK_WIDGET (self->anxiety_scale));
  gtk_label_set_mnemonic_widget (self->anxiety_heading, GTK_WIDGET (self->anxiety_scale));
}

static void
build_measures (LimberCheckInEditor *self)
{
  limber_measure_list_build (self->measure_list, self->settings);
  follow_settings (self);
}

static void
build_symptoms (LimberCheckInEditor *self)
{
  limber_term_section_build (self->symptoms_section, LIMBER_TERM_SYMPTOM);
}

static void
build_tags (LimberCheckInEditor *self)
{
  limber_term_section_build (self->tags_section, LIMBER_TERM_TAG);
}

static void
build_treatments (LimberCheckInEditor *self)
{
  limber_term_section_build (self->treatments_section, LIMBER_TERM_TREATMENT);
}

static void (*const builders[]) (LimberCheckInEditor *self) = {
  build_pain, build_anxiety, build_measures, build_symptoms, build_tags, build_treatments,
};

/* One part in each turn of the loop, so that no frame waits for more than one. The note comes last: while a
 * text view lays out megabytes, nothing of less priority gets a turn. */
static gboolean
build_cb (gpointer data)
{
  LimberCheckInEditor *self = data;

  builders[self->n_built](self);
  self->n_built++;
  refresh (self);
  if (self->n_built < G_N_ELEMENTS (builders))
    return G_SOURCE_CONTINUE;

  self->build_id = 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->note_view), TRUE);
  show_context (self);
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* Overrides */

static void
limber_check_in_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberCheckInEditor *self = LIMBER_CHECK_IN_EDITOR (object);

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
limber_check_in_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberCheckInEditor *self = LIMBER_CHECK_IN_EDITOR (object);
  gboolean on = g_value_get_boolean (value);

  switch (prop_id)
    {
    case PROP_STACKED:
      if (self->stacked == on)
        return;
      self->stacked = on;
      break;
    case PROP_NARROW:
      if (self->narrow == on)
        return;
      self->narrow = on;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
}

static void
limber_check_in_editor_dispose (GObject *object)
{
  LimberCheckInEditor *self = LIMBER_CHECK_IN_EDITOR (object);

  g_clear_handle_id (&self->build_id, g_source_remove);
  if (self->session_signals != NULL)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_CHECK_IN_EDITOR);

  G_OBJECT_CLASS (limber_check_in_editor_parent_class)->dispose (object);
}

static void
limber_check_in_editor_finalize (GObject *object)
{
  LimberCheckInEditor *self = LIMBER_CHECK_IN_EDITOR (object);

  g_clear_pointer (&self->uuid, g_free);

  G_OBJECT_CLASS (limber_check_in_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_TIME_BOX);
  g_type_ensure (LIMBER_TYPE_PAIN_CARD);
  g_type_ensure (LIMBER_TYPE_MEASURE_LIST);
  g_type_ensure (LIMBER_TYPE_ADVICE_AREA);
  g_type_ensure (LIMBER_TYPE_TERM_SECTION);
  g_type_ensure (LIMBER_TYPE_NOTE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-check-in-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, moment_box);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, time_box);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, late_label);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, pain_card);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, anxiety_section);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, anxiety_heading);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, anxiety_bin);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, measures_section);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, measure_list);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, symptoms_section);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, advice_area);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, tags_section);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, treatments_section);
  gtk_widget_class_bind_template_child (widget_class, LimberCheckInEditor, note_view);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, pain_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, pain_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_pain_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, same_places_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_set_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, term_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_set_cb);
}

static void
limber_check_in_editor_class_init (LimberCheckInEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = limber_check_in_editor_get_property;
  object_class->set_property = limber_check_in_editor_set_property;
  object_class->dispose = limber_check_in_editor_dispose;
  object_class->finalize = limber_check_in_editor_finalize;

  /**
   * LimberCheckInEditor:stacked:
   *
   * Whether there is no room for two things beside each other.
   */
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);

  /**
   * LimberCheckInEditor:narrow:
   *
   * Whether there is no more room than on a phone.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LimberCheckInEditor::term-changed:
   * @term: a term
   *
   * The user made, renamed or hid a term.
   */
  signals[SIGNAL_TERM_CHANGED] = g_signal_new ("term-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, LIMBER_TYPE_TERM);

  bind_template (GTK_WIDGET_CLASS (klass));
  bind_callbacks (GTK_WIDGET_CLASS (klass));
}

static void
limber_check_in_editor_init (LimberCheckInEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (LIMBER_TYPE_EDIT_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "collect", G_CALLBACK (collect_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (refresh), self);
}

/**
 * limber_check_in_editor_set_settings:
 * @self: an editor
 * @settings: the user's choices
 *
 * Says in which units and which measures are shown. The parts are built from now on, one after the other,
 * when nothing more urgent is to be done.
 */
void
limber_check_in_editor_set_settings (LimberCheckInEditor *self, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self));
  g_return_if_fail (self->settings == NULL);

  self->settings = g_object_ref (settings);
  limber_advice_area_set_settings (self->advice_area, settings);
  g_signal_connect_object (settings, "changed", G_CALLBACK (follow_settings), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->build_id = g_idle_add (build_cb, self);
}

/**
 * limber_check_in_editor_set_measures:
 * @self: an editor
 * @measures: (element-type LimberMeasure): the user's own measures
 *
 * Offers those that are not hidden.
 */
void
limber_check_in_editor_set_measures (LimberCheckInEditor *self, const GPtrArray *measures)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self));

  limber_measure_list_set_own (self->measure_list, measures);
  follow_settings (self);
  refresh (self);
}

/**
 * limber_check_in_editor_set_check_in:
 * @self: an editor
 * @session: (nullable): the day
 * @uuid: (nullable): the check-in of it to be edited
 *
 * Shows another check-in, or the same one anew.
 */
void
limber_check_in_editor_set_check_in (LimberCheckInEditor *self, LimberEditSession *session, const char *uuid)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self));

  if (self->session == session && g_strcmp0 (self->uuid, uuid) == 0)
    return;

  if (self->session != NULL)
    limber_edit_session_seal (self->session);
  limber_time_box_reset (self->time_box);
  limber_advice_area_clear (self->advice_area);
  g_set_object (&self->session, session);
  g_set_str (&self->uuid, uuid);
  g_signal_group_set_target (self->session_signals, session);
  refresh (self);
}

/**
 * limber_check_in_editor_set_context:
 * @self: an editor
 * @context: (nullable): what earlier days say; to be set anew before it is freed
 *
 * Offers the terms, the last places and the last weight.
 */
void
limber_check_in_editor_set_context (LimberCheckInEditor *self, const LimberDayContext *context)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self));

  self->context = context;
  show_context (self);
  refresh (self);
}

/**
 * limber_check_in_editor_focus_first:
 * @self: an editor
 *
 * Puts the keyboard where logging begins: on the figures, as soon as they and the day are there.
 */
void
limber_check_in_editor_focus_first (LimberCheckInEditor *self)
{
  g_return_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self));

  self->focus_wanted
      = !limber_check_in_editor_is_built (self) || !gtk_widget_is_sensitive (GTK_WIDGET (self));
  if (!self->focus_wanted)
    limber_pain_card_focus (self->pain_card);
}

/**
 * limber_check_in_editor_is_built:
 * @self: an editor
 *
 * Returns: whether all its parts are there
 */
gboolean
limber_check_in_editor_is_built (LimberCheckInEditor *self)
{
  g_return_val_if_fail (LIMBER_IS_CHECK_IN_EDITOR (self), FALSE);

  return self->n_built == G_N_ELEMENTS (builders);
}
