package io.github.servicecatalogue.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the cursor with jackson-core, which has read more JSON than anybody else.
 *
 * <p>The intended differences, all of which are taken account of here:
 *
 * <ul>
 *   <li>Bytes that are no UTF-8 are noted and replaced one by one. Jackson refuses most of them,
 *       but takes overlong forms, surrogates and code points beyond the last one.
 *   <li>Half of a surrogate pair, escaped, is taken as it is; Jackson refuses it in a name.
 *   <li>Nesting and the length of numbers have other limits.
 *   <li>A byte-order mark is for the reader to skip, not for the cursor.
 *   <li>Names that stand twice are for the reader to note.
 * </ul>
 */
class JsonOracleTest {
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final int DEPTH = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void validJsonIsAccepted(long seed) {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] json = generator.value(4).getBytes(StandardCharsets.UTF_8);
      assertThat(accepts(json)).as("%s", text(json)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void stringsAreTheSame(long seed) throws IOException {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 2_000; i++) {
      byte[] json = generator.value(4).getBytes(StandardCharsets.UTF_8);
      assertThat(strings(cursor(json))).as("%s", text(json)).isEqualTo(jacksonStrings(json));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSourceOfAValueMeansTheSame(long seed) throws IOException {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 1_000; i++) {
      byte[] json = generator.value(4).getBytes(StandardCharsets.UTF_8);
      JsonCursor cursor = cursor(json);
      int from = cursor.skipValue();
      byte[] source = cursor.source(from, cursor.pos).getBytes(StandardCharsets.UTF_8);
      assertThat(jacksonTokens(source)).as("%s", text(json)).isEqualTo(jacksonTokens(json));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsDamagedIsRefusedByBothOrByNone(long seed) {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 5_000; i++) {
      byte[] json = damaged(generator);
      if (isUtf8(json) && accepts(json) != jacksonAccepts(json) && !holdsHalfPairs(json)) {
        fail("Only one of both accepts: %s", text(json));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsNoUtf8IsNeverAccepted(long seed) {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 5_000; i++) {
      byte[] json = damaged(generator);
      if (!isUtf8(json)) {
        assertThat(accepts(json)).as("%s", text(json)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void stringsOfDamagedJsonAreTheSame(long seed) throws IOException {
    JsonGenerator generator = new JsonGenerator(seed);
    for (int i = 0; i < 3_000; i++) {
      byte[] json = damaged(generator);
      if (isUtf8(json) && jacksonAccepts(json)) {
        assertThat(strings(cursor(json))).as("%s", text(json)).isEqualTo(jacksonStrings(json));
      }
    }
  }

  /** In brackets, as Jackson takes a number that is followed by a zero byte for the end. */
  private static byte[] damaged(JsonGenerator generator) {
    byte[] json = generator.mutated(generator.object(3).getBytes(StandardCharsets.UTF_8));
    byte[] array = new byte[json.length + 2];
    System.arraycopy(json, 0, array, 1, json.length);
    array[0] = '[';
    array[array.length - 1] = ']';
    return array;
  }

  private static boolean isUtf8(byte[] json) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static boolean holdsHalfPairs(byte[] json) {
    return accepts(json) && strings(cursor(json)).stream().anyMatch(JsonOracleTest::holdsHalfPair);
  }

  private static boolean holdsHalfPair(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000);
  }

  /** White space shown as it is, bytes that are no text as their numbers. */
  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8) + " " + Arrays.toString(json);
  }

  static JsonCursor cursor(byte[] json) {
    JsonCursor cursor = new JsonCursor(DEPTH, 1_000, 1_000);
    cursor.window(Arrays.copyOf(json, json.length + JsonCursor.SLACK), json.length, true);
    return cursor;
  }

  private static boolean accepts(byte[] json) {
    JsonCursor cursor = cursor(json);
    try {
      cursor.skipValue();
      return cursor.atEnd() && cursor.malformed() < 0;
    } catch (JsonFault refused) {
      return false;
    }
  }

  private static boolean jacksonAccepts(byte[] json) {
    try {
      jacksonTokens(json);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static List<String> jacksonTokens(byte[] json) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(json)) {
      int values = 0;
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0 && !token.isStructEnd() && ++values > 1) {
          throw new IOException("more than one value");
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        tokens.add(token + " " + parser.getText());
      }
      if (tokens.isEmpty()) {
        throw new IOException("no value");
      }
    }
    return tokens;
  }

  private static List<String> jacksonStrings(byte[] json) throws IOException {
    List<String> strings = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
          strings.add(parser.getText());
        }
      }
    }
    return strings;
  }

  /** Returns all strings and names, in the way in which objects of any kind are read. */
  private static List<String> strings(JsonCursor cursor) {
    List<String> strings = new ArrayList<>();
    collect(cursor, strings);
    return strings;
  }

  private static void collect(JsonCursor cursor, List<String> to) {
    switch (cursor.peek()) {
      case '{' -> {
        cursor.take('{', "");
        if (cursor.takeIf('}')) {
          return;
        }
        do {
          to.add(cursor.name());
          collect(cursor, to);
        } while (cursor.takeIf(','));
        cursor.take('}', "json-comma-expected");
      }
      case '[' -> {
        cursor.take('[', "");
        if (cursor.takeIf(']')) {
          return;
        }
        do {
          collect(cursor, to);
        } while (cursor.takeIf(','));
        cursor.take(']', "json-comma-expected");
      }
      case '"' -> to.add(cursor.string());
      default -> cursor.skipValue();
    }
  }
}
