/* limber-report-front.c — the first page: every section in its place, on one page whatever there is to say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is tried as it likes to be; then with smaller pictures; then with smaller words; then with
 * shorter lists; and only then without a section, which the page says.
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-columns.h"
#include "limber-report-private.h"
#include "limber-report-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* Against the size of running text. */
#define SECTION_GAP 1.25
#define COLUMN_GAP 2.2

/* Pictures of the whole width take what is left over, up to so much of what they like. */
#define STRETCH_MAX 1.4

typedef enum
{
  SQUEEZE_NOTHING,
  SQUEEZE_PICTURES,
  SQUEEZE_LISTS,
} Squeeze;

static const struct
{
  double size;
  Squeeze squeeze;
} attempts[] = {
  { LIMBER_REPORT_TEXT_SIZE, SQUEEZE_NOTHING },
  { LIMBER_REPORT_TEXT_SIZE, SQUEEZE_PICTURES },
  { (LIMBER_REPORT_TEXT_SIZE + LIMBER_REPORT_TEXT_SIZE_MIN) / 2, SQUEEZE_PICTURES },
  { LIMBER_REPORT_TEXT_SIZE_MIN, SQUEEZE_PICTURES },
  { LIMBER_REPORT_TEXT_SIZE_MIN, SQUEEZE_LISTS },
};

/* In the order of the page. */
static const LimberReportBlock *const wide_blocks[] = {
  &limber_report_attention_block,
  &limber_report_numbers_block,
  &limber_report_charts_block,
};
static const LimberReportBlock *const short_blocks[] = {
  &limber_report_body_block,      &limber_report_tags_block,     &limber_report_treatments_block,
  &limber_report_function_block,  &limber_report_patterns_block, &limber_report_routines_block,
  &limber_report_questions_block,
};
G_STATIC_ASSERT (G_N_ELEMENTS (short_blocks) <= LIMBER_REPORT_COLUMNS_MAX);

/* Who gives up its place first when nothing else helps, and who is served last with room that is short. */
static const LimberReportSection least_wanted[] = {
  LIMBER_REPORT_ROUTINES, LIMBER_REPORT_TREATMENTS, LIMBER_REPORT_PATTERNS,  LIMBER_REPORT_TAGS,
  LIMBER_REPORT_BODY,     LIMBER_REPORT_FUNCTION,   LIMBER_REPORT_QUESTIONS,
};

/* A section, how high it can be with its heading, and where it is. */
typedef struct
{
  const LimberReportBlock *block;
  double least, natural;
  double content; /* of @natural, without the heading */
  double height;
  guint column;
  LimberRect area;
} Place;

struct _LimberReportFront
{
  LimberRect area;
  double size, head_height;
  GArray *wide, *short_ones; /* Place */
  guint left_out;            /* 1 << section each */
  double end;                /* where the sections end */
};

typedef struct
{
  const LimberReportFacts *facts;
  LimberReportStyle *style;
  Squeeze squeeze;
  LimberReportColumns columns;
} Fitting;

static Place *
get_place (const GArray *places, guint index)
{
  return &g_array_index (places, Place, index);
}

static double
get_gap (const LimberReportStyle *style)
{
  return SECTION_GAP * style->size;
}

static double
get_column_width (const LimberReportFront *self, const LimberReportStyle *style, guint n_short)
{
  /* One alone has no neighbour. */
  if (n_short < 2)
    return self->area.width;

  return (self->area.width - COLUMN_GAP * style->size) / LIMBER_REPORT_N_COLUMNS;
}

static gboolean
is_picture (LimberReportSection section)
{
  return section == LIMBER_REPORT_CHARTS || section == LIMBER_REPORT_BODY;
}

static gboolean
is_squeezed (const Fitting *fitting, LimberReportSection section)
{
  if (fitting->squeeze == SQUEEZE_PICTURES)
    return is_picture (section);

  return fitting->squeeze == SQUEEZE_LISTS;
}

static gboolean
is_wanted (const LimberReportFront *self, const LimberReportFacts *facts, LimberReportSection section)
{
  return limber_report_options_has (facts->options, section) && (self->left_out & (1u << section)) == 0;
}

static void
measure (LimberReportFront *self,
         Fitting *fitting,
         const LimberReportBlock *block,
         double width,
         GArray *places)
{
  const LimberReportFacts *facts = fitting->facts;
  const LimberReportStyle *style = fitting->style;
  double inner = _limber_report_section_get_inner_width (block->section, style, width);
  double extra;
  Place place = { .block = block };

  if (!is_wanted (self, facts, block->section))
    return;
  place.content = block->natural_height (facts, style, inner);
  if (place.content <= 0)
    return;

  extra = _limber_report_section_get_extra (facts, block->section, style, width);
  place.natural = place.content + extra;
  place.least = place.natural;
  if (is_squeezed (fitting, block->section))
    place.least = MIN (block->min_height (facts, style, inner) + extra, place.natural);
  place.height = place.least;
  g_array_append_val (places, place);
}

static guint
count_short (LimberReportFront *self, Fitting *fitting)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < G_N_ELEMENTS (short_blocks) && places->len < 2; i++)
    measure (self, fitting, short_blocks[i], self->area.width, places);

  return places->len;
}

static void
measure_all (LimberReportFront *self, Fitting *fitting)
{
  double width = get_column_width (self, fitting->style, count_short (self, fitting));
  LimberReportColumns *columns = &fitting->columns;

  g_array_set_size (self->wide, 0);
  g_array_set_size (self->short_ones, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wide_blocks); i++)
    measure (self, fitting, wide_blocks[i], self->area.width, self->wide);
  for (guint i = 0; i < G_N_ELEMENTS (short_blocks); i++)
    measure (self, fitting, short_blocks[i], width, self->short_ones);

  *columns = (LimberReportColumns) { .n = self->short_ones->len, .gap = get_gap (fitting->style) };
  for (guint i = 0; i < columns->n; i++)
    {
      columns->least[i] = get_place (self->short_ones, i)->least;
      columns->natural[i] = get_place (self->short_ones, i)->natural;
    }
  limber_report_columns_balance (columns);
}

static char *
format_left_out (const LimberReportFront *self, const LimberReportFacts *facts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  if (self->left_out == 0)
    return NULL;

  for (LimberReportSection section = 0; section < LIMBER_REPORT_N_SECTIONS; section++)
    {
      if ((self->left_out & (1u << section)) != 0)
        g_ptr_array_add (names, g_strdup (_limber_report_section_get_heading (facts, section)));
    }
  joined = limber_report_words_join (g_steal_pointer (&names), ", ");

  /* Translators: at the end of a page that is full; the titles of sections. */
  return g_strdup_printf (_ ("There was no room for: %s"), joined);
}

static char *
format_empty (const LimberReportFacts *facts)
{
  g_autofree char *period = limber_report_words_period (facts->options->period);

  if (facts->n_recorded > 0)
    return NULL;

  /* Translators: a report about days without any entry. */
  return g_strdup_printf (_ ("Nothing was recorded in this period: %s."), period);
}

static double
get_line_height (const LimberReportStyle *style, LimberReportTextRole role, const char *text, double width)
{
  return text != NULL ? get_gap (style) + limber_report_text_height (style, role, text, width) : 0;
}

/* Everything but the sections. */
static double
get_fixed_height (LimberReportFront *self, Fitting *fitting)
{
  g_autofree char *left_out = format_left_out (self, fitting->facts);
  g_autofree char *empty = format_empty (fitting->facts);
  double gap = get_gap (fitting->style), width = self->area.width;

  self->head_height = _limber_report_head_get_height (fitting->facts, fitting->style, width);

  return self->head_height + gap * (self->wide->len + (self->short_ones->len > 0 ? 1 : 0))
         + get_line_height (fitting->style, LIMBER_REPORT_TEXT_SMALL, left_out, width)
         + get_line_height (fitting->style, LIMBER_REPORT_TEXT_BODY, empty, width);
}

static double
take (double *spare, double wish)
{
  double taken = CLAMP (wish, 0, *spare);

  *spare -= taken;

  return taken;
}

static int
get_rank (LimberReportSection section)
{
  for (guint i = 0; i < G_N_ELEMENTS (least_wanted); i++)
    {
      if (least_wanted[i] == section)
        return (int) i;
    }

  return -1;
}

/* Makes a section of a column higher, if that shows more of it. */
static double
grow (const LimberReportFront *self, const Fitting *fitting, Place *place, double offer)
{
  double width = get_column_width (self, fitting->style, self->short_ones->len);
  double extra = place->natural - place->content;
  double height = MIN (place->height + offer, place->natural), before = place->height;

  if (offer <= 0)
    return 0;
  if (place->block->fitting_height != NULL && height < place->natural)
    height = extra + place->block->fitting_height (fitting->facts, fitting->style, width, height - extra);
  place->height = MAX (height, before);

  return place->height - before;
}

/* Two rounds: each gets its share, then those whose turn is first what the others could not use. */
static void
fill_column (const LimberReportFront *self, const Fitting *fitting, guint column, double spare)
{
  for (guint round = 0; round < 2; round++)
    {
      for (int rank = G_N_ELEMENTS (least_wanted) - 1; rank >= 0; rank--)
        {
          double wishes = 0;
          Place *place = NULL;

          for (guint i = 0; i < self->short_ones->len; i++)
            {
              Place *other = get_place (self->short_ones, i);
              int other_rank = get_rank (other->block->section);

              if (fitting->columns.column[i] != column || other_rank > rank)
                continue;
              wishes += other->natural - other->height;
              if (other_rank == rank)
                place = other;
            }
          if (place == NULL || wishes <= 0)
            continue;
          spare -= grow (self, fitting, place,
                         round == 0 ? spare * MIN ((place->natural - place->height) / wishes, 1) : spare);
        }
    }
}

static Place *
find_wide (const LimberReportFront *self, LimberReportSection section)
{
  for (guint i = 0; i < self->wide->len; i++)
    {
      if (get_place (self->wide, i)->block->section == section)
        return get_place (self->wide, i);
    }

  return NULL;
}

/* What matters most is served first; charts and columns share. What then is left is the charts'. */
static void
share_spare (LimberReportFront *self, Fitting *fitting, double spare)
{
  Place *attention = find_wide (self, LIMBER_REPORT_ATTENTION);
  Place *charts = find_wide (self, LIMBER_REPORT_CHARTS);
  LimberReportColumns *columns = &fitting->columns;
  double lowest = limber_report_columns_get_height (columns, columns->least);
  double columns_wish = limber_report_columns_get_height (columns, columns->natural) - lowest;
  double charts_wish = charts != NULL ? charts->natural - charts->least : 0;
  double both, columns_share;

  if (attention != NULL)
    attention->height += take (&spare, attention->natural - attention->height);
  both = MIN (charts_wish + columns_wish, spare);
  columns_share = charts_wish + columns_wish > 0 ? both * columns_wish / (charts_wish + columns_wish) : 0;
  spare -= columns_share;
  for (guint i = 0; i < LIMBER_REPORT_N_COLUMNS; i++)
    fill_column (self, fitting, i,
                 lowest + columns_share - limber_report_columns_get_height_of (columns, i, columns->least));
  if (charts != NULL)
    charts->height += take (&spare, charts_wish + charts->content * (STRETCH_MAX - 1));
}

static gboolean
fit (LimberReportFront *self, Fitting *fitting, double size)
{
  double spare;

  self->size = size;
  limber_report_style_set_size (fitting->style, size);
  measure_all (self, fitting);
  spare = self->area.height - get_fixed_height (self, fitting)
          - limber_report_columns_get_height (&fitting->columns, fitting->columns.least);
  for (guint i = 0; i < self->wide->len; i++)
    spare -= get_place (self->wide, i)->least;
  if (spare < 0)
    return FALSE;

  share_spare (self, fitting, spare);

  return TRUE;
}

static void
fit_somehow (LimberReportFront *self, Fitting *fitting)
{
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      fitting->squeeze = attempts[i].squeeze;
      if (fit (self, fitting, attempts[i].size))
        return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (least_wanted); i++)
    {
      LimberReportSection section = least_wanted[i];

      if (!_limber_report_front_has (self, section))
        continue;
      self->left_out |= 1u << section;
      if (fit (self, fitting, LIMBER_REPORT_TEXT_SIZE_MIN))
        return;
    }
}

static double
place_wide (LimberReportFront *self, const Fitting *fitting)
{
  const LimberReportStyle *style = fitting->style;
  g_autofree char *empty = format_empty (fitting->facts);
  double y = self->area.y + self->head_height
             + get_line_height (style, LIMBER_REPORT_TEXT_BODY, empty, self->area.width);

  for (guint i = 0; i < self->wide->len; i++)
    {
      Place *place = get_place (self->wide, i);

      y += get_gap (style);
      place->area = (LimberRect) { self->area.x, y, self->area.width, place->height };
      y += place->height;
    }

  return y;
}

static double
place_short (LimberReportFront *self, const Fitting *fitting, double top)
{
  double width = get_column_width (self, fitting->style, self->short_ones->len);
  double y[LIMBER_REPORT_N_COLUMNS] = { top, top };

  for (guint i = 0; i < self->short_ones->len; i++)
    {
      Place *place = get_place (self->short_ones, i);
      guint column = fitting->columns.column[i];

      place->column = column;
      y[column] += get_gap (fitting->style);
      place->area = (LimberRect) { column == 0 ? self->area.x : self->area.x + self->area.width - width,
                                   y[column], width, place->height };
      limber_report_style_mirror (fitting->style, &self->area, &place->area);
      y[column] += place->height;
    }

  return MAX (y[0], y[1]);
}

static void
draw_place (const Place *place, const LimberReportFacts *facts, const LimberReportStyle *style, cairo_t *cr)
{
  LimberRect inner;

  _limber_report_section_begin (facts, place->block->section, style, &place->area, cr, &inner);
  cairo_save (cr);
  place->block->draw (facts, style, &inner, cr);
  cairo_restore (cr);
  _limber_report_section_end (style, cr);
}

static double
draw_line (const LimberReportFront *self,
           LimberReportTextRole role,
           const char *text,
           double y,
           const LimberReportStyle *style,
           cairo_t *cr)
{
  LimberRect area = { self->area.x, y + get_gap (style), self->area.width, 0 };

  return text != NULL ? get_gap (style) + limber_report_text_draw (style, role, text, &area, cr) : 0;
}

/**
 * _limber_report_front_new:
 * @facts: what is reported
 * @style: (inout): how the page is written; its size is what the page was fitted with
 * @area: the page inside its margins and above its foot
 *
 * Returns: (transfer full): the first page, laid out
 */
LimberReportFront *
_limber_report_front_new (const LimberReportFacts *facts, LimberReportStyle *style, const LimberRect *area)
{
  LimberReportFront *self = g_new0 (LimberReportFront, 1);
  Fitting fitting = { .facts = facts, .style = style };

  self->area = *area;
  self->wide = g_array_new (FALSE, FALSE, sizeof (Place));
  self->short_ones = g_array_new (FALSE, FALSE, sizeof (Place));
  fit_somehow (self, &fitting);
  self->end = place_short (self, &fitting, place_wide (self, &fitting));

  return self;
}

/**
 * _limber_report_front_free:
 * @self: (transfer full): a page
 */
void
_limber_report_front_free (LimberReportFront *self)
{
  g_array_unref (self->wide);
  g_array_unref (self->short_ones);
  g_free (self);
}

/**
 * _limber_report_front_has:
 * @self: a page
 * @section: a section
 *
 * Returns: whether it has a place on the page
 */
gboolean
_limber_report_front_has (const LimberReportFront *self, LimberReportSection section)
{
  if (find_wide (self, section) != NULL)
    return TRUE;
  for (guint i = 0; i < self->short_ones->len; i++)
    {
      if (get_place (self->short_ones, i)->block->section == section)
        return TRUE;
    }

  return FALSE;
}

/**
 * _limber_report_front_get_size:
 * @self: a page
 *
 * Returns: the size of running text, in points
 */
double
_limber_report_front_get_size (const LimberReportFront *self)
{
  return self->size;
}

/**
 * _limber_report_front_draw:
 * @self: a page
 * @facts: what is reported
 * @style: how it is written
 * @cr: what is drawn on
 *
 * Draws head and sections, column by column.
 */
void
_limber_report_front_draw (const LimberReportFront *self,
                           const LimberReportFacts *facts,
                           LimberReportStyle *style,
                           cairo_t *cr)
{
  g_autofree char *empty = format_empty (facts);
  g_autofree char *left_out = format_left_out (self, facts);
  LimberRect head = { self->area.x, self->area.y, self->area.width, self->head_height };

  limber_report_style_set_size (style, self->size);
  _limber_report_head_draw (facts, style, &head, cr);
  draw_line (self, LIMBER_REPORT_TEXT_BODY, empty, self->area.y + self->head_height, style, cr);
  for (guint i = 0; i < self->wide->len; i++)
    draw_place (get_place (self->wide, i), facts, style, cr);
  for (guint column = 0; column < LIMBER_REPORT_N_COLUMNS; column++)
    {
      for (guint i = 0; i < self->short_ones->len; i++)
        {
          if (get_place (self->short_ones, i)->column == column)
            draw_place (get_place (self->short_ones, i), facts, style, cr);
        }
    }
  draw_line (self, LIMBER_REPORT_TEXT_SMALL, left_out, self->end, style, cr);
}

static void
describe_place (const Place *place, const LimberReportFacts *facts, GPtrArray *lines)
{
  g_autofree char *text = place->block->alt != NULL ? place->block->alt (facts) : NULL;

  if (text == NULL || *text == '\0')
    return;

  g_ptr_array_add (lines, g_strdup (_limber_report_section_get_heading (facts, place->block->section)));
  g_ptr_array_add (lines, g_steal_pointer (&text));
}

/**
 * _limber_report_front_describe:
 * @self: a page
 * @facts: what is reported
 * @lines: (element-type utf8): what is added to
 *
 * Says what stands on the page.
 */
void
_limber_report_front_describe (const LimberReportFront *self,
                               const LimberReportFacts *facts,
                               GPtrArray *lines)
{
  char *empty = format_empty (facts);
  char *left_out = format_left_out (self, facts);

  _limber_report_head_describe (facts, lines);
  if (empty != NULL)
    g_ptr_array_add (lines, empty);
  for (guint i = 0; i < self->wide->len; i++)
    describe_place (get_place (self->wide, i), facts, lines);
  for (guint i = 0; i < self->short_ones->len; i++)
    describe_place (get_place (self->short_ones, i), facts, lines);
  if (left_out != NULL)
    g_ptr_array_add (lines, left_out);
}
