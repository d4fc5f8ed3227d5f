package io.github.servicecatalogue.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.servicecatalogue.json.internal.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are damaged at random: nothing is thrown, nothing hangs, nothing broken is passed off.
 */
class DamageTest {
  private static final JsonFactory JACKSON = new JsonFactory();
  private static final int FILES = 600;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anItemIsReadableOnlyIfJacksonSaysSo(long seed) {
    JsonGenerator generator = new JsonGenerator(seed);
    byte[] sound = Samples.ITEM.getBytes(UTF_8);
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = generator.mutated(sound);
      if (bytes[0] == '{') {
        Reading reading = Reading.of(bytes);
        boolean foreign = reading.findings().stream().anyMatch(f -> f.endsWith("read/encoding"));
        assertThat(reading.unreadable() == 0 && !foreign)
            .as("%s", new String(bytes, UTF_8))
            .isEqualTo(areObjects(bytes));
      }
    }
  }

  /** Tells whether these are objects, one after the other, in UTF-8. */
  private static boolean areObjects(byte[] bytes) {
    try (JsonParser parser = JACKSON.createParser(bytes)) {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int depth = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 0 && token != JsonToken.START_OBJECT) {
          return false;
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    } catch (IOException refused) {
      // half of a surrogate pair in a name, which is no fault here
      return String.valueOf(refused.getMessage()).contains("surrogate");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"array", "lines", "document", "one line"})
  void theSameIsReadWithAnyWindow(String layout) {
    JsonGenerator generator = new JsonGenerator(layout.hashCode());
    byte[] sound = sample(layout).getBytes(UTF_8);
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = generator.mutated(sound);
      Reading expected = Reading.of(bytes);
      for (int size : new int[] {7, 64, 300}) {
        CatalogueReader.Builder builder = CatalogueReader.builder().windowSize(size);
        Reading reading = Reading.of(new ByteArrayInputStream(bytes), builder);
        assertThat(reading).as("%s", new String(bytes, UTF_8)).isEqualTo(expected);
      }
    }
  }

  private static String sample(String layout) {
    return switch (layout) {
      case "array" -> Samples.ARRAY;
      case "lines" -> Samples.LINES;
      case "document" -> Samples.DOCUMENT;
      default -> Samples.ONE_LINE;
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whateverIsDamagedTheOtherItemsAreRead(long seed) {
    JsonGenerator generator = new JsonGenerator(seed);
    byte[] sound = Samples.ITEM.replace("𠮷", "").getBytes(UTF_8);
    int lost = 0;
    for (int i = 0; i < FILES; i++) {
      String damaged = new String(generator.mutated(sound), UTF_8);
      Reading reading =
          Reading.of(
              "[{\"itemName\":\"甲\"},\n"
                  + damaged
                  + ",\n{\"itemName\":\"乙\"},{\"itemName\":\"丙\"}]");
      assertThat(reading.items()).as("%s", damaged).startsWith("甲");
      boolean all = reading.items().contains("乙") && reading.items().contains("丙");
      lost += all ? 0 : 1;
      assertThat(all || reading.unreadable() > 0).as("%s", damaged).isTrue();
    }
    assertThat(lost).isLessThan(FILES / 100);
  }
}
