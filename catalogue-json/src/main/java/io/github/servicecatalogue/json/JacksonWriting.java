package io.github.servicecatalogue.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonGeneratorImpl;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a value with the library's own writer: its bytes into plain JSON, its tokens into
 * everything else.
 */
final class JacksonWriting<T> extends StdSerializer<T> {
  private static final long serialVersionUID = 1L;

  /** Makes the JSON of a value. */
  @FunctionalInterface
  interface Making<T> {
    byte[] jsonOf(T value) throws IOException;
  }

  private final transient Making<T> making;

  /** What was read once may be as long as it was. */
  private final transient JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  JacksonWriting(Class<T> type, Making<T> making) {
    super(type);
    this.making = making;
  }

  @Override
  public void serialize(T value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    byte[] bytes = making.jsonOf(value);
    if (isPlain(generator)) {
      generator.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
      return;
    }
    try (JsonParser parser = json.createParser(bytes)) {
      parser.nextToken();
      copy(parser, generator);
    }
  }

  /** Tells whether the generator writes JSON as the library does: no indent, no other escapes. */
  private static boolean isPlain(JsonGenerator generator) {
    return generator instanceof JsonGeneratorImpl
        && generator.getPrettyPrinter() == null
        && generator.getHighestEscapedChar() == 0
        && generator.getCharacterEscapes() == null
        && !generator.isEnabled(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS.mappedFeature())
        && generator.isEnabled(JsonWriteFeature.QUOTE_FIELD_NAMES.mappedFeature());
  }

  private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (token == JsonToken.VALUE_NUMBER_FLOAT && generator instanceof JsonGeneratorImpl) {
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEventExact(parser);
      }
    } while (depth > 0 && parser.nextToken() != null);
  }

  /** Writes the type beside the value, as one asks for who lets Jackson choose classes. */
  @Override
  public void serializeWithType(
      T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
      throws IOException {
    WritableTypeId type =
        types.writeTypePrefix(generator, types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT));
    serialize(value, generator, provider);
    types.writeTypeSuffix(generator, type);
  }
}
