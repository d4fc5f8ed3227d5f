package io.github.servicecatalogue.json.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicecatalogue.RawValue;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCursorTest {
  private static final MemberTable TABLE =
      new MemberTable(List.of("itemName", "a", "", "中文名", "itemNameLong", "itemNam"));

  private static JsonCursor cursor(String json) {
    return cursor(json.getBytes(UTF_8), true);
  }

  private static JsonCursor cursor(byte[] json, boolean last) {
    JsonCursor cursor = new JsonCursor(3, 5, 1_000);
    cursor.window(Arrays.copyOf(json, json.length + JsonCursor.SLACK), json.length, last);
    return cursor;
  }

  private static int member(String json) {
    return cursor(json).member(TABLE, 0, 1);
  }

  // ---- names

  @ParameterizedTest
  @CsvSource({"itemName,0", "a,1", "'',2", "中文名,3", "itemNameLong,4", "itemNam,5"})
  void aNameOfTheTableIsFoundWhateverWasGuessed(String name, int index) {
    for (int guess = 0; guess < TABLE.size(); guess++) {
      for (int other = 0; other < TABLE.size(); other++) {
        assertThat(cursor("\"" + name + "\":1").member(TABLE, guess, other)).isEqualTo(index);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"itemNameX", "itemnaMe", "b", "中", "itemName ", "item\\u004eameX", "x\\\"y"})
  void anyOtherNameIsNot(String name) {
    JsonCursor cursor = cursor("\"" + name + "\":1}");

    assertThat(cursor.member(TABLE, 0, 1)).isEqualTo(-1);
    assertThat(cursor.lastName()).isEqualTo(name.replace("\\u004e", "N").replace("\\\"", "\""));
    assertThat(cursor.smallNumber()).isEqualTo(1);
  }

  @Test
  void aNameMayBeWrittenWithEscapes() {
    assertThat(member("\"item\\u004eame\":1")).isZero();
    assertThat(member("\"\\u4e2d文名\":1")).isEqualTo(3);
  }

  @Test
  void spaceMayStandBeforeTheColon() {
    assertThat(member("\"a\" \n:1")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a:1,json-name-expected,0",
    "'',json-truncated,0",
    "\"a,json-truncated,2",
    "\"a\",json-truncated,3",
    "\"a\" 1,json-colon-expected,4",
    "\"a\tb\":1,json-control-character,2",
    "\"a\\x\":1,json-bad-escape,3"
  })
  void whatIsNoNameIsAFault(String json, String term, int position) {
    assertThatThrownBy(() -> member(json))
        .isInstanceOfSatisfying(
            JsonFault.class,
            fault -> {
              assertThat(fault.term()).isEqualTo(term);
              assertThat(fault.position()).isEqualTo(position);
            });
  }

  // ---- strings

  @Test
  void codesOfOneOrTwoDigitsAreSharedTexts() {
    assertThat(cursor("\"07\"").string()).isSameAs(cursor("\"07\"").string()).isEqualTo("07");
    assertThat(cursor("\"7\"").string()).isSameAs(cursor("\"7\"").string()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "99", "1a", "a1", "/0", "0:", "100"})
  void shortTextsAreWhatTheyAre(String text) {
    assertThat(cursor("\"" + text + "\"").string()).isEqualTo(text);
  }

  @Test
  void bytesThatAreNoTextAreReplacedOneByOne() {
    byte[] json = {'"', (byte) 0xE4, (byte) 0xB8, 'a', (byte) 0xFF, '"'};
    JsonCursor cursor = cursor(json, true);

    assertThat(cursor.string()).isEqualTo("\ufffd\ufffda\ufffd");
    assertThat(cursor.malformed()).isEqualTo(1);
  }

  @Test
  void thePlaceOfTheFirstMalformedBytesIsKept() {
    byte[] json = {'\n', '"', (byte) 0xFF, '"', '\n', '"', (byte) 0xFF, '"'};
    JsonCursor cursor = cursor(json, true);
    cursor.skipValue();
    cursor.skipValue();

    assertThat(cursor.malformed()).isEqualTo(2);
    assertThat(cursor.malformedLine()).isEqualTo(1);
    assertThat(cursor.malformedLineStart()).isEqualTo(1);
  }

  @Test
  void aNewPartForgetsMalformedBytes() {
    JsonCursor cursor = cursor(new byte[] {'"', (byte) 0xFF, '"'}, true);
    cursor.string();
    cursor.beginPart();

    assertThat(cursor.malformed()).isNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"中\"", "\"é\"", "\"𠮷\"", "\"\\u4e2d\"", "\"a\"", "12 ", "true", "null"})
  void wherePartOfAValueIsMissingMoreIsNeeded(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      JsonCursor cursor = cursor(Arrays.copyOf(bytes, length), false);
      assertThatThrownBy(cursor::skipValue).isInstanceOf(NeedMore.class);
    }
    assertThat(cursor(bytes, false).skipValue()).isZero();
  }

  @Test
  void whatStoodInTheWindowBeforeIsNotLookedAt() {
    byte[] window = "\"中\":\"中中中中\"".getBytes(UTF_8);
    byte[] slack = Arrays.copyOf(window, window.length + JsonCursor.SLACK);
    JsonCursor cursor = new JsonCursor(3, 5, 1_000);
    for (int end = 0; end < window.length; end++) {
      System.arraycopy(window, 0, slack, 0, window.length);
      cursor.window(slack, end, false);
      cursor.pos = 0;
      assertThatThrownBy(
              () -> {
                cursor.member(TABLE, 3, 0);
                cursor.peek();
                cursor.string();
              })
          .as("%d bytes", end)
          .isInstanceOf(NeedMore.class);
    }
  }

  // ---- numbers

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "10,10", "999999999,999999999"})
  void aSmallNumberIsRead(String json, int number) {
    for (String behind : new String[] {",", "}", "]", " ", "\n", "\r", "\t"}) {
      assertThat(cursor(json + behind).smallNumber()).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1,", "01,", "1000000000,", "1.0,", "1e3,", "12x", "x", "\"1\"", ",", "00,"})
  void anythingElseIsNoSmallNumberAndStaysAhead(String json) {
    JsonCursor cursor = cursor(json);

    assertThat(cursor.smallNumber()).isEqualTo(-1);
    assertThat(cursor.pos).isZero();
  }

  // ---- any value

  @Test
  void aTextIsReturnedAsText() {
    assertThat(cursor(" \"\\u4e2d\"").value()).isEqualTo(RawValue.text("中"));
  }

  @Test
  void anyOtherValueIsReturnedAsItsSourceWithoutSpace() {
    assertThat(cursor("{ \"a b\" : [ 1 ,\n \"\\\" \" , null ] }").value())
        .isEqualTo(RawValue.json("{\"a b\":[1,\"\\\" \",null]}"));
  }

  @Test
  void valuesNestOnlySoDeep() {
    assertThat(cursor("[[[1]]]").skipValue()).isZero();
    assertThatThrownBy(() -> cursor("[[[[1]]]]").skipValue())
        .isInstanceOfSatisfying(
            JsonFault.class, fault -> assertThat(fault.term()).isEqualTo(JsonFault.TOO_DEEP));
  }

  @Test
  void entriesAreCountedForEachPart() {
    JsonCursor cursor = cursor("");
    IntStream.range(0, 5).forEach(i -> cursor.countEntry());
    assertThatThrownBy(cursor::countEntry)
        .isInstanceOfSatisfying(
            JsonFault.class, fault -> assertThat(fault.term()).isEqualTo(JsonFault.TOO_MANY));
    cursor.beginPart();
    cursor.countEntry();
  }

  @Test
  void lineEndsBetweenTokensAreCounted() {
    JsonCursor cursor = cursor("\n{\r\n\"a\":\n\n1}\n");
    cursor.skipValue();
    cursor.atEnd();

    assertThat(cursor.line).isEqualTo(5);
  }

  // ---- encodings

  private static int foreign(byte[] bytes) {
    return cursor(bytes, true).foreignEncoding();
  }

  @Test
  void textInUtf8IsNotForeign() {
    assertThat(foreign("{\"itemName\":\"食品经营许可\"}".getBytes(UTF_8))).isNegative();
  }

  @Test
  void aFewSlipsDoNotMakeATextForeign() {
    byte[] json = "{\"itemName\":\"食品经营许可食品经营许可\"}".getBytes(UTF_8);
    for (int i = 13; i < 20; i++) {
      json[i] = (byte) 0xFF;
    }

    assertThat(foreign(json)).isNegative();
  }

  @Test
  void textInGb18030IsForeign() {
    assertThat(foreign("{\"itemName\":\"食品经营许可申请条件\"}".getBytes(Charset.forName("GB18030"))))
        .isPositive();
  }

  @Test
  void textInUtf16IsForeign() {
    for (String charset : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE"}) {
      assertThat(foreign("{\"itemName\":\"许可\"}".getBytes(Charset.forName(charset)))).isZero();
    }
  }
}
