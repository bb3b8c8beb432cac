/* limber-morning-question.c — how the back is on the morning after stretching
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row on the day that is today, when something was done yesterday and nobody answered yet. It is looked
 * for when there is nothing else to do, so that the page does not wait for it, and goes away by itself: with
 * the answer, or with the day.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-morning-question.h"

#include "limber-date.h"
#include "limber-journal-routines.h"
#include "limber-settings-stretch.h"

#include <glib/gi18n.h>

struct _LimberMorningQuestion
{
  AdwBin parent_instance;

  GtkButton *worse_button;
  GtkButton *same_button;
  GtkButton *better_button;

  LimberJournal *journal;
  LimberSettings *settings;
  GDate today;
  guint32 yesterday; /* Julian; 0 while another day than today is shown */
  guint look_id;
};

G_DEFINE_FINAL_TYPE (LimberMorningQuestion, limber_morning_question, ADW_TYPE_BIN)

enum
{
  SIGNAL_TOAST,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is on its way to the journal, or waits in a toast. The question goes with its window all the same. */
typedef struct
{
  GWeakRef question;
  guint32 day;
} Errand;

static Errand *
errand_new (LimberMorningQuestion *self, guint32 day)
{
  Errand *errand = g_new0 (Errand, 1);

  g_weak_ref_init (&errand->question, self);
  errand->day = day;
  return errand;
}

static void
errand_free (Errand *errand)
{
  g_weak_ref_clear (&errand->question);
  g_free (errand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
free_errand_of_toast (gpointer data, GClosure *closure)
{
  errand_free (data);
}

static void
show (LimberMorningQuestion *self, gboolean asks)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), asks);
  if (!asks && had_focus)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/* Nothing was done in what was only opened. */
static gboolean
is_unanswered (const GPtrArray *sessions)
{
  gboolean was_done = FALSE;

  for (guint i = 0; i < sessions->len; i++)
    {
      const LimberSession *session = g_ptr_array_index (sessions, i);

      if (session->next_day != LIMBER_NEXT_DAY_UNSET)
        return FALSE;
      was_done = was_done || session->active_s > 0;
    }

  return was_done;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (LimberMorningQuestion) self = g_weak_ref_get (&errand->question);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sessions
      = limber_journal_load_sessions_finish (LIMBER_JOURNAL (source), result, &error);

  /* The day can be logged without; what keeps the journal from being read is said elsewhere. */
  if (sessions == NULL)
    g_info ("The sessions of yesterday could not be read: %s", error->message);
  else if (self != NULL && self->yesterday == errand->day)
    show (self, is_unanswered (sessions));
}

static void
look_cb (gpointer data)
{
  LimberMorningQuestion *self = data;

  self->look_id = 0;
  /* Once it is open, LimberJournal::reset says so. */
  if (!limber_journal_get_is_open (self->journal))
    return;

  limber_journal_load_sessions_async (self->journal, self->yesterday, loaded_cb,
                                      errand_new (self, self->yesterday));
}

static void
look (LimberMorningQuestion *self)
{
  if (self->yesterday == 0 || self->look_id != 0 || gtk_widget_get_root (GTK_WIDGET (self)) == NULL
      || limber_settings_is_morning_left (self->settings, &self->today))
    return;

  self->look_id = g_idle_add_once (look_cb, self);
  g_source_set_priority (g_main_context_find_source_by_id (NULL, self->look_id), G_PRIORITY_LOW);
}

static void
day_changed_cb (LimberMorningQuestion *self, const LimberDay *day)
{
  if (g_date_get_julian (&day->date) == self->yesterday)
    look (self);
}

static void
add_toast (LimberMorningQuestion *self, AdwToast *toast)
{
  adw_toast_set_use_markup (toast, FALSE);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

/* What could not be saved is asked again. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (LimberMorningQuestion) self = g_weak_ref_get (&errand->question);
  g_autoptr (GError) error = NULL;
  g_autoptr (AdwToast) toast = NULL;

  if (limber_journal_save_next_day_finish (LIMBER_JOURNAL (source), result, &error) || self == NULL)
    return;

  toast = adw_toast_new (error->message);
  adw_toast_set_timeout (toast, 0);
  add_toast (self, toast);
  look (self);
}

static void
save (LimberMorningQuestion *self, guint32 day, LimberNextDay next_day)
{
  limber_journal_save_next_day_async (self->journal, day, next_day, saved_cb, errand_new (self, day));
}

static void
undo_cb (gpointer toast, Errand *errand)
{
  g_autoptr (LimberMorningQuestion) self = g_weak_ref_get (&errand->question);

  if (self != NULL)
    save (self, errand->day, LIMBER_NEXT_DAY_UNSET);
}

static const char *
confirm (LimberNextDay next_day)
{
  switch (next_day)
    {
    case LIMBER_NEXT_DAY_WORSE:
      return _ ("Noted: worse after yesterday’s stretches");
    case LIMBER_NEXT_DAY_BETTER:
      return _ ("Noted: better after yesterday’s stretches");
    case LIMBER_NEXT_DAY_SAME:
    case LIMBER_NEXT_DAY_UNSET:
    default:
      return _ ("Noted: the same after yesterday’s stretches");
    }
}

static LimberNextDay
get_answer (LimberMorningQuestion *self, GtkButton *button)
{
  if (button == self->worse_button)
    return LIMBER_NEXT_DAY_WORSE;

  return button == self->better_button ? LIMBER_NEXT_DAY_BETTER : LIMBER_NEXT_DAY_SAME;
}

static void
answer_clicked_cb (LimberMorningQuestion *self, GtkButton *button)
{
  LimberNextDay next_day = get_answer (self, button);
  g_autoptr (AdwToast) toast = adw_toast_new (confirm (next_day));

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), errand_new (self, self->yesterday),
                         free_errand_of_toast, 0);
  save (self, self->yesterday, next_day);
  show (self, FALSE);
  add_toast (self, toast);
}

static void
dismiss_clicked_cb (LimberMorningQuestion *self)
{
  limber_settings_leave_morning (self->settings, &self->today);
  show (self, FALSE);
}

static void
limber_morning_question_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (limber_morning_question_parent_class)->root (widget);

  look (LIMBER_MORNING_QUESTION (widget));
}

/* In no window there is nobody to ask. */
static void
limber_morning_question_unroot (GtkWidget *widget)
{
  LimberMorningQuestion *self = LIMBER_MORNING_QUESTION (widget);

  g_clear_handle_id (&self->look_id, g_source_remove);

  GTK_WIDGET_CLASS (limber_morning_question_parent_class)->unroot (widget);
}

static void
limber_morning_question_dispose (GObject *object)
{
  LimberMorningQuestion *self = LIMBER_MORNING_QUESTION (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->yesterday = 0;
  /* Disposing the template takes the card away behind the bin's back, so the bin lets go of it first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_MORNING_QUESTION);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_morning_question_parent_class)->dispose (object);
}

static void
limber_morning_question_class_init (LimberMorningQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_morning_question_dispose;
  widget_class->root = limber_morning_question_root;
  widget_class->unroot = limber_morning_question_unroot;

  /**
   * LimberMorningQuestion::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[SIGNAL_TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  /**
   * LimberMorningQuestion::left:
   *
   * It went away, and the keyboard was in it.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-morning-question.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberMorningQuestion, worse_button);
  gtk_widget_class_bind_template_child (widget_class, LimberMorningQuestion, same_button);
  gtk_widget_class_bind_template_child (widget_class, LimberMorningQuestion, better_button);
  gtk_widget_class_bind_template_callback (widget_class, answer_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_clicked_cb);
}

static void
limber_morning_question_init (LimberMorningQuestion *self)
{
  g_date_clear (&self->today, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_button_set_label (self->worse_button, limber_next_day_get_title (LIMBER_NEXT_DAY_WORSE));
  gtk_button_set_label (self->same_button, limber_next_day_get_title (LIMBER_NEXT_DAY_SAME));
  gtk_button_set_label (self->better_button, limber_next_day_get_title (LIMBER_NEXT_DAY_BETTER));
}

/**
 * limber_morning_question_set_up:
 * @self: a question
 * @journal: where the sessions are, and the answer goes
 * @settings: remembers that it was left today
 *
 * To be called once, before anything else.
 */
void
limber_morning_question_set_up (LimberMorningQuestion *self, LimberJournal *journal, LimberSettings *settings)
{
  g_return_if_fail (LIMBER_IS_MORNING_QUESTION (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (journal, "reset", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "routines-changed", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "day-changed", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * limber_morning_question_set_days:
 * @self: a question
 * @shown: the day that is shown
 * @today: the present day
 *
 * It is asked on the present day alone.
 */
void
limber_morning_question_set_days (LimberMorningQuestion *self, const GDate *shown, const GDate *today)
{
  gboolean is_today;

  g_return_if_fail (LIMBER_IS_MORNING_QUESTION (self));
  g_return_if_fail (shown != NULL && today != NULL);

  is_today = g_date_compare (shown, today) == 0;
  self->today = *today;
  self->yesterday = is_today ? g_date_get_julian (today) - 1 : 0;
  show (self, FALSE);
  look (self);
}
