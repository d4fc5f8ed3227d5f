package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.RowKind;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes up service items of the canonical form: of all eleven types, about 5 KB of mostly Chinese
 * text each, with codes that never repeat, bodies of a made-up city, and no defect that was not
 * asked for.
 *
 * <p>The same seed and rate of defects give the same bytes on every machine. A rate changes nothing
 * in the items that it spares. Not thread-safe.
 */
public final class ItemGenerator {
  /** In which shape items are written. */
  public enum Shape {
    /** One item a line. */
    LINES,
    /** One array of items. */
    ARRAY,
    /** The document form, with a header and the implementing bodies. */
    DOCUMENT
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> ITEM_MEMBERS = itemMembers();
  private static final Map<String, Set<String>> ROW_MEMBERS = rowMembers();

  private final ItemComposer composer;
  private final Dice defects;
  private final double defectRate;
  private Map<String, Object> previous = Map.of();
  private @Nullable Defect planted;

  /**
   * Starts a series of items.
   *
   * @param seed which series
   * @param defectRate how many of the items get a defect, from 0 to 1
   */
  public ItemGenerator(long seed, double defectRate) {
    this.composer = new ItemComposer(seed);
    this.defects = new Dice(~seed);
    this.defectRate = defectRate;
  }

  /** Returns the first items of a series as UTF-8, without a line end. */
  public static List<byte[]> items(int count, long seed, double defectRate) {
    ItemGenerator generator = new ItemGenerator(seed, defectRate);
    List<byte[]> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(generator.next());
    }
    return items;
  }

  /** Returns the next item as UTF-8, without a line end. */
  public byte[] next() {
    Map<String, Object> item = composer.next();
    planted = null;
    if (defects.fraction() < defectRate) {
      planted = defect(item);
    }
    byte[] json = json(item);
    previous = planted == null ? item : Map.of();
    return json;
  }

  /** Returns the defect of the item that {@link #next()} gave last, or null. */
  @Nullable Defect planted() {
    return planted;
  }

  private Defect defect(Map<String, Object> item) {
    List<Defect> possible = new ArrayList<>();
    for (Defect defect : Defect.values()) {
      if (defect.fits(item, previous)) {
        possible.add(defect);
      }
    }
    Defect chosen = defects.pick(possible);
    chosen.plant(item, previous);
    return chosen;
  }

  /** Writes the next items, and flushes. */
  public void write(int items, Shape shape, OutputStream out) throws IOException {
    switch (shape) {
      case LINES -> write(items, "", "\n", "\n", out);
      case ARRAY -> write(items, "[\n", ",\n", "\n]\n", out);
      case DOCUMENT -> write(items, header() + "\"items\":[\n", ",\n", "\n]}\n", out);
    }
    out.flush();
  }

  private void write(int items, String start, String between, String end, OutputStream out)
      throws IOException {
    out.write(start.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < items; i++) {
      out.write(i == 0 ? new byte[0] : between.getBytes(StandardCharsets.UTF_8));
      out.write(next());
    }
    out.write(end.getBytes(StandardCharsets.UTF_8));
  }

  /** The members of the document before its items. */
  private String header() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("name", "青湾市政务服务事项清单");
    header.put("publisher", "青湾市行政审批服务局");
    header.put("areaCode", Body.DIVISION);
    header.put("version", "2026.1");
    header.put("issued", "2026-01-05");
    header.put("codeLists", "national");
    List<Map<String, Object>> bodies = new ArrayList<>();
    for (Body body : composer.bodies()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("zoneBodyName", body.name());
      row.put("zoneBodyShortName", body.name().substring("青湾市".length()));
      row.put("zoneBodyCreditCode", body.code());
      row.put("zoneBodyHasItems", "1");
      row.put("zoneBodyOrder", bodies.size() + 1);
      bodies.add(row);
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("catalogue", header);
    document.put("implementingBodies", bodies);
    String json = new String(json(document), StandardCharsets.UTF_8);
    return json.substring(0, json.length() - 1) + ",\n";
  }

  private static byte[] json(Map<String, Object> object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      writeObject(object, ITEM_MEMBERS, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes an object: first the members that have an order, then the others. */
  private static void writeObject(Map<String, Object> object, Set<String> order, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    for (String name : order) {
      if (object.containsKey(name)) {
        writeMember(name, object, out);
      }
    }
    for (String name : object.keySet()) {
      if (!order.contains(name)) {
        writeMember(name, object, out);
      }
    }
    out.writeEndObject();
  }

  private static void writeMember(String name, Map<String, Object> object, JsonGenerator out)
      throws IOException {
    out.writeFieldName(name);
    writeValue(name, Objects.requireNonNull(object.get(name)), out);
  }

  @SuppressWarnings("unchecked") // maps have strings as keys here
  private static void writeValue(String name, Object value, JsonGenerator out) throws IOException {
    if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object element : list) {
        writeValue(name, element, out);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> object) {
      writeObject((Map<String, Object>) object, ROW_MEMBERS.getOrDefault(name, Set.of()), out);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else {
      out.writeString((String) value);
    }
  }

  /** The names of the members of an item in the order of the canonical form. */
  private static Set<String> itemMembers() {
    Set<String> names = new LinkedHashSet<>();
    for (Element<?> element : Elements.all()) {
      String row = element.row();
      names.add(row == null ? element.enName() : row);
    }
    return names;
  }

  /** The names of the members of rows, by the array in which they stand. */
  private static Map<String, Set<String>> rowMembers() {
    Map<String, Set<String>> members = new HashMap<>();
    for (RowKind<?> kind : RowKind.all()) {
      Set<String> names = new LinkedHashSet<>();
      kind.shape().elements().forEach(element -> names.add(element.enName()));
      members.put(kind.enName(), names);
    }
    return members;
  }

  /**
   * Writes items to standard output: {@code --items N --seed N --defects RATE --shape
   * lines|array|document}, all with a default.
   */
  public static void main(String[] arguments) throws IOException {
    int items = 15_000;
    long seed = 1;
    double defects = 0;
    Shape shape = Shape.LINES;
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value");
      }
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--items" -> items = Integer.parseInt(value);
        case "--seed" -> seed = Long.parseLong(value);
        case "--defects" -> defects = Double.parseDouble(value);
        case "--shape" -> shape = Shape.valueOf(value.toUpperCase(Locale.ROOT));
        default -> throw new IllegalArgumentException("No option " + arguments[i]);
      }
    }
    new ItemGenerator(seed, defects)
        .write(items, shape, new BufferedOutputStream(System.out, 1 << 16));
  }
}
