package io.github.servicecatalogue;

import io.github.servicecatalogue.CodeExplanation.CheckDigit;
import io.github.servicecatalogue.CodeExplanation.Part;
import io.github.servicecatalogue.CodeExplanation.Reading;
import io.github.servicecatalogue.CodeExplanation.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes any code apart for people to look at. Rules use the checks of the single classes instead,
 * such as {@link ImplementationCode#check}.
 *
 * <p>Thread-safe.
 */
public final class Codes {
  private Codes() {}

  /**
   * Recognises a code by its length and characters, and takes it apart.
   *
   * <p>Unclean characters are repaired first and told as a fault. A code of an older or parallel
   * scheme is named only. A wrong length is told of the kind of code that comes nearest. Twelve
   * digits can be a basic code or a division: both readings are given.
   *
   * @param code the code; nothing is too odd for it
   * @return what can be said about it
   * @throws NullPointerException if {@code code} is null
   */
  public static CodeExplanation explain(String code) {
    CodeScheme scheme = CodeScheme.recognise(code);
    if (scheme != null) {
      return new CodeExplanation(code, code, null, scheme, List.of());
    }
    String repaired = CodeText.repaired(code);
    CodeFault unclean = CodeText.check(code);
    if (unclean != null) {
      scheme = CodeScheme.recognise(repaired);
    }
    List<Reading> readings = scheme == null ? readings(repaired) : List.of();
    CodeFault fault = unclean;
    if (fault == null && readings.isEmpty() && scheme == null) {
      fault = unknownForm(code);
    }
    return new CodeExplanation(code, repaired, fault, scheme, readings);
  }

  private static CodeFault unknownForm(String code) {
    if (code.isEmpty()) {
      return new CodeFault(null, CodeFault.Kind.EMPTY, 0, "", "");
    }
    int foreign = Alphabet.DIGIT_OR_CAPITAL.firstForeign(code, 0, code.length());
    return foreign >= 0
        ? CodeFault.character(null, code, foreign, Alphabet.DIGIT_OR_CAPITAL)
        : new CodeFault(
            null, CodeFault.Kind.UNKNOWN_FORM, 0, Integer.toString(code.length()), "6|12|18|31|33");
  }

  private static List<Reading> readings(String code) {
    boolean te = code.startsWith("TE");
    return switch (code.length()) {
      case 5, 6, 7 -> List.of(division(code));
      case 12 -> twelve(code);
      case 11, 13 -> List.of(basic(code, false));
      case 17, 18, 19 -> List.of(te ? te(code) : credit(code));
      case 29, 30, 31, 32 -> List.of(implementation(code));
      case 33, 34 -> List.of(handling(code));
      default -> List.of();
    };
  }

  /**
   * Twelve digits are read as a basic code unless it is a division beyond reasonable doubt:
   * sequences begin with 001, while a division down to the city or county has zeros there.
   */
  private static List<Reading> twelve(String code) {
    boolean area =
        DivisionCode.check(code) == null
            && (DivisionCode.startsWithProvince(code, 0) || code.startsWith("100000"));
    if (!area) {
      return List.of(basic(code, false));
    }
    return code.startsWith("000", 6)
        ? List.of(division(code), basic(code, true))
        : List.of(basic(code, true), division(code));
  }

  private static Reading basic(String code, boolean ambiguous) {
    Builder out = new Builder(CodeType.BASIC_CODE, code);
    out.fault(BasicCode.check(code, CodeStyle.STRICT));
    if (out.divides(BasicCode.LENGTH)) {
      out.basicCode(0, 0);
    }
    if (ambiguous) {
      out.ambiguous();
    }
    return out.build();
  }

  private static Reading implementation(String code) {
    Builder out = new Builder(CodeType.IMPLEMENTATION_CODE, code);
    out.fault(ImplementationCode.check(code, CodeStyle.STRICT));
    if (out.divides(ImplementationCode.LENGTH)) {
      out.implementationCode();
    }
    return out.build();
  }

  private static Reading handling(String code) {
    Builder out = new Builder(CodeType.HANDLING_ITEM_CODE, code);
    out.fault(HandlingItemCode.check(code, CodeStyle.STRICT));
    if (out.divides(HandlingItemCode.LENGTH)) {
      out.implementationCode();
      out.part("handling-sequence", "业务办理项序号", "handling-item sequence", 31, 33, 0);
    }
    return out.build();
  }

  private static Reading credit(String code) {
    Builder out = new Builder(CodeType.SOCIAL_CREDIT_CODE, code);
    out.fault(SocialCreditCode.check(code));
    if (out.divides(SocialCreditCode.LENGTH)) {
      out.creditCode(0);
    }
    return out.build();
  }

  private static Reading te(String code) {
    Builder out = new Builder(CodeType.TE_IDENTIFIER, code);
    out.fault(TeIdentifier.check(code));
    if (out.divides(TeIdentifier.LENGTH)) {
      out.teIdentifier(0);
    }
    return out.build();
  }

  private static Reading division(String code) {
    Builder out = new Builder(CodeType.DIVISION_CODE, code);
    CodeFault fault = DivisionCode.check(code);
    out.fault(fault);
    if (out.divides(6) || out.divides(12)) {
      out.divisionParts();
      if (fault == null) {
        DivisionCode.Level level = DivisionCode.of(code).level();
        out.remark(
            "这是" + level.label(Language.ZH) + "区划", "The division is " + level.label(Language.EN));
      }
      if (code.length() == 12) {
        out.ambiguous();
      }
    }
    return out.build();
  }

  /** Collects one reading; lives within one call. Indexes from 0, the end not included. */
  private static final class Builder {
    private final CodeType type;
    private final String code;
    private final List<Part> parts = new ArrayList<>();
    private final List<CheckDigit> checkDigits = new ArrayList<>();
    private final List<CodeFault> faults = new ArrayList<>();
    private final List<Words> remarks = new ArrayList<>();

    Builder(CodeType type, String code) {
      this.type = type;
      this.code = code;
    }

    Reading build() {
      return new Reading(type, parts, checkDigits, faults, remarks);
    }

    /** Tells whether the code has that length and no character that would make cutting unsafe. */
    boolean divides(int length) {
      return code.length() == length && Alphabet.DIGIT_OR_CAPITAL.firstForeign(code, 0, length) < 0;
    }

    void fault(@Nullable CodeFault fault) {
      if (fault != null) {
        faults.add(fault);
      }
    }

    void remark(String zh, String en) {
      remarks.add(new Words(zh, en));
    }

    void ambiguous() {
      remark(
          "12位数字既可能是基本编码，也可能是12位行政区划代码，仅凭数字无法断定",
          "Twelve digits can be a basic code or a 12-digit division code; the digits alone do not"
              + " tell");
    }

    void part(String id, String zh, String en, int from, int to, int depth) {
      part(id, zh, en, from, to, depth, null, null, null);
    }

    void listed(String id, String zh, String en, int from, int to, int depth, String list) {
      part(id, zh, en, from, to, depth, list, code.substring(from, to), null);
    }

    void part(
        String id,
        String zh,
        String en,
        int from,
        int to,
        int depth,
        @Nullable String list,
        @Nullable String listCode,
        @Nullable Words meaning) {
      String value = code.substring(from, to);
      parts.add(
          new Part(id, new Words(zh, en), from + 1, to, value, depth, list, listCode, meaning));
    }

    void implementationCode() {
      part("body-code", "实施主体编码", "implementing body", 0, 18, 0);
      if (code.startsWith("TE")) {
        fault(TeIdentifier.check(code, 0));
        teIdentifier(1);
      } else {
        fault(SocialCreditCode.check(code, 0));
        creditCode(1);
      }
      listed("exercise-level", "行使层级", "exercise level", 18, 19, 0, "exercise-level");
      part("basic-code", "基本编码", "basic code", 19, 31, 0);
      basicCode(19, 1);
      if (code.startsWith("00Y", 28)) {
        remark("主项（00Y）不应直接编制实施清单", "A main item (00Y) is not implemented itself");
      }
    }

    void basicCode(int from, int depth) {
      listed("issuer", "行政区划（前两位）", "issuer", from, from + 2, depth, "issuer-prefix");
      listed("item-type", "事项类型", "item type", from + 2, from + 4, depth, "item-type");
      boolean national = BasicCode.check(code, from, CodeStyle.STRICT) == null;
      if (!national && BasicCode.check(code, from, CodeStyle.TOLERANT) == null) {
        part("tail", "省内自编部分", "province's own part", from + 4, from + 12, depth);
        remark(
            "符合省级宽松格式，但不符合国家格式；除前四位外，各段含义以本省规定为准",
            "Fits the provincial form but not the national one; beyond the first four digits only"
                + " the province says what the parts mean");
        return;
      }
      listed(
          "department", "中央业务指导部门", "guiding department", from + 4, from + 6, depth, "department");
      part("sequence", "序号", "sequence", from + 6, from + 9, depth);
      part("sub-item", "子项", "sub-item", from + 9, from + 12, depth, null, null, subItem(from));
      if (national && !code.startsWith("00", from)) {
        remark(
            "非国家编码：事项类型和部门代码可能为本省自定，含义以本省代码表为准",
            "Not issued by the state: the province may number item types and departments in its own"
                + " way");
      }
    }

    private @Nullable Words subItem(int from) {
      if (BasicCode.check(code, from, CodeStyle.STRICT) != null) {
        return null;
      }
      String basic = code.substring(from, from + 12);
      if (BasicCode.isSingleItemCode(basic)) {
        return new Words("独立事项，无子项", "stands alone, has no sub-items");
      }
      if (BasicCode.isMainItemCode(basic)) {
        return new Words("含子项的主项", "main item that has sub-items");
      }
      String main = BasicCode.mainItemCode(basic);
      return new Words("子项，其主项为" + main, "sub-item of " + main);
    }

    void creditCode(int depth) {
      listed("registrar", "登记管理部门", "registering authority", 0, 1, depth, "uscc-registrar");
      String category = code.substring(0, 2);
      part("category", "机构类别", "category", 1, 2, depth, "uscc-category", category, null);
      area("division", "登记机关行政区划", "division of the registering authority", depth);
      part("organisation-code", "组织机构代码", "organisation code", 8, 17, depth);
      part("check-character", "校验码", "check character", 17, 18, depth);
      check(
          "组织机构代码校验码",
          "check character of the organisation code",
          "GB 11714",
          16,
          SocialCreditCode.expectedOrganisationCheckCharacter(code, 0));
      check(
          "统一社会信用代码校验码",
          "check character of the credit code",
          "GB 32100-2015",
          17,
          SocialCreditCode.expectedCheckCharacter(code, 0));
      if (SocialCreditCode.looksLikePlaceholder(code, 0)) {
        remark("组织机构代码疑似占位或测试数据", "The organisation code looks like a placeholder");
      }
    }

    private void check(String zh, String en, String standard, int index, char expected) {
      if (expected != 0) {
        char found = code.charAt(index);
        checkDigits.add(new CheckDigit(new Words(zh, en), standard, index + 1, found, expected));
      }
    }

    void teIdentifier(int depth) {
      part("te-prefix", "临时标识", "TE prefix", 0, 2, depth);
      area("division", "行政区划", "division", depth);
      part("te-rest", "自编部分", "own part", 8, 18, depth);
      remark(
          "TE开头的临时标识没有校验码，无法校验",
          "A TE identifier has no check character, so that it cannot be checked");
    }

    /** The six digits of a division in a body code, with its province to look up. */
    private void area(String id, String zh, String en, int depth) {
      Words meaning =
          DivisionCode.parse(code.substring(2, 8))
              .map(DivisionCode::level)
              .map(level -> new Words(level.label(Language.ZH), level.label(Language.EN)))
              .orElse(null);
      boolean province = DivisionCode.startsWithProvince(code, 2);
      String list = province ? "issuer-prefix" : null;
      part(id, zh, en, 2, 8, depth, list, province ? code.substring(2, 4) : null, meaning);
    }

    void divisionParts() {
      listed("province", "省级", "province", 0, 2, 0, "issuer-prefix");
      part("city", "市级", "city", 2, 4, 0);
      part("county", "县级", "county", 4, 6, 0);
      if (code.length() == 12) {
        boolean none = code.startsWith("000", 6);
        String kind = none ? null : code.substring(6, 7);
        part("township", "乡级", "township", 6, 9, 0, none ? null : "township-kind", kind, null);
        part("village", "村级", "village", 9, 12, 0);
      }
    }
  }
}
