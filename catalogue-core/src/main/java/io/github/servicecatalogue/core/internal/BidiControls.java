package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.FindingDraft;

/**
 * Characters that change the direction in which a text is shown (双向控制字符), so that it reads
 * otherwise than it is stored. A mark beside letters that are written from right to left does what
 * it is made for; anything that opens or overrides a direction does not belong into plain text.
 */
final class BidiControls implements TextCheck.Fault {
  private static final CharSet MARKS = CharSet.of("\u200e\u200f\u061c");
  private static final CharSet OPENING =
      CharSet.range('\u202a', '\u202e').or(CharSet.range('\u2066', '\u2069'));
  static final CharSet CONTROLS = OPENING.or(MARKS);

  @Override
  public boolean isIn(String text) {
    return CONTROLS.anyIn(text) && first(text) >= 0;
  }

  @Override
  public void describe(String text, FindingDraft draft) {
    int at = first(text);
    draft
        .value(GarbledText.codePoint(text.charAt(at)))
        .with("position", text.codePointCount(0, at) + 1);
  }

  private static int first(String text) {
    return isWrittenFromRightToLeft(text) ? OPENING.firstIn(text, 0) : CONTROLS.firstIn(text, 0);
  }

  private static boolean isWrittenFromRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (Character.isLetter(text.charAt(i))
          && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
        return true;
      }
    }
    return false;
  }
}
