/* limber-motion.c — the figure of an exercise at any time between its key poses
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Angles are interpolated, never places: limbs keep their lengths. Each channel follows a cubic curve through
 * its keys that stands still at both ends and never goes beyond a key (Fritsch and Carlson, "Monotone
 * piecewise cubic interpolation", 1980), so that a motion begins and ends softly and nothing is overdone. A
 * cycle goes through its ends as through any key.
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-motion.h"

#include "limber-figure-space-private.h"

#include <math.h>

/* Moments that the room a motion needs is found from. */
#define LOOKS 32

/* What stands free around everything, as a share of a person's height. */
#define MARGIN 0.04

#define MAT_MARGIN 0.06

static double
get_step (const LimberMotionKey *a, const LimberMotionKey *b, guint channel)
{
  return (b->value[channel] - a->value[channel]) / (b->t - a->t);
}

/* The harmonic mean of both sides, weighted by their lengths; none where the curve turns. */
static double
get_slope (double before, double before_length, double after, double after_length)
{
  double a = 2 * after_length + before_length, b = after_length + 2 * before_length;

  return before * after > 0 ? (a + b) / (a / before + b / after) : 0;
}

/* The shortest way round from key to key. */
static void
unwrap (LimberMotion *self)
{
  for (guint i = 1; i < self->n_keys; i++)
    for (guint c = 0; c < LIMBER_N_SEGMENTS; c++)
      {
        double *value = &self->keys[i].value[c];

        *value = self->keys[i - 1].value[c] + remainder (*value - self->keys[i - 1].value[c], 360);
      }
}

static void
set_slopes (LimberMotion *self)
{
  for (guint i = 0; i < self->n_keys; i++)
    for (guint c = 0; c < LIMBER_POSE_N_CHANNELS; c++)
      {
        LimberMotionKey *key = &self->keys[i];
        gboolean first = i == 0, last = i + 1 == self->n_keys;
        const LimberMotionKey *before = first ? &self->keys[self->n_keys - 2] : key - 1;
        const LimberMotionKey *before_end = first ? &self->keys[self->n_keys - 1] : key;
        const LimberMotionKey *after = last ? &self->keys[1] : key + 1;
        const LimberMotionKey *after_start = last ? &self->keys[0] : key;

        if ((first || last) && !self->cycle)
          key->slope[c] = 0;
        else
          key->slope[c] = get_slope (get_step (before, before_end, c), before_end->t - before->t,
                                     get_step (after_start, after, c), after->t - after_start->t);
      }
}

static double
get_channel (const LimberMotionKey *a, const LimberMotionKey *b, double t, guint channel)
{
  double length = b->t - a->t, s = (t - a->t) / length, left = 1 - s;

  return (1 + 2 * s) * left * left * a->value[channel] + s * left * left * length * a->slope[channel]
         + s * s * (3 - 2 * s) * b->value[channel] - s * s * left * length * b->slope[channel];
}

static void
rest_on_floor (LimberFigure *figure)
{
  LimberExtent extent;

  limber_figure_get_extent (figure, &extent);
  limber_figure_move (figure, 0, -extent.bottom, 0);
}

/* Whatever is planted is so where it is at the start. */
static void
plant_pins (LimberMotion *self)
{
  LimberFigure figure = { .extras = &self->extras };
  LimberPose pose;

  limber_motion_get_pose (self, 0, &pose);
  limber_figure_place (&figure, &self->extras.body, &pose, (LimberVector) { 0, 0, 0 });
  rest_on_floor (&figure);

  for (guint i = 0; i < self->n_pins; i++)
    self->pins[i].at = limber_figure_get_joint (&figure, self->pins[i].joint);
}

/* A mat of no width of its own is as long as the person. */
static void
fit_mats (LimberMotion *self, const LimberExtent *extent)
{
  for (guint i = 0; i < self->extras.n_props; i++)
    {
      LimberProp *prop = &self->extras.props[i];

      if (prop->kind != LIMBER_PROP_MAT || prop->width > 0)
        continue;
      prop->width = extent->right - extent->left + 2 * MAT_MARGIN;
      prop->x = (extent->left + extent->right) / 2;
    }
}

static void
extend (LimberExtent *self, const LimberExtent *extent)
{
  self->left = MIN (self->left, extent->left);
  self->right = MAX (self->right, extent->right);
  self->bottom = MIN (self->bottom, extent->bottom);
  self->top = MAX (self->top, extent->top);
}

/* Seen from the side what a person takes up in space is what is seen of it. */
static void
find_extent (LimberMotion *self)
{
  LimberExtent *all = &self->extras.extent, level;
  double margin = self->extras.height * MARGIN;

  *all = level = (LimberExtent) { G_MAXDOUBLE, -G_MAXDOUBLE, 0, -G_MAXDOUBLE };
  for (guint i = 0; i <= LOOKS; i++)
    {
      LimberFigure figure;
      LimberExtent extent;

      limber_motion_get_figure (self, (double) i / LOOKS, &figure);
      limber_figure_get_extent (&figure, &extent);
      extend (&level, &extent);
      if (self->extras.view == LIMBER_VIEW_SPACE)
        limber_figure_get_space_extent (&figure, &self->extras.camera, &extent);
      limber_figure_add_arrow_extent (&figure, &extent);
      extend (all, &extent);
    }

  fit_mats (self, &level);
  for (guint i = 0; i < self->extras.n_props; i++)
    if (self->extras.view == LIMBER_VIEW_SPACE)
      limber_prop_add_space_extent (&self->extras.props[i], &self->extras.camera, all);
    else
      limber_prop_add_extent (&self->extras.props[i], all);
  all->left -= margin;
  all->right += margin;
  all->top += margin;
  all->bottom -= margin;
}

/**
 * limber_motion_settle:
 * @self: a motion whose keys, pins and things have been read
 *
 * Works out what is the same at all times: the curves, where pins are, and the room that is needed.
 */
void
limber_motion_settle (LimberMotion *self)
{
  unwrap (self);
  if (self->n_keys > 1)
    set_slopes (self);
  self->extras.height = limber_body_get_height (&self->extras.body);
  plant_pins (self);
  find_extent (self);
}

/**
 * limber_motion_free:
 * @self: (transfer full): a motion
 *
 * Frees a motion.
 */
void
limber_motion_free (LimberMotion *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->description);
  g_free (self->keys);
  g_free (self->extras.props);
  g_free (self->extras.arrows);
  g_free (self);
}

/**
 * limber_motion_get_pose:
 * @self: a motion
 * @t: 0 to 1
 * @pose: (out caller-allocates): how the body is held then
 *
 * Works out the angles, before anything is planted.
 */
void
limber_motion_get_pose (const LimberMotion *self, double t, LimberPose *pose)
{
  const LimberMotionKey *key = self->keys;
  double values[LIMBER_POSE_N_CHANNELS];
  guint i = 0;

  while (i + 2 < self->n_keys && t > key[i + 1].t)
    i++;
  for (guint c = 0; c < LIMBER_POSE_N_CHANNELS; c++)
    values[c] = self->n_keys > 1 ? get_channel (&key[i], &key[i + 1], t, c) : key->value[c];

  for (guint c = 0; c < LIMBER_N_SEGMENTS; c++)
    {
      pose->angle[c] = values[c];
      pose->tilt[c] = values[LIMBER_N_SEGMENTS + c];
    }
  pose->belly = values[2 * LIMBER_N_SEGMENTS];
}

/**
 * limber_motion_get_id:
 * @self: a motion
 *
 * Returns: (transfer none): its id; that of an exercise, for those of built-in exercises
 */
const char *
limber_motion_get_id (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->id;
}

/**
 * limber_motion_get_description:
 * @self: a motion
 *
 * Returns: (transfer none): what is seen, for the screen reader, in the user's language: "On hands and knees,
 *   the back rounding and sinking"
 */
const char *
limber_motion_get_description (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * limber_motion_get_title:
 * @self: a motion
 *
 * Returns: (transfer none): its name, for choosing one, in the user's language
 */
const char *
limber_motion_get_title (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * limber_motion_get_period:
 * @self: a motion
 *
 * Returns: seconds of one loop at its own pace, there and back or once round; 0 when nothing moves
 */
double
limber_motion_get_period (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_keys > 1 ? self->period : 0;
}

/**
 * limber_motion_has_sides:
 * @self: a motion
 *
 * Returns: whether left and right differ, so that it is mirrored for the left side
 */
gboolean
limber_motion_has_sides (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->has_sides;
}

/**
 * limber_motion_is_cycle:
 * @self: a motion
 *
 * Returns: whether it goes round and round, as walking does, instead of there and back
 */
gboolean
limber_motion_is_cycle (const LimberMotion *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->cycle;
}

/**
 * limber_motion_get_figure:
 * @self: a motion
 * @t: 0 the start, 1 the end pose, of a cycle once round; beyond them they stay. Hand in plain time: a motion
 *   starts and stops softly by itself
 * @figure: (out caller-allocates): the person then
 *
 * Works out where every joint is. Planted joints stay where they are at the start; what is not planted rests
 * on the floor with its lowest part.
 */
void
limber_motion_get_figure (const LimberMotion *self, double t, LimberFigure *figure)
{
  LimberPose pose;

  g_return_if_fail (self != NULL && figure != NULL && isfinite (t));

  limber_motion_get_pose (self, CLAMP (t, 0, 1), &pose);
  figure->extras = &self->extras;
  limber_figure_place (figure, &self->extras.body, &pose, (LimberVector) { 0, 0, 0 });
  if (self->n_pins == 0)
    rest_on_floor (figure);
  else
    limber_figure_pin (figure, &pose, self->pins, self->n_pins);
}
