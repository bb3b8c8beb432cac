/* limber-day-mark.c — the small sign that says how bad a day was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shape, number and colour all tell the same thing, so none of them has to be seen for the others to be
 * understood.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-day-mark.h"

#include "limber-pain-style.h"

#include <glib/gi18n.h>

/* Relative to the height of the mark, so that everything follows the text size. */
#define PILL_ASPECT 1.75
#define DOT_SIZE 0.56
#define DASH_WIDTH 0.56
#define LINE_WIDTH 2

static GdkRGBA
to_rgba (LimberRgb colour)
{
  return (GdkRGBA) { colour.red, colour.green, colour.blue, 1 };
}

static PangoLayout *
create_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

static void
append_dot (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *colour)
{
  float size = roundf (area->size.height * DOT_SIZE);
  GskRoundedRect ring;
  graphene_rect_t box;

  graphene_rect_init (&box, roundf (area->origin.x + (area->size.width - size) / 2),
                      roundf (area->origin.y + (area->size.height - size) / 2), size, size);
  gsk_rounded_rect_init_from_rect (&ring, &box, size / 2);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { LINE_WIDTH, LINE_WIDTH, LINE_WIDTH, LINE_WIDTH },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
append_rounded (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, box->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, box);
  gtk_snapshot_pop (snapshot);
}

static void
append_dash (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *colour)
{
  float width = roundf (area->size.height * DASH_WIDTH);
  graphene_rect_t box;

  graphene_rect_init (&box, roundf (area->origin.x + (area->size.width - width) / 2),
                      roundf (area->origin.y + (area->size.height - LINE_WIDTH) / 2), width, LINE_WIDTH);
  append_rounded (snapshot, &box, colour);
}

static void
append_outline (GtkSnapshot *snapshot, const graphene_rect_t *box, const GdkRGBA *colour)
{
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, box, box->size.height / 2);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
append_pill (GtkSnapshot *snapshot,
             GtkWidget *widget,
             const graphene_rect_t *area,
             int worst_pain,
             const GdkRGBA *edge)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  LimberPalette palette;
  GdkRGBA fill, ink;
  int width, height;

  /* Translators: the worst pain of a day, 1 to 10. Use "%Id" where the digits of your script should appear.
   */
  text = g_strdup_printf (C_ ("pain", "%d"), worst_pain);
  layout = create_layout (widget, text);
  pango_layout_get_pixel_size (layout, &width, &height);
  palette = limber_pain_style_get_palette ();
  fill = to_rgba (limber_palette_get_pain (palette, worst_pain));
  ink = to_rgba (limber_palette_get_pain_text (palette, worst_pain));

  append_rounded (snapshot, area, &fill);
  if (palette & LIMBER_PALETTE_HIGH_CONTRAST)
    append_outline (snapshot, area, edge);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->origin.x + (area->size.width - width) / 2,
                                                          area->origin.y + (area->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/**
 * limber_day_mark_for_summary:
 * @summary: (nullable): the day, or %NULL when nothing is recorded for it
 *
 * Returns: the mark that stands for the day
 */
LimberDayMark
limber_day_mark_for_summary (LimberDaySummary *summary)
{
  int worst_pain;

  if (summary == NULL)
    return (LimberDayMark) { LIMBER_DAY_MARK_NONE, LIMBER_NRS_UNSET };

  worst_pain = limber_day_summary_get_worst_pain (summary);
  if (worst_pain == LIMBER_NRS_UNSET)
    return (LimberDayMark) { LIMBER_DAY_MARK_RECORDED, LIMBER_NRS_UNSET };
  if (worst_pain == LIMBER_NRS_MIN)
    return (LimberDayMark) { LIMBER_DAY_MARK_NO_PAIN, LIMBER_NRS_MIN };
  return (LimberDayMark) { LIMBER_DAY_MARK_PAIN, worst_pain };
}

/**
 * limber_day_mark_equal:
 * @a: a mark
 * @b: another
 *
 * Returns: whether both marks look and read the same
 */
gboolean
limber_day_mark_equal (LimberDayMark a, LimberDayMark b)
{
  return a.kind == b.kind && (a.kind != LIMBER_DAY_MARK_PAIN || a.worst_pain == b.worst_pain);
}

/**
 * limber_day_mark_describe:
 * @mark: a mark
 *
 * Returns: (transfer full): the mark in words, to stand after a date: "worst pain 6"
 */
char *
limber_day_mark_describe (LimberDayMark mark)
{
  switch (mark.kind)
    {
    case LIMBER_DAY_MARK_PAIN:
      /* Translators: said after a date; the number is 1 to 10. */
      return g_strdup_printf (_ ("worst pain %d"), mark.worst_pain);
    case LIMBER_DAY_MARK_NO_PAIN:
      /* Translators: said after a date. */
      return g_strdup (_ ("no pain"));
    case LIMBER_DAY_MARK_RECORDED:
      /* Translators: said after a date for which something is recorded, but neither pain nor "no pain". */
      return g_strdup (_ ("pain not recorded"));
    case LIMBER_DAY_MARK_NONE:
    default:
      /* Translators: said after a date. */
      return g_strdup (_ ("not recorded"));
    }
}

/**
 * limber_day_mark_measure:
 * @widget: where it will be drawn; its font decides the size
 * @narrowest: (out) (optional): pixels, still readable
 * @width: (out) (optional): pixels, as it should be
 * @height: (out) (optional): pixels
 *
 * The room every mark takes, whatever it says.
 */
void
limber_day_mark_measure (GtkWidget *widget, int *narrowest, int *width, int *height)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "10");
  int text_width, text_height;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (narrowest != NULL)
    *narrowest = text_width + text_height / 4;
  if (width != NULL)
    *width = MAX ((int) ceil (text_height * PILL_ASPECT), text_width + text_height / 2);
  if (height != NULL)
    *height = text_height;
}

/**
 * limber_day_mark_snapshot:
 * @mark: a mark
 * @widget: gives font and text colour
 * @snapshot: where it is drawn
 * @area: as high as limber_day_mark_measure() says
 *
 * Draws @mark in the middle of @area.
 */
void
limber_day_mark_snapshot (LimberDayMark mark,
                          GtkWidget *widget,
                          GtkSnapshot *snapshot,
                          const graphene_rect_t *area)
{
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  switch (mark.kind)
    {
    case LIMBER_DAY_MARK_PAIN:
      append_pill (snapshot, widget, area, mark.worst_pain, &colour);
      break;
    case LIMBER_DAY_MARK_NO_PAIN:
      append_dot (snapshot, area, &colour);
      break;
    case LIMBER_DAY_MARK_RECORDED:
      append_dash (snapshot, area, &colour);
      break;
    case LIMBER_DAY_MARK_NONE:
    default:
      break;
    }
}
