/* test-uuid5.c — identifiers that are the same each time they are made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "limber-uuid5.h"

/* The namespaces and the example of RFC 9562 (sections 6.6 and A.4), and what Python's uuid says of others.
 */
#define DNS "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
#define URL "6ba7b811-9dad-11d1-80b4-00c04fd430c8"

static void
assert_uuid (const char *space, const char *name, const char *expected)
{
  g_autofree char *uuid = limber_uuid5_new (space, name);

  g_assert_cmpstr (uuid, ==, expected);
  g_assert_true (g_uuid_string_is_valid (uuid));
}

static void
test_vectors (void)
{
  assert_uuid (DNS, "www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  assert_uuid (DNS, "python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  assert_uuid (URL, "https://example.com/a?b=1", "c0c04f10-f8d2-5af0-8144-36577bf29414");
  assert_uuid (URL, "", "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
  assert_uuid (URL, "Rücken", "bbcbbe4a-8bf2-53a7-9520-5bfbce867765");
}

/* How a namespace is written makes no difference, one letter of a name does. */
static void
test_same_and_different (void)
{
  g_autofree char *lower = limber_uuid5_new (DNS, "a");
  g_autofree char *upper = limber_uuid5_new ("6BA7B810-9DAD-11D1-80B4-00C04FD430C8", "a");
  g_autofree char *other = limber_uuid5_new (DNS, "b");

  g_assert_cmpstr (lower, ==, upper);
  g_assert_cmpstr (lower, !=, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uuid5/vectors", test_vectors);
  g_test_add_func ("/uuid5/same-and-different", test_same_and_different);

  return g_test_run ();
}
