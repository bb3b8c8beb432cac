/* limber-place-dialog.c — choosing a part of the body by name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-place-dialog.h"

#include "limber-body-region.h"

/**
 * LimberPlaceDialog:
 *
 * A dialog to choose a part of the body by name. It closes itself when one is chosen.
 */
struct _LimberPlaceDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (LimberPlaceDialog, limber_place_dialog, ADW_TYPE_DIALOG)

enum
{
  PLACE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GQuark
region_quark (void)
{
  return g_quark_from_static_string ("limber-region");
}

static const LimberBodyRegion *
get_region (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), region_quark ());
}

static GtkWidget *
create_row (const LimberBodyRegion *region)
{
  GtkWidget *row = gtk_list_box_row_new (), *label = gtk_label_new (limber_body_region_get_name (region));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  g_object_set_qdata (G_OBJECT (row), region_quark (), (gpointer) region);

  return row;
}

static void
add_rows (LimberPlaceDialog *self, const char *const *left_out)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      if (left_out == NULL || !g_strv_contains (left_out, region->id))
        gtk_list_box_append (self->list_box, create_row (region));
    }
}

/* By part of the body, pain without a place last; the table's own order within. */
static int
compare_rows_cb (GtkListBoxRow *a, GtkListBoxRow *b, gpointer unused)
{
  LimberBodyGroup group_a = get_region (a)->group, group_b = get_region (b)->group;

  if (group_a == group_b)
    return 0;
  if (group_a == LIMBER_BODY_GROUP_GENERAL || group_b == LIMBER_BODY_GROUP_GENERAL)
    return group_a == LIMBER_BODY_GROUP_GENERAL ? 1 : -1;
  return group_a < group_b ? -1 : 1;
}

static gboolean
filter_row_cb (GtkListBoxRow *row, gpointer user_data)
{
  LimberPlaceDialog *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const LimberBodyRegion *region = get_region (row);
  g_autofree char *words = g_strjoin (" ", limber_body_region_get_name (region),
                                      limber_body_group_get_name (region->group), NULL);

  return *text == '\0' || g_str_match_string (text, words, TRUE);
}

static void
add_header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer unused)
{
  LimberBodyGroup group = get_region (row)->group;
  GtkWidget *label;

  if (before != NULL && get_region (before)->group == group)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (limber_body_group_get_name (group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "limber-place-header");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
starts_with (GtkListBoxRow *row, const char *text)
{
  g_autofree char *name = g_utf8_casefold (limber_body_region_get_name (get_region (row)), -1);
  g_autofree char *start = g_utf8_casefold (text, -1);

  return g_str_has_prefix (name, start);
}

/* What Enter adds: the first name that starts as typed, “Left knee” rather than “Back of the left knee”; else
 * the first one shown. */
static GtkListBoxRow *
find_best (LimberPlaceDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  GtkListBoxRow *first = NULL;

  for (int i = 0; gtk_list_box_get_row_at_index (self->list_box, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, i);

      if (!gtk_widget_get_child_visible (GTK_WIDGET (row)))
        continue;
      if (starts_with (row, text))
        return row;
      if (first == NULL)
        first = row;
    }

  return first;
}

static void
choose (LimberPlaceDialog *self, GtkListBoxRow *row)
{
  const char *region = get_region (row)->id;

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, region);
}

static void
search_changed_cb (LimberPlaceDialog *self)
{
  GtkListBoxRow *best;

  gtk_list_box_invalidate_filter (self->list_box);
  best = find_best (self);
  gtk_list_box_select_row (self->list_box, best);
  gtk_stack_set_visible_child_name (self->stack, best != NULL ? "places" : "nothing");
}

static void
search_activate_cb (LimberPlaceDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row != NULL)
    choose (self, row);
}

static void
next_match_cb (LimberPlaceDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_activated_cb (LimberPlaceDialog *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* Down in the entry leads into the list, as in a menu. */
static gboolean
entry_key_pressed_cb (LimberPlaceDialog *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  next_match_cb (self);
  return GDK_EVENT_STOP;
}

static void
limber_place_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_PLACE_DIALOG);

  G_OBJECT_CLASS (limber_place_dialog_parent_class)->dispose (object);
}

static void
limber_place_dialog_class_init (LimberPlaceDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_place_dialog_dispose;

  /**
   * LimberPlaceDialog::place-chosen:
   * @self: the dialog
   * @region: the id of a region
   *
   * The user chose a place; the dialog is closing.
   */
  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/widgets/limber-place-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPlaceDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LimberPlaceDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LimberPlaceDialog, list_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
limber_place_dialog_init (LimberPlaceDialog *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_sort_func (self->list_box, compare_rows_cb, NULL, NULL);
  gtk_list_box_set_filter_func (self->list_box, filter_row_cb, self, NULL);
  gtk_list_box_set_header_func (self->list_box, add_header_cb, NULL, NULL);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (entry_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), key);
}

/**
 * limber_place_dialog_new:
 * @left_out: (nullable) (array zero-terminated=1): the ids of regions not to offer
 *
 * Makes a dialog that offers all places but some, by part of the body, with a search for the start of any
 * word.
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
limber_place_dialog_new (const char *const *left_out)
{
  LimberPlaceDialog *self = g_object_new (LIMBER_TYPE_PLACE_DIALOG, NULL);

  add_rows (self, left_out);
  gtk_list_box_select_row (self->list_box, find_best (self));

  return ADW_DIALOG (self);
}
