package io.github.servicecatalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found (检查结果). It holds arguments, not text; the text is made last, in the
 * language asked for.
 *
 * <p>The values of {@link #value}, {@link #expected} and of the arguments are {@link String},
 * {@link Integer}, {@link Long}, {@link Coded}, {@link Element}, {@link RowKind}, {@link Term},
 * {@link CodeFault}, {@link CodeScheme}, or a list of these. Identity and mobile numbers of persons
 * in texts are masked when a finding is made, so that no message and no report spreads them; codes
 * and web addresses stay as they are. Immutable and thread-safe.
 *
 * @param rule the id of the rule, such as {@code time-limit/promise-within-legal}
 * @param severity how grave it is; never {@link Severity#OFF}
 * @param pointer where, as an RFC 6901 pointer: into the item, or, once a file is known, into the
 *     file as it was read
 * @param element the id of the element it is about, or null
 * @param itemCode the code of the item, or null
 * @param itemName the name of the item, or null
 * @param value the value found, or null where something is missing
 * @param expected what was expected, in a form without language such as {@code <= 20}, or null
 * @param arguments what the message needs beyond these: by name of the element or of the argument
 * @param location where in a file, or null if there is none
 */
public record Finding(
    String rule,
    Severity severity,
    String pointer,
    @Nullable String element,
    @Nullable String itemCode,
    @Nullable String itemName,
    @Nullable Object value,
    @Nullable Object expected,
    Map<String, Object> arguments,
    @Nullable Location location) {
  /** Copies the arguments and all lists, and masks the numbers of persons. */
  public Finding {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(pointer);
    boolean kept = element != null && Masked.isKept(element, false);
    itemName = itemName == null ? null : (String) Masked.value(itemName);
    value = value == null ? null : shown(value, kept);
    expected = expected == null ? null : shown(expected, kept);
    Map<String, Object> copy = new LinkedHashMap<>(arguments);
    copy.replaceAll((name, argument) -> shown(argument, Masked.isKept(name, kept)));
    arguments = Collections.unmodifiableMap(copy);
  }

  private static Object shown(Object argument, boolean kept) {
    Object shown = kept ? argument : Masked.value(argument);
    return shown instanceof List<?> list ? List.copyOf(list) : shown;
  }

  /** Returns a copy at that place; null for a location that is not known. */
  public Finding at(String newPointer, @Nullable Location newLocation) {
    return new Finding(
        rule,
        severity,
        newPointer,
        element,
        itemCode,
        itemName,
        value,
        expected,
        arguments,
        newLocation);
  }

  /** Returns severity, rule, place and value. */
  @Override
  public String toString() {
    return severity.id()
        + " "
        + rule
        + (location == null ? "" : " " + location)
        + " "
        + pointer
        + (value == null ? "" : " \"" + value + "\"");
  }
}
