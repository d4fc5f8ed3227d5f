package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.ACCEPT_CONDITION;
import static io.github.servicecatalogue.Elements.AGENT_ALLOWED;
import static io.github.servicecatalogue.Elements.APPLICATION_CLASS;
import static io.github.servicecatalogue.Elements.HANDLE_FORM;
import static io.github.servicecatalogue.Elements.IS_EXPRESS;
import static io.github.servicecatalogue.Elements.IS_ONLINE;
import static io.github.servicecatalogue.Elements.SILENT_ITEM;
import static io.github.servicecatalogue.Elements.VIDEO_HANDLING;
import static io.github.servicecatalogue.Elements.VISIT_COUNT;
import static io.github.servicecatalogue.Elements.VISIT_REASON;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.ItemRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 办理渠道: how often one must come. What can be done from afar, see {@link OnlineRules}. */
public final class ChannelRules {

  private static final String NOT_ON_APPLICATION = "2";
  private static final String ORIGINAL = "原件";
  private static final List<String> LOOKING_AT =
      List.of("核验", "查验", "核对", "验证", "审验", "校验", "交验", "验看", "查看");

  /** A reason for visits that is none: it says that one need not come, or may choose to. */
  private static final List<String> NO_NEED_TO_COME =
      List.of("无需", "无须", "不需", "不用", "不必", "不要求", "不涉及", "零跑", "零次", "0次", "全程", "自愿", "选择");

  private static final List<String> SELF = List.of("本人", "亲自");
  private static final List<String> COMING =
      List.of("本人到", "本人亲自", "本人须到", "本人需到", "本人现场", "亲自到", "亲自办", "亲自申", "亲自前");

  /** As much as is shown of a demand to come. */
  private static final int LONGEST_DEMAND = 12;

  /** How far behind the words for coming in person an alternative to it is looked for. */
  private static final int REACH_OF_ALTERNATIVE = 20;

  /** Every figure about visits rests on this number; a wrong one is reported here and only here. */
  static final ItemRule VISIT_COUNT_VALID =
      onApplication("channel/visit-count-valid")
          .reads(VISIT_COUNT)
          .check(
              TriggeredCheck.on()
                  .outside(VISIT_COUNT, 0, Integer.MAX_VALUE)
                  .check(
                      (item, found) -> {
                        Integer count = item.get(VISIT_COUNT);
                        if (count == null ? item.isFilled(VISIT_COUNT) : count < 0) {
                          found.at(VISIT_COUNT).expected(">= 0");
                        }
                      }));

  /** More visits than that are rarely needed, and mostly a slip. */
  static final ItemRule VISIT_COUNT_PLAUSIBLE =
      onApplication("channel/visit-count-plausible")
          .reads(VISIT_COUNT)
          .checkWith(
              profile -> {
                int most = profile.setting("most-visits", 2);
                return TriggeredCheck.on()
                    .outside(VISIT_COUNT, Integer.MIN_VALUE, most)
                    .check(
                        (item, found) -> {
                          Integer count = item.get(VISIT_COUNT);
                          if (count != null && count > most) {
                            found.at(VISIT_COUNT).expectedAtMost(most).with("max", most);
                          }
                        });
              });

  /** An original must be carried to where it is looked at, unless a courier or the state has it. */
  static final ItemRule ORIGINAL_CHECK_NEEDS_VISIT =
      onApplication("channel/original-check-needs-visit")
          .reads(VISIT_COUNT, VISIT_REASON)
          .check(
              (item, found) -> {
                if (needsNoVisit(item) && isForOriginal(item.text(VISIT_REASON))) {
                  found.at(VISIT_COUNT).expected(">= 1");
                }
              });

  /** Who must come is told why; who need not come needs no reason. */
  static final ItemRule VISIT_REASON_IFF_VISITS =
      onApplication("channel/visit-reason-iff-visits")
          .reads(VISIT_COUNT, VISIT_REASON)
          .checkWith(
              profile -> {
                boolean originalsElsewhere =
                    profile.severity("channel/original-check-needs-visit") != Severity.OFF;
                return (item, found) -> {
                  Integer count = item.get(VISIT_COUNT);
                  if (count == null || count < 0) {
                    return;
                  }
                  String reason = item.text(VISIT_REASON);
                  if (count > 0 && Missing.isMissing(item, VISIT_REASON)) {
                    found.at(VISIT_REASON).with("fault", new Term("visit-without-reason"));
                  } else if (count == 0
                      && isReasonToCome(reason)
                      && !(originalsElsewhere && isForOriginal(reason))) {
                    found.at(VISIT_REASON).with("fault", new Term("reason-without-visit"));
                  }
                };
              });

  /** Who need not come applies online, by courier, or in some other way from afar. */
  static final ItemRule ZERO_VISITS_NEED_REMOTE_WAY =
      onApplication("channel/zero-visits-need-remote-way")
          .reads(VISIT_COUNT, IS_ONLINE, IS_EXPRESS, HANDLE_FORM)
          .checkWith(
              profile -> {
                HandleForms forms = HandleForms.of(profile);
                OnlineDepths depths = OnlineDepths.of(profile);
                return (item, found) -> {
                  if (Flags.isNo(item, IS_ONLINE)
                      && Flags.isNo(item, IS_EXPRESS)
                      && needsNoVisit(item)
                      && forms.areAtWindowOnly(item.get(HANDLE_FORM))
                      && !Flags.isYes(item, VIDEO_HANDLING)
                      && !isOfferedUnasked(item)
                      && !depths.contradictOffline(item)) {
                    found.at(VISIT_COUNT);
                  }
                };
              });

  /** Who must come himself visits, and sends nobody. */
  static final ItemRule IN_PERSON_VERSUS_AGENT =
      onApplication("channel/in-person-versus-agent")
          .reads(ACCEPT_CONDITION, VISIT_COUNT, AGENT_ALLOWED)
          .check(
              TriggeredCheck.on()
                  .holding(ACCEPT_CONDITION, SELF)
                  .check(
                      (item, found) -> {
                        boolean agent = Flags.isYes(item, AGENT_ALLOWED);
                        String condition =
                            agent || needsNoVisit(item) ? item.text(ACCEPT_CONDITION) : null;
                        String demand = condition == null ? null : demandToCome(condition);
                        if (demand != null) {
                          found
                              .at(ACCEPT_CONDITION)
                              .value(demand)
                              .with(
                                  "fault",
                                  new Term(needsNoVisit(item) ? "no-visits" : "agent-allowed"));
                        }
                      }));

  private ChannelRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(VISIT_COUNT_VALID);
    rules.add(VISIT_COUNT_PLAUSIBLE);
    rules.add(ORIGINAL_CHECK_NEEDS_VISIT);
    rules.add(VISIT_REASON_IFF_VISITS);
    rules.add(ZERO_VISITS_NEED_REMOTE_WAY);
    rules.addAll(OnlineRules.all());
    rules.add(IN_PERSON_VERSUS_AGENT);
    return rules;
  }

  private static ItemRule.Builder onApplication(String id) {
    return ItemRule.named(id).forTypes("01", "05", "07", "08", "09", "10", "20");
  }

  private static boolean needsNoVisit(CheckedItem item) {
    Integer count = item.get(VISIT_COUNT);
    return count != null && count == 0;
  }

  /** Nobody applies for it, so nobody has to come. */
  private static boolean isOfferedUnasked(CheckedItem item) {
    return Flags.isYes(item, SILENT_ITEM) || NOT_ON_APPLICATION.equals(item.get(APPLICATION_CLASS));
  }

  private static boolean isReasonToCome(@Nullable String reason) {
    return reason != null
        && "无不没非否".indexOf(reason.charAt(0)) < 0
        && Phrases.firstIn(reason, NO_NEED_TO_COME) == null;
  }

  private static boolean isForOriginal(@Nullable String reason) {
    return reason != null
        && reason.contains(ORIGINAL)
        && Phrases.firstIn(reason, LOOKING_AT) != null
        && isReasonToCome(reason);
  }

  /** Returns the words that ask the applicant to come himself, without an alternative; or null. */
  private static @Nullable String demandToCome(String condition) {
    if (Phrases.firstIn(condition, SELF) == null) {
      return null;
    }
    for (int i = 0; i < COMING.size(); i++) {
      String words = COMING.get(i);
      for (int at = condition.indexOf(words); at >= 0; at = condition.indexOf(words, at + 1)) {
        if (!Phrases.isDenied(condition, at) && !hasAlternative(condition, at)) {
          int end = Phrases.endOfClause(condition, at);
          return condition.substring(at, Math.min(end, at + LONGEST_DEMAND));
        }
      }
    }
    return null;
  }

  /** 本人到场或者委托他人, 本人到网上申请, 本人到龄: no demand to come. */
  private static boolean hasAlternative(String text, int at) {
    int end = Math.min(text.length(), at + REACH_OF_ALTERNATIVE);
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '或' || c == '网' || c == '线' || c == '频' || c == '委' || c == '龄') {
        return true;
      }
    }
    return false;
  }
}
