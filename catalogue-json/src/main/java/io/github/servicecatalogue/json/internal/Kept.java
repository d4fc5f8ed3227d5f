package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import io.github.servicecatalogue.core.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a form cannot hold, kept in its extension field: an item of the canonical form that has only
 * that, as JSON in a text that begins with {@value #START}.
 */
final class Kept {
  static final String START = "{\"canonical\":";

  private static final int DEPTH = 64;
  private static final int ENTRIES = 100_000;

  private Kept() {}

  /** Tells whether a text was written for this purpose. */
  static boolean isKept(String text) {
    return text.startsWith(START + "{") && text.endsWith("}}");
  }

  /**
   * Puts back what a text keeps, where nothing else was read for it; rows are completed one by one.
   *
   * @return whether the text could be read; if not, nothing is changed
   */
  static boolean restore(
      String text,
      ElementValues.Builder values,
      Supplier<Extensions.Builder> extensions,
      Profile profile) {
    byte[] bytes =
        text.substring(START.length(), text.length() - 1).getBytes(StandardCharsets.UTF_8);
    JsonCursor cursor = new JsonCursor(DEPTH, ENTRIES, Integer.MAX_VALUE);
    cursor.window(Arrays.copyOf(bytes, bytes.length + JsonCursor.SLACK), bytes.length, true);
    ElementValues kept;
    try {
      FormTable table =
          FormTable.canonical(Shape.item())
              .with(profile.elements().stream().filter(e -> e.row() == null).toList());
      kept = new ObjectReader(cursor, table, Shape.item(), profile, new Problems()).read();
      if (!cursor.atEnd()) {
        return false;
      }
    } catch (JsonFault notWrittenByUs) {
      return false;
    }
    kept.extensions().unknownMembers().forEach(extensions.get()::unknownMember);
    for (Member<?> member : kept.shape().members()) {
      restore(member, kept.get(member), kept.extensions().asFound(member), values, extensions);
    }
    for (Element<?> element : kept.extensions().declaredElements()) {
      RawValue asFound = kept.extensions().asFound(element);
      restore(element, kept.get(element), asFound, values, extensions);
    }
    return true;
  }

  @SuppressWarnings("unchecked") // the value was read for this member
  private static void restore(
      Member<?> member,
      @Nullable Object value,
      @Nullable RawValue asFound,
      ElementValues.Builder values,
      Supplier<Extensions.Builder> extensions) {
    if (value != null && member instanceof RowKind<?> kind) {
      restoreRows(kind, (List<ElementHolder>) value, values);
    } else if (value != null && member.slot() >= 0) {
      values.set((Member<Object>) member, value);
    } else if (value != null && member instanceof Element<?> element) {
      extensions.get().set((Element<Object>) element, value);
    }
    if (asFound != null) {
      extensions.get().asFound(member, asFound);
    }
  }

  private static <R extends ElementHolder> void restoreRows(
      RowKind<R> kind, List<? extends ElementHolder> kept, ElementValues.Builder values) {
    values.set(kind, merged(kind, Objects.requireNonNullElse(values.get(kind), List.of()), kept));
  }

  /** Returns the rows, each with what was kept of it. */
  static <R extends ElementHolder> List<R> merged(
      RowKind<R> kind, List<? extends ElementHolder> rows, List<? extends ElementHolder> kept) {
    List<R> merged = new ArrayList<>();
    for (int i = 0; i < Math.max(rows.size(), kept.size()); i++) {
      ElementValues row =
          i < rows.size() ? rows.get(i).values() : ElementValues.builder(kind.shape()).build();
      merged.add(kind.row(i < kept.size() ? merged(row, kept.get(i).values()) : row));
    }
    return merged;
  }

  @SuppressWarnings("unchecked") // both are of one shape
  private static ElementValues merged(ElementValues row, ElementValues kept) {
    ElementValues.Builder all = row.toBuilder();
    Extensions.Builder extensions = row.extensions().toBuilder();
    for (Member<?> member : kept.shape().members()) {
      Object value = kept.get(member);
      RawValue asFound = kept.extensions().asFound(member);
      if (value != null && member.slot() >= 0) {
        all.set((Member<Object>) member, value);
      } else if (value != null) {
        extensions.set((Element<Object>) member, value);
      }
      if (asFound != null) {
        extensions.asFound(member, asFound);
      }
    }
    for (Element<?> element : kept.extensions().declaredElements()) {
      extensions.set((Element<Object>) element, kept.get(element));
    }
    kept.extensions().unknownMembers().forEach(extensions::unknownMember);
    return all.extensions(extensions.build()).build();
  }
}
