package io.github.servicecatalogue.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reader learns about texts saves the rules a second look and never changes what they find:
 * an item that was read is judged like one that was made in memory.
 */
class ReadTextsTest {
  /** Pieces of text that some rule minds, or that look like one. */
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "&amp;",
          "&",
          "<",
          "\\",
          "\n",
          "\t",
          "\r\n",
          " ",
          "\u3000",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "\u202e",
          "\ufffd",
          "锟斤拷",
          "烫烫烫",
          "屯屯",
          "锘",
          "Ã©",
          "é",
          "\u0001",
          "\ue000",
          "\ud83d\ude00",
          "13812345678",
          "138 1234 5678",
          "１３８１２３４５６７８",
          "370202199001010018",
          "110101199003074514",
          "3702",
          "等",
          "其他",
          "；",
          ";",
          "和",
          "无",
          "/",
          "null",
          "〔2024〕1号",
          "http://a.cn",
          "\"",
          "\u001b[31m",
          "\u2028",
          "\uD800",
          "、",
          "…");

  private final CatalogueValidator validator = CatalogueValidator.of(Profile.of("strict"));

  private static List<ServiceItem> bases() {
    return Sample.bases().stream()
        .filter(sample -> !sample.basic())
        .map(sample -> CatalogueReader.parse(sample.item().toString()))
        .toList();
  }

  private List<Finding> findings(ElementValues values) {
    return validator.validate(new ServiceItem(values));
  }

  private void judgedAlike(ServiceItem inMemory) {
    ServiceItem read = CatalogueReader.parse(CatalogueWriter.toJson(inMemory));
    ElementValues made = unread(read.values());
    assertThat(findings(read.values())).as("%s", read).isEqualTo(findings(made));
    assertThat(read.values().contentHash()).isEqualTo(made.contentHash());
  }

  /** Returns the same values without anything that a reader learned. */
  private static ElementValues unread(ElementValues values) {
    ElementValues.Builder copy = values.toBuilder();
    for (Element<?> element : values.shape().elements()) {
      again(copy, values, element);
    }
    for (RowKind<?> kind : RowKind.all()) {
      if (values.shape().typedMembers().contains(kind)) {
        rowsAgain(copy, values, kind);
      }
    }
    return copy.build();
  }

  private static <T> void again(
      ElementValues.Builder copy, ElementValues from, Element<T> element) {
    T value = from.get(element);
    if (element.slot() >= 0 && value instanceof String) {
      copy.set(element, value);
    }
  }

  private static <R extends ElementHolder> void rowsAgain(
      ElementValues.Builder copy, ElementValues from, RowKind<R> kind) {
    List<R> rows = from.get(kind);
    if (rows != null) {
      copy.set(kind, rows.stream().map(row -> kind.row(unread(row.values()))).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anItemIsJudgedAlikeHoweverItCameIntoMemory(long seed) {
    Random random = new Random(seed);
    for (ServiceItem base : bases()) {
      judgedAlike(base);
      for (int i = 0; i < 12; i++) {
        judgedAlike(withPieces(base, random));
      }
    }
  }

  private static ServiceItem withPieces(ServiceItem item, Random random) {
    List<Element<?>> texts = new ArrayList<>();
    for (Element<?> element : item.values().shape().elements()) {
      if (element.slot() >= 0 && item.values().get(element) instanceof String) {
        texts.add(element);
      }
    }
    ServiceItem changed = item;
    for (int i = 0; i < 3; i++) {
      changed = withPiece(changed, texts.get(random.nextInt(texts.size())), random);
    }
    return changed;
  }

  @SuppressWarnings("unchecked") // the value is a text
  private static ServiceItem withPiece(ServiceItem item, Element<?> element, Random random) {
    if (element.type() == ElementType.CODE || element.type() == ElementType.FLAG) {
      return item;
    }
    Element<String> text = (Element<String>) element;
    StringBuilder value = new StringBuilder(String.valueOf(item.get(text)));
    value.insert(random.nextInt(value.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
    return item.with(text, value.toString());
  }

  @Test
  void piecesAreFound() {
    Random random = new Random(1);
    long found = 0;
    for (int i = 0; i < 100; i++) {
      ServiceItem item = bases().get(random.nextInt(bases().size()));
      found += validator.validate(withPieces(item, random)).isEmpty() ? 0 : 1;
    }

    assertThat(found).isGreaterThan(50);
  }
}
