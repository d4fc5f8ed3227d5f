package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.ImplementingBody;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.json.CatalogueWriter.Layout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueWriterTest {
  private static final CatalogueHeader HEADER =
      new CatalogueHeader(
          "青湾市政务服务事项清单",
          "青湾市行政审批服务局",
          "379800",
          "2026.1",
          CatalogueDate.of(LocalDate.of(2026, 1, 31)),
          "national",
          Extensions.NONE);

  private static ServiceItem item(String name) {
    return ServiceItem.builder().set(Elements.ITEM_NAME, name).build();
  }

  private static ServiceItem item(Extensions extensions) {
    return ServiceItem.builder().extensions(extensions).build();
  }

  /** Writes to a writer. */
  private interface Parts {
    void writeTo(CatalogueWriter writer) throws IOException;
  }

  private static String written(CatalogueWriter.Builder builder, Parts parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CatalogueWriter writer = builder.open(bytes)) {
      parts.writeTo(writer);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String document(Parts parts) throws IOException {
    return written(CatalogueWriter.builder(), parts);
  }

  @Test
  void aDocumentIsIndentedByTwoSpaces() throws IOException {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.PROMISE_LIMIT, 10)
            .set(
                RowKind.MATERIALS,
                List.of(
                    Material.builder()
                        .set(Elements.PAPER_COPIES, 2)
                        .set(Elements.MATERIAL_NAME, "申请表")
                        .build()))
            .set(Elements.ITEM_NAME, "食品经营许可")
            .set(Elements.EXERCISE_LEVEL, List.of("3", "4"))
            .set(
                Elements.EFFECTIVE_DATE,
                new CatalogueDate(LocalDate.of(2026, 1, 2), LocalTime.of(8, 30)))
            .build();
    ImplementingBody body =
        ImplementingBody.builder().set(Elements.ZONE_BODY_NAME, "青湾市数据局").build();
    BasicItem basic = BasicItem.builder().set(Elements.BASIC_CODE, "000131001001").build();

    String text =
        document(
            writer -> {
              writer.write(HEADER);
              writer.write(body);
              writer.write(basic);
              writer.write(item);
              writer.write(item("x"));
            });

    assertThat(text)
        .isEqualTo(
            """
            {
              "catalogue": {
                "name": "青湾市政务服务事项清单",
                "publisher": "青湾市行政审批服务局",
                "areaCode": "379800",
                "version": "2026.1",
                "issued": "2026-01-31",
                "codeLists": "national"
              },
              "implementingBodies": [
                {
                  "zoneBodyName": "青湾市数据局"
                }
              ],
              "basicItems": [
                {
                  "basicCode": "000131001001"
                }
              ],
              "items": [
                {
                  "itemName": "食品经营许可",
                  "exerciseLevel": [
                    "3",
                    "4"
                  ],
                  "promiseLimit": 10,
                  "materials": [
                    {
                      "materialName": "申请表",
                      "paperCopies": 2
                    }
                  ],
                  "effectiveDate": "2026-01-02T08:30:00"
                },
                {
                  "itemName": "x"
                }
              ]
            }
            """);
  }

  @Test
  void withoutIndentationThereIsNoWhiteSpace() throws IOException {
    assertThat(
            written(
                CatalogueWriter.builder().pretty(false),
                writer -> {
                  writer.write(CatalogueHeader.of("a", "b"));
                  writer.write(item("x"));
                  writer.write(item("y"));
                }))
        .isEqualTo(
            "{\"catalogue\":{\"name\":\"a\",\"publisher\":\"b\"},"
                + "\"items\":[{\"itemName\":\"x\"},{\"itemName\":\"y\"}]}\n");
  }

  @Test
  void anArrayHoldsItems() throws IOException {
    CatalogueWriter.Builder array = CatalogueWriter.builder().layout(Layout.ARRAY);

    assertThat(written(array, writer -> writer.write(item("x"))))
        .isEqualTo("[\n  {\n    \"itemName\": \"x\"\n  }\n]\n");
    assertThat(written(array, writer -> {})).isEqualTo("[]\n");
    assertThat(written(array.pretty(false), writer -> writer.write(item("x"))))
        .isEqualTo("[{\"itemName\":\"x\"}]\n");
  }

  @Test
  void linesHoldAnItemEach() throws IOException {
    CatalogueWriter.Builder lines = CatalogueWriter.builder().layout(Layout.LINES);

    assertThat(
            written(
                lines,
                writer -> {
                  writer.write(item("x\ny"));
                  writer.write(ServiceItem.builder().build());
                }))
        .isEqualTo("{\"itemName\":\"x\\ny\"}\n{}\n");
    assertThat(written(lines, writer -> {})).isEmpty();
  }

  @Test
  void oneItemIsOneLine() {
    assertThat(CatalogueWriter.toJson(item("x"))).isEqualTo("{\"itemName\":\"x\"}");
  }

  @Test
  void aDocumentOfNothingHasNoItems() throws IOException {
    assertThat(document(writer -> {})).isEqualTo("{\n  \"items\": []\n}\n");
    assertThat(document(writer -> writer.write(CatalogueHeader.EMPTY)))
        .isEqualTo("{\n  \"items\": []\n}\n");
    assertThat(document(writer -> writer.write(BasicItem.builder().build())))
        .isEqualTo("{\n  \"basicItems\": [\n    {}\n  ]\n}\n");
  }

  @Test
  void textsAreEscapedOnlyWhereTheyMustBe() {
    assertThat(CatalogueWriter.toJson(item("a\"b\\c/d\b\t\n\f\r\u0000\u001f\u007f")))
        .isEqualTo("{\"itemName\":\"a\\\"b\\\\c/d\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"}");
    assertThat(CatalogueWriter.toJson(item("é中\u2028\u2029\ufeff𠮷")))
        .isEqualTo("{\"itemName\":\"é中\u2028\u2029\ufeff𠮷\"}");
  }

  @Test
  void halfASurrogatePairIsEscaped() {
    assertThat(CatalogueWriter.toJson(item("a\ud842b\udfb7\udfb7\ud842")))
        .isEqualTo("{\"itemName\":\"a\\ud842b\\udfb7\\udfb7\\ud842\"}");
    Extensions odd = Extensions.builder().unknownMember("\ud842", RawValue.text("\udfb7")).build();
    assertThat(CatalogueWriter.toJson(item(odd))).isEqualTo("{\"\\ud842\":\"\\udfb7\"}");
  }

  @Test
  void aTextLongerThanTheBufferIsWrittenWhole() {
    String name = "中𠮷é\n".repeat(5_000);

    assertThat(CatalogueWriter.toJson(item(name)))
        .isEqualTo("{\"itemName\":\"" + name.replace("\n", "\\n") + "\"}");
  }

  @Test
  void anEmptyListStays() {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.EXERCISE_LEVEL, List.of())
            .set(RowKind.FEES, List.of())
            .build();

    assertThat(CatalogueWriter.toJson(item)).isEqualTo("{\"exerciseLevel\":[],\"fees\":[]}");
  }

  @Test
  void whatWasKeptAsFoundStandsInItsPlace() {
    ServiceItem item =
        ServiceItem.builder()
            .set(Elements.ITEM_NAME, "x")
            .set(Elements.SERVICE_OBJECT, List.of("1", "2"))
            .set(Elements.CASE_TYPE, "2")
            .extensions(
                Extensions.builder()
                    .asFound(Elements.SERVICE_OBJECT, RawValue.text("1^2"))
                    .asFound(Elements.PROMISE_LIMIT, RawValue.json("-1.50e+3"))
                    .asFound(RowKind.FEES, RawValue.text("无"))
                    .build())
            .build();

    assertThat(CatalogueWriter.toJson(item))
        .isEqualTo(
            "{\"itemName\":\"x\",\"promiseLimit\":-1.50e+3,\"serviceObject\":\"1^2\","
                + "\"caseType\":\"2\",\"fees\":\"无\"}");
  }

  @Test
  void elementsOfOneProvinceStandInTheOrderOfTheTableToo() {
    Extensions extensions =
        Extensions.builder()
            .set(Elements.HANDLING_MODE, "1")
            .set(Elements.EXPANDED_CODE, "7")
            .set(Elements.SERVICE_INITIATIVE, List.of("1", "2"))
            .asFound(Elements.COERCION_CLASS, RawValue.json("{\"a\":1}"))
            .unknownMember("b", RawValue.text("2"))
            .unknownMember("a", RawValue.json("true"))
            .build();
    ServiceItem item =
        ServiceItem.builder().extensions(extensions).set(Elements.ITEM_STATE, "3").build();

    assertThat(CatalogueWriter.toJson(item))
        .isEqualTo(
            "{\"expandedCode\":\"7\",\"coercionClass\":{\"a\":1},"
                + "\"serviceInitiative\":[\"1\",\"2\"],\"handlingMode\":\"1\","
                + "\"itemState\":\"3\",\"b\":\"2\",\"a\":true}");
  }

  @Test
  void anUnknownMemberIsNotTakenForAnElement() {
    Extensions extensions =
        Extensions.builder()
            .unknownMember("itemName", RawValue.text("1"))
            .unknownMember("itemName_", RawValue.text("2"))
            .unknownMember("materials", RawValue.json("[]"))
            .build();

    assertThat(CatalogueWriter.toJson(item(extensions)))
        .isEqualTo("{\"itemName__\":\"1\",\"itemName_\":\"2\",\"materials_\":[]}");
  }

  @Test
  void unknownJsonIsIndentedLikeAllElse() throws IOException {
    Extensions extensions =
        Extensions.builder()
            .unknownMember(
                "x",
                RawValue.json("{\"a\":[1,{\"b\":\"{ \\\"[, :\\\\\"},[],{}],\"中\":null,\"c\":{}}"))
            .unknownMember("y", RawValue.json(" [ 1 , [ ] , { } ] "))
            .build();

    String text = written(CatalogueWriter.builder(), writer -> writer.write(item(extensions)));

    assertThat(text)
        .isEqualTo(
            """
            {
              "items": [
                {
                  "x": {
                    "a": [
                      1,
                      {
                        "b": "{ \\"[, :\\\\"
                      },
                      [],
                      {}
                    ],
                    "中": null,
                    "c": {}
                  },
                  "y": [
                    1,
                    [],
                    {}
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void attachmentsAreObjects() {
    Attachment full = Attachment.of("样表.pdf", "f-1", "https://example.gov.cn/f-1");
    Attachment odd =
        new Attachment(
            null,
            "f-2",
            null,
            Extensions.builder()
                .unknownMember("name", RawValue.json("7"))
                .unknownMember("id", RawValue.json("8"))
                .unknownMember("size", RawValue.json("12"))
                .build());
    ServiceItem item = ServiceItem.builder().set(Elements.FLOW_CHART, List.of(full, odd)).build();

    assertThat(CatalogueWriter.toJson(item))
        .isEqualTo(
            "{\"flowChart\":[{\"name\":\"样表.pdf\",\"id\":\"f-1\","
                + "\"url\":\"https://example.gov.cn/f-1\"},"
                + "{\"name\":7,\"id\":\"f-2\",\"id_\":8,\"size\":12}]}");
  }

  @Test
  void theOpenMapIsAnObject() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("z", "1");
    map.put("a\"", "2");
    ServiceItem item = ServiceItem.builder().set(Elements.EXTENSIONS, map).build();

    assertThat(CatalogueWriter.toJson(item))
        .isEqualTo("{\"extensions\":{\"z\":\"1\",\"a\\\"\":\"2\"}}");
  }

  @Test
  void unknownMembersOfHeadAndDocumentAreKept() throws IOException {
    Extensions ofHeader =
        Extensions.builder()
            .unknownMember("issued", RawValue.text("去年"))
            .unknownMember("contact", RawValue.text("a"))
            .build();
    Extensions ofDocument =
        Extensions.builder()
            .unknownMember("items", RawValue.json("5"))
            .unknownMember("basicItems", RawValue.text("无"))
            .unknownMember("total", RawValue.json("1"))
            .build();
    CatalogueHeader header = new CatalogueHeader("a", null, null, "1", null, null, ofHeader);

    assertThat(
            written(
                CatalogueWriter.builder().pretty(false),
                writer -> {
                  writer.write(header);
                  writer.write(item("x"));
                  writer.write(ofDocument);
                }))
        .isEqualTo(
            "{\"catalogue\":{\"name\":\"a\",\"version\":\"1\",\"issued\":\"去年\","
                + "\"contact\":\"a\"},\"items\":[{\"itemName\":\"x\"}],\"items_\":5,"
                + "\"basicItems\":\"无\",\"total\":1}\n");
  }

  @Test
  void aDocumentKeepsItsOrder() {
    BasicItem basic = BasicItem.builder().build();
    Extensions extensions = Extensions.builder().unknownMember("x", RawValue.text("1")).build();

    assertThatThrownBy(
            () ->
                document(
                    writer -> {
                      writer.write(item("x"));
                      writer.write(basic);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ITEMS was written before BASIC_ITEMS");
    assertThatThrownBy(
            () ->
                document(
                    writer -> {
                      writer.write(HEADER);
                      writer.write(HEADER);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one head");
    assertThatThrownBy(
            () ->
                document(
                    writer -> {
                      writer.write(extensions);
                      writer.write(item("x"));
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void onlyADocumentHoldsMoreThanItems() {
    for (Layout layout : List.of(Layout.ARRAY, Layout.LINES)) {
      CatalogueWriter.Builder builder = CatalogueWriter.builder().layout(layout);
      assertThatThrownBy(() -> written(builder, writer -> writer.write(HEADER)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Only a document");
      assertThatThrownBy(
              () -> written(builder, writer -> writer.write(BasicItem.builder().build())))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aClosedWriterTakesNothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CatalogueWriter writer = CatalogueWriter.builder().open(bytes);
    writer.close();
    int size = bytes.size();
    writer.close();

    assertThat(bytes.size()).isEqualTo(size);
    assertThatThrownBy(() -> writer.write(item("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void closingClosesTheStreamEvenWhereItFails() {
    boolean[] closed = new boolean[1];
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };

    assertThatThrownBy(() -> CatalogueWriter.builder().open(full).close())
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void aWholeCatalogueGoesIntoAFile(@TempDir Path folder) throws IOException {
    Catalogue catalogue =
        new Catalogue(
            CatalogueHeader.of("a", "b"),
            List.of(ImplementingBody.builder().build()),
            List.of(BasicItem.builder().build()),
            List.of(item("x")),
            Extensions.builder().unknownMember("y", RawValue.json("1")).build());
    Path file = folder.resolve("catalogue.json");
    Files.writeString(file, "old");

    CatalogueWriter.write(catalogue, file);

    assertThat(Files.readString(file))
        .startsWith("{\n  \"catalogue\": {\n    \"name\": \"a\",\n")
        .contains("\"implementingBodies\"", "\"basicItems\"", "\"itemName\": \"x\"")
        .endsWith("  ],\n  \"y\": 1\n}\n");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileNamedSoIsPacked(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("catalogue.json.gz");

    CatalogueWriter.write(Catalogue.of(CatalogueHeader.EMPTY, List.of(item("x"))), file);

    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("{\n  \"items\": [\n    {\n      \"itemName\": \"x\"\n    }\n  ]\n}\n");
    }
  }
}
