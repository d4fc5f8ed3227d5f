package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.HANDLING_ITEM_CODE;
import static io.github.servicecatalogue.Elements.IMPLEMENTATION_CODE;
import static io.github.servicecatalogue.Elements.PARENT_ITEM_GUID;
import static io.github.servicecatalogue.Elements.RECORD_GUID;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.Extensions;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.RawValue;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.Term;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.LateFindings;
import io.github.servicecatalogue.core.SetRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 记录引用: the ids by which the records of an exchange hang together. */
public final class RecordRules {
  /** Who refers to a record by its id means one. */
  static final SetRule RECORD_ID_UNIQUE =
      SetRule.ofAllSharing(
          ItemIndex.RECORD_ID_UNIQUE,
          2 * KeyIndex.BYTES_PER_KEY,
          ItemIndex.class,
          ItemIndex::new,
          index ->
              (item, ordinal, found) -> {
                int other = index.sameRecordId(item, ordinal);
                if (other != 0) {
                  found.at(RECORD_GUID).withItem(other);
                }
              },
          RECORD_GUID);

  /** A material or a fee that hangs on no item, or on the wrong one, is lost. */
  static final SetRule CHILD_RECORD_RESOLVES =
      SetRule.ofItemsSharing(
          ItemIndex.CHILD_RECORD_RESOLVES,
          2 * KeyIndex.BYTES_PER_KEY + Children.BYTES_PER_ITEM,
          ItemIndex.class,
          ItemIndex::new,
          Children::new,
          PARENT_ITEM_GUID,
          IMPLEMENTATION_CODE,
          HANDLING_ITEM_CODE);

  private RecordRules() {}

  /** Returns the rules of this class in the order in which they run. */
  public static List<Rule> all() {
    return List.of(RECORD_ID_UNIQUE, CHILD_RECORD_RESOLVES);
  }

  /**
   * Rows that name their item, and items whose extension names another. In the canonical form a row
   * stands inside its item; what it says of it beyond that is kept as members that nobody knows.
   */
  private static final class Children implements SetRule.Check, SetRule.Measured {
    /** Only of items that name the id of another record; two texts and a few numbers. */
    static final int BYTES_PER_ITEM = 200;

    private record Waiting(
        int ordinal,
        String parent,
        @Nullable String code,
        long high,
        long low,
        int implementation) {}

    private final ItemIndex index;
    private final Fingerprint fingerprint = new Fingerprint();
    private final List<Waiting> waiting = new ArrayList<>();

    Children(ItemIndex index) {
      this.index = index;
    }

    @Override
    public void next(CheckedItem item, int ordinal, FindingSink found) {
      index.sameRecordId(item, ordinal);
      checkRows(item, found);
      String parent = item.text(PARENT_ITEM_GUID);
      if (parent == null || parent.equals(item.text(RECORD_GUID)) || item.isWithdrawn()) {
        return;
      }
      int implementation = ItemIndex.implementationOf(item, fingerprint);
      ItemIndex.recordId(item, parent, fingerprint);
      waiting.add(
          new Waiting(
              ordinal, parent, item.code(), fingerprint.high(), fingerprint.low(), implementation));
      found.comeBack();
    }

    /** The records may come in any order, so this is known at the end only. */
    @Override
    public void finish(LateFindings found) {
      for (Waiting child : index.hasRecordIds() ? waiting : List.<Waiting>of()) {
        int record = index.recordOf(child.high(), child.low());
        String fault = null;
        if (record < 0) {
          fault = "child-parent-absent";
        } else if (child.implementation() != 0
            && index.implementationOf(record) != 0
            && index.implementationOf(record) != child.implementation()) {
          fault = "child-parent-differs";
        }
        if (fault != null) {
          Map<String, Object> arguments = Map.of("fault", new Term(fault));
          found.at(
              child.ordinal(), child.code(), PARENT_ITEM_GUID, child.parent(), null, arguments);
        }
      }
    }

    private static void checkRows(CheckedItem item, FindingSink found) {
      List<RowKind<?>> kinds = RowKind.all();
      for (int i = 0; i < kinds.size(); i++) {
        RowKind<?> kind = kinds.get(i);
        if (kind != RowKind.IMPLEMENTING_BODIES) {
          checkRows(item, kind, item.rows(kind), found);
        }
      }
    }

    private static void checkRows(
        CheckedItem item, RowKind<?> kind, List<? extends ElementHolder> rows, FindingSink found) {
      for (int i = 0; i < rows.size(); i++) {
        Extensions extensions = rows.get(i).extensions();
        if (!extensions.unknownMembers().isEmpty()) {
          checkRow(item, kind, i, extensions, found);
        }
      }
    }

    private static void checkRow(
        CheckedItem item, RowKind<?> kind, int row, Extensions extensions, FindingSink found) {
      Element<String> misfit =
          isOther(item, IMPLEMENTATION_CODE, extensions)
              ? IMPLEMENTATION_CODE
              : isOther(item, HANDLING_ITEM_CODE, extensions)
                  ? HANDLING_ITEM_CODE
                  : isOtherRecord(item, extensions) ? PARENT_ITEM_GUID : null;
      if (misfit != null) {
        Element<String> own = misfit == PARENT_ITEM_GUID ? RECORD_GUID : misfit;
        found
            .at(kind, row)
            .value(inRow(extensions, misfit))
            .expected(item.text(own))
            .with("fault", new Term("child-item-differs"));
      }
    }

    /** Where 33 characters stand in place of the 31, they are those of the same item. */
    private static boolean isOther(CheckedItem item, Element<String> code, Extensions extensions) {
      String inItem = item.text(code);
      String inRow = inRow(extensions, code);
      return inItem != null
          && inRow != null
          && !inRow.equals(inItem)
          && !(code == IMPLEMENTATION_CODE
              && inRow.length() >= ImplementationCode.LENGTH
              && inRow.regionMatches(0, inItem, 0, ImplementationCode.LENGTH));
    }

    private static boolean isOtherRecord(CheckedItem item, Extensions extensions) {
      String id = item.text(RECORD_GUID);
      String inRow = inRow(extensions, PARENT_ITEM_GUID);
      return id != null && inRow != null && !inRow.equals(id);
    }

    /** Returns what a row says of its item under one of the names of the element, or null. */
    private static @Nullable String inRow(Extensions extensions, Element<String> element) {
      Map<String, RawValue> members = extensions.unknownMembers();
      RawValue value = members.get(element.enName());
      if (value == null) {
        value = members.get(element.zhName());
      }
      String column = element.nationalColumn();
      if (value == null && column != null) {
        value = members.get(column);
      }
      return value != null && value.isText() && Placeholders.isFilled(value.content())
          ? value.content()
          : null;
    }

    @Override
    public long bytes() {
      return (long) BYTES_PER_ITEM * waiting.size();
    }

    @Override
    public long steps() {
      return waiting.size();
    }
  }
}
