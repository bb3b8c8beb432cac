/* limber-chip-item.h — the terms of a chip box, whether their chips are shown or not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "limber-chip.h"

G_BEGIN_DECLS

/**
 * LimberChipItem:
 * @term: the term, owned by the item
 * @chip: (nullable): its chip in an [class@Adw.WrapBox], which owns it; %NULL while it is not shown
 * @marked: whether the check-in shown is marked with it
 * @helped: for a marked treatment, how much it helped
 * @kept: whether it was marked while this check-in was shown, so that its chip stays
 *
 * What a chip box knows of one term.
 */
typedef struct
{
  LimberTerm *term;
  LimberChip *chip;
  gboolean marked;
  LimberHelped helped;
  gboolean kept;
} LimberChipItem;

void limber_chip_item_set_mark (LimberChipItem *item, gboolean marked, LimberHelped helped);
void limber_chip_item_remove_chip (LimberChipItem *item);

GPtrArray *limber_chip_items_new (void) G_GNUC_WARN_UNUSED_RESULT;
LimberChipItem *limber_chip_items_add (GPtrArray *items, const LimberTerm *term);
LimberChipItem *limber_chip_items_find_key (GPtrArray *items, const char *key);
LimberChipItem *limber_chip_items_find_name (GPtrArray *items, const char *name);
LimberChipItem *limber_chip_items_find_chip (GPtrArray *items, LimberChip *chip);
void limber_chip_items_merge (GPtrArray *items, GPtrArray *terms);
GPtrArray *limber_chip_items_replace (GPtrArray *items, GPtrArray *terms) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
