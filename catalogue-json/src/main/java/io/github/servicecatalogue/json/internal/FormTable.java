package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.internal.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one kind of object in one form: a table of {@link Binding}s, found by name.
 * Objects within the object that fill the same item have tables of their own, and so have rows.
 *
 * <p>Immutable and thread-safe.
 */
public final class FormTable {
  private final List<Binding> bindings;
  private final Binding[] byPlace;
  private final MemberTable names;
  private final boolean canonical;

  /** The places by the names without case and underscores; empty where names are exact. */
  private final Map<String, Integer> folded;

  FormTable(List<Binding> bindings, boolean tolerant) {
    this(bindings, tolerant, false);
  }

  private FormTable(List<Binding> bindings, boolean tolerant, boolean canonical) {
    this.bindings = List.copyOf(bindings);
    this.byPlace = bindings.toArray(Binding[]::new);
    this.names = new MemberTable(bindings.stream().map(Binding::name).toList());
    this.canonical = canonical;
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; tolerant && i < bindings.size(); i++) {
      places.putIfAbsent(fold(bindings.get(i).name()), i);
    }
    this.folded = places;
  }

  /** Returns the table of a shape in the canonical form. */
  public static FormTable canonical(Shape shape) {
    List<Binding> bindings = new ArrayList<>();
    for (Member<?> member : shape.typedMembers()) {
      bindings.add(Binding.direct(member));
    }
    for (Element<?> element : shape.elements()) {
      if (!element.isTyped()) {
        bindings.add(Binding.direct(element));
      }
    }
    return new FormTable(bindings, false, true);
  }

  /** Returns a name without case and underscores. */
  static String fold(String name) {
    return name.indexOf('_') < 0
        ? name.toLowerCase(Locale.ROOT)
        : name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private FormTable copy(List<Binding> changed) {
    return new FormTable(changed, !folded.isEmpty(), canonical);
  }

  /** Returns a table that has these elements too, by their names in the canonical form. */
  public FormTable with(List<Element<?>> elements) {
    List<Binding> all = new ArrayList<>(bindings);
    for (Element<?> element : elements) {
      if (!knows(element.enName())) {
        all.add(Binding.direct(element));
      }
    }
    return all.size() == bindings.size() ? this : copy(all);
  }

  /** Returns the table with another name for one member, as a file spells it. */
  FormTable spelt(int index, String name) {
    return replaced(index, bindings.get(index).named(name));
  }

  FormTable replaced(int index, Binding binding) {
    List<Binding> all = new ArrayList<>(bindings);
    all.set(index, binding);
    return copy(all);
  }

  /** Returns the place of a member that the form spells otherwise, or -1. */
  int findSpelling(String name) {
    return folded.isEmpty() ? -1 : folded.getOrDefault(fold(name), -1);
  }

  /**
   * Returns the member that was probably meant by a name that the form does not have: one with that
   * Chinese name, or one whose name comes near; or null.
   */
  @Nullable String nearest(String name) {
    List<String> zhNames = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (Binding binding : bindings) {
      Member<?> member = binding.member();
      if (member != null) {
        zhNames.add(member.zhName());
        members.add(binding.name());
      }
    }
    String near = Nearest.of(name, bindings.stream().map(Binding::name).toList());
    String nearZh = near == null ? Nearest.of(name, zhNames) : null;
    return nearZh == null ? near : members.get(zhNames.indexOf(nearZh));
  }

  /** Returns the elements that files of this form can be expected to carry. */
  public Set<Element<?>> elements() {
    Set<Element<?>> elements = new HashSet<>();
    addElements(elements);
    return elements;
  }

  private void addElements(Set<Element<?>> elements) {
    for (Binding binding : bindings) {
      FormTable inner = binding.table();
      if (!binding.isFilled()) {
        continue;
      }
      if (binding.member() instanceof Element<?> element) {
        elements.add(element);
        addParts(binding.value(), element, elements);
      } else if (inner != null) {
        inner.addElements(elements);
      } else if (binding.member() instanceof RowKind<?> rows) {
        elements.addAll(rows.shape().elements());
      }
    }
  }

  /** Adds what a member holds besides the element it is named for. */
  private static void addParts(
      Conversion conversion, Element<?> element, Set<Element<?>> elements) {
    if (conversion == Conversion.LIMIT) {
      boolean legal = element == Elements.LEGAL_LIMIT;
      elements.add(legal ? Elements.LEGAL_LIMIT_UNIT : Elements.PROMISE_LIMIT_UNIT);
    } else if (conversion == Conversion.IMPLEMENTATION_CODE) {
      elements.add(Elements.HANDLING_ITEM_CODE);
    }
  }

  /** Returns the names. */
  MemberTable names() {
    return names;
  }

  /** Returns the binding at that place of {@link #names}. */
  Binding binding(int index) {
    return byPlace[index];
  }

  /** Returns all members in the order in which they are written. */
  List<Binding> bindings() {
    return bindings;
  }

  /** Tells whether names are found without case and underscores, as in forms of others. */
  boolean isTolerant() {
    return !folded.isEmpty();
  }

  /** Tells whether this is a table of the canonical form. */
  public boolean isCanonical() {
    return canonical;
  }

  /**
   * Turns a pointer into an item, by the names of the canonical form, into a pointer by the names
   * of this form; the part that the form has no place for is left out.
   */
  public String pointer(String pointer) {
    if (canonical || pointer.length() < 2) {
      return pointer;
    }
    String own = translated(pointer);
    return own == null ? pointer : own;
  }

  private @Nullable String translated(String pointer) {
    int next = pointer.indexOf('/', 1);
    String name = pointer.substring(1, next < 0 ? pointer.length() : next);
    String rest = next < 0 ? "" : pointer.substring(next);
    for (Binding binding : bindings) {
      String own = translated(binding, name, rest, pointer);
      if (own != null) {
        return "/" + PointerLocator.token(binding.name()) + own;
      }
    }
    return null;
  }

  /** Returns what follows the name of that member, or null where the value is not in it. */
  private static @Nullable String translated(
      Binding binding, String name, String rest, String pointer) {
    Member<?> member = binding.member();
    FormTable inner = binding.table();
    int afterIndex = rest.indexOf('/', 1);
    if (binding.conversion() == Conversion.OBJECT && inner != null) {
      return inner.translated(pointer);
    }
    if (member == null || !fills(binding, member, name)) {
      return null;
    }
    if (binding.value() == Conversion.MATERIAL_NAMES) {
      return afterIndex > 0 ? rest.substring(0, afterIndex) : rest;
    }
    if (binding.conversion() == Conversion.PART && inner != null) {
      String ofRow = afterIndex < 0 ? null : inner.translated(rest.substring(afterIndex));
      boolean isThis = afterIndex < 0 || ("/" + PointerLocator.token(binding.name())).equals(ofRow);
      return isThis ? "" : null;
    }
    if (binding.value() == Conversion.ROWS && inner != null && afterIndex > 0) {
      return rest.substring(0, afterIndex) + inner.pointer(rest.substring(afterIndex));
    }
    return rest;
  }

  private static boolean fills(Binding binding, Member<?> member, String enName) {
    return switch (binding.value()) {
      case LIMIT -> enName.equals(member.enName()) || enName.equals(member.enName() + "Unit");
      case IMPLEMENTATION_CODE ->
          enName.equals(member.enName()) || enName.equals(Elements.HANDLING_ITEM_CODE.enName());
      case MATERIAL_NAMES -> enName.equals(RowKind.MATERIALS.enName());
      default -> enName.equals(member.enName());
    };
  }

  /**
   * Returns how the value at a path of names is understood, such as {@code /AUDIT_ITEM/LAW}; as one
   * that is kept where the form has no such member.
   */
  public Conversion conversionAt(String path) {
    int next = path.indexOf('/', 1);
    String name = path.substring(1, next < 0 ? path.length() : next);
    int index = names.find(name);
    if (index < 0) {
      return Conversion.KEEP;
    }
    Binding binding = bindings.get(index);
    FormTable inner = binding.table();
    if (next < 0) {
      return binding.value();
    }
    return binding.conversion() == Conversion.OBJECT && inner != null
        ? inner.conversionAt(path.substring(next))
        : Conversion.KEEP;
  }

  /** Tells whether the form has a member of that name. */
  public boolean knows(String name) {
    return names.find(name) >= 0;
  }

  /** Tells whether the form has a member of that name here or in an object or row within. */
  public boolean hasAnywhere(String name) {
    return knows(name)
        || bindings.stream()
            .map(Binding::table)
            .anyMatch(inner -> inner != null && inner.hasAnywhere(name));
  }

  /**
   * Tells whether the form has a member at a path such as {@code AUDIT_ITEM.TASK_NAME}.
   *
   * @param exactly whether case and underscores count
   */
  public boolean knowsPath(String path, boolean exactly) {
    int point = path.indexOf('.');
    String name = point < 0 ? path : path.substring(0, point);
    int index = names.find(name);
    if (index < 0 && !exactly) {
      index = findSpelling(name);
    }
    if (index < 0 || point < 0) {
      return index >= 0;
    }
    FormTable inner = bindings.get(index).table();
    return inner != null && inner.knowsPath(path.substring(point + 1), exactly);
  }
}
