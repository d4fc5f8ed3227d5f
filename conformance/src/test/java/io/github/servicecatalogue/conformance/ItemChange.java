package io.github.servicecatalogue.conformance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A change of items as data, of {@code defects.json} or {@code harmless.json}: which items it fits,
 * and what it makes of one. What it leaves to chance comes from the dice that it is given.
 */
final class ItemChange {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String OF = "$of";
  private static final List<String> RECORDS = List.of("items", "basicItems", "basic", "previous");
  private static final List<String> SETTINGS =
      List.of("profile", "settings", "severities", "table");

  private final JsonNode source;

  ItemChange(JsonNode source) {
    this.source = source;
  }

  /** Returns what the change does, in words. */
  String name() {
    return source.path("plants").asText(source.path("change").asText());
  }

  /** Returns the rule that a defect raises; blank for a harmless change. */
  String rule() {
    return source.path("rule").asText();
  }

  /** Returns why no rule speaks of a harmless change; blank for a defect. */
  String reason() {
    return source.path("reason").asText();
  }

  /** Tells whether the reader, too, tells nothing of the change. */
  boolean isSilent() {
    return !source.has("severities");
  }

  /** Tells whether the sample is one that the change fits. */
  boolean fits(Sample sample) {
    return isOf(sample.basic()) && fits(sample.item());
  }

  private boolean isOf(boolean basic) {
    return switch (source.path("of").asText()) {
      case "all" -> true;
      case "basic" -> basic;
      default -> !basic;
    };
  }

  private boolean fits(ObjectNode item) {
    return fulfils(item, source.path("when")) && (!source.has("row") || !rows(item).isEmpty());
  }

  /** Returns a changed copy of a sample that the change fits. */
  Sample changed(Sample sample, Random dice) {
    ObjectNode changed = new Application(sample.item(), dice).changed(source);
    return new Sample(sample.name() + ", " + name(), sample.basic(), changed);
  }

  /** Returns the source of a case that judges what becomes of a sample that the change fits. */
  ObjectNode ruleCase(Sample sample, Random dice) {
    Application application = new Application(sample.item(), dice);
    ObjectNode ruleCase = JSON.objectNode().put("name", sample.name() + ", " + name());
    for (String setting : SETTINGS) {
      if (source.has(setting)) {
        ruleCase.set(setting, source.get(setting));
      }
    }
    boolean several = false;
    for (String member : RECORDS) {
      if (source.has(member)) {
        several = true;
        ArrayNode records = ruleCase.putArray(member);
        boolean basic = member.startsWith("basic") || sample.basic();
        source
            .path(member)
            .forEach(record -> put(application.changed(record), basic, records.addObject()));
      }
    }
    if (!several) {
      put(application.changed(source), sample.basic(), ruleCase);
    }
    return ruleCase;
  }

  private static void put(ObjectNode item, boolean basic, ObjectNode target) {
    target.put("basicRecord", basic).set("base", item);
  }

  private List<Integer> rows(ObjectNode item) {
    List<Integer> fitting = new ArrayList<>();
    JsonNode rows = item.at(source.path("row").path("of").asText());
    for (int i = 0; i < rows.size(); i++) {
      if (fulfils(rows.get(i), source.path("row").path("when"))) {
        fitting.add(i);
      }
    }
    return fitting;
  }

  // ---- conditions

  private static boolean fulfils(JsonNode item, JsonNode conditions) {
    for (Map.Entry<String, JsonNode> condition : conditions.properties()) {
      if (!fulfilsOne(item.at(condition.getKey()), condition.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fulfilsOne(JsonNode value, JsonNode condition) {
    if (condition.isBoolean()) {
      return value.isMissingNode() != condition.asBoolean();
    }
    if (condition.isArray()) {
      return holds(condition, value);
    }
    if (condition.has("lacks")) {
      return !value.isMissingNode() && !value.toString().contains(condition.path("lacks").asText());
    }
    if (condition.has("not")) {
      return !holds(condition.path("not"), value);
    }
    return value.isNumber()
        && value.asInt() >= condition.path("min").asInt(Integer.MIN_VALUE)
        && value.asInt() <= condition.path("max").asInt(Integer.MAX_VALUE);
  }

  private static boolean holds(JsonNode list, JsonNode value) {
    for (JsonNode entry : list) {
      if (entry.equals(value)) {
        return true;
      }
    }
    return false;
  }

  // ---- the change

  /** What is done with one item: all its changes are about the same row. */
  private final class Application {
    private final ObjectNode item;
    private final Random dice;
    private final String row;

    Application(ObjectNode item, Random dice) {
      this.item = item;
      this.dice = dice;
      List<Integer> rows = rows(item);
      this.row = rows.isEmpty() ? "*" : String.valueOf(rows.get(dice.nextInt(rows.size())));
    }

    private JsonPointer pointer(String pointer) {
      return JsonPointer.compile(pointer.replace("*", row));
    }

    ObjectNode changed(JsonNode changes) {
      ObjectNode changed = item.deepCopy();
      if (changes.has("only")) {
        List<String> members = new ArrayList<>();
        changes.path("only").forEach(member -> members.add(member.asText()));
        changed.retain(members);
      }
      for (Map.Entry<String, JsonNode> change : changes.path("set").properties()) {
        RuleCase.set(changed, pointer(change.getKey()), value(change.getValue()));
      }
      for (JsonNode name : changes.path("remove")) {
        JsonPointer pointer = pointer(name.asText());
        if (!changed.at(pointer).isMissingNode()) {
          RuleCase.remove(changed, pointer);
        }
      }
      for (JsonNode name : changes.path("shuffle")) {
        shuffle(changed.at(pointer(name.asText())));
      }
      for (Map.Entry<String, JsonNode> rows : changes.path("number").properties()) {
        int number = 0;
        for (JsonNode numbered : changed.at(pointer(rows.getKey()))) {
          number++;
          ((ObjectNode) numbered).put(rows.getValue().asText(), number);
        }
      }
      return changed;
    }

    private void shuffle(JsonNode node) {
      if (node instanceof ObjectNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        members.replaceAll(member -> Map.entry(member.getKey(), member.getValue()));
        Collections.shuffle(members, dice);
        object.removeAll();
        members.forEach(member -> object.set(member.getKey(), member.getValue()));
      } else if (node instanceof ArrayNode array) {
        List<JsonNode> entries = new ArrayList<>();
        array.forEach(entries::add);
        Collections.shuffle(entries, dice);
        array.removeAll();
        array.addAll(entries);
      }
    }

    // ---- values

    private JsonNode value(JsonNode written) {
      if (written.has(OF)) {
        return valueOf(written);
      }
      if (written.has("$concat")) {
        StringBuilder text = new StringBuilder();
        written.path("$concat").forEach(part -> text.append(value(part).asText()));
        return JSON.textNode(text.toString());
      }
      if (written.has("$pick")) {
        JsonNode from = written.path("$pick");
        return value(from.get(dice.nextInt(from.size())));
      }
      if (written.has("$number")) {
        int from = written.path("$number").path(0).asInt();
        int to = written.path("$number").path(1).asInt();
        return JSON.numberNode(from + dice.nextInt(to - from + 1));
      }
      if (written.isObject()) {
        ObjectNode object = JSON.objectNode();
        written
            .properties()
            .forEach(member -> object.set(member.getKey(), value(member.getValue())));
        return object;
      }
      if (written.isArray()) {
        ArrayNode array = JSON.arrayNode();
        written.forEach(entry -> array.add(value(entry)));
        return array;
      }
      return written;
    }

    private JsonNode valueOf(JsonNode written) {
      JsonNode value = item.at(pointer(written.path(OF).asText()));
      if (value.isMissingNode()) {
        throw new IllegalArgumentException("Nothing at " + written.path(OF) + " in " + item);
      }
      if (written.has("plus")) {
        return JSON.numberNode(value.asInt() + written.path("plus").asInt());
      }
      if (!value.isTextual()) {
        return value.deepCopy();
      }
      String text = value.asText();
      text = text.substring(written.path("from").asInt(0), written.path("to").asInt(text.length()));
      if (written.has("change")) {
        text = changed(text, written.path("change"));
      }
      return JSON.textNode(
          written.path("prepend").asText()
              + text.repeat(written.path("repeat").asInt(1))
              + written.path("append").asText());
    }

    /** Puts the first of some characters at a place that does not stand there already. */
    private String changed(String text, JsonNode change) {
      int at = change.path("at").asInt();
      for (JsonNode to : change.path("to")) {
        if (!text.startsWith(to.asText(), at)) {
          return text.substring(0, at) + to.asText() + text.substring(at + 1);
        }
      }
      throw new IllegalArgumentException("Nothing else to put at " + at + " of " + text);
    }
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
