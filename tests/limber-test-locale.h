/* limber-test-locale.h — running a test in another language's number format
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <locale.h>

/* FALSE, with the test marked as skipped, on a machine that cannot make this locale. */
static inline gboolean
limber_test_use_locale (const char *name)
{
  g_autofree char *sentence = NULL;

  if (setlocale (LC_ALL, name) != NULL)
    return TRUE;

  sentence = g_strdup_printf ("The locale %s is not installed and localedef could not make it.", name);
  g_test_skip (sentence);
  return FALSE;
}

static inline void
limber_test_reset_locale (void)
{
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
}
