package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.json.internal.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One catalogue in every encoding is the same catalogue, with its findings at the same places. */
class EncodingTest {
  private static final Charset GB_18030 = Charset.forName("GB18030");
  private static final String MARK = "\ufeff";

  @TempDir Path folder;

  static Stream<Arguments> samples() {
    return Stream.of(Samples.ARRAY, Samples.LINES, Samples.DOCUMENT, Samples.ONE_LINE)
        .flatMap(
            json ->
                Stream.of(
                    Arguments.of("UTF-8, marked", (MARK + json).getBytes(UTF_8), null, json),
                    Arguments.of("UTF-16LE", (MARK + json).getBytes(UTF_16LE), null, json),
                    Arguments.of("UTF-16BE", (MARK + json).getBytes(UTF_16BE), null, json),
                    Arguments.of("the mark wins", (MARK + json).getBytes(UTF_8), GB_18030, json),
                    Arguments.of("it wins", (MARK + json).getBytes(UTF_16LE), GB_18030, json),
                    Arguments.of("declared", json.getBytes(UTF_16LE), UTF_16LE, json),
                    Arguments.of("GB 18030", json.getBytes(GB_18030), GB_18030, json),
                    Arguments.of("its mark", (MARK + json).getBytes(GB_18030), GB_18030, json)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void theSameIsReadAtTheSamePlaces(
      String name, byte[] bytes, @Nullable Charset declared, String json) {
    Reading expected = Reading.of(json.getBytes(UTF_8));
    CatalogueReader.Builder builder = CatalogueReader.builder().encoding(declared);
    assertThat(Reading.of(new ByteArrayInputStream(bytes), builder)).isEqualTo(expected);
    assertThat(Reading.of(new SlowStream(bytes, 1), builder.windowSize(7))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void cutAnywhereTheWholeItemsAreRead(
      String name, byte[] bytes, @Nullable Charset declared, String json) {
    CatalogueReader.Builder builder = CatalogueReader.builder().encoding(declared);
    List<String> all = Reading.of(json.getBytes(UTF_8)).items();
    int before = 0;
    for (int length = 0; length <= bytes.length; length++) {
      Reading reading = Reading.of(new ByteArrayInputStream(Arrays.copyOf(bytes, length)), builder);
      assertThat(all.subList(0, reading.items().size())).isEqualTo(reading.items());
      assertThat(reading.items().size()).isGreaterThanOrEqualTo(before);
      before = reading.items().size();
    }
    assertThat(before).isEqualTo(all.size());
  }

  @ParameterizedTest
  @CsvSource({
    // half a pair, half a character, what no character has
    "UTF-16BE, 007b0022d8000022003a0031007d, 3",
    "UTF-16LE, 7b002200610000dc22003a0031007d00, 4",
    "GB18030, 7b22ff223a317d, 3",
    "GB18030, 7b22d0ed81223a317d, 4",
  })
  void whatIsMalformedIsNeverSilent(String encoding, String hex, int column) {
    byte[] file = HexFormat.of().parseHex(hex);
    Reading reading =
        Reading.of(
            new ByteArrayInputStream(file),
            CatalogueReader.builder().encoding(Charset.forName(encoding)));
    assertThat(reading.findings()).contains("1:" + column + " read/encoding");
  }

  @Test
  void damagedTextIsReadToTheEndOrSaidToBeDamaged() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE, GB_18030)) {
      JsonGenerator generator = new JsonGenerator(7);
      byte[] sound = Samples.ARRAY.getBytes(charset);
      for (int i = 0; i < 500; i++) {
        byte[] bytes = generator.mutated(sound);
        CatalogueReader.Builder builder = CatalogueReader.builder().encoding(charset);
        Reading reading = Reading.of(new ByteArrayInputStream(bytes), builder);
        Reading slow = Reading.of(new SlowStream(bytes, 3), builder.windowSize(64));
        assertThat(slow).isEqualTo(reading);
        boolean replaced = new String(bytes, charset).contains("\ufffd");
        assertThat(!replaced || !reading.findings().isEmpty()).isTrue();
      }
    }
  }

  private static Finding finding(byte[] json) {
    return Reading.entries(new ByteArrayInputStream(json), CatalogueReader.builder()).stream()
        .flatMap(entry -> entry.findings().stream())
        .filter(finding -> finding.rule().equals("read/encoding"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"GB18030, gb18030", "UTF-16LE, utf-16le", "UTF-16BE, utf-16be"})
  void theEncodingThatHelpsIsNamed(String encoding, String option) {
    for (String json : List.of("{\"itemName\":\"许可\"}", Samples.DOCUMENT.replace("𠮷", ""))) {
      Finding finding = finding(json.getBytes(Charset.forName(encoding)));
      assertThat(finding.expected()).isEqualTo("UTF-8");
      assertThat(finding.location()).isNotNull();
      for (Language language : Language.values()) {
        assertThat(Messages.of(language).sentence(finding)).contains("--encoding " + option);
      }
    }
  }

  @Test
  void ofASlipInUtf8NoOtherEncodingIsNamed() {
    byte[] json = "{\"itemName\":\"食品经营许可X\"}".getBytes(UTF_8);
    json[json.length - 3] = (byte) 0xFF;
    String sentence = Messages.of(Language.EN).sentence(finding(json));
    assertThat(sentence)
        .isEqualTo("The bytes here are no valid UTF-8 text; convert the file to UTF-8");
  }

  @Test
  void aFolderInGb18030IsChecked() throws Exception {
    Files.write(folder.resolve("a.json"), Samples.ARRAY.getBytes(GB_18030));
    Files.write(folder.resolve("b.jsonl"), (MARK + Samples.LINES).getBytes(UTF_16LE));

    CheckResult result = CatalogueCheck.builder().encoding(GB_18030).build().check(folder);

    assertThat(result.items()).isEqualTo(4);
    assertThat(result.unreadable()).isZero();
    assertThat(result.count("read/encoding")).isZero();
  }
}
