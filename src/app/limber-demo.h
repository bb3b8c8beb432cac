/* limber-demo.h — the example journal, in a folder of its own that is gone afterwards
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMBER_TYPE_DEMO (limber_demo_get_type ())
G_DECLARE_FINAL_TYPE (LimberDemo, limber_demo, LIMBER, DEMO, GObject)

LimberDemo *limber_demo_new (GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char *limber_demo_get_path (LimberDemo *self);
void limber_demo_fill_async (LimberDemo *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data);
gboolean limber_demo_fill_finish (LimberDemo *self, GAsyncResult *result, GError **error);

G_END_DECLS
