package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.RowKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding in the making: a rule says where, and what it found and expected. The engine adds the
 * rest: severity, code and name of the item, and the values of the elements that the rule reads.
 *
 * <p>Not thread-safe; used only inside a rule.
 */
public final class FindingDraft {
  final Judge.Compiled by;
  final @Nullable Member<?> member;
  final int index;
  final @Nullable Element<?> rowElement;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private @Nullable Object value;
  private @Nullable Object expected;
  private Standing standing = Standing.ALWAYS;

  /** When a finding stands beside others about the same place. */
  enum Standing {
    ALWAYS,
    UNLESS_GRAVER,
    UNLESS_OTHER
  }

  FindingDraft(
      Judge.Compiled by, @Nullable Member<?> member, int index, @Nullable Element<?> rowElement) {
    this.by = by;
    this.member = member;
    this.index = index;
    this.rowElement = rowElement;
  }

  /** Says what was found; without it, the value of the element as it stands in the item. */
  public FindingDraft value(@Nullable Object found) {
    this.value = found;
    return this;
  }

  /** Says what was expected, such as a number, a text or a {@code Term}. */
  public FindingDraft expected(@Nullable Object wanted) {
    this.expected = wanted;
    return this;
  }

  /** Says that at most this number was expected. */
  public FindingDraft expectedAtMost(int number) {
    return expected("<= " + number);
  }

  /**
   * Adds an argument of the message.
   *
   * @param name one of {@code element, list, max, length, position, character, count, other, table,
   *     fault}; {@code failure} is for {@link FindingSink#failed}
   */
  public FindingDraft with(String name, Object argument) {
    arguments.put(name, argument);
    return this;
  }

  /**
   * Adds another item of the same catalogue as the argument {@code other}; beside it, the argument
   * {@code file} names its file where that is not clear.
   *
   * @param ordinal which item, counted from 1 as in {@link SetRule.Check#next}
   */
  public FindingDraft withItem(int ordinal) {
    return with("other", new ItemNumber(ordinal));
  }

  /**
   * Leaves the finding out where a graver one is about the same place: one cause, one finding, of
   * whichever rule takes it more seriously under the profile.
   */
  public FindingDraft unlessGraver() {
    standing = Standing.UNLESS_GRAVER;
    return this;
  }

  /**
   * Leaves the finding out where one at least as grave, that is not left out for others itself, is
   * about the same place: for a rule that says in general what others may say more exactly.
   */
  public FindingDraft unlessOther() {
    standing = Standing.UNLESS_OTHER;
    return this;
  }

  Standing standing() {
    return standing;
  }

  @Nullable Object value() {
    return value;
  }

  @Nullable Object expected() {
    return expected;
  }

  Map<String, Object> arguments() {
    return arguments;
  }

  /** Returns the element it is about, or null where it is about the item or a row as a whole. */
  @Nullable Element<?> element() {
    return rowElement != null ? rowElement : member instanceof Element<?> element ? element : null;
  }

  String pointer() {
    if (member == null) {
      return "";
    }
    String pointer = "/" + member.enName();
    if (!(member instanceof RowKind<?>) || index < 0) {
      return pointer;
    }
    pointer += "/" + index;
    return rowElement == null ? pointer : pointer + "/" + rowElement.enName();
  }
}
