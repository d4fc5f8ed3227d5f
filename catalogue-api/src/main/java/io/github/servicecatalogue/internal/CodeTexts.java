package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeExplanation.Words;
import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeType;
import io.github.servicecatalogue.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constraints on codes say. */
final class CodeTexts {
  /** A longer list is named only: nobody reads a hundred codes in a message. */
  private static final int MOST_SHOWN = 12;

  private CodeTexts() {}

  /** Returns what a fault of such a code means, or null for none. */
  static @Nullable Words of(CodeType type, @Nullable CodeFault fault) {
    return fault == null
        ? null
        : new Words(
            type.zhName() + "有误：" + fault.text(Language.ZH),
            "Wrong " + type.enName() + ": " + fault.text(Language.EN));
  }

  /** Returns that a value is not in the list, without the value, which may be anything. */
  static Words notIn(CodeList list) {
    List<String> codes = list.entries().stream().map(CodeList.Entry::code).toList();
    boolean shown = codes.size() <= MOST_SHOWN;
    return new Words(
        "不在代码表“" + list.zhName() + "”中" + (shown ? "，应为" + String.join("、", codes) + "之一" : ""),
        "Not in the code list "
            + list.id()
            + (shown ? ", expected one of " + String.join(", ", codes) : ""));
  }
}
