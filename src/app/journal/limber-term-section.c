/* limber-term-section.c — a heading and the terms below it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "limber-app"

#include "config.h"

#include "limber-term-section.h"

#include "limber-chip-box.h"

struct _LimberTermSection
{
  AdwBin parent_instance;

  GtkLabel *heading;
  AdwBin *chips_bin;

  LimberTermKind kind;
  LimberChipBox *chips;
  char *title;
};

G_DEFINE_FINAL_TYPE (LimberTermSection, limber_term_section, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  SIGNAL_MARK_SET,
  SIGNAL_MARK_REMOVED,
  SIGNAL_TERM_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
mark_set_cb (LimberTermSection *self, const char *key, LimberHelped helped)
{
  g_signal_emit (self, signals[SIGNAL_MARK_SET], 0, key, helped);
}

static void
mark_removed_cb (LimberTermSection *self, const char *key)
{
  g_signal_emit (self, signals[SIGNAL_MARK_REMOVED], 0, key);
}

static void
term_changed_cb (LimberTermSection *self, LimberTerm *term)
{
  g_signal_emit (self, signals[SIGNAL_TERM_CHANGED], 0, term);
}

static void
limber_term_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LimberTermSection *self = LIMBER_TERM_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_term_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LimberTermSection *self = LIMBER_TERM_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
limber_term_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LIMBER_TYPE_TERM_SECTION);

  G_OBJECT_CLASS (limber_term_section_parent_class)->dispose (object);
}

static void
limber_term_section_finalize (GObject *object)
{
  LimberTermSection *self = LIMBER_TERM_SECTION (object);

  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (limber_term_section_parent_class)->finalize (object);
}

static void
create_signals (GType type)
{
  /**
   * LimberTermSection::mark-set:
   * @key: the key of a term
   * @helped: for a treatment, how much it helped
   *
   * The user marked the check-in with a term.
   */
  signals[SIGNAL_MARK_SET] = g_signal_new ("mark-set", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  /**
   * LimberTermSection::mark-removed:
   * @key: the key of a term
   *
   * The user took a mark away.
   */
  signals[SIGNAL_MARK_REMOVED] = g_signal_new ("mark-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LimberTermSection::term-changed:
   * @term: a term
   *
   * The user made, renamed or hid a term.
   */
  signals[SIGNAL_TERM_CHANGED] = g_signal_new ("term-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                               G_TYPE_NONE, 1, LIMBER_TYPE_TERM);
}

static void
limber_term_section_class_init (LimberTermSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = limber_term_section_get_property;
  object_class->set_property = limber_term_section_set_property;
  object_class->dispose = limber_term_section_dispose;
  object_class->finalize = limber_term_section_finalize;

  /**
   * LimberTermSection:title:
   *
   * The heading, with a mnemonic that leads to the terms.
   */
  properties[PROP_TITLE] = g_param_spec_string (
      "title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  create_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/app/limber-term-section.ui");
  gtk_widget_class_bind_template_child (widget_class, LimberTermSection, heading);
  gtk_widget_class_bind_template_child (widget_class, LimberTermSection, chips_bin);
}

static void
limber_term_section_init (LimberTermSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * limber_term_section_build:
 * @self: a section
 * @kind: which terms it is about
 *
 * Makes the chips, which is work a first frame does not wait for.
 */
void
limber_term_section_build (LimberTermSection *self, LimberTermKind kind)
{
  g_return_if_fail (LIMBER_IS_TERM_SECTION (self));

  if (self->chips != NULL)
    return;

  self->kind = kind;
  self->chips = LIMBER_CHIP_BOX (limber_chip_box_new (kind));
  g_signal_connect_object (self->chips, "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chips, "mark-removed", G_CALLBACK (mark_removed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chips, "term-changed", G_CALLBACK (term_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->chips_bin, GTK_WIDGET (self->chips));
  gtk_label_set_mnemonic_widget (self->heading, GTK_WIDGET (self->chips));
}

/**
 * limber_term_section_get_kind:
 * @self: a section that was built
 *
 * Returns: which terms it is about
 */
LimberTermKind
limber_term_section_get_kind (LimberTermSection *self)
{
  g_return_val_if_fail (LIMBER_IS_TERM_SECTION (self), LIMBER_TERM_SYMPTOM);

  return self->kind;
}

/**
 * limber_term_section_set_terms:
 * @self: a section
 * @terms: (element-type LimberTerm): the terms to offer, most used first
 *
 * Offers terms, once the section is built.
 */
void
limber_term_section_set_terms (LimberTermSection *self, GPtrArray *terms)
{
  g_return_if_fail (LIMBER_IS_TERM_SECTION (self));

  if (self->chips != NULL)
    limber_chip_box_set_terms (self->chips, terms);
}

/**
 * limber_term_section_set_marks:
 * @self: a section
 * @check_in: the check-in to show
 *
 * Shows what the check-in is marked with, once the section is built.
 */
void
limber_term_section_set_marks (LimberTermSection *self, const LimberCheckIn *check_in)
{
  g_return_if_fail (LIMBER_IS_TERM_SECTION (self));

  if (self->chips != NULL)
    limber_chip_box_set_marks (self->chips, check_in);
}
