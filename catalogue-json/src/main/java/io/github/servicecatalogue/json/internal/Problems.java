package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reader noticed in one object, with its places; empty for almost every object. */
public final class Problems {
  /**
   * One problem.
   *
   * @param rule the id of the rule it is reported under
   * @param pointer where in the item
   * @param element the element it is about, or null
   * @param value what was found, or null
   * @param expected what was expected, or null
   * @param arguments what the message needs beyond these
   * @param line the number of line ends before it
   * @param lineStart the place after the last line end
   * @param position the place in the window
   */
  public record Problem(
      String rule,
      String pointer,
      @Nullable Element<?> element,
      @Nullable Object value,
      @Nullable Object expected,
      Map<String, Object> arguments,
      long line,
      int lineStart,
      int position) {
    /** Returns the same at another place. */
    public Problem at(PointerLocator.Place place) {
      return new Problem(
          rule,
          place.pointer(),
          element,
          value,
          expected,
          arguments,
          place.line(),
          place.lineStart(),
          place.position());
    }
  }

  private final List<Problem> list = new ArrayList<>();

  /** Returns what was noticed so far. */
  public List<Problem> list() {
    return list;
  }

  /** Forgets everything. */
  public void clear() {
    list.clear();
  }

  /** Notes a problem. */
  public void add(Problem problem) {
    list.add(problem);
  }
}
