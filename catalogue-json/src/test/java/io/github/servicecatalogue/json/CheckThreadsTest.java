package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.json.internal.FailingStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads work on a file, what they find is the same, in the same places. */
class CheckThreadsTest {
  /** Enough items for several windows. */
  private static final int ITEMS = 3_000;

  enum Layout {
    LINES("", "\n", "\n"),
    ARRAY("[", ",", "]"),
    ONE_LINE("{\"items\":[", ",", "]}"),
    DOCUMENT("{\n\"catalogue\": {\"name\": \"青湾市\"},\n\"items\": [\n", ",\n", "\n]}\n"),
    TABLES("{\"up_task_general_basic\":[", ",", "]}");

    private final String begin;
    private final String between;
    private final String end;

    Layout(String begin, String between, String end) {
      this.begin = begin;
      this.between = between;
      this.end = end;
    }

    String file(Random dice) {
      StringBuilder file = new StringBuilder(begin);
      for (int i = 0; i < ITEMS; i++) {
        file.append(i == 0 ? "" : between).append(item(i, dice));
      }
      return file.append(end).toString();
    }

    private String item(int number, Random dice) {
      String name = this == TABLES ? "task_name" : "itemName";
      String id = this == TABLES ? "row_guid" : "recordGuid";
      String defect =
          switch (dice.nextInt(12)) {
            case 0 -> ", \"promiseLimit\": \"若干\"";
            case 1 -> ", \"unknown\": [1, {\"a\": \"青\"}]";
            case 2 -> ", \"materials\": [{\"materialName\": \"表\"}, {\"materialName\": \"表\"}]";
            case 3 -> ", \"handlePlace\": \"<p>青湾市&amp;路\"";
            case 4 -> ", \"" + name + "\": \"又\"";
            default -> "";
          };
      return "{\""
          + id
          + "\": \"G"
          + dice.nextInt(2 * ITEMS)
          + "\", \""
          + name
          + "\": \"许可"
          + number
          + "\", \"itemType\": \"01\""
          + defect
          + "}";
    }
  }

  private static CheckResult check(InputStream file, int threads) {
    return CatalogueCheck.builder().threads(threads).build().check(file, "a");
  }

  private static void isTheSame(String file) {
    byte[] bytes = file.getBytes(UTF_8);
    CheckResult one = check(new ByteArrayInputStream(bytes), 1);
    CheckResult two = check(new ByteArrayInputStream(bytes), 2);

    assertThat(two.findings()).isEqualTo(one.findings()).hasSizeGreaterThan(ITEMS);
    assertThat(two.files()).isEqualTo(one.files());
    assertThat(two.items()).isEqualTo(one.items());
    assertThat(two.unreadable()).isEqualTo(one.unreadable());
  }

  @ParameterizedTest
  @EnumSource
  void theResultIsTheSame(Layout layout) {
    isTheSame(layout.file(new Random(1)));
  }

  @ParameterizedTest
  @EnumSource
  void theResultIsTheSameOfAFileThatIsBrokenInPlaces(Layout layout) {
    Random dice = new Random(2);
    StringBuilder file = new StringBuilder(layout.file(dice));
    for (int i = 0; i < 40; i++) {
      file.setCharAt(1_000 + dice.nextInt(file.length() - 1_000), "\"{}[]:,\u0001x".charAt(i % 9));
    }
    isTheSame(file.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void anInputThatFailsIsToldAfterWhatCouldBeRead(int threads) {
    byte[] bytes = Layout.LINES.file(new Random(3)).getBytes(UTF_8);
    CheckResult result =
        check(FailingStream.after(Arrays.copyOf(bytes, bytes.length / 2)), threads);

    assertThat(result.items()).isBetween(ITEMS / 3L, ITEMS - 1L);
    assertThat(result.unreadable()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aNumberBelowOneIsRefused(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueCheck.builder().threads(threads));
  }

  @Test
  void noThreadIsLeft() {
    isTheSame(Layout.ARRAY.file(new Random(4)));

    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("catalogue-reader"));
  }
}
