package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No finding of whatever rule shows the whole number of a person; codes and addresses stay. */
class MaskedFindingsTest {
  private static final String ID = "37980019900101003X";
  private static final String MOBILE = "13800001234";

  /** Each text holds both numbers, and as much else that rules speak of as will go. */
  private static final String TEXT =
      " 张三" + ID + "，电话" + MOBILE + "或138-0000-1234\u0007<br>\u200b ";

  private static Profile everything() {
    Map<String, Severity> on = new HashMap<>();
    for (Rule rule : Rules.all()) {
      on.put(rule.id(), Severity.ERROR);
    }
    return Profile.national().withSeverities("everything", on);
  }

  @SuppressWarnings("unchecked") // texts are strings, or lists of them
  private static ServiceItem itemOfNumbers() {
    ServiceItem.Builder item = ServiceItem.builder();
    for (Element<?> element : Elements.all()) {
      if (element.row() == null && element.isTyped() && isText(element)) {
        if (element.isMultiValued()) {
          item.set((Element<List<String>>) element, List.of(TEXT));
        } else {
          item.set((Element<String>) element, TEXT);
        }
      }
    }
    return item.set(Elements.FLOW_CHART, List.of(Attachment.of(TEXT, null, null))).build();
  }

  private static boolean isText(Element<?> element) {
    return switch (element.type()) {
      case STRING, TEXT, CODE, FLAG -> true;
      default -> false;
    };
  }

  private static void assertThatNoNumberShows(List<Finding> findings) {
    assertThat(findings).isNotEmpty();
    for (Finding finding : findings) {
      String all =
          finding.itemName() + " " + finding.value() + finding.expected() + finding.arguments();
      for (Language language : Language.values()) {
        all += Messages.of(language).sentence(finding);
      }
      assertThat(all + finding)
          .as(finding.rule())
          .doesNotContain("19900101")
          .doesNotContain(MOBILE)
          .doesNotContain("138-0000-1234");
    }
  }

  @Test
  void noRuleShowsTheNumbersInATextOfAnItem() {
    assertThatNoNumberShows(CatalogueValidator.of(everything()).validate(itemOfNumbers()));
  }

  @Test
  void norWhatIsFoundInTheEnd() {
    CatalogueSession session = CatalogueValidator.of(everything()).newSession();
    session.check(Items.licence(1).with(Elements.ITEM_NAME, TEXT));
    assertThatNoNumberShows(session.check(Items.licence(1).with(Elements.ITEM_NAME, TEXT)));
    assertThat(session.finish())
        .allSatisfy(late -> assertThat(late.finding().toString()).doesNotContain("19900101"));
  }

  @Test
  void norAValueKeptAsFound() {
    Extensions found =
        Extensions.builder()
            .asFound(Elements.LEGAL_LIMIT, RawValue.text("问" + MOBILE))
            .asFound(Elements.EFFECTIVE_DATE, RawValue.text(ID))
            .build();
    ServiceItem item =
        Items.licence(1).with(Elements.LEGAL_LIMIT, null).with(Elements.EFFECTIVE_DATE, null);
    ServiceItem odd = new ServiceItem(item.values().toBuilder().extensions(found).build());
    assertThatNoNumberShows(CatalogueValidator.of(everything()).validate(odd));
  }

  @Test
  void codesAndAddressesStay() {
    String address = "https://zwfw.qingwan.example/ " + MOBILE;
    List<Finding> findings =
        CatalogueValidator.national()
            .validate(
                Items.licence(1)
                    .with(Elements.ONLINE_URL, address)
                    .with(Elements.BASIC_CODE, "13800001234"));
    assertThat(findings).extracting(Finding::value).contains(address, "13800001234");
  }
}
