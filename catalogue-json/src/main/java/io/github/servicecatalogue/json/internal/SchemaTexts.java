package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.core.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words of a JSON Schema in one language: what a member means, for people who look at it in an
 * editor. Immutable and thread-safe.
 */
final class SchemaTexts {
  private final Language language;
  private final Properties texts;

  private SchemaTexts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static SchemaTexts of(Language language) {
    String resource =
        "/io/github/servicecatalogue/json/schema_"
            + language.locale().getLanguage()
            + ".properties";
    try (InputStream in = SchemaTexts.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      properties.load(
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
      return new SchemaTexts(language, properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String key, String... arguments) {
    String text = texts.getProperty(key, key);
    return arguments.length == 0 ? text : text.replace("{0}", arguments[0]);
  }

  /** Says in one sentence what a member is and what it must be like. */
  String describe(Member<?> member, Profile profile, @Nullable CodeList list) {
    if (!(member instanceof Element<?> element)) {
      return (language == Language.ZH ? "" : member.enName() + ": ")
          + text("type.rows")
          + text("stop");
    }
    List<String> parts = new ArrayList<>();
    String type = text("type." + element.type().id());
    parts.add(element.isMultiValued() ? text("several", type) : type);
    if (list != null) {
      String name = language == Language.ZH ? list.zhName() : list.id();
      parts.add(text("list", name));
    } else if (element.maxLength() > 0) {
      parts.add(text("at-most", Integer.toString(element.maxLength())));
    }
    String kinds = kindsThatMustHave(element, profile);
    if (!kinds.isEmpty()) {
      parts.add(text("mandatory", kinds));
    }
    String column = element.nationalColumn();
    if (column != null) {
      parts.add(text("column", column));
    }
    String head = language == Language.ZH ? "" : element.label(language) + ": ";
    return head + String.join(text("semicolon"), parts) + text("stop");
  }

  private String kindsThatMustHave(Element<?> element, Profile profile) {
    List<String> kinds = new ArrayList<>();
    for (ItemKind kind : ItemKind.values()) {
      if (profile.obligation(element, kind) == Obligation.MANDATORY) {
        kinds.add(text("kind." + kind.name().toLowerCase(Locale.ROOT)));
      }
    }
    return String.join(text("comma"), kinds);
  }
}
