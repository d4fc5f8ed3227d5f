package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Member;
import org.jspecify.annotations.Nullable;

/**
 * One line of a form: how a member is read.
 *
 * @param name the name of the member in the form
 * @param conversion how its value is understood
 * @param member the element or rows it fills, or null where it is only kept
 * @param isFilled whether files of this form ever have a value there
 */
public record Binding(
    String name, Conversion conversion, @Nullable Member<?> member, boolean isFilled) {
  /** Returns the binding of a member that a form holds just as the model does. */
  static Binding direct(Member<?> member) {
    return new Binding(member.enName(), conversionOf(member), member, true);
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

  /** Returns the element; only for conversions that fill one. */
  Element<?> element() {
    if (member instanceof Element<?> element) {
      return element;
    }
    throw new IllegalStateException(name + " fills no element");
  }
}
