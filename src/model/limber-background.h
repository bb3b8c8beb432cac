/* limber-background.h — what somebody said once about their back: facts that change what a sign means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LimberBackgroundFact:
 * @LIMBER_BACKGROUND_CANCER: has or had cancer
 * @LIMBER_BACKGROUND_OSTEOPOROSIS: bones that break easily
 * @LIMBER_BACKGROUND_STEROIDS: takes steroid tablets, or did for months
 * @LIMBER_BACKGROUND_IMMUNOSUPPRESSION: an illness or a medicine that weakens the defence against infections
 * @LIMBER_BACKGROUND_LOSING_WEIGHT: is trying to lose weight
 */
typedef enum
{
  LIMBER_BACKGROUND_CANCER,
  LIMBER_BACKGROUND_OSTEOPOROSIS,
  LIMBER_BACKGROUND_STEROIDS,
  LIMBER_BACKGROUND_IMMUNOSUPPRESSION,
  LIMBER_BACKGROUND_LOSING_WEIGHT,
} LimberBackgroundFact;
#define LIMBER_BACKGROUND_N_FACTS 5

/**
 * LimberBackground:
 * @facts: whether each holds; what was never said does not
 * @known: (element-type utf8 guint32): the Julian day on which the user said "my doctor knows this symptom",
 * by the key of the symptom
 */
typedef struct
{
  gboolean facts[LIMBER_BACKGROUND_N_FACTS];
  GHashTable *known;
} LimberBackground;

#define LIMBER_TYPE_BACKGROUND (limber_background_get_type ())
GType limber_background_get_type (void);

LimberBackground *limber_background_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberBackground *limber_background_copy (const LimberBackground *self) G_GNUC_WARN_UNUSED_RESULT;
void limber_background_free (LimberBackground *self);
gboolean limber_background_equal (const LimberBackground *self, const LimberBackground *other);
void limber_background_set_known (LimberBackground *self, const char *symptom, guint32 since);
/* The Julian day it was said, 0 when it was not */
guint32 limber_background_get_known (const LimberBackground *self, const char *symptom);

/* Stable names in files: "cancer", "osteoporosis", "steroids", "immunosuppression", "losing-weight" */
const char *limber_background_fact_to_id (LimberBackgroundFact fact);
gboolean limber_background_fact_from_id (const char *id, LimberBackgroundFact *fact);
const char *limber_background_fact_get_title (LimberBackgroundFact fact);
const char *limber_background_fact_get_explanation (LimberBackgroundFact fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimberBackground, limber_background_free)

G_END_DECLS
