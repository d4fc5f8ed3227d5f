package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.MATERIAL_NAME;

import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents that a condition asks for. Text is allocated only for one that is not listed. */
final class DemandedProof {
  private static final String PROOF = "证明";
  private static final List<String> DEMANDING = List.of("提供", "提交", "出具");

  /** As long as the name of a proof may be, the verb before it included. */
  private static final int LONGEST = 20;

  /** Words between verb and name; a proof of which nothing else is said has no name. */
  private static final List<String> BEFORE_NAME =
      List.of("本人", "有效", "合法", "相关", "有关", "相应", "以下", "下列", "必要", "真实", "其他", "的", "了");

  /** What makes another word of 申请表: 申请表彰, 申请表明 … */
  private static final String AFTER_VERB = "彰扬明示述达演决现态";

  private DemandedProof() {}

  /** Returns these words and what every proof that is not listed holds. */
  static List<String> wordsAnd(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add(PROOF);
    return all;
  }

  /** Returns the first of the words that the condition asks for, such as 复印件; or null. */
  static @Nullable String firstDocument(String condition, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      for (int at = condition.indexOf(word); at >= 0; at = condition.indexOf(word, at + 1)) {
        if (isWhole(condition, word, at + word.length()) && !Phrases.isDenied(condition, at)) {
          return word;
        }
      }
    }
    return null;
  }

  private static boolean isWhole(String text, String word, int end) {
    return !word.endsWith("表") || end == text.length() || AFTER_VERB.indexOf(text.charAt(end)) < 0;
  }

  /** Returns the first proof that the condition asks for and no material is about, or null. */
  static @Nullable String notListed(String condition, CheckedItem item) {
    if (!item.formHolds(MATERIAL_NAME) || !item.isFilled(RowKind.MATERIALS)) {
      return null;
    }
    for (int at = condition.indexOf(PROOF); at >= 0; at = condition.indexOf(PROOF, at + 1)) {
      int name = nameBefore(condition, at);
      if (name >= 0 && !isListed(condition, at, item.rows(RowKind.MATERIALS))) {
        return condition.substring(name, at + PROOF.length());
      }
    }
    return null;
  }

  /** Returns where the name of the proof begins that ends at that place; -1 if none is asked. */
  private static int nameBefore(String text, int proof) {
    for (int i = proof - 1; i >= 0 && i > proof - LONGEST; i--) {
      if (Phrases.endsClause(text.charAt(i)) || text.charAt(i) == '、') {
        return -1;
      }
      if (isDemand(text, i)) {
        int name = skipped(text, i + 2);
        return proof - name >= 2 && !Phrases.isDenied(text, i) ? name : -1;
      }
    }
    return -1;
  }

  private static boolean isDemand(String text, int at) {
    for (int i = 0; i < DEMANDING.size(); i++) {
      if (text.startsWith(DEMANDING.get(i), at)) {
        return true;
      }
    }
    return false;
  }

  private static int skipped(String text, int from) {
    int at = from;
    for (int i = 0; i < BEFORE_NAME.size(); i++) {
      if (text.startsWith(BEFORE_NAME.get(i), at)) {
        at += BEFORE_NAME.get(i).length();
        i = -1;
      }
    }
    return at;
  }

  /** A material is about it that has its last word: 居住证 or 居住证复印件 for 当地居住证明. */
  private static boolean isListed(String text, int proof, List<Material> materials) {
    for (int i = 0; i < materials.size(); i++) {
      String name = materials.get(i).materialName();
      if (name != null && holds(name, text, proof - 2, 3)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(String name, String text, int from, int length) {
    for (int i = 0; i + length <= name.length(); i++) {
      if (name.regionMatches(i, text, from, length)) {
        return true;
      }
    }
    return false;
  }
}
