package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.BASIC_CODE;
import static io.github.servicecatalogue.Elements.LAW_NAME;
import static io.github.servicecatalogue.Elements.LEGAL_BASIS;
import static io.github.servicecatalogue.Elements.LOCAL_BASIC_CODE;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.LegalBasis;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose law is cited: that of a province begins with its name, as in 广东省…条例. Laws that begin
 * otherwise are taken for laws of the state or of a city, and nothing is said about them.
 *
 * <p>Provinces are told by their two digits, as a number. Immutable and thread-safe.
 */
final class CitedLaws {
  static final int UNKNOWN = -1;
  private static final int STATE = 0;
  private static final int XINJIANG = 65;
  private static final int CORPS = 66;

  /** Where the basic code stands in an implementation code, and the area in that of a body. */
  private static final int BASIC_CODE_FROM = 19;

  private static final int AREA_FROM = 2;

  /** What follows the short name of a province in its full one. */
  private static final List<String> KINDS = List.of("省", "市", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区");

  /** What a text in 《》 must hold to be taken for a law; certificates and forms stand so too. */
  private static final List<String> LAWS = List.of("条例", "办法", "规定", "规则", "细则", "决定");

  /** The provinces, their short names, and the first characters of these, in the same order. */
  private final int[] provinces;

  private final String[] names;
  private final String firstCharacters;

  private CitedLaws(List<CodeList.Entry> ofProvinces) {
    int count = ofProvinces.size();
    this.provinces = new int[count];
    this.names = new String[count];
    StringBuilder first = new StringBuilder();
    for (int i = 0; i < count; i++) {
      provinces[i] = digits(ofProvinces.get(i).code(), 0);
      names[i] = ofProvinces.get(i).zhMeaning();
      first.append(names[i].charAt(0));
    }
    this.firstCharacters = first.toString();
  }

  static CitedLaws of(CodeLists lists) {
    List<CodeList.Entry> ofProvinces = new ArrayList<>();
    CodeList issuers = lists.find("issuer-prefix");
    if (issuers != null) {
      for (CodeList.Entry entry : issuers.entries()) {
        int number = digits(entry.code(), 0);
        if (number > STATE && number <= XINJIANG) {
          ofProvinces.add(entry);
        }
      }
    }
    return new CitedLaws(ofProvinces);
  }

  /** Tells whether the item names a law of any province, in a row or in the text. */
  boolean citesProvince(CheckedItem item) {
    List<LegalBasis> rows = item.rows(RowKind.LEGAL_BASES);
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).get(LAW_NAME);
      if (name != null && provinceAt(name, 0) != UNKNOWN) {
        return true;
      }
    }
    String text = item.isFilled(RowKind.LEGAL_BASES) ? null : item.get(LEGAL_BASIS);
    return text != null && next(text, 0) >= 0;
  }

  /** Returns who issued the item: 0 for the state, a province, or unknown. */
  int issuerOf(CheckedItem item) {
    String code = item.basicCode();
    int from = 0;
    if (code == null && item.get(BASIC_CODE) == null) {
      code = item.implementationCode();
      from = BASIC_CODE_FROM;
    }
    int issuer = code == null ? UNKNOWN : digits(code, from);
    return issuer == STATE || issuer == CORPS || isProvince(issuer) ? issuer : UNKNOWN;
  }

  private boolean isProvince(int number) {
    for (int province : provinces) {
      if (province == number) {
        return true;
      }
    }
    return false;
  }

  /** Returns whose law begins there, with or without 《, or unknown if it is of no province. */
  int provinceAt(String text, int at) {
    int from = at;
    while (from < text.length() && (text.charAt(from) == '《' || text.charAt(from) <= ' ')) {
      from++;
    }
    if (from == text.length()) {
      return UNKNOWN;
    }
    char first = text.charAt(from);
    for (int i = firstCharacters.indexOf(first);
        i >= 0;
        i = firstCharacters.indexOf(first, i + 1)) {
      if (text.startsWith(names[i], from) && isFullName(text, from + names[i].length())) {
        return provinces[i];
      }
    }
    return UNKNOWN;
  }

  private static boolean isFullName(String text, int from) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (text.startsWith(KINDS.get(i), from)) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the next 《 stands that begins a law of a province, or -1. */
  int next(String text, int from) {
    for (int at = text.indexOf('《', from); at >= 0; at = text.indexOf('《', at + 1)) {
      if (provinceAt(text, at) != UNKNOWN && isLaw(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLaw(String text, int at) {
    int end = text.indexOf('》', at);
    for (int i = 0; i < LAWS.size(); i++) {
      int word = text.indexOf(LAWS.get(i), at);
      if (word >= 0 && word < end) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether an item may cite a law of that province. Whoever implements an item of the state
   * adds law of its own province, but not in place of that of the state; a declared local addition
   * may.
   */
  boolean mayCite(CheckedItem item, int issuer, int province) {
    if (issuer != STATE) {
      return province == issuer || (issuer == CORPS && province == XINJIANG);
    }
    if (item.isBasic()) {
      return false;
    }
    String body = item.bodyCodeAtStart();
    int ofBody = body == null ? UNKNOWN : digits(body, AREA_FROM);
    if (!isProvince(ofBody)) {
      return true;
    }
    return province == ofBody && (item.isFilled(LOCAL_BASIC_CODE) || citesOthers(item));
  }

  private boolean citesOthers(CheckedItem item) {
    List<LegalBasis> rows = item.rows(RowKind.LEGAL_BASES);
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.get(i).get(LAW_NAME);
      if (name != null && provinceAt(name, 0) == UNKNOWN) {
        return true;
      }
    }
    String text = item.get(LEGAL_BASIS);
    int at = text == null ? -1 : text.indexOf('《');
    while (text != null && at >= 0 && provinceAt(text, at) != UNKNOWN) {
      at = text.indexOf('《', at + 1);
    }
    return at >= 0;
  }

  /** Returns what an item of that issuer should cite. */
  static Term expected(int issuer) {
    return new Term(issuer == STATE ? "law-of-the-state" : "law-of-own-province");
  }

  /** Returns what is wrong with a law that an item of that issuer may not cite. */
  static Term fault(int issuer) {
    return new Term(issuer == STATE ? "law-of-a-province" : "law-of-another-province");
  }

  /** Returns the two digits from there on as a number, or unknown. */
  private static int digits(String text, int from) {
    if (text.length() < from + 2) {
      return UNKNOWN;
    }
    int tens = text.charAt(from) - '0';
    int ones = text.charAt(from + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : UNKNOWN;
  }
}
