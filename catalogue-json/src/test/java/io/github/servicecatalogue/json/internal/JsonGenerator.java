package io.github.servicecatalogue.json.internal;

import java.util.Random;

/** Makes up JSON in every way in which it can be written; the same seed gives the same text. */
public final class JsonGenerator {
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "2026", "999999999", "1000000000", "2147483647", "2147483648",
    "-2147483648", "12345678901234567890", "0.5", "-0.0", "3.25", "1e3", "1E+3", "2.5e-10", "0e0"
  };
  private static final String[] SPACES = {"", "", "", " ", "  ", "\n", "\r\n", "\t", " \n  "};
  private static final String CHINESE = "青湾市政务服务事项清单（食品经营许可）";

  private final Random random;

  /** Starts a series. */
  public JsonGenerator(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a value with white space around its tokens, as deep as that at most. */
  public String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> "null";
      case 1 -> random.nextBoolean() ? "true" : "false";
      case 2 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 3, 4, 5 -> string();
      case 6 -> array(depth);
      default -> object(depth);
    };
  }

  private String array(int depth) {
    StringBuilder text = new StringBuilder("[").append(space());
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",").append(space()).append(value(depth - 1)).append(space());
    }
    return text.append(']').toString();
  }

  /** Returns an object whose names are all different. */
  public String object(int depth) {
    StringBuilder text = new StringBuilder("{").append(space());
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ",").append(space());
      text.append("\"").append(i).append(string().substring(1)).append(space());
      text.append(':').append(space()).append(value(depth - 1)).append(space());
    }
    return text.append('}').toString();
  }

  /** Returns a string literal: plain and escaped characters of all lengths in UTF-8. */
  public String string() {
    StringBuilder text = new StringBuilder("\"");
    int length = random.nextInt(12);
    boolean ascii = random.nextInt(3) == 0;
    for (int i = 0; i < length; i++) {
      text.append(ascii ? ascii() : character());
    }
    return text.append('"').toString();
  }

  private String ascii() {
    char c = (char) (' ' + random.nextInt(95));
    return c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
  }

  private String character() {
    return switch (random.nextInt(12)) {
      case 0 -> ascii();
      case 1 -> "\\" + "\"\\/bfnrt".charAt(random.nextInt(8));
      case 2 -> escaped(random.nextInt(0xD800));
      case 3 -> escaped(0xE000 + random.nextInt(0x2000));
      case 4 -> surrogatePair(0x10000 + random.nextInt(0x100000));
      case 5 -> Character.toString(0x10000 + random.nextInt(0x100000));
      case 6 -> Character.toString(0x80 + random.nextInt(0x780));
      case 7 -> Character.toString(0x800 + random.nextInt(0xD000));
      case 8 -> "\u007f";
      default -> String.valueOf(CHINESE.charAt(random.nextInt(CHINESE.length())));
    };
  }

  private String escaped(int unit) {
    String hex = Integer.toHexString(0x10000 | unit).substring(1);
    return "\\u" + (random.nextBoolean() ? hex : upper(hex));
  }

  private static String upper(String hex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      text.append(c >= 'a' ? (char) (c - 'a' + 'A') : c);
    }
    return text.toString();
  }

  private String surrogatePair(int codePoint) {
    return escaped(Character.highSurrogate(codePoint)) + escaped(Character.lowSurrogate(codePoint));
  }

  private String space() {
    return SPACES[random.nextInt(SPACES.length)];
  }

  /**
   * Returns bytes that differ a little: one or a few are changed, taken out, put in or repeated.
   */
  public byte[] mutated(byte[] bytes) {
    byte[] result = bytes.clone();
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes && result.length > 1; i++) {
      result = changed(result, random.nextInt(result.length));
    }
    return result;
  }

  private byte[] changed(byte[] bytes, int at) {
    int kind = random.nextInt(5);
    if (kind < 2) {
      byte[] copy = bytes.clone();
      copy[at] = kind == 0 ? mark() : (byte) random.nextInt(256);
      return copy;
    }
    int cut = kind == 2 ? 1 : 0;
    byte[] copy = new byte[bytes.length + 1 - 2 * cut];
    System.arraycopy(bytes, 0, copy, 0, at);
    if (cut == 0) {
      copy[at] = kind == 3 ? mark() : bytes[at];
    }
    System.arraycopy(bytes, at + cut, copy, at + 1 - cut, bytes.length - at - cut);
    return copy;
  }

  private byte mark() {
    String marks = "{}[]\",:\\u0123456789eE+-.tfn \n\r\tabcdefx\u0000\u0001/";
    return (byte) marks.charAt(random.nextInt(marks.length()));
  }
}
