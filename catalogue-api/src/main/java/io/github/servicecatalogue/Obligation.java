package io.github.servicecatalogue;

/** Whether a kind of item must, may or cannot carry an element (必填性). */
public enum Obligation {
  /** Must be filled (M). */
  MANDATORY,
  /** May be filled (O). */
  OPTIONAL,
  /** Has no place in this kind of item (-). */
  ABSENT;

  static Obligation of(char letter) {
    return switch (letter) {
      case 'M' -> MANDATORY;
      case 'O' -> OPTIONAL;
      case '-' -> ABSENT;
      default -> throw new IllegalArgumentException("No obligation '" + letter + "'");
    };
  }
}
