package io.github.servicecatalogue.json.internal;

import io.github.servicecatalogue.HandlingItemCode;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * What a row of an exchange table says of itself and of what it hangs on. Immutable.
 *
 * @param rowGuid its own id, or null
 * @param parentGuid the id of the item, or of the situation, that it hangs on, or null
 * @param code the implementation code, without what makes it a handling item's; or null
 * @param handlingItem the code of a handling item, or null
 * @param linkName the name of the member that says what it hangs on, or null
 */
public record RowKeys(
    @Nullable String rowGuid,
    @Nullable String parentGuid,
    @Nullable String code,
    @Nullable String handlingItem,
    @Nullable String linkName) {
  private static final int LONGEST_NAME = 20;

  private static final String ROW_GUID = "rowguid";
  private static final String TASK_GUID = "taskguid";
  private static final String CONDITION_GUID = "conditionguid";
  private static final String TASK_CODE = "taskcode";
  private static final String HANDLING_ITEM = "taskhandleitem";

  /** Reads the row at the cursor, which then is behind it. */
  public static RowKeys read(JsonCursor cursor, ExchangeTable.Role role) {
    boolean ofSituation = role == ExchangeTable.Role.OF_SITUATION;
    String rowGuid = null;
    String parentGuid = null;
    String code = null;
    String handlingItem = null;
    String linkName = null;
    cursor.take('{', "json-object-expected");
    if (!cursor.takeIf('}')) {
      do {
        String name = cursor.name();
        switch (name.length() > LONGEST_NAME ? "" : ExchangeTable.bare(name)) {
          case ROW_GUID -> rowGuid = text(cursor);
          case TASK_GUID -> {
            parentGuid = ofSituation ? skipped(cursor, parentGuid) : text(cursor);
            linkName = !ofSituation && parentGuid != null ? name : linkName;
          }
          case CONDITION_GUID -> {
            parentGuid = ofSituation ? text(cursor) : skipped(cursor, parentGuid);
            linkName = ofSituation && parentGuid != null ? name : linkName;
          }
          case TASK_CODE -> {
            code = text(cursor);
            linkName = linkName == null && code != null ? name : linkName;
          }
          case HANDLING_ITEM -> handlingItem = text(cursor);
          default -> cursor.skipValue();
        }
      } while (cursor.takeIf(','));
      cursor.take('}', "json-comma-expected");
    }
    if (code != null && code.length() == HandlingItemCode.LENGTH) {
      handlingItem = handlingItem == null ? code : handlingItem;
      code = code.substring(0, ImplementationCode.LENGTH);
    }
    return new RowKeys(rowGuid, parentGuid, code, handlingItem, linkName);
  }

  /** Returns what it hangs on by its own account, an id before a code; or null. */
  public @Nullable String link() {
    return parentGuid != null ? parentGuid : code;
  }

  private static @Nullable String skipped(JsonCursor cursor, @Nullable String unchanged) {
    cursor.skipValue();
    return unchanged;
  }

  private static @Nullable String text(JsonCursor cursor) {
    if (cursor.takeNull()) {
      return null;
    }
    String text = cursor.value().content().strip();
    return Placeholders.isFilled(text) ? text : null;
  }
}
