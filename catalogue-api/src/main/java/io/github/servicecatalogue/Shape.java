package io.github.servicecatalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The members of one kind of object, in the order of the canonical form: of an item, or of a row
 * such as a material.
 *
 * <p>Derived from the element table. Immutable and thread-safe.
 */
public final class Shape {
  /** Apart, because the kinds of rows need shapes of their own first. */
  private static final class OfItem {
    static final Shape SHAPE = ofItem();
  }

  private final List<Member<?>> all;
  private final List<Member<?>> typed;

  /** The same, for the question that is asked with each value that is read or set. */
  private final Member<?>[] bySlot;

  private final List<Element<?>> elements;
  private final Map<String, Member<?>> byName;
  private final @Nullable String row;

  private Shape(@Nullable String row, List<? extends Member<?>> members) {
    this.row = row;
    List<Member<?>> typedMembers = new ArrayList<>();
    List<Element<?>> allElements = new ArrayList<>();
    Map<String, Member<?>> names = new HashMap<>();
    for (Member<?> member : members) {
      names.put(member.enName(), member);
      if (member.slot() >= 0) {
        typedMembers.add(member);
      }
      if (member instanceof Element<?> element) {
        allElements.add(element);
      }
    }
    this.all = List.copyOf(members);
    this.typed = List.copyOf(typedMembers);
    this.bySlot = typed.toArray(Member<?>[]::new);
    this.elements = List.copyOf(allElements);
    this.byName = Map.copyOf(names);
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).slot() != i) {
        throw new IllegalStateException("Wrong place of " + typed.get(i).enName());
      }
    }
  }

  /** Returns the shape of items, of the implementation list and of the basic catalogue alike. */
  public static Shape item() {
    return OfItem.SHAPE;
  }

  private static Shape ofItem() {
    List<Member<?>> members = new ArrayList<>();
    for (Element<?> element : ElementTable.all()) {
      String row = element.row();
      if (row == null) {
        members.add(element);
      } else if (!row.equals(RowKind.BODIES)) {
        RowKind<?> kind = RowKind.of(row);
        if (!members.contains(kind)) {
          members.add(kind);
        }
      }
    }
    return new Shape(null, members);
  }

  static Shape ofRow(String row) {
    return new Shape(row, ElementTable.all().stream().filter(e -> row.equals(e.row())).toList());
  }

  /**
   * Returns the place of a member, or -1 for an extension.
   *
   * @throws IllegalArgumentException if objects of this shape cannot hold the member
   */
  int slotOf(Member<?> member) {
    int slot = member.slot();
    if (slot >= 0 ? slot >= bySlot.length || bySlot[slot] != member : isStranger(member)) {
      throw new IllegalArgumentException(
          member.enName() + " is no member of this kind of object, but of another");
    }
    return slot;
  }

  /**
   * Returns all members, also those kept as extensions, in the order of the canonical form; an
   * array of rows stands where the first of its elements does.
   */
  public List<Member<?>> members() {
    return all;
  }

  private boolean isStranger(Member<?> member) {
    return byName.get(member.enName()) != member && !isDeclaredForThis(member);
  }

  private boolean isDeclaredForThis(Member<?> member) {
    return member instanceof Element<?> element
        && element.isDeclared()
        && Objects.equals(element.row(), row);
  }

  /** Returns the members that have a place of their own, by {@link Member#slot()}. */
  public List<Member<?>> typedMembers() {
    return typed;
  }

  /** Returns the elements, also those kept as extensions, in the order of the element table. */
  public List<Element<?>> elements() {
    return elements;
  }

  /** Returns the member of that name of the canonical form, or null. */
  public @Nullable Member<?> member(String enName) {
    return byName.get(enName);
  }

  /** Returns the names of all members, in no order. */
  public Iterable<String> memberNames() {
    return byName.keySet();
  }
}
