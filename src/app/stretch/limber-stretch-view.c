/* limber-stretch-view.c — what the Stretch page shows once the journal was read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-stretch-view.h"

#include "limber-date.h"
#include "limber-invite-card.h"
#include "limber-routine-grid.h"
#include "limber-routine-picture.h"
#include "limber-stretch-options.h"
#include "limber-suggestion-day.h"
#include "limber-week-view.h"

#include <glib/gi18n.h>

/* After this long one starts again rather than going on. */
#define RESUME_SECONDS (30 * 60)

struct _LimberStretchView
{
  AdwBin parent_instance;

  LimberRoutineWatch *watch;
  LimberSettings *settings;
  gboolean is_narrow;
  gboolean is_tight;

  char *suggested;        /* the id of the routine that is offered */
  guint32 declined_day;   /* nothing is suggested on that day any more */
  char *declined_session; /* what was not gone on with */

  GtkWidget *sections;
  LimberInviteCard *resume_card;
  LimberInviteCard *suggestion_card;
  GtkWidget *routines_section;
  GtkLabel *routines_heading;
  LimberRoutineGrid *routines_grid;
  GtkWidget *own_section;
  LimberRoutineGrid *own_grid;
  GtkWidget *own_empty;
  LimberWeekView *week;
  AdwActionRow *library_row;
};

G_DEFINE_FINAL_TYPE (LimberStretchView, limber_stretch_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_IS_NARROW,
  PROP_IS_TIGHT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
find_motion (LimberRoutineBook *book, const LimberRoutine *routine)
{
  const LimberExercise *exercise = routine != NULL ? limber_routine_picture_find (book, routine) : NULL;

  return exercise != NULL ? exercise->motion : NULL;
}

/* Going on with what was left */

static gboolean
can_resume (LimberStretchView *self, const LimberSession *session)
{
  g_autoptr (GDateTime) now = limber_clock_now ();

  return session != NULL && g_date_time_to_unix (now) - session->saved < RESUME_SECONDS
         && g_strcmp0 (session->uuid, self->declined_session) != 0;
}

static char *
tell_left (const LimberSession *session)
{
  g_autoptr (GDateTime) now = limber_clock_now ();
  int minutes = (int) MAX (0, (g_date_time_to_unix (now) - session->saved) / 60);

  if (minutes == 0)
    return g_strdup (_ ("You left it a moment ago. It goes on from there."));

  return g_strdup_printf (ngettext ("You left it %d minute ago. It goes on from there.",
                                    "You left it %d minutes ago. It goes on from there.", (gulong) minutes),
                          minutes);
}

static void
update_resume (LimberStretchView *self)
{
  const LimberSession *session = limber_routine_watch_peek_unfinished (self->watch);
  LimberRoutineBook *book = limber_routine_watch_get_book (self->watch);
  g_autofree char *sentence = NULL;
  gboolean offers = can_resume (self, session);

  gtk_widget_set_visible (GTK_WIDGET (self->resume_card), offers);
  if (!offers)
    return;

  sentence = tell_left (session);
  limber_invite_card_set_invite (
      self->resume_card,
      &(LimberInvite) {
          .heading = _ ("Not finished"),
          .name = session->routine_name,
          .sentence = sentence,
          .motion = find_motion (book, limber_routine_book_find_routine (book, session->routine)),
          .accept = _ ("_Go on"),
          .decline = _ ("_Leave it"),
      });
}

static void
resume_accepted_cb (LimberStretchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "stretch.resume", NULL);
}

static void
resume_declined_cb (LimberStretchView *self)
{
  const LimberSession *session = limber_routine_watch_peek_unfinished (self->watch);

  g_set_str (&self->declined_session, session != NULL ? session->uuid : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->resume_card), FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Today's suggestion */

static LimberSuggestion *
find_suggestion (LimberStretchView *self, LimberHistory *history, guint32 today)
{
  g_auto (LimberSuggestionDay) day = { 0 };
  g_autoptr (GDateTime) now = limber_clock_now ();
  LimberPlanOptions options;

  /* One thing is offered at a time. */
  if (history == NULL || self->declined_day == today
      || gtk_widget_get_visible (GTK_WIDGET (self->resume_card)))
    return NULL;

  limber_stretch_options_init (&options, self->watch, self->settings, NULL);
  limber_suggestion_day_init (&day, history, limber_routine_watch_peek_sessions (self->watch), today,
                              g_date_time_get_hour (now));

  return limber_suggestion_find (limber_routine_watch_get_book (self->watch), &options, &day);
}

static void
update_suggestion (LimberStretchView *self, LimberHistory *history, guint32 today)
{
  g_autoptr (LimberSuggestion) suggestion = find_suggestion (self, history, today);
  LimberRoutineBook *book = limber_routine_watch_get_book (self->watch);
  const LimberRoutine *routine
      = suggestion != NULL ? limber_routine_book_find_routine (book, suggestion->routine) : NULL;

  g_set_str (&self->suggested, routine != NULL ? routine->id : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_card), routine != NULL);
  if (routine == NULL)
    return;

  limber_invite_card_set_invite (self->suggestion_card, &(LimberInvite) {
                                                            .heading = _ ("A suggestion for today"),
                                                            .name = routine->name,
                                                            .sentence = suggestion->sentence,
                                                            .motion = find_motion (book, routine),
                                                            .accept = _ ("_Start"),
                                                            .decline = _ ("_Not today"),
                                                        });
}

static void
suggestion_accepted_cb (LimberStretchView *self)
{
  if (self->suggested != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "stretch.start", "s", self->suggested);
}

/* It is not asked why, and not offered again before tomorrow or the next start. */
static void
suggestion_declined_cb (LimberStretchView *self)
{
  GDate today;

  limber_clock_today (&today);
  self->declined_day = g_date_get_julian (&today);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_card), FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Routines */

/* What the physiotherapist gave stands before what comes with Limber. */
static void
update_routines (LimberStretchView *self)
{
  guint n_own = limber_routine_grid_update (self->own_grid, self->watch, self->settings, TRUE);
  GtkWidget *first = n_own > 0 ? self->own_section : self->routines_section;
  GtkWidget *second = n_own > 0 ? self->routines_section : self->own_section;

  limber_routine_grid_update (self->routines_grid, self->watch, self->settings, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->own_grid), n_own > 0);
  gtk_widget_set_visible (self->own_empty, n_own == 0);
  gtk_label_set_label (self->routines_heading, n_own > 0 ? _ ("From Limber") : _ ("Routines"));
  gtk_box_reorder_child_after (GTK_BOX (self->sections), first, GTK_WIDGET (self->suggestion_card));
  gtk_box_reorder_child_after (GTK_BOX (self->sections), second, first);
}

static void
update_library (LimberStretchView *self)
{
  guint n = limber_routine_book_peek_exercises (limber_routine_watch_get_book (self->watch))->len;
  g_autofree char *subtitle
      = g_strdup_printf (ngettext ("%u exercise, with steps and what to watch out for",
                                   "%u exercises, with steps and what to watch out for", n),
                         n);

  adw_action_row_set_subtitle (self->library_row, subtitle);
}

static void
arrange (LimberStretchView *self)
{
  limber_invite_card_set_is_narrow (self->resume_card, self->is_narrow);
  limber_invite_card_set_is_narrow (self->suggestion_card, self->is_narrow);
  limber_routine_grid_set_room (self->routines_grid, self->is_narrow, self->is_tight);
  limber_routine_grid_set_room (self->own_grid, self->is_narrow, self->is_tight);
}

/* Overrides */

static void
limber_stretch_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_NARROW:
      g_value_set_boolean (value, LIMBER_STRETCH_VIEW (object)->is_narrow);
      break;
    case PROP_IS_TIGHT:
      g_value_set_boolean (value, LIMBER_STRETCH_VIEW (object)->is_tight);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_stretch_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberStretchView *self = LIMBER_STRETCH_VIEW (object);
  gboolean *flag = prop_id == PROP_IS_TIGHT ? &self->is_tight : &self->is_narrow;

  if (prop_id != PROP_IS_NARROW && prop_id != PROP_IS_TIGHT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  arrange (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
limber_stretch_view_dispose (GObject *object)
{
  LimberStretchView *self = LIMBER_STRETCH_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_STRETCH_VIEW);
  g_clear_pointer (&self->suggested, g_free);
  g_clear_pointer (&self->declined_session, g_free);
  g_clear_object (&self->watch);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (limber_stretch_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (LIMBER_TYPE_INVITE_CARD);
  g_type_ensure (LIMBER_TYPE_ROUTINE_GRID);
  g_type_ensure (LIMBER_TYPE_WEEK_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-stretch-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, sections);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, resume_card);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, suggestion_card);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, routines_section);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, routines_heading);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, routines_grid);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, own_section);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, own_grid);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, own_empty);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, week);
  gtk_widget_class_bind_template_child (widget_class, LimberStretchView, library_row);
  gtk_widget_class_bind_template_callback (widget_class, resume_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, resume_declined_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_accepted_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_declined_cb);
}

static void
limber_stretch_view_class_init (LimberStretchViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = limber_stretch_view_dispose;
  object_class->get_property = limber_stretch_view_get_property;
  object_class->set_property = limber_stretch_view_set_property;

  /**
   * LimberStretchView:is-narrow:
   *
   * Whether there is no room for cards side by side.
   */
  properties[PROP_IS_NARROW] = g_param_spec_boolean (
      "is-narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * LimberStretchView:is-tight:
   *
   * Whether there is no room for words beside a figure either.
   */
  properties[PROP_IS_TIGHT] = g_param_spec_boolean (
      "is-tight", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
limber_stretch_view_init (LimberStretchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_stretch_view_new:
 * @watch: routines and sessions
 * @settings: the user's choices
 *
 * Makes a view that shows nothing before limber_stretch_view_update().
 *
 * Returns: (transfer floating): a view
 */
GtkWidget *
limber_stretch_view_new (LimberRoutineWatch *watch, LimberSettings *settings)
{
  LimberStretchView *self;

  g_return_val_if_fail (LIMBER_IS_ROUTINE_WATCH (watch), NULL);
  g_return_val_if_fail (LIMBER_IS_SETTINGS (settings), NULL);

  self = g_object_new (LIMBER_TYPE_STRETCH_VIEW, NULL);
  self->watch = g_object_ref (watch);
  self->settings = g_object_ref (settings);

  return GTK_WIDGET (self);
}

/**
 * limber_stretch_view_update:
 * @self: a view
 * @history: (nullable): the journal; without it nothing is suggested
 * @today: the present day
 *
 * Shows everything as it is now.
 */
void
limber_stretch_view_update (LimberStretchView *self, LimberHistory *history, const GDate *today)
{
  g_return_if_fail (LIMBER_IS_STRETCH_VIEW (self));
  g_return_if_fail (today != NULL && g_date_valid (today));

  update_resume (self);
  update_suggestion (self, history, g_date_get_julian (today));
  update_routines (self);
  update_library (self);
  limber_week_view_set_week (self->week, history, today, limber_settings_get_first_weekday (self->settings));
}
