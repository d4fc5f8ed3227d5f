package io.github.servicecatalogue.json.internal;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody wrote into a profile, which may need endless time on some
 * value: it looks at a bounded number of characters and then gives up, so that the same value
 * always has the same end, whatever the speed of the machine.
 *
 * <p>Immutable and thread-safe.
 */
public final class BoundedPattern {
  /** A pattern needs about one look at each character; those that need thousands are hopeless. */
  private static final int LOOKS = 200_000;

  private static final int LOOKS_PER_CHARACTER = 20;

  /** Patterns that are longer are programs. */
  public static final int LONGEST = 1_000;

  private final Pattern pattern;

  private BoundedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Returns the pattern.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  public static BoundedPattern of(String regex) {
    if (regex.length() > LONGEST) {
      throw new IllegalArgumentException("longer than " + LONGEST);
    }
    try {
      return new BoundedPattern(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getDescription() + " (" + (e.getIndex() + 1) + ")", e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("nested too deeply", e);
    }
  }

  /** The pattern gave up. Cheap: it has no stack trace. */
  public static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow() {
      super("The pattern takes too many steps", null, false, false);
    }
  }

  /**
   * Tells whether the whole text fits the pattern.
   *
   * @throws TooSlow if that takes too many looks at the text
   */
  public boolean matches(String text) {
    try {
      return pattern.matcher(new Counted(text)).matches();
    } catch (StackOverflowError e) {
      throw new TooSlow();
    }
  }

  /** Returns the expression. */
  @Override
  public String toString() {
    return pattern.pattern();
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
      this.looks = LOOKS + LOOKS_PER_CHARACTER * Math.min(text.length(), 1 << 24);
    }

    @Override
    public char charAt(int index) {
      if (--looks < 0) {
        throw new TooSlow();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
