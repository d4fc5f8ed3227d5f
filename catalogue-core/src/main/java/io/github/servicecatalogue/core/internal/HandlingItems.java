package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;
import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.ITEM_TYPE;
import static io.github.servicecatalogue.Elements.LEGAL_BASIS;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT;
import static io.github.servicecatalogue.Elements.LEGAL_LIMIT_UNIT;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.SetRule;

/**
 * 业务办理项: what belongs to the implementation item is the same in all its handling items. Body, type
 * and level are parts of its code, so that a wrong one is mostly told there. Not thread-safe.
 */
final class HandlingItems implements SetRule.Check, SetRule.Measured {
  private static final int LEVEL = 18;

  private static final int BODY_AT = 0;
  private static final int TYPE_AT = 1;
  private static final int BASIS_AT = 2;
  private static final int LEVEL_AT = 3;
  private static final int LIMIT_AT = 4;
  private static final int COUNT = 5;

  /** Handling items are steps in the life of one item, not items of their own. */
  static final SetRule AGREE =
      SetRule.ofItems(
          "inheritance/handling-items-agree",
          Groups.bytesPerGroup(COUNT),
          HandlingItems::new,
          BODY_CODE,
          ITEM_TYPE,
          LEGAL_BASIS,
          EXERCISE_LEVEL,
          LEGAL_LIMIT);

  private final Groups groups = new Groups(COUNT);
  private final Fingerprint fingerprint = new Fingerprint();
  private final Sayings sayings = new Sayings(fingerprint);
  private final Levels levels;
  private final boolean bodyTold;
  private final boolean typeTold;
  private final boolean levelTold;

  private HandlingItems(Profile profile) {
    this.levels = Levels.of(profile.codeLists());
    this.bodyTold = isOn(profile, "code/implementation-code-starts-with-body-code");
    this.typeTold = isOn(profile, "code/basic-code-type-equals-item-type");
    this.levelTold = isOn(profile, "code/implementation-code-level-in-exercise-level");
  }

  private static boolean isOn(Profile profile, String rule) {
    return profile.severity(rule) != Severity.OFF;
  }

  @Override
  public void next(CheckedItem item, int ordinal, FindingSink found) {
    String code = item.implementationCode();
    if (code == null || item.text(HANDLING_ITEM_CODE) == null || !item.isInForce()) {
      return;
    }
    fingerprint.begin().add(code, 0, ImplementationCode.LENGTH).end();
    groups.at(fingerprint.high(), fingerprint.low(), ordinal, 0);
    if (!bodyTold) {
      tell(BODY_CODE, BODY_AT, sayings.ofText(item.bodyCode()), ordinal, found);
    }
    if (!typeTold) {
      tell(ITEM_TYPE, TYPE_AT, sayings.ofText(item.itemType()), ordinal, found);
    }
    tell(LEGAL_BASIS, BASIS_AT, sayings.ofText(item.text(LEGAL_BASIS)), ordinal, found);
    tell(EXERCISE_LEVEL, LEVEL_AT, levels(item, code), ordinal, found);
    int limit = sayings.ofLimit(item, LEGAL_LIMIT, LEGAL_LIMIT_UNIT);
    tell(LEGAL_LIMIT, LIMIT_AT, limit, ordinal, found);
  }

  /** Levels that do not fit the code are told there, and say nothing here. */
  private int levels(CheckedItem item, String code) {
    int bits = levels.bits(item.get(EXERCISE_LEVEL));
    int inCode = 1 << (code.charAt(LEVEL) - '0');
    boolean fits = (bits & (inCode | Levels.SEVERAL)) != 0 || inCode == Levels.SEVERAL;
    return (bits & Levels.UNKNOWN) != 0 || (levelTold && !fits) ? 0 : bits;
  }

  private void tell(Element<?> element, int at, int saying, int ordinal, FindingSink found) {
    int other = groups.otherThan(at, saying, ordinal);
    if (other != 0) {
      found.at(element).withItem(other);
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
