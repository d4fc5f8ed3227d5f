package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.json.internal.ProblemTexts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says everything that is wrong in a profile file, each with its place.
 *
 * <p>Its message is the English text of all problems, one on a line. Immutable and thread-safe.
 */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Makes one of these problems, of which there must be one at least. */
  public ProfileException(List<Problem> problems) {
    super(text(problems, Language.EN));
    this.problems = List.copyOf(problems);
  }

  /**
   * One thing that is wrong in a profile file. Immutable and thread-safe.
   *
   * @param file the file as it was named
   * @param line the line, counted from 1; 0 where it is about the file as a whole
   * @param column the column, counted from 1 in characters; 0 where it is about the file as a whole
   * @param key which of the texts of problems says it, such as {@code unknown-rule}
   * @param arguments what stands in that text
   * @param suggestion what was probably meant, or null
   */
  public record Problem(
      String file,
      int line,
      int column,
      String key,
      List<String> arguments,
      @Nullable String suggestion) {
    /** Copies the arguments. */
    public Problem {
      Objects.requireNonNull(file);
      Objects.requireNonNull(key);
      arguments = List.copyOf(arguments);
    }

    /** Returns what is wrong, in one sentence, without the place. */
    public String message(Language language) {
      return ProblemTexts.of(language).message(key, arguments, suggestion);
    }

    /** Returns the place, such as {@code qingwan.json:12:5}. */
    public String place() {
      return line == 0 ? file : file + ":" + line + ":" + column;
    }
  }

  private static String text(List<Problem> problems, Language language) {
    return problems.stream()
        .map(problem -> problem.place() + ": " + problem.message(language))
        .collect(Collectors.joining("\n"));
  }

  /** Returns the problems in the order of their places. */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }

  /** Returns all problems with their places, one on a line. */
  public String message(Language language) {
    return text(problems(), language);
  }
}
