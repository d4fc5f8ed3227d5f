package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLE_FORM;

import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The handle forms (办理形式) of a profile by the way in which one applies: 3 is by courier in one code
 * list and by mobile in another. A code whose meaning is unknown, or 其他, may be any way.
 *
 * @param window the codes for a window
 * @param online the codes for the computer and the mobile
 * @param courier the codes for a courier
 */
record HandleForms(CodeSet window, CodeSet online, CodeSet courier) {

  static HandleForms of(Profile profile) {
    return new HandleForms(codes(profile, "窗口"), codes(profile, "网上"), codes(profile, "快递"));
  }

  private static CodeSet codes(Profile profile, String meaning) {
    AmbiguousCodes ambiguous = AmbiguousCodes.of(profile);
    List<String> codes = new ArrayList<>();
    CodeList list = profile.codeLists().listOf(HANDLE_FORM);
    if (list != null) {
      for (CodeList.Entry entry : list.entries()) {
        if (entry.zhMeaning().contains(meaning)
            && !ambiguous.isAmbiguous(HANDLE_FORM, entry.code())) {
          codes.add(entry.code());
        }
      }
    }
    return CodeSet.of(codes);
  }

  /** Tells whether nothing else than a window is given; nothing at all is nothing else. */
  boolean areAtWindowOnly(@Nullable List<String> forms) {
    if (forms != null) {
      for (int i = 0; i < forms.size(); i++) {
        if (!window.contains(forms.get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether the flag of a way says the contrary of the forms; unknown never does. */
  boolean disagree(List<String> forms, CodeSet way, CheckedItem item, Element<String> flag) {
    return Flags.isYes(item, flag)
        ? !hasOneOf(forms, way) && areAllKnown(forms)
        : Flags.isNo(item, flag) && hasOneOf(forms, way);
  }

  private static boolean hasOneOf(List<String> forms, CodeSet way) {
    for (int i = 0; i < forms.size(); i++) {
      if (way.contains(forms.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean areAllKnown(List<String> forms) {
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      if (!window.contains(form) && !online.contains(form) && !courier.contains(form)) {
        return false;
      }
    }
    return true;
  }
}
