/* limber-exercise-preview.c — an exercise as it will be seen while it is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-exercise-preview.h"

#include "limber-dose-text.h"
#include "limber-figure-view.h"
#include "limber-typed-text.h"

struct _LimberExercisePreview
{
  AdwBin parent_instance;

  GtkStack *pictures;
  LimberFigureView *figure;
  GtkLabel *name;
  GtkLabel *dose;
  GtkLabel *cue;
};

G_DEFINE_FINAL_TYPE (LimberExercisePreview, limber_exercise_preview, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose_cb (LimberExercisePreview *self)
{
  g_signal_emit (self, signals[SIGNAL_CHOOSE], 0);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), !limber_typed_text_is_blank (text));
}

static void
limber_exercise_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_EXERCISE_PREVIEW);

  G_OBJECT_CLASS (limber_exercise_preview_parent_class)->dispose (object);
}

static void
limber_exercise_preview_class_init (LimberExercisePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_exercise_preview_dispose;

  /**
   * LimberExercisePreview::choose:
   *
   * A figure is to be chosen.
   */
  signals[SIGNAL_CHOOSE] = g_signal_new ("choose", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LIMBER_TYPE_FIGURE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-exercise-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePreview, pictures);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePreview, figure);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePreview, name);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePreview, dose);
  gtk_widget_class_bind_template_child (widget_class, LimberExercisePreview, cue);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
limber_exercise_preview_init (LimberExercisePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  limber_figure_view_set_mode (self->figure, LIMBER_FIGURE_LOOP);
}

/**
 * limber_exercise_preview_show:
 * @self: a preview
 * @exercise: what it shows, as far as it is known yet
 */
void
limber_exercise_preview_show (LimberExercisePreview *self, const LimberExercise *exercise)
{
  g_autofree char *dose = NULL;

  g_return_if_fail (LIMBER_IS_EXERCISE_PREVIEW (self) && exercise != NULL);

  dose = limber_dose_to_text (exercise->mode, &exercise->dose);
  limber_figure_view_set_motion (self->figure, exercise->motion);
  gtk_stack_set_visible_child_name (self->pictures, exercise->motion != NULL ? "figure" : "none");
  set_text (self->name, exercise->name);
  set_text (self->dose, dose);
  set_text (self->cue, exercise->cue);
}
