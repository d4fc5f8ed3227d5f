package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.CORPORATE_LOCAL_TOPIC;
import static io.github.servicecatalogue.Elements.CORPORATE_TOPIC;
import static io.github.servicecatalogue.Elements.PERSONAL_LOCAL_TOPIC;
import static io.github.servicecatalogue.Elements.PERSONAL_TOPIC;
import static io.github.servicecatalogue.Elements.SERVICE_OBJECT;
import static io.github.servicecatalogue.Elements.SERVICE_TOPIC;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.ItemRule;
import java.util.List;

/** 主题分类: under which topics people look for an item. */
public final class TopicRules {
  /** Citizens look under their topics, bodies under theirs, and only there they find the item. */
  static final ItemRule MATCHES_SERVICE_OBJECT =
      ItemRule.named("topic/matches-service-object")
          .forTypes("01", "05", "07", "08", "09", "10", "20")
          .reads(SERVICE_OBJECT, PERSONAL_TOPIC, CORPORATE_TOPIC)
          .checkWith(
              profile -> {
                CodeSet known = CodeSet.known(profile, SERVICE_OBJECT);
                CodeSet persons = CodeSet.meaning(profile, SERVICE_OBJECT, "自然人");
                return (item, found) -> {
                  List<String> objects = item.get(SERVICE_OBJECT);
                  if (objects == null || count(objects, known) < objects.size()) {
                    return;
                  }
                  int served = count(objects, persons);
                  if (!objects.isEmpty()) {
                    compare(item, served > 0, served < objects.size(), found);
                  }
                };
              });

  private TopicRules() {}

  /** Returns the rules of this group in the order in which they run. */
  public static List<Rule> all() {
    return List.of(MATCHES_SERVICE_OBJECT);
  }

  private static int count(List<String> objects, CodeSet codes) {
    int count = 0;
    for (int i = 0; i < objects.size(); i++) {
      if (codes.contains(objects.get(i))) {
        count++;
      }
    }
    return count;
  }

  private static void compare(
      CheckedItem item, boolean persons, boolean others, FindingSink found) {
    boolean personal = item.isFilled(PERSONAL_TOPIC) || item.isFilled(PERSONAL_LOCAL_TOPIC);
    boolean corporate = item.isFilled(CORPORATE_TOPIC) || item.isFilled(CORPORATE_LOCAL_TOPIC);
    if (personal == persons && corporate == others) {
      return;
    }
    if (personal && !persons) {
      reportSurplus(item, PERSONAL_TOPIC, PERSONAL_LOCAL_TOPIC, found);
    } else if (corporate && !others) {
      reportSurplus(item, CORPORATE_TOPIC, CORPORATE_LOCAL_TOPIC, found);
    } else if (!item.isFilled(SERVICE_TOPIC)) {
      reportLack(item, persons && !personal, others && !corporate, found);
    }
  }

  private static void reportSurplus(
      CheckedItem item, Element<?> topic, Element<?> localTopic, FindingSink found) {
    Element<?> given = item.isFilled(topic) ? topic : localTopic;
    found.at(given).with("fault", new Term("should-not-have")).with("other", given);
  }

  /** Both missing is one finding: nobody filled in the topics. */
  private static void reportLack(
      CheckedItem item, boolean lacksPersonal, boolean lacksCorporate, FindingSink found) {
    boolean personal = lacksPersonal && item.formHolds(PERSONAL_TOPIC);
    boolean corporate = lacksCorporate && item.formHolds(CORPORATE_TOPIC);
    if (personal || corporate) {
      found
          .at(personal ? PERSONAL_TOPIC : CORPORATE_TOPIC)
          .with("fault", new Term("is-lacking"))
          .with(
              "other",
              !corporate
                  ? List.of(PERSONAL_TOPIC)
                  : personal ? List.of(PERSONAL_TOPIC, CORPORATE_TOPIC) : List.of(CORPORATE_TOPIC));
    }
  }
}
