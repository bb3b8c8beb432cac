/* limber-uuid5.c — identifiers that are the same each time they are made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-exchange"

#include "config.h"

#include "limber-uuid5.h"

#include <string.h>

#define UUID_BYTES 16
#define SHA1_BYTES 20

/* A UUID as the octets that are hashed, in the order they are written in. */
static void
read_bytes (const char *uuid, guint8 *bytes)
{
  guint n_digits = 0;

  memset (bytes, 0, UUID_BYTES);
  for (const char *p = uuid; *p != '\0' && n_digits < 2 * UUID_BYTES; p++)
    {
      int value = g_ascii_xdigit_value (*p);

      if (value < 0)
        continue;
      bytes[n_digits / 2] |= (guint8) (n_digits % 2 == 0 ? value << 4 : value);
      n_digits++;
    }
}

static char *
write_bytes (const guint8 *bytes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < UUID_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        g_string_append_c (text, '-');
      g_string_append_printf (text, "%02x", bytes[i]);
    }

  return g_string_free_and_steal (text);
}

/**
 * limber_uuid5_new:
 * @namespace_uuid: the UUID of whoever gives out the names
 * @name: the name of a thing in it
 *
 * Makes the name-based UUID of RFC 9562, version 5: the same namespace and name always give the same UUID,
 * and nobody can tell the name from it.
 *
 * Returns: (transfer full): the UUID, in lower case
 */
char *
limber_uuid5_new (const char *namespace_uuid, const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 space[UUID_BYTES];
  guint8 digest[SHA1_BYTES];
  gsize length = sizeof digest;

  g_return_val_if_fail (g_uuid_string_is_valid (namespace_uuid), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  read_bytes (namespace_uuid, space);
  g_checksum_update (checksum, space, sizeof space);
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &length);

  digest[6] = (guint8) ((digest[6] & 0x0f) | 0x50);
  digest[8] = (guint8) ((digest[8] & 0x3f) | 0x80);

  return write_bytes (digest);
}
