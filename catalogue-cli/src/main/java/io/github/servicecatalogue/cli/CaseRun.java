package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.BasicCatalogue;
import io.github.servicecatalogue.core.CatalogueSession;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.LateFinding;
import io.github.servicecatalogue.core.Messages;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case of a rule with the findings that it gives, so that its page shows the real messages. */
final class CaseRun {
  private static final String ITEMS = "items";
  private static final String BASIC_ITEMS = "basicItems";

  /** To prepare a validator takes longer than all cases of a rule, and most are judged so. */
  private static final class National {
    static final Profile PROFILE = Profile.national();
    static final CatalogueValidator VALIDATOR = CatalogueValidator.of(PROFILE);
  }

  private final Map<?, ?> example;
  private final String rule;
  private final Profile profile;
  private final Messages messages;
  private final List<Finding> findings;

  private CaseRun(String rule, Map<?, ?> example, Profile profile, Messages messages)
      throws IOException {
    this.rule = rule;
    this.example = example;
    this.profile = profile;
    this.messages = messages.with(profile.codeLists());
    this.findings = List.copyOf(run());
  }

  /** Runs a case of that rule. */
  static CaseRun of(String rule, Map<?, ?> example, Messages messages) throws IOException {
    return new CaseRun(rule, example, profile(example), messages);
  }

  private static Profile profile(Map<?, ?> example) {
    String id = CasePage.textOf(example, "profile");
    Profile profile = id.isEmpty() ? National.PROFILE : Profile.of(id);
    for (Map.Entry<?, ?> setting : object(example, "settings").entrySet()) {
      profile =
          profile.withSetting(
              profile.id(), setting.getKey().toString(), String.valueOf(setting.getValue()));
    }
    Map<String, Severity> severities = new TreeMap<>();
    object(example, "severities")
        .forEach((key, value) -> severities.put(key.toString(), Severity.of(value.toString())));
    return severities.isEmpty() ? profile : profile.withSeverities(profile.id(), severities);
  }

  private static Map<?, ?> object(Map<?, ?> of, String member) {
    return of.get(member) instanceof Map<?, ?> object ? object : Map.of();
  }

  /** Returns the case as its file has it. */
  Map<?, ?> example() {
    return example;
  }

  /** Returns the profile that judges it. */
  Profile profile() {
    return profile;
  }

  /** Returns the texts with the meanings of that profile. */
  Messages messages() {
    return messages;
  }

  /** Returns what is found. */
  List<Finding> findings() {
    return findings;
  }

  /** Tells whether the rule itself finds something. */
  boolean fails() {
    return findings.stream().anyMatch(finding -> finding.rule().equals(rule));
  }

  // ---- how it is judged

  private List<Finding> run() throws IOException {
    byte[] file = file();
    if (file != null) {
      return findingsOfFile(file);
    }
    return example.containsKey(ITEMS) || example.containsKey(BASIC_ITEMS)
        ? findingsOfCatalogue()
        : findingsOfItem();
  }

  private byte @Nullable [] file() {
    if (example.get("document") instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return example.get("bytes") instanceof String hex ? HexFormat.of().parseHex(hex) : null;
  }

  private static List<Finding> findingsOfConversion(byte[] file, String to) throws IOException {
    Path copy = Files.createTempFile("case", ".json");
    try {
      Files.write(copy, file);
      return CatalogueConversion.to(Dialect.of(to))
          .convert(copy, OutputStream.nullOutputStream())
          .findings();
    } finally {
      Files.delete(copy);
    }
  }

  private List<Finding> findingsOfFile(byte[] file) throws IOException {
    if (example.get("to") instanceof String to) {
      return findingsOfConversion(file, to);
    }
    boolean chosen =
        example.containsKey("profile")
            || example.containsKey("settings")
            || example.containsKey("severities");
    ReadLimits limits = ReadLimits.DEFAULT;
    for (Map.Entry<?, ?> setting : object(example, "limits").entrySet()) {
      ReadLimit limit = Objects.requireNonNull(ReadLimit.find(String.valueOf(setting.getKey())));
      limits = limits.with(limit, limit.value(String.valueOf(setting.getValue())));
    }
    return CatalogueCheck.builder()
        .profile(chosen ? profile : null)
        .limits(limits)
        .build()
        .check(new ByteArrayInputStream(file), "case")
        .findings()
        .stream()
        .filter(f -> f.rule().startsWith("read/") || f.rule().startsWith("convert/"))
        .toList();
  }

  private List<Finding> findingsOfItem() throws IOException {
    CatalogueValidator validator = validator();
    String table = CasePage.textOf(example, "table");
    List<Finding> all = new ArrayList<>();
    for (CatalogueEntry entry : entries(List.of(example))) {
      entry
          .findings()
          .forEach(f -> all.add(moved(f, f.pointer().substring(f.pointer().indexOf("/0") + 2))));
      if (entry.holder() instanceof ServiceItem item && !table.isEmpty()) {
        all.addAll(validator.newSession().check(item, table));
      } else if (entry.holder() instanceof ServiceItem item) {
        all.addAll(validator.validate(item));
      } else if (entry.holder() instanceof BasicItem item) {
        all.addAll(validator.validate(item));
      }
    }
    return all;
  }

  private List<Finding> findingsOfCatalogue() throws IOException {
    List<Map<?, ?>> records = new ArrayList<>(CasePage.objects(example, BASIC_ITEMS));
    records.addAll(CasePage.objects(example, ITEMS));
    CatalogueSession session = validator().newSession();
    List<Finding> all = new ArrayList<>();
    for (CatalogueEntry entry : entries(records)) {
      all.addAll(entry.findings());
      for (Finding finding : check(session, entry.holder())) {
        all.add(moved(finding, entry.pointer() + finding.pointer()));
      }
    }
    for (LateFinding late : session.finish()) {
      Finding finding = late.finding();
      if (!finding.rule().equals(Rules.FORM_LACKS_ELEMENTS)) {
        String array = "/" + (late.basicItem() ? BASIC_ITEMS : ITEMS) + "/";
        String prefix = late.ordinal() == 0 ? "" : array + (late.ordinal() - 1);
        all.add(moved(finding, prefix + finding.pointer()));
      }
    }
    return all;
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

  private CatalogueValidator validator() throws IOException {
    boolean prepared =
        profile == National.PROFILE
            && !example.containsKey("basic")
            && !example.containsKey("previous")
            && !example.containsKey("form");
    if (prepared) {
      return National.VALIDATOR;
    }
    CatalogueValidator.Builder validator = CatalogueValidator.builder().profile(profile);
    if (example.containsKey("basic")) {
      BasicCatalogue.Builder basic = BasicCatalogue.builder(profile);
      for (CatalogueEntry entry : entries(CasePage.objects(example, "basic"))) {
        if (entry.holder() instanceof BasicItem item) {
          basic.add(item);
        }
      }
      validator.basic(basic.build());
    }
    if (example.containsKey("previous")) {
      PublishedCatalogue.Builder previous = PublishedCatalogue.builder(profile);
      for (CatalogueEntry entry : entries(CasePage.objects(example, "previous"))) {
        if (entry.holder() instanceof ServiceItem item) {
          previous.add(item);
        } else if (entry.holder() instanceof BasicItem item) {
          previous.add(item);
        }
      }
      validator.previous(previous.build());
    }
    if (example.get("form") instanceof List<?> ids) {
      Set<Element<?>> form = new HashSet<>();
      for (Object id : ids) {
        Element<?> element = Elements.find(String.valueOf(id));
        if (element != null) {
          form.add(element);
        }
      }
      validator.form(form);
    }
    return validator.build();
  }

  private List<CatalogueEntry> entries(List<Map<?, ?>> records) throws IOException {
    List<@Nullable Object> basicItems = new ArrayList<>();
    List<@Nullable Object> items = new ArrayList<>();
    for (Map<?, ?> changes : records) {
      boolean basic = CasePage.textOf(changes, "base").startsWith("basic-");
      (basic ? basicItems : items).add(record(changes));
    }
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put(BASIC_ITEMS, basicItems);
    document.put(ITEMS, items);
    byte[] bytes = CasePage.json(document).getBytes(StandardCharsets.UTF_8);
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

  // ---- how a record is built

  private static @Nullable Object record(Map<?, ?> changes) throws IOException {
    Object record = CasePage.read("bases/" + CasePage.textOf(changes, "base"));
    for (Map.Entry<?, ?> change : object(changes, "set").entrySet()) {
      List<String> path = path(change.getKey().toString());
      set(parent(record, path), path.get(path.size() - 1), copy(change.getValue()));
    }
    if (changes.get("remove") instanceof List<?> removed) {
      for (Object member : removed) {
        List<String> path = path(String.valueOf(member));
        remove(parent(record, path), path.get(path.size() - 1));
      }
    }
    return record;
  }

  /** Returns the steps of a member's name or of an RFC 6901 pointer. */
  static List<String> path(String nameOrPointer) {
    if (!nameOrPointer.startsWith("/")) {
      return List.of(nameOrPointer);
    }
    List<String> steps = new ArrayList<>();
    for (String step : nameOrPointer.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return steps;
  }

  private static @Nullable Object parent(@Nullable Object root, List<String> path) {
    Object at = root;
    for (String step : path.subList(0, path.size() - 1)) {
      if (at instanceof List<?> list) {
        at = list.get(Integer.parseInt(step));
      } else {
        at = at instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return at;
  }

  /** What is changed was read by {@link CasePage}, so its names are texts. */
  @SuppressWarnings("unchecked")
  private static void set(@Nullable Object parent, String step, @Nullable Object value) {
    if (parent instanceof Map<?, ?> map) {
      ((Map<String, @Nullable Object>) map).put(step, value);
    } else if (parent instanceof List<?> list) {
      List<@Nullable Object> entries = (List<@Nullable Object>) list;
      int index = step.equals("-") ? entries.size() : Integer.parseInt(step);
      if (index == entries.size()) {
        entries.add(value);
      } else {
        entries.set(index, value);
      }
    }
  }

  private static void remove(@Nullable Object parent, String step) {
    if (parent instanceof Map<?, ?> map) {
      map.remove(step);
    } else if (parent instanceof List<?> list) {
      list.remove(Integer.parseInt(step));
    }
  }

  /** What is set may be changed by what is set next, and the page shows the case as it stands. */
  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((name, member) -> copy.put(name.toString(), copy(member)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(entry -> copy.add(copy(entry)));
      return copy;
    }
    return value;
  }
}
