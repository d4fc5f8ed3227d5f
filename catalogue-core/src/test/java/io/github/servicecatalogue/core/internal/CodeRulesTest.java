package io.github.servicecatalogue.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicecatalogue.CodeScheme;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the case files cannot say: how findings read, and that nothing odd makes a rule fail. */
class CodeRulesTest {
  private static final String BODY = "11379800MB1Q46T92C";
  private static final String BASIC = "370123001000";
  private static final ServiceItem ITEM =
      ServiceItem.builder()
          .set(Elements.BASIC_CODE, BASIC)
          .set(Elements.IMPLEMENTATION_CODE, BODY + "3" + BASIC)
          .set(Elements.BODY_CODE, BODY)
          .set(Elements.ITEM_TYPE, "01")
          .set(Elements.EXERCISE_LEVEL, List.of("3"))
          .build();

  private static final Map<String, CatalogueValidator> VALIDATORS =
      Profile.builtIn().stream()
          .collect(Collectors.toMap(id -> id, id -> CatalogueValidator.of(Profile.of(id))));

  private static List<Finding> findings(String profile, ServiceItem item) {
    return Objects.requireNonNull(VALIDATORS.get(profile)).validate(item).stream()
        .filter(finding -> finding.rule().startsWith("code/"))
        .toList();
  }

  private static List<String> sentences(ServiceItem item) {
    Messages zh = Messages.of(Language.ZH);
    return findings("national", item).stream().map(zh::sentence).toList();
  }

  @Test
  void aCleanItemHasNoFinding() {
    assertThat(sentences(ITEM)).isEmpty();
  }

  @Test
  void theMessageSaysWhatIsWrongAndWhere() {
    assertThat(sentences(ITEM.with(Elements.IMPLEMENTATION_CODE, BODY + "8" + BASIC)))
        .containsExactly(
            "实施编码“"
                + BODY
                + "8"
                + BASIC
                + "”不符合编码结构：第19位“8”不是行使层级，应为1至7，"
                + "应由18位实施主体编码、1位行使层级和12位基本编码组成");
    assertThat(sentences(ITEM.with(Elements.BASIC_CODE, "370123 001000")))
        .containsExactly("“基本编码”的值“370123 001000”第7位是空格或不可见字符，请改为“370123001000”");
  }

  @Test
  void theCheckOfTheOrganisationCodeTellsWhereToLook() {
    assertThat(bodyMessage("11379801MB1Q46T92C")).endsWith("重点核对第1至8位和第18位（第9至17位的组织机构代码自身相符）");
    assertThat(bodyMessage("11379800MB1Q46T82C")).endsWith("重点核对第9至17位（组织机构代码自身的校验码也不符）");
    assertThat(bodyMessage("11379800MB1Q46T92")).endsWith("请按统一社会信用代码证书填写");
  }

  private static String bodyMessage(String body) {
    List<String> sentences =
        sentences(ITEM.with(Elements.BODY_CODE, body).with(Elements.IMPLEMENTATION_CODE, null));
    assertThat(sentences).hasSize(1);
    return sentences.get(0);
  }

  @ParameterizedTest
  @EnumSource(CodeScheme.class)
  void everySchemeHasAName(CodeScheme scheme) {
    for (Language language : Language.values()) {
      Finding finding =
          new Finding(
              "code/older-scheme",
              Severity.WARNING,
              "/basicCode",
              null,
              null,
              null,
              "x",
              scheme,
              Map.of("element", Elements.BASIC_CODE),
              null);
      assertThat(Messages.of(language).message(finding)).contains(scheme.label(language));
    }
  }

  /** 省级 stands for 省级(直属), 镇级 for 镇(乡、街道)级. */
  @ParameterizedTest
  @CsvSource({"国家级,1", "省级,2", "市级,3", "县级,4", "镇级,5", "村级,6", "省级(直属),2", "村(社区)级,6"})
  void theWordOfALevelIsUnderstood(String word, String level) {
    ServiceItem item =
        ITEM.with(Elements.IMPLEMENTATION_CODE, BODY + level + BASIC)
            .with(Elements.EXERCISE_LEVEL, List.of(word));

    assertThat(findings("guangdong", item)).isEmpty();
    assertThat(findings("guangdong", item.with(Elements.IMPLEMENTATION_CODE, BODY + "7" + BASIC)))
        .extracting(Finding::rule)
        .containsExactly("code/implementation-code-level-in-exercise-level");
  }

  @Test
  void levelSevenGivenAsAWordAdmitsAny() {
    assertThat(sentences(ITEM.with(Elements.EXERCISE_LEVEL, List.of("分级管理")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "T",
        "TE",
        "1",
        "11",
        "1137",
        "无",
        "00Y",
        "\ud83d\ude00",
        "\ud83d",
        "１",
        "－",
        "é",
        "11379800MB1Q46T92\ud83d\ude00",
        "TE37980\ud83d\ude000000",
        "\u202e11379800",
        "\u0000",
        "113798001234567890123456789012345678901234567890"
      })
  void noCodeIsTooOdd(String code) {
    for (String profile : Profile.builtIn()) {
      for (var element :
          List.of(
              Elements.BASIC_CODE,
              Elements.IMPLEMENTATION_CODE,
              Elements.HANDLING_ITEM_CODE,
              Elements.BODY_CODE,
              Elements.LOCAL_BASIC_CODE,
              Elements.LOCAL_IMPLEMENTATION_CODE,
              Elements.ITEM_TYPE)) {
        assertThat(findings(profile, ITEM.with(element, code)).size()).isLessThanOrEqualTo(1);
        assertThat(findings(profile, ServiceItem.builder().set(element, code).build()).size())
            .isLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void idsAreUnique() {
    assertThat(CodeRules.all()).extracting(Rule::id).hasSize(17).doesNotHaveDuplicates();
  }
}
