package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.json.internal.AtomicFile;
import io.github.servicecatalogue.report.internal.Texts;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a command talks to. Not thread-safe. */
final class Shell {
  private final InputStream in;
  private final OutputStream bytes;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean colour;
  private Language language = Language.ZH;
  private Texts texts = load(Language.ZH);

  Shell(InputStream in, OutputStream out, OutputStream err, Charset charset, boolean colour) {
    this.in = in;
    this.bytes = out;
    this.out = new PrintWriter(new OutputStreamWriter(out, charset));
    this.err = new PrintWriter(new OutputStreamWriter(err, charset));
    this.colour = colour;
  }

  /** Writes one report. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  private static Texts load(Language language) {
    String bundle = "cli_" + language.locale().getLanguage() + ".properties";
    return Texts.read(Shell.class.getResourceAsStream(bundle));
  }

  /** Chooses the language. */
  void speak(Language chosen) {
    if (chosen != language) {
      language = chosen;
      texts = load(chosen);
    }
  }

  InputStream in() {
    return in;
  }

  PrintWriter out() {
    return out;
  }

  /** Returns standard output for bytes; what was printed before stands before them. */
  OutputStream bytes() {
    out.flush();
    return new FilterOutputStream(bytes) {
      @Override
      public void write(byte[] from, int start, int length) throws IOException {
        out.write(from, start, length);
      }

      @Override
      public void close() throws IOException {
        flush(); // others write to it too
      }
    };
  }

  PrintWriter err() {
    return err;
  }

  boolean colour() {
    return colour;
  }

  Language language() {
    return language;
  }

  Texts texts() {
    return texts;
  }

  /** Writes a report where it belongs; into a file only as a whole. */
  void write(Target target, Content content) throws IOException {
    Path file = target.file();
    if (file == null) {
      content.writeTo(out);
    } else {
      AtomicFile.write(
          file,
          bytes -> {
            Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            content.writeTo(writer);
            writer.flush();
          });
    }
  }

  /** Says what is wrong, on standard error. */
  void complain(String message) {
    out.flush();
    err.println(texts.get("error", message));
  }

  /** Tells of a fault of the program itself. */
  void fail(Throwable fault) {
    complain(texts.get("error.internal"));
    fault.printStackTrace(err);
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
