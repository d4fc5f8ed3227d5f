package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.internal.Nearest;
import io.github.servicecatalogue.internal.Tsv;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one kind of object in one form: a table of {@link Binding}s, found by name.
 *
 * <p>Immutable and thread-safe.
 */
public final class FormTable {
  private final List<Binding> bindings;
  private final Binding[] byPlace;
  private final MemberTable names;

  private FormTable(List<Binding> bindings) {
    this.bindings = List.copyOf(bindings);
    this.byPlace = bindings.toArray(Binding[]::new);
    this.names = new MemberTable(bindings.stream().map(Binding::name).toList());
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
    return new FormTable(bindings);
  }

  /**
   * Returns the table of a form whose items are flat, as its file among the resources states it.
   *
   * @throws IllegalStateException if the file names an element that does not exist
   */
  public static FormTable flat(String dialect) {
    List<Binding> bindings = new ArrayList<>();
    Tsv.read(
        FormTable.class.getResourceAsStream(
            "/io/github/servicecatalogue/json/dialects/" + dialect + ".tsv"),
        line -> {
          String key = line.getOrDefault("key", "");
          String id = line.get("element");
          Element<?> element = id == null ? null : Elements.find(id);
          if (id != null && element == null) {
            throw new IllegalStateException("Dialect " + dialect + " names " + id);
          }
          String conversion = line.get("conversion");
          bindings.add(
              new Binding(
                  key,
                  element == null
                      ? Conversion.KEEP
                      : conversion == null
                          ? Binding.conversionOf(element)
                          : Conversion.of(conversion),
                  element,
                  !"never".equals(line.get("filled"))));
        });
    return new FormTable(bindings);
  }

  /** Returns a table that has these elements too, by their names in the canonical form. */
  public FormTable with(List<Element<?>> elements) {
    List<Binding> all = new ArrayList<>(bindings);
    for (Element<?> element : elements) {
      if (!knows(element.enName())) {
        all.add(Binding.direct(element));
      }
    }
    return all.size() == bindings.size() ? this : new FormTable(all);
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
    for (Binding binding : bindings) {
      if (binding.isFilled() && binding.member() instanceof Element<?> element) {
        elements.add(element);
        addParts(binding.conversion(), element, elements);
      } else if (binding.member() instanceof RowKind<?> rows) {
        elements.addAll(rows.shape().elements());
      }
    }
    return elements;
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

  /**
   * Turns a pointer into an item, by the names of the canonical form, into a pointer by the names
   * of this form; the part that the form has no place for is left out.
   */
  public String pointer(String canonical) {
    if (canonical.length() < 2) {
      return canonical;
    }
    int next = canonical.indexOf('/', 1);
    String name = canonical.substring(1, next < 0 ? canonical.length() : next);
    String rest = next < 0 ? "" : canonical.substring(next);
    String own = nameFor(name);
    if (own.equals(name)) {
      return canonical;
    }
    boolean rowOfNames = conversionOf(own) == Conversion.MATERIAL_NAMES;
    int afterIndex = rest.indexOf('/', 1);
    return "/" + own + (rowOfNames && afterIndex > 0 ? rest.substring(0, afterIndex) : rest);
  }

  private Conversion conversionOf(String name) {
    int index = names.find(name);
    return index < 0 ? Conversion.KEEP : bindings.get(index).conversion();
  }

  /** Tells whether a member of that name holds rows. */
  public boolean isRows(String name) {
    return conversionOf(name) == Conversion.ROWS;
  }

  /** Returns the name of the member that fills an element or rows; the name itself if none does. */
  private String nameFor(String enName) {
    if (knows(enName)) {
      return enName;
    }
    for (Binding binding : bindings) {
      if (fills(binding, enName)) {
        return binding.name();
      }
    }
    return enName;
  }

  private static boolean fills(Binding binding, String enName) {
    Member<?> member = binding.member();
    if (member == null) {
      return false;
    }
    return switch (binding.conversion()) {
      case LIMIT -> enName.equals(member.enName()) || enName.equals(member.enName() + "Unit");
      case IMPLEMENTATION_CODE ->
          enName.equals(member.enName()) || enName.equals(Elements.HANDLING_ITEM_CODE.enName());
      case MATERIAL_NAMES -> enName.equals(RowKind.MATERIALS.enName());
      default -> enName.equals(member.enName());
    };
  }

  /** Tells whether the form has a member of that name. */
  public boolean knows(String name) {
    return names.find(name) >= 0;
  }
}
