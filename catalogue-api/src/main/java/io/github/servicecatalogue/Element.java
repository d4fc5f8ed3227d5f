package io.github.servicecatalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One element (要素) of the standardized list: a row of the element table.
 *
 * <p>An element is also the key of its value: {@code item.get(Elements.PROMISE_LIMIT)} is an {@link
 * Integer} or null. Immutable and thread-safe. The constants are in {@link Elements}.
 *
 * @param <T> the Java type of the value: {@link String} for texts, identifiers, addresses, single
 *     codes and flags, {@link Integer} for whole numbers, {@link CatalogueDate} for dates, {@link
 *     List} of {@link String} where several values are allowed, {@link List} of {@link Attachment}
 *     for attachments, {@link Map} of {@link String} for the open map
 */
public final class Element<T> implements Member<T> {
  /** The source of an element that is not in the element table. */
  private static final String DECLARED = "profile";

  private final String id;
  private final ElementGroup group;
  private final String zhName;
  private final String enName;
  private final @Nullable String row;
  private final int slot;
  private final ElementType type;
  private final int maxLength;
  private final boolean multiValued;
  private final @Nullable String codeList;
  private final Map<ItemKind, Obligation> obligations;
  private final @Nullable String nationalColumn;
  private final List<String> tables;
  private final String source;
  private final Grade grade;
  private final String note;
  private final String enLabel;

  /** Reads one line of the element table; {@code slot} is -1 for an element kept as extension. */
  Element(Map<String, String> line, int slot) {
    this.id = value(line, "id");
    this.group = ElementGroup.of(value(line, "group"));
    this.zhName = value(line, "zh_name");
    this.enName = value(line, "en_name");
    this.row = line.get("json_row");
    this.slot = slot;
    this.type = ElementType.of(value(line, "type"));
    this.maxLength = Integer.parseInt(line.getOrDefault("max_length", "0"));
    this.multiValued = "y".equals(line.get("multi_valued"));
    this.codeList = line.get("code_list");
    this.obligations = obligations(value(line, "obligation"));
    this.nationalColumn = line.get("national_column");
    this.tables = List.of(line.getOrDefault("tables", "").split(" "));
    this.source = value(line, "source");
    this.grade = Grade.valueOf(value(line, "grade"));
    this.note = line.getOrDefault("note", "");
    this.enLabel = words(enName);
  }

  /** Makes an element that is not in the element table. */
  private Element(Declaration of) {
    this.id = of.id;
    this.group = ElementGroup.EXTENSION;
    this.zhName = of.zhName;
    this.enName = of.enName;
    this.row = of.row == null ? null : of.row.enName();
    this.slot = -1;
    this.type = of.type;
    this.maxLength = of.maxLength;
    this.multiValued = of.multiValued;
    this.codeList = of.codeList;
    Map<ItemKind, Obligation> all = new EnumMap<>(ItemKind.class);
    for (ItemKind kind : ItemKind.values()) {
      all.put(kind, Obligation.OPTIONAL);
    }
    this.obligations = all;
    this.nationalColumn = null;
    this.tables = List.of("");
    this.source = DECLARED;
    this.grade = Grade.C;
    this.note = "";
    this.enLabel = words(enName);
  }

  /**
   * Starts an element that the element table does not have, as a profile may declare one. It is a
   * member of that name in the canonical form and is kept among the {@link Extensions} of the
   * object, by its id.
   *
   * @param id the id, such as {@code hall-floor}
   * @param zhName the Chinese name
   * @param enName the member of the canonical form, such as {@code hallFloor}
   */
  public static Declaration declare(String id, String zhName, String enName) {
    return new Declaration(id, zhName, enName);
  }

  private static String value(Map<String, String> line, String column) {
    return Objects.requireNonNull(line.get(column), column);
  }

  private static Map<ItemKind, Obligation> obligations(String letters) {
    Map<ItemKind, Obligation> obligations = new EnumMap<>(ItemKind.class);
    ItemKind[] kinds = ItemKind.values();
    for (int i = 0; i < kinds.length; i++) {
      obligations.put(kinds[i], Obligation.of(letters.charAt(i)));
    }
    return obligations;
  }

  private static String words(String camelCase) {
    StringBuilder words = new StringBuilder(camelCase.length() + 8);
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        words.append(' ').append((char) (c + ('a' - 'A')));
      } else {
        words.append(c);
      }
    }
    return words.toString();
  }

  /** Returns the stable id, such as {@code promise-limit}. */
  public String id() {
    return id;
  }

  /** Returns the group of the element table that the element belongs to. */
  public ElementGroup group() {
    return group;
  }

  /** Returns the Chinese name of the standard, such as 承诺办结时限. */
  @Override
  public String zhName() {
    return zhName;
  }

  /** Returns the English name, the member of the canonical form, such as {@code promiseLimit}. */
  @Override
  public String enName() {
    return enName;
  }

  /** Returns the name for a reader of that language, such as {@code promise limit}. */
  public String label(Language language) {
    return language == Language.ZH ? zhName : enLabel;
  }

  /** Returns the array in which the element stands, such as {@code materials}, or null. */
  public @Nullable String row() {
    return row;
  }

  @Override
  public int slot() {
    return slot;
  }

  /** Tells whether the element has a place in the model; otherwise it is an extension. */
  public boolean isTyped() {
    return slot >= 0;
  }

  /** Returns the type of the value, or of each value. */
  public ElementType type() {
    return type;
  }

  /** Returns the longest allowed length in characters (code points); 0 means unbounded. */
  public int maxLength() {
    return maxLength;
  }

  /** Tells whether several values are allowed. */
  public boolean isMultiValued() {
    return multiValued;
  }

  /** Returns the id of the code list of the values, such as {@code time-unit}, or null. */
  public @Nullable String codeList() {
    return codeList;
  }

  /** Returns whether that kind of item must, may or cannot carry the element. */
  public Obligation obligation(ItemKind kind) {
    return Objects.requireNonNull(obligations.get(kind));
  }

  /** Returns the column of the national exchange tables, such as {@code promise_day}, or null. */
  public @Nullable String nationalColumn() {
    return nationalColumn;
  }

  /** Returns the national exchange tables that have the column; empty without a column. */
  public List<String> tables() {
    return nationalColumn == null ? List.of() : tables;
  }

  /**
   * Returns where the element comes from: {@code exchange} (the national exchange tables), {@code
   * gbt39046} (GB/T 39046-2020), {@code supplement-2022} (in use since 2022), {@code provincial} or
   * {@code library}; of an element that is not in the table, {@code profile}.
   */
  public String source() {
    return source;
  }

  /** Returns how sure the row of the table is. */
  public Grade grade() {
    return grade;
  }

  /** Returns a remark in English; may be empty. */
  public String note() {
    return note;
  }

  /** Tells whether a profile declared the element: it is not in the element table. */
  public boolean isDeclared() {
    return source.equals(DECLARED);
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }

  /** Says what an element is that the element table does not have. Not thread-safe. */
  public static final class Declaration {
    private final String id;
    private final String zhName;
    private final String enName;
    private @Nullable RowKind<?> row;
    private ElementType type = ElementType.STRING;
    private int maxLength;
    private boolean multiValued;
    private @Nullable String codeList;

    private Declaration(String id, String zhName, String enName) {
      this.id = Objects.requireNonNull(id);
      this.zhName = Objects.requireNonNull(zhName);
      this.enName = Objects.requireNonNull(enName);
    }

    /** Says that it stands in rows of that kind; by default it stands in the item. */
    public Declaration in(@Nullable RowKind<?> rows) {
      this.row = rows;
      return this;
    }

    /** Says of which type its value is, or each value; by default a text. */
    public Declaration type(ElementType chosen) {
      this.type = Objects.requireNonNull(chosen);
      return this;
    }

    /**
     * Says how many characters the value has at most; 0, the default, means unbounded.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Declaration maxLength(int characters) {
      if (characters < 0) {
        throw new IllegalArgumentException("maxLength must not be negative: " + characters);
      }
      this.maxLength = characters;
      return this;
    }

    /** Says that there may be several values. */
    public Declaration multiValued() {
      this.multiValued = true;
      return this;
    }

    /** Says which code list the values are of; null, the default, means none. */
    public Declaration codeList(@Nullable String list) {
      this.codeList = list;
      return this;
    }

    /**
     * Returns the element, optional for every kind of item.
     *
     * @throws IllegalArgumentException if the element table has one of that id, or one of that name
     *     in the same kind of object
     */
    public Element<?> build() {
      Shape shape = row == null ? Shape.item() : row.shape();
      if (Elements.find(id) != null || shape.member(enName) != null) {
        throw new IllegalArgumentException("The element table has \"" + id + "\" already");
      }
      return new Element<>(this);
    }
  }
}
