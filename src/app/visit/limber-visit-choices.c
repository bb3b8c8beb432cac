/* limber-visit-choices.c — what goes onto the page: the first page at the left of the Visit dialog
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-visit-choices.h"

#include "limber-report-notes-page.h"
#include "limber-report-section-group.h"
#include "limber-report-section-text.h"
#include "limber-report-span-group.h"
#include "limber-visit-forms.h"

#include <glib/gi18n.h>

struct _LimberVisitChoices
{
  AdwNavigationPage parent_instance;

  LimberVisitWatch *watch;
  LimberReportChoice *choice;
  LimberReportFacts *facts;          /* as far as they are known */
  LimberReportNotesPage *notes_page; /* weak: while it is open */
  gboolean is_narrow;
  gboolean updating;

  AdwActionRow *visit_row;
  AdwActionRow *questions_row;
  AdwActionRow *peg_row;
  AdwActionRow *red_flags_row;
  LimberReportSpanGroup *span_group;
  LimberReportSectionGroup *section_group;
  AdwActionRow *notes_row;
  AdwSwitchRow *days_row;
  AdwEntryRow *name_row;
  AdwComboRow *paper_row;
  GtkWidget *preview_button;
};

G_DEFINE_FINAL_TYPE (LimberVisitChoices, limber_visit_choices, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_IS_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Pages on top */

static void
push (LimberVisitChoices *self, AdwNavigationPage *page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
}

static void
visits_cb (LimberVisitChoices *self)
{
  push (self, limber_visits_page_new (self->watch));
}

static void
questions_cb (LimberVisitChoices *self)
{
  push (self, limber_questions_page_new (self->watch));
}

static void
peg_cb (LimberVisitChoices *self)
{
  push (self, limber_peg_page_new (self->watch));
}

static void
red_flags_cb (LimberVisitChoices *self)
{
  push (self, limber_red_flags_page_new (self->watch));
}

static void
notes_cb (LimberVisitChoices *self)
{
  AdwNavigationPage *page = limber_report_notes_page_new (self->choice);

  g_set_weak_pointer (&self->notes_page, LIMBER_REPORT_NOTES_PAGE (page));
  if (self->facts != NULL)
    limber_report_notes_page_set_facts (self->notes_page, self->facts);
  push (self, page);
}

/* Choices */

static void
days_cb (LimberVisitChoices *self)
{
  if (self->choice != NULL && !self->updating)
    limber_report_choice_set_section (self->choice, LIMBER_REPORT_DAYS,
                                      adw_switch_row_get_active (self->days_row));
}

static void
name_cb (LimberVisitChoices *self)
{
  if (self->choice != NULL && !self->updating)
    limber_report_choice_set_name (self->choice, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
}

static void
paper_cb (LimberVisitChoices *self)
{
  if (self->choice != NULL && !self->updating)
    limber_report_choice_set_paper (self->choice,
                                    (LimberReportPaper) adw_combo_row_get_selected (self->paper_row));
}

static void
update_notes (LimberVisitChoices *self)
{
  g_autofree char *notes = limber_report_notes_describe (self->choice, self->facts);
  const char *days = limber_report_section_explain_empty (LIMBER_REPORT_DAYS, self->facts);

  adw_action_row_set_subtitle (self->notes_row, notes);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->days_row), days != NULL ? days : "");
}

static void
take_subtitle (AdwActionRow *row, char *words)
{
  g_autofree char *owned = words;

  adw_action_row_set_subtitle (row, owned != NULL ? owned : "");
}

static void
watch_changed_cb (LimberVisitChoices *self)
{
  const LimberVisitRecord *record = limber_visit_watch_peek_record (self->watch);
  guint32 today = limber_report_choice_peek_options (self->choice)->today;

  if (!limber_visit_watch_get_is_loaded (self->watch))
    return;

  take_subtitle (self->visit_row, limber_visits_describe (record, today));
  take_subtitle (self->questions_row, limber_questions_describe (record));
  take_subtitle (self->peg_row, limber_peg_describe (record));
  take_subtitle (self->red_flags_row, limber_red_flags_describe (record));
}

/* What is typed as a name stays as it is typed: only the page has it without blanks around. */
static void
choice_changed_cb (LimberVisitChoices *self)
{
  const LimberReportOptions *options = limber_report_choice_peek_options (self->choice);

  self->updating = TRUE;
  adw_switch_row_set_active (self->days_row, limber_report_options_has (options, LIMBER_REPORT_DAYS));
  adw_combo_row_set_selected (self->paper_row, options->paper);
  self->updating = FALSE;
  update_notes (self);
  watch_changed_cb (self);
}

static void
limber_visit_choices_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_IS_NARROW)
    g_value_set_boolean (value, LIMBER_VISIT_CHOICES (object)->is_narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
limber_visit_choices_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberVisitChoices *self = LIMBER_VISIT_CHOICES (object);
  gboolean is_narrow = g_value_get_boolean (value);

  if (prop_id != PROP_IS_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  g_object_notify_by_pspec (object, pspec);
}

static void
limber_visit_choices_dispose (GObject *object)
{
  LimberVisitChoices *self = LIMBER_VISIT_CHOICES (object);

  g_clear_weak_pointer (&self->notes_page);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_VISIT_CHOICES);
  g_clear_pointer (&self->facts, limber_report_facts_unref);
  g_clear_object (&self->choice);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_visit_choices_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-visit-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, visit_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, questions_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, peg_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, red_flags_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, span_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, section_group);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, days_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, name_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, paper_row);
  gtk_widget_class_bind_template_child (widget_class, LimberVisitChoices, preview_button);
  gtk_widget_class_bind_template_callback (widget_class, visits_cb);
  gtk_widget_class_bind_template_callback (widget_class, questions_cb);
  gtk_widget_class_bind_template_callback (widget_class, peg_cb);
  gtk_widget_class_bind_template_callback (widget_class, red_flags_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
limber_visit_choices_class_init (LimberVisitChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = limber_visit_choices_get_property;
  object_class->set_property = limber_visit_choices_set_property;
  object_class->dispose = limber_visit_choices_dispose;

  /**
   * LimberVisitChoices:is-narrow:
   *
   * Whether there is no room for the preview beside the choices.
   */
  properties[PROP_IS_NARROW] = g_param_spec_boolean (
      "is-narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (LIMBER_TYPE_REPORT_SECTION_GROUP);
  g_type_ensure (LIMBER_TYPE_REPORT_SPAN_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_visit_choices_init (LimberVisitChoices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_visit_choices_set_sources:
 * @self: the page
 * @watch: what is kept about visits
 * @choice: what is shown and changed; once
 */
void
limber_visit_choices_set_sources (LimberVisitChoices *self,
                                  LimberVisitWatch *watch,
                                  LimberReportChoice *choice)
{
  const char *name = NULL;

  g_return_if_fail (LIMBER_IS_VISIT_CHOICES (self));
  g_return_if_fail (LIMBER_IS_VISIT_WATCH (watch) && LIMBER_IS_REPORT_CHOICE (choice));

  self->watch = g_object_ref (watch);
  name = limber_report_choice_get_name (choice);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : "");
  self->choice = g_object_ref (choice);
  limber_report_span_group_set_choice (self->span_group, choice);
  limber_report_section_group_set_choice (self->section_group, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  choice_changed_cb (self);
}

/**
 * limber_visit_choices_set_facts:
 * @self: the page
 * @facts: what the report says
 *
 * So that it can be said of a section that it has nothing to show, and notes can be picked.
 */
void
limber_visit_choices_set_facts (LimberVisitChoices *self, LimberReportFacts *facts)
{
  g_return_if_fail (LIMBER_IS_VISIT_CHOICES (self));
  g_return_if_fail (facts != NULL);

  if (self->facts == facts)
    return;

  g_clear_pointer (&self->facts, limber_report_facts_unref);
  self->facts = limber_report_facts_ref (facts);
  limber_report_section_group_set_facts (self->section_group, facts);
  if (self->notes_page != NULL)
    limber_report_notes_page_set_facts (self->notes_page, facts);
  update_notes (self);
}
