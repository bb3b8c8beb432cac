/* limber-background-page.c — what is said once about one's back, in the preferences
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-background-page.h"

#include "limber-date-text.h"
#include "limber-date.h"
#include "limber-safety.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * LimberBackgroundPage:
 *
 * A switch for each fact, and one for each warning sign that a doctor may know. Each is kept in the journal
 * as soon as it is set.
 */
struct _LimberBackgroundPage
{
  AdwPreferencesPage parent_instance;

  LimberPatternWatch *watch;
  gboolean is_filling; /* the switches follow the journal, not the user */

  AdwPreferencesGroup *facts_group;
  AdwPreferencesGroup *signs_group;
  AdwSwitchRow *fact_rows[LIMBER_BACKGROUND_N_FACTS];
  GPtrArray *sign_rows; /* AdwSwitchRow, in the order of limber_safety_list_known_keys() */
};

G_DEFINE_FINAL_TYPE (LimberBackgroundPage, limber_background_page, ADW_TYPE_PREFERENCES_PAGE)

static const char *
get_key (guint nth)
{
  return limber_safety_list_known_keys ()[nth];
}

/* What is left to the finding itself unless it can happen, or was said already. */
static gboolean
is_offered (const LimberBackground *background, const char *key)
{
  if (limber_background_get_known (background, key) != 0)
    return TRUE;
  if (strcmp (key, "cancer-history") == 0)
    return background->facts[LIMBER_BACKGROUND_CANCER];
  if (strcmp (key, "fracture-risk") == 0)
    return background->facts[LIMBER_BACKGROUND_OSTEOPOROSIS] || background->facts[LIMBER_BACKGROUND_STEROIDS];

  /* Nobody knows a fever before it is there. */
  return strcmp (key, "fever") != 0;
}

/* Whether a sign counts in full although it was said that a doctor knows it. */
static gboolean
is_worse (LimberBackgroundPage *self, const char *key)
{
  const LimberPatterns *patterns = limber_pattern_watch_get_patterns (self->watch);

  for (guint i = 0; patterns != NULL && i < patterns->findings->len; i++)
    {
      const LimberFinding *finding = g_ptr_array_index (patterns->findings, i);
      const LimberFindingNumber *known = limber_finding_find_number (finding, "known");

      if (g_strcmp0 (limber_safety_get_known_key (finding), key) == 0 && known != NULL
          && g_strcmp0 (known->word, "worse") == 0)
        return TRUE;
    }

  return FALSE;
}

static char *
tell_sign (LimberBackgroundPage *self, const char *key, guint32 since)
{
  g_autofree char *day = NULL;

  if (since == 0)
    return g_strdup (limber_safety_get_known_explanation (key));

  day = limber_date_text_format_day (since);
  if (is_worse (self, key))
    /* Translators: %s is a date. */
    return g_strdup_printf (
        _ ("Said on %s. It has changed since then and counts in full. Once your doctor knows "
           "that as well, turn this off and on again."),
        day);

  /* Translators: %s is a date. */
  return g_strdup_printf (_ ("Said on %s."), day);
}

static void
fill_sign (LimberBackgroundPage *self, const LimberBackground *background, guint nth)
{
  const char *key = get_key (nth);
  guint32 since = limber_background_get_known (background, key);
  AdwSwitchRow *row = g_ptr_array_index (self->sign_rows, nth);
  g_autofree char *subtitle = tell_sign (self, key, since);

  adw_switch_row_set_active (row, since != 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (row), is_offered (background, key));
}

/* Shows what the journal says, which is nothing as long as it is being read. */
static void
fill (LimberBackgroundPage *self)
{
  const LimberBackground *background = limber_pattern_watch_get_background (self->watch);

  self->is_filling = TRUE;
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    adw_switch_row_set_active (self->fact_rows[i], background->facts[i]);
  for (guint i = 0; i < self->sign_rows->len; i++)
    fill_sign (self, background, i);
  self->is_filling = FALSE;
}

static LimberBackground *
copy_background (LimberBackgroundPage *self)
{
  return limber_background_copy (limber_pattern_watch_get_background (self->watch));
}

static void
fact_active_cb (LimberBackgroundPage *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  g_autoptr (LimberBackground) background = NULL;

  if (self->is_filling || self->watch == NULL)
    return;

  background = copy_background (self);
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    background->facts[i] = adw_switch_row_get_active (self->fact_rows[i]);
  limber_pattern_watch_set_background (self->watch, background);
}

static void
sign_active_cb (LimberBackgroundPage *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  g_autoptr (LimberBackground) background = NULL;
  GDate today;
  guint nth;

  if (self->is_filling || self->watch == NULL || !g_ptr_array_find (self->sign_rows, row, &nth))
    return;

  limber_clock_today (&today);
  background = copy_background (self);
  limber_background_set_known (background, get_key (nth),
                               adw_switch_row_get_active (row) ? g_date_get_julian (&today) : 0);
  limber_pattern_watch_set_background (self->watch, background);
}

static void
failed_cb (LimberBackgroundPage *self, const GError *error)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  AdwToast *toast;

  /* What was refused at once is no change that is told. */
  fill (self);
  if (dialog == NULL)
    return;

  toast = adw_toast_new (error->message);
  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

static AdwSwitchRow *
add_row (LimberBackgroundPage *self, AdwPreferencesGroup *group, const char *title, GCallback callback)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "notify::active", callback, self, G_CONNECT_SWAPPED);

  return ADW_SWITCH_ROW (row);
}

static void
add_rows (LimberBackgroundPage *self)
{
  for (guint i = 0; i < LIMBER_BACKGROUND_N_FACTS; i++)
    {
      LimberBackgroundFact fact = (LimberBackgroundFact) i;

      self->fact_rows[i] = add_row (self, self->facts_group, limber_background_fact_get_title (fact),
                                    G_CALLBACK (fact_active_cb));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->fact_rows[i]),
                                   limber_background_fact_get_explanation (fact));
    }
  for (guint i = 0; get_key (i) != NULL; i++)
    g_ptr_array_add (self->sign_rows,
                     add_row (self, self->signs_group, limber_safety_get_known_title (get_key (i)),
                              G_CALLBACK (sign_active_cb)));
}

static void
limber_background_page_dispose (GObject *object)
{
  LimberBackgroundPage *self = LIMBER_BACKGROUND_PAGE (object);

  g_ptr_array_set_size (self->sign_rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_BACKGROUND_PAGE);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (limber_background_page_parent_class)->dispose (object);
}

static void
limber_background_page_finalize (GObject *object)
{
  g_ptr_array_unref (LIMBER_BACKGROUND_PAGE (object)->sign_rows);

  G_OBJECT_CLASS (limber_background_page_parent_class)->finalize (object);
}

static void
limber_background_page_class_init (LimberBackgroundPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_background_page_dispose;
  object_class->finalize = limber_background_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-background-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberBackgroundPage, facts_group);
  gtk_widget_class_bind_template_child (widget_class, LimberBackgroundPage, signs_group);
}

static void
limber_background_page_init (LimberBackgroundPage *self)
{
  self->sign_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

/**
 * limber_background_page_set_watch:
 * @self: the page
 * @watch: (nullable): knows the background of the journal and keeps what is changed of it
 *
 * Shows the page, or hides it where nobody knows the background.
 */
void
limber_background_page_set_watch (LimberBackgroundPage *self, LimberPatternWatch *watch)
{
  g_return_if_fail (LIMBER_IS_BACKGROUND_PAGE (self));
  g_return_if_fail (watch == NULL || LIMBER_IS_PATTERN_WATCH (watch));

  if (self->watch == watch)
    return;

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_set_object (&self->watch, watch);
  gtk_widget_set_visible (GTK_WIDGET (self), watch != NULL);
  if (watch == NULL)
    return;

  g_signal_connect_object (watch, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}
