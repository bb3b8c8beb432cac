/* limber-chip-box.c — terms as chips that are pressed when they apply
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first terms are shown, the others behind "More…"; what is marked is shown in any case. While the box is
 * on screen no chip changes its place or goes away unasked, so that a second click never hits another word.
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-box.h"

#include "limber-chip-adder.h"
#include "limber-chip-focus.h"
#include "limber-chip-item.h"
#include "limber-chip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* So many are shown at first, and a few more rather than hiding less than a handful. */
#define N_FIRST 10
#define N_FEW 3

/**
 * LimberChipBox:
 *
 * The terms of one kind as chips to press, with a field to add more.
 *
 * The first terms are shown, the others behind "More…"; what is marked is shown in any case. The box shows
 * what it is told and tells what the user does; it stores nothing.
 *
 * The CSS node is `limber-chip-box`.
 */
struct _LimberChipBox
{
  GtkWidget parent_instance;

  AdwWrapBox *wrap;
  GtkWidget *more_button;
  LimberChipAdder *adder;

  LimberTermKind kind;
  GPtrArray *items;
  char *check_in;
  gboolean expanded;
};

G_DEFINE_FINAL_TYPE (LimberChipBox, limber_chip_box, GTK_TYPE_WIDGET)

enum
{
  MARK_SET,
  MARK_REMOVED,
  TERM_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void update_chips (LimberChipBox *self);

static void
emit_term_changed (LimberChipBox *self, LimberChipItem *item)
{
  g_autoptr (LimberTerm) term = limber_term_copy (item->term);

  g_signal_emit (self, signals[TERM_CHANGED], 0, term);
}

static void
emit_mark (LimberChipBox *self, LimberChipItem *item)
{
  g_autofree char *key = g_strdup (item->term->key);

  if (item->marked)
    g_signal_emit (self, signals[MARK_SET], 0, key, (int) item->helped);
  else
    g_signal_emit (self, signals[MARK_REMOVED], 0, key);
}

static void
marked_cb (LimberChipBox *self, gboolean marked, LimberChip *chip)
{
  LimberChipItem *item = limber_chip_items_find_chip (self->items, chip);

  limber_chip_item_set_mark (item, marked, LIMBER_HELPED_UNSET);
  emit_mark (self, item);
}

static void
helped_chosen_cb (LimberChipBox *self, int helped, LimberChip *chip)
{
  LimberChipItem *item = limber_chip_items_find_chip (self->items, chip);

  limber_chip_item_set_mark (item, TRUE, helped);
  emit_mark (self, item);
}

static void
hide_requested_cb (LimberChipBox *self, LimberChip *chip)
{
  LimberChipItem *item = limber_chip_items_find_chip (self->items, chip);
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (chip));

  item->term->hidden = TRUE;
  item->kept = FALSE;
  update_chips (self);
  if (item->chip == NULL && !gtk_widget_grab_focus (next))
    gtk_widget_grab_focus (GTK_WIDGET (self->adder));
  emit_term_changed (self, item);
}

static void
renamed_cb (LimberChipBox *self, const char *text, LimberChip *chip)
{
  LimberChipItem *item = limber_chip_items_find_chip (self->items, chip);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = limber_term_clean_name (text, &error);
  LimberChipItem *same = name != NULL ? limber_chip_items_find_name (self->items, name) : NULL;

  if (name == NULL)
    {
      limber_chip_refuse_name (chip, error->message);
      return;
    }
  if (same != NULL && same != item)
    {
      /* Translators: %s is the name of a symptom, of something that was different, or of a treatment. */
      g_autofree char *sentence = g_strdup_printf (_ ("There is “%s” already. Type another name."), name);

      limber_chip_refuse_name (chip, sentence);
      return;
    }

  limber_chip_close_renamer (chip);
  g_set_str (&item->term->name, name);
  limber_chip_set_term (chip, item->term);
  emit_term_changed (self, item);
}

static void
add_chip (LimberChipBox *self, LimberChipItem *item, GtkWidget *previous)
{
  GtkWidget *chip = limber_chip_new (item->term);

  item->chip = LIMBER_CHIP (chip);
  limber_chip_set_marked (item->chip, item->marked, item->helped);
  g_signal_connect_swapped (chip, "marked", G_CALLBACK (marked_cb), self);
  g_signal_connect_swapped (chip, "helped-chosen", G_CALLBACK (helped_chosen_cb), self);
  g_signal_connect_swapped (chip, "renamed", G_CALLBACK (renamed_cb), self);
  g_signal_connect_swapped (chip, "hide-requested", G_CALLBACK (hide_requested_cb), self);
  adw_wrap_box_insert_child_after (self->wrap, chip, previous);
}

static guint
count_offered (LimberChipBox *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    if (!((LimberChipItem *) g_ptr_array_index (self->items, i))->term->hidden)
      n++;
  return n;
}

static void
update_adder (LimberChipBox *self)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_term_free);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (terms, limber_term_copy (((LimberChipItem *) g_ptr_array_index (self->items, i))->term));
  limber_chip_adder_set_terms (self->adder, terms);
}

static void
update_more_button (LimberChipBox *self, gboolean foldable)
{
  gtk_widget_set_visible (self->more_button, foldable);
  /* Translators: shows the rest of a list of words to choose from, or folds it again. */
  gtk_button_set_label (GTK_BUTTON (self->more_button),
                        self->expanded ? C_ ("chip", "Fewer") : C_ ("chip", "More…"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

/* Makes the chips that are to be shown and takes away the others. */
static void
update_chips (LimberChipBox *self)
{
  gboolean foldable = count_offered (self) > N_FIRST + N_FEW;
  GtkWidget *previous = NULL;
  guint n_offered = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (self->items, i);
      gboolean offered = !item->term->hidden && (!foldable || self->expanded || n_offered < N_FIRST);

      if (!item->term->hidden)
        n_offered++;
      if (!offered && !item->marked && !item->kept)
        {
          limber_chip_item_remove_chip (item);
          continue;
        }
      if (item->chip == NULL)
        add_chip (self, item, previous);
      previous = GTK_WIDGET (item->chip);
    }
  update_more_button (self, foldable);
  update_adder (self);
}

/* Keys of own terms are what was first typed; after a renaming that may be taken already. */
static char *
make_key (LimberChipBox *self, const char *name)
{
  g_autofree char *key = g_strdup (name);

  for (guint n = 2; limber_chip_items_find_key (self->items, key) != NULL; n++)
    {
      g_free (key);
      key = g_strdup_printf ("%s (%u)", name, n);
    }
  return g_steal_pointer (&key);
}

static LimberChipItem *
add_own_term (LimberChipBox *self, const char *name)
{
  const char *builtin = limber_term_find_builtin (self->kind, name);
  g_autofree char *key = builtin != NULL ? g_strdup (builtin) : make_key (self, name);
  g_autoptr (LimberTerm) term = limber_term_new (self->kind, key);

  if (builtin == NULL)
    g_set_str (&term->name, name);
  return limber_chip_items_add (self->items, term);
}

/* Marks what was typed or chosen, and offers it again when it was hidden. */
static void
take_item (LimberChipBox *self, LimberChipItem *item, gboolean is_new)
{
  gboolean was_hidden = item->term->hidden;
  gboolean was_marked = item->marked;

  item->term->hidden = FALSE;
  if (!was_marked)
    limber_chip_item_set_mark (item, TRUE, LIMBER_HELPED_UNSET);
  update_chips (self);
  limber_chip_set_marked (item->chip, TRUE, item->helped);
  if (is_new || was_hidden)
    emit_term_changed (self, item);
  if (!was_marked)
    emit_mark (self, item);
}

static void
term_chosen_cb (LimberChipBox *self, const char *key)
{
  LimberChipItem *item = limber_chip_items_find_key (self->items, key);

  if (item != NULL)
    take_item (self, item, FALSE);
  limber_chip_adder_accept (self->adder);
}

static void
text_entered_cb (LimberChipBox *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = limber_term_clean_name (text, &error);
  LimberChipItem *item = name != NULL ? limber_chip_items_find_name (self->items, name) : NULL;

  if (name == NULL)
    {
      limber_chip_adder_refuse (self->adder, error->message);
      return;
    }
  limber_chip_adder_accept (self->adder);
  if (item != NULL)
    take_item (self, item, FALSE);
  else
    take_item (self, add_own_term (self, name), TRUE);
}

static void
more_clicked_cb (LimberChipBox *self)
{
  self->expanded = !self->expanded;
  update_chips (self);
}

static gboolean
limber_chip_box_focus (GtkWidget *widget, GtkDirectionType direction)
{
  LimberChipBox *self = LIMBER_CHIP_BOX (widget);

  return limber_chip_focus_move (GTK_WIDGET (self->wrap), direction);
}

static gboolean
limber_chip_box_grab_focus (GtkWidget *widget)
{
  return limber_chip_focus_move (GTK_WIDGET (LIMBER_CHIP_BOX (widget)->wrap), GTK_DIR_TAB_FORWARD);
}

static void
limber_chip_box_dispose (GObject *object)
{
  LimberChipBox *self = LIMBER_CHIP_BOX (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer ((GtkWidget **) &self->wrap, gtk_widget_unparent);

  G_OBJECT_CLASS (limber_chip_box_parent_class)->dispose (object);
}

static void
limber_chip_box_finalize (GObject *object)
{
  LimberChipBox *self = LIMBER_CHIP_BOX (object);

  g_clear_pointer (&self->check_in, g_free);

  G_OBJECT_CLASS (limber_chip_box_parent_class)->finalize (object);
}

static void
install_signals (GObjectClass *object_class)
{
  GType type = G_TYPE_FROM_CLASS (object_class);

  /**
   * LimberChipBox::mark-set:
   * @self: the box
   * @key: the key of a term
   * @helped: a [enum@Helped]
   *
   * The user marked the check-in with a term, or said how much a marked treatment helped.
   */
  signals[MARK_SET] = g_signal_new ("mark-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_STRING, G_TYPE_INT);
  /**
   * LimberChipBox::mark-removed:
   * @self: the box
   * @key: the key of a term
   *
   * The user took a mark back.
   */
  signals[MARK_REMOVED] = g_signal_new ("mark-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * LimberChipBox::term-changed:
   * @self: the box
   * @term: the term as it is now
   *
   * The user made, renamed or hid a term, or offers a hidden one again. Comes before the mark of a new term.
   */
  signals[TERM_CHANGED] = g_signal_new ("term-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, LIMBER_TYPE_TERM);
}

static void
limber_chip_box_class_init (LimberChipBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = limber_chip_box_dispose;
  object_class->finalize = limber_chip_box_finalize;
  widget_class->focus = limber_chip_box_focus;
  widget_class->grab_focus = limber_chip_box_grab_focus;

  install_signals (object_class);
  gtk_widget_class_set_css_name (widget_class, "limber-chip-box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
limber_chip_box_init (LimberChipBox *self)
{
  self->items = limber_chip_items_new ();
  self->wrap = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->wrap, 6);
  adw_wrap_box_set_line_spacing (self->wrap, 6);
  gtk_widget_set_parent (GTK_WIDGET (self->wrap), GTK_WIDGET (self));

  self->more_button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->more_button, "limber-chip");
  gtk_widget_add_css_class (self->more_button, "flat");
  g_signal_connect_swapped (self->more_button, "clicked", G_CALLBACK (more_clicked_cb), self);
  adw_wrap_box_append (self->wrap, self->more_button);

  self->adder = LIMBER_CHIP_ADDER (limber_chip_adder_new ());
  g_signal_connect_swapped (self->adder, "term-chosen", G_CALLBACK (term_chosen_cb), self);
  g_signal_connect_swapped (self->adder, "text-entered", G_CALLBACK (text_entered_cb), self);
  adw_wrap_box_append (self->wrap, GTK_WIDGET (self->adder));
  update_chips (self);
}

static const char *
get_kind_label (LimberTermKind kind)
{
  switch (kind)
    {
    case LIMBER_TERM_TAG:
      return _ ("What was different");
    case LIMBER_TERM_TREATMENT:
      return _ ("Treatments");
    case LIMBER_TERM_SYMPTOM:
    default:
      return _ ("Symptoms");
    }
}

/**
 * limber_chip_box_new:
 * @kind: which list of terms
 *
 * Returns: (transfer floating): a box without terms
 */
GtkWidget *
limber_chip_box_new (LimberTermKind kind)
{
  LimberChipBox *self = g_object_new (LIMBER_TYPE_CHIP_BOX, NULL);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_kind_label (kind),
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * limber_chip_box_set_terms:
 * @self: a box
 * @terms: (element-type LimberTerm): the terms, most used first; copied
 *
 * Offers @terms in their order. While the box is on screen, the chips it has keep theirs and new terms come
 * last.
 */
void
limber_chip_box_set_terms (LimberChipBox *self, GPtrArray *terms)
{
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (LIMBER_IS_CHIP_BOX (self));
  g_return_if_fail (terms != NULL);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->items->len > 0)
    limber_chip_items_merge (self->items, terms);
  else
    {
      old = g_steal_pointer (&self->items);
      self->items = limber_chip_items_replace (old, terms);
    }
  update_chips (self);
}

static void
show_mark (LimberChipBox *self, const LimberMark *mark)
{
  LimberChipItem *item = limber_chip_items_find_key (self->items, mark->key);

  if (item == NULL)
    {
      g_autoptr (LimberTerm) term = limber_term_new (self->kind, mark->key);

      item = limber_chip_items_add (self->items, term);
    }
  limber_chip_item_set_mark (item, TRUE, mark->helped);
}

/**
 * limber_chip_box_set_marks:
 * @self: a box
 * @check_in: (nullable): the check-in whose marks are shown, %NULL for none
 *
 * Shows the marks, also of terms that are hidden or that nobody knows any more. Emits nothing.
 */
void
limber_chip_box_set_marks (LimberChipBox *self, const LimberCheckIn *check_in)
{
  gboolean other;

  g_return_if_fail (LIMBER_IS_CHIP_BOX (self));

  other = g_set_str (&self->check_in, check_in != NULL ? check_in->uuid : NULL);
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (self->items, i);

      if (other)
        item->kept = FALSE;
      limber_chip_item_set_mark (item, FALSE, LIMBER_HELPED_UNSET);
    }
  for (guint i = 0; check_in != NULL && i < check_in->marks[self->kind]->len; i++)
    show_mark (self, g_ptr_array_index (check_in->marks[self->kind], i));

  update_chips (self);
  for (guint i = 0; i < self->items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (self->items, i);

      if (item->chip != NULL)
        limber_chip_set_marked (item->chip, item->marked, item->helped);
    }
}
