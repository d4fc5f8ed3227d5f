package io.github.servicecatalogue.conformance;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.json.CatalogueCheck;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Checks streams of many megabytes, made while they are read; started by {@link HostileMemoryTest}
 * with a small heap. Prints how many parts of each could not be read.
 */
final class HostileStreams {
  private static final long LENGTH = 24_000_000;

  private HostileStreams() {}

  public static void main(String[] args) {
    check("a text", "[{\"itemName\":\"", "食", "\"},{}]");
    check("a text with escapes", "{\"x\":\"", "\\u4e00", "\"}");
    check("a name", "{\"", "a", "\":1}");
    check("a number", "{\"promiseLimit\":", "9", "}");
    check("nesting", "{\"x\":", "[", "");
    check("entries", "{\"x\":[", "1,", "1]}");
    check("rows", "{\"materials\":[", "{\"materialName\":\"甲\"},", "{}]}");
    check("members", "{", "\"y\":\"z\",", "\"a\":1}");
    check("members of the document", "{\"items\":[],", "\"y\":\"z\",", "\"a\":1}");
    check("texts as long as allowed", "{\"x\":[", '"' + "食".repeat(1_000_000) + "\",", "1]}");
    check("zero bytes", "", "\0", "");
    check("space", "", " ", "{}");
    check("no line ends", "", "<p>", "");
  }

  private static void check(String name, String head, String part, String tail) {
    CheckResult result =
        CatalogueCheck.builder().build().check(new Repeated(head, part, tail), name);
    System.out.println(name + ": " + result.unreadable());
  }

  /** A text that repeats a part, without holding it all. */
  private static final class Repeated extends InputStream {
    private final byte[] head;
    private final byte[] part;
    private final byte[] tail;
    private final long times;
    private long pos;

    Repeated(String head, String part, String tail) {
      this.head = head.getBytes(StandardCharsets.UTF_8);
      this.part = part.getBytes(StandardCharsets.UTF_8);
      this.tail = tail.getBytes(StandardCharsets.UTF_8);
      this.times = LENGTH / this.part.length;
    }

    @Override
    public int read() {
      long i = pos++;
      if (i < head.length) {
        return head[(int) i] & 0xFF;
      }
      i -= head.length;
      if (i < times * part.length) {
        return part[(int) (i % part.length)] & 0xFF;
      }
      i -= times * part.length;
      return i < tail.length ? tail[(int) i] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      int count = 0;
      for (int b = length == 0 ? -1 : read(); b >= 0; b = count < length ? read() : -1) {
        to[from + count] = (byte) b;
        count++;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
