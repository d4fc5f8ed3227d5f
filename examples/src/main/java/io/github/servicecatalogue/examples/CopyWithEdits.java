package io.github.servicecatalogue.examples;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.json.CatalogueEntry;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.CatalogueWriter;
import io.github.servicecatalogue.json.CatalogueWriter.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Streams a file of any size through a change; unknown members go along. */
public final class CopyWithEdits {
  private CopyWithEdits() {}

  /** Copies the items of the first file to the second, with one hotline for all complaints. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), Path.of(args[1]));
  }

  static void run(Path from, Path to) throws IOException {
    try (CatalogueReader reader = CatalogueReader.open(from);
        OutputStream out = Files.newOutputStream(to);
        CatalogueWriter writer = CatalogueWriter.builder().layout(Layout.LINES).open(out)) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        if (entry.holder() instanceof ServiceItem item) {
          writer.write(item.with(Elements.COMPLAINT_WAY, "12345"));
        }
      }
    }
  }
}
