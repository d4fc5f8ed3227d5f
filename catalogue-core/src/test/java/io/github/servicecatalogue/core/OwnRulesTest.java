package io.github.servicecatalogue.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicecatalogue.Catalogue;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.RuleTexts;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that the library does not have: added by hand, or found as a service. */
class OwnRulesTest {
  private static final RuleTexts TEXTS =
      RuleTexts.of("名称“{itemName}”有误", "Name \"{itemName}\" is wrong")
          .title("名称", "name")
          .hint("请改正", "correct it");
  private static final ItemRule NAME =
      ItemRule.named("my/name")
          .reads(Elements.ITEM_NAME)
          .severity(Severity.INFO)
          .texts(TEXTS)
          .check((item, found) -> found.at(Elements.ITEM_NAME));
  private static final ItemRule THROWS =
      ItemRule.named("my/throws")
          .severity(Severity.INFO)
          .check(
              (item, found) -> {
                found.at(Elements.ITEM_TYPE);
                throw new IllegalStateException("no table");
              });

  private static List<Finding> mine(List<Finding> findings) {
    return findings.stream().filter(f -> f.rule().startsWith("my/")).toList();
  }

  private static final ServiceItem ITEM = Items.licence(1);

  @Test
  void aRuleHasItsOwnSeverityAndTexts() {
    CatalogueValidator validator = CatalogueValidator.builder().rule(NAME).build();
    List<Finding> findings = mine(validator.validate(ITEM));
    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.severity()).isSameAs(Severity.INFO);
    assertThat(validator.ownRules()).containsExactly(NAME);
    assertThat(validator.messages(Language.ZH).sentence(finding)).isEqualTo("名称“公共场所卫生许可1”有误，请改正");
    assertThat(validator.messages(Language.EN).sentence(finding))
        .isEqualTo("Name \"公共场所卫生许可1\" is wrong; correct it");
    assertThat(validator.messages(Language.EN).title("my/name")).isEqualTo("name");
    assertThat(Messages.of(Language.EN).sentence(finding)).isEqualTo("my/name");
  }

  @Test
  void theProfileHasTheLastWord() {
    Profile profile = OwnRules.profile(NAME);
    assertThat(profile.severity(NAME)).isSameAs(Severity.WARNING);
    Profile off = profile.toBuilder("off").severity("my/*", Severity.OFF).rule(NAME).build();
    assertThat(mine(CatalogueValidator.of(off).validate(ITEM))).isEmpty();
    Profile on = Profile.national().toBuilder("on").rule(NAME).build();
    assertThat(mine(CatalogueValidator.of(on).validate(ITEM))).hasSize(1);
  }

  @Test
  void aRuleWithoutSeverityStaysOff() {
    ItemRule silent = ItemRule.named("my/silent").check((item, found) -> found.atItem());
    assertThat(mine(CatalogueValidator.builder().rule(silent).build().validate(ITEM))).isEmpty();
  }

  @Test
  void aRuleThatThrowsGivesOneFindingAndTheOthersGoOn() {
    CatalogueValidator validator = CatalogueValidator.builder().rule(THROWS).rule(NAME).build();
    List<Finding> findings = mine(validator.validate(ITEM));
    assertThat(findings)
        .extracting(f -> f.rule() + " " + f.severity() + " " + f.pointer())
        .containsExactly(
            "my/throws INFO /itemType", "my/throws WARNING ", "my/name INFO /itemName");
    Finding failure = findings.get(1);
    assertThat(failure.itemCode()).isEqualTo(ITEM.code());
    assertThat(failure.itemName()).isEqualTo(ITEM.name());
    assertThat(Messages.of(Language.ZH).sentence(failure))
        .isEqualTo("规则本身出错，未能完成检查：IllegalStateException: no table，请联系规则的编写者");
    assertThat(Messages.of(Language.EN).sentence(failure))
        .isEqualTo(
            "The rule itself failed and could not judge this: IllegalStateException: no table; tell"
                + " whoever wrote the rule");
  }

  @Test
  void errorsOfPluginsAreCaughtTooButNotThoseOfTheMachine() {
    ItemRule deep =
        ItemRule.named("my/deep").severity(Severity.ERROR).check((item, found) -> recurse(0));
    ItemRule link =
        ItemRule.named("my/link")
            .severity(Severity.ERROR)
            .check(
                (item, found) -> {
                  throw new NoClassDefFoundError("gone");
                });
    assertThat(mine(CatalogueValidator.builder().rule(deep).rule(link).build().validate(ITEM)))
        .extracting(f -> f.rule() + " " + f.severity() + " " + f.arguments().get("failure"))
        .containsExactly(
            "my/deep ERROR StackOverflowError", "my/link ERROR NoClassDefFoundError: gone");
    ItemRule full =
        ItemRule.named("my/full")
            .severity(Severity.ERROR)
            .check(
                (item, found) -> {
                  throw new OutOfMemoryError();
                });
    CatalogueValidator validator = CatalogueValidator.builder().rule(full).build();
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> validator.validate(ITEM));
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }

  @Test
  void aRowThatIsNotThereDoesNoHarm() {
    ItemRule rule =
        ItemRule.named("my/row")
            .reads(Elements.MATERIAL_NAME)
            .severity(Severity.ERROR)
            .check(
                (item, found) ->
                    found.at(
                        io.github.servicecatalogue.RowKind.MATERIALS, 99, Elements.MATERIAL_NAME));
    assertThat(mine(CatalogueValidator.builder().rule(rule).build().validate(ITEM)))
        .extracting(Finding::pointer)
        .containsExactly("/materials/99/materialName");
  }

  private static SetRule setRule(String id, SetRule.Check check) {
    return SetRule.ofAll(id, 8, profile -> check).with(Severity.INFO, TEXTS);
  }

  @Test
  void aSetRuleThatThrowsIsNotAskedAgain() {
    SetRule next =
        setRule(
            "my/next",
            (item, ordinal, found) -> {
              throw new IllegalStateException("at " + ordinal);
            });
    SetRule finish =
        setRule(
            "my/finish",
            new SetRule.Check() {
              @Override
              public void next(CheckedItem item, int ordinal, FindingSink found) {}

              @Override
              public void finish(LateFindings found) {
                throw new IllegalStateException("at the end");
              }
            });
    SetRule open =
        SetRule.ofItems(
                "my/open",
                8,
                profile -> {
                  throw new IllegalStateException("at the beginning");
                })
            .with(Severity.ERROR, RuleTexts.NONE);
    CatalogueValidator validator =
        CatalogueValidator.builder().rules(List.of(next, finish, open)).build();
    Catalogue catalogue =
        new Catalogue(
            CatalogueHeader.EMPTY,
            List.of(),
            List.of(),
            List.of(Items.licence(1), Items.licence(2)),
            Extensions.NONE);
    assertThat(mine(validator.validate(catalogue)))
        .extracting(f -> f.pointer() + " " + f.rule() + " " + f.arguments().get("failure"))
        .containsExactlyInAnyOrder(
            "/items/0 my/next IllegalStateException: at 1",
            " my/finish IllegalStateException: at the end",
            " my/finish IllegalStateException: at the end",
            " my/open IllegalStateException: at the beginning");
  }

  @Test
  void aRuleThatCannotBePreparedIsToldWhenTheValidatorIsBuilt() {
    ItemRule rule =
        ItemRule.named("my/rule")
            .severity(Severity.INFO)
            .checkWith(
                profile -> {
                  throw new IllegalStateException("no");
                });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueValidator.builder().rule(rule).build())
        .withMessage("Rule my/rule cannot be prepared: IllegalStateException: no");
  }

  @Test
  void twoRulesHaveTwoIds() {
    ItemRule library = ItemRule.named("url/syntax").check((item, found) -> {});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueValidator.builder().rule(library).build())
        .withMessage("There are two rules \"url/syntax\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogueValidator.builder().rule(NAME).rule(NAME).build());
    for (String id : List.of("rule", "/rule", "my/")) {
      ItemRule nameless = ItemRule.named(id).check((item, found) -> {});
      assertThatIllegalArgumentException()
          .as(id)
          .isThrownBy(() -> CatalogueValidator.builder().rule(nameless));
    }
  }

  /** A provider as it stands in a jar. */
  public static final class Provider implements RuleProvider {
    @Override
    public List<Rule> rules() {
      return List.of(
          ItemRule.named("my/service")
              .severity(Severity.INFO)
              .check((item, found) -> found.atItem()));
    }
  }

  /** Loads the provider itself, as if it stood in a jar beside the modules of the library. */
  private static final class Loader extends URLClassLoader {
    Loader(URL folder) {
      super(new URL[] {folder}, OwnRulesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.equals(Provider.class.getName())
          ? ownClass(name)
          : super.loadClass(name, resolve);
    }

    private Class<?> ownClass(String name) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      String resource = name.substring(name.lastIndexOf('.') + 1) + ".class";
      try (InputStream in = OwnRulesTest.class.getResourceAsStream(resource)) {
        byte[] bytes = Objects.requireNonNull(in).readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void rulesAreFoundAsAServiceOnlyWhereSomebodyAsks(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = loader(folder, Provider.class.getName())) {
      CatalogueValidator validator =
          CatalogueValidator.builder().rulesFromServiceLoader(loader).build();
      assertThat(validator.ownRules()).extracting(Rule::id).contains("my/service");
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      try {
        thread.setContextClassLoader(loader);
        assertThat(CatalogueValidator.national().ownRules()).isEmpty();
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  @Test
  void aProviderThatIsNotThereIsTold(@TempDir Path folder) throws IOException {
    try (URLClassLoader loader = loader(folder, "no.such.Provider")) {
      assertThatExceptionOfType(ServiceConfigurationError.class)
          .isThrownBy(() -> CatalogueValidator.builder().rulesFromServiceLoader(loader));
    }
  }

  private static URLClassLoader loader(Path folder, String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(RuleProvider.class.getName()), provider);
    return new Loader(folder.toUri().toURL());
  }

  @Test
  void textsMayLeaveOutWhatIsMissing() {
    ItemRule rule =
        ItemRule.named("my/parts")
            .reads(Elements.ITEM_NAME, Elements.HANDLING_ITEM_NAME)
            .severity(Severity.INFO)
            .texts(RuleTexts.of("{itemName}[[（{handlingItemName}）]]！[[{expected}", "{itemName}"))
            .check((item, found) -> found.at(Elements.ITEM_NAME).expected("x"));
    CatalogueValidator validator = CatalogueValidator.builder().rule(rule).build();
    Messages messages = validator.messages(Language.ZH);
    assertThat(messages.message(mine(validator.validate(ITEM)).get(0))).isEqualTo("公共场所卫生许可1！[[x");
    ServiceItem named = ITEM.with(Elements.HANDLING_ITEM_NAME, "{value}");
    assertThat(messages.message(mine(validator.validate(named)).get(0)))
        .isEqualTo("公共场所卫生许可1（{value}）！[[x");
  }
}
