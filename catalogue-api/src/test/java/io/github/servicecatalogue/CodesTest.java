package io.github.servicecatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicecatalogue.CodeExplanation.CheckDigit;
import io.github.servicecatalogue.CodeExplanation.Part;
import io.github.servicecatalogue.CodeExplanation.Reading;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @Test
  void explainsAHandlingItemCode() {
    CodeExplanation explanation = Codes.explain("11310000MB2F30661Y231200356400001");

    assertThat(explanation.isFine()).isTrue();
    Reading reading = only(explanation);
    assertThat(reading.type()).isEqualTo(CodeType.HANDLING_ITEM_CODE);
    assertThat(reading.parts())
        .extracting(Part::id, Part::from, Part::to, Part::value, Part::depth)
        .containsExactly(
            tuple("body-code", 1, 18, "11310000MB2F30661Y", 0),
            tuple("registrar", 1, 1, "1", 1),
            tuple("category", 2, 2, "1", 1),
            tuple("division", 3, 8, "310000", 1),
            tuple("organisation-code", 9, 17, "MB2F30661", 1),
            tuple("check-character", 18, 18, "Y", 1),
            tuple("exercise-level", 19, 19, "2", 0),
            tuple("basic-code", 20, 31, "312003564000", 0),
            tuple("issuer", 20, 21, "31", 1),
            tuple("item-type", 22, 23, "20", 1),
            tuple("department", 24, 25, "03", 1),
            tuple("sequence", 26, 28, "564", 1),
            tuple("sub-item", 29, 31, "000", 1),
            tuple("handling-sequence", 32, 33, "01", 0));
    assertThat(reading.parts())
        .filteredOn(part -> part.listId() != null)
        .extracting(Part::listId, Part::listCode)
        .containsExactly(
            tuple("uscc-registrar", "1"),
            tuple("uscc-category", "11"),
            tuple("issuer-prefix", "31"),
            tuple("exercise-level", "2"),
            tuple("issuer-prefix", "31"),
            tuple("item-type", "20"),
            tuple("department", "03"));
    assertThat(meaning(reading, "sub-item")).isEqualTo("独立事项，无子项");
    assertThat(meaning(reading, "division")).isEqualTo("省级");
    assertThat(reading.checkDigits())
        .extracting(CheckDigit::standard, CheckDigit::position, CheckDigit::found)
        .containsExactly(tuple("GB 11714", 17, '1'), tuple("GB 32100-2015", 18, 'Y'));
    assertThat(reading.checkDigits()).allMatch(CheckDigit::matches);
    assertThat(remarks(reading)).containsExactly("非国家编码：事项类型和部门代码可能为本省自定，含义以本省代码表为准");
  }

  @Test
  void explainsAnImplementationCode() {
    Reading reading = only(Codes.explain("11440300MB2D0722464440127028001"));
    assertThat(reading.type()).isEqualTo(CodeType.IMPLEMENTATION_CODE);
    assertThat(reading.parts()).hasSize(13);
    assertThat(meaning(reading, "sub-item")).isEqualTo("子项，其主项为44012702800Y");
    assertThat(meaning(reading, "division")).isEqualTo("市级");
  }

  @Test
  void tellsAWrongCheckCharacter() {
    CodeExplanation explanation = Codes.explain("11440000006939756C2440199907000");
    assertThat(explanation.isFine()).isFalse();
    Reading reading = only(explanation);
    assertThat(reading.faults())
        .extracting(CodeFault::kind, CodeFault::position)
        .containsExactly(tuple(CodeFault.Kind.CHECK_CHARACTER, 18));
    assertThat(reading.checkDigits())
        .extracting(CheckDigit::found, CheckDigit::expected, CheckDigit::matches)
        .containsExactly(tuple('6', '6', true), tuple('C', 'B', false));
  }

  @Test
  void explainsATeIdentifierAloneAndAsBody() {
    Reading alone = only(Codes.explain("TE440000GD030003VV"));
    assertThat(alone.type()).isEqualTo(CodeType.TE_IDENTIFIER);
    assertThat(alone.parts())
        .extracting(Part::id, Part::value)
        .containsExactly(
            tuple("te-prefix", "TE"), tuple("division", "440000"), tuple("te-rest", "GD030003VV"));
    assertThat(alone.checkDigits()).isEmpty();
    assertThat(alone.faults()).isEmpty();
    assertThat(remarks(alone)).containsExactly("TE开头的临时标识没有校验码，无法校验");

    Reading body = only(Codes.explain("TE440000GD030003VV2440199907000"));
    assertThat(body.type()).isEqualTo(CodeType.IMPLEMENTATION_CODE);
    assertThat(body.faults()).isEmpty();
    assertThat(body.checkDigits()).isEmpty();
    assertThat(body.parts()).extracting(Part::id).contains("te-rest", "sub-item");

    assertThat(only(Codes.explain("TE44000XGD030003VV")).faults())
        .extracting(CodeFault::position)
        .containsExactly(8);
    assertThat(only(Codes.explain("TE44000XGD030003VV2440199907000")).faults())
        .extracting(CodeFault::position)
        .containsExactly(8);
  }

  @Test
  void explainsACreditCode() {
    Reading reading = only(Codes.explain("11440000006939756B"));
    assertThat(reading.type()).isEqualTo(CodeType.SOCIAL_CREDIT_CODE);
    assertThat(reading.parts()).hasSize(5).allMatch(part -> part.depth() == 0);
    assertThat(reading.checkDigits()).hasSize(2).allMatch(CheckDigit::matches);
    assertThat(remarks(only(Codes.explain("113708012345678907"))))
        .containsExactly("组织机构代码疑似占位或测试数据");
  }

  @Test
  void twelveDigitsMayBeTwoThings() {
    CodeExplanation explanation = Codes.explain("370202001001");
    assertThat(explanation.readings())
        .extracting(Reading::type)
        .containsExactly(CodeType.BASIC_CODE, CodeType.DIVISION_CODE);
    for (Reading reading : explanation.readings()) {
      assertThat(remarks(reading)).contains("12位数字既可能是基本编码，也可能是12位行政区划代码，仅凭数字无法断定");
    }
    assertThat(explanation.readings().get(1).parts())
        .extracting(Part::id, Part::value, Part::listId, Part::listCode)
        .containsExactly(
            tuple("province", "37", "issuer-prefix", "37"),
            tuple("city", "02", null, null),
            tuple("county", "02", null, null),
            tuple("township", "001", "township-kind", "0"),
            tuple("village", "001", null, null));

    // The sequence of a basic code is not 000.
    assertThat(Codes.explain("370202000000").readings())
        .extracting(Reading::type)
        .containsExactly(CodeType.DIVISION_CODE, CodeType.BASIC_CODE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"000104002000", "44210104C002", "44012702800Y", "441900S03000"})
  void aBasicCodeThatIsNoDivisionHasOneReading(String code) {
    assertThat(only(Codes.explain(code)).type()).isEqualTo(CodeType.BASIC_CODE);
  }

  @Test
  void aProvincesOwnFormIsTakenApartIntoIssuerAndTypeOnly() {
    CodeExplanation explanation = Codes.explain("44210104S0ZV");
    assertThat(explanation.isFine()).isFalse();
    Reading reading = only(explanation);
    assertThat(reading.parts()).extracting(Part::id).containsExactly("issuer", "item-type", "tail");
    assertThat(reading.faults()).hasSize(1);
    assertThat(remarks(reading)).first().asString().startsWith("符合省级宽松格式");
  }

  @Test
  void explainsADivision() {
    Reading reading = only(Codes.explain("370202"));
    assertThat(reading.type()).isEqualTo(CodeType.DIVISION_CODE);
    assertThat(reading.parts()).extracting(Part::value).containsExactly("37", "02", "02");
    assertThat(remarks(reading)).containsExactly("这是县级区划");
    assertThat(only(Codes.explain("370002")).faults())
        .extracting(CodeFault::kind)
        .containsExactly(CodeFault.Kind.LEVEL_SKIPPED);
  }

  @Test
  void repairsAnUncleanCodeFirst() {
    CodeExplanation explanation = Codes.explain("44210104\uff43002 ");
    assertThat(explanation.repaired()).isEqualTo("44210104C002");
    assertThat(explanation.fault()).isNotNull();
    assertThat(explanation.fault().position()).isEqualTo(9);
    assertThat(explanation.fault().text(Language.ZH)).isEqualTo("第9位“\uff43”是全角字符，请改为半角“C”");
    assertThat(only(explanation).faults()).isEmpty();
    assertThat(explanation.isFine()).isFalse();

    CodeExplanation zhejiang = Codes.explain("许可-00902-007\uff0d01");
    assertThat(zhejiang.scheme()).isEqualTo(CodeScheme.ZHEJIANG);
    assertThat(zhejiang.fault()).isNotNull();
    assertThat(zhejiang.fault().text(Language.ZH)).isEqualTo("第13位“\uff0d”是全角字符，请改为半角“-”");
  }

  @Test
  void namesAnOlderSchemeAndNothingElse() {
    CodeExplanation explanation = Codes.explain("XK0010100Y");
    assertThat(explanation.scheme()).isEqualTo(CodeScheme.GUIZHOU);
    assertThat(explanation.readings()).isEmpty();
    assertThat(explanation.fault()).isNull();
    assertThat(explanation.isFine()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5, DIVISION_CODE",
    "7, DIVISION_CODE",
    "11, BASIC_CODE",
    "13, BASIC_CODE",
    "17, SOCIAL_CREDIT_CODE",
    "19, SOCIAL_CREDIT_CODE",
    "29, IMPLEMENTATION_CODE",
    "32, IMPLEMENTATION_CODE",
    "34, HANDLING_ITEM_CODE"
  })
  void aWrongLengthIsToldOfTheNearestCode(int length, CodeType type) {
    Reading reading = only(Codes.explain("1".repeat(length)));
    assertThat(reading.type()).isEqualTo(type);
    assertThat(reading.parts()).isEmpty();
    assertThat(reading.faults())
        .extracting(CodeFault::kind)
        .containsExactly(CodeFault.Kind.WRONG_LENGTH);
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "1111111111111111111111111, UNKNOWN_FORM",
    "1, UNKNOWN_FORM",
    "无, CHARACTER_NOT_ALLOWED",
    "12-34, CHARACTER_NOT_ALLOWED"
  })
  void whatIsNoCodeAtAllIsAFault(String code, CodeFault.Kind kind) {
    CodeExplanation explanation = Codes.explain(code);
    CodeFault fault =
        explanation.fault() != null ? explanation.fault() : only(explanation).faults().get(0);
    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(explanation.isFine()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"000104002\ud83d\ude000", "1131\ud83d\ude0000MB2F30661Y2312003564000", "😀😀😀"})
  void neverCutsACharacterInTwo(String code) {
    for (Reading reading : Codes.explain(code).readings()) {
      assertThat(reading.parts()).isEmpty();
      assertThat(reading.faults()).isNotEmpty();
    }
  }

  @Test
  void aMainItemIsNotImplemented() {
    Reading reading = only(Codes.explain("11440300MB2D072246444012702800Y"));
    assertThat(remarks(reading)).contains("主项（00Y）不应直接编制实施清单");
    assertThat(meaning(reading, "sub-item")).isEqualTo("含子项的主项");
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    String[] codes = {
      "11310000MB2F30661Y231200356400001",
      "TE440000GD030003VV244012702800Y",
      "113708012345678907",
      "370202001001",
      "44210104S0ZV"
    };
    for (String code : codes) {
      for (Reading reading : Codes.explain(code).readings()) {
        for (Language language : Language.values()) {
          assertThat(reading.parts()).noneMatch(part -> part.name().text(language).isBlank());
          assertThat(reading.remarks()).noneMatch(words -> words.text(language).isBlank());
          assertThat(reading.checkDigits()).noneMatch(c -> c.name().text(language).isBlank());
        }
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNull() {
    assertThatNullPointerException().isThrownBy(() -> Codes.explain(null));
  }

  private static Reading only(CodeExplanation explanation) {
    assertThat(explanation.readings()).hasSize(1);
    return explanation.readings().get(0);
  }

  private static String meaning(Reading reading, String partId) {
    for (Part part : reading.parts()) {
      if (part.id().equals(partId)) {
        return Objects.requireNonNull(part.meaning()).text(Language.ZH);
      }
    }
    throw new AssertionError("no part " + partId);
  }

  private static List<String> remarks(Reading reading) {
    return reading.remarks().stream().map(words -> words.text(Language.ZH)).toList();
  }
}
