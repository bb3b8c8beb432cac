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
  { "BIG3", N_("Articles on Stuart McGill’s “big three”") },
  { "BREATH", N_("Booklets of the National Health Service (United Kingdom) on breathing") },
  { "BU", "Bournemouth University" },
  { "CATCAMEL", N_("Summaries of Stuart McGill’s advice") },
  { "CENTRAL", N_("Physiotherapists on pain that moves") },
  { "CHILD", N_("Handouts of physiotherapy clinics") },
  { "CSP", "Chartered Society of Physiotherapy" },
  { "CUH", "Cambridge University Hospitals" },
  { "DEADBUG", N_("A page that is not by clinicians") },
  { "DESK", N_("Occupational health advice for desks") },
  { "FIG4", N_("Handouts of physiotherapy clinics") },
  { "GEH", "George Eliot Hospital" },
  { "GSTT", "Guy’s and St Thomas’" },
  { "HAM", N_("Saint Luke’s Health System and clinics") },
  { "HARRISON", "Harrison Clinic" },
  { "HARV", "Harvard Health Publishing" },
  { "HIPFLEX", N_("Handouts of physiotherapy clinics") },
  { "MAYO", "Mayo Clinic" },
  { "MAYOBD", "Mayo Clinic" },
  { "MBSR", N_("Reviews of mindfulness courses") },
  { "MERCK", "Merck Manuals" },
  { "NHS19", N_("National Health Service (England), 2019") },
  { "NHSI", "NHS Inform (Scotland)" },
  { "NHSWARM", N_("National Health Service (United Kingdom)") },
  { "NICE", "National Institute for Health and Care Excellence" },
  { "OSTEO", N_("Guidance on exercise with osteoporosis") },
  { "PRONE", N_("Occupational health and physiotherapy handouts") },
  { "RT", N_("Opinions of physiotherapists") },
  { "SNOOK", N_("A trial on bending in the early morning (Snook, 1998)") },
  { "SQUEEZE", N_("Saint Luke’s Health System and a physiotherapy clinic") },
  { "STENOSIS", N_("Physiotherapists on a narrow spinal canal") },
  { "TURN", N_("A handout of a physiotherapy clinic") },
  { "VERYWELL", "Verywell Health" },
  { "WALKBACK", N_("The WalkBack trial (Lancet, 2024)") },
  { "WALKTIPS", N_("Guides to walking") },
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
