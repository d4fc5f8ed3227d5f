package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CheckResult.FileResult;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.json.internal.FailingStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueCheckTest {
  private static final String VALUE_PARSES = "structure/value-parses";
  private static final String KEY_UNIQUE = "duplicate/item-key-unique";
  private static final String SUB_ITEMS_FIT = "code/main-and-sub-items-fit";

  /** Only what these tests are about: whatever the other rules find is not their business. */
  private static final Profile PROFILE =
      only(
          Map.of(
              Rules.NOT_JSON,
              Severity.ERROR,
              Rules.LIMIT_EXCEEDED,
              Severity.ERROR,
              Rules.DUPLICATE_MEMBER,
              Severity.ERROR,
              Rules.UNKNOWN_MEMBER,
              Severity.INFO,
              VALUE_PARSES,
              Severity.WARNING,
              KEY_UNIQUE,
              Severity.ERROR,
              SUB_ITEMS_FIT,
              Severity.ERROR));

  @TempDir Path temporary;
  private Path folder;

  private static Profile only(Map<String, Severity> severities) {
    Map<String, Severity> all = new TreeMap<>();
    Profile.national().severities().keySet().forEach(rule -> all.put(rule, Severity.OFF));
    all.putAll(severities);
    return Profile.national().withSeverities("test", all);
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("catalogues"));
  }

  private Path file(String name, String json) throws IOException {
    return file(name, Reading.bytes(json));
  }

  private Path file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] packed(String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(json.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static CheckResult check(Path... paths) {
    return CatalogueCheck.of(PROFILE).check(paths);
  }

  private static CheckResult check(String json) {
    return CatalogueCheck.of(PROFILE)
        .check(new ByteArrayInputStream(Reading.bytes(json)), "a.json");
  }

  private List<String> files(CheckResult result) {
    return result.files().stream()
        .map(file -> folder.relativize(Path.of(file.file())).toString().replace('\\', '/'))
        .toList();
  }

  private static List<String> texts(CheckResult result) {
    return result.findings().stream().map(Reading::text).toList();
  }

  // ---- files and folders

  @Test
  void aFileIsNamedAsItWasGiven() throws IOException {
    Path file = file("a.json", "{\"x\":1}");

    CheckResult result = check(file);

    assertThat(result.files())
        .containsExactly(new FileResult(file.toString(), null, "canonical", "test", 1, 0, 1));
    assertThat(result.findings())
        .extracting(finding -> String.valueOf(finding.location()))
        .containsExactly(file + ":1:2");
  }

  @Test
  void theNameOfTheCatalogueIsThatOfItsHead() {
    assertThat(check("{\"catalogue\":{\"name\":\"青湾市清单\"},\"items\":[]}").files().get(0).name())
        .isEqualTo("青湾市清单");
  }

  @Test
  void ofAFolderTheCataloguesAreCheckedAtAnyDepthInTheOrderOfTheirNames() throws IOException {
    for (String name :
        List.of(
            "b.json", "a/c/x.ndjson", "a/b.jsonl", "A.json", "notes.txt", "c.json.bak", "json")) {
      file(name, "{}");
    }

    assertThat(files(check(folder)))
        .containsExactly("A.json", "a/b.jsonl", "a/c/x.ndjson", "b.json");
  }

  @Test
  void packedFilesAreUnpacked() throws IOException {
    file("a.json.gz", packed("[{},{}]"));
    file("b.jsonl.gz", packed("{}\n"));
    file("c.gz", packed("{}\n"));

    CheckResult result = check(folder);

    assertThat(files(result)).containsExactly("a.json.gz", "b.jsonl.gz");
    assertThat(result.items()).isEqualTo(3);
  }

  @Test
  void aFolderThatIsNamedLikeAFileIsAFolder() throws IOException {
    file("a.json/b.json", "{}");

    assertThat(files(check(folder))).containsExactly("a.json/b.json");
  }

  @Test
  void filesAreCheckedInTheOrderGiven() throws IOException {
    Path second = file("b.json", "{}");
    Path first = file("a.json", "{}");

    assertThat(files(check(second, first))).containsExactly("b.json", "a.json");
  }

  @Test
  void aFileOfAnyNameIsCheckedWhenItIsGiven() throws IOException {
    assertThat(check(file("catalogue.txt", "{}")).items()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereIsUnreadable() {
    CheckResult result = check(folder.resolve("missing.json"));

    assertThat(texts(result)).containsExactly("1:1 no-such-file");
    assertThat(result.unreadable()).isEqualTo(1);
    assertThat(files(result)).containsExactly("missing.json");
  }

  @Test
  void aFolderWithoutCataloguesIsUnreadable() throws IOException {
    file("notes.txt", "{}");

    CheckResult result = check(folder);

    assertThat(texts(result)).containsExactly("1:1 no-catalogue");
    assertThat(result.unreadable()).isEqualTo(1);
    assertThat(result.files().get(0).file()).isEqualTo(folder.toString());
  }

  @Test
  void whetherAFileIsPackedItsFirstBytesTell() throws IOException {
    CheckResult notPacked = check(file("a.json.gz", "{\"itemName\":\"甲\"}"));
    CheckResult packed = check(file("b.json", packed("{\"itemName\":\"甲\"}")));

    assertThat(notPacked.items()).isEqualTo(1);
    assertThat(packed.items()).isEqualTo(1);
  }

  @Test
  void ofAPackedFileThatIsCutOffTheWholeItemsAreChecked() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      lines.append("{\"itemName\":\"").append(Integer.toHexString(i * 1_234_567)).append("\"}\n");
    }
    byte[] packed = packed(lines.toString());

    CheckResult result = check(file("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));

    assertThat(texts(result)).singleElement().asString().endsWith("gzip-damaged");
    assertThat(result.unreadable()).isEqualTo(1);
    assertThat(result.items()).isBetween(200L, 800L);
  }

  @Test
  void noFilesGiveAnEmptyResult() {
    CheckResult result = check();

    assertThat(result.files()).isEmpty();
    assertThat(result.unreadable()).isZero();
  }

  @Test
  void aStreamIsNotClosed() {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream("{}".getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    CatalogueCheck.of(PROFILE).check(in, "-");

    assertThat(closed[0]).isFalse();
  }

  @Test
  void aStreamThatFailsIsUnreadable() {
    InputStream in = FailingStream.after(Samples.LINES.getBytes(UTF_8));

    CheckResult result = CatalogueCheck.of(PROFILE).check(in, "-");

    assertThat(texts(result)).contains("1:1 input-failed");
    assertThat(result.items()).isEqualTo(2);
    assertThat(result.unreadable()).isEqualTo(1);
  }

  // ---- counts

  @Test
  void whatIsUnreadableIsNoItem() {
    CheckResult result = check("{}⏎<html>⏎{\"x\":oops}⏎{}⏎");

    assertThat(result.items()).isEqualTo(2);
    assertThat(result.unreadable()).isEqualTo(2);
    assertThat(result.cleanItems()).isEqualTo(2);
  }

  @Test
  void unreadablePartsAreCountedThoughTheRuleIsOff() {
    CheckResult result = CatalogueCheck.of(only(Map.of())).check(folder.resolve("missing.json"));

    assertThat(result.findings()).isEmpty();
    assertThat(result.unreadable()).isEqualTo(1);
  }

  @Test
  void anItemIsCleanUnlessItHasAnError() {
    CheckResult result =
        check(
            """
            [{"itemName":"甲"},
             {"itemName":"乙","x":1},
             {"itemName":"丙","promiseLimit":"三"},
             {"itemName":"丁","itemName":"丁","itemName":"丁"},
             {"implementationCode":"1"},
             {"implementationCode":"1"}]\
            """);

    assertThat(result.items()).isEqualTo(6);
    assertThat(result.cleanItems()).isEqualTo(4);
    assertThat(result.bySeverity())
        .isEqualTo(Map.of(Severity.ERROR, 3L, Severity.WARNING, 1L, Severity.INFO, 1L));
  }

  @Test
  void whatShowsOnlyAtTheEndCountsForItsBasicItem() {
    CheckResult result =
        check(
            """
            {"basicItems":[null,
             {"basicCode":"000131001000"},
             {"basicCode":"000131001001"},
             {"basicCode":"000131002000"}]}\
            """);

    assertThat(texts(result)).contains("2:15 /basicItems/1/basicCode " + SUB_ITEMS_FIT);
    assertThat(result.items()).isEqualTo(3);
    assertThat(result.cleanItems()).isEqualTo(2);
  }

  @Test
  void eachFileIsACatalogueOfItsOwn() throws IOException {
    Path first = file("a.json", "{\"implementationCode\":\"1\"}");
    Path second = file("b.json", "{\"implementationCode\":\"1\"}");

    assertThat(check(first, second).findings()).isEmpty();
  }

  // ---- findings

  @Test
  void findingsStandInTheOrderOfFilesLinesAndColumns() throws IOException {
    Path first = file("b.json", "[{\"y\":1,⏎\"x\":1,\"promiseLimit\":\"三\"}]");
    Path second = file("a.json", "{\"x\":1}");

    assertThat(texts(check(first, second)))
        .containsExactly(
            "1:3 /0/y read/unknown-member",
            "2:1 /0/x read/unknown-member",
            "2:22 /0/promiseLimit structure/value-parses",
            "1:2 /x read/unknown-member");
  }

  @Test
  void theWorstFindingsAreKeptAndAllAreCounted() {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 5_000; i++) {
      json.append(i == 0 ? "" : ",⏎").append("{\"x\":1");
      json.append(i % 1_000 == 999 ? ",\"x\":2}" : "}");
    }
    json.append("]");
    CatalogueCheck check = CatalogueCheck.builder().profile(PROFILE).maxFindings(7).build();

    CheckResult result =
        check.check(new ByteArrayInputStream(Reading.bytes(json.toString())), "a.json");

    assertThat(texts(result))
        .containsExactly(
            "1:3 /0/x read/unknown-member",
            "2:2 /1/x read/unknown-member",
            "1000:8 /999/x read/duplicate-member",
            "2000:8 /1999/x read/duplicate-member",
            "3000:8 /2999/x read/duplicate-member",
            "4000:8 /3999/x read/duplicate-member",
            "5000:8 /4999/x read/duplicate-member");
    assertThat(result.count(Rules.UNKNOWN_MEMBER)).isEqualTo(5_005);
    assertThat(result.count(Severity.ERROR)).isEqualTo(5);
    assertThat(result.cleanItems()).isEqualTo(4_995);
  }

  @Test
  void noFindingMayBeKept() {
    CatalogueCheck check = CatalogueCheck.builder().profile(PROFILE).maxFindings(0).build();

    CheckResult result = check.check(new ByteArrayInputStream(Reading.bytes("{\"x\":1}")), "a");

    assertThat(result.findings()).isEmpty();
    assertThat(result.count(Rules.UNKNOWN_MEMBER)).isEqualTo(1);
  }

  @Test
  void fewerThanNoneCannotBeKept() {
    CatalogueCheck.Builder builder = CatalogueCheck.builder();

    assertThatThrownBy(() -> builder.maxFindings(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameBytesGiveTheSameResult() {
    String json = Samples.DOCUMENT.replace("\"items\"", "\"x\":oops,\"items\"");

    assertThat(check(json)).isEqualTo(check(json));
  }

  @Test
  void oneCheckServesManyThreads() throws Exception {
    CatalogueCheck check = CatalogueCheck.builder().build();
    byte[] json = Samples.DOCUMENT.getBytes(UTF_8);
    CheckResult expected = check.check(new ByteArrayInputStream(json), "a");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<CheckResult>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        results.add(threads.submit(() -> check.check(new ByteArrayInputStream(json), "a")));
      }
      for (Future<CheckResult> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  // ---- form and profile

  @Test
  void formAndProfileAreFoundOutForEachFile() throws IOException {
    file("a.json", "{\"itemName\":\"甲\"}");
    file("b.json", "{\"TASK_NAME\":\"甲\"}");
    file("c.json", "{\"catalogue\":{\"codeLists\":\"guangdong\"},\"items\":[{}]}");

    assertThat(CatalogueCheck.builder().build().check(folder).files())
        .extracting(file -> file.dialect() + " " + file.profile())
        .containsExactly("canonical national", "guangdong guangdong", "canonical national");
  }

  @Test
  void aChosenProfileHolds() throws IOException {
    Path file = file("b.json", "{\"TASK_NAME\":\"甲\"}");

    assertThat(CatalogueCheck.of(Profile.national()).check(file).files().get(0).profile())
        .isEqualTo("national");
  }

  @Test
  void aChosenFormHolds() throws IOException {
    Path file = file("b.json", "{\"TASK_NAME\":\"甲\"}");
    CatalogueCheck check =
        CatalogueCheck.builder().profile(PROFILE).dialect(Dialect.canonical()).build();

    assertThat(texts(check.check(file))).containsExactly("1:2 /TASK_NAME read/unknown-member");
  }

  @Test
  void theLimitsAreKept() {
    CatalogueCheck check =
        CatalogueCheck.builder()
            .profile(PROFILE)
            .limits(ReadLimits.DEFAULT.with(ReadLimit.DEPTH, 2))
            .build();

    CheckResult result =
        check.check(new ByteArrayInputStream(Reading.bytes("{\"x\":[[[1]]]}⏎{}")), "a");

    Finding finding = result.findings().get(0);
    assertThat(finding.rule()).isEqualTo(Rules.LIMIT_EXCEEDED);
    assertThat(finding.arguments()).containsEntry("max", 2L);
    assertThat(result.items()).isEqualTo(1);
  }

  /** The escapes of JSON stand in what is kept as it was found, and must not hide a number. */
  @Test
  void numbersOfPersonsBehindEscapesAreFoundAndMasked() throws IOException {
    Profile profile =
        only(
            Map.of(
                VALUE_PARSES,
                Severity.WARNING,
                "privacy/citizen-id-number",
                Severity.ERROR,
                "privacy/mobile-number",
                Severity.WARNING));
    for (String before : List.of("\\n", "\\t", "\\u8bc1", "\\/", "证")) {
      String json =
          "[{\"acceptCondition\": {\"a\": \""
              + before
              + "37980019900101003X\"},\n\"promiseLimit\": {\"a\": \""
              + before
              + "13800001234\\n\"}}]";
      CheckResult result =
          CatalogueCheck.of(profile).check(new ByteArrayInputStream(json.getBytes(UTF_8)), "x");
      assertThat(result.findings())
          .as(before)
          .extracting(f -> f.rule() + " " + f.pointer())
          .containsExactlyInAnyOrder(
              VALUE_PARSES + " /0/acceptCondition",
              "privacy/citizen-id-number /0/acceptCondition",
              VALUE_PARSES + " /0/promiseLimit",
              "privacy/mobile-number /0/promiseLimit");
      assertThat(result.findings())
          .allSatisfy(
              f ->
                  assertThat(f.value() + " " + f.arguments())
                      .doesNotContain("19900101", "13800001234"));
    }
  }
}
