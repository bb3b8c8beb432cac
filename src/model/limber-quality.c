/* limber-quality.c — what pain feels like
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-model"

#include "config.h"

#include "limber-quality.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  LimberQuality quality;
  const char *id;
  const char *name;
} qualities_table[LIMBER_N_QUALITIES] = {
  { LIMBER_QUALITY_ACHING, "aching", NC_ ("quality of pain", "Aching") },
  { LIMBER_QUALITY_BURNING, "burning", NC_ ("quality of pain", "Burning") },
  { LIMBER_QUALITY_STABBING, "stabbing", NC_ ("quality of pain", "Stabbing") },
  { LIMBER_QUALITY_ELECTRIC, "electric", NC_ ("quality of pain", "Electric") },
  { LIMBER_QUALITY_TINGLING, "tingling", NC_ ("quality of pain", "Tingling") },
  { LIMBER_QUALITY_STIFF, "stiff", NC_ ("quality of pain", "Stiff") },
  { LIMBER_QUALITY_THROBBING, "throbbing", NC_ ("quality of pain", "Throbbing") },
  { LIMBER_QUALITY_CRAMPING, "cramping", NC_ ("quality of pain", "Cramping") },
};

/**
 * limber_quality_to_id:
 * @quality: one quality, not several
 *
 * Returns: (transfer none) (nullable): its stable name in files, "aching" for example
 */
const char *
limber_quality_to_id (LimberQuality quality)
{
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      if (qualities_table[i].quality == quality)
        return qualities_table[i].id;
    }

  return NULL;
}

/**
 * limber_quality_from_id:
 * @id: (nullable): the stable name of a quality
 *
 * Returns: the quality, or %LIMBER_QUALITY_NONE when there is none of that name
 */
LimberQuality
limber_quality_from_id (const char *id)
{
  for (guint i = 0; id != NULL && i < LIMBER_N_QUALITIES; i++)
    {
      if (strcmp (qualities_table[i].id, id) == 0)
        return qualities_table[i].quality;
    }

  return LIMBER_QUALITY_NONE;
}

/**
 * limber_quality_get_name:
 * @quality: one quality, not several
 *
 * Returns: (transfer none) (nullable): its name in the user's language
 */
const char *
limber_quality_get_name (LimberQuality quality)
{
  for (guint i = 0; i < LIMBER_N_QUALITIES; i++)
    {
      if (qualities_table[i].quality == quality)
        return g_dpgettext2 (NULL, "quality of pain", qualities_table[i].name);
    }

  return NULL;
}
