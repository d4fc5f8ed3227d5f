package io.github.servicecatalogue.core.internal;

import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementHolder;
import io.github.servicecatalogue.ElementValues;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.core.CheckedItem;
import io.github.servicecatalogue.core.FindingSink;
import io.github.servicecatalogue.core.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A check of many elements that is derived from the element table: goes over the values of an item,
 * over those of its rows and over the elements that one province adds, and tests each value.
 *
 * <p>Immutable and thread-safe, as the tests must be.
 */
public final class ElementWalk implements ScreenedCheck {
  private static final String ITEM = "";

  /** Judges the value of one element, wherever it stands. */
  interface ValueCheck extends ValueTest {
    /** Reports what is wrong with a value that did not pass. */
    void report(Object value, Place place);
  }

  /**
   * The tested elements of an item, or of one kind of rows: those with a typed place come first.
   */
  private static final class Group {
    final @Nullable RowKind<?> rows;
    final Element<?>[] elements;
    final ValueCheck[] tests;
    final int typed;

    Group(@Nullable RowKind<?> rows, Element<?>[] elements, ValueCheck[] tests, int typed) {
      this.rows = rows;
      this.elements = elements;
      this.tests = tests;
      this.typed = typed;
    }

    /** Elements without a typed place need a look only where there are extensions. */
    int count(boolean extended) {
      return extended ? elements.length : typed;
    }
  }

  private final Group ofItem;
  private final Group[] ofRows;
  private final Map<Element<?>, ValueCheck> checks;
  private final AsFoundValues.@Nullable Visitor ofAsFound;

  private ElementWalk(
      Group ofItem,
      Group[] ofRows,
      Map<Element<?>, ValueCheck> checks,
      AsFoundValues.@Nullable Visitor ofAsFound) {
    this.ofItem = ofItem;
    this.ofRows = ofRows;
    this.checks = checks;
    this.ofAsFound = ofAsFound;
  }

  /**
   * Returns the check that gives each value to the test of its element.
   *
   * @param test the test of an element, or null for an element that is not tested
   */
  static ElementWalk of(Function<Element<?>, @Nullable ValueCheck> test) {
    return of(Elements.all(), test);
  }

  /** Returns the same check, which also tests the elements that only the profile has. */
  static ElementWalk of(Profile profile, Function<Element<?>, @Nullable ValueCheck> test) {
    List<Element<?>> elements = new ArrayList<>(Elements.all());
    elements.addAll(profile.elements());
    return of(elements, test);
  }

  private static ElementWalk of(
      List<Element<?>> all, Function<Element<?>, @Nullable ValueCheck> test) {
    Map<Element<?>, ValueCheck> checks = new HashMap<>();
    for (Element<?> element : all) {
      ValueCheck check = test.apply(element);
      if (check != null) {
        checks.put(element, check);
      }
    }
    Map<String, List<Element<?>>> byRow = new LinkedHashMap<>();
    for (Element<?> element : all) {
      String row = element.row() == null ? ITEM : element.row();
      byRow.computeIfAbsent(row, r -> new ArrayList<>()).add(element);
    }
    Group ofItem = group(null, byRow.getOrDefault(ITEM, List.of()), checks);
    List<Group> ofRows = new ArrayList<>();
    for (RowKind<?> rows : RowKind.all()) {
      Group group = group(rows, byRow.getOrDefault(rows.enName(), List.of()), checks);
      if (rows != RowKind.IMPLEMENTING_BODIES && group.elements.length > 0) {
        ofRows.add(group);
      }
    }
    return new ElementWalk(ofItem, ofRows.toArray(Group[]::new), checks, null);
  }

  /** Returns the check that also visits the values that could not be read as their element's. */
  ElementWalk andAsFound(AsFoundValues.Visitor visitor) {
    return new ElementWalk(ofItem, ofRows, checks, visitor);
  }

  @Override
  public @Nullable ValueTest testOf(Element<?> element, @Nullable ItemKind kind) {
    return checks.get(element);
  }

  @Override
  public boolean demands(Element<?> element, @Nullable ItemKind kind) {
    return false;
  }

  @Override
  public boolean demands(RowKind<?> rows, @Nullable ItemKind kind) {
    return false;
  }

  private static Group group(
      @Nullable RowKind<?> rows, List<Element<?>> candidates, Map<Element<?>, ValueCheck> checks) {
    List<Element<?>> elements = new ArrayList<>();
    List<ValueCheck> tests = new ArrayList<>();
    int typed = 0;
    for (Element<?> element : candidates) {
      ValueCheck testOfElement = checks.get(element);
      if (testOfElement != null) {
        int at = element.isTyped() ? typed++ : elements.size();
        elements.add(at, element);
        tests.add(at, testOfElement);
      }
    }
    return new Group(
        rows, elements.toArray(Element<?>[]::new), tests.toArray(ValueCheck[]::new), typed);
  }

  @Override
  public void check(CheckedItem item, FindingSink found) {
    boolean extended = item.hasExtensions();
    int count = ofItem.count(extended);
    for (int i = 0; i < count; i++) {
      Object value = item.get(ofItem.elements[i]);
      if (value != null && !ofItem.tests[i].passes(value)) {
        ofItem.tests[i].report(value, new Place(item, found, null, -1, ofItem.elements[i]));
      }
    }
    for (Group group : ofRows) {
      checkRows(item, found, group, group.count(extended));
    }
    if (ofAsFound != null) {
      AsFoundValues.visit(item, found, ofAsFound);
    }
  }

  private static void checkRows(CheckedItem item, FindingSink found, Group group, int count) {
    RowKind<?> rowKind = group.rows;
    List<? extends ElementHolder> rows = rowKind == null ? List.of() : item.rows(rowKind);
    for (int index = 0; index < rows.size(); index++) {
      ElementValues row = rows.get(index).values();
      for (int i = 0; i < count; i++) {
        Object value = row.get(group.elements[i]);
        if (value != null && !group.tests[i].passes(value)) {
          group.tests[i].report(value, new Place(item, found, rowKind, index, group.elements[i]));
        }
      }
    }
  }
}
