package io.github.servicecatalogue.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.json.CatalogueWriter.Layout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is written again: nothing is lost, and the canonical form stays as it is. */
class RoundTripTest {
  /** Everything that the form has, in its own order and layout. */
  private static final String CANONICAL =
      """
      {
        "catalogue": {
          "name": "青湾市政务服务事项清单",
          "areaCode": "379800",
          "issued": "2026-01-31T00:00:00",
          "codeLists": "national",
          "contact": {
            "phone": [
              "0549-5550000",
              null
            ]
          }
        },
        "implementingBodies": [
          {
            "zoneBodyName": "青湾市数据局",
            "zoneBodyOrder": 1,
            "note": true
          }
        ],
        "basicItems": [
          {
            "itemName": "食品经营许可",
            "basicCode": "000131001000"
          }
        ],
        "items": [
          {
            "itemName": "食品“经营”\\n许可\\u0007𠮷 \\ud842 / \\\\ \\" ¶",
            "expandedCode": "7",
            "exerciseLevel": [
              "3",
              "4"
            ],
            "legalLimit": "二十",
            "legalLimitUnit": "1",
            "promiseLimit": 10,
            "serviceObject": "1^2",
            "flowChart": [
              {
                "name": "流程图.png",
                "url": "https://example.gov.cn/1",
                "size": 12.50e1
              }
            ],
            "reviewKind": "前审后批",
            "fees": [],
            "materials": [
              {
                "materialName": "申请表",
                "blankForm": [],
                "paperCopies": "五份",
                "x": {}
              },
              {}
            ],
            "effectiveDate": "2026-13-01",
            "extensions": {
              "z": "1",
              "a": ""
            },
            "crossRegionScpoe": [
              [],
              {
                "a": -0.10
              },
              false
            ]
          },
          {}
        ],
        "total": 2
      }
      """
          .replace('¶', '\u2028');

  private static String through(String text, Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in.json"), text);
    Path out = folder.resolve("out.json");
    CatalogueWriter.write(CatalogueReader.read(in), out);
    return Files.readString(out);
  }

  @Test
  void theCanonicalFormStaysByteByByte(@TempDir Path folder) throws IOException {
    assertThat(through(CANONICAL, folder)).isEqualTo(CANONICAL);
  }

  @Test
  void linesStayByteByByte() throws IOException {
    String lines =
        """
        {"itemName":"甲","promiseLimit":5,"materials":[{"materialName":"a"}],"x":[1,{"y":null}]}
        {"itemName":"乙","legalLimit":"无","results":"见附件"}
        {}
        """;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CatalogueReader reader =
            CatalogueReader.open(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "lines");
        CatalogueWriter writer = CatalogueWriter.builder().layout(Layout.LINES).open(out)) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        ElementHolder holder = entry.holder();
        assertThat(holder).isInstanceOf(ServiceItem.class);
        if (holder instanceof ServiceItem item) {
          writer.write(item);
          assertThat(lines).contains(CatalogueWriter.toJson(item) + "\n");
        }
      }
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"items\":[{\"promiseLimit\":\"10\",\"itemName\":7,\"exerciseLevel\":\"3,4\"}]}",
        "[{\"materials\":{\"materialName\":\"x\"}},{\"materials\":[1,{\"a\":2}]}]",
        "{\"itemName\":null,\"a\":null,\"b\":[ null ] }",
        "{\"items\":[],\"basicItems\":[{\"itemName\":\"x\"}],\"catalogue\":{\"name\":1}}",
        "[{\"effectiveDate\":1767225600000,\"flowChart\":\"f-1\",\"extensions\":{\"a\":1}}]",
        "{\"itemName\":\"x\",\"itemName\":\"y\"}"
      })
  void whatIsWrittenOnceStays(String text, @TempDir Path folder) throws IOException {
    String once = through(text, folder);

    assertThat(through(once, folder)).isEqualTo(once);
  }

  @Test
  void whatWasReadIsReadAgain(@TempDir Path folder) throws IOException {
    Path in = Files.writeString(folder.resolve("in.json"), CANONICAL);
    Catalogue catalogue = CatalogueReader.read(in);
    Path out = folder.resolve("out.json.gz");
    CatalogueWriter.write(catalogue, out);

    assertThat(CatalogueReader.read(out)).isEqualTo(catalogue);
  }
}
