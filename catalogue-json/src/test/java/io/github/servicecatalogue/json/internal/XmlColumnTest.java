package io.github.servicecatalogue.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlColumnTest {
  private final XmlColumn xml = new XmlColumn(20, 100);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<root><key label=\"NAME\">青湾</key><key label=\"CODE\">1</key></root>",
        "<root><NAME label=\"事项名称\">青湾</NAME><CODE>1</CODE></root>",
        "<key label='NAME'>青湾</key><key label='CODE'>1</key>",
        "\uFEFF<?xml version=\"1.0\" encoding=\"GBK\"?>\n<r><NAME>青湾</NAME> <CODE>1</CODE></r>",
        "<r><!-- x --><NAME><![CDATA[青湾]]></NAME><CODE>&#49;</CODE><?x y?></r>"
      })
  void keysAreNamedByLabelOrTag(String text) {
    assertThat(XmlColumn.isXml(text)).isTrue();
    assertThat(xml.read(text)).isEqualTo(List.of(Map.of("NAME", "青湾", "CODE", "1")));
  }

  @Test
  void nodesAreRows() {
    assertThat(
            xml.read(
                "<LAW_XML><node><CODE>1</CODE></node><node id=\"x\"><CODE>2</CODE></node><node/>"
                    + "</LAW_XML>"))
        .isEqualTo(List.of(Map.of("CODE", "1"), Map.of("CODE", "2", "@id", "x")));
    assertThat(xml.read("<LAW_XML/>")).isEmpty();
    assertThat(xml.read("<r><node><A>1</A></node><B>2</B></r>"))
        .isEqualTo(List.of(Map.of("B", "2"), Map.of("A", "1")));
    assertThat(xml.read("<r><A>1</A><A>2</A>rest</r>"))
        .isEqualTo(List.of(Map.of("A", "1\n2", "#text", "rest")));
  }

  @Test
  void entitiesThatXmlDoesNotKnowStay() {
    assertThat(xml.read("<r><A>a&nbsp;b &amp;amp; &lt;</A></r>"))
        .isEqualTo(List.of(Map.of("A", "a&nbsp;b &amp; <")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<r><A>1</r>",
        "<r",
        "<r><A>1</A></r></r>",
        "<!DOCTYPE r [<!ENTITY a \"b\">]><r><A>&a;</A></r>",
        "<r><A>&</A></r>",
        "<r><A>\u0001</A></r>",
        "<r a=1/>"
      })
  void whatIsMalformedIsNotGuessed(String text) {
    assertThat(xml.read(text)).isNull();
  }

  @Test
  void nothingOutsideOfTheTextIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(200);
      String address = "http://localhost:" + server.getLocalPort() + "/x.dtd";
      for (String where : new String[] {secret.toUri().toString(), address}) {
        String entity = "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + where + "\">]><r><A>&e;</A></r>";
        String type = "<!DOCTYPE r SYSTEM \"" + where + "\"><r><A>1</A></r>";
        assertThat(String.valueOf(xml.read(entity))).doesNotContain("geheim");
        assertThat(String.valueOf(xml.read(type))).doesNotContain("geheim");
      }
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void depthAndNumberAreLimited() {
    assertThat(xml.read("<a>".repeat(30) + "</a>".repeat(30))).isNull();
    assertThat(xml.read("<a>".repeat(100_000))).isNull();
    assertThat(xml.read("<r>" + "<A>1</A>".repeat(101) + "</r>")).isNull();
    assertThat(xml.read("<r>" + "<A>1</A>".repeat(90) + "</r>")).hasSize(1);
  }
}
