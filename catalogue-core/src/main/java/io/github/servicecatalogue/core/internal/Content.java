package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementGroup;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.internal.ContentHash;
import io.github.servicecatalogue.internal.TextHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of an item, member by member: what people read in it. The marks of the exchange and
 * those of its life (state, version, dates) are not content, and neither is the form in which a
 * value is written: spaces, widths, the order of rows or of the values of a list, a placeholder for
 * nothing.
 *
 * <p>Not thread-safe.
 */
public final class Content {
  /** The members that are content, in the order of the canonical form. */
  public static final List<Member<?>> MEMBERS =
      Shape.item().members().stream().filter(Content::isContent).toList();

  /** Where the typed members stand that are no content. */
  private static final int[] OTHER_PLACES =
      Shape.item().typedMembers().stream()
          .filter(member -> !isContent(member))
          .mapToInt(Member::slot)
          .toArray();

  private static final long STEP = 0x9e3779b97f4a7c15L;
  private static final int SHORT = 48;

  private final Fingerprint fingerprint;

  /** Works with that fingerprint, which forgets what it held. */
  public Content(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  private static boolean isContent(Member<?> member) {
    return !(member instanceof Element<?> element)
        || (element.group() != ElementGroup.ENVELOPE && element.group() != ElementGroup.LIFECYCLE);
  }

  /**
   * Returns a fingerprint of the whole content as it is written: equal ones mean that nothing
   * changed, different ones that something may have.
   */
  public long asWritten(ElementValues values) {
    long hash = values.contentHash();
    for (int place : OTHER_PLACES) {
      hash -= ContentHash.partAt(values, place);
    }
    return hash;
  }

  /**
   * Returns 16 bits of what a member says, 0 where it says nothing. Two different values have the
   * same bits once in 65,536 times.
   *
   * @param member the place of the member in {@link #MEMBERS}
   */
  public short saying(ElementValues values, int member) {
    Member<?> of = MEMBERS.get(member);
    Object value = values.get(of);
    if (value == null && !values.extensions().isEmpty()) {
      value = values.extensions().asFound(of);
    }
    long saying = value == null ? 0 : saying(value);
    int bits = (int) (saying >>> SHORT);
    return (short) (bits == 0 && saying != 0 ? 1 : bits);
  }

  private long saying(Object value) {
    if (value instanceof String text) {
      return Placeholders.isPlaceholder(text) ? 0 : ofText(text);
    }
    if (value instanceof Integer number) {
      return TextHash.spread(number + STEP);
    }
    if (value instanceof List<?> list) {
      return ofList(list);
    }
    if (value instanceof CatalogueDate date) {
      return ofText(date.toString());
    }
    if (value instanceof ElementHolder row) {
      return ofRow(row.values());
    }
    if (value instanceof Attachment file) {
      return part(1, file.name()) + part(2, file.id()) + part(3, file.url());
    }
    if (value instanceof RawValue found) {
      return saying(found.content());
    }
    return ofText(value.toString());
  }

  private long ofText(String text) {
    return fingerprint.begin().addFolded(text).end().high();
  }

  /** Returns a sum, which is the same in any order; what says nothing adds nothing. */
  private long ofList(List<?> list) {
    long sum = 0;
    for (int i = 0; i < list.size(); i++) {
      sum += part(1, list.get(i));
    }
    return sum;
  }

  private long ofRow(ElementValues row) {
    long sum = 0;
    int count = row.shape().typedMembers().size();
    for (int i = 0; i < count; i++) {
      sum += part(i + 1, row.valueAt(i));
    }
    if (!row.extensions().isEmpty()) {
      for (Map.Entry<String, Object> entry : row.extensions().elements().entrySet()) {
        sum += part(ofText(entry.getKey()), entry.getValue());
      }
      for (Map.Entry<String, RawValue> entry : row.extensions().asFound().entrySet()) {
        sum += part(ofText(entry.getKey()), entry.getValue());
      }
    }
    return sum;
  }

  private long part(long place, @Nullable Object value) {
    long saying = value == null ? 0 : saying(value);
    return saying == 0 ? 0 : TextHash.spread(saying + place * STEP);
  }

  /**
   * Returns, for each of {@link #MEMBERS}, whether two forms of which these are the elements say it
   * in the same detail, so that it can be compared.
   */
  public static List<Boolean> comparable(Set<Element<?>> one, Set<Element<?>> other) {
    List<Boolean> comparable = new ArrayList<>();
    for (Member<?> member : MEMBERS) {
      comparable.add(isComparable(member, one, other));
    }
    return comparable;
  }

  private static boolean isComparable(
      Member<?> member, Set<Element<?>> one, Set<Element<?>> other) {
    if (member instanceof Element<?> element) {
      return one.contains(element) && other.contains(element);
    }
    boolean some = false;
    for (Element<?> element : ((RowKind<?>) member).shape().elements()) {
      if (one.contains(element) != other.contains(element)) {
        return false;
      }
      some |= one.contains(element);
    }
    return some;
  }
}
