package io.github.servicecatalogue;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an object held beyond its typed places, so that nothing is lost (扩展要素).
 *
 * <ul>
 *   <li>elements of one province, which are declared in the element table or by a profile, but have
 *       no typed place;
 *   <li>the values, as found, of elements whose value did not parse or was written in a foreign
 *       way;
 *   <li>members that the form does not know.
 * </ul>
 *
 * <p>Immutable and thread-safe. Costs nothing where there is none: {@link #NONE} is shared.
 */
public final class Extensions {
  /** No extensions. */
  public static final Extensions NONE = new Extensions(new Builder());

  private final Map<String, Object> elements;
  private final Map<String, Element<?>> declared;
  private final Map<String, RawValue> asFound;
  private final Map<String, RawValue> unknownMembers;
  private final boolean empty;

  private Extensions(Builder builder) {
    this.elements = Collections.unmodifiableMap(new TreeMap<>(builder.elements));
    this.declared = Map.copyOf(builder.declared);
    this.asFound = Collections.unmodifiableMap(new LinkedHashMap<>(builder.asFound));
    this.unknownMembers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.unknownMembers));
    this.empty = builder.isEmpty();
  }

  /** Returns a builder without anything in it. */
  public static Builder builder() {
    return new Builder();
  }

  /** Tells whether there is nothing. */
  public boolean isEmpty() {
    return empty;
  }

  /** Returns the value of an element that has no typed place, or null. */
  @SuppressWarnings("unchecked") // the builder took a T for this element
  public <T> @Nullable T get(Element<T> element) {
    return (T) elements.get(element.id());
  }

  /** Returns the elements without a typed place, by element id, in the order of the ids. */
  public Map<String, Object> elements() {
    return elements;
  }

  /**
   * Returns the elements with a value here, or one kept as found, that the element table does not
   * have: a profile declared them. In the order of the ids.
   */
  public List<Element<?>> declaredElements() {
    return declared.values().stream().sorted(Comparator.comparing(Element::id)).toList();
  }

  /** Returns the element of that id with a value here that a profile declared, or null. */
  public @Nullable Element<?> declaredElement(String id) {
    return declared.get(id);
  }

  /**
   * Returns the value of that member as it was found, where it could not be kept as it is typed.
   */
  public @Nullable RawValue asFound(Member<?> member) {
    return asFound.get(key(member));
  }

  private static String key(Member<?> member) {
    return member instanceof Element<?> element ? element.id() : member.enName();
  }

  /**
   * Returns the values kept as found, by element id or, for rows, by the name of the array, in the
   * order they were found.
   */
  public Map<String, RawValue> asFound() {
    return asFound;
  }

  /** Returns the members that the form does not know, by name, in the order they were found. */
  public Map<String, RawValue> unknownMembers() {
    return unknownMembers;
  }

  /** Returns a builder that starts with what is here. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.elements.putAll(elements);
    builder.declared.putAll(declared);
    builder.asFound.putAll(asFound);
    builder.unknownMembers.putAll(unknownMembers);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Extensions that
        && elements.equals(that.elements)
        && asFound.equals(that.asFound)
        && unknownMembers.equals(that.unknownMembers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(elements, asFound, unknownMembers);
  }

  /** Returns all three parts, each left out when it is empty. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, "", elements);
    append(text, "asFound=", asFound);
    append(text, "unknown=", unknownMembers);
    return text.isEmpty() ? "{}" : text.toString();
  }

  private static void append(StringBuilder text, String name, Map<String, ?> part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(name).append(part);
    }
  }

  /** Collects extensions. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Object> elements = new TreeMap<>();
    private final Map<String, Element<?>> declared = new HashMap<>();
    private final Map<String, RawValue> asFound = new LinkedHashMap<>();
    private final Map<String, RawValue> unknownMembers = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets an element that has no typed place; null removes it.
     *
     * @throws IllegalArgumentException if the element has a typed place
     */
    public <T> Builder set(Element<T> element, @Nullable T value) {
      if (element.isTyped()) {
        throw new IllegalArgumentException(element + " has a typed place");
      }
      asFound.remove(element.id());
      if (value == null) {
        elements.remove(element.id());
      } else {
        elements.put(element.id(), value instanceof List<?> list ? List.copyOf(list) : value);
      }
      declare(element, value);
      return this;
    }

    private void declare(Member<?> member, @Nullable Object value) {
      if (member instanceof Element<?> element && element.isDeclared()) {
        if (value != null) {
          declared.put(element.id(), element);
        } else if (!elements.containsKey(element.id()) && !asFound.containsKey(element.id())) {
          declared.remove(element.id());
        }
      }
    }

    /** Keeps the value of an element, or of an array of rows, as found; null forgets it. */
    public Builder asFound(Member<?> member, @Nullable RawValue value) {
      if (value == null) {
        asFound.remove(key(member));
      } else {
        asFound.put(key(member), value);
      }
      declare(member, value);
      return this;
    }

    /** Keeps a member that the form does not know. */
    public Builder unknownMember(String name, RawValue value) {
      unknownMembers.put(Objects.requireNonNull(name), Objects.requireNonNull(value));
      return this;
    }

    /** Forgets a member that the form does not know; nothing if there is none of that name. */
    public Builder forgetUnknownMember(String name) {
      unknownMembers.remove(name);
      return this;
    }

    /** Tells whether a member of that name was kept. */
    public boolean hasUnknownMember(String name) {
      return unknownMembers.containsKey(name);
    }

    /** Tells whether nothing was collected. */
    public boolean isEmpty() {
      return elements.isEmpty() && asFound.isEmpty() && unknownMembers.isEmpty();
    }

    /** Returns what was collected. */
    public Extensions build() {
      return isEmpty() ? NONE : new Extensions(this);
    }
  }
}
