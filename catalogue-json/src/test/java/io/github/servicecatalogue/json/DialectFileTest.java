package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that a user states in a file. */
class DialectFileTest {
  @TempDir Path folder;

  private Dialect dialect(String text) throws IOException {
    String lines = text.replace('>', '\t').replace("⏎", "\n");
    return Dialect.read(Files.writeString(folder.resolve("qingwan.tsv"), lines));
  }

  @Test
  void aFormIsReadFromAFile() throws IOException {
    Dialect own =
        dialect("#! profile = guangdong⏎key>element⏎事.名>item-name⏎料[].名>material-name⏎其他>-⏎");
    String json = "{\"事\":{\"名\":\"甲\"},\"料\":[{\"名\":\"表\"}],\"其他\":1}";
    ServiceItem item =
        (ServiceItem)
            Objects.requireNonNull(
                Reading.entries(
                        new ByteArrayInputStream(json.getBytes(UTF_8)),
                        CatalogueReader.builder().dialect(own))
                    .get(0)
                    .holder());

    assertThat(own.id()).isEqualTo("qingwan");
    assertThat(own.profile()).isEqualTo("guangdong");
    assertThat(own.elements())
        .containsExactlyInAnyOrder(Elements.ITEM_NAME, Elements.MATERIAL_NAME);
    assertThat(item.name()).isEqualTo("甲");
    assertThat(item.get(RowKind.MATERIALS)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "key>element⏎a>itm-name⏎, 2, did you mean item-name",
    "kye⏎a⏎, 1, did you mean key",
    "key>element⏎a>item-name⏎⏎a>body-name⏎, 4, stands twice",
    "key>element>conversion⏎a>item-name>wrd⏎, 2, did you mean word",
    "key>element⏎a[].b>item-name⏎, 2, not in rows",
    "key>element⏎a>b>c⏎, 2, cells",
    "#! x⏎, 1, profile",
    "key⏎, 1, no members"
  })
  void aFaultSaysItsLine(String text, int line, String message) {
    assertThatThrownBy(() -> dialect(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("qingwan.tsv:" + line + ": ")
        .hasMessageContaining(message);
  }
}
