/* limber-dose-group.c — rows for how much of an exercise is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number outside of what is possible becomes the nearest one that is, as in every spin row, but here the
 * row says so: nobody shall find out on the mat.
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-dose-group.h"

#include "limber-dose-text.h"
#include "limber-style-class.h"

#include <glib/gi18n.h>

typedef enum
{
  FIELD_HOLD,
  FIELD_REPS,
  FIELD_SETS,
  FIELD_REST,
  FIELD_MOVE,
  N_FIELDS,
} Field;

static const struct
{
  gsize offset;
  int minimum, maximum, step;
  gboolean is_time;
} fields[N_FIELDS] = {
  [FIELD_HOLD] = { G_STRUCT_OFFSET (LimberDose, hold_s), 1, LIMBER_DOSE_HOLD_MAX, 5, TRUE },
  [FIELD_REPS] = { G_STRUCT_OFFSET (LimberDose, reps), 1, LIMBER_DOSE_REPS_MAX, 1, FALSE },
  [FIELD_SETS] = { G_STRUCT_OFFSET (LimberDose, sets), 1, LIMBER_DOSE_SETS_MAX, 1, FALSE },
  [FIELD_REST] = { G_STRUCT_OFFSET (LimberDose, rest_s), 0, LIMBER_DOSE_REST_MAX, 5, TRUE },
  [FIELD_MOVE] = { G_STRUCT_OFFSET (LimberDose, move_s), 0, LIMBER_DOSE_MOVE_MAX, 1, TRUE },
};

struct _LimberDoseGroup
{
  AdwPreferencesGroup parent_instance;

  LimberExerciseMode mode;
  gboolean with_pace;
  gboolean is_filling;
  AdwSpinRow *rows[N_FIELDS];
  AdwSwitchRow *sides_row;
  gboolean is_refused[N_FIELDS]; /* what was typed was not possible, and the row says so */
};

G_DEFINE_FINAL_TYPE (LimberDoseGroup, limber_dose_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static int
get_value (LimberDoseGroup *self, Field field)
{
  return (int) adw_spin_row_get_value (self->rows[field]);
}

static gboolean
is_timed (LimberDoseGroup *self)
{
  return self->mode == LIMBER_EXERCISE_TIME || self->mode == LIMBER_EXERCISE_BREATHING;
}

/* Between sets, and between holds that are long enough to be rested from. */
static gboolean
has_rest (LimberDoseGroup *self)
{
  return get_value (self, FIELD_SETS) > 1
         || (self->mode == LIMBER_EXERCISE_HOLD && get_value (self, FIELD_REPS) > 1);
}

static gboolean
is_used (LimberDoseGroup *self, Field field)
{
  switch (field)
    {
    case FIELD_HOLD:
      return self->mode != LIMBER_EXERCISE_REPS;
    case FIELD_REPS:
      return !is_timed (self);
    case FIELD_REST:
      return has_rest (self);
    case FIELD_MOVE:
      return self->with_pace
             && (self->mode == LIMBER_EXERCISE_REPS || self->mode == LIMBER_EXERCISE_REPS_HOLD);
    case FIELD_SETS:
    case N_FIELDS:
    default:
      return TRUE;
    }
}

static const char *
get_title (LimberDoseGroup *self, Field field)
{
  switch (field)
    {
    case FIELD_HOLD:
      return is_timed (self) ? _ ("Length") : _ ("Hold");
    case FIELD_REPS:
      return self->mode == LIMBER_EXERCISE_HOLD ? _ ("How often it is held") : _ ("Repetitions");
    case FIELD_SETS:
      return _ ("Sets");
    case FIELD_REST:
      return _ ("Rest");
    case FIELD_MOVE:
      return self->mode == LIMBER_EXERCISE_REPS ? _ ("Pace") : _ ("Moving in and out");
    case N_FIELDS:
    default:
      return "";
    }
}

/* Returns: (transfer full): what the number means */
static char *
describe (LimberDoseGroup *self, Field field)
{
  g_autofree char *text = limber_seconds_to_text (get_value (self, field));

  switch (field)
    {
    case FIELD_HOLD:
      /* Translators: below a number of seconds: the same with minutes, "In seconds: 3 min". */
      return get_value (self, field) < 60 ? g_strdup (_ ("In seconds"))
                                          : g_strdup_printf (_ ("In seconds: %s"), text);
    case FIELD_REPS:
      return g_strdup (adw_switch_row_get_active (self->sides_row) ? _ ("On each side") : "");
    case FIELD_SETS:
      return g_strdup (_ ("How often all of it is done"));
    case FIELD_REST:
      return g_strdup (get_value (self, FIELD_SETS) > 1 ? _ ("In seconds, between sets")
                                                        : _ ("In seconds, between holds"));
    case FIELD_MOVE:
      return g_strdup (self->mode == LIMBER_EXERCISE_REPS ? _ ("In seconds, for one repetition")
                                                          : _ ("In seconds, for both together"));
    case N_FIELDS:
    default:
      return g_strdup ("");
    }
}

static void
show_row (LimberDoseGroup *self, Field field)
{
  AdwSpinRow *row = self->rows[field];
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), is_used (self, field));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_title (self, field));
  limber_style_class_set (GTK_WIDGET (row), "limber-refused", self->is_refused[field]);
  if (self->is_refused[field])
    return;

  text = describe (self, field);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static void
show_rows (LimberDoseGroup *self)
{
  for (Field field = 0; field < N_FIELDS; field++)
    show_row (self, field);
}

static Field
find_field (LimberDoseGroup *self, gpointer row)
{
  Field field = 0;

  while (field < N_FIELDS && (gpointer) self->rows[field] != row)
    field++;

  return field;
}

/* Returns: (transfer full): what is possible instead of what was typed */
static char *
describe_range (Field field)
{
  g_autofree char *longest = NULL;

  if (!fields[field].is_time)
    /* Translators: below a number that was too small or too large: the smallest and the largest possible one.
     */
    return g_strdup_printf (_ ("Only %1$d to %2$d are possible."), fields[field].minimum,
                            fields[field].maximum);

  longest = limber_seconds_to_text (fields[field].maximum);

  /* Translators: below a number of seconds that was too small or too large: the smallest and the largest
   * possible number, and the largest one in words. */
  return g_strdup_printf (_ ("Only %1$d to %2$d seconds (%3$s) are possible."), fields[field].minimum,
                          fields[field].maximum, longest);
}

/* Only looks at what was typed; the row itself goes to the nearest number that is possible. */
static int
input_cb (LimberDoseGroup *self, double *value, AdwSpinRow *row)
{
  Field field = find_field (self, row);
  double typed = g_strtod (gtk_editable_get_text (GTK_EDITABLE (row)), NULL);
  g_autofree char *sentence = NULL;

  if (self->is_filling || field == N_FIELDS
      || (typed >= fields[field].minimum && typed <= fields[field].maximum))
    return FALSE;

  sentence = describe_range (field);
  self->is_refused[field] = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  show_row (self, field);

  return FALSE;
}

static void
value_changed_cb (LimberDoseGroup *self, GParamSpec *pspec, AdwSpinRow *row)
{
  Field field = find_field (self, row);

  if (self->is_filling || field == N_FIELDS)
    return;

  /* Once it is moved away from the limit it was put on, the row may tell again what it is about. */
  self->is_refused[field] = self->is_refused[field]
                            && (get_value (self, field) == fields[field].minimum
                                || get_value (self, field) == fields[field].maximum);
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sides_changed_cb (LimberDoseGroup *self)
{
  if (self->is_filling)
    return;

  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static AdwSpinRow *
create_row (LimberDoseGroup *self, Field field)
{
  GtkWidget *row
      = adw_spin_row_new_with_range (fields[field].minimum, fields[field].maximum, fields[field].step);

  adw_spin_row_set_numeric (ADW_SPIN_ROW (row), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_object (row, "input", G_CALLBACK (input_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);

  return ADW_SPIN_ROW (row);
}

static void
create_sides_row (LimberDoseGroup *self)
{
  self->sides_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sides_row), _ ("Left and right in turn"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->sides_row),
                               _ ("First all of one side, then all of the other"));
  g_signal_connect_object (self->sides_row, "notify::active", G_CALLBACK (sides_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->sides_row));
}

static void
limber_dose_group_class_init (LimberDoseGroupClass *klass)
{
  /**
   * LimberDoseGroup::changed:
   *
   * The user changed a number.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
limber_dose_group_init (LimberDoseGroup *self)
{
  self->is_filling = TRUE;
  self->rows[FIELD_HOLD] = create_row (self, FIELD_HOLD);
  self->rows[FIELD_REPS] = create_row (self, FIELD_REPS);
  create_sides_row (self);
  self->rows[FIELD_SETS] = create_row (self, FIELD_SETS);
  self->rows[FIELD_REST] = create_row (self, FIELD_REST);
  self->rows[FIELD_MOVE] = create_row (self, FIELD_MOVE);
  show_rows (self);
  self->is_filling = FALSE;
}

/**
 * limber_dose_group_new:
 *
 * Returns: (transfer floating): rows for an exercise that is held once
 */
GtkWidget *
limber_dose_group_new (void)
{
  return g_object_new (LIMBER_TYPE_DOSE_GROUP, NULL);
}

/**
 * limber_dose_group_set:
 * @self: a group
 * @mode: the way of exercising, which says which rows are shown
 * @dose: what they show; unset fields stay at the least that is possible
 *
 * Emits nothing.
 */
void
limber_dose_group_set (LimberDoseGroup *self, LimberExerciseMode mode, const LimberDose *dose)
{
  g_return_if_fail (LIMBER_IS_DOSE_GROUP (self) && dose != NULL);

  self->is_filling = TRUE;
  self->mode = mode;
  for (Field field = 0; field < N_FIELDS; field++)
    {
      int value = G_STRUCT_MEMBER (int, dose, fields[field].offset);

      if (get_value (self, field) != value)
        self->is_refused[field] = FALSE;
      adw_spin_row_set_value (self->rows[field], MAX (value, fields[field].minimum));
    }
  adw_switch_row_set_active (self->sides_row, dose->sides > 1);
  show_rows (self);
  self->is_filling = FALSE;
}

/**
 * limber_dose_group_set_with_pace:
 * @self: a group
 * @with_pace: whether the seconds of moving are shown, where the way of exercising has any
 */
void
limber_dose_group_set_with_pace (LimberDoseGroup *self, gboolean with_pace)
{
  g_return_if_fail (LIMBER_IS_DOSE_GROUP (self));

  self->with_pace = with_pace;
  show_rows (self);
}

/**
 * limber_dose_group_get:
 * @self: a group
 * @dose: (inout): what the rows that are shown say; the rest is left as it is
 */
void
limber_dose_group_get (LimberDoseGroup *self, LimberDose *dose)
{
  g_return_if_fail (LIMBER_IS_DOSE_GROUP (self) && dose != NULL);

  for (Field field = 0; field < N_FIELDS; field++)
    if (is_used (self, field))
      G_STRUCT_MEMBER (int, dose, fields[field].offset) = get_value (self, field);
  dose->sides = adw_switch_row_get_active (self->sides_row) ? 2 : 1;
}

/**
 * limber_dose_group_commit:
 * @self: a group
 *
 * Takes what is being typed, as when the field is left.
 */
void
limber_dose_group_commit (LimberDoseGroup *self)
{
  g_return_if_fail (LIMBER_IS_DOSE_GROUP (self));

  for (Field field = 0; field < N_FIELDS; field++)
    if (gtk_widget_get_visible (GTK_WIDGET (self->rows[field])))
      adw_spin_row_update (self->rows[field]);
}
