package io.github.servicecatalogue.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What can be planted into a right item, and the rule that has to see it. */
enum Defect {
  PROMISE_ABOVE_LEGAL(
      "time-limit/promise-within-legal",
      "promiseLimit",
      item -> item.put("promiseLimit", (Integer) item.get("legalLimit") + 5)),
  WRONG_CHECK_DIGIT(
      "code/body-code-check-digit",
      "implementingBodyCode",
      item -> {
        text(item, "implementingBodyCode", Defect::withOtherCheckDigit);
        text(item, "implementationCode", Defect::withOtherCheckDigit);
        item.remove("handlingItemCode");
      }),
  OTHER_BASIC_CODE(
      "code/implementation-code-ends-with-basic-code",
      "basicCode",
      item -> text(item, "basicCode", code -> code.substring(0, 9) + "099")),
  CODE_CUT_OFF(
      "code/implementation-code-shape",
      "implementationCode",
      item -> {
        text(item, "implementationCode", code -> code.substring(0, 30));
        item.remove("handlingItemCode");
      }),
  LOWER_CASE_CODE(
      "code/clean-characters",
      "implementingBodyCode",
      item -> text(item, "implementingBodyCode", code -> code.replace("MB", "mb"))),
  NO_CONSULTATION(
      "structure/required-element-present", "consultWay", item -> item.remove("consultWay")),
  TOO_LONG(
      "structure/length-within-limit",
      "itemName",
      item -> text(item, "itemName", name -> name.repeat(200))),
  UNKNOWN_STATE("structure/coded-value-in-list", "itemState", item -> item.put("itemState", "7")),
  NUMBER_IN_WORDS("structure/value-parses", "legalLimit", item -> item.put("legalLimit", "二十日")),
  VALUE_TWICE(
      "structure/list-well-formed",
      "handleForm",
      item -> item.put("handleForm", List.of("2", "2"))),
  FOREIGN_ELEMENT(
      "structure/element-fits-item-type",
      "acceptCondition",
      item -> item.put("punishmentMethod", "警告，责令限期改正")),
  UNKNOWN_MEMBER("read/unknown-member", "itemName", item -> item.put("itemKeeper", "青湾市档案馆")),
  NO_PROMISE(
      "completeness/core-elements",
      "promiseLimit",
      item -> {
        item.remove("promiseLimit");
        item.remove("promiseLimitUnit");
      }),
  LIMIT_WITHOUT_UNIT(
      "time-limit/number-and-unit-paired", "legalLimitUnit", item -> item.remove("legalLimitUnit")),
  NUMBER_FOR_NONE("time-limit/no-magic-number", "legalLimit", item -> item.put("legalLimit", 9999)),
  LONG_STEPS(
      "time-limit/step-days-within-promise",
      "steps",
      item -> item.put("steps", List.of(Map.of("stepName", "审查", "stepOrder", 1, "stepDays", 60)))),
  NEGATIVE_VISITS("channel/visit-count-valid", "visitCount", item -> item.put("visitCount", -1)),
  SAME_CONTACTS(
      "contact/consult-differs-from-complaint",
      "complaintWay",
      item -> item.put("complaintWay", item.get("consultWay"))),
  NO_NUMBER("contact/phone-format", "consultWay", item -> item.put("consultWay", "请到窗口当面询问")),
  BLANK_IN_URL(
      "url/syntax",
      "onlineUrl",
      item -> text(item, "onlineUrl", url -> url.replace("/apply/", "/办事 指南/"))),
  PRIVATE_NETWORK(
      "url/local-network-address",
      "pcUrl",
      item -> item.put("pcUrl", "http://192.168.10.21:8080/apply")),
  LOGIN_TOKEN(
      "url/login-token", "pcUrl", item -> text(item, "pcUrl", url -> url + "&token=5f2c9d7a41b8")),
  CODES_AGAIN(
      "duplicate/item-key-unique",
      "itemName",
      (item, previous) -> {
        item.clear();
        item.putAll(previous);
        text(item, "itemName", name -> name + "（补录）");
      });

  private final String rule;
  private final String member;
  private final BiConsumer<Map<String, Object>, Map<String, Object>> change;

  Defect(String rule, String member, Consumer<Map<String, Object>> change) {
    this(rule, member, (item, previous) -> change.accept(item));
  }

  Defect(String rule, String member, BiConsumer<Map<String, Object>, Map<String, Object>> change) {
    this.rule = rule;
    this.member = member;
    this.change = change;
  }

  private static void text(Map<String, Object> item, String member, UnaryOperator<String> edit) {
    item.computeIfPresent(member, (name, value) -> edit.apply((String) value));
  }

  private static String withOtherCheckDigit(String code) {
    char other = code.charAt(17) == '7' ? '8' : '7';
    return code.substring(0, 17) + other + code.substring(18);
  }

  /** Returns the id of the rule that sees it, or how the ids of such rules begin. */
  String rule() {
    return rule;
  }

  /** Tells whether it can be planted into that item, which follows the other; empty means none. */
  boolean fits(Map<String, Object> item, Map<String, Object> previous) {
    return item.containsKey(member) && (this != CODES_AGAIN || !previous.isEmpty());
  }

  /** Changes the item. */
  void plant(Map<String, Object> item, Map<String, Object> previous) {
    change.accept(item, previous);
  }
}
