/* limber-figure-private.h — what the parts of the exercise figure share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/plot. A figure is made in four steps, each in its file:
 *
 *   limber-motion.c          the pose at one time: every channel on a smooth curve through the keys
 *   limber-figure-joints.c   from the angles of a pose to joints in space
 *   limber-figure-pins.c     the joints that are planted are put where they belong (limber-figure-ik.c)
 *   limber-figure-shape.c    flesh around the joints: what is drawn, and what rests on the floor
 *
 * All views share them: x is where a person who stands looks to, y is up, z is to the person's right. Seen
 * from the side that is the picture, and z comes towards the viewer; limber-figure-side.c and what stands
 * beside it draw it. What turns, crosses or falls to one side is seen from elsewhere, with a thickness in all
 * directions: see limber-figure-space-private.h.
 */

#pragma once

#include "limber-figure.h"

G_BEGIN_DECLS

/**
 * LimberSegment:
 *
 * The parts of a pose that have a direction. Those of the near side come before those of the far side, in the
 * same order.
 */
typedef enum
{
  LIMBER_SEGMENT_LUMBAR,
  LIMBER_SEGMENT_THORAX,
  LIMBER_SEGMENT_HEAD,
  LIMBER_SEGMENT_SHOULDERS, /* from the far to the near shoulder */
  LIMBER_SEGMENT_HIPS,      /* from the far to the near hip */
  LIMBER_SEGMENT_UPPER_ARM_N,
  LIMBER_SEGMENT_FOREARM_N,
  LIMBER_SEGMENT_HAND_N,
  LIMBER_SEGMENT_THIGH_N,
  LIMBER_SEGMENT_SHIN_N,
  LIMBER_SEGMENT_FOOT_N,
  LIMBER_SEGMENT_UPPER_ARM_F,
  LIMBER_SEGMENT_FOREARM_F,
  LIMBER_SEGMENT_HAND_F,
  LIMBER_SEGMENT_THIGH_F,
  LIMBER_SEGMENT_SHIN_F,
  LIMBER_SEGMENT_FOOT_F,
} LimberSegment;
#define LIMBER_N_SEGMENTS 17

/**
 * LimberView:
 * @LIMBER_VIEW_SIDE: from one side, at eye level: what most motions are
 * @LIMBER_VIEW_SPACE: from where a camera stands
 */
typedef enum
{
  LIMBER_VIEW_SIDE,
  LIMBER_VIEW_SPACE,
} LimberView;

/**
 * LimberCamera:
 * @yaw: how far round the person the viewer went, in degrees: 90 is before a person who looks to the right,
 * -90 behind
 * @pitch: how far up, in degrees: 90 is right above
 *
 * Where the viewer stands. From both 0 a person is seen from the side.
 */
typedef struct
{
  double yaw, pitch;
} LimberCamera;

/**
 * LimberPose:
 * @angle: by LimberSegment, degrees in the picture: 0 to the right, 90 up
 * @tilt: by LimberSegment, degrees towards the viewer, -90 to 90
 * @belly: how far the belly is filled with breath, 0 to 1
 *
 * How a person holds the body, wherever that is. All members are doubles, so that limber-motion.c can treat
 * it as a row of channels.
 */
typedef struct
{
  double angle[LIMBER_N_SEGMENTS];
  double tilt[LIMBER_N_SEGMENTS];
  double belly;
} LimberPose;
#define LIMBER_POSE_N_CHANNELS (2 * LIMBER_N_SEGMENTS + 1)

/**
 * LimberBody:
 * @length: by LimberSegment: of shoulders and hips the whole width
 * @head: the radius of the head
 *
 * One person's measures.
 */
typedef struct
{
  double length[LIMBER_N_SEGMENTS];
  double head;
} LimberBody;

typedef struct
{
  double x, y, z;
} LimberVector;

typedef struct
{
  double x, y, radius;
} LimberDisc;

#define LIMBER_ARM_N_DISCS 4
#define LIMBER_LEG_N_DISCS 6
#define LIMBER_TRUNK_STEPS 24
#define LIMBER_FIGURE_MAX_DISCS                                                                              \
  (2 * (LIMBER_ARM_N_DISCS + LIMBER_LEG_N_DISCS) + 1 + 2 * (LIMBER_TRUNK_STEPS + 1))

/**
 * LimberTrunk:
 * @front: from the groin to the throat
 * @back: from the seat to the nape
 *
 * The outline of the trunk, seen from the side.
 */
typedef struct
{
  LimberPoint front[LIMBER_TRUNK_STEPS + 1];
  LimberPoint back[LIMBER_TRUNK_STEPS + 1];
} LimberTrunk;

/**
 * LimberExtent:
 *
 * What a figure takes up; y upwards.
 */
typedef struct
{
  double left, right, bottom, top;
} LimberExtent;

typedef enum
{
  LIMBER_PROP_MAT,
  LIMBER_PROP_CHAIR,
  LIMBER_PROP_WALL,
  LIMBER_PROP_WORKTOP,
  LIMBER_PROP_CUSHION,
  LIMBER_PROP_TOWEL,
  LIMBER_PROP_STOOL,
} LimberPropKind;

/**
 * LimberProp:
 * @kind: what it is
 * @x: its middle, from where the pelvis is at the start; of a wall its face, which in space is to the right
 * @y: its lower edge: only a cushion may lie above the floor
 * @width: how wide it is
 * @height: how high, of a chair its seat
 * @flip: its back or face is on the other side
 * @joint: what a towel is looped around
 *
 * A thing that a person needs.
 */
typedef struct
{
  LimberPropKind kind;
  double x, y, width, height;
  gboolean flip;
  LimberJoint joint;
} LimberProp;

/**
 * LimberArrow:
 * @from: from where the pelvis is at the start and from the floor, or from @joint
 * @to: the same
 * @bend: how far it is curved to the left of its way, as a share of its length
 * @joint: what it moves with, or -1
 *
 * Which way something moves that the picture alone does not show.
 */
typedef struct
{
  LimberPoint from, to;
  double bend;
  int joint;
} LimberArrow;

/**
 * LimberPin:
 * @joint: hand, knee, ankle, toe, neck or pelvis
 * @at: where it stays
 *
 * A joint that is planted.
 */
typedef struct
{
  LimberJoint joint;
  LimberVector at;
} LimberPin;
#define LIMBER_MAX_PINS 6

struct _LimberFigureExtras
{
  LimberView view;
  LimberCamera camera; /* of LIMBER_VIEW_SPACE */
  LimberBody body;
  LimberProp *props;
  guint n_props;
  LimberArrow *arrows;
  guint n_arrows;
  LimberExtent extent; /* of all moments, things included */
  double height;       /* of the person, standing */
};

/**
 * LimberMotionKey:
 * @t: when
 * @value: the pose, each angle without the jumps from 359 to 0
 * @slope: how fast each changes there
 *
 * What a figure looks like at one time.
 */
typedef struct
{
  double t;
  double value[LIMBER_POSE_N_CHANNELS];
  double slope[LIMBER_POSE_N_CHANNELS];
} LimberMotionKey;
#define LIMBER_MAX_KEYS 16

/* limber-figure-joints.c */
void limber_pose_init (LimberPose *self);
void limber_pose_swap (LimberPose *self);
LimberVector limber_pose_get_segment (const LimberPose *self, const LimberBody *body, LimberSegment segment);
void
limber_figure_place (LimberFigure *self, const LimberBody *body, const LimberPose *pose, LimberVector pelvis);
void limber_figure_move (LimberFigure *self, double dx, double dy, double dz);
LimberVector limber_figure_get_joint (const LimberFigure *self, LimberJoint joint);
void limber_figure_set_joint (LimberFigure *self, LimberJoint joint, LimberVector at);
double limber_body_get_height (const LimberBody *self);

/* limber-figure-ik.c */
LimberVector
limber_vector_reach (LimberVector root, LimberVector goal, double upper, double lower, LimberVector toward);

/* limber-figure-pins.c */
gboolean limber_joint_can_be_pinned (LimberJoint joint);
void limber_figure_pin (LimberFigure *self, const LimberPose *pose, const LimberPin *pins, guint n_pins);

/* limber-figure-shape.c */
void limber_figure_get_trunk (const LimberFigure *self, LimberTrunk *trunk);
void limber_figure_get_arm (const LimberFigure *self, gboolean far, LimberDisc *discs);
void limber_figure_get_leg (const LimberFigure *self, gboolean far, LimberDisc *discs);
guint limber_figure_get_discs (const LimberFigure *self, LimberDisc *discs);
void limber_figure_get_extent (const LimberFigure *self, LimberExtent *extent);

struct _LimberMotion
{
  char *id;
  char *title;       /* translated */
  char *description; /* translated */
  double period;
  gboolean cycle, has_sides;
  LimberFigureExtras extras;
  LimberMotionKey *keys;
  guint n_keys;
  LimberPin pins[LIMBER_MAX_PINS];
  guint n_pins;
};

/* limber-motion.c */
void limber_motion_settle (struct _LimberMotion *self);
void limber_motion_free (struct _LimberMotion *self);
void limber_motion_get_pose (const struct _LimberMotion *self, double t, LimberPose *pose);

/* limber-figure-ink.c */
typedef struct
{
  LimberRgb page;
  LimberRgb near, trunk, far; /* the strength of what is nearer */
  LimberRgb hair, face, neck;
  LimberRgb floor, prop, prop_edge, arrow;
  double cut;  /* how wide the line is that parts a limb from what is behind it */
  double edge; /* how wide the line around what has no colour of its own is; 0 for none */
} LimberFigureInk;

void limber_figure_ink_init (LimberFigureInk *self, const LimberFigureLook *look);

/* limber-figure-pen.c */
void limber_pen_add_taper (cairo_t *cr, const LimberDisc *a, const LimberDisc *b);
void limber_pen_add_limb (cairo_t *cr, const LimberDisc *discs, guint n_discs, gboolean foot);
void limber_pen_fill (cairo_t *cr, const LimberFigureInk *ink, LimberRgb color, gboolean hollow);
void limber_pen_draw_limb (cairo_t *cr,
                           const LimberDisc *discs,
                           guint n_discs,
                           gboolean foot,
                           const LimberFigureInk *ink,
                           LimberRgb color,
                           gboolean hollow);

/* limber-figure-side.c */
void limber_figure_draw_side (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink);

/* limber-figure-props.c */
void limber_prop_add_extent (const LimberProp *self, LimberExtent *extent);
void limber_figure_draw_floor (cairo_t *cr, const LimberFigureExtras *extras, const LimberFigureInk *ink);
void
limber_figure_draw_props (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink, gboolean front);

/* limber-figure-arrows.c */
void limber_figure_draw_arrows (cairo_t *cr, const LimberFigure *self, const LimberFigureInk *ink);
void limber_figure_add_arrow_extent (const LimberFigure *self, LimberExtent *extent);
void limber_pen_draw_arrow (cairo_t *cr, LimberPoint from, LimberPoint to, double bend, double width);

G_END_DECLS
