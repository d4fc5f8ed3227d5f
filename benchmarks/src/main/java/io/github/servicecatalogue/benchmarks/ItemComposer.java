package io.github.servicecatalogue.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes up items as trees of members, right by the rules of the national profile. Names and codes
 * never repeat.
 *
 * <p>Values are {@link String}, {@link Integer}, lists of strings, and lists of maps for rows and
 * attachments. Not thread-safe.
 */
final class ItemComposer {
  private static final String SEQUENCE_LETTERS = "ABCDEFGHJKLMNPQRTUWXY";
  private static final String SEQUENCE_DIGITS = "0123456789" + SEQUENCE_LETTERS;
  private static final String SITE = "https://zwfw.qingwan.example";

  private static final List<Share> SHARES =
      List.of(
          new Share("01", 30),
          new Share("20", 23),
          new Share("02", 14),
          new Share("10", 10),
          new Share("07", 7),
          new Share("06", 5),
          new Share("05", 4),
          new Share("08", 2),
          new Share("04", 2),
          new Share("03", 2),
          new Share("09", 1));

  private static final List<Integer> MATERIAL_COUNTS = List.of(4, 4, 4, 5, 5, 6, 7);

  private static final List<List<String>> SERVICE_OBJECTS =
      List.of(
          List.of("1"),
          List.of("2"),
          List.of("1", "2"),
          List.of("2", "3", "4"),
          List.of("1", "2", "3", "4", "9"));

  private final Dice dice;
  private final Phrases phrases = Phrases.load();
  private final List<Body> bodies = Body.all();
  private final Map<String, Integer> mainItems = new HashMap<>();
  private final Map<String, Integer> sequences = new HashMap<>();
  private final Map<String, MainItem> openMainItems = new HashMap<>();

  /** The item being made up. */
  private Map<String, Object> item = new LinkedHashMap<>();

  private Map<Character, String> words = Map.of();
  private String type = "";
  private Body body;

  /** How many items of a hundred are of a type. */
  private record Share(String type, int percent) {}

  /** A main item whose sub-items come one after the other; a single item is its own only one. */
  private static final class MainItem {
    final String name;
    final String subject;
    final String code;
    final int subItems;
    int used;

    MainItem(String name, String subject, String code, int subItems) {
      this.name = name;
      this.subject = subject;
      this.code = code;
      this.subItems = subItems;
    }
  }

  ItemComposer(long seed) {
    this.dice = new Dice(seed);
    this.body = bodies.get(0);
  }

  /** Returns the bodies of all items. */
  List<Body> bodies() {
    return bodies;
  }

  /** Makes up the next item. */
  Map<String, Object> next() {
    item = new LinkedHashMap<>();
    type = randomType();
    body = dice.pick(bodies);
    if (body.institution() && !type.equals("20")) {
      body = bodies.get(bodies.indexOf(body) - 1);
    }
    identity();
    authority();
    legalBases();
    if (isOnApplication()) {
      service();
    } else {
      duty();
    }
    contacts();
    questions();
    lifecycle();
    return item;
  }

  private String randomType() {
    int thrown = dice.below(100);
    for (Share share : SHARES) {
      thrown -= share.percent();
      if (thrown < 0) {
        return share.type();
      }
    }
    throw new IllegalStateException("The shares are less than a hundred");
  }

  private void identity() {
    MainItem main = openMainItems.get(type + body.code());
    if (main == null || main.used == main.subItems) {
      main = mainItem();
      openMainItems.put(type + body.code(), main);
    }
    main.used++;
    boolean single = main.subItems == 1;
    String basicCode = main.code + (single ? "000" : String.format("%03d", main.used));
    String implementationCode = body.code() + "3" + basicCode;
    String name = single ? main.name : main.name + phrases.of("variant." + type).get(main.used - 1);
    String law = "《" + (main.code.startsWith("00") ? "" : "青湾市") + body.field() + "管理规定》";
    words = Map.of('s', main.subject, 'b', body.name(), 'f', body.field(), 'l', law);

    item.put("itemName", name);
    item.put("basicCode", basicCode);
    item.put("implementationCode", implementationCode);
    item.put("itemType", type);
    if (type.equals("02")) {
      item.put("localImplementationCode", "QW-" + basicCode);
    }
    if (dice.chance(12)) {
      item.put("handlingItemCode", implementationCode + "01");
    }
    if (!single && isOnApplication()) {
      item.put("mainItemName", main.name);
      item.put("mainBasicCode", main.code + "00Y");
    }
  }

  /**
   * Goes through all names of a body in an order that looks random (no number of names is a
   * multiple of 31), and then through them again, numbered.
   */
  private MainItem mainItem() {
    int number = mainItems.merge(type + body.code(), 1, Integer::sum) - 1;
    List<String> patterns = phrases.of("name." + type);
    int subjects = body.subjects().size();
    int names = subjects * patterns.size();
    int round = number / names;
    int place = (number % names * 31 + 17) % names;
    String subject = body.subjects().get(place % subjects);
    if (round > 0) {
      subject += "（" + (round + 1) + "类）";
    }
    String name =
        Phrases.fill(patterns.get(place / subjects), Map.of('s', subject, 'f', body.field()), dice);
    int subItems = dice.chance(60) ? 1 : dice.between(2, phrases.of("variant." + type).size());
    String issuer = dice.chance(15) ? "00" : "37";
    int sequence = sequences.merge(type + body.department(), 1, Integer::sum);
    return new MainItem(
        name, subject, issuer + type + body.department() + sequence(sequence), subItems);
  }

  /** Three digits; after 999, three characters that begin with a letter. */
  private static String sequence(int number) {
    if (number < 1000) {
      return String.format("%03d", number);
    }
    int rest = number - 1000;
    int digits = SEQUENCE_DIGITS.length();
    return ""
        + SEQUENCE_LETTERS.charAt(rest / (digits * digits))
        + SEQUENCE_DIGITS.charAt(rest / digits % digits)
        + SEQUENCE_DIGITS.charAt(rest % digits);
  }

  private boolean isOnApplication() {
    return switch (type) {
      case "02", "03", "04", "06" -> false;
      default -> true;
    };
  }

  private void authority() {
    item.put("exerciseLevel", List.of("3"));
    if (!type.equals("20")) {
      item.put("powerSource", dice.chance(90) ? "1" : "2");
    }
    item.put("implementingBodyName", body.name());
    item.put("implementingBodyNature", body.institution() ? "2" : "1");
    item.put("implementingBodyCode", body.code());
  }

  private void legalBases() {
    String law = words.getOrDefault('l', "");
    List<Map<String, Object>> rows = new ArrayList<>();
    int count = isOnApplication() ? oneOrTwo() : dice.between(2, 3);
    int clause = 0;
    String documentNumber = "青湾市人民政府令第" + dice.between(101, 299) + "号";
    StringBuilder whole = new StringBuilder(law);
    for (String content : dice.sample(phrases.of("law.clause"), count)) {
      clause += dice.between(3, 9);
      String number = "第" + chinese(clause) + "条";
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("lawName", law);
      row.put("lawDocumentNumber", documentNumber);
      row.put("lawClauseNumber", number);
      row.put("lawClauseContent", text(content) + "。");
      row.put("lawOrder", rows.size() + 1);
      rows.add(row);
      whole.append(rows.size() == 1 ? "" : "、").append(number);
    }
    item.put("legalBasis", whole + "：" + rows.get(0).get("lawClauseContent"));
    item.put("legalBases", rows);
  }

  private static String chinese(int number) {
    String digits = "零一二三四五六七八九";
    int tens = number / 10;
    int ones = number % 10;
    return (tens == 0 ? "" : tens == 1 ? "十" : digits.charAt(tens) + "十")
        + (ones == 0 ? "" : digits.charAt(ones));
  }

  /** What a body does of its own accord: punishment, coercion, levy, inspection. */
  private void duty() {
    if (type.equals("02")) {
      item.put("punishmentMethod", numbered("punishment", dice.between(4, 7)));
      item.put("legalLimit", 90);
      item.put("legalLimitUnit", "1");
      item.put("legalLimitExplanation", text(dice.pick(phrases.of("limit"))) + "。");
    }
    if (type.equals("04")) {
      item.put("levyReduction", dice.chance(30) ? "1" : "0");
      materials();
    }
    item.put("handleFlow", numbered("duty-flow", type.equals("04") ? 4 : 8));
  }

  /** What a body does on application, public services included. */
  private void service() {
    boolean immediate = dice.chance(15);
    int promise = immediate ? 1 : dice.between(2, 15);
    int legal = immediate ? dice.between(1, 5) : promise + dice.between(0, 15);
    item.put("legalLimit", legal);
    item.put("legalLimitUnit", "1");
    if (legal > 20 || dice.chance(15)) {
      item.put("legalLimitExplanation", text(dice.pick(phrases.of("limit"))) + "。");
    }
    item.put("promiseLimit", promise);
    item.put("promiseLimitUnit", "1");
    if (dice.chance(20)) {
      item.put("promiseLimitExplanation", text(dice.pick(phrases.of("promise"))) + "。");
    }
    String condition = type.equals("20") ? "public-condition" : "condition";
    item.put("acceptCondition", numbered(condition, dice.between(2, 3)));
    item.put("caseType", immediate ? "1" : "2");
    item.put("handleFlow", numbered("flow", type.equals("01") ? 6 : dice.between(3, 6)));
    item.put("specialProcedure", text(dice.pick(phrases.of("special"))) + "。");
    steps(promise);
    List<String> objects = dice.pick(SERVICE_OBJECTS);
    item.put("serviceObject", objects);
    channels();
    places();
    fees();
    if (!type.equals("20") || dice.chance(60)) {
      materials();
    } else {
      item.put("materials", List.of(formMaterial(phrases.of("form.material").get(0), 1)));
    }
    results();
    if (objects.contains("1")) {
      item.put("personalTopic", List.of(body.personalTopic()));
    }
    if (objects.size() > 1 || !objects.contains("1")) {
      item.put("corporateTopic", List.of(body.corporateTopic()));
    }
    if (type.equals("01")) {
      licence();
    }
  }

  private void steps(int promise) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> names = phrases.of("step.name");
    int left = promise;
    int count = Math.min(promise + 1, dice.between(3, 4));
    for (int i = 0; i < count; i++) {
      int days = i == count - 1 ? left : Math.min(left, promise / count);
      left -= days;
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("stepName", names.get(i == 0 ? 0 : names.size() - count + i));
      row.put("stepOrder", i + 1);
      row.put("stepDays", days);
      rows.add(row);
    }
    item.put("steps", rows);
  }

  private void channels() {
    boolean online = dice.chance(95);
    int visits = online && dice.chance(75) ? 0 : 1;
    boolean express = dice.chance(30);
    String code = (String) item.get("implementationCode");
    item.put("visitCount", visits);
    if (visits > 0) {
      item.put("visitReason", text(dice.pick(phrases.of("visit.reason"))) + "。");
    }
    item.put("isOnline", flag(online));
    item.put("isExpress", flag(express));
    if (dice.chance(30)) {
      item.put("isBookable", "1");
    }
    item.put("inServiceHall", "1");
    boolean computer = online && dice.chance(40);
    boolean mobile = online && dice.chance(20);
    item.put("pcSingleSignOn", flag(computer));
    item.put("mobileSingleSignOn", flag(mobile));
    List<String> forms = new ArrayList<>(List.of("1"));
    if (online) {
      forms.add("2");
      item.put("onlineDepth", List.of(visits > 0 ? "4" : dice.pick(List.of("5", "6", "7"))));
      item.put("onlineUrl", SITE + "/apply/" + code.substring(19));
      if (computer) {
        item.put("pcUrl", SITE + "/pc/guide?item=" + code.substring(19));
      }
      if (mobile) {
        item.put("mobileUrl", SITE + "/m/" + code.substring(19));
      }
    }
    if (express) {
      forms.add("3");
    }
    item.put("handleForm", forms);
  }

  private void places() {
    String place = text(dice.pick(phrases.of("place")));
    String hours = text(dice.pick(phrases.of("hours")));
    item.put("handlePlace", place);
    item.put("handleHours", hours);
    if (dice.chance(30)) {
      item.put("hallName", dice.pick(phrases.of("hall")));
      Map<String, Object> window = new LinkedHashMap<>();
      window.put("windowName", dice.pick(phrases.of("window.name")));
      window.put("windowNumber", "A" + dice.between(101, 148));
      window.put("windowAddress", place);
      window.put("windowHours", hours);
      window.put("windowPhone", phone());
      item.put("windows", List.of(window));
    }
    if (dice.chance(20)) {
      item.put("trafficGuide", text(dice.pick(phrases.of("traffic"))) + "。");
    }
  }

  private void fees() {
    boolean charged = dice.chance(15);
    item.put("isFee", flag(charged));
    item.put("isPayOnline", flag(charged));
    if (!charged) {
      return;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : dice.sample(phrases.of("fee.name"), dice.between(1, 2))) {
      boolean reducible = dice.chance(40);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("feeName", text(name));
      row.put("feeStandard", text(dice.pick(phrases.of("fee.standard"))));
      row.put("feeRowBasis", text(dice.pick(phrases.of("material.basis"))));
      row.put("feeReducible", flag(reducible));
      if (reducible) {
        row.put("feeReductionBasis", text(dice.pick(phrases.of("fee.reduction"))) + "。");
      }
      row.put("feeOrder", rows.size() + 1);
      rows.add(row);
    }
    item.put("feeBasis", text(dice.pick(phrases.of("material.basis"))));
    item.put("fees", rows);
  }

  private void materials() {
    int count = dice.pick(MATERIAL_COUNTS);
    int forms = dice.chance(20) ? 2 : 1;
    int proofs = dice.between(1, count - forms - 1);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String name : dice.sample(phrases.of("form.material"), forms)) {
      rows.add(formMaterial(name, rows.size() + 1));
    }
    for (String name : dice.sample(phrases.of("proof.material"), proofs)) {
      rows.add(proofMaterial(name, rows.size() + 1));
    }
    for (String name : dice.sample(phrases.of("other.material"), count - forms - proofs)) {
      rows.add(otherMaterial(name, rows.size() + 1));
    }
    item.put("materials", rows);
  }

  private Map<String, Object> formMaterial(String name, int order) {
    Map<String, Object> row = material(name, "2", order);
    row.put("materialNecessity", "1");
    row.put("materialSource", "10");
    row.put("blankForm", List.of(attachment("空白表格", "docx")));
    row.put("sampleForm", List.of(attachment("示例样表", "pdf")));
    return row;
  }

  private Map<String, Object> proofMaterial(String name, int order) {
    Map<String, Object> row = material(name, "1", order);
    row.put("materialNecessity", "1");
    row.put("materialSource", "20");
    row.put("submissionExempt", "1");
    if (dice.chance(25)) {
      row.put("materialIssuingBody", dice.pick(bodies).name());
      row.put("originalCopies", 1);
      row.put("photocopies", dice.between(0, 2));
    }
    if (dice.chance(25)) {
      row.put("materialIsElectronicLicence", "1");
      row.put("materialRemark", text(phrases.of("remark").get(0)) + "。");
    }
    return row;
  }

  private Map<String, Object> otherMaterial(String name, int order) {
    Map<String, Object> row = material(name, "3", order);
    boolean optional = dice.chance(20);
    row.put("materialNecessity", optional ? "2" : "1");
    if (optional) {
      row.put("optionalMaterialCase", text(dice.pick(phrases.of("optional.case"))) + "。");
    }
    boolean another = dice.chance(15);
    row.put("materialSource", another ? "99" : "10");
    if (another) {
      row.put("materialSourceExplanation", text(dice.pick(phrases.of("source.explanation"))) + "。");
    }
    if (dice.chance(10)) {
      row.put("materialRemark", text(dice.pick(phrases.of("remark"))) + "。");
    }
    return row;
  }

  private Map<String, Object> material(String name, String materialType, int order) {
    Map<String, Object> row = new LinkedHashMap<>();
    String format = dice.pick(List.of("1", "2", "3", "3"));
    row.put("materialName", text(name));
    row.put("materialType", materialType);
    row.put("materialFormat", format);
    if (!format.equals("2")) {
      row.put("paperCopies", dice.between(1, 2));
      row.put("paperSize", "A4");
    }
    if (materialType.equals("2") || dice.chance(8)) {
      row.put("fillingNotice", text(dice.pick(phrases.of("filling"))) + "。");
    }
    if (dice.chance(25)) {
      row.put("materialAcceptStandard", text(dice.pick(phrases.of("standard"))) + "。");
    }
    if (dice.chance(20)) {
      row.put("materialLegalBasis", text(dice.pick(phrases.of("material.basis"))));
    }
    row.put("materialOrder", order);
    return row;
  }

  private Map<String, Object> attachment(String name, String ending) {
    Map<String, Object> attachment = new LinkedHashMap<>();
    attachment.put("name", name + "." + ending);
    attachment.put("id", dice.hex(16));
    return attachment;
  }

  private void results() {
    String section =
        switch (type) {
          case "01" -> "licence";
          case "07" -> "confirmed";
          case "09", "10" -> "approval";
          default -> "outcome";
        };
    String resultType =
        switch (section) {
          case "licence", "confirmed" -> "10";
          case "approval" -> "20";
          default -> "30";
        };
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("resultType", List.of(resultType));
    row.put("resultName", text(dice.pick(phrases.of(section))));
    row.put("resultSample", List.of(attachment("结果样本", "pdf")));
    if (resultType.equals("10")) {
      row.put("resultIsElectronicLicence", "1");
    }
    item.put("results", List.of(row));
  }

  private void licence() {
    item.put("licenceName", text(phrases.of("licence").get(0)));
    item.put("validityTerm", dice.between(1, 5));
    item.put("validityUnit", "年");
    item.put("renewalRequirement", text(dice.pick(phrases.of("renewal"))) + "。");
    item.put("hasQuantityLimit", "0");
    boolean promise = dice.chance(15);
    item.put("informedPromise", flag(promise));
    if (promise) {
      item.put("informedPromiseExplanation", text(dice.pick(phrases.of("informed"))) + "。");
      item.put("promiseLetter", List.of(attachment("告知承诺书", "docx")));
    }
    item.put("supervisingBody", List.of(body.name()));
  }

  private void contacts() {
    String consult = phone();
    String complaint = phone();
    while (complaint.equals(consult)) {
      complaint = phone();
    }
    item.put("consultWay", "电话：" + consult + "；地址：" + body.name() + "办公室");
    item.put("complaintWay", "电话：" + complaint + "；青湾市政务服务便民热线：12345");
    if (!type.equals("20") && (!isOnApplication() || dice.chance(15))) {
      item.put("reconsiderationWay", "青湾市人民政府行政复议办公室，临海区海棠路16号，电话：" + phone());
      item.put("litigationWay", "青湾市临海区人民法院，东屿区银杏大街28号，电话：" + phone());
    }
  }

  /** An area code and a number that nobody has. */
  private String phone() {
    return "0540-8" + dice.between(1_000_000, 9_999_999);
  }

  private void questions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> questions = phrases.of("question");
    int count = isOnApplication() ? oneOrTwo() : dice.between(3, 5);
    for (String question : dice.sample(questions, count)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("question", text(question));
      row.put("answer", text(phrases.of("answer").get(questions.indexOf(question))) + "。");
      row.put("faqOrder", rows.size() + 1);
      rows.add(row);
    }
    item.put("questions", rows);
  }

  private void lifecycle() {
    String day =
        String.format(
            "%d-%02d-%02d", dice.between(2019, 2025), dice.between(1, 12), dice.between(1, 28));
    item.put("itemState", "1");
    item.put("itemVersion", dice.between(1, 12));
    item.put("effectiveDate", day);
    item.put("versionDate", day + "T09:30:00");
    item.put("areaCode", Body.DIVISION);
    item.put("areaName", "青湾市");
  }

  private int oneOrTwo() {
    return dice.chance(30) ? 2 : 1;
  }

  private static String flag(boolean yes) {
    return yes ? "1" : "0";
  }

  private String text(String piece) {
    return Phrases.fill(piece, words, dice);
  }

  /** Numbers that many pieces of a kind, in the order in which they stand there. */
  private String numbered(String section, int count) {
    List<String> pieces = phrases.of(section);
    List<String> chosen = dice.sample(pieces, count);
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String piece : pieces) {
      if (chosen.contains(piece)) {
        number++;
        text.append(number == 1 ? "" : "；").append(number).append('.').append(text(piece));
      }
    }
    return text.append('。').toString();
  }
}
