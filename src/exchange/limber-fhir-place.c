/* limber-fhir-place.c — places on the body as SNOMED CT calls them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only what was looked up, see docs/fhir.md. Where SNOMED CT has a code for the left and the right, it is
 * that one; elsewhere the code says the part of the body and the words beside it the side. A region that is
 * not here goes out in words alone: no code is better than one that is nearly right.
 *
 * This file contains identifiers and terms of SNOMED CT, © International Health Terminology Standards
 * Development Organisation, trading as SNOMED International.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-fhir-place.h"

#include <string.h>

#define BACK "77568009", "Structure of back of trunk"
#define LOW_BACK "37822005", "Lower back structure"
#define LEFT_LOW_BACK "1017210004", "Structure of left lumbar region of back"
#define RIGHT_LOW_BACK "1017211000", "Structure of right lumbar region of back"
#define SACRUM "699698002", "Structure of sacral vertebral column"
#define BUTTOCK "46862004", "Buttock structure"
#define NECK "45048000", "Neck structure"
#define HEAD "69536005", "Head structure"
#define CHEST "51185008", "Thoracic structure"
#define BELLY "818983003", "Abdomen"
#define SHOULDER "16982005", "Shoulder region structure"
#define UPPER_ARM "40983000", "Structure of upper limb between shoulder and elbow"
#define ELBOW "127949000", "Elbow region structure"
#define FOREARM "14975008", "Forearm structure"
#define HAND "85562004", "Hand structure"
#define HIP "29836001", "Hip region structure"
#define THIGH "68367000", "Thigh structure"
#define KNEE "72696002", "Knee region structure"
#define LOWER_LEG "30021000", "Structure of lower extremity from knee to ankle"
#define SHIN "78234002", "Shin structure"
#define ANKLE "344001", "Ankle region structure"
#define HEEL "76853006", "Heel structure"
#define FOOT "56459004", "Foot structure"

static const struct
{
  const char *region;
  const char *code;
  const char *display;
} places[] = {
  { "back-head", HEAD },
  { "back-neck-left", NECK },
  { "back-neck-right", NECK },
  { "spine-upper", BACK },
  { "spine-middle", BACK },
  { "spine-lower", LOW_BACK },
  { "sacrum", SACRUM },
  { "upper-back-left", BACK },
  { "upper-back-right", BACK },
  { "mid-back-left", BACK },
  { "mid-back-right", BACK },
  { "lower-back-left", LEFT_LOW_BACK },
  { "lower-back-right", RIGHT_LOW_BACK },
  { "buttock-left", BUTTOCK },
  { "buttock-right", BUTTOCK },
  { "upper-arm-back-left", UPPER_ARM },
  { "upper-arm-back-right", UPPER_ARM },
  { "elbow-left", ELBOW },
  { "elbow-right", ELBOW },
  { "forearm-back-left", FOREARM },
  { "forearm-back-right", FOREARM },
  { "hand-back-left", HAND },
  { "hand-back-right", HAND },
  { "thigh-back-left", THIGH },
  { "thigh-back-right", THIGH },
  { "knee-back-left", KNEE },
  { "knee-back-right", KNEE },
  { "calf-left", LOWER_LEG },
  { "calf-right", LOWER_LEG },
  { "heel-left", HEEL },
  { "heel-right", HEEL },
  { "face-head", HEAD },
  { "throat", NECK },
  { "shoulder-front-right", SHOULDER },
  { "shoulder-front-left", SHOULDER },
  { "chest-right", CHEST },
  { "chest-left", CHEST },
  { "abdomen-upper", BELLY },
  { "abdomen-lower", BELLY },
  { "hip-front-right", HIP },
  { "hip-front-left", HIP },
  { "upper-arm-front-right", UPPER_ARM },
  { "upper-arm-front-left", UPPER_ARM },
  { "elbow-front-right", ELBOW },
  { "elbow-front-left", ELBOW },
  { "forearm-front-right", FOREARM },
  { "forearm-front-left", FOREARM },
  { "hand-front-right", HAND },
  { "hand-front-left", HAND },
  { "thigh-front-right", THIGH },
  { "thigh-front-left", THIGH },
  { "thigh-outer-right", THIGH },
  { "thigh-outer-left", THIGH },
  { "knee-right", KNEE },
  { "knee-left", KNEE },
  { "shin-right", SHIN },
  { "shin-left", SHIN },
  { "ankle-right", ANKLE },
  { "ankle-left", ANKLE },
  { "foot-right", FOOT },
  { "foot-left", FOOT },
};

/**
 * limber_fhir_place_find:
 * @region: id of a region
 * @code: (out caller-allocates): return location for its code
 *
 * Returns: whether SNOMED CT's code of the place is known
 */
gboolean
limber_fhir_place_find (const char *region, LimberFhirCode *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (strcmp (places[i].region, region) == 0)
        {
          *code = (LimberFhirCode) { LIMBER_FHIR_SNOMED, places[i].code, places[i].display };
          return TRUE;
        }
    }

  return FALSE;
}
