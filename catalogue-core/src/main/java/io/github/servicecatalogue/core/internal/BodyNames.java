package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BODY_CODE;
import static io.github.servicecatalogue.Elements.BODY_NAME;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.SetRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 实施主体: one code and one name for each body of a catalogue. Bodies are few, so their codes and
 * names are kept as they are. Not thread-safe.
 */
public final class BodyNames implements SetRule.Check, SetRule.Measured {
  /** Hardly more than nothing where hundreds of items are of one body. */
  private static final int BYTES_PER_ITEM = 8;

  private static final int BYTES_PER_BODY = 400;

  /** Where the division stands in a credit code. */
  private static final int AREA = 2;

  private static final int AREA_LENGTH = 6;

  /** A body that has two codes or two names is two bodies to those who count or search. */
  static final SetRule ONE_BODY_ONE_NAME =
      SetRule.ofItems(
          "authority/one-body-one-name",
          BYTES_PER_ITEM,
          profile -> new BodyNames(),
          BODY_CODE,
          BODY_NAME);

  private final Map<String, String> nameOfCode = new HashMap<>();

  /** By name and division: bodies of two towns may well have one name. */
  private final Map<String, String> codeOfName = new HashMap<>();

  /** The codes with their names that were looked at and told, if there was anything to tell. */
  private final Set<String> told = new HashSet<>();

  private String lastCode = "?";
  private String lastName = "";
  private long steps;

  private BodyNames() {}

  /** Returns the rule. */
  public static List<Rule> all() {
    return List.of(ONE_BODY_ONE_NAME);
  }

  @Override
  public void next(CheckedItem item, int ordinal, FindingSink found) {
    String code = item.bodyCodeAtStart();
    String name = item.text(BODY_NAME);
    if (code == null || name == null || (code.startsWith(lastCode) && name.equals(lastName))) {
      return;
    }
    steps++;
    String given = item.bodyCode();
    if (given != null && name.equals(nameOfCode.get(given))) {
      return;
    }
    String body = given == null ? code.substring(0, SocialCreditCode.LENGTH) : given.trim();
    // a temporary identifier names nobody for certain; a code with a fault is told elsewhere
    if (body.startsWith("TE") || SocialCreditCode.check(body) != null || !item.isInForce()) {
      return;
    }
    lastCode = body;
    lastName = name;
    judge(body, name, given == null ? IMPLEMENTATION_CODE : BODY_CODE, found);
  }

  /** Tells each pair of code and name once, not with each item. */
  private void judge(String code, String name, Element<String> holder, FindingSink found) {
    String sameCode = nameOfCode.putIfAbsent(code, name);
    String place = code.substring(AREA, AREA + AREA_LENGTH) + name.trim();
    String sameName = codeOfName.putIfAbsent(place, code);
    if (sameCode != null && !Folding.isSame(sameCode, name)) {
      if (told.add(code + name)) {
        found.at(BODY_NAME).with("other", sameCode);
      }
    } else if (sameName != null && !sameName.equals(code) && told.add(code + name)) {
      found.at(holder).value(code).with("other", sameName);
    }
  }

  @Override
  public long bytes() {
    return (long) BYTES_PER_BODY * (nameOfCode.size() + told.size());
  }

  @Override
  public long steps() {
    return steps;
  }
}
