package io.github.servicecatalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Shape;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {
  private static long of(ServiceItem item) {
    return item.values().contentHash();
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(of(item())).isEqualTo(5604851679434309241L);
  }

  @Test
  void equalContentsHaveEqualHashes() {
    assertThat(of(item())).isEqualTo(of(item()));
    assertThat(of(item().with(Elements.ITEM_NAME, "别的").with(Elements.ITEM_NAME, "公共场所卫生许可")))
        .isEqualTo(of(item()));
  }

  @Test
  void everyKindOfValueCounts() {
    ServiceItem item = item();
    Material material = item.materials().get(0);
    Material other = new Material(material.values().with(Elements.MATERIAL_NAME, "申请书"));
    Material form =
        new Material(
            material
                .values()
                .with(Elements.BLANK_FORM, List.of(Attachment.of("表.pdf", null, "F1"))));
    Material form2 =
        new Material(
            material
                .values()
                .with(Elements.BLANK_FORM, List.of(Attachment.of("表.pdf", "F1", null))));
    LocalDate day = LocalDate.of(2024, 3, 1);
    List<Long> all = new ArrayList<>();
    all.add(of(item));
    all.add(of(item.with(Elements.ITEM_NAME, "公共场所卫生许可 ")));
    all.add(of(item.with(Elements.ITEM_NAME, null)));
    all.add(of(item.with(Elements.ITEM_NAME, null).with(Elements.MAIN_ITEM_NAME, "公共场所卫生许可")));
    all.add(of(item.with(Elements.EXERCISE_LEVEL, List.of("34"))));
    all.add(of(item.with(Elements.EXERCISE_LEVEL, List.of("4", "3"))));
    all.add(of(item.with(Elements.PROMISE_LIMIT, 10 + (1 << 16))));
    all.add(of(item.with(Elements.PROMISE_LIMIT, null).with(Elements.LEGAL_LIMIT, 10)));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, CatalogueDate.of(day.plusDays(1)))));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, CatalogueDate.of(day.plusMonths(1)))));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, CatalogueDate.of(day.plusYears(1)))));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, new CatalogueDate(day, LocalTime.MIN))));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, new CatalogueDate(day, LocalTime.NOON))));
    all.add(of(item.with(Elements.EFFECTIVE_DATE, new CatalogueDate(day, LocalTime.of(12, 1)))));
    all.add(of(item.with(RowKind.MATERIALS, List.of(material))));
    all.add(of(item.with(RowKind.MATERIALS, List.of())));
    all.add(of(item.with(RowKind.MATERIALS, List.of(material, other))));
    all.add(of(item.with(RowKind.MATERIALS, List.of(other, material))));
    all.add(of(item.with(RowKind.MATERIALS, List.of(material, form))));
    all.add(of(item.with(RowKind.MATERIALS, List.of(material, form2))));
    all.add(of(found(item, Elements.LEGAL_LIMIT, "二十")));
    all.add(of(found(item, Elements.LEGAL_LIMIT, "三十")));
    all.add(of(found(item, Elements.PAPER_COPIES, "三十")));

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void membersThatNobodyKnowsDoNotCount() {
    ServiceItem item = item();
    Extensions unknown = Extensions.builder().unknownMember("_id", RawValue.text("1")).build();

    assertThat(of(item.toBuilder().extensions(unknown).build())).isEqualTo(of(item));
  }

  /** A reader adds up the texts itself. */
  @Test
  void itDoesNotMatterWhoAddsUpTheTexts() {
    ElementValues read =
        ElementValues.builder(Shape.item())
            .set(Elements.PROMISE_LIMIT, 10)
            .build()
            .with(Elements.ITEM_NAME, "许可");
    ElementValues.Builder builder = ElementValues.builder(Shape.item());
    read(builder, "许可");
    builder.set(Elements.PROMISE_LIMIT, 10);

    assertThat(builder.build().contentHash()).isEqualTo(read.contentHash());
  }

  @Test
  void aTextThatIsReplacedDoesNotCount() {
    ElementValues.Builder builder = ElementValues.builder(Shape.item());
    read(builder, "许可");
    read(builder, "备案");
    ElementValues once = ElementValues.builder(Shape.item()).set(Elements.ITEM_NAME, "备案").build();

    assertThat(builder.build().contentHash()).isEqualTo(once.contentHash());
    assertThat(builder.build().isPlain(Elements.ITEM_NAME.slot())).isFalse();
  }

  private static void read(ElementValues.Builder builder, String name) {
    builder.setRead(Elements.ITEM_NAME.slot(), name, true, TextHash.of(name));
  }

  @Test
  void whatBytesStandBehindATextDoesNotCount() {
    byte[] bytes = Arrays.copyOf("青湾市许可".getBytes(StandardCharsets.UTF_8), 30);
    long hash = TextHash.of(bytes, 0, 15);
    Arrays.fill(bytes, 15, 30, (byte) -1);

    assertThat(TextHash.of(bytes, 0, 15)).isEqualTo(hash).isEqualTo(TextHash.of("青湾市许可"));
  }

  /** Swapped pieces and like changes in two places are what a weak mix would not see. */
  @Test
  void changesInTwoPlacesOfATextDoNotCancelOut() {
    byte[] text = "承诺办结时限法定办结时限工作日".getBytes(StandardCharsets.UTF_8);
    Set<Long> seen = new HashSet<>();
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      for (int j = i + 1; j < text.length; j++) {
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          byte[] changed = Arrays.copyOf(text, text.length + Long.BYTES);
          changed[i] ^= (byte) (1 << bit);
          changed[j] ^= (byte) (1 << bit);
          seen.add(TextHash.of(changed, 0, text.length));
          count++;
        }
      }
    }

    assertThat(seen.size()).isEqualTo(count);
  }

  private static ServiceItem item() {
    Material material =
        RowKind.MATERIALS.row(
            ElementValues.builder(RowKind.MATERIALS.shape())
                .set(Elements.MATERIAL_NAME, "申请表")
                .set(Elements.PAPER_COPIES, 1)
                .build());
    return ServiceItem.builder()
        .set(Elements.ITEM_NAME, "公共场所卫生许可")
        .set(Elements.EXERCISE_LEVEL, List.of("3", "4"))
        .set(Elements.PROMISE_LIMIT, 10)
        .set(Elements.EFFECTIVE_DATE, CatalogueDate.of(LocalDate.of(2024, 3, 1)))
        .set(RowKind.MATERIALS, List.of(material, material))
        .build();
  }

  private static ServiceItem found(ServiceItem item, Element<?> element, String text) {
    Extensions extensions = Extensions.builder().asFound(element, RawValue.text(text)).build();
    return item.toBuilder().extensions(extensions).build();
  }
}
