/* limber-peg-page.c — the three questions of the PEG scale, and what was answered before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-peg-page.h"

#include "limber-announce.h"
#include "limber-check-in.h"
#include "limber-date-text.h"
#include "limber-date.h"
#include "limber-form-frame.h"
#include "limber-peg-list.h"
#include "limber-scale.h"

#include <glib/gi18n.h>
#include <math.h>

/* While a knob is dragged it passes other numbers. */
#define PAUSE_MS 400

#define SOURCE "https://doi.org/10.1007/s11606-009-0981-1"

struct _LimberPegPage
{
  AdwNavigationPage parent_instance;

  LimberFormFrame *frame;
  GtkWidget *clear_row;
  GtkListBox *list;
  AdwActionRow *score_row;
  GtkLabel *score_label;
  GtkWidget *earlier_group;
  GtkListBox *earlier_list;
  GtkLabel *source_label;
  LimberScale *scales[LIMBER_PEG_N_ITEMS];

  LimberVisitWatch *watch;
  LimberPegList *earlier;
  guint32 day;  /* the Julian day the answers are for */
  guint pause;  /* answers wait to be saved */
  double score; /* as it was said last */
};

G_DEFINE_FINAL_TYPE (LimberPegPage, limber_peg_page, ADW_TYPE_NAVIGATION_PAGE)

static const LimberPeg *
find_peg (const GPtrArray *pegs, guint32 day)
{
  for (guint i = 0; i < pegs->len; i++)
    {
      const LimberPeg *peg = g_ptr_array_index (pegs, i);

      if (peg->day == day)
        return peg;
    }

  return NULL;
}

/* Returns: (transfer full): what the scales say */
static LimberPeg *
read_scales (LimberPegPage *self)
{
  LimberPeg *peg = limber_peg_new (self->day);

  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    peg->answers[i] = limber_scale_get_value (self->scales[i]);

  return peg;
}

static void
show_score (LimberPegPage *self)
{
  g_autoptr (LimberPeg) peg = read_scales (self);
  double score = limber_peg_get_score (peg);
  g_autofree char *number = g_strdup_printf ("%.1f", score);
  /* Translators: a score from 0 to 10 with one decimal place. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s of 10, the mean of the three"), number);

  gtk_label_set_label (self->score_label, isnan (score) ? "–" : number);
  adw_action_row_set_subtitle (self->score_row, isnan (score) ? _ ("Once all three are answered") : sentence);
  gtk_widget_set_visible (self->clear_row, !limber_peg_is_empty (peg));
  if (!isnan (score) && (isnan (self->score) || fabs (score - self->score) > 0.01)
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    limber_announce (GTK_WIDGET (self->score_row), sentence);
  self->score = score;
}

static void
fill_scales (LimberPegPage *self, const LimberPeg *peg)
{
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    limber_scale_set_value (self->scales[i], peg != NULL ? peg->answers[i] : LIMBER_NRS_UNSET);
  show_score (self);
}

static void
fill (LimberPegPage *self)
{
  const LimberVisitRecord *record = limber_visit_watch_peek_record (self->watch);
  guint n_earlier = limber_peg_list_fill (self->earlier, record->pegs, self->day);

  if (self->pause == 0)
    fill_scales (self, find_peg (record->pegs, self->day));
  gtk_widget_set_visible (self->earlier_group, n_earlier > 0);
}

static void
save (LimberPegPage *self)
{
  g_autoptr (LimberPeg) peg = read_scales (self);

  limber_visit_watch_save_peg (self->watch, peg);
}

static void
flush_cb (LimberPegPage *self)
{
  if (self->pause == 0)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  save (self);
}

static void
pause_ended_cb (gpointer data)
{
  LimberPegPage *self = data;

  self->pause = 0;
  save (self);
}

static void
scale_changed_cb (LimberPegPage *self)
{
  show_score (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_ended_cb, self);
}

static void
clear_cb (LimberPegPage *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_grab_focus (GTK_WIDGET (self->scales[0]));
  fill_scales (self, NULL);
  save (self);
}

/* Whoever comes back on another day is asked again. */
static void
map_cb (LimberPegPage *self)
{
  GDate today;

  limber_clock_today (&today);
  if (self->watch == NULL || self->day == g_date_get_julian (&today))
    return;

  self->day = g_date_get_julian (&today);
  fill (self);
}

static GtkWidget *
create_end (int value, const char *words)
{
  /* Translators: a number at the end of a scale, and what it stands for: "0: No pain". */
  g_autofree char *text = g_strdup_printf (_ ("%1$d: %2$s"), value, words);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/* Beside each other as long as there is room; each has its number, so that they can be told apart below each
 * other, too. */
static GtkWidget *
create_ends (LimberPegItem item)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 3);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), create_end (LIMBER_NRS_MIN, limber_peg_item_get_lowest (item)));
  adw_wrap_box_append (ADW_WRAP_BOX (box), create_end (LIMBER_NRS_MAX, limber_peg_item_get_highest (item)));

  return box;
}

static GtkWidget *
create_question (LimberPegPage *self, LimberPegItem item)
{
  const char *question = limber_peg_item_get_question (item);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (question);

  self->scales[item] = LIMBER_SCALE (limber_scale_new ());
  limber_scale_set_label (self->scales[item], question);
  limber_scale_set_ends (self->scales[item], limber_peg_item_get_lowest (item),
                         limber_peg_item_get_highest (item));
  limber_scale_set_compact (self->scales[item], TRUE);
  g_signal_connect_object (self->scales[item], "changed", G_CALLBACK (scale_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scales[item]));
  gtk_box_append (GTK_BOX (box), create_ends (item));
  gtk_widget_add_css_class (box, "limber-form-row");

  return box;
}

static void
add_questions (LimberPegPage *self)
{
  for (guint i = 0; i < LIMBER_PEG_N_ITEMS; i++)
    {
      GtkWidget *row = adw_preferences_row_new ();

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), create_question (self, (LimberPegItem) i));
      gtk_list_box_append (self->list, row);
    }
}

static void
tell_source (LimberPegPage *self)
{
  g_autofree char *link
      = g_strdup_printf ("<a href=\"%s\">%s</a>", SOURCE, "J Gen Intern Med 2009; 24: 733–738");
  /* Translators: %s is where an article was published. */
  g_autofree char *text = g_strdup_printf (_ ("The PEG scale of Krebs and others, %s."), link);

  gtk_label_set_markup (self->source_label, text);
}

static void
limber_peg_page_dispose (GObject *object)
{
  LimberPegPage *self = LIMBER_PEG_PAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_pointer (&self->earlier, limber_peg_list_free);
  g_clear_object (&self->watch);
  /* Disposing of the template takes the frame away behind the page's back, so the page lets go of it first.
   */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PEG_PAGE);

  G_OBJECT_CLASS (limber_peg_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, frame);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, clear_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, list);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, score_row);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, score_label);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, earlier_group);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, earlier_list);
  gtk_widget_class_bind_template_child (widget_class, LimberPegPage, source_label);
}

static void
limber_peg_page_class_init (LimberPegPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_peg_page_dispose;

  g_type_ensure (LIMBER_TYPE_FORM_FRAME);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-peg-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, flush_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
limber_peg_page_init (LimberPegPage *self)
{
  GDate today;

  limber_clock_today (&today);
  self->day = g_date_get_julian (&today);
  self->score = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_questions (self);
  tell_source (self);
}

/**
 * limber_peg_page_new:
 * @watch: keeps the answers
 *
 * The questions and the score are those of Krebs and others (2009), doi 10.1007/s11606-009-0981-1.
 *
 * Returns: (transfer floating): a page with the three questions, for today
 */
AdwNavigationPage *
limber_peg_page_new (LimberVisitWatch *watch)
{
  LimberPegPage *self;

  g_return_val_if_fail (LIMBER_IS_VISIT_WATCH (watch), NULL);

  self = g_object_new (LIMBER_TYPE_PEG_PAGE, NULL);
  self->watch = g_object_ref (watch);
  self->earlier = limber_peg_list_new (self->earlier_list, watch);
  limber_form_frame_set_watch (self->frame, watch);
  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "flush", G_CALLBACK (flush_cb), self, G_CONNECT_SWAPPED);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}
