package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.core.TimeUnit;
import io.github.servicecatalogue.internal.Nearest;
import io.github.servicecatalogue.json.ProfileException.Problem;
import io.github.servicecatalogue.json.internal.JsonTree.Kind;
import io.github.servicecatalogue.json.internal.JsonTree.Member;
import io.github.servicecatalogue.json.internal.JsonTree.Node;
import io.github.servicecatalogue.json.internal.JsonTree.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Understands the members of one profile file and notes what is wrong. Not thread-safe. */
public final class ProfileMembers {
  private static final List<String> MEMBERS =
      List.of(
          "extends",
          "id",
          "version",
          "name",
          "severities",
          "settings",
          "obligations",
          "codeStyle",
          "overlays",
          "codeLists",
          "elementLists",
          "itemTypes",
          "elements",
          "rules");
  private static final List<String> RULE_MEMBERS =
      List.of(
          "id",
          "severity",
          "title",
          "message",
          "hint",
          "itemTypes",
          "basicItems",
          "when",
          "element",
          "check");
  private static final List<String> TESTS = List.of("present", "absent", "matches", "in", "list");
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::id).toList();
  private static final List<ElementType> TYPES =
      List.of(
          ElementType.STRING,
          ElementType.TEXT,
          ElementType.IDENTIFIER,
          ElementType.INTEGER,
          ElementType.CODE,
          ElementType.FLAG,
          ElementType.DATETIME,
          ElementType.URL);
  private static final String WORKING_DAYS = "working-days.";
  private static final String SEPARATORS = "list-separators.";
  private static final String ALL = "/*";

  private final String file;
  private final List<Problem> problems;
  private final Collection<? extends Rule> plugins;
  private Profile base = Profile.national();
  private String id = "";

  /** The elements by id and by name: of the table, of the other profile and of this file. */
  private final Map<String, Element<?>> elements = new LinkedHashMap<>();

  /** The code lists that this file adds or changes. */
  private final Map<String, CodeList> lists = new LinkedHashMap<>();

  private final Set<String> listsUsed = new HashSet<>();
  private final Set<String> ruleIds = new LinkedHashSet<>();

  /** Takes the members of a file; what is wrong is added to the problems. */
  public ProfileMembers(String file, List<Problem> problems, Collection<? extends Rule> plugins) {
    this.file = file;
    this.problems = problems;
    this.plugins = plugins;
  }

  /** Adds a problem. */
  public void add(Place place, String key, @Nullable String suggestion, String... arguments) {
    problems.add(
        new Problem(file, place.line(), place.column(), key, List.of(arguments), suggestion));
  }

  /** Says that a value should be something else; {@code wanted} is the key of a text. */
  public void wrongType(Node found, String wanted) {
    add(found.place(), "wrong-type", null, wanted);
  }

  /** Returns the profile, which is of no use where there are problems. */
  public @Nullable Profile profile(Node root, Profile extended) {
    int before = problems.size();
    base = extended;
    Elements.all().forEach(this::know);
    base.elements().forEach(this::know);
    unknownMembers(root, MEMBERS);
    id = id(root);
    Profile.Builder builder = base.toBuilder(id);
    text(root, "version", text -> builder.version(text.text()));
    for (Language language : Language.values()) {
      String name = ofLanguages(root, "name").get(language);
      if (name != null) {
        builder.name(language, name);
      }
    }
    // what others name comes first
    elements(root, builder);
    codeLists(root, builder);
    rules(root, builder);
    codeStyle(root, builder);
    overlays(root, builder);
    severities(root, builder);
    settings(root, builder);
    obligations(root, builder);
    itemTypes(root, builder);
    elementLists(root, builder);
    unusedLists(root);
    return problems.size() > before ? null : builder.build();
  }

  private void know(Element<?> element) {
    elements.put(element.id(), element);
    elements.put(element.enName(), element);
  }

  // ---- values of a kind

  private void unknownMembers(Node object, List<String> known) {
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!known.contains(name)) {
                add(member.place(), "unknown-member", Nearest.of(name, known), name);
              }
            });
  }

  private @Nullable Node member(Node object, String name, Kind kind, String wanted) {
    Member member = object.members().get(name);
    if (member == null) {
      return null;
    }
    if (member.value().kind() != kind) {
      wrongType(member.value(), wanted);
      return null;
    }
    return member.value();
  }

  /** Does something with a member that is a text. */
  private interface OfText {
    void accept(Node text);
  }

  private void text(Node object, String name, OfText then) {
    Node text = member(object, name, Kind.TEXT, "@text");
    if (text != null) {
      then.accept(text);
    }
  }

  private void eachMember(Node root, String name, BiConsumer<String, Member> then) {
    Node object = member(root, name, Kind.OBJECT, "@object");
    if (object != null) {
      object.members().forEach(then);
    }
  }

  private List<Node> entries(Node object, String name) {
    Node array = member(object, name, Kind.ARRAY, "@array");
    return array == null ? List.of() : array.entries();
  }

  private List<String> texts(Node array) {
    List<String> texts = new ArrayList<>();
    if (array.kind() == Kind.TEXT) {
      texts.add(array.text());
    } else if (array.kind() != Kind.ARRAY) {
      wrongType(array, "@texts");
    }
    for (Node entry : array.entries()) {
      if (entry.kind() == Kind.TEXT) {
        texts.add(entry.text());
      } else {
        wrongType(entry, "@text");
      }
    }
    return texts;
  }

  /** Reads a text for all languages, or an object with one for each; one stands for the other. */
  private Map<Language, String> ofLanguages(Node object, String name) {
    Member member = object.members().get(name);
    if (member == null) {
      return Map.of();
    }
    Node value = member.value();
    if (value.kind() == Kind.TEXT) {
      return Map.of(Language.ZH, value.text(), Language.EN, value.text());
    }
    if (value.kind() != Kind.OBJECT) {
      wrongType(value, "@text-or-languages");
      return Map.of();
    }
    unknownMembers(value, LANGUAGES);
    Node zh = member(value, "zh", Kind.TEXT, "@text");
    Node en = member(value, "en", Kind.TEXT, "@text");
    if (zh == null && en == null) {
      if (value.members().isEmpty()) {
        add(value.place(), "missing-member", null, "zh");
      }
      return Map.of();
    }
    String text = zh == null ? (en == null ? "" : en.text()) : zh.text();
    return Map.of(
        Language.ZH, zh == null ? text : zh.text(), Language.EN, en == null ? text : en.text());
  }

  private String id(Node root) {
    Node node = member(root, "id", Kind.TEXT, "@text");
    if (node == null) {
      if (!root.members().containsKey("id")) {
        add(root.place(), "missing-member", null, "id");
      }
      return "unnamed";
    }
    String text = node.text();
    if (!isWords(text)) {
      add(node.place(), "bad-id", null, text);
    } else if (Profile.builtIn().contains(text)) {
      add(node.place(), "id-of-library", null, text);
    }
    return text;
  }

  /** Tells whether a text is of small letters, digits and hyphens and begins with a letter. */
  private static boolean isWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || ((c < '0' || c > '9') && c != '-'))) {
        return false;
      }
    }
    return !text.isEmpty() && !text.endsWith("-");
  }

  private static boolean isCamelCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean small = c >= 'a' && c <= 'z';
      boolean other = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!small && (i == 0 || !other)) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  // ---- severities and settings

  private void severities(Node root, Profile.Builder builder) {
    Set<String> known = new TreeSet<>(base.severities().keySet());
    Rules.all().forEach(rule -> known.add(rule.id()));
    Rules.reading().forEach(rule -> known.add(rule.id()));
    base.rules().forEach(rule -> known.add(rule.id()));
    plugins.forEach(rule -> known.add(rule.id()));
    known.addAll(ruleIds);
    Set<String> groups = new TreeSet<>();
    known.forEach(rule -> groups.add(rule.substring(0, rule.indexOf('/')) + ALL));
    eachMember(
        root,
        "severities",
        (rule, member) -> {
          Severity severity = severity(member.value());
          if (rule.endsWith(ALL) && !groups.contains(rule)) {
            add(member.place(), "unknown-group", Nearest.of(rule, groups), rule);
          } else if (!rule.endsWith(ALL) && !known.contains(rule)) {
            add(member.place(), "unknown-rule", Nearest.of(rule, known), rule);
          } else if (severity != null && rule.endsWith(ALL)) {
            String group = rule.substring(0, rule.length() - 1);
            builder.severity(rule, severity);
            plugins.stream()
                .map(Rule::id)
                .filter(plugin -> plugin.startsWith(group))
                .forEach(plugin -> builder.severity(plugin, severity));
          } else if (severity != null) {
            builder.severity(rule, severity);
          }
        });
    // a single plug-in rule counts more than its group, in whatever order they stand
    eachMember(
        root,
        "severities",
        (rule, member) -> {
          if (!rule.endsWith(ALL) && SEVERITIES.contains(member.value().text())) {
            builder.severity(rule, Severity.of(member.value().text()));
          }
        });
  }

  private @Nullable Severity severity(Node value) {
    if (value.kind() != Kind.TEXT) {
      wrongType(value, "@severity");
      return null;
    }
    if (!SEVERITIES.contains(value.text())) {
      String near = Nearest.of(value.text(), SEVERITIES);
      add(value.place(), "unknown-severity", near, value.text());
      return null;
    }
    return Severity.of(value.text());
  }

  private void settings(Node root, Profile.Builder builder) {
    Set<String> known = new TreeSet<>(base.settingNames());
    for (TimeUnit unit : TimeUnit.values()) {
      known.add(WORKING_DAYS + unit.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    eachMember(
        root,
        "settings",
        (name, member) -> {
          boolean separators = name.startsWith(SEPARATORS);
          if (!known.contains(name) && !separators) {
            add(member.place(), "unknown-setting", Nearest.of(name, known), name);
          } else if (separators
              && element(member.place(), name.substring(SEPARATORS.length())) == null) {
            return;
          } else {
            String value = setting(name, member.value());
            if (value != null) {
              builder.setting(separators ? separatorsOf(name) : name, value);
            }
          }
        });
  }

  private String separatorsOf(String name) {
    Element<?> element = elements.get(name.substring(SEPARATORS.length()));
    return element == null ? name : SEPARATORS + element.id();
  }

  private @Nullable String setting(String name, Node value) {
    if (name.startsWith(WORKING_DAYS)) {
      if (isDecimal(value)) {
        return value.text();
      }
      wrongType(value, "@number");
    } else if (isWholeNumber(name)) {
      if (value.kind() == Kind.FLAG) {
        return value.text().equals("true") ? "1" : "0";
      }
      if (value.kind() == Kind.NUMBER && wholeNumber(value.text()) >= 0) {
        return value.text();
      }
      wrongType(value, "@whole-number");
    } else {
      int before = problems.size();
      List<String> words = texts(value);
      if (problems.size() > before) {
        return null;
      }
      if (words.stream().allMatch(w -> w.indexOf(' ') < 0 && w.indexOf(',') < 0)) {
        return String.join(" ", words);
      }
      if (value.kind() == Kind.TEXT) {
        return value.text();
      }
      wrongType(value, "@words");
    }
    return null;
  }

  private static boolean isDecimal(Node value) {
    if (value.kind() != Kind.NUMBER || value.text().length() > 20) {
      return false;
    }
    double number = Double.parseDouble(value.text());
    return number >= 0 && number <= 10_000;
  }

  /** A setting is a number where the library has a number for it. */
  private boolean isWholeNumber(String name) {
    List<String> words = Profile.national().settings(name);
    if (words.isEmpty()) {
      words = base.settings(name);
    }
    return words.size() == 1 && wholeNumber(words.get(0)) >= 0;
  }

  private static int wholeNumber(String text) {
    if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Integer.parseInt(text);
  }

  // ---- elements, obligations and lists

  private void elements(Node root, Profile.Builder builder) {
    for (Node node : entries(root, "elements")) {
      if (node.kind() != Kind.OBJECT) {
        wrongType(node, "@object");
        continue;
      }
      Element<?> element = declaredElement(node);
      if (element != null) {
        builder.element(element);
        know(element);
      }
    }
  }

  private @Nullable Element<?> declaredElement(Node node) {
    int before = problems.size();
    unknownMembers(
        node,
        List.of("id", "zhName", "enName", "row", "type", "maxLength", "multiValued", "codeList"));
    Node ofId = required(node, "id");
    Node zhName = required(node, "zhName");
    Node enName = required(node, "enName");
    if (ofId != null && !isWords(ofId.text())) {
      add(ofId.place(), "bad-id", null, ofId.text());
    }
    if (enName != null && !isCamelCase(enName.text())) {
      add(enName.place(), "bad-name", null, enName.text());
    }
    RowKind<?> rows = rowKind(node);
    ElementType type = type(node);
    int maxLength = maxLength(node);
    boolean multiValued = flag(node, "multiValued");
    Node list = member(node, "codeList", Kind.TEXT, "@text");
    if (problems.size() > before || ofId == null || zhName == null || enName == null) {
      return null;
    }
    Element<?> same = elements.get(ofId.text());
    Shape shape = rows == null ? Shape.item() : rows.shape();
    Element<?> sameName = elements.get(enName.text());
    boolean nameTaken =
        shape.member(enName.text()) != null
            || (sameName != null && sameName.isDeclared() && !sameName.id().equals(ofId.text()));
    if ((same != null && !base.elements().contains(same)) || nameTaken) {
      Node taken = nameTaken ? enName : ofId;
      add(taken.place(), "element-exists", null, taken.text());
      return null;
    }
    if (list != null) {
      listsUsed.add(list.text());
    }
    Element.Declaration declaration =
        Element.declare(ofId.text(), zhName.text(), enName.text())
            .in(rows)
            .type(type)
            .maxLength(maxLength)
            .codeList(list == null ? null : list.text());
    return (multiValued ? declaration.multiValued() : declaration).build();
  }

  private @Nullable Node required(Node object, String name) {
    if (!object.members().containsKey(name)) {
      add(object.place(), "missing-member", null, name);
    }
    Node text = member(object, name, Kind.TEXT, "@text");
    if (text != null && text.text().isBlank()) {
      wrongType(text, "@text");
      return null;
    }
    return text;
  }

  private boolean flag(Node object, String name) {
    Node flag = member(object, name, Kind.FLAG, "@flag");
    return flag != null && flag.text().equals("true");
  }

  private @Nullable RowKind<?> rowKind(Node node) {
    Node row = member(node, "row", Kind.TEXT, "@text");
    if (row == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (RowKind<?> rows : RowKind.all()) {
      if (rows != RowKind.IMPLEMENTING_BODIES) {
        if (rows.enName().equals(row.text())) {
          return rows;
        }
        names.add(rows.enName());
      }
    }
    String near = Nearest.of(row.text(), names);
    add(row.place(), "unknown-value", near, row.text(), String.join(", ", names));
    return null;
  }

  private ElementType type(Node node) {
    Node type = member(node, "type", Kind.TEXT, "@text");
    if (type == null) {
      return ElementType.STRING;
    }
    for (ElementType known : TYPES) {
      if (known.id().equals(type.text())) {
        return known;
      }
    }
    List<String> names = TYPES.stream().map(ElementType::id).toList();
    String near = Nearest.of(type.text(), names);
    add(type.place(), "unknown-value", near, type.text(), String.join(", ", names));
    return ElementType.STRING;
  }

  private int maxLength(Node node) {
    Node number = member(node, "maxLength", Kind.NUMBER, "@whole-number");
    if (number == null) {
      return 0;
    }
    int length = wholeNumber(number.text());
    if (length < 0) {
      wrongType(number, "@whole-number");
    }
    return Math.max(length, 0);
  }

  private @Nullable Element<?> element(Place place, String name) {
    Element<?> element = elements.get(name);
    if (element == null) {
      // an id is answered with an id, a name with a name
      boolean ids = name.indexOf('-') >= 0;
      Set<String> known = new LinkedHashSet<>();
      elements.values().forEach(e -> known.add(ids ? e.id() : e.enName()));
      add(place, "unknown-element", Nearest.of(name, known), name);
    }
    return element;
  }

  private void obligations(Node root, Profile.Builder builder) {
    eachMember(
        root,
        "obligations",
        (name, member) -> {
          Element<?> element = element(member.place(), name);
          Node value = member.value();
          if (value.kind() == Kind.TEXT) {
            Obligation obligation = obligation(value);
            if (element != null && obligation != null) {
              for (ItemKind kind : ItemKind.values()) {
                if (kind != ItemKind.BASIC) {
                  builder.obligation(element, kind, obligation);
                }
              }
            }
          } else if (value.kind() == Kind.OBJECT) {
            value.members().forEach((kind, of) -> obligation(builder, element, kind, of));
          } else {
            wrongType(value, "@obligation");
          }
        });
  }

  private void obligation(
      Profile.Builder builder, @Nullable Element<?> element, String kindName, Member member) {
    ItemKind found = null;
    List<String> names = new ArrayList<>();
    for (ItemKind kind : ItemKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      found = name.equals(kindName) ? kind : found;
      names.add(name);
    }
    if (found == null) {
      String near = Nearest.of(kindName, names);
      add(member.place(), "unknown-value", near, kindName, String.join(", ", names));
    }
    if (member.value().kind() != Kind.TEXT) {
      wrongType(member.value(), "@obligation");
      return;
    }
    Obligation obligation = obligation(member.value());
    if (element != null && found != null && obligation != null) {
      builder.obligation(element, found, obligation);
    }
  }

  private @Nullable Obligation obligation(Node value) {
    List<String> names = new ArrayList<>();
    for (Obligation obligation : Obligation.values()) {
      String name = obligation.name().toLowerCase(Locale.ROOT);
      if (name.equals(value.text())) {
        return obligation;
      }
      names.add(name);
    }
    String near = Nearest.of(value.text(), names);
    add(value.place(), "unknown-value", near, value.text(), String.join(", ", names));
    return null;
  }

  private void codeStyle(Node root, Profile.Builder builder) {
    text(
        root,
        "codeStyle",
        text -> {
          List<String> names = new ArrayList<>();
          for (CodeStyle style : CodeStyle.values()) {
            String name = style.name().toLowerCase(Locale.ROOT).replace('_', '-');
            names.add(name);
            if (name.equals(text.text())) {
              builder.codeStyle(style);
            }
          }
          if (!names.contains(text.text())) {
            String near = Nearest.of(text.text(), names);
            add(text.place(), "unknown-value", near, text.text(), String.join(", ", names));
          }
        });
  }

  private void overlays(Node root, Profile.Builder builder) {
    Member member = root.members().get("overlays");
    if (member == null) {
      return;
    }
    Set<String> known = CodeLists.profileNames();
    List<String> names = texts(member.value());
    for (String name : names) {
      if (!known.contains(name)) {
        String near = Nearest.of(name, known);
        add(member.value().place(), "unknown-value", near, name, String.join(", ", known));
        return;
      }
    }
    builder.overlays(names);
  }

  private void codeLists(Node root, Profile.Builder builder) {
    eachMember(
        root,
        "codeLists",
        (list, member) -> {
          Node value = member.value();
          boolean replace = false;
          String name = null;
          if (value.kind() == Kind.OBJECT) {
            unknownMembers(value, List.of("name", "replace", "values"));
            replace = flag(value, "replace");
            Node named = member(value, "name", Kind.TEXT, "@text");
            name = named == null ? null : named.text();
            Node values = member(value, "values", Kind.ARRAY, "@array");
            if (values == null) {
              if (!value.members().containsKey("values")) {
                add(value.place(), "missing-member", null, "values");
              }
              return;
            }
            value = values;
          }
          if (value.kind() != Kind.ARRAY) {
            wrongType(value, "@code-list");
            return;
          }
          if (!isWords(list)) {
            add(member.place(), "bad-id", null, list);
          }
          CodeList made = codeList(list, name, replace, value);
          lists.put(list, made);
          builder.codeList(made);
        });
  }

  private CodeList codeList(String list, @Nullable String name, boolean replace, Node values) {
    CodeList before = base.codeLists().find(list);
    List<CodeList.Entry> all = new ArrayList<>();
    if (before != null && !replace) {
      all.addAll(before.entries());
    }
    Set<String> codes = new HashSet<>();
    for (Node node : values.entries()) {
      if (node.kind() != Kind.OBJECT) {
        wrongType(node, "@code-list-value");
        continue;
      }
      unknownMembers(node, List.of("code", "zh", "en", "note"));
      Node code = required(node, "code");
      Node zh = required(node, "zh");
      Node en = member(node, "en", Kind.TEXT, "@text");
      Node note = member(node, "note", Kind.TEXT, "@text");
      if (code != null && !codes.add(code.text())) {
        add(code.place(), "code-twice", null, code.text());
      } else if (code != null && zh != null) {
        all.add(
            new CodeList.Entry(
                code.text(),
                zh.text(),
                en == null ? zh.text() : en.text(),
                id,
                Grade.C,
                note == null ? "" : note.text()));
      }
    }
    String zhName = name != null ? name : before == null ? list : before.zhName();
    return CodeList.of(list, zhName, all);
  }

  private void elementLists(Node root, Profile.Builder builder) {
    eachMember(
        root,
        "elementLists",
        (name, member) -> {
          Element<?> element = element(member.place(), name);
          int before = problems.size();
          List<String> named = texts(member.value());
          for (String list : named) {
            if (!isList(list)) {
              add(member.value().place(), "unknown-list", nearestList(list), list);
            }
            listsUsed.add(list);
          }
          if (element != null && problems.size() == before && !named.isEmpty()) {
            builder.listOf(element, named);
          }
        });
  }

  private boolean isList(String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? lists.containsKey(name) || base.codeLists().find(name) != null
        : CodeLists.ofProfile(name.substring(0, slash), name.substring(slash + 1)) != null;
  }

  private @Nullable String nearestList(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return Nearest.of(name, listNames());
    }
    String list = Nearest.of(name.substring(0, slash), listNames());
    String profile = Nearest.of(name.substring(slash + 1), CodeLists.profileNames());
    return list == null || profile == null || !isList(list + "/" + profile)
        ? null
        : list + "/" + profile;
  }

  private List<String> listNames() {
    List<String> names = new ArrayList<>(lists.keySet());
    base.codeLists().all().forEach(list -> names.add(list.id()));
    return names;
  }

  /** A new list that nothing uses is a known one that was mistyped. */
  private void unusedLists(Node root) {
    eachMember(
        root,
        "codeLists",
        (list, member) -> {
          if (base.codeLists().find(list) == null && !listsUsed.contains(list)) {
            List<String> known = base.codeLists().all().stream().map(CodeList::id).toList();
            add(member.place(), "unused-list", Nearest.of(list, known), list);
          }
        });
    for (Element<?> element : Set.copyOf(elements.values())) {
      String list = element.isDeclared() ? element.codeList() : null;
      if (list != null && !isList(list)) {
        Place place = placeOfElement(root, element);
        add(place, "unknown-list", Nearest.of(list, listNames()), list);
      }
    }
  }

  private static Place placeOfElement(Node root, Element<?> element) {
    Member all = root.members().get("elements");
    for (Node node : all == null ? List.<Node>of() : all.value().entries()) {
      Member named = node.members().get("id");
      Member list = node.members().get("codeList");
      if (named != null && list != null && named.value().text().equals(element.id())) {
        return list.value().place();
      }
    }
    return root.place();
  }

  private void itemTypes(Node root, Profile.Builder builder) {
    CodeList types = CodeLists.national().find("item-type");
    eachMember(
        root,
        "itemTypes",
        (type, member) -> {
          Node value = member.value();
          if (value.kind() != Kind.TEXT) {
            wrongType(value, "@text");
          } else if (types != null && !types.contains(value.text())) {
            add(value.place(), "unknown-type", null, value.text());
          } else {
            builder.itemType(type, value.text());
          }
        });
  }

  // ---- rules

  private void rules(Node root, Profile.Builder builder) {
    for (Node node : entries(root, "rules")) {
      if (node.kind() != Kind.OBJECT) {
        wrongType(node, "@object");
        continue;
      }
      int before = problems.size();
      DeclaredRule rule = rule(node);
      if (rule != null && problems.size() == before) {
        builder.rule(rule.toRule());
      }
    }
  }

  private @Nullable DeclaredRule rule(Node node) {
    unknownMembers(node, RULE_MEMBERS);
    String ruleId = ruleId(node);
    Severity severity = Severity.WARNING;
    Member ofSeverity = node.members().get("severity");
    if (ofSeverity != null) {
      Severity chosen = severity(ofSeverity.value());
      severity = chosen == null ? severity : chosen;
    }
    Node named = required(node, "element");
    Element<?> element = named == null ? null : element(named.place(), named.text());
    if (element != null && named != null && isBesideItems(element)) {
      add(named.place(), "element-beside-items", null, named.text());
    }
    List<DeclaredRule.Condition> conditions = conditions(node, element);
    Node check = member(node, "check", Kind.OBJECT, "@object");
    if (!node.members().containsKey("check")) {
      add(node.place(), "missing-member", null, "check");
    }
    DeclaredRule.Test test = check == null ? null : test(check, TESTS);
    Set<String> itemTypes = nationalTypes(node);
    boolean basicItems = flag(node, "basicItems");
    RuleTexts texts = ruleTexts(node, element, conditions);
    if (ruleId == null || element == null || test == null) {
      return null;
    }
    return new DeclaredRule(
        ruleId, severity, texts, itemTypes, basicItems, conditions, element, test);
  }

  private @Nullable String ruleId(Node node) {
    Node text = required(node, "id");
    if (text == null) {
      return null;
    }
    String rule = text.text();
    int slash = rule.indexOf('/');
    if (slash < 1 || !isWords(rule.substring(0, slash)) || !isWords(rule.substring(slash + 1))) {
      add(text.place(), "bad-rule-id", null, rule);
      return null;
    }
    boolean ofPlugin = plugins.stream().anyMatch(plugin -> plugin.id().equals(rule));
    if (Rules.find(rule) != null || ofPlugin || !ruleIds.add(rule)) {
      add(text.place(), "rule-exists", null, rule);
      return null;
    }
    return rule;
  }

  private static boolean isBesideItems(Element<?> element) {
    return RowKind.IMPLEMENTING_BODIES.enName().equals(element.row());
  }

  private Set<String> nationalTypes(Node node) {
    Member member = node.members().get("itemTypes");
    if (member == null) {
      return Set.of();
    }
    Set<String> types = new LinkedHashSet<>(texts(member.value()));
    for (String type : types) {
      if (ItemKind.ofNationalType(type) == null) {
        add(member.value().place(), "unknown-type", null, type);
      }
    }
    return types;
  }

  private List<DeclaredRule.Condition> conditions(Node rule, @Nullable Element<?> judged) {
    Member when = rule.members().get("when");
    if (when == null) {
      return List.of();
    }
    List<Node> nodes =
        when.value().kind() == Kind.ARRAY ? when.value().entries() : List.of(when.value());
    List<DeclaredRule.Condition> conditions = new ArrayList<>();
    for (Node node : nodes) {
      if (node.kind() != Kind.OBJECT) {
        wrongType(node, "@object");
        continue;
      }
      List<String> known = new ArrayList<>(TESTS);
      known.add("element");
      Node named = required(node, "element");
      Element<?> element = named == null ? null : element(named.place(), named.text());
      DeclaredRule.Test test = test(node, known);
      if (element != null && named != null && element.row() != null && judged != null) {
        if (!element.row().equals(judged.row())) {
          add(named.place(), "other-rows", null, named.text(), judged.enName());
        }
      }
      if (element != null && test != null) {
        conditions.add(new DeclaredRule.Condition(element, test));
      }
    }
    return conditions;
  }

  private DeclaredRule.@Nullable Test test(Node node, List<String> known) {
    unknownMembers(node, known);
    List<String> given = TESTS.stream().filter(node.members()::containsKey).toList();
    if (given.size() != 1) {
      add(node.place(), "one-test", null, String.join(", ", TESTS));
      return null;
    }
    String name = given.get(0);
    Member member = node.members().get(name);
    Node value = member == null ? node : member.value();
    return switch (name) {
      case "present", "absent" -> {
        if (value.kind() != Kind.FLAG || !value.text().equals("true")) {
          wrongType(value, "@true");
        }
        yield new DeclaredRule.Filled(name.equals("present"));
      }
      case "matches" -> matches(value);
      case "in" -> {
        List<String> values = values(value);
        if (values.isEmpty() && value.kind() == Kind.ARRAY && value.entries().isEmpty()) {
          wrongType(value, "@values");
        }
        yield new DeclaredRule.In(values);
      }
      default -> inList(value);
    };
  }

  /** Numbers stand for themselves, as they are compared as written. */
  private List<String> values(Node array) {
    if (array.kind() != Kind.ARRAY) {
      wrongType(array, "@values");
      return List.of();
    }
    List<String> values = new ArrayList<>();
    for (Node entry : array.entries()) {
      if (entry.kind() == Kind.TEXT || entry.kind() == Kind.NUMBER) {
        values.add(entry.text());
      } else {
        wrongType(entry, "@text");
      }
    }
    return List.copyOf(values);
  }

  private DeclaredRule.@Nullable Test matches(Node value) {
    if (value.kind() != Kind.TEXT) {
      wrongType(value, "@text");
      return null;
    }
    try {
      return new DeclaredRule.Matches(BoundedPattern.of(value.text()));
    } catch (IllegalArgumentException e) {
      add(value.place(), "bad-pattern", null, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private DeclaredRule.@Nullable Test inList(Node value) {
    if (value.kind() != Kind.TEXT) {
      wrongType(value, "@text");
      return null;
    }
    if (!lists.containsKey(value.text()) && base.codeLists().find(value.text()) == null) {
      String near = Nearest.of(value.text(), listNames());
      add(value.place(), "unknown-list", near, value.text());
      return null;
    }
    listsUsed.add(value.text());
    return new DeclaredRule.InList(value.text());
  }

  private RuleTexts ruleTexts(
      Node node, @Nullable Element<?> element, List<DeclaredRule.Condition> conditions) {
    Set<String> arguments = new LinkedHashSet<>(List.of("value", "expected", "element"));
    if (element != null) {
      arguments.add(element.enName());
    }
    conditions.forEach(condition -> arguments.add(condition.element().enName()));
    if (!node.members().containsKey("message")) {
      add(node.place(), "missing-member", null, "message");
    }
    RuleTexts texts = RuleTexts.NONE;
    Map<Language, String> title = ofLanguages(node, "title");
    Map<Language, String> message = ofLanguages(node, "message");
    Map<Language, String> hint = ofLanguages(node, "hint");
    if (!title.isEmpty()) {
      texts = texts.title(zh(title), en(title));
    }
    if (!message.isEmpty()) {
      texts = texts.message(zh(message), en(message));
    }
    if (!hint.isEmpty()) {
      texts = texts.hint(zh(hint), en(hint));
    }
    for (String name : List.of("message", "hint")) {
      Member member = node.members().get(name);
      if (member != null) {
        Set<String> unknown = new LinkedHashSet<>();
        for (String text : (name.equals("hint") ? hint : message).values()) {
          unknown.addAll(argumentsOf(text));
        }
        unknown.removeAll(arguments);
        for (String argument : unknown) {
          String near = Nearest.of(argument, arguments);
          String known = String.join(", ", arguments);
          add(member.value().place(), "unknown-argument", near, argument, known);
        }
      }
    }
    return texts;
  }

  private static String zh(Map<Language, String> texts) {
    return texts.getOrDefault(Language.ZH, "");
  }

  private static String en(Map<Language, String> texts) {
    return texts.getOrDefault(Language.EN, "");
  }

  /** Returns what a text names in braces, without {@code .code} and {@code .meaning}. */
  private static List<String> argumentsOf(String text) {
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 1, close);
      for (String part : List.of(".code", ".meaning")) {
        if (name.endsWith(part)) {
          name = name.substring(0, name.length() - part.length());
        }
      }
      names.add(name);
    }
    return names;
  }
}
