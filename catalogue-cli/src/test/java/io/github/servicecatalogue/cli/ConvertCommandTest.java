package io.github.servicecatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  private static final String ITEM =
      "{\"itemName\":\"甲\",\"itemType\":\"02\",\"hallName\":\"中心\"}\n";

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    in = Files.writeString(folder.resolve("in.jsonl"), ITEM);
    out = folder.resolve("out.jsonl");
  }

  @Test
  void writesToStandardOutputAndReportsBeside() {
    Ran ran = Ran.run("convert", in.toString(), "--to", "chinese", "--lang", "en");

    assertThat(ran.status()).isEqualTo(Main.OK);
    assertThat(ran.out()).isEqualTo("{\"事项名称\":\"甲\",\"事项类型\":\"02\",\"中心名称\":\"中心\"}\n");
  }

  @Test
  void sameFormIsTheSameByteByByte() throws IOException {
    Ran ran = Ran.run("convert", in.toString(), "--to", "canonical", "-o", out.toString());

    assertThat(ran.status()).isEqualTo(Main.OK);
    assertThat(out).content(StandardCharsets.UTF_8).isEqualToIgnoringNewLines(ITEM);
    assertThat(ran.out()).isEmpty();
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void saysWhatHasNoPlace() {
    Ran ran = Ran.run("convert", in.toString(), "--to", "exchange", "--lang", "en");

    assertThat(ran.status()).isEqualTo(Main.OK);
    assertThat(ran.out()).startsWith("{\"up_task_punish_basic\":{");
    assertThat(ran.err()).contains("convert/not-representable").contains("1:44");
  }

  @Test
  void failsOnFindingsIfAsked() {
    Ran ran = Ran.run("convert", in.toString(), "--to", "exchange", "--fail-on", "warning");

    assertThat(ran.status()).isEqualTo(Main.FOUND);
  }

  @Test
  void readsStandardInput() {
    Ran ran = Ran.runWith(ITEM, "convert", "-", "--to", "canonical");

    assertThat(ran.out()).isEqualTo(ITEM);
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    Ran ran = Ran.runWith("oops\n" + ITEM, "convert", "-", "--to", "canonical");

    assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
    assertThat(ran.out()).isEqualTo(ITEM);
  }

  @Test
  void aMissingFileLeavesTheOutputAlone() throws IOException {
    Files.writeString(out, "old");
    Ran ran = Ran.run("convert", folder + "/no.json", "--to", "chinese", "-o", out.toString());

    assertThat(ran.status()).isEqualTo(Main.UNREADABLE);
    assertThat(out).hasContent("old");
  }

  @Test
  void theTargetMustBeNamedAndKnown() {
    assertThat(Ran.run("convert", in.toString()).status()).isEqualTo(Main.USAGE);
    Ran ran = Ran.run("convert", in.toString(), "--to", "chinise", "--lang", "en");

    assertThat(ran.status()).isEqualTo(Main.USAGE);
    assertThat(ran.err()).contains("did you mean chinese?");
  }

  @Test
  void aFormOfTheUsersOwnCanBeReadAndWritten() throws IOException {
    Path form = Files.writeString(folder.resolve("own.tsv"), "key\telement\n名\titem-name\n");
    Ran ran = Ran.run("convert", in.toString(), "--to", form.toString());

    assertThat(ran.out()).isEqualTo("{\"名\":\"甲\"}\n");
    Ran back =
        Ran.runWith(ran.out(), "convert", "-", "--dialect", form.toString(), "--to", "canonical");
    assertThat(back.out()).isEqualTo("{\"itemName\":\"甲\"}\n");
  }

  @Test
  void aWrongFormSaysItsLine() throws IOException {
    Path form = Files.writeString(folder.resolve("own.tsv"), "key\telement\n名\titm-name\n");
    Ran ran = Ran.run("convert", in.toString(), "--to", form.toString(), "--lang", "en");

    assertThat(ran.status()).isEqualTo(Main.USAGE);
    assertThat(ran.err()).contains("own.tsv:2: ").contains("did you mean item-name?");
  }
}
