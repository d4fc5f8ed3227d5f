package io.github.servicecatalogue.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.servicecatalogue.BasicCode;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CodeExplanation;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeScheme;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.Codes;
import io.github.servicecatalogue.DivisionCode;
import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.SocialCreditCode;
import io.github.servicecatalogue.TeIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts taken for codes of each kind. */
class CodesFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void explain(byte[] utf8) {
    String code = new String(utf8, StandardCharsets.UTF_8);
    CodeExplanation explained = Codes.explain(code);
    Trial.require(explained.code().equals(code), "another code");
    CodeFault fault = explained.fault();
    if (fault != null) {
      for (Language language : Language.values()) {
        Trial.require(!fault.text(language).isEmpty(), "a fault without words");
      }
    }
    CodeScheme scheme = CodeScheme.recognise(code);
    Trial.require(scheme == null || !scheme.label(Language.ZH).isEmpty(), "no label");
  }

  @FuzzTest(maxDuration = "10m")
  void parse(byte[] utf8) {
    String code = new String(utf8, StandardCharsets.UTF_8);
    for (CodeStyle style : CodeStyle.values()) {
      agree(code, BasicCode.parse(code, style), BasicCode.check(code, style), null);
      agree(
          code, ImplementationCode.parse(code, style), ImplementationCode.check(code, style), null);
      agree(code, HandlingItemCode.parse(code, style), HandlingItemCode.check(code, style), null);
    }
    agree(code, SocialCreditCode.parse(code), SocialCreditCode.check(code), SocialCreditCode::of);
    agree(code, DivisionCode.parse(code), DivisionCode.check(code), DivisionCode::of);
    agree(code, TeIdentifier.parse(code), TeIdentifier.check(code), TeIdentifier::of);
    CatalogueDate date = CatalogueDate.parse(code);
    Trial.require(
        date == null || date.equals(CatalogueDate.parse(date.toString())), "another date");
    Trial.require(
        Placeholders.isPlaceholder(code) == Placeholders.isPlaceholder(" " + code + " "),
        "space makes a difference");
  }

  private static <C> void agree(
      String code,
      Optional<C> parsed,
      @Nullable CodeFault fault,
      @Nullable Function<String, C> strict) {
    Trial.require(parsed.isPresent() == (fault == null), "parse and check do not agree");
    Trial.require(parsed.isEmpty() || parsed.get().toString().equals(code), "another text");
    if (strict != null) {
      boolean taken;
      try {
        taken = strict.apply(code) != null;
      } catch (IllegalArgumentException e) {
        taken = false;
      }
      Trial.require(taken == parsed.isPresent(), "parse and of do not agree");
    }
  }
}
