package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What reading gave, as plain text that tests and their data files can state.
 *
 * @param items the names of what was read: items, basic items and bodies; {@code -} without a name
 * @param findings each as {@code line:column pointer rule}; of a rule that says why, why
 * @param unreadable how many parts could not be read
 */
record Reading(List<String> items, List<String> findings, int unreadable) {
  static Reading of(String json) {
    return of(bytes(json));
  }

  static Reading of(byte[] json) {
    return of(new ByteArrayInputStream(json), CatalogueReader.builder());
  }

  static Reading of(InputStream in, CatalogueReader.Builder builder) {
    List<String> items = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    int unreadable = 0;
    for (CatalogueEntry entry : entries(in, builder)) {
      if (entry.holder() instanceof ServiceItem item) {
        items.add(Objects.requireNonNullElse(item.name(), "-"));
      } else if (entry.holder() instanceof BasicItem item) {
        items.add("basic:" + item.name());
      } else if (entry.holder() != null) {
        items.add("body:" + entry.holder().get(Elements.ZONE_BODY_NAME));
      }
      entry.findings().forEach(finding -> findings.add(text(finding)));
      unreadable += entry.isUnreadable() ? 1 : 0;
    }
    return new Reading(items, findings, unreadable);
  }

  static List<CatalogueEntry> entries(InputStream in, CatalogueReader.Builder builder) {
    List<CatalogueEntry> entries = new ArrayList<>();
    try (CatalogueReader reader = builder.open(in, "a.json")) {
      for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(entry);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return entries;
  }

  static List<CatalogueEntry> entries(String json) {
    return entries(new ByteArrayInputStream(bytes(json)), CatalogueReader.builder());
  }

  /** Returns the first item, of which there must be one. */
  static ServiceItem item(String json) {
    for (CatalogueEntry entry : entries(json)) {
      if (entry.holder() instanceof ServiceItem item) {
        return item;
      }
    }
    throw new AssertionError("No item in " + json);
  }

  static String text(Finding finding) {
    Location place = Objects.requireNonNull(finding.location());
    Object fault = finding.arguments().get("fault");
    String why = fault instanceof Term term ? term.id() : finding.rule();
    String pointer = finding.pointer().isEmpty() ? "" : " " + finding.pointer();
    return place.line() + ":" + place.column() + pointer + " " + why;
  }

  /**
   * Returns the bytes of a text in which ⏎ stands for a line end, ␍ for a carriage return, ⇥ for a
   * tab, ␀ for a zero byte, ⌂ for a byte-order mark and ‹C0› for the byte of that number.
   */
  static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      switch (c) {
        case '⏎' -> bytes.write('\n');
        case '␍' -> bytes.write('\r');
        case '⇥' -> bytes.write('\t');
        case '␀' -> bytes.write(0);
        case '⌂' -> bytes.writeBytes("\ufeff".getBytes(StandardCharsets.UTF_8));
        case '‹' -> bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        default -> bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
      i += c == '‹' ? 4 : Character.charCount(c);
    }
    return bytes.toByteArray();
  }
}
