package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the codes of one profile in those of another, where a code has one meaning in both. Others
 * stay as they are and are told. Immutable.
 */
public final class CodeTranslation {
  /** Takes a code that means something else, or nothing, in the other profile. */
  @FunctionalInterface
  public interface Ambiguity {
    /** Takes the element, its code, and what that means in the other profile. */
    void found(Element<?> element, String code, String otherMeaning);
  }

  private final Profile from;
  private final Profile to;
  private final Ambiguity ambiguity;

  /** Makes a translation from the lists of one profile to those of another. */
  public CodeTranslation(Profile from, Profile to, Ambiguity ambiguity) {
    this.from = from;
    this.to = to;
    this.ambiguity = ambiguity;
  }

  /** Tells whether the two have the same lists. */
  public boolean isNone() {
    return from.codeLists().profiles().equals(to.codeLists().profiles());
  }

  /** Returns the values with codes of the other profile. */
  @SuppressWarnings("unchecked") // a value is put back where it was found
  public ElementValues apply(ElementValues values) {
    ElementValues.Builder changed = null;
    for (Member<?> member : values.shape().typedMembers()) {
      Object value = values.get(member);
      Object other = value == null ? null : translated(member, value);
      if (other != null && !other.equals(value)) {
        changed = changed == null ? values.toBuilder() : changed;
        changed.set((Member<Object>) member, other);
      }
    }
    return changed == null ? values : changed.build();
  }

  private Object translated(Member<?> member, Object value) {
    if (member instanceof RowKind<?> kind) {
      return rows(kind, (List<?>) value);
    }
    Element<?> element = (Element<?>) member;
    boolean coded = element.type() == ElementType.CODE || element.codeList() != null;
    if (!coded) {
      return value;
    }
    if (value instanceof List<?> codes) {
      List<Object> others = new ArrayList<>();
      for (Object code : codes) {
        others.add(code instanceof String text ? code(element, text) : code);
      }
      return others;
    }
    return value instanceof String text ? code(element, text) : value;
  }

  private <R extends ElementHolder> List<R> rows(RowKind<R> kind, List<?> rows) {
    List<R> others = new ArrayList<>();
    for (Object row : rows) {
      others.add(kind.row(apply(((ElementHolder) row).values())));
    }
    return others;
  }

  private String code(Element<?> element, String code) {
    if (element == Elements.ITEM_TYPE) {
      String national = from.nationalItemType(code);
      return national == null ? code : to.ownItemType(national);
    }
    CodeList own = from.codeLists().listOf(element);
    CodeList other = to.codeLists().listOf(element);
    String meaning = own == null ? null : own.meaning(code, Language.ZH);
    if (other == null || meaning == null) {
      return code;
    }
    @Nullable String sameCode = other.meaning(code, Language.ZH);
    if (meaning.equals(sameCode)) {
      return code;
    }
    String there = other.codeOfMeaning(meaning);
    if (there == null) {
      ambiguity.found(element, code, Objects.requireNonNullElse(sameCode, ""));
      return code;
    }
    return there;
  }
}
