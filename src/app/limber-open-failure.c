/* limber-open-failure.c — the page in place of a journal that could not be opened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-open-failure.h"

#include "limber-date-text.h"
#include "limber-error.h"

#include <glib/gi18n.h>

struct _LimberOpenFailure
{
  AdwBin parent_instance;

  AdwStatusPage *status_page;
  GtkButton *restore_button;
  GtkButton *try_again_button;
  GtkButton *open_folder_button;
  GtkButton *close_button;
};

G_DEFINE_FINAL_TYPE (LimberOpenFailure, limber_open_failure, ADW_TYPE_BIN)

typedef enum
{
  OFFER_TRY_AGAIN = 1 << 0,
  OFFER_OPEN_FOLDER = 1 << 1,
  OFFER_CLOSE = 1 << 2,
  OFFER_RESTORE = 1 << 3,
} Offer;

typedef struct
{
  LimberError code;
  const char *title;
  const char *icon;
  Offer offers;
} Failure;

/* The first one also stands for everything that has no line of its own. */
static const Failure failures[] = {
  { LIMBER_ERROR_FAILED, N_ ("The journal could not be opened"), "dialog-warning-symbolic",
    OFFER_TRY_AGAIN | OFFER_OPEN_FOLDER },
  { LIMBER_ERROR_NEWER, N_ ("This journal needs a newer Limber"), "software-update-available-symbolic",
    OFFER_OPEN_FOLDER | OFFER_CLOSE },
  { LIMBER_ERROR_NOT_A_JOURNAL, N_ ("This file is not a journal"), "dialog-question-symbolic",
    OFFER_OPEN_FOLDER | OFFER_TRY_AGAIN },
  { LIMBER_ERROR_CORRUPT, N_ ("The journal is damaged"), "dialog-warning-symbolic",
    OFFER_RESTORE | OFFER_OPEN_FOLDER | OFFER_TRY_AGAIN },
  { LIMBER_ERROR_READ_ONLY, N_ ("The journal cannot be written to"), "changes-prevent-symbolic",
    OFFER_TRY_AGAIN | OFFER_OPEN_FOLDER },
  { LIMBER_ERROR_LOCKED, N_ ("Another program is using the journal"), "changes-prevent-symbolic",
    OFFER_TRY_AGAIN },
  { LIMBER_ERROR_DISK_FULL, N_ ("The disk is full"), "drive-harddisk-symbolic", OFFER_TRY_AGAIN },
};

static const Failure *
find_failure (const GError *error)
{
  if (error->domain == LIMBER_ERROR)
    for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
      if ((int) failures[i].code == error->code)
        return &failures[i];

  return &failures[0];
}

static char *
describe (const GError *error, Offer offers, const LimberBackup *newest)
{
  const char *more = NULL;

  if (offers & OFFER_RESTORE)
    more = newest != NULL ? _ ("The damaged file is kept beside the restored one.")
                          : _ ("No backup that could take its place was found.");

  return more != NULL ? g_strconcat (error->message, "\n\n", more, NULL) : g_strdup (error->message);
}

static void
offer_backup (LimberOpenFailure *self, const LimberBackup *backup)
{
  g_autofree char *date = limber_date_text_format_stamp (backup->made);
  /* Translators: a button; %s is a date, such as "14 November". */
  g_autofree char *label = g_strdup_printf (_ ("Restore the backup of %s"), date);

  gtk_button_set_label (self->restore_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore_button), "s", backup->path);
}

static gboolean
limber_open_failure_grab_focus (GtkWidget *widget)
{
  LimberOpenFailure *self = LIMBER_OPEN_FAILURE (widget);
  GtkButton *buttons[]
      = { self->restore_button, self->try_again_button, self->open_folder_button, self->close_button };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_widget_get_visible (GTK_WIDGET (buttons[i])))
      return gtk_widget_grab_focus (GTK_WIDGET (buttons[i]));

  return FALSE;
}

static void
limber_open_failure_dispose (GObject *object)
{
  /* Disposing the template takes the child away behind the bin's back, so the bin lets go of it first. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_OPEN_FAILURE);

  G_OBJECT_CLASS (limber_open_failure_parent_class)->dispose (object);
}

static void
limber_open_failure_class_init (LimberOpenFailureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_open_failure_dispose;
  widget_class->grab_focus = limber_open_failure_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-open-failure.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberOpenFailure, status_page);
  gtk_widget_class_bind_template_child (widget_class, LimberOpenFailure, restore_button);
  gtk_widget_class_bind_template_child (widget_class, LimberOpenFailure, try_again_button);
  gtk_widget_class_bind_template_child (widget_class, LimberOpenFailure, open_folder_button);
  gtk_widget_class_bind_template_child (widget_class, LimberOpenFailure, close_button);
}

static void
limber_open_failure_init (LimberOpenFailure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_open_failure_new:
 *
 * Returns: (transfer floating): an empty page; see limber_open_failure_set_error()
 */
GtkWidget *
limber_open_failure_new (void)
{
  return g_object_new (LIMBER_TYPE_OPEN_FAILURE, NULL);
}

/**
 * limber_open_failure_set_error:
 * @self: the page
 * @error: why the journal could not be opened; its message is shown, and %LIMBER_ERROR_CORRUPT,
 * %LIMBER_ERROR_NEWER and the other codes choose the buttons
 * @newest: (nullable): the newest good backup, offered when the journal is damaged
 *
 * Shows what happened and the buttons that can help.
 */
void
limber_open_failure_set_error (LimberOpenFailure *self, const GError *error, const LimberBackup *newest)
{
  const Failure *failure;
  g_autofree char *description = NULL;
  g_autofree char *markup = NULL;
  gboolean restores;

  g_return_if_fail (LIMBER_IS_OPEN_FAILURE (self));
  g_return_if_fail (error != NULL);

  failure = find_failure (error);
  description = describe (error, failure->offers, newest);
  markup = g_markup_escape_text (description, -1);
  adw_status_page_set_title (self->status_page, _ (failure->title));
  adw_status_page_set_icon_name (self->status_page, failure->icon);
  adw_status_page_set_description (self->status_page, markup);

  restores = newest != NULL && (failure->offers & OFFER_RESTORE) != 0;
  if (restores)
    offer_backup (self, newest);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), restores);
  /* Without a backup, trying again begins a new journal once the damaged one was moved away. */
  gtk_widget_set_visible (GTK_WIDGET (self->try_again_button),
                          !restores && (failure->offers & OFFER_TRY_AGAIN) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->open_folder_button), (failure->offers & OFFER_OPEN_FOLDER) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->close_button), (failure->offers & OFFER_CLOSE) != 0);
}
