/* limber-chip-item.c — the terms of a chip box, whether their chips are shown or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-widgets"

#include "config.h"

#include "limber-chip-item.h"

#include "limber-term-match.h"

#include <adwaita.h>

static LimberChipItem *
item_new (const LimberTerm *term)
{
  LimberChipItem *item = g_new0 (LimberChipItem, 1);

  item->term = limber_term_copy (term);
  item->helped = LIMBER_HELPED_UNSET;
  return item;
}

static void
item_free (LimberChipItem *item)
{
  limber_term_free (item->term);
  g_free (item);
}

/**
 * limber_chip_item_set_mark:
 * @item: an item
 * @marked: whether the check-in is marked with it
 * @helped: for a treatment, how much it helped
 *
 * Notes the mark; the chip is not told.
 */
void
limber_chip_item_set_mark (LimberChipItem *item, gboolean marked, LimberHelped helped)
{
  g_return_if_fail (item != NULL);

  item->marked = marked;
  item->helped = marked ? helped : LIMBER_HELPED_UNSET;
  item->kept = item->kept || marked;
}

/**
 * limber_chip_item_remove_chip:
 * @item: an item
 *
 * Takes the chip out of its box, if it is in one.
 */
void
limber_chip_item_remove_chip (LimberChipItem *item)
{
  GtkWidget *chip;

  g_return_if_fail (item != NULL);

  if (item->chip == NULL)
    return;

  chip = GTK_WIDGET (g_steal_pointer (&item->chip));
  adw_wrap_box_remove (ADW_WRAP_BOX (gtk_widget_get_parent (chip)), chip);
}

/**
 * limber_chip_items_new:
 *
 * Returns: (transfer full) (element-type LimberChipItem): a list without items
 */
GPtrArray *
limber_chip_items_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
}

/**
 * limber_chip_items_add:
 * @items: (element-type LimberChipItem): the list
 * @term: a term it does not have; copied
 *
 * Returns: (transfer none): the new item at the end, without a mark
 */
LimberChipItem *
limber_chip_items_add (GPtrArray *items, const LimberTerm *term)
{
  LimberChipItem *item;

  g_return_val_if_fail (items != NULL && term != NULL, NULL);

  item = item_new (term);
  g_ptr_array_add (items, item);
  return item;
}

/**
 * limber_chip_items_find_key:
 * @items: (element-type LimberChipItem): the list
 * @key: the key of a term
 *
 * Returns: (transfer none) (nullable): the item of that term
 */
LimberChipItem *
limber_chip_items_find_key (GPtrArray *items, const char *key)
{
  for (guint i = 0; i < items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->term->key, key))
        return item;
    }
  return NULL;
}

/**
 * limber_chip_items_find_name:
 * @items: (element-type LimberChipItem): the list
 * @name: a name as typed
 *
 * Returns: (transfer none) (nullable): the item whose name is @name but for capitals, accents and spaces
 */
LimberChipItem *
limber_chip_items_find_name (GPtrArray *items, const char *name)
{
  for (guint i = 0; i < items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (items, i);

      if (limber_term_match (item->term, name) == LIMBER_TERM_MATCH_EXACT)
        return item;
    }
  return NULL;
}

/**
 * limber_chip_items_find_chip:
 * @items: (element-type LimberChipItem): the list
 * @chip: the chip of one of them
 *
 * Returns: (transfer none): the item of that chip
 */
LimberChipItem *
limber_chip_items_find_chip (GPtrArray *items, LimberChip *chip)
{
  for (guint i = 0; i < items->len; i++)
    {
      LimberChipItem *item = g_ptr_array_index (items, i);

      if (item->chip == chip)
        return item;
    }
  g_assert_not_reached ();
}

static void
update_term (LimberChipItem *item, const LimberTerm *term)
{
  limber_term_free (item->term);
  item->term = limber_term_copy (term);
  if (item->chip != NULL)
    limber_chip_set_term (item->chip, term);
}

/**
 * limber_chip_items_merge:
 * @items: (element-type LimberChipItem): the list
 * @terms: (element-type LimberTerm): the terms as they are now
 *
 * Adds what is new at the end and takes away what is not among @terms any more. Known terms keep their places
 * and chips, and what is marked stays in any case.
 */
void
limber_chip_items_merge (GPtrArray *items, GPtrArray *terms)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (items != NULL && terms != NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);
      LimberChipItem *item = limber_chip_items_find_key (items, term->key);

      g_hash_table_add (known, term->key);
      if (item != NULL)
        update_term (item, term);
      else
        limber_chip_items_add (items, term);
    }
  for (guint i = items->len; i-- > 0;)
    {
      LimberChipItem *item = g_ptr_array_index (items, i);

      if (item->marked || g_hash_table_contains (known, item->term->key))
        continue;
      limber_chip_item_remove_chip (item);
      g_ptr_array_remove_index (items, i);
    }
}

/* Marked terms that @terms does not have come last. */
static void
rescue_marked (GPtrArray *items, const LimberChipItem *before)
{
  LimberChipItem *item;

  if (!before->marked || limber_chip_items_find_key (items, before->term->key) != NULL)
    return;

  item = limber_chip_items_add (items, before->term);
  limber_chip_item_set_mark (item, TRUE, before->helped);
}

/**
 * limber_chip_items_replace:
 * @items: (element-type LimberChipItem): the list, whose chips are taken out of their box
 * @terms: (element-type LimberTerm): the terms as they are now
 *
 * As limber_chip_items_merge(), but in the order of @terms and without chips.
 *
 * Returns: (transfer full) (element-type LimberChipItem): the list to go on with
 */
GPtrArray *
limber_chip_items_replace (GPtrArray *items, GPtrArray *terms)
{
  GPtrArray *replaced;

  g_return_val_if_fail (items != NULL && terms != NULL, NULL);

  replaced = limber_chip_items_new ();
  for (guint i = 0; i < terms->len; i++)
    {
      const LimberTerm *term = g_ptr_array_index (terms, i);
      const LimberChipItem *before = limber_chip_items_find_key (items, term->key);
      LimberChipItem *item = limber_chip_items_add (replaced, term);

      if (before != NULL)
        limber_chip_item_set_mark (item, before->marked, before->helped);
    }
  for (guint i = 0; i < items->len; i++)
    {
      limber_chip_item_remove_chip (g_ptr_array_index (items, i));
      rescue_marked (replaced, g_ptr_array_index (items, i));
    }
  return replaced;
}
