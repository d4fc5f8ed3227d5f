package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Grade;
import io.github.servicecatalogue.Member;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form: how a member is read and written.
 *
 * @param name the name of the member in the form
 * @param conversion how its value is understood
 * @param member the element or rows it fills, or null where it is only kept
 * @param isFilled whether files of this form ever have a value there
 * @param isWritten whether it is written, and not only read
 * @param then for one of several members of an element, how that one is understood
 * @param table for an object or rows, their members; for an element of rows that stands beside
 *     those of the item, all elements of such rows that do
 * @param grade how sure it is that the member is that element
 */
public record Binding(
    String name,
    Conversion conversion,
    @Nullable Member<?> member,
    boolean isFilled,
    boolean isWritten,
    Conversion then,
    @Nullable FormTable table,
    Grade grade) {
  /** Makes a member that is written too, of a value that stands in one place only. */
  static Binding of(String name, Conversion conversion, @Nullable Member<?> member) {
    return new Binding(name, conversion, member, true, true, Conversion.KEEP, null, Grade.B);
  }

  /** Returns the binding of a member that a form holds just as the model does. */
  static Binding direct(Member<?> member) {
    return of(member.enName(), conversionOf(member), member);
  }

  /** Returns the conversion of a member that is not written in any special way. */
  static Conversion conversionOf(Member<?> member) {
    if (!(member instanceof Element<?> element)) {
      return Conversion.ROWS;
    }
    return switch (element.type()) {
      case INTEGER -> Conversion.INTEGER;
      case DATETIME -> Conversion.DATE;
      case ATTACHMENT -> Conversion.ATTACHMENTS;
      case MAP -> Conversion.MAP;
      case CODE -> element.isMultiValued() ? Conversion.CODES : Conversion.TEXT;
      default -> element.isMultiValued() ? Conversion.TEXTS : Conversion.TEXT;
    };
  }

  /** Returns the conversion of an element in a column of a form of others. */
  static Conversion foreign(Element<?> element) {
    if (element == Elements.EXTENSION_FIELD) {
      return Conversion.EXTENSION;
    }
    if (element == Elements.LEGAL_LIMIT || element == Elements.PROMISE_LIMIT) {
      return Conversion.DAYS;
    }
    Conversion plain = conversionOf(element);
    return switch (plain) {
      case TEXT -> isProse(element.type()) ? Conversion.FOREIGN_TEXT : plain;
      case TEXTS -> Conversion.TEXT_LIST;
      case ATTACHMENTS -> Conversion.FILE_IDS;
      default -> plain;
    };
  }

  private static boolean isProse(ElementType type) {
    return type == ElementType.STRING || type == ElementType.TEXT || type == ElementType.URL;
  }

  Binding named(String other) {
    return new Binding(other, conversion, member, isFilled, isWritten, then, table, grade);
  }

  Binding with(@Nullable FormTable other) {
    return new Binding(name, conversion, member, isFilled, isWritten, then, other, grade);
  }

  /** Returns the same as one of several members of its element. */
  Binding shared() {
    return new Binding(
        name, Conversion.SHARED, member, isFilled, isWritten, conversion, table, grade);
  }

  /** Returns how the value itself is understood. */
  Conversion value() {
    return conversion == Conversion.SHARED ? then : conversion;
  }

  /** Returns the binding of the value itself. */
  Binding alone() {
    return conversion == Conversion.SHARED
        ? new Binding(name, then, member, isFilled, isWritten, Conversion.KEEP, table, grade)
        : this;
  }

  /** Returns the element; only for conversions that fill one. */
  Element<?> element() {
    if (member instanceof Element<?> element) {
      return element;
    }
    throw new IllegalStateException(name + " fills no element");
  }

  /** Returns the members of an object or of rows; only where the form states them. */
  FormTable inner() {
    return Objects.requireNonNull(table, name);
  }
}
