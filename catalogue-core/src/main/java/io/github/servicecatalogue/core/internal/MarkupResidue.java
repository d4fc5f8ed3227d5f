package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.core.FindingDraft;
import java.util.Locale;
import java.util.Set;

/**
 * What is left of a web page or of a program text (标记、转义残留): HTML tags, entities, and escapes
 * written out. A word in angle brackets that is no tag, such as {@code <单位名称>}, is a placeholder
 * and stays.
 */
final class MarkupResidue implements TextCheck.Fault {
  /** Nobody puts these into angle brackets but to mark up a text. */
  private static final Set<String> TAGS =
      Set.of(
          ("br p div span table tbody thead tfoot tr td th ul ol li dl dt dd hr img font strong em"
                  + " h1 h2 h3 h4 h5 h6 html head body script style iframe meta center blockquote"
                  + " pre o:p tt nobr wbr colgroup noscript")
              .split(" "));

  /** These are also words or letters, so they need an attribute, or a closing tag. */
  private static final Set<String> TAGS_IF_CERTAIN =
      Set.of(
          ("a b i s u q abbr address article aside big button caption cite code col del details"
                  + " embed fieldset figure footer form header input ins label legend link main map"
                  + " mark nav object option param section select small strike sub summary sup svg"
                  + " textarea time title var video audio")
              .split(" "));

  private static final Set<String> ENTITIES =
      Set.of(
          ("amp lt gt quot apos nbsp ensp emsp thinsp copy reg trade middot hellip mdash ndash"
                  + " ldquo rdquo lsquo rsquo laquo raquo bull times divide sect para deg plusmn yen"
                  + " cent pound euro permil larr rarr uarr darr zwnj zwj shy le ge ne")
              .split(" "));

  private static final int LONGEST_NAME = 12;
  private static final int LONGEST_SHOWN = 20;

  /** How far behind a tag its closing tag is looked for, so that no text takes long. */
  private static final int LONGEST_MARKED = 1000;

  static final CharSet TRIGGERS = CharSet.of("<&\\");

  @Override
  public boolean isIn(String text) {
    return TRIGGERS.anyIn(text) && first(text) >= 0;
  }

  @Override
  public void describe(String text, FindingDraft draft) {
    int at = first(text);
    int end = Math.min(end(text, at), at + LONGEST_SHOWN);
    draft.value(text.substring(at, end)).with("position", text.codePointCount(0, at) + 1);
  }

  private static int first(String text) {
    int at = TRIGGERS.firstIn(text, 0);
    while (at >= 0 && end(text, at) < 0) {
      at = TRIGGERS.firstIn(text, at + 1);
    }
    return at;
  }

  /** Returns where the residue ends that begins there, or -1 if none does. */
  private static int end(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> tagEnd(text, at);
      case '&' -> entityEnd(text, at);
      default -> escapeEnd(text, at);
    };
  }

  // ---- tags

  private static int tagEnd(String text, int at) {
    if (text.startsWith("<!--", at) || text.startsWith("<![CDATA[", at)) {
      return at + "<!--".length();
    }
    boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int to = from;
    while (to < text.length() && to - from <= LONGEST_NAME && isOfTagName(text.charAt(to))) {
      to++;
    }
    int close = to;
    while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
      close++;
    }
    if (to == from || close == text.length() || text.charAt(close) == '<') {
      return -1;
    }
    String name = text.substring(from, to).toLowerCase(Locale.ROOT);
    boolean bare = isBlankOrSlash(text, to, close);
    boolean attributes = !bare && isAttribute(text, to, close);
    boolean certain = closing || attributes || isClosedLater(text, close, name);
    boolean tag = TAGS.contains(name) || (certain && TAGS_IF_CERTAIN.contains(name));
    return tag && (bare || attributes) ? close + 1 : -1;
  }

  private static boolean isOfTagName(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == ':';
  }

  private static boolean isBlankOrSlash(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > ' ' && text.charAt(i) != '/') {
        return false;
      }
    }
    return true;
  }

  /** Behind a blank a name and an equals sign, as in {@code style=}. */
  private static boolean isAttribute(String text, int from, int to) {
    int equals = text.indexOf('=', from);
    return text.charAt(from) <= ' '
        && equals > from + 1
        && equals < to
        && isLetter(text.charAt(equals - 1));
  }

  private static boolean isClosedLater(String text, int from, String name) {
    String closing = "</" + name + ">";
    int end = Math.min(text.length(), from + LONGEST_MARKED);
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == '<' && text.regionMatches(true, at, closing, 0, closing.length())) {
        return true;
      }
    }
    return false;
  }

  // ---- entities

  private static int entityEnd(String text, int at) {
    int to = at + 1;
    while (to < text.length() && to - at <= LONGEST_NAME && isOfEntity(text.charAt(to))) {
      to++;
    }
    boolean closed = to < text.length() && text.charAt(to) == ';';
    String name = text.substring(at + 1, to);
    if (!closed) {
      return name.equals("nbsp") ? to : -1;
    }
    if (!ENTITIES.contains(name) && !isNumeric(name)) {
      return -1;
    }
    // an entity that was encoded once more goes on behind &amp;
    int again = name.equals("amp") ? afterInnerEntity(text, to + 1) : -1;
    return again > 0 ? again : to + 1;
  }

  private static int afterInnerEntity(String text, int from) {
    int to = from;
    while (to < text.length() && to - from <= LONGEST_NAME && isOfEntity(text.charAt(to))) {
      to++;
    }
    if (to == from || to == text.length() || text.charAt(to) != ';') {
      return -1;
    }
    String name = text.substring(from, to);
    if (!ENTITIES.contains(name) && !isNumeric(name)) {
      return -1;
    }
    int again = name.equals("amp") ? afterInnerEntity(text, to + 1) : -1;
    return again > 0 ? again : to + 1;
  }

  private static boolean isOfEntity(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '#';
  }

  private static boolean isNumeric(String name) {
    boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
    int from = hexadecimal ? 2 : 1;
    if (!name.startsWith("#") || name.length() == from) {
      return false;
    }
    for (int i = from; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80 || Character.digit(name.charAt(i), hexadecimal ? 16 : 10) < 0) {
        return false;
      }
    }
    return true;
  }

  // ---- escapes

  /** Behind the backslash of a path stand letters; behind an escape stands what it was put into. */
  private static int escapeEnd(String text, int at) {
    if (at + 1 == text.length()) {
      return -1;
    }
    boolean last = at + 2 == text.length();
    char after = last ? ' ' : text.charAt(at + 2);
    return switch (text.charAt(at + 1)) {
      case 'n', 'r', 't' -> isLetter(after) || isDrive(text, at) ? -1 : at + 2;
      case '\\' -> isLetter(after) || (after >= '0' && after <= '9') ? -1 : at + 2;
      case '"' -> at + 2;
      case 'u' -> isHexadecimal(text, at + 2) ? at + 6 : -1;
      default -> -1;
    };
  }

  private static boolean isDrive(String text, int at) {
    return at > 0 && text.charAt(at - 1) == ':';
  }

  private static boolean isHexadecimal(String text, int from) {
    if (from + 4 > text.length()) {
      return false;
    }
    for (int i = from; i < from + 4; i++) {
      if (text.charAt(i) >= 0x80 || Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
