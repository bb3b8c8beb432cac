/* limber-progression-offers.c — a little more after it was easy, a little less after a worse day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "Not now" is an answer, too: it is asked again only after some more days.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-progression-offers.h"

#include "limber-date.h"
#include "limber-progression.h"
#include "limber-small-figure.h"

#include <glib/gi18n.h>

#define FIGURE_WIDTH 72
#define FIGURE_HEIGHT 52

struct _LimberProgressionOffers
{
  AdwPreferencesGroup parent_instance;

  LimberRoutineWatch *watch;
  char *routine;
  GPtrArray *offers; /* LimberProgression, as shown */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (LimberProgressionOffers, limber_progression_offers, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What was decided before, to go back to. */
typedef struct
{
  LimberRoutineWatch *watch;
  LimberExerciseChoice *before;
} Decision;

static void
decision_free (gpointer data, GClosure *closure)
{
  Decision *decision = data;

  g_object_unref (decision->watch);
  limber_exercise_choice_free (decision->before);
  g_free (decision);
}

static void
undo_cb (AdwToast *toast, gpointer data)
{
  const Decision *decision = data;

  limber_routine_watch_set_choice (decision->watch, decision->before);
}

static guint32
get_today (void)
{
  GDate today;

  limber_clock_today (&today);

  return g_date_get_julian (&today);
}

static LimberExerciseChoice *
find_choice (LimberProgressionOffers *self, const char *exercise)
{
  const LimberExerciseChoice *choice
      = g_hash_table_lookup (limber_routine_watch_peek_choices (self->watch), exercise);

  return choice != NULL ? limber_exercise_choice_copy (choice) : limber_exercise_choice_new (exercise);
}

static void
decide (LimberProgressionOffers *self,
        const char *exercise,
        int extra_reps,
        int extra_hold_s,
        const char *text)
{
  LimberExerciseChoice *before = find_choice (self, exercise);
  g_autoptr (LimberExerciseChoice) choice = limber_exercise_choice_copy (before);
  g_autoptr (AdwToast) toast = adw_toast_new (text);
  Decision *decision = g_new0 (Decision, 1);

  decision->watch = g_object_ref (self->watch);
  decision->before = before;
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), decision, decision_free, 0);

  choice->extra_reps = extra_reps;
  choice->extra_hold_s = extra_hold_s;
  choice->since = get_today ();
  limber_routine_watch_set_choice (self->watch, choice);
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}

static const LimberProgression *
find_offer (LimberProgressionOffers *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;

  return index >= 0 && (guint) index < self->offers->len ? g_ptr_array_index (self->offers, index) : NULL;
}

static const char *
get_name (LimberProgressionOffers *self, const char *exercise)
{
  const LimberExercise *found
      = limber_routine_book_find_exercise (limber_routine_watch_get_book (self->watch), exercise);

  return found != NULL ? found->name : exercise;
}

static void
take_cb (LimberProgressionOffers *self, GtkWidget *button)
{
  const LimberProgression *offer = find_offer (self, button);
  g_autofree char *exercise = NULL;
  g_autofree char *text = NULL;

  if (offer == NULL)
    return;

  exercise = g_strdup (offer->exercise);
  /* Translators: %s is the name of an exercise. */
  text = g_strdup_printf (_ ("“%s” is changed from the next time on"), get_name (self, exercise));
  decide (self, exercise, offer->extra_reps, offer->extra_hold_s, text);
}

static void
leave_cb (LimberProgressionOffers *self, GtkWidget *button)
{
  const LimberProgression *offer = find_offer (self, button);
  g_autoptr (LimberExerciseChoice) now = NULL;
  g_autofree char *text = NULL;

  if (offer == NULL)
    return;

  now = find_choice (self, offer->exercise);
  /* Translators: %s is the name of an exercise. */
  text = g_strdup_printf (_ ("“%s” stays as it is"), get_name (self, offer->exercise));
  decide (self, now->exercise, now->extra_reps, now->extra_hold_s, text);
}

/* Rows */

static GtkWidget *
create_button (LimberProgressionOffers *self, const char *label, const char *sentence, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_figure (LimberProgressionOffers *self, const char *id)
{
  const LimberExercise *exercise
      = limber_routine_book_find_exercise (limber_routine_watch_get_book (self->watch), id);
  GtkWidget *figure = limber_small_figure_new (LIMBER_FIGURE_STILL, FIGURE_WIDTH, FIGURE_HEIGHT);

  limber_small_figure_set_motion (figure, exercise != NULL ? exercise->motion : NULL);
  gtk_widget_set_visible (figure, exercise != NULL && exercise->motion != NULL);

  return figure;
}

static GtkWidget *
create_row (LimberProgressionOffers *self, const LimberProgression *offer)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (offer->sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                       create_button (self, _ ("Do that"), offer->sentence, G_CALLBACK (take_cb)));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons),
                       create_button (self, _ ("Not now"), offer->sentence, G_CALLBACK (leave_cb)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (whole), create_figure (self, offer->exercise));
  gtk_box_append (GTK_BOX (whole), box);
  gtk_widget_add_css_class (whole, "limber-offer");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), whole);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static gboolean
are_shown (LimberProgressionOffers *self, const GPtrArray *offers)
{
  if (offers->len != self->offers->len)
    return FALSE;

  for (guint i = 0; i < offers->len; i++)
    {
      const LimberProgression *a = g_ptr_array_index (offers, i);
      const LimberProgression *b = g_ptr_array_index (self->offers, i);

      if (g_strcmp0 (a->exercise, b->exercise) != 0 || g_strcmp0 (a->sentence, b->sentence) != 0)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
find_offers (LimberProgressionOffers *self)
{
  LimberRoutineBook *book = limber_routine_watch_get_book (self->watch);
  const LimberRoutine *routine = limber_routine_book_find_routine (book, self->routine);

  if (routine == NULL || !limber_routine_watch_get_is_loaded (self->watch))
    return g_ptr_array_new ();

  return limber_progression_find (book, routine, limber_routine_watch_peek_sessions (self->watch),
                                  limber_routine_watch_peek_choices (self->watch), get_today ());
}

/* Who answered one with the keyboard goes on with the next. */
static void
update (LimberProgressionOffers *self)
{
  g_autoptr (GPtrArray) offers = find_offers (self);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;

  if (!are_shown (self, offers))
    {
      g_ptr_array_unref (self->offers);
      self->offers = g_steal_pointer (&offers);
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < self->offers->len; i++)
        gtk_list_box_append (self->list, create_row (self, g_ptr_array_index (self->offers, i)));
      if (had_focus && self->offers->len > 0)
        gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->offers->len > 0);
}

static void
limber_progression_offers_dispose (GObject *object)
{
  LimberProgressionOffers *self = LIMBER_PROGRESSION_OFFERS (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_progression_offers_parent_class)->dispose (object);
}

static void
limber_progression_offers_finalize (GObject *object)
{
  LimberProgressionOffers *self = LIMBER_PROGRESSION_OFFERS (object);

  g_ptr_array_unref (self->offers);
  g_free (self->routine);

  G_OBJECT_CLASS (limber_progression_offers_parent_class)->finalize (object);
}

static void
limber_progression_offers_class_init (LimberProgressionOffersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_progression_offers_dispose;
  object_class->finalize = limber_progression_offers_finalize;

  /**
   * LimberProgressionOffers::toast:
   * @toast: what was decided, with a way back
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
limber_progression_offers_init (LimberProgressionOffers *self)
{
  self->offers = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("For the next time"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

/**
 * limber_progression_offers_new:
 * @watch: what was done, and what was decided
 * @routine: the id of a routine
 *
 * Returns: (transfer floating): what could be changed about its doses, hidden as long as there is nothing
 */
GtkWidget *
limber_progression_offers_new (LimberRoutineWatch *watch, const char *routine)
{
  LimberProgressionOffers *self = NULL;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch) && routine != NULL, NULL);

  self = g_object_new (LIMBER_TYPE_PROGRESSION_OFFERS, NULL);
  self->watch = g_object_ref (watch);
  self->routine = g_strdup (routine);
  g_signal_connect_object (watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
