/* limber-report-fitting.c — how high each section of the first page is, and in which column it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is measured once for a size of words; what is then tried is arithmetic.
 */

#define G_LOG_DOMAIN "limber-report"

#include "config.h"

#include "limber-report-fitting.h"

#include "limber-report-columns.h"
#include "limber-report-private.h"

/* Against the size of running text. */
#define SECTION_GAP 1.15
#define COLUMN_GAP 2.2

/* Charts take what is left over, up to so much of what they like. */
#define STRETCH_MAX 1.4

/* A picture in a column grows by so many points, in turns with the lists. */
#define PICTURE_STEP 18.0

/* By so many points a list is expected to grow when there is not room for all of it. */
#define EXPECTED_GROWTH 48.0

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
static const LimberReportBlock *const blocks[] = {
  &limber_report_attention_block, &limber_report_numbers_block,  &limber_report_charts_block,
  &limber_report_body_block,      &limber_report_tags_block,     &limber_report_treatments_block,
  &limber_report_function_block,  &limber_report_patterns_block, &limber_report_routines_block,
  &limber_report_questions_block,
};
#define N_WIDE 3

/* Who is served first with room that is short, and what it costs to leave a section out when nothing else
 * helps: rather two that are wanted little than one that is wanted much. Pictures come last,
 * the course of the PEG scale among them: they can be seen in little room, and lists cannot be read in none.
 */
static const struct
{
  LimberReportSection section;
  guint cost;
} wanted[] = {
  { LIMBER_REPORT_QUESTIONS, 300 }, { LIMBER_REPORT_PATTERNS, 150 }, { LIMBER_REPORT_TREATMENTS, 140 },
  { LIMBER_REPORT_TAGS, 130 },      { LIMBER_REPORT_ROUTINES, 100 }, { LIMBER_REPORT_FUNCTION, 250 },
  { LIMBER_REPORT_BODY, 200 },      { LIMBER_REPORT_CHARTS, 1000 },
};

typedef struct
{
  LimberReportFitting *result;
  const LimberReportFacts *facts;
  LimberReportStyle *style;
  double width, height;
  LimberReportFixedHeight get_fixed;
  Squeeze squeeze;
  gboolean is_tight; /* columns are parted by the least they need */
  LimberReportColumns columns;
  LimberReportPlace *in_columns[LIMBER_REPORT_COLUMNS_MAX];
} Attempt;

static void
clear_place (gpointer data)
{
  g_array_unref (((LimberReportPlace *) data)->steps);
}

static double
get_natural (const LimberReportPlace *place)
{
  return g_array_index (place->steps, double, place->steps->len - 1);
}

static double
get_gap (const LimberReportStyle *style)
{
  return SECTION_GAP * style->size;
}

/* One alone has no neighbour. */
static double
get_column_width (guint n_short, double size, double width)
{
  return n_short < 2 ? width : (width - COLUMN_GAP * size) / LIMBER_REPORT_N_COLUMNS;
}

/* Measuring */

static GArray *
list_picture_steps (double least, double natural)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (double));

  least = MIN (least, natural);
  for (double height = least; height < natural; height += PICTURE_STEP)
    g_array_append_val (steps, height);
  if (natural > 0)
    g_array_append_val (steps, natural);

  return steps;
}

static GArray *
list_steps (const Attempt *self, const LimberReportBlock *block, double inner)
{
  if (block->steps != NULL)
    return block->steps (self->facts, self->style, inner);

  return list_picture_steps (block->min_height (self->facts, self->style, inner),
                             block->natural_height (self->facts, self->style, inner));
}

static gboolean
measure (const Attempt *self, const LimberReportBlock *block, double width, LimberReportPlace *place)
{
  double inner = _limber_report_section_get_inner_width (self->facts, block->section, self->style, width);
  double extra;

  if (!limber_report_options_has (self->facts->options, block->section))
    return FALSE;

  *place = (LimberReportPlace) { .block = block, .steps = list_steps (self, block, inner) };
  if (place->steps->len == 0)
    {
      g_array_unref (place->steps);
      return FALSE;
    }

  place->content = get_natural (place);
  extra = _limber_report_section_get_extra (self->facts, block->section, self->style, width);
  for (guint i = 0; i < place->steps->len; i++)
    g_array_index (place->steps, double, i) += extra;

  return TRUE;
}

static guint
count_short (const LimberReportFitting *result)
{
  guint n = 0;

  for (guint i = 0; i < result->places->len; i++)
    n += !limber_report_fitting_get (result, i)->is_wide;

  return n;
}

static void
widen_last (Attempt *self)
{
  GArray *places = self->result->places;
  LimberReportPlace *last = limber_report_fitting_get (self->result, places->len - 1);
  const LimberReportBlock *block = last->block;
  LimberReportPlace place;

  g_array_set_size (places, places->len - 1);
  if (measure (self, block, self->width, &place))
    g_array_append_val (places, place);
}

static void
measure_all (Attempt *self, double size)
{
  GArray *places = self->result->places;
  double column;

  limber_report_style_set_size (self->style, size);
  self->result->size = size;
  self->result->gap = get_gap (self->style);
  column = get_column_width (LIMBER_REPORT_N_COLUMNS, size, self->width);
  g_array_set_size (places, 0);
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      gboolean is_wide = i < N_WIDE;
      LimberReportPlace place;

      if (!measure (self, blocks[i], is_wide ? self->width : column, &place))
        continue;
      place.is_wide = is_wide;
      g_array_append_val (places, place);
    }
  if (count_short (self->result) == 1)
    widen_last (self);
}

/* Giving out the room */

static gboolean
is_picture (LimberReportSection section)
{
  return section == LIMBER_REPORT_CHARTS || section == LIMBER_REPORT_BODY;
}

static gboolean
is_squeezed (const Attempt *self, const LimberReportPlace *place)
{
  if (self->squeeze == SQUEEZE_PICTURES)
    return is_picture (place->block->section);

  return self->squeeze == SQUEEZE_LISTS;
}

/* As high as a section is expected to get: a long list will not get all that it likes. */
static double
expect_height (const Attempt *self, const LimberReportPlace *place)
{
  double wish = get_natural (place) - place->height;

  if (self->squeeze == SQUEEZE_LISTS)
    wish = MIN (wish, self->is_tight ? 0 : EXPECTED_GROWTH);

  return place->height + wish;
}

/* As low as this attempt lets each be. */
static void
begin (Attempt *self)
{
  LimberReportColumns *columns = &self->columns;

  *columns = (LimberReportColumns) { .gap = self->result->gap };
  for (guint i = 0; i < self->result->places->len; i++)
    {
      LimberReportPlace *place = limber_report_fitting_get (self->result, i);

      place->step = is_squeezed (self, place) ? 0 : place->steps->len - 1;
      place->height = g_array_index (place->steps, double, place->step);
      if (place->is_wide || place->is_out)
        continue;
      self->in_columns[columns->n] = place;
      columns->least[columns->n] = place->height;
      columns->natural[columns->n] = expect_height (self, place);
      columns->n++;
    }
  limber_report_columns_balance (columns);
  for (guint i = 0; i < columns->n; i++)
    self->in_columns[i]->column = columns->column[i];
}

static double
get_spare (const Attempt *self)
{
  const LimberReportFitting *result = self->result;
  double spare = self->height
                 - self->get_fixed (self->facts, self->style, self->width,
                                    limber_report_fitting_get_left_out (result));

  for (guint i = 0; i < result->places->len; i++)
    {
      const LimberReportPlace *place = limber_report_fitting_get (result, i);

      if (place->is_wide && !place->is_out)
        spare -= place->height + result->gap;
    }
  if (self->columns.n > 0)
    spare -= limber_report_columns_get_height (&self->columns, self->columns.least) + result->gap;

  return spare;
}

static LimberReportPlace *
find (const Attempt *self, LimberReportSection section)
{
  for (guint i = 0; i < self->result->places->len; i++)
    {
      LimberReportPlace *place = limber_report_fitting_get (self->result, i);

      if (place->block->section == section && !place->is_out)
        return place;
    }

  return NULL;
}

static gboolean
take_step (LimberReportPlace *place, double *spare)
{
  double next;

  if (place->step + 1 >= place->steps->len)
    return FALSE;
  next = g_array_index (place->steps, double, place->step + 1);
  if (next - place->height > *spare)
    return FALSE;

  *spare -= next - place->height;
  place->height = next;
  place->step++;

  return TRUE;
}

static gboolean
is_at_extras (const LimberReportPlace *place)
{
  return place->block->has_extras && place->step + 2 >= place->steps->len;
}

/* In turns, so that nobody takes it all: one more item each. */
static void
fill_in_turns (const Attempt *self, guint column, gboolean with_extras, double *spare)
{
  gboolean has_moved = TRUE;

  while (has_moved)
    {
      has_moved = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        {
          LimberReportPlace *place = find (self, wanted[i].section);

          if (place != NULL && !place->is_wide && place->column == column
              && (with_extras || !is_at_extras (place)))
            has_moved |= take_step (place, spare);
        }
    }
}

static void
fill_column (const Attempt *self, guint column, double spare)
{
  fill_in_turns (self, column, FALSE, &spare);
  fill_in_turns (self, column, TRUE, &spare);
}

static void
fill_columns (const Attempt *self, double height)
{
  for (guint i = 0; i < LIMBER_REPORT_N_COLUMNS; i++)
    fill_column (self, i,
                 height - limber_report_columns_get_height_of (&self->columns, i, self->columns.least));
}

static double
get_columns_height (const Attempt *self)
{
  double heights[LIMBER_REPORT_COLUMNS_MAX] = { 0 };

  for (guint i = 0; i < self->columns.n; i++)
    heights[i] = self->in_columns[i]->height;

  return limber_report_columns_get_height (&self->columns, heights);
}

/* Short lists come before larger charts; else charts and what stands in the columns share. */
static double
choose_share (const Attempt *self, const LimberReportPlace *charts, double wish, double spare)
{
  double charts_wish = charts != NULL ? get_natural (charts) - charts->height : 0;

  if (self->squeeze == SQUEEZE_LISTS || wish + charts_wish <= spare)
    return MIN (wish, spare);

  return spare * wish / (wish + charts_wish);
}

/* Warning signs are served first. What nobody could use is the charts'. */
static void
share (Attempt *self, double spare)
{
  LimberReportPlace *attention = find (self, LIMBER_REPORT_ATTENTION);
  LimberReportPlace *charts = find (self, LIMBER_REPORT_CHARTS);
  double lowest = limber_report_columns_get_height (&self->columns, self->columns.least);
  double highest = 0;

  while (attention != NULL && take_step (attention, &spare))
    continue;

  for (guint i = 0; i < self->columns.n; i++)
    self->columns.natural[i] = get_natural (self->in_columns[i]);
  highest = limber_report_columns_get_height (&self->columns, self->columns.natural);
  fill_columns (self, lowest + choose_share (self, charts, highest - lowest, spare));
  spare -= get_columns_height (self) - lowest;
  if (charts != NULL)
    charts->height
        += MIN (spare, get_natural (charts) - charts->height + charts->content * (STRETCH_MAX - 1));
}

static gboolean
try_to_fit (Attempt *self)
{
  double spare;

  self->is_tight = FALSE;
  begin (self);
  spare = get_spare (self);
  if (spare < 0 && self->squeeze == SQUEEZE_LISTS)
    {
      self->is_tight = TRUE;
      begin (self);
      spare = get_spare (self);
    }
  if (spare < 0)
    return FALSE;
  share (self, spare);

  return TRUE;
}

/* Leaving out */

static void
leave_out (const Attempt *self, guint choice)
{
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      for (guint j = 0; j < self->result->places->len; j++)
        {
          LimberReportPlace *place = limber_report_fitting_get (self->result, j);

          if (place->block->section == wanted[i].section)
            place->is_out = (choice & (1u << i)) != 0;
        }
    }
}

static guint
get_cost (guint choice)
{
  guint cost = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      if ((choice & (1u << i)) != 0)
        cost += wanted[i].cost;
    }

  return cost;
}

static void
fit_without_some (Attempt *self)
{
  guint best = (1u << G_N_ELEMENTS (wanted)) - 1;

  for (guint choice = 1; choice < 1u << G_N_ELEMENTS (wanted); choice++)
    {
      if (get_cost (choice) >= get_cost (best))
        continue;
      leave_out (self, choice);
      if (try_to_fit (self))
        best = choice;
    }
  leave_out (self, best);
  try_to_fit (self);
}

/**
 * limber_report_fitting_init:
 * @self: (out caller-allocates): what it comes to
 * @facts: what is reported
 * @style: (inout): how the page is written; its size is changed
 * @width: of the page inside its margins, in points
 * @height: of the page inside its margins and above its foot, in points
 * @get_fixed: (scope call): how high is what is no section
 *
 * Finds how all sections fit on one page: as they like to be; then with smaller pictures; then with smaller
 * words; then with shorter lists; and only then without some.
 */
void
limber_report_fitting_init (LimberReportFitting *self,
                            const LimberReportFacts *facts,
                            LimberReportStyle *style,
                            double width,
                            double height,
                            LimberReportFixedHeight get_fixed)
{
  Attempt attempt = {
    .result = self, .facts = facts, .style = style, .width = width, .height = height, .get_fixed = get_fixed
  };

  *self = (LimberReportFitting) { 0 };
  self->places = g_array_new (FALSE, FALSE, sizeof (LimberReportPlace));
  g_array_set_clear_func (self->places, clear_place);
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      attempt.squeeze = attempts[i].squeeze;
      if (self->size < attempts[i].size || self->size > attempts[i].size)
        measure_all (&attempt, attempts[i].size);
      if (try_to_fit (&attempt))
        return;
    }
  fit_without_some (&attempt);
}

/**
 * limber_report_fitting_clear:
 * @self: a page
 */
void
limber_report_fitting_clear (LimberReportFitting *self)
{
  g_clear_pointer (&self->places, g_array_unref);
}

/**
 * limber_report_fitting_get:
 * @self: a page
 * @index: which of its sections
 *
 * Returns: (transfer none): the section
 */
LimberReportPlace *
limber_report_fitting_get (const LimberReportFitting *self, guint index)
{
  return &g_array_index (self->places, LimberReportPlace, index);
}

/**
 * limber_report_fitting_get_left_out:
 * @self: a page
 *
 * Returns: the sections there was no room for, 1 << section each
 */
guint
limber_report_fitting_get_left_out (const LimberReportFitting *self)
{
  guint left_out = 0;

  for (guint i = 0; i < self->places->len; i++)
    {
      const LimberReportPlace *place = limber_report_fitting_get (self, i);

      if (place->is_out)
        left_out |= 1u << place->block->section;
    }

  return left_out;
}

/**
 * limber_report_fitting_get_column_width:
 * @self: a page
 * @width: of the page inside its margins, in points
 *
 * Returns: how wide a section is that stands in a column
 */
double
limber_report_fitting_get_column_width (const LimberReportFitting *self, double width)
{
  return get_column_width (count_short (self), self->size, width);
}
