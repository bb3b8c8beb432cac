/* limber-settings-report.c — what the user chose about the visit report, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-settings-report.h"

#include "limber-settings-private.h"

#define WITH_DAYS "report-with-days"
#define LEFT_OUT "report-left-out"
#define PAPER "report-paper"
#define NAME "report-name"

/* As in the schema. */
enum
{
  PAPER_AUTOMATIC,
  PAPER_A4,
  PAPER_LETTER,
};

/**
 * limber_settings_get_report_sections:
 * @self: the settings
 *
 * What is not known to have been left out is in, so that a section that comes with a later Limber is seen.
 *
 * Returns: the sections of the report, 1 << #LimberReportSection each, without notes
 */
guint
limber_settings_get_report_sections (LimberSettings *self)
{
  guint sections = LIMBER_REPORT_SECTIONS_DEFAULT;
  g_auto (GStrv) left_out = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), 0);

  left_out = g_settings_get_strv (self->settings, LEFT_OUT);
  for (gsize i = 0; left_out[i] != NULL; i++)
    {
      LimberReportSection section;

      if (limber_report_section_from_id (left_out[i], &section))
        sections &= ~(1u << section);
    }
  if (g_settings_get_boolean (self->settings, WITH_DAYS))
    sections |= 1u << LIMBER_REPORT_DAYS;

  return sections;
}

/**
 * limber_settings_set_report_sections:
 * @self: the settings
 * @sections: 1 << #LimberReportSection each; notes are not kept
 */
void
limber_settings_set_report_sections (LimberSettings *self, guint sections)
{
  g_autoptr (GStrvBuilder) left_out = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  if (sections == limber_settings_get_report_sections (self))
    return;

  left_out = g_strv_builder_new ();
  for (guint i = 0; i < LIMBER_REPORT_N_SECTIONS; i++)
    if ((LIMBER_REPORT_SECTIONS_DEFAULT & (1u << i)) != 0 && (sections & (1u << i)) == 0)
      g_strv_builder_add (left_out, limber_report_section_to_id ((LimberReportSection) i));
  ids = g_strv_builder_end (left_out);
  g_settings_set_strv (self->settings, LEFT_OUT, (const char *const *) ids);
  g_settings_set_boolean (self->settings, WITH_DAYS, (sections & (1u << LIMBER_REPORT_DAYS)) != 0);
}

/**
 * limber_settings_get_report_paper:
 * @self: the settings
 *
 * Returns: the paper of the report: that of the locale as long as nobody chose another
 */
LimberReportPaper
limber_settings_get_report_paper (LimberSettings *self)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), LIMBER_REPORT_PAPER_A4);

  switch (g_settings_get_enum (self->settings, PAPER))
    {
    case PAPER_A4:
      return LIMBER_REPORT_PAPER_A4;
    case PAPER_LETTER:
      return LIMBER_REPORT_PAPER_LETTER;
    default:
      return limber_report_paper_get_default ();
    }
}

/**
 * limber_settings_set_report_paper:
 * @self: the settings
 * @paper: the paper of the report
 */
void
limber_settings_set_report_paper (LimberSettings *self, LimberReportPaper paper)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  if (limber_settings_get_report_paper (self) != paper)
    g_settings_set_enum (self->settings, PAPER,
                         paper == LIMBER_REPORT_PAPER_LETTER ? PAPER_LETTER : PAPER_A4);
}

/**
 * limber_settings_get_report_name:
 * @self: the settings
 *
 * Returns: (transfer full): the name that stands on the report; empty when none does
 */
char *
limber_settings_get_report_name (LimberSettings *self)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), NULL);

  return g_settings_get_string (self->settings, NAME);
}

/**
 * limber_settings_set_report_name:
 * @self: the settings
 * @name: (nullable): the name that stands on the report
 */
void
limber_settings_set_report_name (LimberSettings *self, const char *name)
{
  g_autofree char *before = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  before = g_settings_get_string (self->settings, NAME);
  if (g_strcmp0 (before, name != NULL ? name : "") != 0)
    g_settings_set_string (self->settings, NAME, name != NULL ? name : "");
}
