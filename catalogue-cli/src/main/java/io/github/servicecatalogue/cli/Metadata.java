package io.github.servicecatalogue.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.ItemRule;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.PairRule;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.SetRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs want to know of a rule beside what stands in the list for people. */
final class Metadata {
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Messages> languages = new ArrayList<>();

  Metadata(List<Rule> rules) {
    Profile.builtIn().forEach(id -> profiles.add(Profile.of(id)));
    for (Language language : Language.values()) {
      languages.add(Messages.of(language).with(rules.stream().filter(Metadata::isOwn).toList()));
    }
  }

  private static boolean isOwn(Rule rule) {
    return io.github.servicecatalogue.core.Rules.find(rule.id()) == null;
  }

  /** Writes severities, cost, texts, and where the rule comes from, into the object of the rule. */
  void write(JsonGenerator json, Rule rule) throws IOException {
    json.writeObjectFieldStart("severities");
    for (Profile profile : profiles) {
      json.writeStringField(profile.id(), profile.severity(rule).id());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("cost");
    if (rule instanceof SetRule ofSet) {
      json.writeNumberField("bytesPerItem", ofSet.bytesPerItem());
    } else if (rule instanceof PairRule ofPair) {
      json.writeNumberField("bytesPerOtherItem", ofPair.bytesPerOtherItem());
    } else if (rule instanceof ItemRule) {
      json.writeBooleanField("allocationFree", true);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("texts");
    for (Messages messages : languages) {
      json.writeObjectFieldStart(messages.language().locale().getLanguage());
      json.writeStringField("title", messages.title(rule.id()));
      json.writeStringField("message", messages.messageTemplate(rule.id()));
      String hint = messages.hintTemplate(rule.id());
      if (!hint.isEmpty()) {
        json.writeStringField("hint", hint);
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    origin(json, CasePage.find(rule.id()));
  }

  private static void origin(JsonGenerator json, @Nullable CasePage page) throws IOException {
    if (page == null) {
      return;
    }
    if (!page.text("grade").isEmpty()) {
      json.writeStringField("grade", page.text("grade"));
    }
    for (String member : List.of("source", "evidence", "reason")) {
      if (!page.text(member, Language.ZH).isEmpty()) {
        json.writeObjectFieldStart(member);
        for (Language language : Language.values()) {
          json.writeStringField(language.locale().getLanguage(), page.text(member, language));
        }
        json.writeEndObject();
      }
    }
  }
}
