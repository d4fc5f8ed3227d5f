package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ACCEPT_CONDITION;
import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.HANDLE_FLOW;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_NAME;
import static io.github.servicecatalogue.Elements.ITEM_NAME;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;
import static io.github.servicecatalogue.Elements.RESULT_NAME;
import static io.github.servicecatalogue.Elements.SERVICE_OBJECT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.SetRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 统一要素: what is to be the same wherever an item of the basic catalogue is carried out on one level.
 * Handling items of one basic code (new, changed, renewed) differ rightly, so those of one name are
 * compared. Not thread-safe.
 */
final class UnifiedElements implements SetRule.Check, SetRule.Measured {
  private static final int LEVEL = 18;
  private static final int BASIC = 19;

  private static final int CONDITION_AT = 0;
  private static final int OBJECT_AT = 1;
  private static final int FLOW_AT = 2;
  private static final int MATERIALS_AT = 3;
  private static final int LIMIT_AT = 4;
  private static final int RESULTS_AT = 5;
  private static final int COUNT = 6;

  /** People who apply for one thing in two towns should find the same conditions. */
  static final SetRule AGREE =
      SetRule.ofItems(
              "inheritance/unified-elements-agree",
              Groups.bytesPerGroup(COUNT),
              profile -> new UnifiedElements(),
              ACCEPT_CONDITION,
              SERVICE_OBJECT,
              HANDLE_FLOW,
              MATERIAL_NAME,
              LEGAL_LIMIT,
              RESULT_NAME)
          .forTypes("01", "05", "07", "08", "09", "10", "20");

  private final Groups groups = new Groups(COUNT);
  private final Fingerprint fingerprint = new Fingerprint();
  private final Sayings sayings = new Sayings(fingerprint);

  private UnifiedElements() {}

  @Override
  public void next(CheckedItem item, int ordinal, FindingSink found) {
    String body = item.bodyCodeAtStart();
    if (body == null
        || body.length() < SocialCreditCode.LENGTH
        || !item.isInForce()
        || !beginWithBasicCode(item)) {
      return;
    }
    String handlingItem = item.text(HANDLING_ITEM_NAME);
    String name = handlingItem == null ? item.text(ITEM_NAME) : handlingItem;
    fingerprint.addFolded(name == null ? "" : name).end();
    long high = fingerprint.high();
    long low = fingerprint.low();
    fingerprint.begin().add(body, 0, SocialCreditCode.LENGTH).end();
    int bodyBits = (int) fingerprint.high();
    // a second item of one body is no second implementer; other rules tell why it is there
    if (groups.at(high, low, ordinal, bodyBits) || groups.tagOfFirst() != bodyBits) {
      compare(item, ordinal, found);
    }
  }

  /** Begins the key with basic code and level, as far as both are known and clear. */
  private boolean beginWithBasicCode(CheckedItem item) {
    String outer = item.implementationCode();
    String code = item.basicCode();
    if (code == null && (outer == null || item.isFilled(BASIC_CODE))) {
      return false;
    }
    int level = levelOf(item, outer);
    fingerprint.begin().add(level);
    if (code != null) {
      fingerprint.add(code);
    } else if (outer != null) {
      fingerprint.add(outer, BASIC, ImplementationCode.LENGTH);
    }
    return level != 0;
  }

  private static int levelOf(CheckedItem item, @Nullable String outer) {
    if (outer != null) {
      return outer.charAt(LEVEL);
    }
    List<String> levels = item.get(EXERCISE_LEVEL);
    return levels != null && levels.size() == 1 && levels.get(0).length() == 1
        ? levels.get(0).charAt(0)
        : 0;
  }

  private void compare(CheckedItem item, int ordinal, FindingSink found) {
    tell(
        ACCEPT_CONDITION,
        CONDITION_AT,
        sayings.ofText(item.text(ACCEPT_CONDITION)),
        ordinal,
        found);
    tell(SERVICE_OBJECT, OBJECT_AT, sayings.ofList(item.get(SERVICE_OBJECT)), ordinal, found);
    tell(HANDLE_FLOW, FLOW_AT, sayings.ofText(item.text(HANDLE_FLOW)), ordinal, found);
    int limit = sayings.ofLimit(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
    tell(LEGAL_LIMIT, LIMIT_AT, limit, ordinal, found);
    tellRows(item, RowKind.MATERIALS, MATERIAL_NAME, MATERIALS_AT, ordinal, found);
    tellRows(item, RowKind.RESULTS, RESULT_NAME, RESULTS_AT, ordinal, found);
  }

  private void tell(Element<?> element, int at, int saying, int ordinal, FindingSink found) {
    int other = groups.otherThan(at, saying, ordinal);
    if (other != 0) {
      found.at(element).withItem(other);
    }
  }

  private void tellRows(
      CheckedItem item,
      RowKind<?> rows,
      Element<String> element,
      int at,
      int ordinal,
      FindingSink found) {
    int other = groups.otherThan(at, sayings.ofRows(item.rows(rows), element), ordinal);
    if (other != 0) {
      found.at(rows).with("element", element).withItem(other);
    }
  }

  @Override
  public long bytes() {
    return groups.bytes();
  }

  @Override
  public long steps() {
    return groups.steps();
  }
}
