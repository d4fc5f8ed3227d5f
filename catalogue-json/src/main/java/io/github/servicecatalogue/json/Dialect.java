package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.internal.FormFile;
import io.github.servicecatalogue.json.internal.FormTable;
import io.github.servicecatalogue.json.internal.Forms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A form in which catalogues are written as JSON (数据格式), and which elements it can carry.
 *
 * <p>A form is a table of members, not code. Immutable and thread-safe.
 */
public final class Dialect {
  private static final Dialect CANONICAL =
      new Dialect(
          "canonical",
          "national",
          () -> FormTable.canonical(Shape.item()),
          () -> FormTable.canonical(RowKind.IMPLEMENTING_BODIES.shape()));
  private static final Dialect CHINESE =
      new Dialect(
          "chinese",
          "national",
          () -> Forms.chinese(Shape.item()),
          () -> Forms.chinese(RowKind.IMPLEMENTING_BODIES.shape()));
  private static final Dialect EXCHANGE =
      new Dialect("exchange", "national", Forms::exchange, Forms::exchangeBody);
  private static final Dialect GUANGDONG = stated("guangdong", "guangdong");
  private static final Dialect SHANDONG = stated("shandong", "shandong");
  private static final List<Dialect> ALL =
      List.of(
          CANONICAL,
          CHINESE,
          EXCHANGE,
          GUANGDONG,
          stated("guangxi", "national"),
          SHANDONG,
          stated("sichuan", "sichuan"),
          stated("zhejiang", "zhejiang"),
          stated("hunan", "national"));

  private final String id;
  private final String profile;
  private final Supplier<FormTable> makeItems;
  private final Supplier<FormTable> makeBodies;

  /** Made when first asked for: a process reads one form or two. */
  private volatile @Nullable FormTable items;

  private volatile @Nullable FormTable bodies;
  private volatile @Nullable Set<Element<?>> elements;

  private Dialect(
      String id, String profile, Supplier<FormTable> makeItems, Supplier<FormTable> makeBodies) {
    this.id = id;
    this.profile = profile;
    this.makeItems = makeItems;
    this.makeBodies = makeBodies;
  }

  private static Dialect stated(String id, String profile) {
    return new Dialect(
        id,
        profile,
        () -> FormFile.resource(id).table(),
        () -> FormTable.canonical(RowKind.IMPLEMENTING_BODIES.shape()));
  }

  /** The exchange envelope is demanded of exchange forms only. */
  private static Set<Element<?>> notOfTheEnvelope() {
    Set<Element<?>> elements = new HashSet<>(Elements.all());
    elements.removeIf(element -> element.group() == ElementGroup.ENVELOPE);
    return elements;
  }

  /** Returns the library's own form, whose members are named as the element table names them. */
  public static Dialect canonical() {
    return CANONICAL;
  }

  /**
   * Returns the Chinese form (中文格式): the canonical form with the Chinese names of the standard as
   * members, such as 承诺办结时限.
   */
  public static Dialect chinese() {
    return CHINESE;
  }

  /**
   * Returns the national exchange form (国家数据交换格式), an object an item, whose members are the
   * exchange tables, such as {@code up_task_general_basic}.
   */
  public static Dialect exchange() {
    return EXCHANGE;
  }

  /**
   * Reads a form of the user's own: a table of members as a file, tab-separated, with the columns
   * {@code key}, {@code element}, {@code conversion}, {@code filled} and {@code grade}, of which
   * all but the first may be left out. The form is called as the file is, without its ending,
   * unless a line {@code #! id = …} says otherwise; a line {@code #! profile = …} names the profile
   * that judges it, by default {@code national}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if something is wrong in it; the message begins with the file
   *     and the line
   */
  public static Dialect read(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    int point = name.lastIndexOf('.');
    try {
      FormFile file = FormFile.read(Files.readAllLines(path));
      String profile = file.settings().getOrDefault("profile", "national");
      if (!Profile.builtIn().contains(profile)) {
        throw new IllegalArgumentException(
            path + ": no profile \"" + profile + "\"; known are " + Profile.builtIn());
      }
      String id = file.settings().getOrDefault("id", point > 0 ? name.substring(0, point) : name);
      return new Dialect(
          id, profile, file::table, () -> FormTable.canonical(RowKind.IMPLEMENTING_BODIES.shape()));
    } catch (FormFile.Fault fault) {
      throw new IllegalArgumentException(path + ":" + fault.line() + ": " + fault.getMessage());
    }
  }

  /** Returns the public data of Guangdong (广东省公开数据), such as {@code TASK_CODE}. */
  public static Dialect guangdong() {
    return GUANGDONG;
  }

  /**
   * Returns the form of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Dialect of(String id) {
    for (Dialect dialect : ALL) {
      if (dialect.id.equals(id)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "No dialect \"" + id + "\"; known are " + String.join(", ", ids()));
  }

  /** Returns the ids of all forms. */
  public static List<String> ids() {
    return ALL.stream().map(Dialect::id).toList();
  }

  /** Returns the id, such as {@code canonical}. */
  public String id() {
    return id;
  }

  /** Returns the id of the profile that judges this form unless another is chosen. */
  public String profile() {
    return profile;
  }

  /** Returns the elements that an item of this form can carry, those of its rows included. */
  public Set<Element<?>> elements() {
    Set<Element<?>> made = elements;
    if (made == null) {
      boolean all = this == CANONICAL || this == CHINESE;
      made = Collections.unmodifiableSet(all ? notOfTheEnvelope() : items().elements());
      elements = made;
    }
    return made;
  }

  FormTable items() {
    FormTable made = items;
    if (made == null) {
      made = makeItems.get();
      items = made;
    }
    return made;
  }

  FormTable bodies() {
    FormTable made = bodies;
    if (made == null) {
      made = makeBodies.get();
      bodies = made;
    }
    return made;
  }

  /** Tells whether items have to be put together from columns that hold XML. */
  boolean hasXmlColumns() {
    return this == SHANDONG;
  }

  /** Tells whether the members around the items have Chinese names too. */
  boolean isChinese() {
    return this == CHINESE;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
