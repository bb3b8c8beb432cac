/* limber-patterns-view.c — what the journal shows, group by group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-patterns-view.h"

#include "limber-finding-cards.h"
#include "limber-finding-list.h"
#include "limber-finding-text.h"
#include "limber-hidden-list.h"
#include "limber-needs-list.h"

#include <glib/gi18n.h>

struct _LimberPatternsView
{
  AdwBin parent_instance;

  LimberPatterns *patterns;
  LimberFindingChoices choices;
  LimberWeightUnit weight_unit;
  gboolean was_opened;

  AdwBanner *problem_banner;
  GtkWidget *scroller;
  GtkBox *groups;
  GtkWidget *quiet_card;
  GtkLabel *quiet_title;
  GtkLabel *quiet_text;

  LimberFindingCards *cards;
  LimberFindingList *lists[LIMBER_N_FINDING_GROUPS]; /* none for attention and for what needs days */
  LimberNeedsList *needs;
  LimberHiddenList *hidden;
  GtkLabel *looks_label;
};

G_DEFINE_FINAL_TYPE (LimberPatternsView, limber_patterns_view, ADW_TYPE_BIN)

enum
{
  HIDE_CHOSEN,
  REPORT_CHOSEN,
  KNOWN_CHOSEN,
  TRENDS_CHOSEN,
  TOAST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is shown */

static GArray *
list_items (LimberPatternsView *self, const GPtrArray *findings, GHashTable *open)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (LimberFindingItem), findings->len);

  for (guint i = 0; i < findings->len; i++)
    {
      /* The patterns hold it for longer than the items are used here. */
      LimberFinding *finding = g_ptr_array_index (findings, i);
      LimberFindingItem item
          = { finding, limber_finding_choices_report (&self->choices, finding), self->weight_unit,
              limber_finding_can_be_known (finding), g_hash_table_contains (open, finding->id) };

      g_array_append_val (items, item);
    }

  return items;
}

/* Returns: how many there are */
static guint
show_group (LimberPatternsView *self, LimberFindingGroup group, GHashTable *open)
{
  g_autoptr (GPtrArray) findings = limber_finding_group_list (group, self->patterns, &self->choices);
  g_autoptr (GArray) items = list_items (self, findings, open);
  const LimberFindingItem *data = items->len > 0 ? &g_array_index (items, LimberFindingItem, 0) : NULL;

  if (group == LIMBER_FINDING_GROUP_ATTENTION)
    limber_finding_cards_set_items (self->cards, data, items->len);
  else if (group == LIMBER_FINDING_GROUP_NEEDS_DATA)
    limber_needs_list_set_findings (self->needs, findings);
  else
    limber_finding_list_set_items (self->lists[group], data, items->len);

  return items->len;
}

/* What is open stays open when it moves to another group. */
static GHashTable *
list_open (LimberPatternsView *self)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < LIMBER_N_FINDING_GROUPS; i++)
    if (self->lists[i] != NULL)
      limber_finding_list_add_open (self->lists[i], ids);

  return ids;
}

/* Where nothing stands out, and in the first weeks, this is said rather than nothing. */
static void
show_quiet (LimberPatternsView *self, guint n_shown)
{
  gboolean is_early = self->patterns->last_look == 0;
  g_autofree char *looks = limber_finding_text_tell_looks (self->patterns);
  g_autofree char *text = NULL;

  if (is_early)
    text = g_strdup_printf (n_shown > 0
                                /* Translators: %s are sentences. */
                                ? _ ("%s What your days can tell already stands above.")
                                : _ ("%s What changes in your days is told here as soon as it is seen."),
                            looks);

  gtk_label_set_label (self->quiet_title,
                       is_early ? _ ("More to tell with more days") : _ ("Nothing stands out so far"));
  gtk_label_set_label (self->quiet_text, is_early ? text : looks);
  gtk_label_set_label (self->looks_label, looks);
  gtk_widget_set_visible (self->quiet_card, is_early || n_shown == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->looks_label), !gtk_widget_get_visible (self->quiet_card));
}

/* What is missing is all there is to say in the first days, so it is said without being asked, once: whoever
 * closes it wants it closed. */
static void
show_all (LimberPatternsView *self)
{
  g_autoptr (GHashTable) open = list_open (self);
  guint n_shown = 0;

  for (guint i = 0; i < LIMBER_N_FINDING_GROUPS; i++)
    {
      LimberFindingGroup group = (LimberFindingGroup) i;
      guint n = show_group (self, group, open);

      if (!limber_finding_group_is_collapsed (group))
        n_shown += n;
    }

  limber_hidden_list_set_patterns (self->hidden, self->patterns, &self->choices);
  show_quiet (self, n_shown);
  if (n_shown == 0 && self->patterns->last_look == 0 && !self->was_opened)
    {
      self->was_opened = TRUE;
      limber_needs_list_open (self->needs);
    }
}

/* Toasts */

static GQuark
id_quark (void)
{
  return g_quark_from_static_string ("limber-finding-id");
}

static void
undo_hiding_cb (LimberPatternsView *self, AdwToast *toast)
{
  g_signal_emit (self, signals[HIDE_CHOSEN], 0, g_object_get_qdata (G_OBJECT (toast), id_quark ()), FALSE);
}

static void
undo_knowing_cb (LimberPatternsView *self, AdwToast *toast)
{
  g_signal_emit (self, signals[KNOWN_CHOSEN], 0, g_object_get_qdata (G_OBJECT (toast), id_quark ()), FALSE);
}

/* The window shows the toast, outside of what the actions of this view can be reached from. */
static AdwToast *
create_toast (LimberPatternsView *self, const char *title, GCallback undo)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_object (toast, "button-clicked", undo, self, G_CONNECT_SWAPPED);

  return toast;
}

static void
offer_to_show_again (LimberPatternsView *self, const char *id, const char *title)
{
  g_autoptr (AdwToast) toast = create_toast (self, title, G_CALLBACK (undo_hiding_cb));

  g_object_set_qdata_full (G_OBJECT (toast), id_quark (), g_strdup (id), g_free);
  g_signal_emit (self, signals[TOAST], 0, toast);
}

/* Actions */

static LimberFinding *
find_finding (LimberPatternsView *self, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  return self->patterns != NULL ? limber_patterns_find_by_id (self->patterns, id) : NULL;
}

static void
hide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberPatternsView *self = LIMBER_PATTERNS_VIEW (widget);
  LimberFinding *finding = find_finding (self, parameter);
  const char *id;

  if (finding == NULL || !limber_finding_can_be_hidden (finding))
    return;

  id = g_variant_get_string (parameter, NULL);
  g_signal_emit (self, signals[HIDE_CHOSEN], 0, id, TRUE);
  offer_to_show_again (self, id, _ ("Finding hidden"));
}

static void
show_again_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[HIDE_CHOSEN], 0, g_variant_get_string (parameter, NULL), FALSE);
}

static void
turn_off_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberPatternsView *self = LIMBER_PATTERNS_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *title = NULL;
  LimberTopic topic;

  if (!limber_topic_find (id, &topic) || topic == LIMBER_TOPIC_SAFETY)
    return;

  /* Translators: %s is a kind of findings, such as "Weight". */
  title = g_strdup_printf (_ ("Findings of the kind “%s” turned off"), limber_topic_get_title (topic));
  g_signal_emit (self, signals[HIDE_CHOSEN], 0, id, TRUE);
  offer_to_show_again (self, id, title);
}

static void
set_in_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id;
  gboolean in_report;

  g_variant_get (parameter, "(&sb)", &id, &in_report);
  g_signal_emit (widget, signals[REPORT_CHOSEN], 0, id, in_report);
}

/* The toast knows the symptom, since the finding may be gone when it is undone. */
static void
set_known_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberPatternsView *self = LIMBER_PATTERNS_VIEW (widget);
  g_autoptr (AdwToast) toast = NULL;
  LimberFinding *finding;
  const char *id;
  gboolean known;

  g_variant_get (parameter, "(&sb)", &id, &known);
  finding = self->patterns != NULL ? limber_patterns_find_by_id (self->patterns, id) : NULL;
  if (finding == NULL)
    return;

  toast = create_toast (self, _ ("Noted that your doctor knows this"), G_CALLBACK (undo_knowing_cb));
  g_object_set_qdata_full (G_OBJECT (toast), id_quark (), limber_finding_ref (finding),
                           (GDestroyNotify) limber_finding_unref);
  g_signal_emit (self, signals[KNOWN_CHOSEN], 0, finding, known);
  g_signal_emit (self, signals[TOAST], 0, toast);
}

static void
show_in_trends_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimberPatternsView *self = LIMBER_PATTERNS_VIEW (widget);
  LimberFinding *finding = find_finding (self, parameter);

  if (finding != NULL)
    g_signal_emit (self, signals[TRENDS_CHOSEN], 0, finding);
}

/* Overrides */

static void
limber_patterns_view_dispose (GObject *object)
{
  LimberPatternsView *self = LIMBER_PATTERNS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LIMBER_TYPE_PATTERNS_VIEW);
  g_clear_pointer (&self->patterns, limber_patterns_unref);

  G_OBJECT_CLASS (limber_patterns_view_parent_class)->dispose (object);
}

static void
install_signals (LimberPatternsViewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  /**
   * LimberPatternsView::hide-chosen:
   * @id: of a finding or a kind
   * @hidden: whether it is to be hidden or turned off, or shown again
   */
  signals[HIDE_CHOSEN] = g_signal_new ("hide-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * LimberPatternsView::report-chosen:
   * @id: of a finding
   * @in_report: whether it is to go into the visit report
   */
  signals[REPORT_CHOSEN] = g_signal_new ("report-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  /**
   * LimberPatternsView::known-chosen:
   * @finding: a warning sign
   * @known: whether the user's doctor knows it
   */
  signals[KNOWN_CHOSEN] = g_signal_new ("known-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, LIMBER_TYPE_FINDING, G_TYPE_BOOLEAN);
  /**
   * LimberPatternsView::trends-chosen:
   * @finding: what is to be shown in the charts
   */
  signals[TRENDS_CHOSEN] = g_signal_new ("trends-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LIMBER_TYPE_FINDING);
  /**
   * LimberPatternsView::toast:
   * @toast: a toast
   *
   * Something to be shown by the window.
   */
  signals[TOAST]
      = g_signal_new ("toast", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "patterns.hide", "s", hide_action);
  gtk_widget_class_install_action (widget_class, "patterns.show-again", "s", show_again_action);
  gtk_widget_class_install_action (widget_class, "patterns.turn-off", "s", turn_off_action);
  gtk_widget_class_install_action (widget_class, "patterns.turn-on", "s", show_again_action);
  gtk_widget_class_install_action (widget_class, "patterns.set-in-report", "(sb)", set_in_report_action);
  gtk_widget_class_install_action (widget_class, "patterns.set-known", "(sb)", set_known_action);
  gtk_widget_class_install_action (widget_class, "patterns.show-in-trends", "s", show_in_trends_action);
}

static void
limber_patterns_view_class_init (LimberPatternsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = limber_patterns_view_dispose;

  install_signals (klass);
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-patterns-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, problem_banner);
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, groups);
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, quiet_card);
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, quiet_title);
  gtk_widget_class_bind_template_child (widget_class, LimberPatternsView, quiet_text);
}

static GtkWidget *
create_looks_label (LimberPatternsView *self)
{
  self->looks_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->looks_label, TRUE);
  gtk_label_set_justify (self->looks_label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->looks_label), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->looks_label), "caption");

  return GTK_WIDGET (self->looks_label);
}

static void
add_list (LimberPatternsView *self, LimberFindingGroup group)
{
  self->lists[group] = LIMBER_FINDING_LIST (limber_finding_list_new (group));
  gtk_box_append (self->groups, GTK_WIDGET (self->lists[group]));
}

static void
limber_patterns_view_init (LimberPatternsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cards = LIMBER_FINDING_CARDS (limber_finding_cards_new ());
  gtk_box_prepend (self->groups, GTK_WIDGET (self->cards));
  add_list (self, LIMBER_FINDING_GROUP_CHANGED);
  add_list (self, LIMBER_FINDING_GROUP_TOGETHER);
  add_list (self, LIMBER_FINDING_GROUP_TREATMENTS);
  gtk_box_reorder_child_after (self->groups, self->quiet_card,
                               GTK_WIDGET (self->lists[LIMBER_FINDING_GROUP_TREATMENTS]));
  add_list (self, LIMBER_FINDING_GROUP_CHECKING);
  add_list (self, LIMBER_FINDING_GROUP_NOT_FOUND);
  self->needs = LIMBER_NEEDS_LIST (limber_needs_list_new ());
  gtk_box_append (self->groups, GTK_WIDGET (self->needs));
  self->hidden = LIMBER_HIDDEN_LIST (limber_hidden_list_new ());
  gtk_box_append (self->groups, GTK_WIDGET (self->hidden));
  gtk_box_append (self->groups, create_looks_label (self));
}

/**
 * limber_patterns_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
GtkWidget *
limber_patterns_view_new (void)
{
  return g_object_new (LIMBER_TYPE_PATTERNS_VIEW, NULL);
}

/**
 * limber_patterns_view_set_patterns:
 * @self: a view
 * @patterns: what the journal shows
 * @choices: the user's decisions; what they are looked up in has to live as long as the view
 * @weight_unit: the user's unit
 *
 * To be called again when any of it has changed. What stays, stays where it is: opened, and with the focus.
 */
void
limber_patterns_view_set_patterns (LimberPatternsView *self,
                                   LimberPatterns *patterns,
                                   const LimberFindingChoices *choices,
                                   LimberWeightUnit weight_unit)
{
  g_return_if_fail (LIMBER_IS_PATTERNS_VIEW (self));
  g_return_if_fail (patterns != NULL && choices != NULL);

  limber_patterns_ref (patterns);
  g_clear_pointer (&self->patterns, limber_patterns_unref);
  self->patterns = patterns;
  self->choices = *choices;
  self->weight_unit = weight_unit;
  show_all (self);
}

/**
 * limber_patterns_view_set_problem:
 * @self: a view
 * @sentence: (nullable): why what is shown could not be worked out anew
 */
void
limber_patterns_view_set_problem (LimberPatternsView *self, const char *sentence)
{
  g_return_if_fail (LIMBER_IS_PATTERNS_VIEW (self));

  if (sentence != NULL)
    adw_banner_set_title (self->problem_banner, sentence);
  adw_banner_set_revealed (self->problem_banner, sentence != NULL);
}
