package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.MAIN_BASIC_CODE;

import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.LateFindings;
import io.github.servicecatalogue.core.SetRule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * 主项与子项: a main item (00Y) has sub-items (001 and up), and a sub-item has a main item; an item that
 * stands alone (000) has neither.
 */
final class MainAndSubItems implements SetRule.Check, SetRule.Measured {
  /** A long for each item, in an array that grows by half, and its copy while it is sorted. */
  private static final int BYTES_PER_ITEM = 20;

  /** Codes without their sub-item are these long numbers apart: three characters of 36 each. */
  private static final long GROUP = 36L * 36 * 36;

  /** An item that is not judged; far from every code, so that it is in a group of its own. */
  private static final long NONE = -GROUP;

  private static final long SINGLE = packed("000");
  private static final long MAIN = packed("00Y");

  /** Neither a main item nor its sub-items make sense alone. */
  static final SetRule FIT =
      SetRule.ofBasicItems(
          "code/main-and-sub-items-fit",
          BYTES_PER_ITEM,
          profile -> new MainAndSubItems(profile.codeStyle()),
          BASIC_CODE,
          MAIN_BASIC_CODE);

  private final boolean known;

  /** By ordinal - 1, the code as a number in base 36, or NONE; twelve characters fit in a long. */
  private long[] codes = new long[64];

  private int items;

  private MainAndSubItems(CodeStyle style) {
    this.known = style != CodeStyle.OWN_LAYOUT;
  }

  @Override
  public void next(CheckedItem item, int ordinal, FindingSink found) {
    String code = item.basicCode();
    boolean judged = known && code != null && BasicCode.check(code, CodeStyle.STRICT) == null;
    if (ordinal > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(ordinal, codes.length + codes.length / 2));
    }
    codes[ordinal - 1] = judged && code != null && !item.isWithdrawn() ? packed(code) : NONE;
    items = ordinal;
    String main = item.text(MAIN_BASIC_CODE);
    if (judged && code != null && main != null && !isMainOf(main, code)) {
      found
          .at(MAIN_BASIC_CODE)
          .expected(BasicCode.mainItemCode(code))
          .with("other", new Term("other-main-item"));
    }
  }

  @Override
  public long bytes() {
    return (long) codes.length * Long.BYTES;
  }

  @Override
  public long steps() {
    return items;
  }

  /** The main item of an item that stands alone is itself; a main item may also leave it open. */
  private static boolean isMainOf(String main, String code) {
    boolean itself = code.endsWith("000") || code.endsWith("00Y");
    return itself
        ? main.equals(code)
        : main.length() == BasicCode.LENGTH
            && main.startsWith("00Y", 9)
            && main.regionMatches(0, code, 0, 9);
  }

  @Override
  public void finish(LateFindings found) {
    Map<Long, Misfit> misfits = misfits();
    for (int i = 0; i < items && !misfits.isEmpty(); i++) {
      Misfit misfit = misfits.remove(codes[i]);
      if (misfit != null) {
        String code = unpacked(codes[i]);
        Map<String, Object> arguments = Map.of("other", misfit.what());
        found.at(i + 1, code, BASIC_CODE, code, misfit.expected(), arguments);
      }
    }
  }

  private record Misfit(Term what, String expected) {}

  /** Returns the codes that do not fit, at most one of each group. */
  private Map<Long, Misfit> misfits() {
    long[] sorted = Arrays.copyOf(codes, items);
    Arrays.sort(sorted);
    Map<Long, Misfit> misfits = new HashMap<>();
    int from = 0;
    while (from < items) {
      int to = from + 1;
      while (to < items && sorted[to] / GROUP == sorted[from] / GROUP) {
        to++;
      }
      if (sorted[from] >= 0) {
        judge(sorted, from, to, misfits);
      }
      from = to;
    }
    return misfits;
  }

  /**
   * Judges the codes of one group, which differ in the sub-item only, 000 first and 00Y after 009.
   */
  private static void judge(long[] sorted, int from, int to, Map<Long, Misfit> misfits) {
    boolean single = false;
    boolean main = false;
    long subItem = -1;
    for (int i = from; i < to; i++) {
      long ending = sorted[i] % GROUP;
      single |= ending == SINGLE;
      main |= ending == MAIN;
      subItem = subItem < 0 && ending != SINGLE && ending != MAIN ? sorted[i] : subItem;
    }
    long group = sorted[from] / GROUP * GROUP;
    String stem = unpacked(group).substring(0, 9);
    String subItems = stem + "(001-999)";
    String mainItem = stem + "00Y";
    if (single && (main || subItem >= 0)) {
      Term what = new Term("single-item-not-alone");
      misfits.put(group + SINGLE, new Misfit(what, main ? subItems : mainItem));
    } else if (main && subItem < 0) {
      misfits.put(group + MAIN, new Misfit(new Term("no-sub-items"), subItems));
    } else if (subItem >= 0 && !main) {
      misfits.put(subItem, new Misfit(new Term("no-main-item"), mainItem));
    }
  }

  private static long packed(String code) {
    long number = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      number = number * 36 + (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    return number;
  }

  private static String unpacked(long number) {
    char[] code = new char[BasicCode.LENGTH];
    long rest = number;
    for (int i = code.length - 1; i >= 0; i--) {
      int digit = (int) (rest % 36);
      code[i] = (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
      rest /= 36;
    }
    return new String(code);
  }
}
