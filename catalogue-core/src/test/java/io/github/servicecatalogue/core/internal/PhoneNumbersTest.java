package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the rules show what matters; here are the ways of writing a number. */
class PhoneNumbersTest {
  private static boolean isHotline(int number) {
    return number == 12345;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0549-5550101",
        "010-55501010",
        "02055501010",
        "0549 5550101",
        "0549--5550101",
        "0549 - 555 0101",
        "010-5550 1010",
        "(0549)5550101",
        "（0549） 5550101",
        "0549－5550101",
        "0549–5550101",
        "０５４９—５５５０１０１",
        "0549-5550101-8002",
        "0549-5550101转8002",
        "0549-5550101（转分机8002）",
        "电话：0549-5550101",
        "青湾市海望路88号，邮编379800，电话0549-5550101。",
        "5550102、0549-5550101",
        "+86 549 5550101",
        "+865495550101",
        "＋865495550101",
        "00865495550101",
        "(86549)5550101",
        "+861055501010",
        "+862055501010",
        "03105550101",
        "05015550101",
        "05505550101",
        "86-20-55501010",
        "0086-20-55501010",
        "(8620) 55501010",
        "12345",
        "0549-12345",
        "054912345",
        "0549-12345-1-2",
        "热线：12345转2",
        "0549-12399",
        "12399",
        "95555",
        "0549-95555",
        "13800000000",
        "138-0000-0000",
        "+86 13800000000",
        "4005550101",
        "400-555-0101",
        "400-5550-101",
        "800 555 0101",
      })
  void aNumberThatCanBeDialledFromAnywhere(String text) {
    assertThat(PhoneNumbers.hasWellFormed(text, PhoneNumbersTest::isHotline)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无电话",
        "5550101",
        "55501010-8002",
        "555 0101",
        "13999",
        "55555",
        "0549",
        "0549-",
        "0549-555010",
        "0549-555010101",
        "0549-37288",
        "0149-5550101",
        "0549swj@example.cn",
        "1380000000",
        "12000000000",
        "400-555-01011",
        "379800",
        "865495550101",
        "8605495550101",
        "2024-05-01",
        "工作日09:00-12:00，13:30-17:00",
        "370982199001011234",
      })
  void noSuchNumber(String text) {
    assertThat(PhoneNumbers.hasWellFormed(text, PhoneNumbersTest::isHotline)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0549-5550101 | 0549-5550101",
        "0549-5550101 | （0549）5550101",
        "0549-5550101 | 05495550101",
        "0549-5550101 | +86 549 5550101",
        "0549-5550101 | 电话 0549—5550101。",
        "0549-5550101 | 5550101",
        "0549-5550101 | +86 0549 5550101",
        "5550101 | +86 5550101",
        "55501010 | +86 55501010",
        "0549-5550101转1 | 0549-5550101-1",
        "0549-5550101、0549-5550102 | 0549-5550102/5550101",
        "0549-5550101 | 0549-5550101，0549-5550101",
        "0549-5550101-0549-5550102 | 0549-5550102 0549-5550101",
        "12345 | 0549-12345",
        "55501 | 55501。",
        "400-555-0101 | 4005550101",
        "青湾市信访局 | 青湾市信访局。",
        "ＡＢＣ室 3 号 | abc室３号",
      })
  void theSameContacts(String one, String other) {
    assertThat(PhoneNumbers.sameContacts(one, other)).isTrue();
    assertThat(PhoneNumbers.sameContacts(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0549-5550101 | 0549-5550102",
        "0549-5550101 | 0548-5550101",
        "0549-5550101 | 0549-5550101、12345",
        "0549-5550101转1 | 0549-5550101转2",
        "0549-5550101转1 | 0549-5550101",
        "0549-5550101转1、2 | 0549-5550101转1、3",
        "0549-5550101转800123 | 0549-5550101转800124",
        "0549-5550101转1、8001 | 0549-5550101转1、8002",
        "0549-555010-1 | 0549-5550101",
        "010-55501011 | 010-5550101-1",
        "0549-5550101 | 青湾市信访局",
        "青湾市信访局 | 青湾市信访办",
        "青湾市信访局 | 青湾市信访局二楼",
        "。 | ！",
      })
  void otherContacts(String one, String other) {
    assertThat(PhoneNumbers.sameContacts(one, other)).isFalse();
    assertThat(PhoneNumbers.sameContacts(other, one)).isFalse();
  }
}
