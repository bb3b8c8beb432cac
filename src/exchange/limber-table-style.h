/* limber-table-style.h — how the cells of a table are written: for programs, or for a spreadsheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Private to src/exchange.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimberTableStyle:
 * @separator: between two cells
 * @decimal: before the fraction of a number
 * @neutral: whether a text that a spreadsheet would take for a formula is kept from it
 */
typedef struct
{
  char separator;
  char decimal;
  gboolean neutral;
} LimberTableStyle;

void limber_table_style_init (LimberTableStyle *self);
void limber_table_style_init_for_locale (LimberTableStyle *self);
void limber_table_style_append_number (const LimberTableStyle *self, GString *line, double value);
void limber_table_style_append_text (const LimberTableStyle *self, GString *line, const char *text);

G_END_DECLS
