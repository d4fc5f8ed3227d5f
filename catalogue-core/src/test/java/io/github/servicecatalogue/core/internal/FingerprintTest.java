package io.github.servicecatalogue.core.internal;

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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Bits(long high, long low) {}

  private final Fingerprint fingerprint = new Fingerprint();

  private Bits of(@Nullable String... texts) {
    fingerprint.begin();
    for (String text : texts) {
      fingerprint.add(text);
    }
    fingerprint.end();
    return new Bits(fingerprint.high(), fingerprint.low());
  }

  private Bits of(ServiceItem item) {
    fingerprint.begin().add(item.values()).end();
    return new Bits(fingerprint.high(), fingerprint.low());
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(of("11379800MB1Q46T92C3370123001000").high()).isEqualTo(-2212926227384703834L);
    assertThat(of("11379800MB1Q46T92C3370123001000").low()).isEqualTo(8525306366790680934L);
  }

  @Test
  void equalValuesGiveEqualFingerprints() {
    assertThat(of("青湾市", new String("许可"))).isEqualTo(of(new String("青湾市"), "许可"));
    assertThat(of(item())).isEqualTo(of(item()));
  }

  @Test
  void whereOneValueEndsAndTheNextBeginsCounts() {
    List<Bits> all =
        List.of(
            of(),
            of(""),
            of("", ""),
            of((String) null),
            of((String) null, ""),
            of("ab"),
            of("a", "b"),
            of("ab", ""),
            of("", "ab"),
            of("ab\0"),
            of("\0"),
            of("\0\0\0"));

    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void everyCharacterOfALongTextCounts() {
    char[] text = "承诺办结时限".repeat(3_000).toCharArray();
    Set<Bits> seen = new HashSet<>();
    seen.add(of(new String(text)));
    for (int i = 0; i < text.length; i += 7) {
      char kept = text[i];
      for (int bit = 0; bit < Character.SIZE; bit += 5) {
        text[i] = (char) (kept ^ (1 << bit));
        assertThat(seen.add(of(new String(text)))).as("bit %d of %d", bit, i).isTrue();
      }
      text[i] = kept;
    }
  }

  /** Swapped pieces and like changes in two places are what a weak mix would not see. */
  @Test
  void changesInTwoPlacesDoNotCancelOut() {
    char[] text = "一".repeat(64).toCharArray();
    Set<Bits> seen = new HashSet<>();
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      for (int j = i + 1; j < text.length; j++) {
        for (int bit : new int[] {0, 15}) {
          char[] changed = text.clone();
          changed[i] ^= (char) (1 << bit);
          changed[j] ^= (char) (1 << bit);
          seen.add(of(new String(changed)));
          count++;
        }
      }
    }

    assertThat(seen).hasSize(count);
  }

  @Test
  void theHalvesOfThousandsOfCodesDoNotCollide() {
    Set<Long> high = new HashSet<>();
    Set<Long> low = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      Bits bits = of("11379800MB1Q46T92C3370123" + (100_000 + i));
      high.add(bits.high());
      low.add(bits.low());
    }

    assertThat(high).hasSize(200_000);
    assertThat(low).hasSize(200_000);
  }

  /** Nearly ideal: 32 bits of 100,000 codes may collide a time or two. */
  @Test
  void theBitsThatChooseAPlaceAreSpread() {
    Set<Long> first = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      first.add(of("11379800MB1Q46T92C3370123" + (100_000 + i)).high() >>> 32);
    }

    assertThat(first).hasSizeGreaterThan(99_990);
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
    List<Bits> all = new ArrayList<>();
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

  /** What is left out of a long text moves the rest from one part to another. */
  @Test
  void aLongTextIsFoldedInParts() {
    String text = "承诺办结时限，".repeat(3_000);
    long folded = fingerprint.begin().addFolded(text).end().high();

    assertThat(fingerprint.begin().addFolded("  " + text.replace("办", " 办")).end().high())
        .isEqualTo(folded);
    for (int i = 0; i < text.length(); i += 97) {
      String other = text.substring(0, i) + "另" + text.substring(i + 1);
      assertThat(fingerprint.begin().addFolded(other).end().high())
          .as("another character at %d", i)
          .isNotEqualTo(folded);
    }
  }

  private static ServiceItem found(ServiceItem item, Element<?> element, String text) {
    Extensions extensions = Extensions.builder().asFound(element, RawValue.text(text)).build();
    return item.toBuilder().extensions(extensions).build();
  }
}
