/* limber-pose-book.c — the motions of one document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-plot"

#include "config.h"

#include "limber-motion.h"

#include "limber-error.h"
#include "limber-plot-resources.h"
#include "limber-pose-json.h"
#include "limber-pose-reader.h"

#include <glib/gi18n.h>

#define VERSION 1
#define MAX_MOTIONS 1000

struct _LimberPoseBook
{
  GPtrArray *motions; /* LimberMotion, in the order of the document */
  GHashTable *by_id;
};

static const char *const root_members[]
    = { "$schema", "version", "lengths", "head", "poses", "motions", NULL };

static gboolean
check_version (JsonObject *root, GError **error)
{
  double version = 0;

  if (!limber_pose_json_get_number (root, "version", TRUE, 0, G_MAXINT, &version, error))
    return FALSE;
  if (version > VERSION)
    return limber_pose_json_fail (error, _ ("it was made for a newer Limber"));

  return version >= VERSION || limber_pose_json_fail (error, _ ("“%s” is not %d"), "version", VERSION);
}

static gboolean
add_motion (LimberPoseBook *self, JsonNode *node, const LimberBody *body, GHashTable *poses, GError **error)
{
  LimberMotion *motion = limber_motion_read (node, body, poses, error);

  if (motion == NULL)
    return FALSE;

  g_ptr_array_add (self->motions, motion);
  return g_hash_table_insert (self->by_id, motion->id, motion)
         || limber_pose_json_fail (error, _ ("the motion “%s” is there twice"), motion->id);
}

static gboolean
add_motions (LimberPoseBook *self,
             JsonObject *root,
             const LimberBody *body,
             GHashTable *poses,
             GError **error)
{
  JsonArray *array;

  if (!limber_pose_json_get_array (root, "motions", MAX_MOTIONS, &array, error))
    return FALSE;
  if (array == NULL)
    return limber_pose_json_fail (error, _ ("“%s” is missing"), "motions");

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_motion (self, json_array_get_element (array, i), body, poses, error))
      {
        /* Translators: The number of an element in a list; the sentence goes on with what is wrong there. */
        g_prefix_error (error, _ ("motion %u: "), i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_book (LimberPoseBook *self, const char *text, gssize length, GError **error)
{
  g_autoptr (JsonNode) document = limber_pose_json_parse (text, length, error);
  g_autoptr (GHashTable) poses = NULL;
  JsonObject *root = document != NULL ? limber_pose_json_to_object (document, root_members, error) : NULL;
  LimberBody body;

  if (root == NULL || !check_version (root, error) || !limber_pose_read_body (root, &body, error))
    return FALSE;

  poses = limber_pose_read_all (root, error);
  return poses != NULL && add_motions (self, root, &body, poses, error);
}

static gpointer
load_default (gpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LimberPoseBook *self = NULL;
  gconstpointer data;
  gsize length;

  bytes = g_resource_lookup_data (limber_plot_get_resource (), RESOURCE_PATH "/plot/poses.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes != NULL)
    {
      data = g_bytes_get_data (bytes, &length);
      self = limber_pose_book_parse (data, (gssize) length, "poses.json", &error);
    }

  /* The poses are part of the program: without them the program was built wrongly. */
  if (self == NULL)
    g_error ("%s", error->message);

  return self;
}

/**
 * limber_pose_book_get_default:
 *
 * Those that come with Limber, read on first use. Safe to call from any thread; never fails.
 *
 * Returns: (transfer none): the book
 */
LimberPoseBook *
limber_pose_book_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_default, NULL);
}

/**
 * limber_pose_book_parse:
 * @text: a JSON document as data/limber-poses.schema.json describes it
 * @length: its length in bytes, or -1 when it ends with a NUL
 * @name: what to call it in an error
 * @error: return location for an error
 *
 * Reads poses and motions, all or none.
 *
 * Errors: %LIMBER_ERROR_INVALID with a whole sentence that names the place.
 *
 * Returns: (transfer full) (nullable): the book, or %NULL
 */
LimberPoseBook *
limber_pose_book_parse (const char *text, gssize length, const char *name, GError **error)
{
  g_autoptr (LimberPoseBook) self = g_new0 (LimberPoseBook, 1);
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  self->motions = g_ptr_array_new_with_free_func ((GDestroyNotify) limber_motion_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  if (read_book (self, text, length, &reason))
    return g_steal_pointer (&self);

  /* Translators: The name of a file, and the place in it with what is wrong there. */
  g_set_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID, _ ("The figures in “%s” cannot be used: %s."), name,
               reason->message);
  return NULL;
}

/**
 * limber_pose_book_free:
 * @self: (transfer full) (nullable): a book from limber_pose_book_parse()
 *
 * Frees a book.
 */
void
limber_pose_book_free (LimberPoseBook *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->motions, g_ptr_array_unref);
  g_free (self);
}

/**
 * limber_pose_book_find:
 * @self: a book
 * @id: of a motion; that of an exercise, for those of built-in exercises
 *
 * Returns: (transfer none) (nullable): the motion
 */
const LimberMotion *
limber_pose_book_find (const LimberPoseBook *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * limber_pose_book_get_n_motions:
 * @self: a book
 *
 * Returns: how many motions there are
 */
guint
limber_pose_book_get_n_motions (const LimberPoseBook *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->motions->len;
}

/**
 * limber_pose_book_get_motion:
 * @self: a book
 * @index: less than limber_pose_book_get_n_motions()
 *
 * Returns: (transfer none): a motion, in the order of the document
 */
const LimberMotion *
limber_pose_book_get_motion (const LimberPoseBook *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->motions->len, NULL);

  return g_ptr_array_index (self->motions, index);
}
