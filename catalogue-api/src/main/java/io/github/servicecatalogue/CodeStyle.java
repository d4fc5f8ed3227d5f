package io.github.servicecatalogue;

/**
 * How strictly the twelve characters of a basic code are read, alone or inside a longer code.
 *
 * <p>The style comes from the profile or the dialect, never from the digits: a code of a province's
 * own layout may fit the national pattern by chance.
 */
public enum CodeStyle {
  /**
   * The national form: six digits, a sequence of three digits or capitals other than I, O, S, V and
   * Z, and a sub-item of three digits or {@code 00Y}.
   */
  STRICT,
  /**
   * The form that all provinces keep to: six digits and six digits or capitals. A code that also
   * fits the national form is taken apart as such; any other only into issuer and item type.
   */
  TOLERANT,
  /**
   * Checked as {@link #TOLERANT}, but never taken apart beyond issuer and item type: for a province
   * whose layout differs, such as the numeric codes of Zhejiang, which have no department part.
   */
  OWN_LAYOUT
}
