/* gallery.c — the widgets to look at, without a journal
 *
 * Usage: gallery [WIDGET] [WIDTH] [REGION]
 * With REGION, its popover is opened. WIDGET is one of: body, narrow, scale, list, empty, journal, table,
 * charts, findings, heat, heat-first, heat-no-pain, heat-general, heat-none, heat-years, heat-much. Set
 * ADW_DEBUG_COLOR_SCHEME, ADW_DEBUG_HIGH_CONTRAST or GTK_DEBUG=… as usual, GALLERY_RTL=1 for right to left
 * and GALLERY_DPI=192 for large text. For charts: GALLERY_DAYS how many there are, GALLERY_SEEN how many of
 * them are seen, GALLERY_DAY=3 for a crosshair three days ago, GALLERY_OVERLAY=1 for the second row over the
 * first. GALLERY_HEIGHT is how high the window is, GALLERY_PNG=FILE writes what is seen and ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-heat-view.h"
#include "limber-body-map.h"
#include "limber-date.h"
#include "limber-day-table.h"
#include "limber-finding-view.h"
#include "limber-gallery-charts.h"
#include "limber-pain-list.h"
#include "limber-scale.h"
#include "limber-test-finding.h"
#include "limber-widgets.h"

#include <adwaita.h>
#include <math.h>

static LimberCheckIn *check_in;

static void
print_set_cb (GtkWidget *widget, const char *region, int nrs, LimberQuality qualities)
{
  g_print ("%s %d %u\n", region, nrs, qualities);
}

static void
print_removed_cb (GtkWidget *widget, const char *region)
{
  g_print ("%s removed\n", region);
}

static GtkWidget *
create_map (gboolean vertical)
{
  GtkWidget *map = limber_body_map_new ();

  limber_body_map_set_vertical (LIMBER_BODY_MAP (map), vertical);
  limber_body_map_set_pains (LIMBER_BODY_MAP (map), check_in);
  g_signal_connect (map, "pain-set", G_CALLBACK (print_set_cb), NULL);
  g_signal_connect (map, "pain-removed", G_CALLBACK (print_removed_cb), NULL);

  return map;
}

static GtkWidget *
create_card (const char *title, GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *label = gtk_label_new (title);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_bottom (child, 12);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

static GtkWidget *
create_scale (int value, gboolean pain, gboolean compact, const char *low, const char *high)
{
  GtkWidget *scale = limber_scale_new ();

  limber_scale_set_value (LIMBER_SCALE (scale), value);
  limber_scale_set_pain (LIMBER_SCALE (scale), pain);
  limber_scale_set_compact (LIMBER_SCALE (scale), compact);
  limber_scale_set_ends (LIMBER_SCALE (scale), low, high);
  limber_scale_set_label (LIMBER_SCALE (scale), "Scale");

  return scale;
}

static GtkWidget *
create_scales (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  const char *low = "calm", *high = "as bad as it can be";

  gtk_box_append (GTK_BOX (box), create_card ("Anxiety", create_scale (4, FALSE, FALSE, low, high)));
  gtk_box_append (GTK_BOX (box),
                  create_card ("Anxiety, not set", create_scale (-1, FALSE, FALSE, low, high)));
  for (int i = 0; i <= 10; i += 5)
    gtk_box_append (GTK_BOX (box), create_card ("Pain", create_scale (i, TRUE, FALSE, "no pain", high)));
  gtk_box_append (GTK_BOX (box), create_card ("Compact", create_scale (7, TRUE, TRUE, "no pain", high)));
  gtk_box_append (GTK_BOX (box),
                  create_card ("Compact, not set", create_scale (-1, TRUE, TRUE, "no pain", high)));

  return box;
}

static GtkWidget *
create_list (const LimberCheckIn *pains)
{
  GtkWidget *list = limber_pain_list_new ();

  limber_pain_list_set_pains (LIMBER_PAIN_LIST (list), pains);
  g_signal_connect (list, "pain-set", G_CALLBACK (print_set_cb), NULL);
  g_signal_connect (list, "pain-removed", G_CALLBACK (print_removed_cb), NULL);

  return list;
}

/* A value on most days, as if it had been typed. */
static LimberChartRow *
create_row (const char *metric, guint32 first, guint n_days, double least, double most)
{
  g_autoptr (LimberSeries) series = limber_series_new (first, n_days);
  g_autoptr (GRand) random = g_rand_new_with_seed (g_str_hash (metric));

  for (guint32 day = first; day < first + n_days; day++)
    {
      if (g_rand_double (random) < 0.8)
        limber_series_set (series, day, floor (g_rand_double_range (random, least, most)));
    }

  return limber_chart_row_new (metric, series, limber_measure_find (metric), LIMBER_WEIGHT_UNIT_KG,
                               G_DATE_MONDAY);
}

static GtkWidget *
create_table (void)
{
  GtkWidget *table = limber_day_table_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_days = 18250;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);
  g_ptr_array_add (rows, create_row ("pain", g_date_get_julian (&date) - n_days + 1, n_days, 0, 11));
  g_ptr_array_add (rows, create_row ("anxiety", g_date_get_julian (&date) - n_days + 1, n_days, 0, 11));
  g_ptr_array_add (rows, create_row ("steps", g_date_get_julian (&date) - n_days + 1, n_days, 400, 14000));
  g_ptr_array_add (rows, create_row ("weight", g_date_get_julian (&date) - n_days + 1, n_days, 79000, 83000));
  g_ptr_array_add (rows, create_row ("sleep", g_date_get_julian (&date) - n_days + 1, n_days, 280, 540));
  limber_day_table_set_rows (LIMBER_DAY_TABLE (table), rows);
  limber_day_table_set_period (LIMBER_DAY_TABLE (table), g_date_get_julian (&date) - n_days + 1,
                               g_date_get_julian (&date));
  gtk_widget_set_size_request (table, -1, 600);

  return create_card ("Table", table);
}

static GtkWidget *
create_both (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24), *list = create_list (check_in);

  gtk_box_append (GTK_BOX (box), create_map (FALSE));
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_hexpand (list, TRUE);

  return create_card ("Where does it hurt?", box);
}

static void
set_pain (LimberHistory *history, const GDate *date, const char *const *regions, const int *nrs)
{
  g_autoptr (LimberDay) day = limber_day_new (date);
  LimberCheckIn *pains = limber_check_in_new (date);

  limber_check_in_set_no_pain (pains, TRUE);
  for (guint i = 0; regions[i] != NULL; i++)
    if (nrs[i] > 0)
      limber_check_in_set_pain (pains, regions[i], nrs[i], LIMBER_QUALITY_NONE);
  limber_day_take_check_in (day, pains);
  limber_history_set_day (history, day);
}

/* Pain that moves from the shoulder to the lower back and the leg. */
static LimberHistory *
create_history (const char *what, int n_days)
{
  static const char *const regions[] = {
    "lower-back-left",      "spine-lower",     "sacrum",           "buttock-left",  "calf-left", "heel-left",
    "shoulder-blade-right", "back-neck-right", "thigh-front-left", "si-joint-left", NULL
  };
  static const char *const general[] = { "general", NULL };
  LimberHistory *history = limber_history_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int ago = 0; ago < 2 * n_days; ago++)
    {
      gboolean now = ago < n_days;
      int nrs[10];
      GDate date;

      limber_clock_today (&date);
      limber_date_add_days (&date, -ago);
      for (guint i = 0; i < G_N_ELEMENTS (nrs); i++)
        {
          double likely = i >= 6 && i < 8 ? (now ? 0 : 0.3) : now ? 0.95 / (1 + i * 0.5) : i < 4 ? 0.35 : 0;

          nrs[i] = g_rand_double (rand) < likely ? g_rand_int_range (rand, 1, now ? 10 : 6) : 0;
          if (strstr (what, "no-pain") != NULL)
            nrs[i] = 0;
        }
      if (g_rand_double (rand) < 0.1 || (!now && strstr (what, "first") != NULL))
        continue;
      if (strstr (what, "general") != NULL)
        set_pain (history, &date, general, (int[]) { 4 });
      else if (strstr (what, "none") == NULL)
        set_pain (history, &date, regions, nrs);
    }

  return history;
}

static GtkWidget *
create_heat (const char *what)
{
  int n_days = strstr (what, "years") != NULL ? 900 : 30;
  g_autoptr (LimberHistory) history = create_history (what, n_days);
  GtkWidget *view = limber_body_heat_view_new ();
  GDate today;
  LimberPeriod period;

  limber_clock_today (&today);
  period = (LimberPeriod) { g_date_get_julian (&today) - n_days + 1, g_date_get_julian (&today) };
  {
    g_autoptr (LimberBodyHeat) now = limber_body_heat_new (history, period);
    g_autoptr (LimberBodyHeat) before = limber_body_heat_new (history, limber_period_get_before (period));

    limber_body_heat_view_set_heat (LIMBER_BODY_HEAT_VIEW (view), now, before);
  }
  if (strstr (what, "much") != NULL)
    limber_body_heat_view_set_scale_name (LIMBER_BODY_HEAT_VIEW (view), "much");
  gtk_widget_add_css_class (view, "card");
  gtk_widget_set_valign (view, GTK_ALIGN_START);

  return view;
}

/* Takes @finding. */
static GtkWidget *
create_finding (LimberFinding *finding)
{
  GtkWidget *view = limber_finding_view_new ();
  g_autofree char *sentence = limber_finding_chart_describe (finding, LIMBER_WEIGHT_UNIT_KG);

  limber_finding_view_set_finding (LIMBER_FINDING_VIEW (view), finding, LIMBER_WEIGHT_UNIT_KG);
  limber_finding_unref (finding);

  return create_card (sentence, view);
}

static GtkWidget *
create_findings (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), create_finding (limber_test_finding_new_groups (62, 58)));
  gtk_box_append (GTK_BOX (box), create_finding (limber_test_finding_new_groups (300, 4000)));
  gtk_box_append (GTK_BOX (box), create_finding (limber_test_finding_new_aligned (5)));
  gtk_box_append (GTK_BOX (box), create_finding (limber_test_finding_new_course ("pain", 60)));
  gtk_box_append (GTK_BOX (box), create_finding (limber_test_finding_new_course ("weight", 90)));

  return box;
}

static guint
get_number (const char *variable, guint otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) atoi (text) : otherwise;
}

static GtkWidget *
create_content (const char *what)
{
  if (g_str_equal (what, "charts"))
    return gallery_create_charts (get_number ("GALLERY_DAYS", 800), get_number ("GALLERY_SEEN", 90));
  if (g_str_equal (what, "findings"))
    return create_findings ();
  if (g_str_has_prefix (what, "heat"))
    return create_heat (what);
  if (g_str_equal (what, "scale"))
    return create_scales ();
  if (g_str_equal (what, "list"))
    return create_card ("Where does it hurt?", create_list (check_in));
  if (g_str_equal (what, "empty"))
    return create_card ("Where does it hurt?", create_list (NULL));
  if (g_str_equal (what, "journal"))
    return create_both ();
  if (g_str_equal (what, "table"))
    return create_table ();
  return create_card ("Where does it hurt?", create_map (g_str_equal (what, "narrow")));
}

static GtkWidget *
find_map (GtkWidget *widget)
{
  if (LIMBER_IS_BODY_MAP (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *map = find_map (child);

      if (map != NULL)
        return map;
    }

  return NULL;
}

static GtkWidget *
create_window (const char *what, int width)
{
  GtkWidget *window = adw_window_new (), *view = adw_toolbar_view_new (),
            *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = create_content (what);

  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 12);
  gtk_widget_set_margin_start (content, 12);
  gtk_widget_set_margin_end (content, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_set_title (GTK_WINDOW (window), "Gallery");
  gtk_window_set_default_size (GTK_WINDOW (window), width, (int) get_number ("GALLERY_HEIGHT", 960));

  return window;
}

static void
save_cb (gpointer widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture
      = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node, NULL);
  gdk_texture_save_to_png (texture, g_getenv ("GALLERY_PNG"));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
fill_check_in (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 20, 11, 2026);
  check_in = limber_check_in_new (&date);
  limber_check_in_set_pain (check_in, "lower-back-left", 6, LIMBER_QUALITY_ACHING | LIMBER_QUALITY_STIFF);
  limber_check_in_set_pain (check_in, "spine-lower", 10, LIMBER_QUALITY_STABBING);
  limber_check_in_set_pain (check_in, "spine-upper", 4, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "lower-back-right", 1, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "si-joint-left", 8, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "sacrum", 5, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "buttock-left", 7, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "calf-left", 3, LIMBER_QUALITY_TINGLING);
  limber_check_in_set_pain (check_in, "heel-left", 2, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "groin-left", 9, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "ankle-right", 10, LIMBER_QUALITY_NONE);
  limber_check_in_set_pain (check_in, "knee-left", 0, LIMBER_QUALITY_NONE);
}

static void
open_cb (gpointer region)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) window = g_list_model_get_item (windows, 0);

  limber_body_map_open_region (LIMBER_BODY_MAP (find_map (window)), region);
}

int
main (int argc, char *argv[])
{
  const char *what = argc > 1 ? argv[1] : "body";
  GtkWidget *window;

  adw_init ();
  limber_widgets_init ();
  if (g_getenv ("GALLERY_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (g_getenv ("GALLERY_DPI") != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (g_getenv ("GALLERY_DPI")) * 1024, NULL);
  fill_check_in ();

  window = create_window (what, argc > 2 ? atoi (argv[2]) : 520);
  gtk_window_present (GTK_WINDOW (window));
  if (argc > 3)
    g_timeout_add_once (500, open_cb, argv[3]);

  if (g_getenv ("GALLERY_PNG") != NULL)
    g_timeout_add_once (700, save_cb, window);

  while (gtk_window_get_toplevels () && g_list_model_get_n_items (gtk_window_get_toplevels ()) > 0)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
