package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.BasicCatalogue;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.LateFinding;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.PublishedCatalogue;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.json.CatalogueCheck;
import io.github.servicecatalogue.json.CatalogueConversion;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.Dialect;
import io.github.servicecatalogue.json.ReadLimit;
import io.github.servicecatalogue.json.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One case of a rule: what to build of the bases, and the findings it must give. */
final class RuleCase {
  private static final Profile NATIONAL = Profile.national();

  /** A validator is much dearer than a case; most cases share one. */
  private static final Map<JsonNode, CatalogueValidator> VALIDATORS = new ConcurrentHashMap<>();

  private static final List<String> OF_VALIDATOR =
      List.of("profile", "settings", "severities", "form");
  private static final String ITEMS = "items";
  private static final String BASIC_ITEMS = "basicItems";
  private static final String BASIC = "basic";
  private static final String PREVIOUS = "previous";
  private static final Set<String> MEMBERS =
      Set.of(
          "name",
          "base",
          "set",
          "remove",
          "profile",
          "settings",
          "severities",
          "form",
          "table",
          ITEMS,
          BASIC_ITEMS,
          BASIC,
          PREVIOUS,
          "document",
          "to",
          "bytes",
          "limits",
          "unreadable",
          "findings");
  private static final Set<String> FINDING_MEMBERS =
      Set.of("pointer", "rule", "severity", "value", "expected", "arguments", "line", "column");

  private final String rule;
  private final JsonNode source;
  private final Profile profile;
  private long unreadable;

  RuleCase(String rule, JsonNode source) {
    this.rule = rule;
    this.source = source;
    this.profile = profile(source);
  }

  /** Makes the next cases build their validators anew. */
  static void forgetValidators() {
    VALIDATORS.clear();
  }

  private static Profile profile(JsonNode source) {
    String id = source.path("profile").asText(NATIONAL.id());
    if (id.equals(NATIONAL.id()) && !source.has("settings") && !source.has("severities")) {
      return NATIONAL;
    }
    Profile profile = Profile.of(id);
    for (var setting : source.path("settings").properties()) {
      profile = profile.withSetting(profile.id(), setting.getKey(), setting.getValue().asText());
    }
    TreeMap<String, Severity> severities = new TreeMap<>();
    source
        .path("severities")
        .properties()
        .forEach(entry -> severities.put(entry.getKey(), Severity.of(entry.getValue().asText())));
    return profile.withSeverities(profile.id(), severities);
  }

  String name() {
    return source.path("name").asText();
  }

  Profile profile() {
    return profile;
  }

  /** Returns the case as its file has it, not to be changed. */
  JsonNode source() {
    return source;
  }

  /** Tells whether the rule of the file is among the expected findings. */
  boolean fails() {
    return expectedRules().contains(rule);
  }

  /** Returns the rules whose findings are expected. */
  List<String> expectedRules() {
    List<String> rules = new ArrayList<>();
    source.path("findings").forEach(finding -> rules.add(finding.path("rule").asText(rule)));
    return rules;
  }

  /** Returns the rules whose severities are changed. */
  List<String> changedSeverities() {
    List<String> rules = new ArrayList<>();
    source.path("severities").fieldNames().forEachRemaining(rules::add);
    return rules;
  }

  /** Returns what is wrong with the case itself; empty if nothing is. */
  List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    source
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                mistakes.add("unknown member " + name);
              }
            });
    if (name().isBlank()) {
      mistakes.add("no name");
    }
    if (!source.path("findings").isArray()) {
      mistakes.add("no findings");
    }
    for (JsonNode finding : source.path("findings")) {
      if (!finding.has("pointer")) {
        mistakes.add("a finding without pointer");
      }
      finding
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!FINDING_MEMBERS.contains(name)) {
                  mistakes.add("unknown member " + name + " of a finding");
                }
              });
    }
    return mistakes;
  }

  // ---- what is expected

  /**
   * Runs the case.
   *
   * @return what is expected but not found, and what is found but not expected; empty if all is
   *     well
   */
  List<String> differences() throws IOException {
    List<JsonNode> expected = new ArrayList<>();
    source.path("findings").forEach(expected::add);
    List<String> differences = new ArrayList<>();
    for (Finding finding : findings()) {
      JsonNode match = null;
      for (JsonNode candidate : expected) {
        match = match == null && isFulfilled(candidate, finding) ? candidate : match;
      }
      if (match == null) {
        differences.add("not expected: " + described(finding));
      } else {
        expected.remove(match);
      }
    }
    for (JsonNode missing : expected) {
      differences.add("not found: " + missing);
    }
    if (unreadable != source.path("unreadable").asInt(0)) {
      differences.add("unreadable: " + unreadable);
    }
    return differences;
  }

  private boolean isFulfilled(JsonNode expected, Finding finding) {
    String id = expected.path("rule").asText(rule);
    Location location = finding.location();
    return finding.pointer().equals(expected.path("pointer").asText())
        && finding.rule().equals(id)
        && finding.severity().id().equals(expected.path("severity").asText(severity(id)))
        && isSame(expected.get("value"), finding.value())
        && isSame(expected.get("expected"), finding.expected())
        && hasArguments(expected.path("arguments"), finding)
        && isSameNumber(expected.get("line"), location == null ? 0 : location.line())
        && isSameNumber(expected.get("column"), location == null ? 0 : location.column());
  }

  private String severity(String id) {
    return profile.severity(id).id();
  }

  /** Of a document, what a case does not state is open; of an item, it must not be there. */
  private boolean isSame(@Nullable JsonNode expected, @Nullable Object found) {
    return (expected == null && isDocument()) || text(expected).equals(text(found));
  }

  private static boolean hasArguments(JsonNode expected, Finding finding) {
    for (Map.Entry<String, JsonNode> argument : expected.properties()) {
      Object found = finding.arguments().get(argument.getKey());
      JsonNode value = argument.getValue();
      if (value.isArray()
          ? !text(value).equals(text(found))
          : !String.valueOf(found).equals(value.asText())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameNumber(@Nullable JsonNode expected, int found) {
    return expected == null || expected.asInt() == found;
  }

  private static String described(Finding finding) {
    Location location = finding.location();
    return finding
        + ", expected "
        + text(finding.expected())
        + ", "
        + finding.arguments()
        + (location == null ? "" : ", at " + location.line() + ":" + location.column());
  }

  private static String text(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return "none";
    }
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(entry -> texts.add(text(entry)));
      return texts.toString();
    }
    return '"' + value.asText() + '"';
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RuleCase::text).toList().toString();
    }
    return '"' + value.toString() + '"';
  }

  // ---- what is found

  private boolean isDocument() {
    return source.has("document") || source.has("bytes");
  }

  /** Returns the findings that the library gives. */
  List<Finding> findings() throws IOException {
    if (isDocument()) {
      return findingsOfReading();
    }
    if (source.has(ITEMS) || source.has(BASIC_ITEMS)) {
      return findingsOfCatalogue();
    }
    return findingsOfItem();
  }

  private List<Finding> findingsOfReading() throws IOException {
    if (source.has("to")) {
      return findingsOfConversion();
    }
    boolean chosen = source.has("profile") || source.has("settings") || source.has("severities");
    ReadLimits limits = ReadLimits.DEFAULT;
    for (Map.Entry<String, JsonNode> setting : source.path("limits").properties()) {
      ReadLimit limit = Objects.requireNonNull(ReadLimit.find(setting.getKey()));
      limits = limits.with(limit, setting.getValue().asLong());
    }
    CheckResult result =
        CatalogueCheck.builder()
            .profile(chosen ? profile : null)
            .limits(limits)
            .build()
            .check(new ByteArrayInputStream(document()), "case");
    unreadable = result.unreadable();
    return result.findings().stream()
        .filter(f -> f.rule().startsWith("read/") || f.rule().startsWith("convert/"))
        .toList();
  }

  private List<Finding> findingsOfConversion() throws IOException {
    Path file = Files.createTempFile("case", ".json");
    try {
      Files.write(file, document());
      Dialect to = Dialect.of(source.path("to").asText());
      CheckResult result =
          CatalogueConversion.to(to).convert(file, OutputStream.nullOutputStream());
      unreadable = result.unreadable();
      return result.findings();
    } finally {
      Files.delete(file);
    }
  }

  private List<Finding> findingsOfItem() throws IOException {
    boolean basic = isBasic(source);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray(basic ? BASIC_ITEMS : ITEMS).add(item(source));
    String prefix = "/" + (basic ? BASIC_ITEMS : ITEMS) + "/0";
    CatalogueValidator validator = validator();
    List<Finding> findings = new ArrayList<>();
    for (CatalogueEntry entry : entries(document)) {
      entry.findings().forEach(f -> findings.add(moved(f, f.pointer().substring(prefix.length()))));
      if (entry.holder() instanceof ServiceItem item && source.has("table")) {
        findings.addAll(validator.newSession().check(item, source.path("table").asText()));
      } else if (entry.holder() instanceof ServiceItem item) {
        findings.addAll(validator.validate(item));
      } else if (entry.holder() instanceof BasicItem item) {
        findings.addAll(validator.validate(item));
      }
    }
    return findings;
  }

  private List<Finding> findingsOfCatalogue() throws IOException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    for (String array : List.of(BASIC_ITEMS, ITEMS)) {
      ArrayNode items = document.putArray(array);
      source.path(array).forEach(changes -> items.add(item(changes)));
    }
    CatalogueSession session = validator().newSession();
    List<Finding> findings = new ArrayList<>();
    for (CatalogueEntry entry : entries(document)) {
      findings.addAll(entry.findings());
      for (Finding finding : check(session, entry.holder())) {
        findings.add(moved(finding, entry.pointer() + finding.pointer()));
      }
    }
    for (LateFinding late : session.finish()) {
      if (late.finding().rule().equals(Rules.FORM_LACKS_ELEMENTS)) {
        continue; // about a file, and there is none
      }
      String array = "/" + (late.basicItem() ? BASIC_ITEMS : ITEMS) + "/";
      String prefix = late.ordinal() == 0 ? "" : array + (late.ordinal() - 1);
      findings.add(moved(late.finding(), prefix + late.finding().pointer()));
    }
    return findings;
  }

  private static List<Finding> check(CatalogueSession session, @Nullable ElementHolder holder) {
    if (holder instanceof ServiceItem item) {
      return session.check(item);
    }
    return holder instanceof BasicItem item ? session.check(item) : List.of();
  }

  private static Finding moved(Finding finding, String pointer) {
    return finding.at(pointer, finding.location());
  }

  CatalogueValidator validator() throws IOException {
    if (source.has(BASIC) || source.has(PREVIOUS)) {
      CatalogueValidator.Builder validator = builder();
      if (source.has(BASIC)) {
        validator.basic(basic());
      }
      if (source.has(PREVIOUS)) {
        validator.previous(previous());
      }
      return validator.build();
    }
    ObjectNode key = JsonNodeFactory.instance.objectNode();
    for (String member : OF_VALIDATOR) {
      if (source.has(member)) {
        key.set(member, source.get(member));
      }
    }
    return VALIDATORS.computeIfAbsent(key, k -> builder().build());
  }

  private CatalogueValidator.Builder builder() {
    CatalogueValidator.Builder validator = CatalogueValidator.builder().profile(profile);
    if (source.has("form")) {
      Set<Element<?>> form = new HashSet<>();
      for (JsonNode id : source.path("form")) {
        Element<?> element = Elements.find(id.asText());
        if (element == null) {
          throw new IllegalArgumentException("No element " + id.asText());
        }
        form.add(element);
      }
      validator.form(form);
    }
    return validator;
  }

  /**
   * Returns what there is to judge: an item or a basic item, or where there are several, or a
   * document, a catalogue of all that could be read.
   */
  Object judged() throws IOException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    boolean several = source.has(ITEMS) || source.has(BASIC_ITEMS);
    if (several) {
      for (String array : List.of(BASIC_ITEMS, ITEMS)) {
        ArrayNode items = document.putArray(array);
        source.path(array).forEach(changes -> items.add(item(changes)));
      }
    } else if (!isDocument()) {
      boolean basic = isBasic(source);
      document.putArray(basic ? BASIC_ITEMS : ITEMS).add(item(source));
    }
    List<BasicItem> basicItems = new ArrayList<>();
    List<ServiceItem> items = new ArrayList<>();
    for (CatalogueEntry entry : isDocument() ? readableEntries() : entries(document)) {
      if (entry.holder() instanceof ServiceItem item) {
        items.add(item);
      } else if (entry.holder() instanceof BasicItem item) {
        basicItems.add(item);
      }
    }
    if (!several && !isDocument()) {
      return items.isEmpty() ? basicItems.get(0) : items.get(0);
    }
    return new Catalogue(CatalogueHeader.EMPTY, List.of(), basicItems, items, Extensions.NONE);
  }

  /** Returns the objects that are judged, as they are before anything read them. */
  List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String array : List.of(BASIC_ITEMS, ITEMS)) {
      for (JsonNode changes : source.path(array)) {
        samples.add(new Sample(name(), array.equals(BASIC_ITEMS), item(changes)));
      }
    }
    if (samples.isEmpty() && !isDocument()) {
      samples.add(new Sample(name(), isBasic(source), item(source)));
    }
    return samples;
  }

  /** Returns what can be read of a document before it breaks off. */
  private List<CatalogueEntry> readableEntries() {
    List<CatalogueEntry> entries = new ArrayList<>();
    try (CatalogueReader reader =
        CatalogueReader.builder()
            .profile(profile)
            .open(new ByteArrayInputStream(document()), "case")) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    } catch (IOException brokenOff) {
      return entries;
    }
    return entries;
  }

  private byte[] document() {
    return source.has("document")
        ? source.path("document").asText().getBytes(StandardCharsets.UTF_8)
        : HexFormat.of().parseHex(source.path("bytes").asText());
  }

  private BasicCatalogue basic() throws IOException {
    BasicCatalogue.Builder builder = BasicCatalogue.builder(profile);
    for (CatalogueEntry entry : entries(documentOf(BASIC))) {
      if (entry.holder() instanceof BasicItem item) {
        builder.add(item);
      }
    }
    return builder.build();
  }

  private PublishedCatalogue previous() throws IOException {
    PublishedCatalogue.Builder builder = PublishedCatalogue.builder(profile);
    for (CatalogueEntry entry : entries(documentOf(PREVIOUS))) {
      if (entry.holder() instanceof ServiceItem item) {
        builder.add(item);
      } else if (entry.holder() instanceof BasicItem item) {
        builder.add(item);
      }
    }
    return builder.build();
  }

  /** Returns a document of the objects in a member, each where its base belongs. */
  private ObjectNode documentOf(String member) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode basicItems = document.putArray(BASIC_ITEMS);
    ArrayNode items = document.putArray(ITEMS);
    for (JsonNode changes : source.path(member)) {
      boolean basic = isBasic(changes);
      (basic ? basicItems : items).add(item(changes));
    }
    return document;
  }

  private List<CatalogueEntry> entries(JsonNode document) throws IOException {
    byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
    List<CatalogueEntry> entries = new ArrayList<>();
    try (CatalogueReader reader =
        CatalogueReader.builder()
            .dialect(Dialect.canonical())
            .profile(profile)
            .open(new ByteArrayInputStream(bytes), "case")) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  // ---- how the item is built

  private static boolean isBasic(JsonNode changes) {
    return changes.path("base").isObject()
        ? changes.path("basicRecord").asBoolean()
        : RuleCases.isBasic(changes.path("base").asText());
  }

  private static ObjectNode item(JsonNode changes) {
    ObjectNode item =
        changes.get("base") instanceof ObjectNode base
            ? base.deepCopy()
            : RuleCases.base(changes.path("base").asText());
    for (var change : changes.path("set").properties()) {
      set(item, pointer(change.getKey()), change.getValue());
    }
    for (JsonNode name : changes.path("remove")) {
      remove(item, pointer(name.asText()));
    }
    return item;
  }

  private static JsonPointer pointer(String nameOrPointer) {
    return JsonPointer.compile(nameOrPointer.startsWith("/") ? nameOrPointer : "/" + nameOrPointer);
  }

  /** Sets the value at a pointer, in an array also behind its last entry. */
  static void set(ObjectNode item, JsonPointer pointer, JsonNode value) {
    JsonNode parent = item.at(pointer.head());
    String last = pointer.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(last, value);
    } else if (parent instanceof ArrayNode array) {
      int index = last.equals("-") ? array.size() : pointer.last().getMatchingIndex();
      if (index == array.size()) {
        array.add(value);
      } else {
        array.set(index, value);
      }
    } else {
      throw new IllegalArgumentException("Nothing at " + pointer.head() + " to set in");
    }
  }

  /** Removes what a pointer points at, which must be there. */
  static void remove(ObjectNode item, JsonPointer pointer) {
    JsonNode parent = item.at(pointer.head());
    JsonNode removed =
        parent instanceof ObjectNode object
            ? object.remove(pointer.last().getMatchingProperty())
            : parent instanceof ArrayNode array
                ? array.remove(pointer.last().getMatchingIndex())
                : null;
    if (removed == null) {
      throw new IllegalArgumentException("Nothing at " + pointer + " to remove");
    }
  }

  @Override
  public String toString() {
    return rule + ": " + name();
  }
}
