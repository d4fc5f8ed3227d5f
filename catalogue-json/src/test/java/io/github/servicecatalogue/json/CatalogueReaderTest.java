package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.core.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
  @TempDir Path folder;

  private static CatalogueReader open(String json) {
    return CatalogueReader.open(new ByteArrayInputStream(Reading.bytes(json)), "a.json");
  }

  /** Reads to the end and returns the reader. */
  private static CatalogueReader read(String json) throws IOException {
    CatalogueReader reader = open(json);
    while (reader.next() != null) {
      // on to the next
    }
    return reader;
  }

  private static CatalogueHeader header(String members) throws IOException {
    return read("{\"catalogue\":{" + members + "},\"items\":[]}").header();
  }

  // ---- the head

  @Test
  void theHeadIsRead() throws IOException {
    CatalogueHeader header =
        header(
            """
            "name":"青湾市清单","publisher":"青湾市审批局","areaCode":"379800","version":"2026.1",
            "issued":"2026-01-05","codeLists":"national"
            """);

    assertThat(header.name()).isEqualTo("青湾市清单");
    assertThat(header.publisher()).isEqualTo("青湾市审批局");
    assertThat(header.areaCode()).isEqualTo("379800");
    assertThat(header.version()).isEqualTo("2026.1");
    assertThat(header.issued()).isEqualTo(CatalogueDate.of(LocalDate.of(2026, 1, 5)));
    assertThat(header.codeLists()).isEqualTo("national");
    assertThat(header.extensions().isEmpty()).isTrue();
  }

  @Test
  void aNumberIsAsGoodAsATextInTheHead() throws IOException {
    CatalogueHeader header = header("\"areaCode\":379800,\"version\":13");

    assertThat(header.areaCode()).isEqualTo("379800");
    assertThat(header.version()).isEqualTo("13");
  }

  @Test
  void unknownMembersOfTheHeadAreKept() throws IOException {
    assertThat(header("\"a\":\"甲\",\"b\":[1, 2],\"c\":null").extensions().unknownMembers())
        .isEqualTo(Map.of("a", RawValue.text("甲"), "b", RawValue.json("[1,2]")));
  }

  @Test
  void aPartOfTheHeadOfAWrongKindIsKept() throws IOException {
    CatalogueHeader header = header("\"name\":{\"zh\":\"甲\"}");

    assertThat(header.name()).isNull();
    assertThat(header.extensions().unknownMembers())
        .containsEntry("name", RawValue.json("{\"zh\":\"甲\"}"));
  }

  @Test
  void aDateThatIsNoneIsKept() throws IOException {
    CatalogueHeader header = header("\"issued\":\"去年\"");

    assertThat(header.issued()).isNull();
    assertThat(header.extensions().unknownMembers()).containsEntry("issued", RawValue.text("去年"));
  }

  @Test
  void ofAPartOfTheHeadThatStandsTwiceTheLastOneCounts() throws IOException {
    assertThat(header("\"name\":\"甲\",\"name\":\"乙\"").name()).isEqualTo("乙");
    assertThat(header("\"name\":\"甲\",\"name\":null").name()).isNull();
  }

  @Test
  void aFileWithoutAHeadHasAnEmptyOne() throws IOException {
    assertThat(read("[{}]").header()).isEqualTo(CatalogueHeader.EMPTY);
  }

  @Test
  void unknownMembersOfTheDocumentAreKept() throws IOException {
    assertThat(
            read("{\"a\":\"甲\",\"items\":[],\"b\":{\"c\": 1},\"d\":null}")
                .extensions()
                .unknownMembers())
        .isEqualTo(Map.of("a", RawValue.text("甲"), "b", RawValue.json("{\"c\":1}")));
  }

  // ---- form and profile

  @Test
  void theCodeListsAreThoseOfTheHead() throws IOException {
    try (CatalogueReader reader =
        read("{\"catalogue\":{\"codeLists\":\"guangdong\"},\"items\":[{}]}")) {
      assertThat(reader.profile().codeLists().profiles())
          .containsExactly("guangdong", "four-grade");
      assertThat(reader.profile().nationalItemType("21")).isEqualTo("20");
    }
  }

  @Test
  void theSeveritiesAreNotThoseOfTheHead() throws IOException {
    try (CatalogueReader reader =
        read("{\"catalogue\":{\"codeLists\":\"guangdong\"},\"items\":[{}]}")) {
      assertThat(reader.profile().id()).isEqualTo("national");
    }
  }

  @Test
  void whatIsWrongInTheHeadIsFound() throws IOException {
    String head = "{\"catalogue\":{\"codeLists\":\"mars\",\"issued\":\"2026-99-99\",\"name\":[]},";
    try (CatalogueReader reader = open(head + "\"items\":[]}")) {
      CatalogueEntry entry = reader.next();
      assertThat(entry).isNotNull();
      assertThat(entry.findings())
          .extracting(finding -> finding.rule() + " " + finding.pointer())
          .containsExactly(
              "structure/coded-value-in-list /catalogue/codeLists",
              "structure/value-parses /catalogue/issued",
              "structure/value-parses /catalogue/name");
    }
  }

  @Test
  void aHeadThatComesTooLateIsTold() throws IOException {
    try (CatalogueReader reader =
        open("{\"items\":[{}],\"catalogue\":{\"codeLists\":\"guangdong\"}}")) {
      reader.next();
      CatalogueEntry entry = reader.next();
      assertThat(entry).isNotNull();
      assertThat(entry.findings())
          .extracting(Finding::rule)
          .containsExactly("convert/meaning-ambiguous");
    }
  }

  @Test
  void askingForTheProfileTooEarlyChangesNothing() throws IOException {
    try (CatalogueReader reader =
        open("{\"catalogue\":{\"codeLists\":\"guangdong\"},\"items\":[{}]}")) {
      assertThat(reader.profile().codeLists().profiles()).isEmpty();
      reader.next();
      assertThat(reader.profile().codeLists().profiles())
          .containsExactly("guangdong", "four-grade");
    }
  }

  @Test
  void aHeadBehindTheItemsComesTooLateForTheProfile() throws IOException {
    try (CatalogueReader reader =
        read("{\"items\":[{}],\"catalogue\":{\"codeLists\":\"guangdong\"}}")) {
      assertThat(reader.profile().id()).isEqualTo("national");
      assertThat(reader.header().codeLists()).isEqualTo("guangdong");
    }
  }

  @Test
  void aProfileThatNobodyKnowsIsNational() throws IOException {
    try (CatalogueReader reader = read("{\"catalogue\":{\"codeLists\":\"青湾\"},\"items\":[{}]}")) {
      assertThat(reader.profile().id()).isEqualTo("national");
    }
  }

  @Test
  void aChosenProfileHolds() throws IOException {
    Profile chosen = Profile.of("guangdong");
    InputStream in = new ByteArrayInputStream("[{}]".getBytes(UTF_8));
    try (CatalogueReader reader = CatalogueReader.builder().profile(chosen).open(in, "a")) {
      reader.next();
      assertThat(reader.profile()).isSameAs(chosen);
    }
  }

  @Test
  void theFormIsCanonicalWhereNothingTellsIt() throws IOException {
    assertThat(read("[{},{\"a\":1}]").dialect()).isEqualTo(Dialect.canonical());
  }

  @Test
  void theFormIsThatOfWhichMostMembersAreKnown() throws IOException {
    assertThat(read("{\"itemName\":\"甲\",\"TASK_NAME\":\"甲\",\"DEPT_NAME\":\"局\"}").dialect())
        .isEqualTo(Dialect.guangdong());
  }

  @Test
  void theItemsOfADocumentCanBeOfAnyForm() throws IOException {
    assertThat(read("{\"items\":[{\"TASK_NAME\":\"甲\"}]}").dialect())
        .isEqualTo(Dialect.guangdong());
  }

  @Test
  void aChosenFormHoldsThoughTheFirstItemIsBroken() throws IOException {
    InputStream in =
        new ByteArrayInputStream("[{\"a\":oops},{\"itemName\":\"甲\"}]".getBytes(UTF_8));
    try (CatalogueReader reader =
        CatalogueReader.builder().dialect(Dialect.guangdong()).open(in, "a")) {
      reader.next();
      reader.next();
      assertThat(reader.dialect()).isEqualTo(Dialect.guangdong());
    }
  }

  @Test
  void aLargeArrayBeforeTheItemsNeedNotFitIntoMemory() throws IOException {
    StringBuilder json = new StringBuilder("{\"basicItems\":[");
    for (int i = 0; i < 2_000; i++) {
      json.append("{\"itemName\":\"目\"},");
    }
    json.append("{}],\"items\":[{}]}");
    CatalogueReader.Builder builder =
        CatalogueReader.builder()
            .limits(
                ReadLimits.DEFAULT.with(ReadLimit.ITEM_BYTES, 1 << 10).with(ReadLimit.DEPTH, 10));

    Reading reading = Reading.of(new ByteArrayInputStream(Reading.bytes(json.toString())), builder);

    assertThat(reading.items()).hasSize(2_002);
    assertThat(reading.unreadable()).isZero();
  }

  // ---- parts

  @Test
  void eachPartSaysWhereItStands() {
    String json = "{\"implementingBodies\":[{}],\"basicItems\":[{},{}],\"items\":[{}]}";

    assertThat(Reading.entries(json))
        .extracting(CatalogueEntry::pointer)
        .containsExactly("/implementingBodies/0", "/basicItems/0", "/basicItems/1", "/items/0");
  }

  @Test
  void itemsOfAnArrayAreNumbered() {
    assertThat(Reading.entries("[{},{}]"))
        .extracting(CatalogueEntry::pointer)
        .containsExactly("/0", "/1");
  }

  @Test
  void aLineIsADocumentOfItsOwn() {
    assertThat(Reading.entries("{}⏎{}"))
        .extracting(CatalogueEntry::pointer)
        .containsExactly("", "");
  }

  @Test
  void afterTheEndThereIsNothing() throws IOException {
    try (CatalogueReader reader = read("[{}]")) {
      assertThat(reader.next()).isNull();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void afterAnEmptyFileThereIsNothing() throws IOException {
    try (CatalogueReader reader = open("")) {
      assertThat(Objects.requireNonNull(reader.next()).isUnreadable()).isTrue();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void closingClosesTheStream() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    CatalogueReader.open(in, "a").close();

    assertThat(closed[0]).isTrue();
  }

  // ---- whole files and single items

  @Test
  void aWholeCatalogueIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), Samples.DOCUMENT);

    Catalogue catalogue = CatalogueReader.read(file);

    assertThat(catalogue.header().name()).isEqualTo("青湾市政务服务事项清单");
    assertThat(catalogue.implementingBodies()).hasSize(1);
    assertThat(catalogue.basicItems()).extracting(BasicItem::code).containsExactly("000131001000");
    assertThat(catalogue.items())
        .extracting(item -> item.name())
        .containsExactly("食品经营许可𠮷", "残疾人证办理");
  }

  @Test
  void aPackedFileIsUnpacked() throws IOException {
    Path file = folder.resolve("a.json.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(Samples.DOCUMENT.getBytes(UTF_8));
    }

    assertThat(CatalogueReader.read(file).items()).hasSize(2);
  }

  @Test
  void aFileThatIsNotThereCannotBeOpened() {
    assertThatThrownBy(() -> CatalogueReader.open(folder.resolve("a.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void oneItemIsParsed() {
    assertThat(CatalogueReader.parse("{\"promiseLimit\":10}").get(Elements.PROMISE_LIMIT))
        .isEqualTo(10);
  }

  @Test
  void theItemOfADocumentIsParsedWhateverStandsBefore() {
    assertThat(
            CatalogueReader.parse("{\"x\":1,\"basicItems\":[{}],\"items\":[{\"itemName\":\"甲\"}]}")
                .name())
        .isEqualTo("甲");
  }

  @Test
  void whatIsNoItemIsNotParsed() {
    assertThatThrownBy(() -> CatalogueReader.parse("{\"itemName\":\n甲}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("No item: 2:1 .*this character must not stand here");
  }

  @Test
  void nothingIsNotParsed() {
    assertThatThrownBy(() -> CatalogueReader.parse("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No item: nothing is there");
  }
}
