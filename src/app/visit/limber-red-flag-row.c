/* limber-red-flag-row.c — one question about a warning sign: yes, no, or not answered
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-red-flag-row.h"

#include "limber-advice.h"
#include "limber-announce.h"
#include "limber-date-text.h"
#include "limber-scroll-to.h"
#include "limber-style-class.h"

#include <glib/gi18n.h>

/**
 * LimberRedFlagRow:
 *
 * The question, what was answered before, two toggles of which none is pressed before there is an answer, and
 * what to do as long as the answer is yes.
 */
struct _LimberRedFlagRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *question_label;
  GtkLabel *before_label;
  GtkToggleButton *yes_button;
  GtkToggleButton *no_button;
  GtkWidget *advice_box;
  GtkLabel *title_label;
  GtkLabel *text_label;
  GtkWidget *note_button;
  GtkWidget *noted_box;

  const LimberRedFlag *flag;
  gboolean updating; /* the toggles follow the answer, not the user */
};

G_DEFINE_FINAL_TYPE (LimberRedFlagRow, limber_red_flag_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  ANSWERED,
  CLEARED,
  NOTE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_toggles (LimberRedFlagRow *self, gboolean yes, gboolean no)
{
  self->updating = TRUE;
  gtk_toggle_button_set_active (self->yes_button, yes);
  gtk_toggle_button_set_active (self->no_button, no);
  self->updating = FALSE;
}

static void
announce (LimberRedFlagRow *self)
{
  g_autofree char *message = g_strdup_printf ("%s. %s", gtk_label_get_label (self->title_label),
                                              gtk_label_get_label (self->text_label));

  limber_announce_urgent (GTK_WIDGET (self), message);
}

static void
show_advice (LimberRedFlagRow *self, gboolean yes)
{
  gtk_widget_set_visible (self->advice_box, yes && self->flag->symptom != NULL);
}

static void
answer (LimberRedFlagRow *self, gboolean yes)
{
  set_toggles (self, yes, !yes);
  show_advice (self, yes);
  if (yes)
    {
      announce (self);
      limber_scroll_to (self->advice_box);
    }
  g_signal_emit (self, signals[ANSWERED], 0, yes);
}

static void
clear (LimberRedFlagRow *self)
{
  set_toggles (self, FALSE, FALSE);
  show_advice (self, FALSE);
  g_signal_emit (self, signals[CLEARED], 0);
}

/* Pressed once more, an answer is taken back. */
static void
toggled (LimberRedFlagRow *self, GtkToggleButton *button)
{
  if (self->updating)
    return;

  if (gtk_toggle_button_get_active (button))
    answer (self, button == self->yes_button);
  else
    clear (self);
}

static void
yes_toggled_cb (LimberRedFlagRow *self)
{
  toggled (self, self->yes_button);
}

static void
no_toggled_cb (LimberRedFlagRow *self)
{
  toggled (self, self->no_button);
}

static void
note_cb (LimberRedFlagRow *self)
{
  g_signal_emit (self, signals[NOTE], 0);
}

static void
name_toggle (GtkToggleButton *button, const char *title)
{
  /* Translators: what is asked about, and the answer that the button gives: "Fever: Yes". */
  g_autofree char *name
      = g_strdup_printf (_ ("%1$s: %2$s"), title, gtk_button_get_label (GTK_BUTTON (button)));

  /* Named by its own word alone, it would be one of six that are called the same. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_advice (LimberRedFlagRow *self)
{
  g_autoptr (LimberAdvice) advice = limber_advice_new_for_symptom (self->flag->symptom);
  g_autofree char *text = NULL;

  if (advice == NULL)
    return;

  text = g_strjoinv ("\n\n", advice->paragraphs);
  gtk_label_set_label (self->title_label, advice->title);
  gtk_label_set_label (self->text_label, text);
  gtk_widget_add_css_class (self->advice_box,
                            advice->tier == LIMBER_TERM_ADVICE_EMERGENCY ? "emergency" : "soon");
}

static void
limber_red_flag_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_RED_FLAG_ROW);

  G_OBJECT_CLASS (limber_red_flag_row_parent_class)->dispose (object);
}

static void
add_signals (GType type)
{
  /**
   * LimberRedFlagRow::answered:
   * @yes: whether it is so
   *
   * The user answered, or gave the other answer.
   */
  signals[ANSWERED] = g_signal_new ("answered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_BOOLEAN);

  /**
   * LimberRedFlagRow::cleared:
   *
   * The user took the answer back.
   */
  signals[CLEARED] = g_signal_new ("cleared", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LimberRedFlagRow::note:
   *
   * The user wants the sign noted in the journal as well.
   */
  signals[NOTE] = g_signal_new ("note", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_red_flag_row_class_init (LimberRedFlagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_red_flag_row_dispose;
  add_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-red-flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, question_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, before_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, yes_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, no_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, advice_box);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, LimberRedFlagRow, noted_box);
  gtk_widget_class_bind_template_callback (widget_class, yes_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, no_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
}

static void
limber_red_flag_row_init (LimberRedFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_red_flag_row_new:
 * @flag: a sign
 *
 * Returns: (transfer floating): a row that asks about it, not answered
 */
GtkWidget *
limber_red_flag_row_new (const LimberRedFlag *flag)
{
  LimberRedFlagRow *self;

  g_return_val_if_fail (flag != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_RED_FLAG_ROW, NULL);
  self->flag = flag;
  gtk_label_set_label (self->question_label, limber_red_flag_get_question (flag));
  name_toggle (self->yes_button, limber_red_flag_get_title (flag));
  name_toggle (self->no_button, limber_red_flag_get_title (flag));
  if (flag->symptom != NULL)
    fill_advice (self);

  return GTK_WIDGET (self);
}

/**
 * limber_red_flag_row_get_flag:
 * @self: a row
 *
 * Returns: (transfer none): what it asks about
 */
const LimberRedFlag *
limber_red_flag_row_get_flag (LimberRedFlagRow *self)
{
  g_return_val_if_fail (LIMBER_IS_RED_FLAG_ROW (self), NULL);

  return self->flag;
}

/**
 * limber_red_flag_row_set_answers:
 * @self: a row
 * @answer: (nullable): the answer of today
 * @before: (nullable): the newest answer of another day
 */
void
limber_red_flag_row_set_answers (LimberRedFlagRow *self,
                                 const LimberRedFlagAnswer *answer,
                                 const LimberRedFlagAnswer *before)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LIMBER_IS_RED_FLAG_ROW (self));

  set_toggles (self, answer != NULL && answer->yes, answer != NULL && !answer->yes);
  show_advice (self, answer != NULL && answer->yes);
  if (before != NULL)
    {
      day = limber_date_text_format_day (before->day);
      /* Translators: %s is a date. */
      text = g_strdup_printf (
          before->yes ? _ ("Answered before: yes on %s") : _ ("Answered before: no on %s"), day);
    }
  gtk_label_set_label (self->before_label, text != NULL ? text : "");
}

/**
 * limber_red_flag_row_set_noted:
 * @self: a row
 * @noted: whether the sign is in today's journal already
 */
void
limber_red_flag_row_set_noted (LimberRedFlagRow *self, gboolean noted)
{
  g_return_if_fail (LIMBER_IS_RED_FLAG_ROW (self));

  if (noted && gtk_widget_has_focus (self->note_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->yes_button));
  gtk_widget_set_visible (self->note_button, !noted);
  gtk_widget_set_visible (self->noted_box, noted);
}
