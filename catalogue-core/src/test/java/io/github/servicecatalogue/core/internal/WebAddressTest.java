package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the rules show what matters; here are the corners of the syntax. */
class WebAddressTest {
  private static final List<String> NAMES = List.of("token", "jsessionid");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "HTTP://A.EXAMPLE/",
        "https://a.example:443/b?c=d#e",
        "https://a.example:/",
        "https://a.example.",
        "https://user:word@a.example/",
        "https://a.example?b=c@d:e",
        "https://a_b.example/x|y{z}",
        "http://203.0.113.7:8080/",
        "http://[2001:db8::1]:8080/a",
        "http://政务.中国/",
        "http://intranet/",
        "http://https.example/",
      })
  void anAddress(String address) {
    assertThat(WebAddress.isValid(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http",
        "http:",
        "http://",
        "https:///a",
        "http://?a",
        "http:/a.example",
        "http:\\\\a.example",
        "http//a.example",
        "httpx://a.example",
        "ftp://a.example",
        "a.example",
        " http://a.example",
        "http://a.example ",
        "http://a.example/b\tc",
        "http://a.example/b\u3000c",
        "http://a.example/\u200bb",
        "http://a..example",
        "http://.example",
        "http://.",
        "http://a.example:80a/",
        "http://a.example:65536/",
        "http://a.example:99999999999/",
        "http://a,b.example/",
        "http://user@/",
        "http://[::1/",
        "http://[]/",
        "http://[::1]x/",
        "http://[abc]/",
        "http://[",
        "http://https://a.example",
      })
  void noAddress(String address) {
    assertThat(WebAddress.isValid(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "http://LOCALHOST./",
        "http://app.localhost/",
        "http://printer.local/",
        "http://intranet:8080/a.b",
        "http://2130706433/",
        "http://0.0.0.0/",
        "http://10.255.255.255",
        "http://127.1.2.3/",
        "http://169.254.0.1/",
        "http://172.16.0.0/",
        "http://192.168.0.1./",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[fe80::1%25eth0]/",
        "http://[febf::1]/",
        "http://[fc00::1]/",
        "http://[FD12:3456::1]/",
      })
  void aLocalAddress(String address) {
    assertThat(WebAddress.isLocal(address, WebAddress.hostStart(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "http://localhost.example/",
        "http://11.0.0.1/",
        "http://172.15.0.1/",
        "http://172.32.0.1/",
        "http://192.169.0.1/",
        "http://169.253.0.1/",
        "http://10.0.0.1.example/",
        "http://10.0.0/",
        "http://10.0.0.0.1/",
        "http://10.0.0.256/",
        "http://10.0.0.1000/",
        "http://1000000010.0.0.1/",
        "http://[2001:db8::1]/",
        "http://[fec0::1]/",
        "http://[fc::1]/",
        "http://[2001::fe80:1]/",
      })
  void aPublicAddress(String address) {
    assertThat(WebAddress.isLocal(address, WebAddress.hostStart(address))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?token=1 | token",
        "?a=b&Token=1 | Token",
        "?a=b;token=1 | token",
        "/a;jsessionid=1 | jsessionid",
        "#token=1 | token",
        "#/a?token=1 | token",
        "?token=&jsessionid=1 | jsessionid",
      })
  void aParameterWithAValue(String rest, String name) {
    String address = "http://a.example" + rest;

    int value = WebAddress.valueOfParameter(address, NAMES);

    assertThat(address.substring(value, WebAddress.valueEnd(address, value))).isEqualTo("1");
    assertThat(WebAddress.nameOfParameter(address, value)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?token",
        "?token=",
        "?token=#a",
        "?token&a=1",
        "?token=null",
        "?token=undefined",
        "?token={token}",
        "?token=${token}",
        "?tokens=1",
        "?atoken=1",
        "/token=1",
        "?a=token=1",
        "?/token=1",
      })
  void noParameterWithAValue(String rest) {
    assertThat(WebAddress.valueOfParameter("http://a.example" + rest, NAMES)).isEqualTo(-1);
  }
}
