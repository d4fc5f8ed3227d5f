package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where findings are: line and column in characters, and a pointer that leads there. */
class LocationTest {
  private static final String PRETTY_ITEM =
      """
      ‹›{
        "itemName": ‹/itemName›"食品经营许可𠮷😀",
      \t"promiseLimit":\t‹/promiseLimit›10, "visitCount": ‹/visitCount›0,
        "exerciseLevel": ‹/exerciseLevel›["3", "4"],
        "materials": ‹/materials›[
          ‹/materials/0›{"materialName": ‹/materials/0/materialName›"表😀", "paperCopies": ‹/materials/0/paperCopies›2},
          ‹/materials/1›{"materialName": ‹/materials/1/materialName›"证"}
        ],
        "原/~因": ‹/原~1~0因›{"a": ‹/原~1~0因/a›[1, ‹/原~1~0因/a/1›2]}
      }\
      """;

  private static Finding finding(String pointer) {
    return new Finding(
        "group/rule", Severity.ERROR, pointer, null, null, null, null, null, Map.of(), null);
  }

  /** Locates pointers in the last of so many items; gives line, column and pointer of each. */
  private static List<String> located(
      byte[] json, CatalogueReader.Builder builder, int items, List<String> pointers) {
    try (CatalogueReader reader = builder.open(new ByteArrayInputStream(json), "a.json")) {
      CatalogueEntry entry = reader.next();
      for (int i = 1; i < items; i++) {
        entry = reader.next();
      }
      CatalogueEntry last = Objects.requireNonNull(entry);
      List<String> places = new ArrayList<>();
      for (Finding f : reader.locate(last, pointers.stream().map(p -> finding(p)).toList())) {
        Location place = Objects.requireNonNull(f.location());
        places.add(place.line() + ":" + place.column() + " " + f.pointer());
      }
      return places;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> located(String json, String... pointers) {
    return located(Reading.bytes(json), CatalogueReader.builder(), 1, List.of(pointers));
  }

  private static void everyPlaceIsFound(Marked file, String prefix, int items) {
    List<String> pointers = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    file.places()
        .forEach(
            (pointer, place) -> {
              pointers.add(pointer);
              expected.add(place + " " + prefix + pointer);
            });
    for (int window : new int[] {16, 100, 1 << 18}) {
      CatalogueReader.Builder builder = CatalogueReader.builder().windowSize(window);
      assertThat(located(file.bytes(), builder, items, pointers)).isEqualTo(expected);
    }
  }

  @Test
  void inALineOfItsOwn() {
    everyPlaceIsFound(new Marked(PRETTY_ITEM), "", 1);
  }

  @Test
  void inAPrettyDocument() {
    String document =
        "{\n  \"items\": [\n    {\"itemName\": \"甲😀\"},\n    " + PRETTY_ITEM + "\n  ]\n}\n";
    everyPlaceIsFound(new Marked(document), "/items/1", 2);
  }

  @Test
  void inAnArrayInOneLine() {
    String array = "[{\"itemName\":\"甲😀\"}," + PRETTY_ITEM.replace("\n", "") + "]";
    everyPlaceIsFound(new Marked(array), "/1", 2);
  }

  @Test
  void inTheSecondOfTwoLines() {
    String lines = "{\"itemName\":\"甲😀\"}\n" + PRETTY_ITEM.replace("\n", "") + "\n";
    everyPlaceIsFound(new Marked(lines), "", 2);
  }

  @Test
  void whereLinesEndAsOnWindows() {
    everyPlaceIsFound(new Marked(PRETTY_ITEM.replace("\n", "\r\n")), "", 1);
  }

  @Test
  void aByteOrderMarkIsNoCharacter() {
    everyPlaceIsFound(new Marked("\ufeff" + PRETTY_ITEM.replace("\n", "")), "", 1);
  }

  @Test
  void inABasicItemOfADocument() {
    String document = "{\"basicItems\":[" + PRETTY_ITEM + "],\"items\":[]}";
    everyPlaceIsFound(new Marked(document), "/basicItems/0", 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 1_000, 1 << 18})
  void inOneLineThatIsLongerThanTheWindow(int window) {
    StringBuilder marked = new StringBuilder("[");
    for (int i = 0; i < 300; i++) {
      marked
          .append(i == 0 ? "" : ", ")
          .append("{\"itemName\":\"事项😀\",‹")
          .append(i)
          .append("›\"x\":1}");
    }
    Marked file = new Marked(marked.append(']').toString());

    List<String> findings =
        Reading.of(
                new ByteArrayInputStream(file.bytes()),
                CatalogueReader.builder().windowSize(window))
            .findings();

    assertThat(findings).hasSize(300);
    for (int i = 0; i < 300; i++) {
      assertThat(findings.get(i))
          .isEqualTo(file.place(Integer.toString(i)) + " /" + i + "/x read/unknown-member");
    }
  }

  @Test
  void findingsOfALongLineAreFoundInAnyOrder() {
    Marked file = new Marked(PRETTY_ITEM.replace("\n", ""));
    List<String> pointers = List.of("/materials/1", "/itemName", "/原~1~0因", "", "/visitCount");

    assertThat(located(file.bytes(), CatalogueReader.builder(), 1, pointers))
        .containsExactlyElementsOf(pointers.stream().map(p -> file.place(p) + " " + p).toList());
  }

  @Test
  void aMissingMemberIsPlacedWhereItsObjectBegins() {
    Marked file = new Marked("[ ‹a›{\"itemName\":\"甲\"}]");

    assertThat(located(file.text(), "/promiseLimit"))
        .containsExactly(file.place("a") + " /0/promiseLimit");
  }

  @Test
  void aMissingMemberOfARowIsPlacedWhereTheRowBegins() {
    Marked file = new Marked("{\"materials\":[{},‹a›{}]}");

    assertThat(located(file.text(), "/materials/1/materialName"))
        .containsExactly(file.place("a") + " /materials/1/materialName");
  }

  @Test
  void anythingMissingInRowsThatAreMissingIsPlacedWhereTheItemBegins() {
    assertThat(located(" {}", "/materials/3/materialName"))
        .containsExactly("1:2 /materials/3/materialName");
  }

  @Test
  void ofAMemberThatStandsTwiceTheLastOneIsMeant() {
    Marked file = new Marked("{\"itemName\":\"甲\",\"itemName\":‹a›\"乙\"}");

    assertThat(located(file.text(), "/itemName")).containsExactly(file.place("a") + " /itemName");
  }

  @Test
  void ofRowsThatStandTwiceTheLastOnesAreMeant() {
    Marked file =
        new Marked(
            "{\"materials\":[{\"materialName\":\"x\"}],\"materials\":[‹a›{\"paperCopies\":1}]}");

    assertThat(located(file.text(), "/materials/0/materialName"))
        .containsExactly(file.place("a") + " /materials/0/materialName");
  }

  @Test
  void aSingleObjectInPlaceOfRowsIsPointedIntoWithoutANumber() {
    Marked file = new Marked("{\"materials\":‹a›{\"materialName\":‹b›\"x\"}}");

    assertThat(
            located(
                file.text(),
                "/materials/0",
                "/materials/0/materialName",
                "/materials/0/paperCopies"))
        .containsExactly(
            file.place("a") + " /materials",
            file.place("b") + " /materials/materialName",
            file.place("a") + " /materials/paperCopies");
  }

  @Test
  void whatIsNoRowIsCountedInThePointer() {
    Marked file = new Marked("{\"materials\":[null,{},7,‹a›{\"materialName\":‹b›\"x\"}]}");

    assertThat(located(file.text(), "/materials/1", "/materials/1/materialName"))
        .containsExactly(
            file.place("a") + " /materials/3", file.place("b") + " /materials/3/materialName");
  }

  @Test
  void aTextInPlaceOfAListIsPointedAtAsAWhole() {
    Marked file = new Marked("{\"exerciseLevel\":‹a›\"3^4\"}");

    assertThat(located(file.text(), "/exerciseLevel/1"))
        .containsExactly(file.place("a") + " /exerciseLevel");
  }

  @Test
  void aMemberWrittenWithEscapesIsFound() {
    Marked file = new Marked("{\"item\\u004eame\":‹a›\"甲\"}");

    assertThat(located(file.text(), "/itemName")).containsExactly(file.place("a") + " /itemName");
  }

  @Test
  void theFileIsNamed() {
    Finding unknown = Reading.entries("{\"x\":1}").get(0).findings().get(0);

    assertThat(Objects.requireNonNull(unknown.location()).file()).isEqualTo("a.json");
  }

  @Test
  void findingsOfAnUnknownMemberNameTheItem() {
    Finding unknown =
        Reading.entries("{\"x\":1,\"implementationCode\":\"123\",\"itemName\":\"甲\"}")
            .get(0)
            .findings()
            .get(0);

    assertThat(unknown.itemCode()).isEqualTo("123");
    assertThat(unknown.itemName()).isEqualTo("甲");
  }

  @Test
  void onlyThePartThatWasReadLastCanBeLocated() throws IOException {
    byte[] json = Reading.bytes("[{},{}]");
    try (CatalogueReader reader = CatalogueReader.open(new ByteArrayInputStream(json), "a.json")) {
      CatalogueEntry first = Objects.requireNonNull(reader.next());
      reader.next();

      assertThatThrownBy(() -> reader.locate(first, finding("/itemName")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void readingGoesOnAfterLocating() throws IOException {
    byte[] json = Reading.bytes("[{\"itemName\":\"甲\"},\n{\"itemName\":\"乙\",\"x\":1}]");
    try (CatalogueReader reader = CatalogueReader.open(new ByteArrayInputStream(json), "a.json")) {
      CatalogueEntry first = Objects.requireNonNull(reader.next());
      reader.locate(first, finding("/itemName"));

      CatalogueEntry second = Objects.requireNonNull(reader.next());

      assertThat(second.findings().stream().map(Reading::text))
          .containsExactly("2:17 /1/x read/unknown-member");
    }
  }
}
