/* limber-report-notes-page.c — which notes go into the visit report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-report-notes-page.h"

#include "limber-report-note-item.h"

#include <glib/gi18n.h>

/* What a row of the list is made of. */
#define TIME_LABEL "limber-time-label"
#define TEXT_LABEL "limber-text-label"
#define BINDING "limber-binding"

struct _LimberReportNotesPage
{
  AdwNavigationPage parent_instance;

  LimberReportChoice *choice;
  GListStore *items; /* newest first */

  GtkStack *states;
  GtkLabel *count_label;
  GtkWidget *all_button;
  GtkWidget *none_button;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (LimberReportNotesPage, limber_report_notes_page, ADW_TYPE_NAVIGATION_PAGE)

static guint
get_n_items (LimberReportNotesPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static char *
say_count (guint n_picked, guint n_notes)
{
  if (n_notes == 0)
    return g_strdup (_ ("No note in these days"));
  if (n_picked == 0)
    return g_strdup_printf (ngettext ("None of %u note", "None of %u notes", n_notes), n_notes);

  /* Translators: how many notes go into the report, and how many there are. */
  return g_strdup_printf (ngettext ("%1$u of %2$u note", "%1$u of %2$u notes", n_notes), n_picked, n_notes);
}

static void
update_count (LimberReportNotesPage *self)
{
  guint n_picked = 0;
  guint n_notes = get_n_items (self);
  g_autofree char *words = NULL;

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (LimberReportNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n_picked += limber_report_note_item_get_picked (item) ? 1 : 0;
    }
  words = say_count (n_picked, n_notes);
  gtk_label_set_label (self->count_label, words);
  gtk_widget_set_sensitive (self->all_button, n_picked < n_notes);
  gtk_widget_set_sensitive (self->none_button, n_picked > 0);
  gtk_stack_set_visible_child_name (self->states, n_notes > 0 ? "notes" : "empty");
}

static void
picked_cb (LimberReportNoteItem *item, GParamSpec *pspec, LimberReportNotesPage *self)
{
  limber_report_choice_set_note (self->choice, limber_report_note_item_get_uuid (item),
                                 limber_report_note_item_get_picked (item));
}

static void
choice_changed_cb (LimberReportNotesPage *self)
{
  for (guint i = 0; i < get_n_items (self); i++)
    {
      g_autoptr (LimberReportNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      limber_report_note_item_set_picked (
          item, limber_report_choice_has_note (self->choice, limber_report_note_item_get_uuid (item)));
    }
  update_count (self);
}

/* In one go, so that the pages are made once. */
static void
pick_all (LimberReportNotesPage *self, gboolean picked)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) uuids = NULL;

  for (guint i = 0; i < get_n_items (self); i++)
    {
      g_autoptr (LimberReportNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_strv_builder_add (builder, limber_report_note_item_get_uuid (item));
    }
  uuids = g_strv_builder_end (builder);
  limber_report_choice_set_notes (self->choice, (const char *const *) uuids, picked);
}

static void
all_cb (LimberReportNotesPage *self)
{
  pick_all (self, TRUE);
}

static void
none_cb (LimberReportNotesPage *self)
{
  pick_all (self, FALSE);
}

/* Rows */

static GtkWidget *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

/* The whole row is the check button, so that it is one stop for keys and one name for a screen reader. */
static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *time = create_label ("heading");
  GtkWidget *text = create_label ("dimmed");

  gtk_label_set_lines (GTK_LABEL (text), 2);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), time);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_widget_add_css_class (check, "limber-note-check");
  g_object_set_data (G_OBJECT (item), TIME_LABEL, time);
  g_object_set_data (G_OBJECT (item), TEXT_LABEL, text);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, check);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  LimberReportNoteItem *note = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_list_item_get_child (item);
  g_autofree char *time = limber_report_note_item_describe_time (note);
  const char *text = limber_report_note_item_get_text (note);

  gtk_label_set_label (g_object_get_data (G_OBJECT (item), TIME_LABEL), time);
  gtk_label_set_label (g_object_get_data (G_OBJECT (item), TEXT_LABEL), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, time,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  g_object_set_data (G_OBJECT (item), BINDING,
                     g_object_bind_property (note, "picked", check, "active",
                                             G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GBinding *binding = g_object_steal_data (G_OBJECT (item), BINDING);

  g_binding_unbind (binding);
}

static void
set_up_list (LimberReportNotesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
limber_report_notes_page_dispose (GObject *object)
{
  LimberReportNotesPage *self = LIMBER_REPORT_NOTES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_REPORT_NOTES_PAGE);
  g_clear_object (&self->items);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (limber_report_notes_page_parent_class)->dispose (object);
}

static void
limber_report_notes_page_class_init (LimberReportNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_report_notes_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/app/limber-report-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberReportNotesPage, states);
  gtk_widget_class_bind_template_child (widget_class, LimberReportNotesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, LimberReportNotesPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, LimberReportNotesPage, none_button);
  gtk_widget_class_bind_template_child (widget_class, LimberReportNotesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
limber_report_notes_page_init (LimberReportNotesPage *self)
{
  self->items = g_list_store_new (LIMBER_TYPE_REPORT_NOTE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_list (self);
}

/**
 * limber_report_notes_page_new:
 * @choice: where it is kept which notes are picked
 *
 * Returns: (transfer floating): a page that knows no notes yet
 */
AdwNavigationPage *
limber_report_notes_page_new (LimberReportChoice *choice)
{
  LimberReportNotesPage *self = NULL;

  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (choice), NULL);

  self = g_object_new (LIMBER_TYPE_REPORT_NOTES_PAGE, NULL);
  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);
  update_count (self);

  return ADW_NAVIGATION_PAGE (self);
}

static gboolean
are_same_notes (LimberReportNotesPage *self, const GPtrArray *notes)
{
  if (get_n_items (self) != notes->len)
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      const LimberReportNote *note = g_ptr_array_index (notes, notes->len - 1 - i);
      g_autoptr (LimberReportNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      g_autoptr (LimberReportNoteItem) other = limber_report_note_item_new (note, FALSE);

      if (!limber_report_note_item_equal (item, other))
        return FALSE;
    }

  return TRUE;
}

/**
 * limber_report_notes_page_set_facts:
 * @self: the page
 * @facts: has the notes of the days that were chosen
 *
 * Notes that are the same stay the same rows.
 */
void
limber_report_notes_page_set_facts (LimberReportNotesPage *self, const LimberReportFacts *facts)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (LIMBER_IS_REPORT_NOTES_PAGE (self));
  g_return_if_fail (facts != NULL);

  if (are_same_notes (self, facts->notes))
    return;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = facts->notes->len; i > 0; i--)
    {
      const LimberReportNote *note = g_ptr_array_index (facts->notes, i - 1);
      LimberReportNoteItem *item
          = limber_report_note_item_new (note, limber_report_choice_has_note (self->choice, note->uuid));

      g_signal_connect_object (item, "notify::picked", G_CALLBACK (picked_cb), self, 0);
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (self->items, 0, get_n_items (self), items->pdata, items->len);
  update_count (self);
}

/**
 * limber_report_notes_describe:
 * @choice: where it is kept which notes are picked
 * @facts: (nullable): has the notes of the days that were chosen
 *
 * Returns: (transfer full): "2 of 14 notes"; empty as long as it is not known how many there are
 */
char *
limber_report_notes_describe (LimberReportChoice *choice, const LimberReportFacts *facts)
{
  guint n_picked = 0;

  g_return_val_if_fail (LIMBER_IS_REPORT_CHOICE (choice), NULL);

  if (facts == NULL)
    return g_strdup ("");

  for (guint i = 0; i < facts->notes->len; i++)
    {
      const LimberReportNote *note = g_ptr_array_index (facts->notes, i);

      n_picked += limber_report_choice_has_note (choice, note->uuid) ? 1 : 0;
    }

  return say_count (n_picked, facts->notes->len);
}
