package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ACCEPT_CONDITION;
import static io.github.servicecatalogue.Elements.MATERIAL_NAME;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 受理条件: who may apply, said so that he can tell. */
public final class AcceptanceRules {
  private static final String GUARDIAN = "监护人";
  private static final List<String> GROWN_UP =
      List.of("满18周岁", "满18岁", "满十八周岁", "满十八岁", "满１８周岁", "满１８岁");

  /** Whoever speaks of these tells two kinds of applicants apart. */
  private static final List<String> OF_THOSE_WITH_GUARDIANS =
      List.of("未满", "不满", "未年满", "未成年", "行为能力", "被监护人");

  /** Conditions say who may apply; the documents he hands in belong in the material list. */
  static final ItemRule CONDITION_VERSUS_MATERIALS =
      onApplication("acceptance/condition-versus-materials")
          .reads(ACCEPT_CONDITION, MATERIAL_NAME)
          .checkWith(
              profile -> {
                List<String> words = profile.settings("words-of-material-lists");
                return TriggeredCheck.on()
                    .holding(ACCEPT_CONDITION, DemandedProof.wordsAnd(words))
                    .check(
                        (item, found) -> {
                          String condition = item.text(ACCEPT_CONDITION);
                          if (condition == null) {
                            return;
                          }
                          String word = DemandedProof.firstDocument(condition, words);
                          String proof =
                              word == null ? DemandedProof.notListed(condition, item) : null;
                          if (word != null || proof != null) {
                            found
                                .at(ACCEPT_CONDITION)
                                .value(word == null ? proof : word)
                                .with(
                                    "fault",
                                    new Term(word == null ? "not-listed" : "like-materials"));
                          }
                        });
              });

  /** From such words nobody can tell what is asked of him. */
  static final ItemRule VAGUE_PHRASE =
      onApplication("acceptance/vague-phrase")
          .reads(ACCEPT_CONDITION, MATERIAL_NAME)
          .checkWith(
              profile -> {
                List<String> words = vaguePhrases(profile);
                // what a name ends in is judged by the rule for names, if that is on
                boolean endsToo = profile.severity("material/name-not-vague") == Severity.OFF;
                return TriggeredCheck.on()
                    .holding(ACCEPT_CONDITION, words)
                    .holding(MATERIAL_NAME, words)
                    .check(
                        (item, found) -> {
                          String condition = item.text(ACCEPT_CONDITION);
                          String word = condition == null ? null : firstVague(condition, words);
                          if (word != null) {
                            found.at(ACCEPT_CONDITION).value(word);
                          }
                          List<Material> materials = item.rows(RowKind.MATERIALS);
                          for (int i = 0; i < materials.size(); i++) {
                            String name = materials.get(i).materialName();
                            String vague = name == null ? null : firstVague(name, words);
                            if (name != null
                                && vague != null
                                && (endsToo || !name.endsWith(vague))) {
                              found.at(RowKind.MATERIALS, i, MATERIAL_NAME).value(vague);
                            }
                          }
                        });
              });

  /** A grown-up applies himself. Where minors and others are named too, both may be right. */
  static final ItemRule AGE_VERSUS_GUARDIAN =
      onApplication("acceptance/age-versus-guardian")
          .reads(ACCEPT_CONDITION)
          .check(
              TriggeredCheck.on()
                  .holding(ACCEPT_CONDITION, List.of(GUARDIAN))
                  .check(
                      (item, found) -> {
                        String condition = item.text(ACCEPT_CONDITION);
                        int guardian = condition == null ? -1 : condition.indexOf(GUARDIAN);
                        if (condition != null
                            && guardian >= 0
                            && Phrases.firstIn(condition, OF_THOSE_WITH_GUARDIANS) == null
                            && hasActingGuardian(condition, guardian)) {
                          String age = Phrases.firstIn(condition, GROWN_UP);
                          if (age != null) {
                            found.at(ACCEPT_CONDITION).value(age);
                          }
                        }
                      }));

  private AcceptanceRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(CONDITION_VERSUS_MATERIALS, VAGUE_PHRASE, AGE_VERSUS_GUARDIAN);
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static List<String> vaguePhrases(Profile profile) {
    List<String> phrases = new ArrayList<>();
    CodeList list = profile.codeLists().find("vague-phrase");
    if (list != null) {
      list.entries().forEach(entry -> phrases.add(entry.code()));
    }
    return List.copyOf(phrases);
  }

  /** Returns the first of the phrases that the text holds and leaves vague, or null. */
  private static @Nullable String firstVague(String text, List<String> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      String phrase = phrases.get(i);
      for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        if (!isBreach(text, at) && !isSpeltOut(text, at + phrase.length())) {
          return phrase;
        }
      }
    }
    return null;
  }

  /** 未按规定 names what somebody did not do. */
  private static boolean isBreach(String text, int at) {
    return at > 0 && (text.charAt(at - 1) == '未' || text.charAt(at - 1) == '不');
  }

  /** 符合条件之一, 符合条件如下, 其他材料：… say what is meant right after. */
  private static boolean isSpeltOut(String text, int end) {
    return text.startsWith("之一", end)
        || text.startsWith("如下", end)
        || text.startsWith("：", end)
        || text.startsWith(":", end)
        || text.startsWith("（", end)
        || text.startsWith("(", end);
  }

  /** 由监护人申请, 监护人代为办理: that he agrees, signs or comes along is no contradiction. */
  private static boolean hasActingGuardian(String text, int first) {
    for (int at = first; at >= 0; at = text.indexOf(GUARDIAN, at + 1)) {
      int end = Phrases.endOfClause(text, at);
      boolean acts =
          isWithin(text, "代", at, end)
              || (isWithin(text, "由", at - 3, at)
                  && (isWithin(text, "申请", at, end) || isWithin(text, "办理", at, end)));
      if (acts && !Phrases.isDenied(text, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(String text, String word, int from, int end) {
    int at = text.indexOf(word, from);
    return at >= 0 && at < end;
  }
}
