package io.github.servicecatalogue.json;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.internal.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a value with the library's own reader, to which its JSON is given as bytes. */
final class JacksonReading<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  /** Takes the value from what was read. */
  @FunctionalInterface
  interface Taking<T> {
    T takeFrom(CatalogueReader reader) throws IOException;
  }

  private final Class<T> type;
  private final String before;
  private final String after;
  private final transient CatalogueReader.Builder builder;
  private final transient Taking<T> taking;

  private JacksonReading(
      Class<T> type,
      String before,
      String after,
      CatalogueReader.Builder builder,
      Taking<T> taking) {
    super(type);
    this.type = type;
    this.before = before;
    this.after = after;
    this.builder = builder;
    this.taking = taking;
  }

  /** Reads an object of the model that stands within that, which begins and ends so. */
  static <T> JacksonReading<T> within(
      String before,
      String after,
      Class<T> type,
      @Nullable Dialect dialect,
      @Nullable Profile profile,
      Function<ElementHolder, @Nullable T> taking) {
    CatalogueReader.Builder builder = CatalogueReader.builder().dialect(dialect).profile(profile);
    return new JacksonReading<>(
        type, before, after, builder, reader -> taken(taking.apply(firstHolder(reader))));
  }

  static JacksonReading<CatalogueHeader> ofHeader(@Nullable Profile profile) {
    CatalogueReader.Builder builder = CatalogueReader.builder().profile(profile);
    return new JacksonReading<>(
        CatalogueHeader.class,
        "{\"catalogue\":",
        "}",
        builder,
        reader -> reader.readAll(JacksonReading::complain).header());
  }

  static JacksonReading<Catalogue> ofCatalogue(@Nullable Profile profile) {
    CatalogueReader.Builder builder = CatalogueReader.builder().profile(profile);
    return new JacksonReading<>(
        Catalogue.class, "", "", builder, reader -> reader.readAll(JacksonReading::complain));
  }

  private static <T> T taken(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("nothing is there");
    }
    return value;
  }

  private static ElementHolder firstHolder(CatalogueReader reader) throws IOException {
    for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
      ElementHolder holder = entry.holder();
      if (holder != null) {
        return holder;
      }
      complain(entry);
    }
    throw new IllegalArgumentException("nothing is there");
  }

  private static void complain(CatalogueEntry entry) {
    if (entry.isUnreadable()) {
      Messages words = Messages.of(Language.EN);
      throw new IllegalArgumentException(
          entry.findings().stream()
              .map(finding -> finding.pointer() + " " + words.message(finding))
              .collect(Collectors.joining(", "))
              .strip());
    }
  }

  @Override
  public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    JsonToken token = parser.currentToken();
    boolean array = token == JsonToken.START_ARRAY && type == Catalogue.class;
    // a name is the first token where the type of the object was told in it
    if (!array
        && token != JsonToken.START_OBJECT
        && token != JsonToken.FIELD_NAME
        && token != JsonToken.END_OBJECT) {
      return type.cast(context.handleUnexpectedToken(type, parser));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    JsonOutput json = new JsonOutput(bytes, false);
    copy(parser, json);
    json.flush();
    bytes.writeBytes(after.getBytes(StandardCharsets.UTF_8));
    byte[] copy = bytes.toByteArray();
    try (CatalogueReader reader = builder.open(copy)) {
      return taking.takeFrom(reader);
    } catch (IllegalArgumentException e) {
      return context.reportInputMismatch(type, "%s", e.getMessage());
    }
  }

  /** Copies the value at the parser, or the rest of the object in which it is. */
  private static void copy(JsonParser parser, JsonOutput json) throws IOException {
    JsonToken token = parser.currentToken();
    int depth = 0;
    if (token == JsonToken.FIELD_NAME || token == JsonToken.END_OBJECT) {
      json.beginObject();
      depth = 1;
    }
    while (true) {
      depth += copy(token, parser, json);
      if (depth == 0) {
        return;
      }
      token = parser.nextToken();
    }
  }

  /** Copies a token; returns by how much the depth grows. */
  private static int copy(@Nullable JsonToken token, JsonParser parser, JsonOutput json)
      throws IOException {
    if (token == null) {
      throw new JsonEOFException(parser, null, "Unexpected end of an object of the catalogue");
    }
    switch (token) {
      case START_OBJECT -> {
        json.beginObject();
        return 1;
      }
      case START_ARRAY -> {
        json.beginArray();
        return 1;
      }
      case END_OBJECT -> {
        json.endObject();
        return -1;
      }
      case END_ARRAY -> {
        json.endArray();
        return -1;
      }
      case FIELD_NAME -> json.name(parser.currentName());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), json);
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> json.source(token.asString());
      default -> text(parser, json);
    }
    return 0;
  }

  /** Copies a number with its own digits; what some parsers take besides is none in JSON. */
  private static void number(String digits, JsonOutput json) throws IOException {
    char last = digits.charAt(digits.length() - 1);
    boolean plain = last >= '0' && last <= '9' && digits.charAt(0) != '+';
    if (plain) {
      json.source(digits);
    } else {
      json.text(digits);
    }
  }

  private static void text(JsonParser parser, JsonOutput json) throws IOException {
    Object embedded =
        parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
            ? parser.getEmbeddedObject()
            : null;
    if (embedded instanceof byte[] binary) {
      json.text(Base64Variants.getDefaultVariant().encode(binary));
    } else if (embedded != null) {
      json.text(embedded.toString());
    } else {
      json.text(parser.getText());
    }
  }

  /** Reads a text that is right or none of its kind. */
  static final class OfText<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Function<String, Optional<T>> parsing;

    OfText(Class<T> type, Function<String, Optional<T>> parsing) {
      super(type);
      this.type = type;
      this.parsing = parsing;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      String text = parser.getText();
      Optional<T> value = parsing.apply(text);
      return value.isPresent()
          ? value.get()
          : type.cast(context.handleWeirdStringValue(type, text, "no %s", type.getSimpleName()));
    }
  }
}
