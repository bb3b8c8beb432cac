/* limber-fhir-bundle.c — a FHIR Bundle that is being written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ten years are some forty thousand resources, so each is made, written on a line of its own and let go of.
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-fhir-bundle.h"

#include "limber-date.h"
#include "limber-json-text.h"
#include "limber-store-identity.h"
#include "limber-store-import.h"
#include "limber-uuid5.h"

/* The namespace of everything that Limber gives an identifier to. Another one would make each entry a new one
 * to whoever received it before. */
#define LIMBER_NAMESPACE "262cad0c-11fe-44ac-ace4-35057da0a456"

/* An entry without an owner's UUID belongs to the journal. Of an identity that is no UUID, one is made. */
static char *
make_uuid (const char *owner, const char *name)
{
  g_autofree char *space = NULL;

  if (g_uuid_string_is_valid (owner))
    return limber_uuid5_new (owner, name);

  space = limber_uuid5_new (LIMBER_NAMESPACE, owner);

  return limber_uuid5_new (space, name);
}

static gboolean
load_identity (LimberFhirBundle *self, LimberStore *store, GError **error)
{
  g_autofree char *identity = NULL;
  g_autofree char *own = NULL;

  if (!limber_store_load_identity (store, &identity, error))
    return FALSE;

  /* An empty journal is nobody's yet. */
  if (identity != NULL)
    self->journal = limber_uuid5_new (LIMBER_NAMESPACE, identity);
  else
    self->journal = g_uuid_string_random ();
  self->patient = limber_uuid5_new (self->journal, "patient");
  own = limber_uuid5_new (self->journal, "own codes");
  self->own_codes = g_strconcat ("urn:uuid:", own, NULL);

  return TRUE;
}

static gboolean
load_words (LimberFhirBundle *self, LimberStore *store, GError **error)
{
  self->imports = limber_store_load_imports (store, error);
  if (self->imports != NULL)
    self->measures = limber_store_load_measures (store, error);
  if (self->measures != NULL)
    self->terms = limber_store_load_named_terms (store, error);

  return self->terms != NULL;
}

static void
add_head (LimberFhirBundle *self)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  g_autofree char *timestamp = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
  g_autofree char *name
      = g_strdup_printf ("bundle %s %u %u", timestamp, self->options->from, self->options->to);
  g_autofree char *uuid = limber_uuid5_new (self->journal, name);

  g_string_append_printf (self->text,
                          "{\n\"resourceType\":\"Bundle\",\n"
                          "\"identifier\":{\"system\":\"urn:ietf:rfc:3986\",\"value\":\"urn:uuid:%s\"},\n"
                          "\"type\":\"collection\",\n\"timestamp\":\"%s\",\n\"entry\":[",
                          uuid, timestamp);
}

/* Nothing but what ties the observations together: who it is the receiver knows. */
static void
add_patient (LimberFhirBundle *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  limber_fhir_add_string (builder, "resourceType", "Patient");
  limber_fhir_add_string (builder, "id", self->patient);
  json_builder_set_member_name (builder, "identifier");
  json_builder_begin_array (builder);
  limber_fhir_add_identifier (builder, NULL, self->patient);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  limber_fhir_bundle_take (self, self->patient, g_steal_pointer (&builder));
}

/**
 * limber_fhir_bundle_begin:
 * @self: (out caller-allocates): a Bundle
 * @store: the journal
 * @options: what is wanted; has to live as long as @self
 * @error: return location
 *
 * Begins a Bundle of type `collection` with its Patient. Clear it by limber_fhir_bundle_clear(), also on
 * error.
 *
 * Errors: those of reading.
 *
 * Returns: whether the journal could be read
 */
gboolean
limber_fhir_bundle_begin (LimberFhirBundle *self,
                          LimberStore *store,
                          const LimberExportOptions *options,
                          GError **error)
{
  *self = (LimberFhirBundle) { .text = g_string_new (NULL), .options = options };

  if (!load_identity (self, store, error) || !load_words (self, store, error))
    return FALSE;

  add_head (self);
  add_patient (self);

  return TRUE;
}

/**
 * limber_fhir_bundle_clear:
 * @self: a Bundle
 */
void
limber_fhir_bundle_clear (LimberFhirBundle *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->journal, g_free);
  g_clear_pointer (&self->patient, g_free);
  g_clear_pointer (&self->own_codes, g_free);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
}

/**
 * limber_fhir_bundle_end:
 * @self: a Bundle
 *
 * Returns: (transfer full): the whole document
 */
char *
limber_fhir_bundle_end (LimberFhirBundle *self)
{
  g_string_append (self->text, "\n]\n}\n");

  return g_string_free_and_steal (g_steal_pointer (&self->text));
}

/**
 * limber_fhir_bundle_has:
 * @self: a Bundle
 * @id: what can be chosen, see limber-export-options.h
 *
 * Returns: whether it is wanted
 */
gboolean
limber_fhir_bundle_has (const LimberFhirBundle *self, const char *id)
{
  return limber_export_options_has (self->options, id);
}

/**
 * limber_fhir_bundle_take:
 * @self: a Bundle
 * @uuid: what the resource is known by
 * @builder: (transfer full): the resource
 *
 * Writes an entry.
 */
void
limber_fhir_bundle_take (LimberFhirBundle *self, const char *uuid, JsonBuilder *builder)
{
  g_autoptr (JsonBuilder) resource = builder;
  g_autoptr (JsonNode) node = json_builder_get_root (resource);

  g_string_append_printf (
      self->text, "%s\n{\"fullUrl\":\"urn:uuid:%s\",\"resource\":", self->n_entries > 0 ? "," : "", uuid);
  limber_json_append_line (self->text, node);
  g_string_append_c (self->text, '}');
  self->n_entries++;
}

/**
 * limber_fhir_observation_dup_uuid:
 * @bundle: a Bundle
 * @self: an observation
 *
 * Returns: (transfer full): what it is known by, in this Bundle and in every other one of the same journal
 */
char *
limber_fhir_observation_dup_uuid (const LimberFhirBundle *bundle, const LimberFhirObservation *self)
{
  return make_uuid (self->owner != NULL ? self->owner : bundle->journal, self->name);
}
