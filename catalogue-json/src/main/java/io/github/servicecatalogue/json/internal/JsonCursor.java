package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.internal.PlainText;
import io.github.servicecatalogue.internal.TextHash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Walks over JSON in a window of bytes and makes Strings of it. This is the hot spot of reading, so
 * it looks at each byte once, and its tricks are these:
 *
 * <ul>
 *   <li>A zero byte follows the window's last one. It ends every inner loop, which therefore need
 *       not ask for the end of the window.
 *   <li>A text of ASCII becomes a String by one copy. Any other text is decoded into one buffer
 *       that is used again and again, three bytes to a character for Chinese, and copied out once.
 *   <li>While it is decoded, a text is found to be plain or not, so that most rules about
 *       characters need not read it again, and its bytes are hashed for the rules that look for
 *       equal items.
 *   <li>Line ends can only stand between tokens, so counting them costs nothing for the texts.
 * </ul>
 *
 * <p>Where the window ends too early, {@link NeedMore} is thrown; at the end of the input, a {@link
 * JsonFault}. Not thread-safe.
 */
public final class JsonCursor {
  /**
   * So many places after the end of the window must exist, for looking at several bytes at once.
   */
  static final int SLACK = 8;

  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTATION_MARKS = '"' * ONES;
  private static final int THREE_BYTE_MASK = 0xC0C0F0;
  private static final int THREE_BYTE_FORM = 0x8080E0;

  private static final String[] DIGITS = digits();

  private final int maxDepth;
  private final int maxEntries;
  private final int maxNumber;
  private final NeedMore needMore = new NeedMore();
  private byte[] bytes = new byte[SLACK];
  private char[] chars = new char[1];
  private int limit;
  private boolean complete;
  private int malformed = -1;
  private long malformedLine;
  private int malformedLineStart;
  private int entries;

  /** Whether the text that was read last is known to be plain. */
  private boolean isPlain;

  /** Whether the bytes of the text that was read last say it in another way than UTF-8 does. */
  private boolean hasEscapes;

  /** The place of the next byte. */
  public int pos;

  /** The number of line ends passed. */
  public long line;

  /** The place after the last line end; negative when that is before the window. */
  public int lineStart;

  /**
   * Makes a cursor that lets values nest that deeply, a part have that many entries, and a number
   * that many characters.
   */
  public JsonCursor(int maxDepth, int maxEntries, int maxNumber) {
    this.maxDepth = maxDepth;
    this.maxEntries = maxEntries;
    this.maxNumber = maxNumber;
  }

  private static String[] digits() {
    String[] texts = new String[110];
    for (int i = 0; i < 10; i++) {
      texts[i] = Integer.toString(i);
    }
    for (int i = 0; i < 100; i++) {
      texts[10 + i] = "" + (char) ('0' + i / 10) + (char) ('0' + i % 10);
    }
    return texts;
  }

  /**
   * Sets the window.
   *
   * @param window the bytes, with at least {@value #SLACK} places after {@code end}, the first of
   *     which is overwritten
   * @param end where the bytes end
   * @param last whether no more bytes follow
   */
  public void window(byte[] window, int end, boolean last) {
    bytes = window;
    limit = end;
    complete = last;
    bytes[end] = 0;
    if (chars.length < window.length) {
      chars = new char[window.length];
    }
  }

  /**
   * Looks at bytes that another cursor read before, only to go over a part of them that is known to
   * be without fault; changes nothing in them.
   */
  public void look(Columns at) {
    bytes = at.bytes();
    limit = bytes.length - SLACK;
    complete = true;
    if (chars.length < bytes.length) {
      chars = new char[bytes.length];
    }
  }

  /** Returns where the window's bytes end. */
  public int limit() {
    return limit;
  }

  /** Returns the place of the first bytes since {@link #beginPart} that are no UTF-8, or -1. */
  public int malformed() {
    return malformed;
  }

  /** Returns the number of line ends before the malformed bytes. */
  public long malformedLine() {
    return malformedLine;
  }

  /** Returns the place after the last line end before the malformed bytes. */
  public int malformedLineStart() {
    return malformedLineStart;
  }

  /** Forgets about malformed bytes and counts entries anew. */
  public void beginPart() {
    malformed = -1;
    entries = 0;
  }

  /**
   * Counts an entry of a list, or a member that nobody knows: what a part can have any number of,
   * at the cost of an object or more for three bytes.
   */
  public void countEntry() {
    entries++;
    if (entries > maxEntries) {
      throw new JsonFault(JsonFault.TOO_MANY, pos);
    }
  }

  /** Returns the exception for a place; which one depends on whether the window ends there. */
  private RuntimeException fault(String term, int at) {
    if (at < limit) {
      return new JsonFault(term, at);
    }
    return complete ? new JsonFault(JsonFault.TRUNCATED, limit) : needMore;
  }

  /**
   * A place to go back to.
   *
   * @param pos the place in the window
   * @param line the number of line ends before it
   * @param lineStart the place after the last of them
   */
  public record Mark(int pos, long line, int lineStart) {}

  /** Returns the place where the cursor is. */
  public Mark mark() {
    return new Mark(pos, line, lineStart);
  }

  /** Goes back to a place from which the window has not moved on. */
  public void goBack(Mark mark) {
    pos = mark.pos();
    line = mark.line();
    lineStart = mark.lineStart();
  }

  /** Skips white space and returns the next byte without taking it. */
  public byte peek() {
    int i = pos;
    while (true) {
      byte b = bytes[i];
      if (b > ' ' || b < 0) {
        pos = i;
        return b;
      }
      if (b == '\n') {
        line++;
        lineStart = i + 1;
      } else if (b != ' ' && b != '\r' && b != '\t') {
        pos = i;
        throw fault("json-bad-token", i);
      }
      i++;
    }
  }

  /** Needs so many bytes ahead, or the end of the input. */
  public void need(int count) {
    if (pos + count > limit && !complete) {
      throw needMore;
    }
  }

  /** Skips white space; tells whether the input ends here. Needs more bytes where it may go on. */
  public boolean atEnd() {
    int i = pos;
    while (i < limit) {
      byte b = bytes[i];
      if (b == '\n') {
        line++;
        lineStart = i + 1;
      } else if (b != ' ' && b != '\r' && b != '\t') {
        pos = i;
        return false;
      }
      i++;
    }
    pos = i;
    if (!complete) {
      throw needMore;
    }
    return true;
  }

  /** Takes that byte if it is the next one after white space. */
  public boolean takeIf(char expected) {
    if (peek() == expected) {
      pos++;
      return true;
    }
    return false;
  }

  /** Takes that byte, or says what is wrong. */
  public void take(char expected, String term) {
    if (peek() != expected) {
      throw fault(term, pos);
    }
    pos++;
  }

  /**
   * Reads a member name and the colon after it.
   *
   * @param guess the place in the table of the name that is likely to come
   * @param otherGuess the place of the name that is likely if it is not that one
   * @return the member's place in the table, or -1 for a name that the table does not know; then
   *     {@link #lastName} tells it
   */
  public int member(MemberTable table, int guess, int otherGuess) {
    if (peek() != '"') {
      throw fault("json-name-expected", pos);
    }
    int from = pos + 1;
    int index;
    int end;
    if (isName(table, guess, from)) {
      index = guess;
      end = from + table.length(guess);
    } else if (isName(table, otherGuess, from)) {
      index = otherGuess;
      end = from + table.length(otherGuess);
    } else {
      end = nextQuotationMark(from);
      index = end < limit ? table.find(bytes, from, end) : -1;
    }
    if (index >= 0) {
      pos = end + 1;
    } else {
      // unknown, or written with escapes, or no name at all
      lastName = string();
      index = table.find(lastName);
    }
    if (bytes[pos] == ':') {
      pos++;
    } else {
      take(':', "json-colon-expected");
    }
    return index;
  }

  private boolean isName(MemberTable table, int index, int from) {
    int end = from + table.length(index);
    return end < limit && bytes[end] == '"' && table.is(index, bytes, from);
  }

  private String lastName = "";

  /** Returns the name of the last member that the table did not know. */
  public String lastName() {
    return lastName;
  }

  /** Reads any member name and the colon after it. */
  public String name() {
    if (peek() != '"') {
      throw fault("json-name-expected", pos);
    }
    String name = string();
    take(':', "json-colon-expected");
    return name;
  }

  /** Reads a value of any kind and returns it as it is found. */
  public RawValue value() {
    if (peek() == '"') {
      return RawValue.text(string());
    }
    int from = skipValue();
    return RawValue.json(source(from, pos));
  }

  /** Looks at eight bytes at a time: a byte of {@code marks} is zero where the mark stands. */
  private int nextQuotationMark(int from) {
    for (int i = from; i < limit; i += Long.BYTES) {
      long marks = (long) EIGHT.get(bytes, i) ^ QUOTATION_MARKS;
      long zeros = marks - ONES & ~marks & HIGH_BITS;
      if (zeros != 0) {
        return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    return limit;
  }

  /** Reads a string; the next byte is its opening quotation mark. */
  public String string() {
    int from = pos + 1;
    int i = from;
    byte[] window = bytes;
    byte b = window[i];
    while (b != '"' && b >= ' ' && b != '\\') {
      b = window[++i];
    }
    if (b == '"') {
      pos = i + 1;
      return ascii(from, i);
    }
    return decoded(from, i);
  }

  /** Reads a string like {@link #string} to a place of an object, with what is learned of it. */
  public void text(ElementValues.Builder to, int slot) {
    int from = pos + 1;
    isPlain = false;
    hasEscapes = false;
    String text = string();
    long hash = hasEscapes ? TextHash.of(text) : TextHash.of(bytes, from, pos - 1);
    to.setRead(slot, text, isPlain, hash);
  }

  /** Most codes are one or two digits and need no new String. */
  private String ascii(int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length <= 2) {
      int first = bytes[from] - '0';
      int second = length == 1 ? 0 : bytes[from + 1] - '0';
      if (first >= 0 && first <= 9 && second >= 0 && second <= 9) {
        return length == 1 ? DIGITS[first] : DIGITS[10 + first * 10 + second];
      }
    }
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private String decoded(int from, int firstOther) {
    byte[] window = bytes;
    char[] text = chars;
    int n = 0;
    long others = 0;
    int digits = 0;
    for (int i = from; i < firstOther; i++) {
      char c = (char) window[i];
      text[n++] = c;
      others |= PlainText.other(c);
      digits += isDigit(c);
    }
    int i = firstOther;
    while (true) {
      // three bytes to a character, looked at together: 1110xxxx 10xxxxxx 10xxxxxx
      int three = (int) FOUR.get(window, i);
      while ((three & THREE_BYTE_MASK) == THREE_BYTE_FORM) {
        int c = (three & 0x0F) << 12 | (three >>> 2 & 0xFC0) | (three >>> 16 & 0x3F);
        if (c < 0x800 || (c & 0xF800) == 0xD800) {
          break;
        }
        text[n++] = (char) c;
        others |= PlainText.other((char) c);
        i += 3;
        three = (int) FOUR.get(window, i);
      }
      int b = window[i];
      if (b == '"') {
        pos = i + 1;
        isPlain = (others & 1) == 0 && digits <= PlainText.MOST_DIGITS;
        return new String(text, 0, n);
      }
      if (b == '\\') {
        text[n++] = escape(i);
        hasEscapes = true;
        others = 1;
        i += window[i + 1] == 'u' ? 6 : 2;
      } else if (b >= ' ') {
        text[n++] = (char) b;
        others |= PlainText.other((char) b);
        digits += isDigit((char) b);
        i++;
      } else if (b >= 0) {
        throw fault("json-control-character", i);
      } else {
        others = 1;
        int codePoint = otherCodePoint(i);
        if (codePoint < 0) {
          i = malformed(i);
          text[n++] = '\uFFFD';
          hasEscapes = true;
        } else {
          i += codePoint < 0x800 ? 2 : 4;
          n += Character.toChars(codePoint, text, n);
        }
      }
    }
  }

  private static int isDigit(char c) {
    return c >= '0' && c <= '9' ? 1 : 0;
  }

  /** Returns the code point of two or four bytes, or -1 where they are malformed. */
  private int otherCodePoint(int i) {
    int b = bytes[i];
    if ((b & 0xE0) == 0xC0 && isContinuation(i + 1)) {
      int codePoint = (b & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
      return codePoint < 0x80 ? -1 : codePoint;
    }
    if ((b & 0xF8) == 0xF0
        && isContinuation(i + 1)
        && isContinuation(i + 2)
        && isContinuation(i + 3)) {
      int codePoint =
          (b & 0x07) << 18
              | (bytes[i + 1] & 0x3F) << 12
              | (bytes[i + 2] & 0x3F) << 6
              | (bytes[i + 3] & 0x3F);
      return codePoint < 0x10000 || codePoint > Character.MAX_CODE_POINT ? -1 : codePoint;
    }
    return -1;
  }

  private boolean isContinuation(int i) {
    return i < limit && (bytes[i] & 0xC0) == 0x80;
  }

  /** Notes malformed bytes and returns where to go on. */
  private int malformed(int i) {
    if (i + 3 >= limit && !complete) {
      throw needMore;
    }
    if (malformed < 0) {
      malformed = i;
      malformedLine = line;
      malformedLineStart = lineStart;
    }
    return i + 1;
  }

  private char escape(int i) {
    byte b = bytes[i + 1];
    return switch (b) {
      case '"', '\\', '/' -> (char) b;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) (hex(i + 2) << 12 | hex(i + 3) << 8 | hex(i + 4) << 4 | hex(i + 5));
      default -> throw fault("json-bad-escape", i + 1);
    };
  }

  private int hex(int i) {
    if (i >= limit) {
      throw fault("json-bad-escape", i);
    }
    int digit = Character.digit(bytes[i], 16);
    if (digit < 0) {
      throw fault("json-bad-escape", i);
    }
    return digit;
  }

  /**
   * Reads a whole number of at most nine digits, without sign, fraction or exponent.
   *
   * @return the number, or -1 where the value is anything else; then nothing is taken
   */
  public int smallNumber() {
    int i = pos;
    int number = 0;
    while (bytes[i] >= '0' && bytes[i] <= '9') {
      if (i - pos == 9) {
        return -1;
      }
      number = number * 10 + (bytes[i] - '0');
      i++;
    }
    boolean leadingZero = bytes[pos] == '0' && i - pos > 1;
    if (i == pos || leadingZero || !endsValue(i)) {
      return -1;
    }
    pos = i;
    return number;
  }

  private boolean endsValue(int i) {
    byte b = bytes[i];
    if (i >= limit) {
      throw fault("json-bad-number", i);
    }
    return b == ',' || b == '}' || b == ']' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Takes {@code null} if it is the next value. */
  public boolean takeNull() {
    if (peek() != 'n') {
      return false;
    }
    literal("null");
    return true;
  }

  private void literal(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (bytes[pos + i] != word.charAt(i)) {
        throw fault("json-bad-token", pos + i);
      }
    }
    pos += word.length();
  }

  /** Skips a value of any kind and returns where it began. */
  public int skipValue() {
    peek();
    int from = pos;
    skip(0);
    return from;
  }

  private void skip(int depth) {
    if (depth > maxDepth) {
      throw new JsonFault(JsonFault.TOO_DEEP, pos);
    }
    switch (peek()) {
      case '{' -> skipObject(depth);
      case '[' -> skipArray(depth);
      case '"' -> skipString();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> skipNumber();
    }
  }

  private void skipObject(int depth) {
    pos++;
    if (takeIf('}')) {
      return;
    }
    do {
      if (peek() != '"') {
        throw fault("json-name-expected", pos);
      }
      skipString();
      take(':', "json-colon-expected");
      skip(depth + 1);
    } while (takeIf(','));
    take('}', "json-comma-expected");
  }

  private void skipArray(int depth) {
    pos++;
    if (takeIf(']')) {
      return;
    }
    do {
      skip(depth + 1);
    } while (takeIf(','));
    take(']', "json-comma-expected");
  }

  /** Skips a string, looking at it as closely as {@link #string} does. */
  private void skipString() {
    int i = pos + 1;
    while (bytes[i] != '"') {
      byte b = bytes[i];
      if (b == '\\') {
        escape(i);
        i += bytes[i + 1] == 'u' ? 6 : 2;
      } else if (b >= ' ') {
        i++;
      } else if (b >= 0) {
        throw fault("json-control-character", i);
      } else {
        int length = lengthOfCharacter(i);
        i = length < 0 ? malformed(i) : i + length;
      }
    }
    pos = i + 1;
  }

  /** Returns how many bytes the character beyond ASCII at that place has; -1 if it is malformed. */
  private int lengthOfCharacter(int i) {
    int three = (int) FOUR.get(bytes, i);
    if ((three & THREE_BYTE_MASK) == THREE_BYTE_FORM) {
      int c = (three & 0x0F) << 12 | (three >>> 2 & 0xFC0);
      return c < 0x800 || (c & 0xF800) == 0xD800 ? -1 : 3;
    }
    int codePoint = otherCodePoint(i);
    return codePoint < 0 ? -1 : codePoint < 0x800 ? 2 : 4;
  }

  private void skipNumber() {
    int i = pos;
    if (bytes[i] == '-') {
      i++;
    }
    int digits = skipDigits(i);
    if (digits == i || (bytes[i] == '0' && digits > i + 1)) {
      boolean noNumber = digits == i && i == pos;
      throw fault(noNumber ? "json-bad-token" : "json-bad-number", digits == i ? i : i + 1);
    }
    i = digits;
    if (bytes[i] == '.') {
      digits = skipDigits(i + 1);
      if (digits == i + 1) {
        throw fault("json-bad-number", digits);
      }
      i = digits;
    }
    if (bytes[i] == 'e' || bytes[i] == 'E') {
      i++;
      if (bytes[i] == '+' || bytes[i] == '-') {
        i++;
      }
      digits = skipDigits(i);
      if (digits == i) {
        throw fault("json-bad-number", digits);
      }
      i = digits;
    }
    if (!complete && i >= limit) {
      throw needMore;
    }
    if (i - pos > maxNumber) {
      throw new JsonFault(JsonFault.LONG_NUMBER, pos);
    }
    pos = i;
  }

  private int skipDigits(int i) {
    int end = i;
    while (bytes[end] >= '0' && bytes[end] <= '9') {
      end++;
    }
    return end;
  }

  /** Returns the source of a value that was just skipped, without white space between tokens. */
  public String source(int from, int to) {
    byte[] compact = new byte[to - from];
    int n = 0;
    boolean inString = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (!inString && (b == ' ' || b == '\n' || b == '\r' || b == '\t')) {
        continue;
      }
      compact[n++] = b;
      if (b == '\\' && inString) {
        compact[n++] = bytes[++i];
      } else if (b == '"') {
        inString = !inString;
      }
    }
    return new String(compact, 0, n, StandardCharsets.UTF_8);
  }

  /**
   * Returns the place of the first string of more bytes than that in a stretch of JSON without
   * fault, or -1.
   */
  public int longString(int from, int to, long most) {
    int opened = -1;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\\' && opened >= 0) {
        i++;
      } else if (b == '"' && opened < 0) {
        opened = i;
      } else if (b == '"') {
        if (i - opened - 1 > most) {
          return opened;
        }
        opened = -1;
      }
    }
    return -1;
  }

  /** Returns a copy of a stretch of the window. */
  byte[] copy(int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  /** Counts the characters (code points) that begin in a stretch of the window. */
  public int codePoints(int from, int to) {
    return codePoints(bytes, from, to);
  }

  static int codePoints(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        count++;
      }
    }
    return count;
  }

  /** Returns the fault of something at the cursor. */
  public RuntimeException faultHere(String term) {
    return fault(term, pos);
  }

  /** Skips white space within the window; complains about nothing. */
  public void peekQuietly() {
    while (pos < limit
        && (bytes[pos] == ' ' || bytes[pos] == '\n' || bytes[pos] == '\r' || bytes[pos] == '\t')) {
      countLines(pos + 1);
    }
  }

  /** Moves forward to a place in the window and counts the line ends on the way. */
  public void countLines(int place) {
    while (pos < place) {
      if (bytes[pos] == '\n') {
        line++;
        lineStart = pos + 1;
      }
      pos++;
    }
  }

  /** Returns the byte at a place as a number from 0 to 255, or -1 outside of the window. */
  public int at(int place) {
    return place < 0 || place >= limit ? -1 : bytes[place] & 0xFF;
  }

  /** So many characters beyond ASCII without fault show that a text is UTF-8. */
  private static final int CHARACTERS_THAT_TELL = 64;

  /** Fewer malformed bytes can be a slip in a text that is UTF-8 otherwise. */
  private static final int MALFORMED_THAT_TELL = 8;

  /**
   * Tells whether the window, which must be at the beginning of the input, is no UTF-8 as a whole
   * but UTF-16 or a code page such as GB 18030.
   *
   * @return the place of the first foreign bytes, or -1
   */
  public int foreignEncoding() {
    boolean wide = at(0) == 0 || at(1) == 0;
    if (wide || (at(0) == 0xFE && at(1) == 0xFF) || (at(0) == 0xFF && at(1) == 0xFE)) {
      return 0;
    }
    int first = -1;
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < limit - 3 && (bad > 0 || good < CHARACTERS_THAT_TELL)) {
      int length = bytes[i] >= 0 ? 1 : lengthOfCharacter(i);
      if (length < 0) {
        first = bad == 0 ? i : first;
        bad++;
      } else if (length > 1) {
        good++;
      }
      i += Math.abs(length);
    }
    return bad >= MALFORMED_THAT_TELL && bad > good ? first : -1;
  }
}
