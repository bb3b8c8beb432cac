/* test-body-region.c — the table of regions, held against data/regions.json
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-body-region.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const view_ids[] = { "none", "back", "front" };
static const char *const side_ids[] = { "centre", "left", "right" };

static void
assert_same_neighbours (const LimberBodyRegion *region, JsonArray *expected)
{
  guint n = json_array_get_length (expected);

  g_assert_cmpuint (g_strv_length ((char **) region->neighbours), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (region->neighbours[i], ==, json_array_get_string_element (expected, i));
}

static void
test_matches_data (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "regions.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonArray *regions;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  regions = json_node_get_array (json_parser_get_root (parser));

  g_assert_cmpuint (limber_body_region_count (), ==, json_array_get_length (regions) + 1);
  for (guint i = 0; i < json_array_get_length (regions); i++)
    {
      JsonObject *expected = json_array_get_object_element (regions, i);
      const LimberBodyRegion *region = limber_body_region_nth (i);

      g_assert_cmpstr (region->id, ==, json_object_get_string_member (expected, "id"));
      g_assert_cmpstr (region->name, ==, json_object_get_string_member (expected, "name"));
      g_assert_cmpstr (view_ids[region->view], ==, json_object_get_string_member (expected, "view"));
      g_assert_cmpstr (side_ids[region->side], ==, json_object_get_string_member (expected, "side"));
      g_assert_cmpstr (limber_body_group_to_id (region->group), ==,
                       json_object_get_string_member (expected, "group"));
      assert_same_neighbours (region, json_object_get_array_member (expected, "neighbours"));
    }
}

static void
test_groups (void)
{
  LimberBodyGroup found = LIMBER_BODY_GROUP_HEAD;

  for (LimberBodyGroup group = 0; group < LIMBER_BODY_N_GROUPS; group++)
    {
      const char *id = limber_body_group_to_id (group);

      g_assert_true (limber_body_group_find (id, &found));
      g_assert_cmpint (found, ==, group);
      /* One name space: "pain:leg" has to be either a region or a part of the body. */
      g_assert_cmpint (limber_body_region_find (id) != NULL, ==, group == LIMBER_BODY_GROUP_GENERAL);
    }

  g_assert_true (limber_body_group_find ("leg", NULL));
  g_assert_false (limber_body_group_find ("wing", &found));
  g_assert_false (limber_body_group_find (NULL, &found));
  g_assert_cmpint (found, ==, LIMBER_BODY_GROUP_HEAD);
}

static void
test_general_is_last (void)
{
  const LimberBodyRegion *region = limber_body_region_nth (limber_body_region_count () - 1);

  g_assert_cmpstr (region->id, ==, LIMBER_BODY_REGION_GENERAL);
  g_assert_cmpint (region->view, ==, LIMBER_BODY_VIEW_NONE);
  g_assert_cmpint (region->group, ==, LIMBER_BODY_GROUP_GENERAL);
  g_assert_null (region->neighbours[0]);
  g_assert_cmpstr (limber_body_region_get_name (region), ==, "No particular place");
}

static void
test_find (void)
{
  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      g_assert_true (limber_body_region_find (region->id) == region);
      for (const char *const *neighbour = region->neighbours; *neighbour != NULL; neighbour++)
        g_assert_nonnull (limber_body_region_find (*neighbour));
    }

  g_assert_null (limber_body_region_find ("tail"));
  g_assert_null (limber_body_region_find (""));
  g_assert_null (limber_body_region_find (NULL));
}

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < limber_body_region_count (); i++)
    g_assert_true (
        g_hash_table_add (seen, (char *) limber_body_region_get_name (limber_body_region_nth (i))));

  g_assert_cmpstr (limber_body_region_id_to_name ("lower-back-left"), ==, "Left lower back");
  g_assert_cmpstr (limber_body_region_id_to_name ("of another program"), ==, "of another program");

  for (int group = LIMBER_BODY_GROUP_GENERAL; group <= LIMBER_BODY_GROUP_HEAD; group++)
    g_assert_cmpstr (limber_body_group_get_name (group), !=, "");
  g_assert_cmpstr (limber_body_group_get_name (LIMBER_BODY_GROUP_HIP), ==, "Hips and pelvis");
}

static void
assert_inline_name (const char *id, const char *expected)
{
  g_autofree char *name = limber_body_region_dup_inline_name (limber_body_region_find (id));

  g_assert_cmpstr (name, ==, expected);
}

static void
test_inline_names (void)
{
  assert_inline_name ("lower-back-left", "left lower back");
  assert_inline_name ("back-neck-left", "left side of the neck (back)");
  assert_inline_name (LIMBER_BODY_REGION_GENERAL, "no particular place");
}

static void
test_below_knee (void)
{
  guint n_below = 0;

  for (guint i = 0; i < limber_body_region_count (); i++)
    {
      const LimberBodyRegion *region = limber_body_region_nth (i);

      if (!limber_body_region_is_below_knee (region))
        continue;
      n_below++;
      g_assert_cmpint (region->group, ==, LIMBER_BODY_GROUP_LEG);
      g_assert_cmpint (region->side, !=, LIMBER_BODY_SIDE_CENTRE);
    }

  /* Calf, heel, shin, ankle and foot. */
  g_assert_cmpuint (n_below, ==, 10);
  g_assert_true (limber_body_region_is_below_knee (limber_body_region_find ("foot-left")));
  g_assert_false (limber_body_region_is_below_knee (limber_body_region_find ("knee-left")));
  g_assert_false (limber_body_region_is_below_knee (limber_body_region_find ("forearm-back-left")));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-region/matches-data", test_matches_data);
  g_test_add_func ("/body-region/groups", test_groups);
  g_test_add_func ("/body-region/general-is-last", test_general_is_last);
  g_test_add_func ("/body-region/find", test_find);
  g_test_add_func ("/body-region/names", test_names);
  g_test_add_func ("/body-region/inline-names", test_inline_names);
  g_test_add_func ("/body-region/below-knee", test_below_knee);

  return g_test_run ();
}
