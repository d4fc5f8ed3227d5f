package io.github.servicecatalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of the elements of one object: of an item, or of a row such as a material.
 *
 * <p>A typed map from {@link Member} to value, held in an array with one place for each member of
 * the {@link Shape}, so that reading a value costs an array access. Immutable and thread-safe.
 */
public final class ElementValues {
  private final Shape shape;
  private final @Nullable Object[] slots;
  private final Extensions extensions;

  private ElementValues(Shape shape, @Nullable Object[] slots, Extensions extensions) {
    this.shape = shape;
    this.slots = slots;
    this.extensions = extensions;
  }

  /** Returns a builder for objects of that shape. */
  public static Builder builder(Shape shape) {
    return new Builder(shape, new Object[shape.typedMembers().size()], Extensions.NONE);
  }

  /** Returns which members there can be. */
  public Shape shape() {
    return shape;
  }

  /**
   * Returns the value, or null where there is none.
   *
   * @throws IllegalArgumentException if the member is not of this {@link #shape()}
   */
  @SuppressWarnings("unchecked") // the builder took a T for this member
  public <T> @Nullable T get(Member<T> member) {
    int slot = shape.slotOf(member);
    if (slot >= 0) {
      return (T) slots[slot];
    }
    return member instanceof Element<T> element ? extensions.get(element) : null;
  }

  /**
   * Returns the value at a place, or null where there is none: for loops over all members.
   *
   * @param slot the index of a member among {@link Shape#typedMembers()}
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public @Nullable Object valueAt(int slot) {
    return slots[slot];
  }

  /** Returns what the object held beyond its typed places. */
  public Extensions extensions() {
    return extensions;
  }

  /** Returns a copy in which that member has that value; null removes it. */
  public <T> ElementValues with(Member<T> member, @Nullable T value) {
    return toBuilder().set(member, value).build();
  }

  /** Returns a builder that starts with these values. */
  public Builder toBuilder() {
    return new Builder(shape, slots.clone(), extensions);
  }

  /** Returns these values, or complains that they are of another shape. */
  ElementValues require(Shape expected) {
    if (shape != expected) {
      throw new IllegalArgumentException("These values belong to another kind of object");
    }
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ElementValues that
        && shape == that.shape
        && Arrays.equals(slots, that.slots)
        && extensions.equals(that.extensions);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(slots) + extensions.hashCode();
  }

  /** Returns the filled members with their values, in the order of the canonical form. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (Member<?> member : shape.typedMembers()) {
      Object value = slots[member.slot()];
      if (value != null) {
        parts.add(member.enName() + "=" + value);
      }
    }
    if (!extensions.isEmpty()) {
      parts.add("extensions=" + extensions);
    }
    return "{" + String.join(", ", parts) + "}";
  }

  /** Collects the values of one object. Not thread-safe; may be used again after {@link #build}. */
  public static final class Builder {
    private final Shape shape;
    private final @Nullable Object[] slots;
    private Extensions extensions;

    private Builder(Shape shape, @Nullable Object[] slots, Extensions extensions) {
      this.shape = shape;
      this.slots = slots;
      this.extensions = extensions;
    }

    /**
     * Sets a member; null removes it. A value kept as found for the same member is forgotten.
     *
     * @throws IllegalArgumentException if the member is not of the shape of this builder
     */
    public <T> Builder set(Member<T> member, @Nullable T value) {
      int slot = shape.slotOf(member);
      if (!extensions.asFound().isEmpty() && extensions.asFound(member) != null) {
        extensions = extensions.toBuilder().asFound(member, null).build();
      }
      if (slot >= 0) {
        slots[slot] = immutable(value);
      } else if (member instanceof Element<T> element) {
        extensions = extensions.toBuilder().set(element, value).build();
      }
      return this;
    }

    private static @Nullable Object immutable(@Nullable Object value) {
      // asking a class is cheap, asking for an interface is not, and almost all values are these
      if (value instanceof String || value instanceof Integer) {
        return value;
      }
      if (value instanceof List<?> list) {
        return List.copyOf(list);
      }
      if (value instanceof Map<?, ?> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
      }
      return value;
    }

    /** Replaces all extensions. */
    public Builder extensions(Extensions all) {
      this.extensions = Objects.requireNonNull(all);
      return this;
    }

    /**
     * Returns the value that was set, or null.
     *
     * @throws IllegalArgumentException if the member is not of the shape of this builder
     */
    @SuppressWarnings("unchecked") // set() took a T for this member
    public <T> @Nullable T get(Member<T> member) {
      int slot = shape.slotOf(member);
      if (slot >= 0) {
        return (T) slots[slot];
      }
      return member instanceof Element<T> element ? extensions.get(element) : null;
    }

    /** Forgets everything that was set. */
    public void clear() {
      Arrays.fill(slots, null);
      extensions = Extensions.NONE;
    }

    /** Returns the values that were set. */
    public ElementValues build() {
      return new ElementValues(shape, slots.clone(), extensions);
    }
  }
}
