package io.github.servicecatalogue.json.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class WindowTest {
  private final JsonCursor cursor = new JsonCursor(10, 10, 1_000);

  private Window window(String text, int largest, int first) {
    return new Window(new ByteArrayInputStream(text.getBytes(UTF_8)), cursor, largest, first);
  }

  private String content() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cursor.limit(); i++) {
      text.append((char) cursor.at(i));
    }
    return text.toString();
  }

  @Test
  void isEmptyUntilItIsFilled() {
    Window window = window("abc", 10, 10);

    assertThat(cursor.limit()).isZero();
    assertThat(window.isComplete()).isFalse();
  }

  @Test
  void isFilledAsFarAsThereIsRoom() throws IOException {
    Window window = window("abcdef", 10, 4);

    assertThat(window.fill(0)).isTrue();

    assertThat(content()).isEqualTo("abcd");
    assertThat(window.isComplete()).isFalse();
  }

  @Test
  void knowsTheEndOfTheInput() throws IOException {
    Window window = window("abc", 10, 4);
    window.fill(0);

    assertThat(window.isComplete()).isTrue();
  }

  @Test
  void whatIsNotKeptMakesRoom() throws IOException {
    Window window = window("abcdef", 4, 4);
    window.fill(0);
    cursor.pos = 3;

    assertThat(window.fill(2)).isTrue();

    assertThat(content()).isEqualTo("cdef");
    assertThat(cursor.pos).isEqualTo(1);
  }

  @Test
  void growsUpToItsLimit() throws IOException {
    Window window = window("abcdefghij", 7, 2);

    assertThat(window.fill(0)).isTrue();
    assertThat(window.fill(0)).isTrue();
    assertThat(window.fill(0)).isTrue();
    assertThat(content()).isEqualTo("abcdefg");
    assertThat(window.fill(0)).isFalse();
  }

  @Test
  void neverBeginsLargerThanItsLimit() throws IOException {
    Window window = window("abcdef", 3, 100);
    window.fill(0);

    assertThat(content()).isEqualTo("abc");
  }

  @Test
  void columnsAreCountedInCharacters() throws IOException {
    Window window = window("\"é中𠮷\",1", 100, 100);
    window.fill(0);

    assertThat(window.column(0, 0)).isEqualTo(1);
    assertThat(window.column(0, 1)).isEqualTo(2);
    assertThat(window.column(0, 3)).isEqualTo(3);
    assertThat(window.column(0, 6)).isEqualTo(4);
    assertThat(window.column(0, 10)).isEqualTo(5);
    assertThat(window.column(0, 12)).isEqualTo(7);
  }

  @Test
  void columnsCanBeAskedForInAnyOrder() throws IOException {
    Window window = window("中中中中\n中中", 100, 100);
    window.fill(0);

    assertThat(window.column(0, 9)).isEqualTo(4);
    assertThat(window.column(0, 3)).isEqualTo(2);
    assertThat(window.column(13, 16)).isEqualTo(2);
    assertThat(window.column(0, 6)).isEqualTo(3);
  }

  @Test
  void theBeginningOfALineMayHaveLeft() throws IOException {
    Window window = window("中中中中中中", 12, 12);
    window.fill(0);
    window.column(0, 9);
    cursor.pos = 6;
    window.fill(6);

    assertThat(cursor.lineStart).isEqualTo(-1);
    assertThat(window.column(-1, 0)).isEqualTo(3);
    assertThat(window.column(-1, 9)).isEqualTo(6);
  }

  @Test
  void theBeginningOfALineMayLeaveBitByBit() throws IOException {
    Window window = window("中".repeat(100), 12, 12);
    window.fill(0);
    for (int i = 1; i < 90; i++) {
      cursor.pos = 3;
      window.fill(3);
      assertThat(window.column(cursor.lineStart, 0)).isEqualTo(i + 1);
    }
  }

  @Test
  void whatWasReadBeforeTheInputFailedComesFirst() throws IOException {
    InputStream in = FailingStream.after(new byte[] {'a'});
    Window window = new Window(in, cursor, 10, 10);

    assertThat(window.fill(0)).isTrue();
    assertThat(content()).isEqualTo("a");
    assertThat(window.isComplete()).isFalse();
    assertThatThrownBy(() -> window.fill(0)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> window.fill(0)).isInstanceOf(IOException.class);
  }
}
