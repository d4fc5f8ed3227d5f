package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.internal.ItemScreen;
import io.github.servicecatalogue.core.internal.ItemScreens;
import io.github.servicecatalogue.core.internal.ScreenedCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that the screen leaves out would have found nothing. */
class ScreenTest {
  private static final int ITEMS = 800;

  /** Texts of the kinds that some check minds, and harmless ones. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "无",
          " 无。 ",
          "null",
          "/",
          "1",
          "2",
          "99",
          "青湾市政务服务中心二楼",
          " 前有空格",
          "后有空格\u3000",
          "第一行\n第二行",
          "制\t表",
          "控\u0007制",
          "坏字\ufffd",
          "<b>粗体</b>",
          "A&amp;B",
          "\\n",
          "反\u202e转",
          "零\u200b宽",
          "电话13805321234",
          "电话138-0532-1234",
          "编号１３８０５３２１２３４",
          "身份证号379800199001011234",
          "https://zwfw.qingwan.example/a?token=1",
          "http://127.0.0.1/a",
          "http://10.1.2.3",
          "https://qingwan.local/a",
          "https://qingwan.localhost",
          "https://..a/b",
          "https://zwfw.qingwan.example/apply/gwx",
          "https://zwfw.qingwan.example/申请",
          "http://intranet/a;jsessionid=4",
          "ftp//x y",
          "0549-5550101",
          "<html><body>404</body></html>",
          "长".repeat(300),
          "𠀀".repeat(40));

  private final Random random = new Random(7);

  @ParameterizedTest
  @ValueSource(strings = {"national", "guangdong"})
  void whatIsNoSuspectFindsNothing(String profileId) {
    Profile profile = allOn(Profile.of(profileId));
    List<ScreenedCheck> checks = new ArrayList<>();
    List<Judge.Compiled> compiled = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      if (rule instanceof ItemRule itemRule
          && itemRule.compile(profile) instanceof ScreenedCheck check) {
        checks.add(check);
        compiled.add(new Judge.Compiled(rule, Severity.ERROR, check));
      }
    }
    Set<Element<?>> form = new HashSet<>(Elements.all());
    ItemScreens screens = new ItemScreens(form);
    int leftOut = 0;
    for (int n = 0; n < ITEMS; n++) {
      CheckedItem item = new CheckedItem(profile, form);
      boolean basic = random.nextInt(8) == 0;
      item.look(item(), basic);
      long suspects = screens.of(checks, item.kind()).suspects(item);
      for (int i = 0; i < checks.size(); i++) {
        if (!ItemScreen.isSuspect(suspects, i)) {
          leftOut++;
          FindingSink found = new FindingSink();
          found.runs(compiled.get(i));
          checks.get(i).check(item, found);
          assertThat(found.isEmpty())
              .as("%s of %s", compiled.get(i).rule(), item.values())
              .isTrue();
        }
      }
    }
    assertThat(leftOut).as("checks that the screen left out").isGreaterThan(ITEMS);
  }

  private static Profile allOn(Profile profile) {
    Map<String, Severity> severities = new HashMap<>();
    profile.severities().forEach((rule, severity) -> severities.put(rule, Severity.WARNING));
    return profile.withSeverities(profile.id(), severities);
  }

  /** An item with few values, most of them harmless, so that most checks are left out of some. */
  private ServiceItem item() {
    ElementValues.Builder values = ElementValues.builder(Shape.item());
    fill(values, Shape.item(), random.nextInt(30));
    return new ServiceItem(values.build());
  }

  private void fill(ElementValues.Builder values, Shape shape, int count) {
    for (int i = 0; i < count; i++) {
      Member<?> member = shape.typedMembers().get(random.nextInt(shape.typedMembers().size()));
      if (member instanceof Element<?> element) {
        set(values, element, value(element));
      } else if (member instanceof RowKind<?> rows) {
        set(values, rows, rows(rows));
      }
    }
  }

  @SuppressWarnings("unchecked") // the value was made for the member
  private static <T> void set(ElementValues.Builder values, Member<T> member, Object value) {
    values.set(member, (T) value);
  }

  private List<ElementHolder> rows(RowKind<?> kind) {
    List<ElementHolder> rows = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ElementValues.Builder row = ElementValues.builder(kind.shape());
      fill(row, kind.shape(), 1 + random.nextInt(4));
      rows.add(kind.row(row.build()));
    }
    return rows;
  }

  private Object value(Element<?> element) {
    if (element.isMultiValued() && element.type() != ElementType.ATTACHMENT) {
      List<String> several = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        several.add(text(element));
      }
      return several;
    }
    return switch (element.type()) {
      case INTEGER -> random.nextInt(6) == 0 ? random.nextInt() : random.nextInt(20);
      case DATETIME -> CatalogueDate.of(LocalDate.of(2024, 1, 1 + random.nextInt(28)));
      case ATTACHMENT -> List.of(Attachment.of(text(element), null, text(element)));
      case MAP -> Map.of("键", text(element));
      default -> text(element);
    };
  }

  private String text(Element<?> element) {
    String code = code(element);
    return code != null && random.nextInt(5) > 0 ? code : TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private @Nullable String code(Element<?> element) {
    CodeList list = Profile.national().codeLists().listOf(element);
    return list == null || list.entries().isEmpty()
        ? null
        : List.copyOf(list.entries()).get(random.nextInt(list.entries().size())).code();
  }
}
