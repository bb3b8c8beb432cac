/* limber-report-section-group.c — a switch for each section of the page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-section-group.h"

#include "limber-report-section-text.h"

#include <glib/gi18n.h>

struct _LimberReportSectionGroup
{
  AdwPreferencesGroup parent_instance;

  LimberReportChoice *choice;
  GtkWidget *rows[LIMBER_REPORT_NOTES]; /* those of the page itself */
};

G_DEFINE_FINAL_TYPE (LimberReportSectionGroup, limber_report_section_group, ADW_TYPE_PREFERENCES_GROUP)

static LimberReportSection
get_section (gpointer row)
{
  return (LimberReportSection) GPOINTER_TO_UINT (g_object_get_data (row, "section"));
}

static void
active_cb (AdwSwitchRow *row, GParamSpec *pspec, LimberReportSectionGroup *self)
{
  if (self->choice != NULL)
    limber_report_choice_set_section (self->choice, get_section (row), adw_switch_row_get_active (row));
}

static void
choice_changed_cb (LimberReportSectionGroup *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->rows[i]),
                               limber_report_choice_has_section (self->choice, get_section (self->rows[i])));
}

static void
limber_report_section_group_dispose (GObject *object)
{
  LimberReportSectionGroup *self = LIMBER_REPORT_SECTION_GROUP (object);

  g_clear_object (&self->choice);

  G_OBJECT_CLASS (limber_report_section_group_parent_class)->dispose (object);
}

static void
limber_report_section_group_class_init (LimberReportSectionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = limber_report_section_group_dispose;
}

static void
limber_report_section_group_init (LimberReportSectionGroup *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("On the page"));
  for (guint i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      LimberReportSection section = (LimberReportSection) i;

      self->rows[i] = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title",
                                    limber_report_section_get_title (section), NULL);
      g_object_set_data (G_OBJECT (self->rows[i]), "section", GUINT_TO_POINTER (section));
      g_signal_connect_object (self->rows[i], "notify::active", G_CALLBACK (active_cb), self, 0);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows[i]);
    }
}

/**
 * limber_report_section_group_set_choice:
 * @self: the group
 * @choice: what it shows and changes; once
 */
void
limber_report_section_group_set_choice (LimberReportSectionGroup *self, LimberReportChoice *choice)
{
  g_return_if_fail (LIMBER_IS_REPORT_SECTION_GROUP (self));
  g_return_if_fail (LIMBER_IS_REPORT_CHOICE (choice));

  /* The switches are set before they change anything. */
  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->rows[i]),
                               limber_report_choice_has_section (choice, get_section (self->rows[i])));
  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * limber_report_section_group_set_facts:
 * @self: the group
 * @facts: what there is to show
 *
 * Says of each section without anything to show why that is.
 */
void
limber_report_section_group_set_facts (LimberReportSectionGroup *self, const LimberReportFacts *facts)
{
  g_return_if_fail (LIMBER_IS_REPORT_SECTION_GROUP (self));
  g_return_if_fail (facts != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (self->rows); i++)
    {
      const char *words = limber_report_section_explain_empty (get_section (self->rows[i]), facts);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[i]), words != NULL ? words : "");
    }
}
