package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.RowKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a document in their order, with the names of their members. */
public enum DocumentPart {
  /** The head. */
  HEADER("catalogue", "目录"),
  /** The bodies of the region. */
  BODIES(RowKind.IMPLEMENTING_BODIES.enName(), RowKind.IMPLEMENTING_BODIES.zhName()),
  /** The records of the basic catalogue. */
  BASIC_ITEMS("basicItems", "基本目录"),
  /** The items of the implementation list. */
  ITEMS("items", "事项清单");

  private final String enName;
  private final String zhName;

  DocumentPart(String enName, String zhName) {
    this.enName = enName;
    this.zhName = zhName;
  }

  /** Returns the name of the member in the Chinese form, or in all others. */
  public String member(boolean chinese) {
    return chinese ? zhName : enName;
  }

  /** Returns the part whose member has that name in any form, or null. */
  public static @Nullable DocumentPart find(String name) {
    for (DocumentPart part : values()) {
      if (part.enName.equals(name) || part.zhName.equals(name)) {
        return part;
      }
    }
    return null;
  }

  /** Returns all names of members. */
  public static List<String> members() {
    return Stream.of(false, true)
        .flatMap(chinese -> Stream.of(values()).map(part -> part.member(chinese)))
        .toList();
  }
}
