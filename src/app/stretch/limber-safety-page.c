/* limber-safety-page.c — what to know before exercising
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-safety-page.h"

#include "limber-exercise-advice.h"

struct _LimberSafetyPage
{
  AdwNavigationPage parent_instance;

  GtkBox *parts;
  GtkLabel *foreword;
  GtkWidget *read_bar;
  GtkWidget *read_button;
};

G_DEFINE_FINAL_TYPE (LimberSafetyPage, limber_safety_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_READ,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The icon and the words say what it is; the colour only agrees. */
static const struct
{
  const char *icon;
  const char *style;
} looks[] = {
  [LIMBER_EXERCISE_ADVICE_ASK_FIRST] = { "dialog-question-symbolic", NULL },
  [LIMBER_EXERCISE_ADVICE_STOP] = { "process-stop-symbolic", NULL },
  [LIMBER_EXERCISE_ADVICE_PAIN] = { "limber-body-symbolic", NULL },
  [LIMBER_EXERCISE_ADVICE_EMERGENCY] = { "dialog-warning-symbolic", "emergency" },
  [LIMBER_EXERCISE_ADVICE_SOON] = { "dialog-warning-symbolic", "soon" },
};

static void
read_cb (LimberSafetyPage *self)
{
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkAccessibleRole role
      = g_strcmp0 (style, "heading") == 0 ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
create_point (const char *text)
{
  GtkWidget *point
      = g_object_new (GTK_TYPE_BOX, "spacing", 9, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL, "label", "•", "valign", GTK_ALIGN_START,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (point), bullet);
  gtk_box_append (GTK_BOX (point), create_label (text, NULL));

  return point;
}

static GtkWidget *
create_points (LimberExerciseAdvice part)
{
  g_auto (GStrv) points = limber_exercise_advice_list_points (part);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (char **point = points; *point != NULL; point++)
    gtk_box_append (GTK_BOX (list), create_point (*point));

  return list;
}

static GtkWidget *
create_icon (LimberExerciseAdvice part)
{
  GtkWidget *icon
      = g_object_new (GTK_TYPE_IMAGE, "icon-name", looks[part].icon, "icon-size", GTK_ICON_SIZE_LARGE,
                      "valign", GTK_ALIGN_START, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  if (looks[part].style == NULL)
    gtk_widget_add_css_class (icon, "dimmed");

  return icon;
}

static GtkWidget *
create_part (LimberExerciseAdvice part)
{
  GtkWidget *card
      = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = create_label (limber_exercise_advice_get_title (part), "heading");

  gtk_accessible_update_relation (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), create_label (limber_exercise_advice_get_introduction (part), NULL));
  gtk_box_append (GTK_BOX (words), create_points (part));
  gtk_box_append (GTK_BOX (words), create_label (limber_exercise_advice_get_remark (part), "dimmed"));
  gtk_box_append (GTK_BOX (card), create_icon (part));
  gtk_box_append (GTK_BOX (card), words);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "advice");
  if (looks[part].style != NULL)
    gtk_widget_add_css_class (card, looks[part].style);

  return card;
}

static void
limber_safety_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_SAFETY_PAGE);

  G_OBJECT_CLASS (limber_safety_page_parent_class)->dispose (object);
}

static void
limber_safety_page_class_init (LimberSafetyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_safety_page_dispose;

  /**
   * LimberSafetyPage::read:
   *
   * The user says that it was read, on the page before the first routine.
   */
  signals[SIGNAL_READ] = g_signal_new ("read", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-safety-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberSafetyPage, parts);
  gtk_widget_class_bind_template_child (widget_class, LimberSafetyPage, foreword);
  gtk_widget_class_bind_template_child (widget_class, LimberSafetyPage, read_bar);
  gtk_widget_class_bind_template_child (widget_class, LimberSafetyPage, read_button);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
}

static void
limber_safety_page_init (LimberSafetyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->foreword, limber_exercise_advice_get_foreword ());
  for (int part = 0; part < LIMBER_EXERCISE_ADVICE_N_PARTS; part++)
    gtk_box_append (self->parts, create_part ((LimberExerciseAdvice) part));
}

/**
 * limber_safety_page_new:
 *
 * Makes the page, to be read at any time.
 *
 * Returns: (transfer floating): the page
 */
LimberSafetyPage *
limber_safety_page_new (void)
{
  return g_object_new (LIMBER_TYPE_SAFETY_PAGE, NULL);
}

/**
 * limber_safety_page_new_before_start:
 *
 * Makes the page that is shown once before the first routine, with a button that goes on to it.
 *
 * Returns: (transfer floating): the page
 */
LimberSafetyPage *
limber_safety_page_new_before_start (void)
{
  LimberSafetyPage *self = limber_safety_page_new ();

  gtk_widget_set_visible (self->read_bar, TRUE);

  return self;
}
