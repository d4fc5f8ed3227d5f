package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Element;
import io.github.servicecatalogue.ElementType;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ItemKind;
import io.github.servicecatalogue.Member;
import io.github.servicecatalogue.Obligation;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.Shape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The JSON Schema (2020-12) of the members that {@link PlainItem} has, made from the element table:
 * types, the required members of each kind of item, lengths, codes.
 */
final class ItemSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String DATE = "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2})?$";

  /** The kinds of implementation items. */
  private static final Set<ItemKind> KINDS = EnumSet.complementOf(EnumSet.of(ItemKind.BASIC));

  private ItemSchema() {}

  static String text() {
    ObjectNode schema = object(PlainItem.class, Shape.item());
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    ArrayNode conditions = schema.putArray("allOf");
    for (ItemKind kind : KINDS) {
      conditions.add(requiredOf(kind));
    }
    return schema.toString();
  }

  private static ObjectNode object(Class<?> record, Shape shape) {
    ObjectNode object = NODES.objectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName();
      Member<?> member = shape.member(name);
      if (member instanceof RowKind<?> rows) {
        properties.set(name, array(object(recordIn(component), rows.shape())));
      } else if (member instanceof Element<?> element) {
        properties.set(name, value(element));
        if (isRequiredOfAll(element)) {
          required.add(name);
        }
      }
    }
    return object;
  }

  /** Returns the record of which the component is a list. */
  private static Class<?> recordIn(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = NODES.objectNode().put("type", "array");
    array.set("items", items);
    return array;
  }

  private static ObjectNode value(Element<?> element) {
    ObjectNode value = NODES.objectNode();
    if (element.type() == ElementType.INTEGER) {
      return value.put("type", "integer").put("minimum", 0);
    }
    if (element.type() == ElementType.ATTACHMENT) {
      return array(attachment());
    }
    value.put("type", "string");
    CodeList list = CodeLists.national().listOf(element);
    if (list != null && !list.isOpen()) {
      ArrayNode codes = value.putArray("enum");
      list.entries().forEach(entry -> codes.add(entry.code()));
    } else if (element.type() == ElementType.DATETIME) {
      value.put("pattern", DATE);
    } else if (element.maxLength() > 0) {
      value.put("maxLength", element.maxLength());
    }
    return element.isMultiValued() ? array(value) : value;
  }

  private static ObjectNode attachment() {
    ObjectNode attachment = NODES.objectNode().put("type", "object");
    ObjectNode properties = attachment.putObject("properties");
    for (RecordComponent component : PlainItem.Attachment.class.getRecordComponents()) {
      properties.putObject(component.getName()).put("type", "string");
    }
    attachment.putArray("required").add("name");
    return attachment;
  }

  /** Tells whether every item has it; of an element of a row, whether every such row has it. */
  private static boolean isRequiredOfAll(Element<?> element) {
    return KINDS.stream()
        .map(element::obligation)
        .filter(obligation -> element.row() == null || obligation != Obligation.ABSENT)
        .allMatch(obligation -> obligation == Obligation.MANDATORY);
  }

  /** Demands, of items of that kind, what not every item has. */
  private static ObjectNode requiredOf(ItemKind kind) {
    ObjectNode condition = NODES.objectNode();
    ArrayNode types =
        condition.putObject("if").putObject("properties").putObject("itemType").putArray("enum");
    CodeList allTypes =
        Objects.requireNonNull(CodeLists.national().listOf(Elements.ITEM_TYPE), "item-type");
    allTypes.entries().stream()
        .filter(type -> ItemKind.ofNationalType(type.code()) == kind)
        .forEach(type -> types.add(type.code()));
    ArrayNode required = condition.putObject("then").putArray("required");
    for (RecordComponent component : PlainItem.class.getRecordComponents()) {
      if (Shape.item().member(component.getName()) instanceof Element<?> element
          && element.obligation(kind) == Obligation.MANDATORY
          && !isRequiredOfAll(element)) {
        required.add(element.enName());
      }
    }
    return condition;
  }
}
