package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.core.FindingDraft;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the texts of a value one by one: at a text, at each of several, at the names of
 * attachments, and at the texts of an open map. A value gives at most one finding, of the first
 * text that has the fault.
 *
 * @param fault what no text may hold
 * @param leavesErrorPages whether another rule says of a piece of an error page all there is to say
 * @param screen the texts that have no fault at all
 */
record TextCheck(Fault fault, boolean leavesErrorPages, Screen screen)
    implements ElementWalk.ValueCheck {
  /** What no text may hold. Stateless and thread-safe. */
  interface Fault {
    /** Tells whether it is in the text; costs little and allocates nothing where it is not. */
    boolean isIn(String text);

    /** Says what it is in a text that has it. */
    void describe(String text, FindingDraft draft);
  }

  /** The codes whose characters the rule {@code code/clean-characters} judges. */
  private static final Set<Element<?>> JUDGED_CODES =
      Set.of(
          Elements.BASIC_CODE,
          Elements.IMPLEMENTATION_CODE,
          Elements.HANDLING_ITEM_CODE,
          Elements.BODY_CODE,
          Elements.LOCAL_BASIC_CODE,
          Elements.LOCAL_IMPLEMENTATION_CODE);

  // Faults share their screens, so that a text is scanned once for all of them.

  private static final Screen PROSE = prose();
  private static final Screen LINE = line().and(PROSE);
  private static final Screen CODE = line().and(Screen.without(BidiControls.CONTROLS));
  private static final Screen ADDRESS = Screen.without(WebAddress.UNUSUAL);

  private static Screen prose() {
    CharSet suspects =
        GarbledText.TRIGGERS
            .or(MarkupResidue.TRIGGERS)
            .or(BidiControls.CONTROLS)
            .or(StrayWhitespace.INVISIBLE);
    return Screen.without(suspects).and(Screen.firstWithout(Screen.BEGINNINGS));
  }

  private static Screen line() {
    return Screen.without(StrayWhitespace.IN_ONE_LINE.or(GarbledText.TRIGGERS))
        .and(Screen.withoutSpaceAround());
  }

  /** Returns the check that the texts of an element are without the fault. */
  static TextCheck of(Element<?> element, Fault fault, boolean leavesErrorPages) {
    return new TextCheck(fault, leavesErrorPages, screen(element));
  }

  private static Screen screen(Element<?> element) {
    return switch (element.type()) {
      case IDENTIFIER -> CODE;
      case URL -> ADDRESS;
      default -> isProse(element) ? PROSE : LINE;
    };
  }

  /** Tells whether the text of an element may have several lines. */
  static boolean isProse(Element<?> element) {
    return element.type() == ElementType.TEXT || element.type() == ElementType.MAP;
  }

  /** Tells whether the element holds text that people read: a line, prose or names of files. */
  static boolean isText(Element<?> element) {
    return switch (element.type()) {
      case STRING, TEXT, ATTACHMENT, MAP -> true;
      default -> false;
    };
  }

  /** Tells whether the element holds a code of which no rule of its own judges each character. */
  static boolean isOtherCode(Element<?> element, boolean codesAreJudged) {
    return element.type() == ElementType.IDENTIFIER
        && !(codesAreJudged && JUDGED_CODES.contains(element));
  }

  @Override
  public boolean passes(Object value) {
    return value instanceof String text ? !isWrong(text) : firstWrong(value) == null;
  }

  @Override
  public Screen screen() {
    return screen;
  }

  @Override
  public void report(Object value, Place place) {
    String text = firstWrong(value);
    if (text != null) {
      fault.describe(text, place.report());
    }
  }

  private boolean isWrong(String text) {
    return fault.isIn(text) && !(leavesErrorPages && ErrorPage.isPieceOfOne(text));
  }

  private @Nullable String firstWrong(Object value) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String wrong = wrongText(list.get(i));
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      for (Object entry : map.values()) {
        String wrong = wrongText(entry);
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
    return wrongText(value);
  }

  private @Nullable String wrongText(Object value) {
    String text =
        value instanceof String string
            ? string
            : value instanceof Attachment attachment ? attachment.name() : null;
    return text != null && isWrong(text) ? text : null;
  }
}
