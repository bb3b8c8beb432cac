/* limber-finding-details.c — what stands behind the sentence of a finding, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-finding-details.h"

#include "limber-button-wrap.h"
#include "limber-finding-group.h"
#include "limber-finding-text.h"
#include "limber-finding-view.h"

#include <glib/gi18n.h>

/* What is between them has the direction of its first letter, or that of numbers. */
#define ISOLATE "\u2068"
#define END_OF_ISOLATE "\u2069"

struct _LimberFindingDetails
{
  GtkWidget parent_instance;

  LimberFinding *finding;
  LimberWeightUnit weight_unit;
  gboolean in_report;
  gboolean hides_suggestion;

  GtkWidget *content;
  LimberFindingView *view;
  GtkWidget *numbers_section;
  GtkBox *numbers;
  GtkWidget *why_section;
  GtkBox *why_list;
  GtkWidget *caution_section;
  GtkLabel *caution_label;
  GtkWidget *suggestion_section;
  GtkLabel *suggestion_label;
  GtkWidget *trends_button;
  GtkWidget *report_button;
  AdwButtonContent *report_content;
  GtkWidget *hide_button;
  GtkWidget *turn_off_button;
};

G_DEFINE_FINAL_TYPE (LimberFindingDetails, limber_finding_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_IN_REPORT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Numbers */

static GtkWidget *
create_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
create_name_label (const char *name)
{
  GtkWidget *label = create_label (name);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* A number has no direction of its own: isolated, its unit stays on its side from right to left too. It is
 * never broken within, and the name beside it gives way. */
static GtkWidget *
create_value_label (const char *value)
{
  g_autofree char *text = g_strconcat (ISOLATE, value, END_OF_ISOLATE, NULL);
  GtkWidget *label = create_label (text);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

/* Each in a line of its own: a long name has all the room that its value leaves. */
static GtkWidget *
create_number (const LimberFindingNumber *number)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_append (GTK_BOX (line), create_name_label (number->label));
  gtk_box_append (GTK_BOX (line), create_value_label (number->text));

  return line;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
fill_numbers (LimberFindingDetails *self)
{
  g_autofree char *text = limber_finding_text_read_numbers (self->finding);
  gboolean has_numbers = FALSE;

  clear (self->numbers);
  for (guint i = 0; i < self->finding->numbers->len; i++)
    {
      const LimberFindingNumber *number = g_ptr_array_index (self->finding->numbers, i);

      if (number->label == NULL || number->text == NULL)
        continue;
      gtk_box_append (self->numbers, create_number (number));
      has_numbers = TRUE;
    }

  gtk_widget_set_visible (self->numbers_section, has_numbers);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->numbers_section), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

/* Words */

static void
show_text (GtkWidget *section, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (section, text != NULL && *text != '\0');
}

/* Each sentence is a point of its own. */
static void
show_why (LimberFindingDetails *self)
{
  GStrv why = self->finding->why;
  g_autofree char *text = why != NULL ? g_strjoinv (" ", why) : NULL;

  clear (self->why_list);
  for (guint i = 0; why != NULL && why[i] != NULL; i++)
    gtk_box_append (self->why_list, create_label (why[i]));

  gtk_widget_set_visible (self->why_section, why != NULL && why[0] != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why_section), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : "", -1);
}

static void
show_words (LimberFindingDetails *self)
{
  show_why (self);
  show_text (self->caution_section, self->caution_label, self->finding->caution);
  show_text (self->suggestion_section, self->suggestion_label,
             self->hides_suggestion ? NULL : self->finding->suggestion);
}

/* Actions */

static void
update_report (LimberFindingDetails *self)
{
  adw_button_content_set_icon_name (self->report_content,
                                    self->in_report ? "object-select-symbolic" : "list-add-symbolic");
  adw_button_content_set_label (self->report_content,
                                self->in_report ? _ ("In the visit _report") : _ ("Add to visit _report"));
}

/* A button must not have the action for a moment without what it is to be done to. */
static void
set_action (GtkWidget *button, const char *action, const char *target)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* What is not settled says nothing to a doctor. */
static gboolean
is_settled (const LimberFinding *finding)
{
  return finding->severity <= LIMBER_FINDING_PATTERN || finding->severity == LIMBER_FINDING_NOT_FOUND;
}

static void
show_actions (LimberFindingDetails *self)
{
  gboolean can_be_hidden = limber_finding_can_be_hidden (self->finding);
  /* Translators: %s is a kind of findings, such as "Weight"; _ marks the letter that is underlined. */
  g_autofree char *turn_off
      = g_strdup_printf (_ ("Turn _off “%s”"), limber_topic_get_title (self->finding->topic));

  set_action (self->trends_button, "patterns.show-in-trends", self->finding->id);
  set_action (self->hide_button, "patterns.hide", self->finding->id);
  set_action (self->turn_off_button, "patterns.turn-off", limber_topic_get_id (self->finding->topic));
  gtk_button_set_use_underline (GTK_BUTTON (self->turn_off_button), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->turn_off_button), turn_off);
  limber_button_wrap (GTK_BUTTON (self->turn_off_button));
  gtk_widget_set_visible (self->trends_button,
                          self->finding->metrics != NULL && self->finding->metrics[0] != NULL);
  gtk_widget_set_visible (self->report_button, is_settled (self->finding));
  gtk_widget_set_visible (self->hide_button, can_be_hidden);
  gtk_widget_set_visible (self->turn_off_button,
                          can_be_hidden && self->finding->topic != LIMBER_TOPIC_SAFETY);
  update_report (self);
}

/* By the user, through the action; the journal answers with limber_finding_details_set_finding(). */
static void
choose_in_report (LimberFindingDetails *self, gboolean in_report)
{
  if (self->in_report == in_report || self->finding == NULL)
    return;

  self->in_report = in_report;
  update_report (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_REPORT]);
  gtk_widget_activate_action (GTK_WIDGET (self), "patterns.set-in-report", "(sb)", self->finding->id,
                              in_report);
}

/* Overrides */

static void
limber_finding_details_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IN_REPORT:
      g_value_set_boolean (value, LIMBER_FINDING_DETAILS (object)->in_report);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_finding_details_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IN_REPORT:
      choose_in_report (LIMBER_FINDING_DETAILS (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_finding_details_dispose (GObject *object)
{
  LimberFindingDetails *self = LIMBER_FINDING_DETAILS (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_FINDING_DETAILS);
  g_clear_pointer (&self->finding, limber_finding_unref);

  G_OBJECT_CLASS (limber_finding_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_FINDING_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-finding-details.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, content);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, view);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, numbers_section);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, numbers);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, why_section);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, why_list);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, caution_section);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, caution_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, suggestion_section);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, suggestion_label);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, trends_button);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, report_button);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, report_content);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, hide_button);
  gtk_widget_class_bind_template_child (widget_class, LimberFindingDetails, turn_off_button);
}

static void
limber_finding_details_class_init (LimberFindingDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_finding_details_dispose;
  object_class->get_property = limber_finding_details_get_property;
  object_class->set_property = limber_finding_details_set_property;

  /**
   * LimberFindingDetails:in-report:
   *
   * Whether the finding goes into the visit report.
   */
  properties[PROP_IN_REPORT] = g_param_spec_boolean (
      "in-report", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_property_action (widget_class, "finding.in-report", "in-report");
  gtk_widget_class_set_css_name (widget_class, "limber-finding-details");
  bind_template (widget_class);
}

static void
limber_finding_details_init (LimberFindingDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_finding_details_new:
 *
 * Returns: (transfer floating): the details of nothing yet
 */
GtkWidget *
limber_finding_details_new (void)
{
  return g_object_new (LIMBER_TYPE_FINDING_DETAILS, NULL);
}

/**
 * limber_finding_details_set_finding:
 * @self: details
 * @finding: what they are of
 * @in_report: whether it goes into the visit report
 * @weight_unit: for its picture
 *
 * May be called again: what is on the screen is changed and not made anew, so that the focus stays.
 */
void
limber_finding_details_set_finding (LimberFindingDetails *self,
                                    LimberFinding *finding,
                                    gboolean in_report,
                                    LimberWeightUnit weight_unit)
{
  g_return_if_fail (LIMBER_IS_FINDING_DETAILS (self));
  g_return_if_fail (finding != NULL);

  if (self->in_report != in_report)
    {
      self->in_report = in_report;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IN_REPORT]);
      update_report (self);
    }
  if (self->finding == finding && self->weight_unit == weight_unit)
    return;

  limber_finding_ref (finding);
  g_clear_pointer (&self->finding, limber_finding_unref);
  self->finding = finding;
  self->weight_unit = weight_unit;
  limber_finding_view_set_finding (self->view, finding, weight_unit);
  fill_numbers (self);
  show_words (self);
  show_actions (self);
}

/**
 * limber_finding_details_set_shows_suggestion:
 * @self: details
 * @shows: whether the suggestion is told here; it is not where it stands above already
 */
void
limber_finding_details_set_shows_suggestion (LimberFindingDetails *self, gboolean shows)
{
  g_return_if_fail (LIMBER_IS_FINDING_DETAILS (self));

  self->hides_suggestion = !shows;
  if (self->finding != NULL)
    show_words (self);
}
