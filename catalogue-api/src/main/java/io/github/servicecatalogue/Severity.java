package io.github.servicecatalogue;

import java.util.Locale;

/**
 * How grave a finding is (严重程度), the gravest first.
 *
 * <p>{@link #OFF} switches a rule off in a profile; no finding carries it.
 */
public enum Severity {
  /** The item is wrong and must not be published so. 错误 */
  ERROR,
  /** Probably wrong; somebody should look. 警告 */
  WARNING,
  /** Worth knowing, often legitimate. 提示 */
  INFO,
  /** The rule is not run. 关闭 */
  OFF;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** Returns the name used in profiles, reports and on the command line, such as {@code error}. */
  public String id() {
    return id;
  }

  /** Tells whether this is at least as grave as {@code other}; {@link #OFF} never is. */
  public boolean isAtLeast(Severity other) {
    return this != OFF && compareTo(other) <= 0;
  }

  /**
   * Returns the severity of that {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Severity of(String id) {
    for (Severity severity : values()) {
      if (severity.id.equals(id)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(
        "No severity \"" + id + "\"; expected error, warning, info or off");
  }
}
