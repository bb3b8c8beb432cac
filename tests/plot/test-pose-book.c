/* test-pose-book.c — documents of poses that are as they should be, and many that are not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "limber-error.h"
#include "limber-figure-private.h"
#include "limber-motion.h"

#include <string.h>

#define LENGTHS                                                                                              \
  "'lengths':{'lumbar':0.26,'thorax':0.27,'neck':0.17,'shoulders':0.3,'hips':0.18,'upper-arm':0.28,"         \
  "'forearm':0.25,'hand':0.085,'thigh':0.42,'shin':0.4,'foot':0.16},'head':0.105"
#define POSES                                                                                                \
  "'poses':{'a':{'trunk':[90,90,90],'arm':[-90,-80],'leg':[-90,-90,0]},'b':{'like':'a','leg':[0,-90,0]}}"
#define TEXTS "'id':'m','title':'T','description':'D','period':4"
#define KEYS "'keys':[{'t':0,'pose':'a'},{'t':1,'pose':'b'}]"
#define START "{'version':1," LENGTHS ","
#define WITH_POSES(poses) START "'poses':{" poses "},'motions':[]}"
#define WITH_MOTION(members) START POSES ",'motions':[{" members "}]}"

/* Single quotes stand for double ones, so that a document can be read here. */
static LimberPoseBook *
parse (const char *text, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');

  return limber_pose_book_parse (json, -1, "my.json", error);
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book = parse (WITH_MOTION (TEXTS "," KEYS), &error);
  const LimberMotion *motion;

  g_assert_no_error (error);
  g_assert_cmpuint (limber_pose_book_get_n_motions (book), ==, 1);
  motion = limber_pose_book_find (book, "m");
  g_assert_nonnull (motion);
  g_assert_cmpstr (limber_motion_get_title (motion), ==, "T");
  g_assert_cmpstr (limber_motion_get_description (motion), ==, "D");
  g_assert_cmpfloat_with_epsilon (limber_motion_get_period (motion), 4, 1e-12);
  g_assert_false (limber_motion_is_cycle (motion));
}

/* A single key is a motion that stands still. */
static void
test_still (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book = parse (WITH_MOTION (TEXTS ",'keys':[{'t':0,'pose':'a'}]"), &error);
  LimberFigure start, end;

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (limber_motion_get_period (limber_pose_book_find (book, "m")), 0, 1e-12);
  limber_motion_get_figure (limber_pose_book_find (book, "m"), 0, &start);
  limber_motion_get_figure (limber_pose_book_find (book, "m"), 1, &end);
  g_assert_cmpfloat_with_epsilon (start.y[LIMBER_JOINT_HEAD], end.y[LIMBER_JOINT_HEAD], 1e-12);
}

/* What a pose has from the one it is like, and what the far limbs have from the near ones. */
static void
test_like (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book
      = parse (START "'poses':{'c':{'like':'b','arm':[-80,-70]},"
                     "'b':{'like':'a','leg-far':[-90,-90,0],'tilt':{'arm':[30,-20]}},"
                     "'a':{'trunk':[90,90,90],'arm':[-90,-80,-60],'leg':[0,-90,0]}},"
                     "'motions':[{" TEXTS ",'keys':[{'t':0,'pose':'c'},{'t':1,'pose':'c','swap':true}]}]}",
               &error);
  LimberPose pose;

  g_assert_no_error (error);
  limber_motion_get_pose (limber_pose_book_find (book, "m"), 0, &pose);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_UPPER_ARM_N], -80, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_HAND_N], -70, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_UPPER_ARM_F], -80, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.tilt[LIMBER_SEGMENT_UPPER_ARM_N], 30, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.tilt[LIMBER_SEGMENT_UPPER_ARM_F], -30, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_THIGH_N], 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_THIGH_F], -90, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.tilt[LIMBER_SEGMENT_HIPS], 90, 1e-12);

  limber_motion_get_pose (limber_pose_book_find (book, "m"), 1, &pose);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_THIGH_N], -90, 1e-12);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_THIGH_F], 0, 1e-12);
}

/* From 170 to -170 is twenty degrees, not three hundred and forty. */
static void
test_shortest_way (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book
      = parse (START "'poses':{'a':{'trunk':[90,90,90],'arm':[170,170],'leg':[-90,-90,0]},"
                     "'b':{'like':'a','arm':[-170,-170]}},'motions':[{" TEXTS "," KEYS "}]}",
               &error);
  LimberPose pose;

  g_assert_no_error (error);
  limber_motion_get_pose (limber_pose_book_find (book, "m"), 0.5, &pose);
  g_assert_cmpfloat_with_epsilon (pose.angle[LIMBER_SEGMENT_UPPER_ARM_N], 180, 1e-9);
  limber_motion_get_pose (limber_pose_book_find (book, "m"), 0.1, &pose);
  g_assert_cmpfloat (pose.angle[LIMBER_SEGMENT_UPPER_ARM_N], <, 171);
}

static const struct
{
  const char *text, *place, *reason;
} broken[] = {
  { "", "", "empty" },
  { "{", "", "not JSON" },
  { "[1]", "", "not an object" },
  { "null", "", "not an object" },
  { "{'version':1}", "lengths", "missing" },
  { "{}", "version", "missing" },
  { "{'version':'1'}", "version", "not a number" },
  { "{'version':2}", "", "newer Limber" },
  { "{'version':0}", "version", "is not 1" },
  { "{'version':1,'nonsense':1}", "nonsense", "no meaning" },
  { "{'version':1,'version':1}", "version", "twice" },
  { "{'version':1,'lengths':{'lumbar':NaN}}", "", "not JSON" },
  { "{'version':1,'lengths':{'lumbar':1e999}}", "", "" },
  { "{'version':1,'lengths':{'lumbar':-1}}", "lumbar", "not between" },
  { "{'version':1,'lengths':{'lumbar':0.2}}", "thorax", "missing" },
  { "{'version':1,'lengths':{'tail':0.2}}", "tail", "no meaning" },
  { "{'version':1," LENGTHS "}", "poses", "missing" },
  { START "'poses':{}}", "motions", "missing" },
  { START "'poses':[],'motions':[]}", "poses", "not an object" },
  { WITH_POSES ("'a':{'trunk':[90,90,90],'arm':[0,0]}"), "pose “a”", "“leg” is missing" },
  { WITH_POSES ("'a':{'trunk':[90,90],'arm':[0,0],'leg':[0,0,0]}"), "pose “a”", "“trunk” lacks an angle" },
  { WITH_POSES ("'a':{'trunk':[90,90,'x'],'arm':[0,0],'leg':[0,0,0]}"), "pose “a”", "not a number" },
  { WITH_POSES ("'a':{'trunk':[90,90,null],'arm':[0,0],'leg':[0,0,0]}"), "pose “a”", "not a number" },
  { WITH_POSES ("'a':{'trunk':[90,90,1e9],'arm':[0,0],'leg':[0,0,0]}"), "pose “a”", "not between" },
  { WITH_POSES ("'a':{'trunk':[9,9,9],'arm':[0,0,0,0],'leg':[0,0,0]}"), "“arm”", "more than 3" },
  { WITH_POSES ("'a':{'like':'a'}"), "pose “a”", "like itself" },
  { WITH_POSES ("'a':{'like':'b'},'b':{'like':'c'},'c':{'like':'a'}"), "pose “a”", "like itself" },
  { WITH_POSES ("'a':{'like':'z'}"), "pose “a”", "no pose “z”" },
  { WITH_POSES ("'a':{'like':5}"), "pose “a”", "not a text" },
  { WITH_POSES ("'A b':{'trunk':[9,9,9],'arm':[0,0],'leg':[0,0,0]}"), "A b", "cannot be an id" },
  { WITH_POSES ("'a':{'trunk':[9,9,9],'arm':[0,0],'leg':[0,0,0],'tilt':{'arm':[91,0]}}"), "“tilt”",
    "not between" },
  { WITH_POSES ("'a':{'trunk':[9,9,9],'arm':[0,0],'leg':[0,0,0],'belly':2}"), "“belly”", "not between" },
  { WITH_POSES ("'a':{},'a':{}"), "", "“a” is there twice" },
  { START POSES ",'motions':{}}", "motions", "not a list" },
  { START POSES ",'motions':[5]}", "motion 1", "not an object" },
  { START POSES ",'motions':[{" TEXTS "," KEYS "},{" TEXTS "," KEYS "}]}", "motion 2", "“m” is there twice" },
  { WITH_MOTION ("'id':'M m','title':'T'"), "motion 1", "small letters" },
  { WITH_MOTION ("'title':'T'"), "motion 1", "“id” is missing" },
  { WITH_MOTION (TEXTS), "motion “m”", "“keys” is missing" },
  { WITH_MOTION (TEXTS ",'keys':[]"), "motion “m”", "“keys” is empty" },
  { WITH_MOTION (TEXTS ",'keys':[{'t':0,'pose':'a'},{'t':1,'pose':'q'}]"), "key 2", "no pose “q”" },
  { WITH_MOTION (TEXTS ",'keys':[{'t':0.5,'pose':'a'}]"), "key 1", "first “t”" },
  { WITH_MOTION (TEXTS ",'keys':[{'t':0,'pose':'a'},{'t':0,'pose':'b'}]"), "key 2", "larger" },
  { WITH_MOTION (TEXTS ",'keys':[{'t':0,'pose':'a'},{'t':0.5,'pose':'b'}]"), "motion “m”", "not 1" },
  { WITH_MOTION (TEXTS ",'keys':[{'t':0,'pose':'a','x':1}]"), "key 1", "no meaning" },
  { WITH_MOTION (TEXTS ",'cycle':true," KEYS), "motion “m”", "cycle" },
  { WITH_MOTION (TEXTS ",'cycle':'yes'," KEYS), "“cycle”", "neither true nor false" },
  { WITH_MOTION (TEXTS ",'camera':[400,0]," KEYS), "“camera”", "180" },
  { WITH_MOTION (TEXTS ",'camera':[40]," KEYS), "“camera”", "2 are needed" },
  { WITH_MOTION (TEXTS ",'pins':['tail']," KEYS), "“pins”", "no joint" },
  { WITH_MOTION (TEXTS ",'pins':[1]," KEYS), "“pins”", "no joint" },
  { WITH_MOTION (TEXTS ",'pins':['head']," KEYS), "head", "cannot be planted" },
  { WITH_MOTION (TEXTS ",'pins':['knee-near','knee-near']," KEYS), "knee-near", "twice" },
  { WITH_MOTION (TEXTS ",'props':[{'prop':'piano'}]," KEYS), "thing 1", "cannot be drawn" },
  { WITH_MOTION (TEXTS ",'props':[{'prop':'towel','joint':'x'}]," KEYS), "thing 1", "no joint" },
  { WITH_MOTION (TEXTS ",'props':[{'prop':'mat','x':1e6}]," KEYS), "thing 1", "not between" },
  { WITH_MOTION (TEXTS ",'arrows':[{'from':[0,0]}]," KEYS), "arrow 1", "“to” is missing" },
  { WITH_MOTION ("'id':'m','title':'','description':'D','period':4," KEYS), "“title”", "empty" },
  { WITH_MOTION ("'id':'m','title':'T','description':'D','period':0," KEYS), "“period”", "not between" },
};

/* Every broken document is told in a whole sentence with its name, the place and the reason. */
static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LimberPoseBook) book = parse (broken[i].text, &error);

      g_test_message ("%s: %s", broken[i].text, error != NULL ? error->message : "no error");
      g_assert_null (book);
      g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "“my.json”"));
      g_assert_nonnull (strstr (error->message, broken[i].place));
      g_assert_nonnull (strstr (error->message, broken[i].reason));
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (2 * 1024 * 1024, ' ');
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book = NULL;

  text[0] = '{';
  book = limber_pose_book_parse (text, -1, "my.json", &error);
  g_assert_null (book);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "longer than a megabyte"));
}

/* A list within a list within a list: nothing of it may reach the end of the stack. */
static void
test_too_deep (void)
{
  g_autofree char *text = g_strnfill (500 * 1000, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book = limber_pose_book_parse (text, -1, "my.json", &error);

  g_assert_null (book);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
}

static void
test_too_many (void)
{
  g_autoptr (GString) text = g_string_new (START "'poses':{");
  g_autoptr (GError) error = NULL;
  g_autoptr (LimberPoseBook) book = NULL;

  for (guint i = 0; i < 1001; i++)
    g_string_append_printf (text, "%s'p%u':{'trunk':[9,9,9],'arm':[0,0],'leg':[0,0,0]}", i > 0 ? "," : "", i);
  g_string_append (text, "},'motions':[]}");

  book = parse (text->str, &error);
  g_assert_null (book);
  g_assert_error (error, LIMBER_ERROR, LIMBER_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "more than 1000"));
}

/* A good document cut off or with one byte changed is read or refused, and never anything else. */
static void
test_damaged (void)
{
  g_autofree char *good
      = g_strdelimit (g_strdup (WITH_MOTION (TEXTS ",'props':[{'prop':'mat'}]," KEYS)), "'", '"');
  gsize length = strlen (good);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *text = g_strdup (good);
      g_autoptr (LimberPoseBook) cut = limber_pose_book_parse (good, (gssize) i, "cut", NULL);
      g_autoptr (LimberPoseBook) changed = NULL;

      g_assert_null (cut);
      text[i] = (char) g_test_rand_int_range (1, 128);
      changed = limber_pose_book_parse (text, (gssize) length, "changed", NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pose-book/good", test_good);
  g_test_add_func ("/pose-book/still", test_still);
  g_test_add_func ("/pose-book/like", test_like);
  g_test_add_func ("/pose-book/shortest-way", test_shortest_way);
  g_test_add_func ("/pose-book/broken", test_broken);
  g_test_add_func ("/pose-book/too-long", test_too_long);
  g_test_add_func ("/pose-book/too-deep", test_too_deep);
  g_test_add_func ("/pose-book/too-many", test_too_many);
  g_test_add_func ("/pose-book/damaged", test_damaged);

  return g_test_run ();
}
