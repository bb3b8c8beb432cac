/* limber-import-field.h — what a column of a table means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-measure.h"
#include "limber-term.h"

G_BEGIN_DECLS

typedef enum
{
  LIMBER_FIELD_SKIP,
  LIMBER_FIELD_DATE,
  LIMBER_FIELD_TIME,
  LIMBER_FIELD_PAIN,
  LIMBER_FIELD_PAIN_REGION,
  LIMBER_FIELD_ANXIETY,
  LIMBER_FIELD_STEPS,
  LIMBER_FIELD_WEIGHT_KG,
  LIMBER_FIELD_WEIGHT_LB,
  LIMBER_FIELD_WEIGHT_ST,
  LIMBER_FIELD_SLEEP_H,
  LIMBER_FIELD_ACTIVE_MIN,
  LIMBER_FIELD_ROUTINE,
  LIMBER_FIELD_OWN_MEASURE,
  LIMBER_FIELD_SYMPTOMS,
  LIMBER_FIELD_TAGS,
  LIMBER_FIELD_TREATMENTS,
  LIMBER_FIELD_MARK,
  LIMBER_FIELD_NOTE,
} LimberFieldKind;

/**
 * LimberImportField:
 * @kind: what it is
 * @region: (nullable): for %LIMBER_FIELD_PAIN_REGION, the id of the region
 * @term_kind: for %LIMBER_FIELD_MARK, symptom, tag or treatment
 * @term: (nullable): for %LIMBER_FIELD_MARK, the name as it was given
 * @own: (nullable): for %LIMBER_FIELD_OWN_MEASURE, the measure
 */
typedef struct
{
  LimberFieldKind kind;
  const char *region;
  LimberTermKind term_kind;
  char *term;
  const LimberMeasure *own;
} LimberImportField;

gboolean
limber_import_field_parse (const char *text, const GPtrArray *own, LimberImportField *field, GError **error);
gboolean limber_import_field_guess (const char *header, const GPtrArray *own, LimberImportField *field);
void limber_import_field_clear (LimberImportField *field);
char *limber_import_field_to_text (const LimberImportField *field) G_GNUC_WARN_UNUSED_RESULT;
gboolean limber_import_field_equal (const LimberImportField *a, const LimberImportField *b);
gboolean limber_import_field_is_number (const LimberImportField *field);
const char *limber_import_field_get_measure (const LimberImportField *field);
const char *limber_import_field_list (void);

const char *limber_region_lookup (const char *text, const char **suggestion);

G_END_DECLS
