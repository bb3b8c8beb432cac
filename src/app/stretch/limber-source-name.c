/* limber-source-name.c — who says how much of an exercise is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-source-name.h"

#include <glib/gi18n.h>
#include <string.h>

/* The keys of docs/routines.md, where the addresses stand. Names of organisations stay as they are. */
/* clang-format off */
static const struct
{
  const char *key;
  const char *name;
} sources[] = {
  { "AAOS", "American Academy of Orthopaedic Surgeons" },
  { "ACSM", "American College of Sports Medicine" },
  { "BIG3", N_("articles on Stuart McGill’s “big three”") },
  { "BREATH", N_("booklets of the National Health Service (United Kingdom) on breathing") },
  { "BU", "Bournemouth University" },
  { "CATCAMEL", N_("summaries of Stuart McGill’s advice") },
  { "CENTRAL", N_("physiotherapists on lying back extension") },
  { "CHILD", N_("handouts of physiotherapy clinics") },
  { "CSP", "Chartered Society of Physiotherapy" },
  { "CUH", "Cambridge University Hospitals" },
  { "DEADBUG", N_("a page that is not by clinicians") },
  { "DESK", N_("occupational health advice for desks") },
  { "FIG4", N_("handouts of physiotherapy clinics") },
  { "HAM", N_("Saint Luke’s Health System and clinics") },
  { "HARRISON", "Harrison Clinic" },
  { "HARV", "Harvard Health Publishing" },
  { "HIPFLEX", N_("handouts of physiotherapy clinics") },
  { "MAYO", "Mayo Clinic" },
  { "MAYOBD", "Mayo Clinic" },
  { "MBSR", N_("reviews of mindfulness courses") },
  { "MERCK", "Merck Manuals" },
  { "NHS19", N_("National Health Service (England), 2019") },
  { "NHSI", "NHS Inform (Scotland)" },
  { "NICE", "National Institute for Health and Care Excellence" },
  { "OSTEO", N_("guidance on exercise with osteoporosis") },
  { "PRONE", N_("occupational health and physiotherapy handouts") },
  { "RT", N_("opinions of physiotherapists") },
  { "SNOOK", N_("a trial on bending in the early morning (Snook, 1998)") },
  { "VERYWELL", "Verywell Health" },
  { "WALKBACK", N_("the WalkBack trial (Lancet, 2024)") },
  { "WALKTIPS", N_("guides to walking") },
};
/* clang-format on */

/**
 * limber_source_name_find:
 * @key: a key of docs/routines.md
 *
 * Returns: (transfer none) (nullable): who that is, translated where it is not a name
 */
const char *
limber_source_name_find (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (strcmp (sources[i].key, key) == 0)
      return _ (sources[i].name);

  return NULL;
}
