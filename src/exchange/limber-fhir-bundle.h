/* limber-fhir-bundle.h — a FHIR Bundle that is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include "limber-export-options.h"
#include "limber-fhir-node.h"
#include "limber-store.h"

G_BEGIN_DECLS

/**
 * LimberFhirBundle:
 * @text: what is written so far
 * @n_entries: how many resources
 * @options: what is wanted
 * @journal: a UUID that tells the journal from others
 * @patient: the UUID of the one Patient
 * @own_codes: the system of codes that only this journal knows: the user's own words and measures
 * @imports: (element-type LimberImport): where entries came from
 * @measures: (element-type LimberMeasure): the user's own
 * @terms: (element-type LimberTerm): those with a name of the user's own
 *
 * Resources are written one after the other and not kept.
 */
typedef struct
{
  GString *text;
  guint n_entries;
  const LimberExportOptions *options;
  char *journal;
  char *patient;
  char *own_codes;
  GPtrArray *imports;
  GPtrArray *measures;
  GPtrArray *terms;
} LimberFhirBundle;

/**
 * LimberFhirObservation:
 * @owner: (nullable): the UUID of the entry it belongs to; %NULL for the journal
 * @name: which one of its owner's it is; never changes, so that its identifier does not
 * @category: "survey", "vital-signs", "activity" or "therapy"
 * @codes: (array length=n_codes): what was observed
 * @n_codes: how many codes say it
 * @text: the same in words
 * @date: the local day it is for
 * @time: minutes since midnight there, or %LIMBER_TIME_UNSET
 * @started: when it began, seconds since 1970 UTC; 0 when only the day is known
 * @ended: when it ended; 0 when that is not known
 * @recorded: when it was stored, seconds since 1970 UTC; 0 when that is not known
 * @recorded_offset: the zone's offset then, in minutes east of UTC
 * @import_id: the import that brought it, 0 for one's own
 *
 * What all observations have; the value is added by whoever knows it.
 */
typedef struct
{
  const char *owner;
  const char *name;
  const char *category;
  const LimberFhirCode *codes;
  guint n_codes;
  const char *text;
  GDate date;
  int time;
  gint64 started;
  gint64 ended;
  gint64 recorded;
  int recorded_offset;
  gint64 import_id;
} LimberFhirObservation;

gboolean limber_fhir_bundle_begin (LimberFhirBundle *self,
                                   LimberStore *store,
                                   const LimberExportOptions *options,
                                   GError **error);
void limber_fhir_bundle_clear (LimberFhirBundle *self);
char *limber_fhir_bundle_end (LimberFhirBundle *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_fhir_bundle_has (const LimberFhirBundle *self, const char *id);

char *limber_fhir_observation_dup_uuid (const LimberFhirBundle *bundle, const LimberFhirObservation *self)
    G_GNUC_WARN_UNUSED_RESULT;
JsonBuilder *limber_fhir_observation_begin (const LimberFhirBundle *bundle, const LimberFhirObservation *self)
    G_GNUC_WARN_UNUSED_RESULT;
void limber_fhir_bundle_take (LimberFhirBundle *self, const char *uuid, JsonBuilder *builder);
void limber_fhir_observation_end (LimberFhirBundle *bundle,
                                  const LimberFhirObservation *self,
                                  JsonBuilder *builder);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimberFhirBundle, limber_fhir_bundle_clear)

G_END_DECLS
