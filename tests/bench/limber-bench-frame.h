/* limber-bench-frame.h — says when the first frame of a window is drawn, and how much memory it idles on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void limber_bench_report_frame (GtkWindow *window);

G_END_DECLS
