/* limber-settings.c — the user's choices, typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"
/* For the memory backend, which the example journal keeps its settings in. */
#define G_SETTINGS_ENABLE_BACKEND

#include "config.h"

#include "limber-settings.h"

#include "limber-date.h"
#include "limber-settings-private.h"

#include <gio/gsettingsbackend.h>
#include <locale.h>
#include <string.h>

/* The development build shares it with the released one, unlike the application id. */
#define SCHEMA_ID "io.github.limber_journal.Limber"

#define WEIGHT_UNIT "weight-unit"
#define FIRST_WEEKDAY "first-weekday"
#define ADVICE_SHOWN "advice-shown"
#define WINDOW_WIDTH "window-width"
#define WINDOW_HEIGHT "window-height"
#define WINDOW_MAXIMIZED "window-maximized"

/* As in the schema. */
#define WINDOW_MIN_WIDTH 360
#define WINDOW_MIN_HEIGHT 294

G_DEFINE_FINAL_TYPE (LimberSettings, limber_settings, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *measure;
  const char *key;
} shown[] = {
  { LIMBER_SETTINGS_ANXIETY, "show-anxiety" }, { LIMBER_MEASURE_STEPS, "show-steps" },
  { LIMBER_MEASURE_WEIGHT, "show-weight" },    { LIMBER_MEASURE_SLEEP, "show-sleep" },
  { LIMBER_MEASURE_ACTIVE, "show-active" },
};

static const char *
get_shown_key (const char *measure)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    if (strcmp (shown[i].measure, measure) == 0)
      return shown[i].key;

  return NULL;
}

static const char *
get_choice_key (LimberSettingsChoice choice)
{
  switch (choice)
    {
    case LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT:
      return WEIGHT_UNIT;
    case LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY:
      return FIRST_WEEKDAY;
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What the window, the advice, the Trends and the Patterns page remember is theirs alone, and what is chosen
 * about routines and reports changes no day. */
static void
changed_cb (LimberSettings *self, const char *key, GSettings *settings)
{
  if (!g_str_has_prefix (key, "window-") && !g_str_has_prefix (key, "trends-")
      && !g_str_has_prefix (key, "patterns-") && !g_str_has_prefix (key, "report-")
      && strcmp (key, ADVICE_SHOWN) != 0 && !limber_settings_is_stretch_key (key))
    g_signal_emit (self, signals[CHANGED], 0);
}

static LimberSettings *
new_for_backend (GSettingsBackend *backend)
{
  LimberSettings *self = g_object_new (LIMBER_TYPE_SETTINGS, NULL);

  self->settings = g_object_new (G_TYPE_SETTINGS, "schema-id", SCHEMA_ID, "backend", backend, NULL);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* The enumerated values stand in the schema in the order of the row, so the index is the value. */
static gboolean
get_index_cb (GValue *value, GVariant *variant, gpointer data)
{
  const GStrv nicks = data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (strcmp (nicks[i], nick) == 0)
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
set_index_cb (const GValue *value, const GVariantType *type, gpointer data)
{
  const GStrv nicks = data;
  guint index = g_value_get_uint (value);

  return index < g_strv_length (nicks) ? g_variant_new_string (nicks[index]) : NULL;
}

static gboolean
get_size_cb (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_int (value, g_variant_get_int32 (variant));

  return TRUE;
}

/* A window that was never shown has a size of 0 or -1, which is nothing to remember. */
static GVariant *
set_size_cb (const GValue *value, const GVariantType *type, gpointer data)
{
  int size = g_value_get_int (value);

  return size >= GPOINTER_TO_INT (data) ? g_variant_new_int32 (size) : NULL;
}

/* The nicks of an enumerated key, in the order of the schema. */
static GStrv
load_nicks (LimberSettings *self, const char *key)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) schema_key = NULL;
  g_autoptr (GVariant) range = NULL;
  g_autoptr (GVariant) nicks = NULL;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  schema_key = g_settings_schema_get_key (schema, key);
  range = g_settings_schema_key_get_range (schema_key);
  g_variant_get (range, "(sv)", NULL, &nicks);

  return g_variant_dup_strv (nicks, NULL);
}

static void
limber_settings_dispose (GObject *object)
{
  LimberSettings *self = LIMBER_SETTINGS (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_settings_parent_class)->dispose (object);
}

static void
limber_settings_class_init (LimberSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_settings_dispose;

  /**
   * LimberSettings::changed:
   *
   * What the pages show by may have changed; they read all of it again. Not emitted for the window's size,
   * nor for what the Trends page remembers, nor for what is chosen about doing routines and about reports.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMBER_TYPE_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
limber_settings_init (LimberSettings *self)
{
}

/**
 * limber_settings_new:
 *
 * Returns: (transfer full): the user's own settings
 */
LimberSettings *
limber_settings_new (void)
{
  return new_for_backend (NULL);
}

/**
 * limber_settings_new_in_memory:
 *
 * Returns: (transfer full): settings that begin at their defaults and are forgotten at the end, so that
 * trying the example journal changes nothing of the user's own
 */
LimberSettings *
limber_settings_new_in_memory (void)
{
  g_autoptr (GSettingsBackend) backend = g_memory_settings_backend_new ();

  return new_for_backend (backend);
}

/**
 * limber_settings_get_weight_unit:
 * @self: the settings
 *
 * Returns: the unit weight is shown in; never automatic
 */
LimberWeightUnit
limber_settings_get_weight_unit (LimberSettings *self)
{
  guint choice = limber_settings_get_choice (self, LIMBER_SETTINGS_CHOICE_WEIGHT_UNIT);

  switch (choice)
    {
    case 1:
      return LIMBER_WEIGHT_UNIT_KG;
    case 2:
      return LIMBER_WEIGHT_UNIT_LB;
    case 3:
      return LIMBER_WEIGHT_UNIT_ST;
    default:
      return limber_settings_get_automatic_weight_unit (self);
    }
}

/**
 * limber_settings_get_automatic_weight_unit:
 * @self: the settings
 *
 * Returns: the unit weight is shown in as long as the user has chosen none
 */
LimberWeightUnit
limber_settings_get_automatic_weight_unit (LimberSettings *self)
{
  return limber_settings_weight_unit_of_locale (setlocale (LC_MEASUREMENT, NULL));
}

/**
 * limber_settings_get_first_weekday:
 * @self: the settings
 *
 * Returns: the day a row of the calendar begins with, or %G_DATE_BAD_WEEKDAY (0) when the locale decides
 */
GDateWeekday
limber_settings_get_first_weekday (LimberSettings *self)
{
  static const GDateWeekday weekdays[]
      = { G_DATE_BAD_WEEKDAY, G_DATE_MONDAY, G_DATE_SATURDAY, G_DATE_SUNDAY };
  guint choice = limber_settings_get_choice (self, LIMBER_SETTINGS_CHOICE_FIRST_WEEKDAY);

  return choice < G_N_ELEMENTS (weekdays) ? weekdays[choice] : G_DATE_BAD_WEEKDAY;
}

/**
 * limber_settings_get_shows:
 * @self: the settings
 * @measure: the id of a measure, or %LIMBER_SETTINGS_ANXIETY
 *
 * Returns: whether the day asks for it; %TRUE for what cannot be hidden
 */
gboolean
limber_settings_get_shows (LimberSettings *self, const char *measure)
{
  const char *key;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), TRUE);
  g_return_val_if_fail (measure != NULL, TRUE);

  key = get_shown_key (measure);

  return key == NULL || g_settings_get_boolean (self->settings, key);
}

/**
 * limber_settings_set_shows:
 * @self: the settings
 * @measure: the id of one of the measures that can be hidden, or %LIMBER_SETTINGS_ANXIETY
 * @shows: whether the day asks for it
 */
void
limber_settings_set_shows (LimberSettings *self, const char *measure, gboolean shows)
{
  const char *key;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (measure != NULL);

  key = get_shown_key (measure);
  g_return_if_fail (key != NULL);
  g_settings_set_boolean (self->settings, key, shows);
}

/**
 * limber_settings_get_choice:
 * @self: the settings
 * @choice: one of the settings with a list of values
 *
 * Returns: which of the values of @choice is set, counted from 0, which is automatic
 */
guint
limber_settings_get_choice (LimberSettings *self, LimberSettingsChoice choice)
{
  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), 0);

  return (guint) g_settings_get_enum (self->settings, get_choice_key (choice));
}

/**
 * limber_settings_set_choice:
 * @self: the settings
 * @choice: one of the settings with a list of values
 * @index: which of the values of @choice, counted from 0, which is automatic
 */
void
limber_settings_set_choice (LimberSettings *self, LimberSettingsChoice choice, guint index)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  g_settings_set_enum (self->settings, get_choice_key (choice), (int) index);
}

/**
 * limber_settings_bind_choice:
 * @self: the settings
 * @choice: one of the settings with a list of values
 * @object: has an unsigned integer @property, as the selected item of a row
 * @property: follows the setting and sets it, as long as @object lives
 */
void
limber_settings_bind_choice (LimberSettings *self,
                             LimberSettingsChoice choice,
                             gpointer object,
                             const char *property)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));

  g_settings_bind_with_mapping (self->settings, get_choice_key (choice), object, property,
                                G_SETTINGS_BIND_DEFAULT, get_index_cb, set_index_cb,
                                load_nicks (self, get_choice_key (choice)), (GDestroyNotify) g_strfreev);
}

/**
 * limber_settings_bind_shows:
 * @self: the settings
 * @measure: the id of one of the measures that can be hidden, or %LIMBER_SETTINGS_ANXIETY
 * @object: has a boolean @property
 * @property: follows the setting and sets it, as long as @object lives
 */
void
limber_settings_bind_shows (LimberSettings *self, const char *measure, gpointer object, const char *property)
{
  const char *key;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (measure != NULL);

  key = get_shown_key (measure);
  g_return_if_fail (key != NULL);
  g_settings_bind (self->settings, key, object, property, G_SETTINGS_BIND_DEFAULT);
}

/**
 * limber_settings_claim_advice:
 * @self: the settings
 * @key: the key of a symptom
 * @today: the present day
 *
 * Advice is given once in a calendar day for each warning sign. The first of the strings kept is that day.
 *
 * Returns: %TRUE the first time on @today
 */
gboolean
limber_settings_claim_advice (LimberSettings *self, const char *key, const GDate *today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (LIMBER_IS_SETTINGS (self), TRUE);
  g_return_val_if_fail (key != NULL && today != NULL, TRUE);

  day = limber_date_to_iso (today);
  before = g_settings_get_strv (self->settings, ADVICE_SHOWN);
  if (before[0] != NULL && strcmp (before[0], day) == 0)
    {
      if (g_strv_contains ((const char *const *) before + 1, key))
        return FALSE;
      g_strv_builder_addv (builder, (const char **) before);
    }
  else
    {
      g_strv_builder_add (builder, day);
    }

  g_strv_builder_add (builder, key);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, ADVICE_SHOWN, (const char *const *) after);

  return TRUE;
}

/**
 * limber_settings_forget_advice:
 * @self: the settings
 * @key: the key of a symptom
 *
 * Takes limber_settings_claim_advice() back, for a sign that was ticked by mistake.
 */
void
limber_settings_forget_advice (LimberSettings *self, const char *key)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (key != NULL);

  before = g_settings_get_strv (self->settings, ADVICE_SHOWN);
  for (gsize i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], key) != 0)
      g_strv_builder_add (builder, before[i]);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, ADVICE_SHOWN, (const char *const *) after);
}

/**
 * limber_settings_bind_window:
 * @self: the settings
 * @window: a window not shown yet
 *
 * Gives @window the size it had when it was last closed, and remembers it from now on.
 */
void
limber_settings_bind_window (LimberSettings *self, GtkWindow *window)
{
  g_return_if_fail (LIMBER_IS_SETTINGS (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_settings_bind_with_mapping (self->settings, WINDOW_WIDTH, window, "default-width",
                                G_SETTINGS_BIND_DEFAULT, get_size_cb, set_size_cb,
                                GINT_TO_POINTER (WINDOW_MIN_WIDTH), NULL);
  g_settings_bind_with_mapping (self->settings, WINDOW_HEIGHT, window, "default-height",
                                G_SETTINGS_BIND_DEFAULT, get_size_cb, set_size_cb,
                                GINT_TO_POINTER (WINDOW_MIN_HEIGHT), NULL);
  g_settings_bind (self->settings, WINDOW_MAXIMIZED, window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/**
 * limber_settings_weight_unit_of_locale:
 * @locale: (nullable): the name of a locale, such as `en_GB.UTF-8`
 *
 * The United States, Liberia and Myanmar weigh people in pounds, Great Britain and Ireland in stones and
 * pounds, everybody else in kilograms.
 *
 * Returns: the unit people of @locale know their weight in
 */
LimberWeightUnit
limber_settings_weight_unit_of_locale (const char *locale)
{
  static const char *const pounds[] = { "US", "LR", "MM", "PR", NULL };
  static const char *const stones[] = { "GB", "IE", "IM", "JE", "GG", NULL };
  const char *territory = locale != NULL ? strchr (locale, '_') : NULL;
  g_autofree char *code = territory != NULL ? g_strndup (territory + 1, 2) : g_strdup ("");

  if (g_strv_contains (pounds, code))
    return LIMBER_WEIGHT_UNIT_LB;
  if (g_strv_contains (stones, code))
    return LIMBER_WEIGHT_UNIT_ST;

  return LIMBER_WEIGHT_UNIT_KG;
}
