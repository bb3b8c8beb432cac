/* limber-body-region.h — the places on the body a pain can be at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMBER_BODY_VIEW_NONE,
  LIMBER_BODY_VIEW_BACK,
  LIMBER_BODY_VIEW_FRONT,
} LimberBodyView;

typedef enum
{
  LIMBER_BODY_SIDE_CENTRE,
  LIMBER_BODY_SIDE_LEFT,
  LIMBER_BODY_SIDE_RIGHT,
} LimberBodySide;

typedef enum
{
  LIMBER_BODY_GROUP_GENERAL,
  LIMBER_BODY_GROUP_BACK,
  LIMBER_BODY_GROUP_NECK,
  LIMBER_BODY_GROUP_SHOULDER,
  LIMBER_BODY_GROUP_ARM,
  LIMBER_BODY_GROUP_HIP,
  LIMBER_BODY_GROUP_LEG,
  LIMBER_BODY_GROUP_TRUNK,
  LIMBER_BODY_GROUP_HEAD,
} LimberBodyGroup;
#define LIMBER_BODY_N_GROUPS 9

/**
 * LIMBER_BODY_REGION_GENERAL:
 *
 * The region of pain without a place, as other programs' files bring it.
 */
#define LIMBER_BODY_REGION_GENERAL "general"

/**
 * LimberBodyRegion:
 * @id: stable name in files, as in data/regions.json
 * @name: English name, the message id of its translation; ask limber_body_region_get_name()
 * @view: the figure that shows it, or %LIMBER_BODY_VIEW_NONE for "general"
 * @side: the person's own side
 * @group: the part of the body it belongs to
 * @neighbours: (array zero-terminated=1): ids of the regions that share a border with it
 */
typedef struct
{
  const char *id;
  const char *name;
  LimberBodyView view;
  LimberBodySide side;
  LimberBodyGroup group;
  const char *const *neighbours;
} LimberBodyRegion;

guint limber_body_region_count (void);
const LimberBodyRegion *limber_body_region_nth (guint index);
const LimberBodyRegion *limber_body_region_find (const char *id);
const char *limber_body_region_get_name (const LimberBodyRegion *region);
char *limber_body_region_dup_inline_name (const LimberBodyRegion *region) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_body_region_id_to_name (const char *id);
gboolean limber_body_region_is_below_knee (const LimberBodyRegion *region);
const char *limber_body_group_get_name (LimberBodyGroup group);
const char *limber_body_group_to_id (LimberBodyGroup group);
gboolean limber_body_group_find (const char *id, LimberBodyGroup *group);

G_END_DECLS
