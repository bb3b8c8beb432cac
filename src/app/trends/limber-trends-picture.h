/* limber-trends-picture.h — the charts of the Trends page as the bytes of a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "limber-period.h"
#include "limber-picture.h"
#include "limber-trends-cards.h"

G_BEGIN_DECLS

void limber_trends_picture_make_async (const LimberTrendsCharts *charts,
                                       LimberPeriod period,
                                       LimberPictureFormat format,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
GBytes *limber_trends_picture_make_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
