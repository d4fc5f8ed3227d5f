package io.github.servicecatalogue.json;

import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.CatalogueHeader;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.Rules;
import io.github.servicecatalogue.internal.Nearest;
import io.github.servicecatalogue.json.internal.JsonCursor;
import io.github.servicecatalogue.json.internal.PointerLocator;
import io.github.servicecatalogue.json.internal.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the head of a document and notes what is wrong in it. Not thread-safe. */
final class HeaderReader {
  private static final String ISSUED = "issued";
  private static final String CODE_LISTS = "codeLists";
  private static final List<String> TEXTS =
      List.of("name", "publisher", "areaCode", "version", ISSUED, CODE_LISTS);

  private final JsonCursor cursor;
  private final Problems problems;
  private final @Nullable String chosen;
  private final String member;
  private final Map<String, String> texts = new HashMap<>();
  private final Extensions.Builder others = Extensions.builder();

  /** The member at hand, as the file has it. */
  private String found = "";

  /** The Chinese names of the members, in the order of the others. */
  static final List<String> CHINESE = List.of("目录名称", "发布机构", "行政区划代码", "版本", "发布日期", "代码表");

  /**
   * {@code chosen} is the id of the profile that the user chose, or null; {@code member} what the
   * document calls its head.
   */
  HeaderReader(JsonCursor cursor, Problems problems, @Nullable String chosen, String member) {
    this.member = member;
    this.cursor = cursor;
    this.problems = problems;
    this.chosen = chosen;
  }

  /** Reads the object at the cursor. */
  CatalogueHeader read() {
    cursor.take('{', "json-object-expected");
    if (!cursor.takeIf('}')) {
      do {
        cursor.countEntry();
        cursor.peek();
        JsonCursor.Mark place = cursor.mark();
        found = cursor.name();
        int chinese = CHINESE.indexOf(found);
        String name = chinese < 0 ? found : TEXTS.get(chinese);
        if (texts.remove(name) != null || others.hasUnknownMember(name)) {
          note(Rules.DUPLICATE_MEMBER, name, null, null, place);
        }
        member(name, place);
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    String issued = texts.get(ISSUED);
    return new CatalogueHeader(
        texts.get("name"),
        texts.get("publisher"),
        texts.get("areaCode"),
        texts.get("version"),
        issued == null ? null : CatalogueDate.parse(issued),
        texts.get(CODE_LISTS),
        others.build());
  }

  private void member(String name, JsonCursor.Mark place) {
    if (cursor.takeNull()) {
      return;
    }
    RawValue value = cursor.value();
    if (!TEXTS.contains(name)) {
      others.unknownMember(name, value);
      note(Rules.UNKNOWN_MEMBER, name, null, Nearest.of(name, TEXTS), place);
    } else if (!isTextOrNumber(value)) {
      others.unknownMember(name, value);
      note("structure/value-parses", name, value.content(), new Term("text"), place);
    } else if (name.equals(ISSUED) && CatalogueDate.parse(value.content()) == null) {
      others.unknownMember(name, value);
      note("structure/value-parses", name, value.content(), new Term("date"), place);
    } else {
      texts.put(name, value.content());
      if (name.equals(CODE_LISTS)
          && !Profile.builtIn().contains(value.content())
          && !value.content().equals(chosen)) {
        String known = String.join(", ", Profile.builtIn());
        note("structure/coded-value-in-list", name, value.content(), known, place);
      }
    }
  }

  private static boolean isTextOrNumber(RawValue value) {
    char first = value.content().isEmpty() ? ' ' : value.content().charAt(0);
    return value.isText() || first == '-' || (first >= '0' && first <= '9');
  }

  /** Says that the head comes too late for items that were read already. */
  void noteTooLate(CatalogueHeader header, Profile used) {
    String codeLists = header.codeLists();
    if (codeLists != null
        && Profile.builtIn().contains(codeLists)
        && !Profile.of(codeLists).codeLists().profiles().equals(used.codeLists().profiles())) {
      found = CODE_LISTS;
      note(Rules.MEANING_AMBIGUOUS, CODE_LISTS, codeLists, used.id(), cursor.mark());
    }
  }

  private void note(
      String rule,
      String name,
      @Nullable String value,
      @Nullable Object expected,
      JsonCursor.Mark place) {
    problems.add(
        new Problems.Problem(
            rule,
            "/" + member + "/" + PointerLocator.token(found),
            null,
            value,
            expected,
            Map.of("other", found, "element", term(name), "list", CODE_LISTS),
            place.line(),
            place.lineStart(),
            place.pos()));
  }

  /** Returns the word for a member of the head: for {@code areaCode}, {@code header-area-code}. */
  private static Term term(String name) {
    StringBuilder id = new StringBuilder("header-");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        id.append('-').append((char) (c + ('a' - 'A')));
      } else {
        id.append(c);
      }
    }
    return new Term(id.toString());
  }
}
