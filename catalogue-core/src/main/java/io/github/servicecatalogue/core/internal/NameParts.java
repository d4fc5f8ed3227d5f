package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * What a material's name is made of: whether it names a document, and only one.
 *
 * <p>Immutable and thread-safe. Looks at the characters of a name once, and further only where one
 * of them may join two documents.
 */
final class NameParts implements ValueTest {
  /** Copies of one document are one document. */
  private static final List<String> COPIES =
      List.of("原件", "复印件", "副本", "正本", "影印件", "扫描件", "电子", "纸质");

  /** 附图 and 附件 belong to what they are appended to; 材料 and 文件 alone name nothing. */
  private static final List<String> NOT_APART =
      List.of("附", "其附", "材料", "资料", "文件", "其他", "相关", "有关");

  private static final List<String> CONDITIONS =
      List.of("提供", "提交", "如有", "如需", "适用", "的，", "的）", "的)", "时）", "时)");

  private static final String JOINTS = "、；;及和与";

  private final List<String> vagueEndings;
  private final List<String> documents;
  private final String lastCharacters;
  private final Screen screen;

  private NameParts(List<String> vagueEndings, List<String> documents) {
    this.vagueEndings = vagueEndings;
    this.documents = documents;
    StringBuilder last = new StringBuilder();
    for (String ending : vagueEndings) {
      String character = ending.substring(ending.length() - 1);
      last.append(last.indexOf(character) < 0 ? character : "");
    }
    this.lastCharacters = last.toString();
    StringBuilder first = new StringBuilder(JOINTS);
    vagueEndings.forEach(ending -> first.append(ending.charAt(0)));
    this.screen = Screen.without(CharSet.of(first.toString()));
  }

  static NameParts of(Profile profile) {
    List<String> vague = new ArrayList<>(profile.settings("vague-material-endings"));
    CodeList phrases = profile.codeLists().find("vague-phrase");
    if (phrases != null) {
      phrases.entries().forEach(phrase -> vague.add(phrase.code()));
    }
    return new NameParts(List.copyOf(vague), profile.settings("document-nouns"));
  }

  /** Tells whether the name says of itself when the material is needed. */
  static boolean saysWhen(String name) {
    for (int i = 0; i < CONDITIONS.size(); i++) {
      if (name.contains(CONDITIONS.get(i))) {
        return true;
      }
    }
    return name.startsWith("如") || name.startsWith("若");
  }

  /** Tells whether the name names one document. */
  @Override
  public boolean passes(Object value) {
    return value instanceof String name && !isVague(name) && !joinsSeveral(name);
  }

  @Override
  public Screen screen() {
    return screen;
  }

  /** Tells whether nobody can know which document is meant. */
  boolean isVague(String name) {
    int end = end(name);
    return end > 0
        && lastCharacters.indexOf(name.charAt(end - 1)) >= 0
        && endsWithAny(name, 0, end, vagueEndings);
  }

  /** Tells whether the name joins two documents. */
  boolean joinsSeveral(String name) {
    for (int i = 1; i < name.length(); i++) {
      if (isJoint(name.charAt(i)) && !isInBrackets(name, i) && joins(name, i, end(name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoint(char c) {
    return JOINTS.indexOf(c) >= 0;
  }

  private static boolean isInBrackets(String name, int at) {
    int depth = 0;
    for (int i = 0; i < at; i++) {
      switch (name.charAt(i)) {
        case '（', '(', '《', '〈', '【', '[' -> depth++;
        case '）', ')', '》', '〉', '】', ']' -> depth--;
        default -> {}
      }
    }
    return depth > 0;
  }

  /** Both what stands before and the whole must end as documents do. */
  private boolean joins(String name, int at, int end) {
    char joint = name.charAt(at);
    int before = endOfPart(name, joint == '及' && name.startsWith("以", at - 1) ? at - 1 : at);
    int after = at + 1;
    return before > 1
        && after < end
        && endsWithAny(name, 0, before, documents)
        && endsWithAny(name, after, end, documents)
        && !startsWithAny(name, after, COPIES)
        && !startsWithAny(name, after, NOT_APART)
        && !holds(name, '的', after, end);
  }

  private static boolean holds(String text, char c, int from, int to) {
    int at = text.indexOf(c, from);
    return at >= 0 && at < to;
  }

  private static boolean startsWithAny(String text, int from, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (text.startsWith(words.get(i), from)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the part of a text from {@code from} to {@code to} ends with one of these. */
  static boolean endsWithAny(String text, int from, int to, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      int start = to - words.get(i).length();
      if (start >= from && text.startsWith(words.get(i), start)) {
        return true;
      }
    }
    return false;
  }

  /** Returns where the name ends, without marks and remarks in brackets at its end. */
  static int end(String name) {
    int to = name.length();
    while (to > 0 && (name.charAt(to - 1) <= ' ' || "；;。，,、　".indexOf(name.charAt(to - 1)) >= 0)) {
      to--;
    }
    return endOfPart(name, to);
  }

  private static int endOfPart(String name, int end) {
    int to = end;
    while (to > 0 && (name.charAt(to - 1) == '）' || name.charAt(to - 1) == ')')) {
      int open = Math.max(name.lastIndexOf('（', to - 1), name.lastIndexOf('(', to - 1));
      if (open <= 0) {
        return end;
      }
      to = open;
    }
    return to > 0 && name.charAt(to - 1) == '》' ? to - 1 : to;
  }
}
