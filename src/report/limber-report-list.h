/* limber-report-list.h — short texts under each other, as many as there is room for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/report.
 */

#pragma once

#include "limber-report-text.h"

G_BEGIN_DECLS

/**
 * LimberReportList:
 *
 * What most sections are made of: groups of items, each group with a caption or without. In less room than it
 * likes, each group shows its first items and says how many more there are; in the least, the items it must
 * show are cut after two lines.
 */
typedef struct _LimberReportList LimberReportList;

LimberReportList *limber_report_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_list_free (LimberReportList *self);

/* What is added from now on stands in a new group. @caption: (nullable) */
void limber_report_list_add_group (LimberReportList *self, const char *caption);
/* @lead: (nullable): stands before @text, bold */
void limber_report_list_add (LimberReportList *self,
                             LimberReportTextRole role,
                             const char *lead,
                             const char *text);
/* A second paragraph of the item added last, small. */
void limber_report_list_add_detail (LimberReportList *self, const char *text);

/* In each group: at least so many items whatever the room, never more than so many. */
void limber_report_list_set_limits (LimberReportList *self, guint least, guint most);
/* Items are numbered, and an empty line follows each, to be written on. */
void limber_report_list_set_answers (LimberReportList *self, gboolean answers);

gboolean limber_report_list_is_empty (const LimberReportList *self);
double limber_report_list_get_natural_height (const LimberReportList *self,
                                              const LimberReportStyle *style,
                                              double width);
double limber_report_list_get_min_height (const LimberReportList *self,
                                          const LimberReportStyle *style,
                                          double width);
/* The heights in which it shows more, ascending, (element-type double); none when it is empty */
GArray *limber_report_list_get_steps (const LimberReportList *self,
                                      const LimberReportStyle *style,
                                      double width) G_GNUC_WARN_UNUSED_RESULT;
void limber_report_list_draw (const LimberReportList *self,
                              const LimberReportStyle *style,
                              const LimberRect *area,
                              cairo_t *cr);
/* All of it, whether there is room for it or not, one line a text. */
char *limber_report_list_describe (const LimberReportList *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberReportList, limber_report_list_free)

/* A block called @name, of section @section, that shows the list which @create makes of facts. @extras:
 * whether it has details or lines for answers */
#define LIMBER_REPORT_DEFINE_LIST_BLOCK(name, section_, create, extras)                                      \
  static double name##_min_height (const LimberReportFacts *facts, const LimberReportStyle *style,           \
                                   double width)                                                             \
  {                                                                                                          \
    g_autoptr (LimberReportList) list = create (facts);                                                      \
    return limber_report_list_get_min_height (list, style, width);                                           \
  }                                                                                                          \
  static double name##_natural_height (const LimberReportFacts *facts, const LimberReportStyle *style,       \
                                       double width)                                                         \
  {                                                                                                          \
    g_autoptr (LimberReportList) list = create (facts);                                                      \
    return limber_report_list_get_natural_height (list, style, width);                                       \
  }                                                                                                          \
  static GArray *name##_steps (const LimberReportFacts *facts, const LimberReportStyle *style, double width) \
  {                                                                                                          \
    g_autoptr (LimberReportList) list = create (facts);                                                      \
    return limber_report_list_get_steps (list, style, width);                                                \
  }                                                                                                          \
  static void name##_draw (const LimberReportFacts *facts, const LimberReportStyle *style,                   \
                           const LimberRect *area, cairo_t *cr)                                              \
  {                                                                                                          \
    g_autoptr (LimberReportList) list = create (facts);                                                      \
    limber_report_list_draw (list, style, area, cr);                                                         \
  }                                                                                                          \
  static char *name##_alt (const LimberReportFacts *facts)                                                   \
  {                                                                                                          \
    g_autoptr (LimberReportList) list = create (facts);                                                      \
    return limber_report_list_describe (list);                                                               \
  }                                                                                                          \
  const LimberReportBlock name = {                                                                           \
    .section = section_,                                                                                     \
    .min_height = name##_min_height,                                                                         \
    .natural_height = name##_natural_height,                                                                 \
    .steps = name##_steps,                                                                                   \
    .has_extras = extras,                                                                                    \
    .draw = name##_draw,                                                                                     \
    .alt = name##_alt,                                                                                       \
  };

G_END_DECLS
