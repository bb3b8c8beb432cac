/* limber-report-pages.c — a visit report laid out, with what the main thread wants to know of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-pages.h"

static void
clear (gpointer data)
{
  LimberReportPages *self = data;

  g_strfreev (self->descriptions);
  g_free (self->name);
  limber_report_unref (self->report);
  limber_report_facts_unref (self->facts);
}

static GStrv
describe (LimberReport *report, guint n_pages)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n_pages; i++)
    g_strv_builder_take (builder, limber_report_describe_page (report, i));

  return g_strv_builder_end (builder);
}

/**
 * limber_report_pages_new:
 * @facts: what the report says
 *
 * Lays the pages out, which takes longer than a frame: not to be called on the main thread.
 *
 * Returns: (transfer full): the pages
 */
LimberReportPages *
limber_report_pages_new (LimberReportFacts *facts)
{
  LimberReportPages *self = NULL;

  g_return_val_if_fail (facts != NULL, NULL);

  self = g_atomic_rc_box_new0 (LimberReportPages);
  self->facts = limber_report_facts_ref (facts);
  self->report = limber_report_new (facts);
  self->n_pages = limber_report_get_n_pages (self->report);
  limber_report_get_page_size (self->report, &self->width, &self->height);
  self->descriptions = describe (self->report, self->n_pages);
  self->name = limber_report_suggest_name (self->report);

  return self;
}

/**
 * limber_report_pages_ref:
 * @self: pages
 *
 * Returns: (transfer full): the same, once more
 */
LimberReportPages *
limber_report_pages_ref (LimberReportPages *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * limber_report_pages_unref:
 * @self: (transfer full): pages
 */
void
limber_report_pages_unref (LimberReportPages *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear);
}
