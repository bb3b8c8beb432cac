/* limber-report-list.c — short texts under each other, as many as there is room for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-list.h"

#include <glib/gi18n.h>
#include <string.h>

/* Items are cut after so many lines, the more the better, before anything runs out of its place. */
#define MOST_LINES 4
#define LEAST_LINES 2

/* Against the size of running text. */
#define ITEM_GAP 0.28
#define GROUP_GAP 0.6
#define CAPTION_GAP 0.15
#define BULLET_INDENT 0.95
#define NUMBER_INDENT 1.75
#define ANSWER_HEIGHT 1.9

typedef struct
{
  LimberReportTextRole role;
  char *lead, *text, *detail;
} Item;

typedef struct
{
  char *caption;
  GPtrArray *items;
} Group;

struct _LimberReportList
{
  GPtrArray *groups;
  guint least, most;
  gboolean answers;
};

/* How it is to be shown: how many items of each group, how many lines of each at most (0: all), and whether
 * with the details and with room for answers. */
typedef struct
{
  guint n_items, n_lines;
  gboolean is_full;
} Extent;

/* What was measured is kept while one extent after the other is tried. */
typedef struct
{
  const LimberReportList *list;
  const LimberReportStyle *style;
  double width;
  Extent extent;
  double **heights;
} Measure;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->lead);
  g_free (item->text);
  g_free (item->detail);
  g_free (item);
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->caption);
  g_ptr_array_unref (group->items);
  g_free (group);
}

static Group *
get_group (const LimberReportList *self, guint index)
{
  return g_ptr_array_index (self->groups, index);
}

static guint
count_shown (const LimberReportList *self, const Group *group, Extent extent)
{
  return MIN (group->items->len, MIN (extent.n_items, self->most));
}

static double
get_indent (const LimberReportList *self, const Item *item, const LimberReportStyle *style)
{
  if (self->answers)
    return NUMBER_INDENT * style->size;

  return item->lead == NULL && item->role != LIMBER_REPORT_TEXT_SMALL ? BULLET_INDENT * style->size : 0;
}

static PangoLayout *
lay_out_item (const Item *item, const LimberReportStyle *style, double width, guint n_lines)
{
  PangoLayout *layout = limber_report_text_new_led (style, item->role, item->lead, item->text, width);

  if (n_lines > 0)
    {
      pango_layout_set_height (layout, -(int) n_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static double
measure_item (const LimberReportList *self,
              const Item *item,
              const LimberReportStyle *style,
              double width,
              Extent extent)
{
  double inner = width - get_indent (self, item, style);
  g_autoptr (PangoLayout) layout = lay_out_item (item, style, inner, extent.n_lines);
  double height = limber_report_layout_get_height (layout);

  if (item->detail != NULL && extent.is_full)
    height += limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, item->detail, inner);
  if (self->answers && extent.is_full)
    height += ANSWER_HEIGHT * style->size;

  return height;
}

static void
measure_clear (Measure *measure)
{
  for (guint i = 0; measure->list != NULL && i < measure->list->groups->len; i++)
    g_free (measure->heights[i]);
  g_free (measure->heights);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Measure, measure_clear)

static void
measure_init (Measure *measure,
              const LimberReportList *list,
              const LimberReportStyle *style,
              double width,
              Extent extent)
{
  *measure = (Measure) { .list = list, .style = style, .width = width, .extent = extent };
  measure->heights = g_new0 (double *, list->groups->len);
  for (guint i = 0; i < list->groups->len; i++)
    {
      Group *group = get_group (list, i);
      guint n = count_shown (list, group, extent);

      measure->heights[i] = g_new0 (double, n + 1);
      for (guint j = 0; j < n; j++)
        measure->heights[i][j]
            = measure_item (list, g_ptr_array_index (group->items, j), style, width, extent);
    }
}

static double
get_more_height (const LimberReportStyle *style)
{
  return limber_report_text_height (style, LIMBER_REPORT_TEXT_SMALL, "0", -1);
}

static double
get_caption_height (const LimberReportStyle *style, const char *caption, double width)
{
  return limber_report_text_height (style, LIMBER_REPORT_TEXT_STRONG, caption, width)
         + CAPTION_GAP * style->size;
}

static double
get_group_height (const Measure *measure, guint index, guint n_items)
{
  Group *group = get_group (measure->list, index);
  guint n = count_shown (measure->list, group, (Extent) { .n_items = n_items });
  double gap = ITEM_GAP * measure->style->size;
  double height = 0;

  if (group->caption != NULL)
    height += get_caption_height (measure->style, group->caption, measure->width);
  for (guint i = 0; i < n; i++)
    height += measure->heights[index][i] + (i > 0 ? gap : 0);
  if (n < group->items->len)
    height += gap + get_more_height (measure->style);

  return height;
}

static double
get_height (const Measure *measure, guint n_items)
{
  double height = 0;

  for (guint i = 0; i < measure->list->groups->len; i++)
    height += get_group_height (measure, i, n_items) + (i > 0 ? GROUP_GAP * measure->style->size : 0);

  return height;
}

static guint
get_longest (const LimberReportList *self)
{
  guint longest = 0;

  for (guint i = 0; i < self->groups->len; i++)
    longest = MAX (longest, get_group (self, i)->items->len);

  return MIN (longest, self->most);
}

static guint
get_most (const LimberReportList *self)
{
  return MAX (get_longest (self), self->least);
}

/* Every item with all its lines; full with what belongs to it, too. */
static Extent
get_whole_extent (const LimberReportList *self, gboolean is_full)
{
  return (Extent) { .n_items = get_most (self), .is_full = is_full };
}

/* Looks for the most items of @extent that @height has room for. */
static gboolean
find_fitting (const LimberReportList *self,
              const LimberReportStyle *style,
              double width,
              double height,
              guint least,
              Extent *extent)
{
  const double slack = 0.01;
  g_auto (Measure) measure = { 0 };

  measure_init (&measure, self, style, width, *extent);
  for (; extent->n_items >= least; extent->n_items--)
    {
      if (get_height (&measure, extent->n_items) <= height + slack)
        return TRUE;
    }

  return FALSE;
}

/* The most that fits into @height: everything; else as many items as there is room for, without what belongs
 * to them; else fewer lines of those that have to be there. */
static Extent
find_extent (const LimberReportList *self, const LimberReportStyle *style, double width, double height)
{
  Extent extent = get_whole_extent (self, TRUE);

  if (find_fitting (self, style, width, height, extent.n_items, &extent))
    return extent;

  extent = get_whole_extent (self, FALSE);
  if (find_fitting (self, style, width, height, self->least, &extent))
    return extent;

  for (guint n_lines = MOST_LINES; n_lines > LEAST_LINES; n_lines--)
    {
      extent = (Extent) { .n_items = self->least, .n_lines = n_lines };
      if (find_fitting (self, style, width, height, self->least, &extent))
        return extent;
    }

  return (Extent) { .n_items = self->least, .n_lines = LEAST_LINES };
}

static void
draw_mark (const LimberReportList *self,
           guint number,
           const LimberReportStyle *style,
           const LimberRect *area,
           cairo_t *cr)
{
  g_autofree char *text = self->answers ? g_strdup_printf (C_ ("number of a question", "%u."), number)
                                        : g_strdup ("\342\200\242");

  limber_report_tag_begin (style, cr, "Lbl");
  limber_report_text_show (style, LIMBER_REPORT_TEXT_BODY, text, area, cr);
  limber_report_tag_end (style, cr, "Lbl");
}

/* Dots to write on. */
static void
draw_answer (const LimberReportStyle *style, const LimberRect *area, double y, cairo_t *cr)
{
  static const double dots[] = { 0, 2 };

  limber_report_tag_begin (style, cr, "Artifact");
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.6);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_move_to (cr, area->x + 0.5, y);
  cairo_line_to (cr, area->x + area->width - 0.5, y);
  cairo_stroke (cr);
  cairo_restore (cr);
  limber_report_tag_end (style, cr, "Artifact");
}

static double
draw_words (const Item *item,
            Extent extent,
            const LimberReportStyle *style,
            const LimberRect *area,
            cairo_t *cr)
{
  g_autoptr (PangoLayout) layout = lay_out_item (item, style, area->width, extent.n_lines);
  LimberRect rest = *area;
  double height;

  limber_report_tag_begin (style, cr, "LBody");
  height = limber_report_layout_show (layout, area, cr);
  if (item->detail != NULL && extent.is_full)
    {
      rest.y += height;
      height += limber_report_text_show (style, LIMBER_REPORT_TEXT_SMALL, item->detail, &rest, cr);
    }
  limber_report_tag_end (style, cr, "LBody");

  return height;
}

static double
draw_item (const LimberReportList *self,
           const Item *item,
           guint number,
           Extent extent,
           const LimberReportStyle *style,
           const LimberRect *area,
           cairo_t *cr)
{
  double indent = get_indent (self, item, style), height;
  LimberRect mark = { area->x, area->y, indent, area->height };
  LimberRect words = { area->x + indent, area->y, area->width - indent, area->height };

  limber_report_style_mirror (style, area, &mark);
  limber_report_style_mirror (style, area, &words);
  limber_report_tag_begin (style, cr, "LI");
  if (indent > 0)
    draw_mark (self, number, style, &mark, cr);
  height = draw_words (item, extent, style, &words, cr);
  limber_report_tag_end (style, cr, "LI");
  if (self->answers && extent.is_full)
    {
      height += ANSWER_HEIGHT * style->size;
      draw_answer (style, &words, area->y + height - 1, cr);
    }

  return height;
}

static double
draw_more (guint n_more, const LimberReportStyle *style, const LimberRect *area, cairo_t *cr)
{
  /* Translators: at the end of a list for which there is no room on the page. */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

  return limber_report_text_draw (style, LIMBER_REPORT_TEXT_SMALL, text, area, cr);
}

static double
draw_group (const LimberReportList *self,
            const Group *group,
            Extent extent,
            const LimberReportStyle *style,
            const LimberRect *area,
            cairo_t *cr)
{
  guint n = count_shown (self, group, extent);
  double gap = ITEM_GAP * style->size;
  LimberRect rest = *area;

  if (group->caption != NULL)
    rest.y += limber_report_text_draw (style, LIMBER_REPORT_TEXT_STRONG, group->caption, area, cr)
              + CAPTION_GAP * style->size;
  limber_report_tag_begin (style, cr, "L");
  for (guint i = 0; i < n; i++)
    rest.y += (i > 0 ? gap : 0)
              + draw_item (self, g_ptr_array_index (group->items, i), i + 1, extent, style,
                           &(LimberRect) { rest.x, rest.y + (i > 0 ? gap : 0), rest.width, 0 }, cr);
  limber_report_tag_end (style, cr, "L");
  if (n < group->items->len)
    {
      rest.y += gap;
      rest.y += draw_more (group->items->len - n, style, &rest, cr);
    }

  return rest.y - area->y;
}

static void
describe_item (const Item *item, GPtrArray *lines)
{
  if (item->lead != NULL)
    /* Translators: what something is called, and what is said about it. */
    g_ptr_array_add (lines, g_strdup_printf (C_ ("name and facts", "%s: %s"), item->lead, item->text));
  else
    g_ptr_array_add (lines, g_strdup (item->text));
  if (item->detail != NULL)
    g_ptr_array_add (lines, g_strdup (item->detail));
}

/**
 * limber_report_list_new:
 *
 * Returns: (transfer full): an empty list, which shows as many items as there are and at least one
 */
LimberReportList *
limber_report_list_new (void)
{
  LimberReportList *self = g_new0 (LimberReportList, 1);

  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->least = 1;
  self->most = G_MAXUINT;

  return self;
}

/**
 * limber_report_list_free:
 * @self: (transfer full): a list
 */
void
limber_report_list_free (LimberReportList *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

/**
 * limber_report_list_add_group:
 * @self: a list
 * @caption: (nullable): what the following items have in common, translated
 *
 * What is added from now on stands in a new group.
 */
void
limber_report_list_add_group (LimberReportList *self, const char *caption)
{
  Group *group = g_new0 (Group, 1);

  group->caption = g_strdup (caption);
  group->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (self->groups, group);
}

/**
 * limber_report_list_add:
 * @self: a list
 * @role: what the words are
 * @lead: (nullable): what stands before, bold
 * @text: the item
 */
void
limber_report_list_add (LimberReportList *self, LimberReportTextRole role, const char *lead, const char *text)
{
  Item *item = g_new0 (Item, 1);

  item->role = role;
  item->lead = g_strdup (lead);
  item->text = g_strdup (text);
  if (self->groups->len == 0)
    limber_report_list_add_group (self, NULL);
  g_ptr_array_add (get_group (self, self->groups->len - 1)->items, item);
}

/**
 * limber_report_list_add_detail:
 * @self: a list with an item
 * @text: what stands under the item that was added last, small
 */
void
limber_report_list_add_detail (LimberReportList *self, const char *text)
{
  GPtrArray *items;
  Item *item;

  g_return_if_fail (self->groups->len > 0);

  items = get_group (self, self->groups->len - 1)->items;
  g_return_if_fail (items->len > 0);
  item = g_ptr_array_index (items, items->len - 1);
  g_set_str (&item->detail, text);
}

/**
 * limber_report_list_set_limits:
 * @self: a list
 * @least: how many items of a group are shown however little room there is, at least 1
 * @most: how many are shown however much there is
 */
void
limber_report_list_set_limits (LimberReportList *self, guint least, guint most)
{
  g_return_if_fail (least > 0 && most >= least);

  self->least = least;
  self->most = most;
}

/**
 * limber_report_list_set_answers:
 * @self: a list
 * @answers: whether items are numbered, with an empty line to write on after each
 */
void
limber_report_list_set_answers (LimberReportList *self, gboolean answers)
{
  self->answers = answers;
}

/**
 * limber_report_list_is_empty:
 * @self: a list
 *
 * Returns: whether there is nothing in it
 */
gboolean
limber_report_list_is_empty (const LimberReportList *self)
{
  return get_longest (self) == 0;
}

/**
 * limber_report_list_get_natural_height:
 * @self: a list
 * @style: how the page is written
 * @width: how wide it is, in points
 *
 * Returns: how high it is with all that it shows, in points; 0 when it is empty
 */
double
limber_report_list_get_natural_height (const LimberReportList *self,
                                       const LimberReportStyle *style,
                                       double width)
{
  Extent extent = get_whole_extent (self, TRUE);
  g_auto (Measure) measure = { 0 };

  measure_init (&measure, self, style, width, extent);

  return get_height (&measure, extent.n_items);
}

/**
 * limber_report_list_get_min_height:
 * @self: a list
 * @style: how the page is written
 * @width: how wide it is, in points
 *
 * Returns: how high it is with the least that it shows, in points; 0 when it is empty
 */
double
limber_report_list_get_min_height (const LimberReportList *self, const LimberReportStyle *style, double width)
{
  g_auto (Measure) measure = { 0 };

  measure_init (&measure, self, style, width, (Extent) { .n_items = self->least, .n_lines = LEAST_LINES });

  return get_height (&measure, self->least);
}

static void
add_step (GArray *steps, double height)
{
  if (steps->len == 0 || height > g_array_index (steps, double, steps->len - 1))
    g_array_append_val (steps, height);
}

/**
 * limber_report_list_get_steps:
 * @self: a list
 * @style: how the page is written
 * @width: how wide it is, in points
 *
 * Returns: (transfer full) (element-type double): the heights in which it shows more, ascending, from the
 * lowest to the natural one
 */
GArray *
limber_report_list_get_steps (const LimberReportList *self, const LimberReportStyle *style, double width)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (double));
  Extent extent = get_whole_extent (self, FALSE);
  double natural = limber_report_list_get_natural_height (self, style, width);
  g_auto (Measure) measure = { 0 };

  if (limber_report_list_is_empty (self))
    return steps;

  add_step (steps, limber_report_list_get_min_height (self, style, width));
  measure_init (&measure, self, style, width, extent);
  for (guint n_items = self->least; n_items <= extent.n_items; n_items++)
    add_step (steps, get_height (&measure, n_items));
  add_step (steps, natural);

  return steps;
}

/**
 * limber_report_list_draw:
 * @self: a list
 * @style: how the page is written
 * @area: where it is; at least as high as limber_report_list_get_min_height() says
 * @cr: what is drawn on
 *
 * Draws as much of it as there is room for.
 */
void
limber_report_list_draw (const LimberReportList *self,
                         const LimberReportStyle *style,
                         const LimberRect *area,
                         cairo_t *cr)
{
  Extent extent = find_extent (self, style, area->width, area->height);
  LimberRect rest = *area;

  for (guint i = 0; i < self->groups->len; i++)
    rest.y += draw_group (self, get_group (self, i), extent, style, &rest, cr) + GROUP_GAP * style->size;
}

/**
 * limber_report_list_describe:
 * @self: a list
 *
 * Returns: (transfer full): all of its texts, each on a line
 */
char *
limber_report_list_describe (const LimberReportList *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = get_group (self, i);

      if (group->caption != NULL)
        g_ptr_array_add (lines, g_strdup (group->caption));
      g_ptr_array_foreach (group->items, (GFunc) describe_item, lines);
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
