package io.github.servicecatalogue.core.internal;

import java.util.List;

/**
 * A web address as it stands in an element (网址), taken apart by hand: {@code java.net.URI} refuses
 * what browsers open, such as a Chinese word in a query.
 *
 * <p>Stateless and thread-safe.
 */
final class WebAddress {
  private static final int HIGHEST_PORT = 65535;

  /** All characters but ASCII letters, digits and those that most addresses have besides. */
  static final CharSet UNUSUAL =
      CharSet.range('\0', '\uffff')
          .without(CharSet.range('a', 'z'))
          .without(CharSet.range('A', 'Z'))
          .without(CharSet.range('-', ':'))
          .without(CharSet.of("_"));

  private WebAddress() {}

  /**
   * Tells whether this is a web address: the scheme http or https, a host, maybe a port, and no
   * blank anywhere.
   */
  static boolean isValid(String address) {
    return hostStart(address) >= 0 && !hasBlank(address);
  }

  /**
   * Tells whether the address is so plain that nothing can be wrong with it: a domain of several
   * labels in lower case, and a path of ASCII letters, digits, hyphens, dots and underscores. Most
   * addresses are, and one look settles it.
   *
   * @param address one without {@link #UNUSUAL} characters
   */
  static boolean isPlain(String address) {
    int from = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
    int end = from < 0 ? -1 : plainHostEnd(address, from);
    return end >= 0;
  }

  /** Returns where a plain domain ends, or -1 where the host is something else. */
  private static int plainHostEnd(String address, int from) {
    int label = from;
    int i = from;
    for (; i < address.length() && address.charAt(i) != '/'; i++) {
      char c = address.charAt(i);
      if (c == '.' && i > label) {
        label = i + 1;
      } else if (!(isDigit(c) || c == '-' || (c >= 'a' && c <= 'z'))) {
        return -1;
      }
    }
    boolean domain = label > from && i > label && !isDigit(address.charAt(i - 1));
    return domain && !address.startsWith("local", label) ? i : -1;
  }

  /** Returns where the host begins, or -1 if scheme, host or port are wrong. */
  static int hostStart(String address) {
    int from = schemeEnd(address);
    if (from < 0) {
      return -1;
    }
    int end = authorityEnd(address, from);
    int user = address.lastIndexOf('@', end - 1);
    from = user < from ? from : user + 1;
    int to = hostEnd(address, from, end);
    return isHost(address, from, to) && isPort(address, to, end) ? from : -1;
  }

  private static int hostEnd(String address, int from, int end) {
    int open = from < end && address.charAt(from) == '[' ? address.indexOf(']', from) : -1;
    if (open >= 0 && open < end) {
      return open + 1;
    }
    int i = from;
    while (i < end && address.charAt(i) != ':') {
      i++;
    }
    return i;
  }

  private static int schemeEnd(String address) {
    if (!address.regionMatches(true, 0, "http", 0, 4)) {
      return -1;
    }
    int colon = address.length() > 4 && (address.charAt(4) | 0x20) == 's' ? 5 : 4;
    return address.startsWith("://", colon) ? colon + 3 : -1;
  }

  private static int authorityEnd(String address, int from) {
    int end = from;
    while (end < address.length()) {
      char c = address.charAt(end);
      if (c == '/' || c == '?' || c == '#' || c == '\\') {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean hasBlank(String address) {
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c <= ' ' || c == 0x7f || (c > 0x7f && isInvisible(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInvisible(char c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\u200b' || c == '\ufeff';
  }

  /** A second scheme in place of the host is what a form leaves that adds one by itself. */
  private static boolean isHost(String address, int from, int to) {
    if (from < to && address.charAt(from) == '[') {
      return isBracketed(address, from, to);
    }
    boolean label = false;
    for (int i = from; i < to; i++) {
      char c = address.charAt(i);
      if (c == '.') {
        if (!label) {
          return false;
        }
        label = false;
      } else if (isLetter(c) || c == '-' || c == '_') {
        label = true;
      } else {
        return false;
      }
    }
    return to > from && !isWord(address, from, to, "http") && !isWord(address, from, to, "https");
  }

  private static boolean isLetter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBracketed(String address, int from, int to) {
    boolean colon = false;
    for (int i = from + 1; i < to - 1; i++) {
      char c = address.charAt(i);
      colon |= c == ':';
      if (c != ':' && c != '.' && c != '%' && Character.digit(c, 36) < 0) {
        return false;
      }
    }
    return colon && address.charAt(to - 1) == ']';
  }

  private static boolean isPort(String address, int hostEnd, int end) {
    if (hostEnd == end) {
      return true;
    }
    int port = 0;
    for (int i = hostEnd + 1; i < end; i++) {
      if (!isDigit(address.charAt(i))) {
        return false;
      }
      port = Math.min(port * 10 + address.charAt(i) - '0', HIGHEST_PORT + 1);
    }
    return address.charAt(hostEnd) == ':' && port <= HIGHEST_PORT;
  }

  private static boolean isWord(String address, int from, int to, String word) {
    return to - from == word.length() && address.regionMatches(true, from, word, 0, word.length());
  }

  /** Tells whether the address holds a character outside ASCII. */
  static boolean hasNonAscii(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) > 0x7f) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether the public cannot reach the host: this machine, a private network, or no domain.
   */
  static boolean isLocal(String address, int hostStart) {
    int from = hostStart;
    int to = hostEnd(address, from, authorityEnd(address, from));
    if (address.charAt(from) == '[') {
      return isLocalSix(address, from + 1, to - 1);
    }
    if (address.charAt(to - 1) == '.') {
      to--;
    }
    int dot = address.lastIndexOf('.', to - 1);
    if (dot < from) {
      return true;
    }
    return isWord(address, dot + 1, to, "localhost")
        || isWord(address, dot + 1, to, "local")
        || isLocalFour(address, from, to);
  }

  /** 127/8, 10/8, 172.16/12, 192.168/16, 169.254/16, and 0/8, which is this network. */
  private static boolean isLocalFour(String address, int from, int to) {
    if (!isDigit(address.charAt(to - 1))) {
      return false;
    }
    int octets = 0;
    long all = 0;
    for (int i = from; i <= to; i++) {
      if (i == to || address.charAt(i) == '.') {
        int octet = octet(address, i);
        octets++;
        all = octet < 0 || octets > 4 ? -1 : (all << 8) | octet;
      } else if (!isDigit(address.charAt(i))) {
        return false;
      }
      if (all < 0) {
        return false;
      }
    }
    long first = all >> 24;
    return octets == 4
        && (first == 127
            || first == 10
            || first == 0
            || all >> 20 == 0xac1
            || all >> 16 == 0xc0a8
            || all >> 16 == 0xa9fe);
  }

  /** Returns the number that ends there, or -1 if it is not one of an address of four octets. */
  private static int octet(String address, int to) {
    int octet = 0;
    int place = 1;
    for (int i = to - 1; i > to - 4 && isDigit(address.charAt(i)); i--) {
      octet += place * (address.charAt(i) - '0');
      place *= 10;
    }
    boolean longer = place == 1000 && isDigit(address.charAt(to - 4));
    return place == 1 || longer || octet > 255 ? -1 : octet;
  }

  /** ::1, fe80::/10 and fc00::/7. */
  private static boolean isLocalSix(String address, int from, int to) {
    int first = Character.digit(address.charAt(from), 16);
    int second = Character.digit(address.charAt(from + 1), 16);
    boolean four = to - from >= 4 && address.indexOf(':', from) == from + 4;
    if (first == 15 && four) {
      return second == 12
          || second == 13
          || (second == 14 && (Character.digit(address.charAt(from + 2), 16) & 12) == 8);
    }
    for (int i = from; i < to - 1; i++) {
      if (address.charAt(i) != '0' && address.charAt(i) != ':') {
        return false;
      }
    }
    return address.charAt(to - 1) == '1';
  }

  /**
   * Returns where the value of the first parameter begins that has one of these names, in any case,
   * and a value, or -1. A parameter stands in the query, behind a semicolon of the path, or in the
   * fragment, where pages with a router keep theirs.
   */
  static int valueOfParameter(String address, List<String> names) {
    if (address.indexOf('=') < 0) {
      return -1;
    }
    for (int i = 0; i < address.length(); i++) {
      if ("?&;#".indexOf(address.charAt(i)) >= 0) {
        int equals = nameEnd(address, i + 1);
        if (equals > 0 && isOneOf(address, i + 1, equals, names) && hasValue(address, equals + 1)) {
          return equals + 1;
        }
      }
    }
    return -1;
  }

  /** Returns the name of the parameter whose value begins there. */
  static String nameOfParameter(String address, int value) {
    int from = value - 1;
    while ("?&;#".indexOf(address.charAt(from - 1)) < 0) {
      from--;
    }
    return address.substring(from, value - 1);
  }

  private static int nameEnd(String address, int from) {
    int i = from;
    while (i < address.length() && "=?&;#/".indexOf(address.charAt(i)) < 0) {
      i++;
    }
    return i < address.length() && address.charAt(i) == '=' ? i : -1;
  }

  private static boolean isOneOf(String address, int from, int to, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (isWord(address, from, to, names.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** What a script puts in for nothing, or a place that the portal fills, is no value. */
  private static boolean hasValue(String address, int from) {
    int to = valueEnd(address, from);
    return to > from
        && !isWord(address, from, to, "null")
        && !isWord(address, from, to, "undefined")
        && "{$<[".indexOf(address.charAt(from)) < 0;
  }

  /** Returns where the value ends that begins there. */
  static int valueEnd(String address, int from) {
    int to = from;
    while (to < address.length() && "&;#?".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    return to;
  }
}
