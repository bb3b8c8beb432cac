/* limber-test-reference.h — drawings held against pictures of them that somebody has looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

double limber_test_reference_measure (cairo_surface_t *a, cairo_surface_t *b);
/* Writes the picture anew instead when LIMBER_UPDATE_REFERENCES is set: look at it before it is kept. */
void limber_test_reference_assert (cairo_surface_t *drawn, const char *name, guint n_strips);

G_END_DECLS
