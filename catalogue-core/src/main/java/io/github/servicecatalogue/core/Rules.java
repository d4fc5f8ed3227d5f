package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleScope;
import io.github.servicecatalogue.core.internal.AcceptanceRules;
import io.github.servicecatalogue.core.internal.AuthorityRules;
import io.github.servicecatalogue.core.internal.BodyNames;
import io.github.servicecatalogue.core.internal.ChannelRules;
import io.github.servicecatalogue.core.internal.CodeRules;
import io.github.servicecatalogue.core.internal.CompletenessRules;
import io.github.servicecatalogue.core.internal.ContactRules;
import io.github.servicecatalogue.core.internal.DuplicateRules;
import io.github.servicecatalogue.core.internal.FaqRules;
import io.github.servicecatalogue.core.internal.FeeRules;
import io.github.servicecatalogue.core.internal.InheritanceRules;
import io.github.servicecatalogue.core.internal.LegalBasisRules;
import io.github.servicecatalogue.core.internal.LicenceSupplementRules;
import io.github.servicecatalogue.core.internal.LifecycleRules;
import io.github.servicecatalogue.core.internal.MaterialRules;
import io.github.servicecatalogue.core.internal.PlaceRules;
import io.github.servicecatalogue.core.internal.PrivacyRules;
import io.github.servicecatalogue.core.internal.ProcedureRules;
import io.github.servicecatalogue.core.internal.RecordRules;
import io.github.servicecatalogue.core.internal.RegionRules;
import io.github.servicecatalogue.core.internal.ResultRules;
import io.github.servicecatalogue.core.internal.RowOrderRules;
import io.github.servicecatalogue.core.internal.StructureRules;
import io.github.servicecatalogue.core.internal.TextRules;
import io.github.servicecatalogue.core.internal.TimeLimitRules;
import io.github.servicecatalogue.core.internal.TopicRules;
import io.github.servicecatalogue.core.internal.UrlRules;
import io.github.servicecatalogue.core.internal.VersionRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the library (校验规则). */
public final class Rules {
  /** A file that is no JSON, or a part of it. */
  public static final String NOT_JSON = "read/not-json";

  /** A member that stands twice in one object. */
  public static final String DUPLICATE_MEMBER = "read/duplicate-member";

  /** A member that the form does not know. */
  public static final String UNKNOWN_MEMBER = "read/unknown-member";

  /** Something larger or deeper than the limits of the reader. */
  public static final String LIMIT_EXCEEDED = "read/limit-exceeded";

  /** Bytes that are no text in the expected encoding. */
  public static final String ENCODING = "read/encoding";

  /** Elements that the form cannot carry, said once for a file. */
  public static final String FORM_LACKS_ELEMENTS = "read/form-lacks-elements";

  /** Two members of a form that say different things about one element. */
  public static final String MEANING_AMBIGUOUS = "convert/meaning-ambiguous";

  /** Something that must be there and is not; a reader tells it of what no model holds. */
  public static final String REQUIRED_ELEMENT_PRESENT = "structure/required-element-present";

  /** A row that hangs on no item; a reader of whole tables tells it of what reaches no item. */
  public static final String CHILD_RECORD_RESOLVES = "reference/child-record-resolves";

  /** A text whose entities were decoded while reading. */
  public static final String ENTITY_DECODED = "read/entity-decoded";

  /** A value that the form that is written has no place for. */
  public static final String NOT_REPRESENTABLE = "convert/not-representable";

  private static final List<Rule> JUDGING = judging();
  private static final List<Rule> READING =
      List.of(
          new ReadingRule(NOT_JSON),
          new ReadingRule(DUPLICATE_MEMBER),
          new ReadingRule(UNKNOWN_MEMBER),
          new ReadingRule(LIMIT_EXCEEDED),
          new ReadingRule(ENCODING),
          new ReadingRule(FORM_LACKS_ELEMENTS),
          new ReadingRule(ENTITY_DECODED),
          new ReadingRule(MEANING_AMBIGUOUS),
          new ReadingRule(NOT_REPRESENTABLE));

  private Rules() {}

  private static List<Rule> judging() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(CodeRules.all());
    rules.addAll(StructureRules.all());
    rules.addAll(CompletenessRules.all());
    rules.addAll(LegalBasisRules.all());
    rules.addAll(AuthorityRules.all());
    rules.addAll(BodyNames.all());
    rules.addAll(TimeLimitRules.all());
    rules.addAll(AcceptanceRules.all());
    rules.addAll(ProcedureRules.all());
    rules.addAll(ChannelRules.all());
    rules.addAll(PlaceRules.all());
    rules.addAll(ContactRules.all());
    rules.addAll(FeeRules.all());
    rules.addAll(MaterialRules.all());
    rules.addAll(ResultRules.all());
    rules.addAll(TopicRules.all());
    rules.addAll(FaqRules.all());
    rules.addAll(TextRules.all());
    rules.addAll(PrivacyRules.all());
    rules.addAll(UrlRules.all());
    rules.addAll(RecordRules.all());
    rules.addAll(DuplicateRules.all());
    rules.addAll(LifecycleRules.all());
    rules.addAll(VersionRules.all());
    rules.addAll(InheritanceRules.all());
    rules.addAll(RegionRules.all());
    rules.addAll(LicenceSupplementRules.all());
    rules.addAll(RowOrderRules.all());
    return List.copyOf(rules);
  }

  /** Returns the rules that judge items, in the order in which they run. */
  public static List<Rule> all() {
    return JUDGING;
  }

  /** Returns the rules under which a reader reports. */
  public static List<Rule> reading() {
    return READING;
  }

  /** Returns the rule of that id, also one of a reader, or null. */
  public static @Nullable Rule find(String id) {
    for (Rule rule : JUDGING) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    for (Rule rule : READING) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    return null;
  }

  /** A rule that has no function: the reader itself reports under its id. */
  private record ReadingRule(String id) implements Rule {
    @Override
    public RuleScope scope() {
      return RuleScope.READING;
    }

    @Override
    public List<Element<?>> elements() {
      return List.of();
    }

    @Override
    public Set<String> itemTypes() {
      return Set.of();
    }

    @Override
    public boolean judgesItems() {
      return true;
    }

    @Override
    public boolean judgesBasicItems() {
      return true;
    }
  }
}
