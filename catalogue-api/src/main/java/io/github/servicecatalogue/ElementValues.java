package io.github.servicecatalogue;

import io.github.servicecatalogue.internal.ContentHash;
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

  /** A bit for each of the first 64 places: its text is known to be plain. */
  private final long plain;

  /** And for the next 64. */
  private final long morePlain;

  /** The sum of the hashes of all texts, where a reader knows it, else 0. */
  private final long texts;

  /** The hash of the content, or 0 as long as nobody asked; finding it out twice does no harm. */
  private long content;

  private ElementValues(Builder builder) {
    this.shape = builder.shape;
    this.slots = builder.slots.clone();
    this.extensions = builder.extensions;
    this.plain = builder.plain;
    this.morePlain = builder.morePlain;
    this.texts = builder.textsAreRead ? builder.texts : 0;
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

  /**
   * Tells whether the text at a place is known to hold nothing but ordinary characters, so that no
   * rule about single characters need read it again; false also where that is not known. For the
   * rules of this library.
   */
  public boolean isPlain(int slot) {
    return slot < Long.SIZE
        ? (plain >>> slot & 1) != 0
        : slot < 2 * Long.SIZE && (morePlain >>> slot & 1) != 0;
  }

  /**
   * Returns a number that tells contents apart: equal for equal values, unlike {@link #hashCode}
   * almost never equal for others, on any machine. Members that nobody knows do not count. Computed
   * once, then kept.
   */
  public long contentHash() {
    long hash = content;
    if (hash == 0) {
      hash = ContentHash.of(this, texts);
      content = hash;
    }
    return hash;
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
    Builder builder = new Builder(shape, slots.clone(), extensions);
    builder.textsAreRead = false;
    return builder;
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
    private long plain;
    private long morePlain;
    private long texts;
    private boolean textsAreRead = true;

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
        put(slot, value);
      } else if (member instanceof Element<T> element) {
        extensions = extensions.toBuilder().set(element, value).build();
      }
      return this;
    }

    private void put(int slot, @Nullable Object value) {
      if (value instanceof String || slots[slot] instanceof String) {
        textsAreRead = false;
        forgetPlain(slot);
      }
      slots[slot] = immutable(value);
    }

    private void forgetPlain(int slot) {
      if (slot < Long.SIZE) {
        plain &= ~(1L << slot);
      } else if (slot < 2 * Long.SIZE) {
        morePlain &= ~(1L << slot);
      }
    }

    /**
     * Sets the text at a place with what its reader learned about it while it had the bytes at
     * hand, which spares the rules later looks at the text. Only for readers that know: what is not
     * true here is not found wrong later.
     *
     * @param slot the index of a member that holds one text
     * @param isPlain whether the text is known to hold nothing but ordinary characters
     * @param hash the hash of its UTF-8 bytes
     */
    public void setRead(int slot, String text, boolean isPlain, long hash) {
      if (slots[slot] != null) {
        put(slot, text);
        return;
      }
      slots[slot] = text;
      texts += ContentHash.at(slot, hash);
      if (isPlain) {
        if (slot < Long.SIZE) {
          plain |= 1L << slot;
        } else if (slot < 2 * Long.SIZE) {
          morePlain |= 1L << slot;
        }
      }
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
      plain = 0;
      morePlain = 0;
      texts = 0;
      textsAreRead = true;
    }

    /** Returns the values that were set. */
    public ElementValues build() {
      return new ElementValues(this);
    }
  }
}
