package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.networknt.schema.Schema;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A whole run of a peer over a file of items, one a line; {@code whole-process.sh} times it. */
public final class WholeProcess {
  private WholeProcess() {}

  /**
   * Prints how many items there are and how many faults the peer finds.
   *
   * @param arguments {@code databind}, {@code hibernate-validator} or {@code networknt}, and the
   *     file
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "databind" -> databind(file, null);
      case "hibernate-validator" -> databind(file, Peers.validator());
      case "networknt" -> networknt(file);
      default -> throw new IllegalArgumentException("No peer " + arguments[0]);
    }
  }

  private static void databind(Path file, @Nullable Validator validator) throws IOException {
    int items = 0;
    int faults = 0;
    try (MappingIterator<PlainItem> all = Peers.databind().readValues(file.toFile())) {
      while (all.hasNextValue()) {
        PlainItem item = all.nextValue();
        items++;
        faults += validator == null ? 0 : Peers.violations(validator, item).size();
      }
    }
    print(items, faults);
  }

  private static void networknt(Path file) {
    int items = 0;
    int faults = 0;
    Schema schema = Peers.schema();
    try (tools.jackson.databind.MappingIterator<JsonNode> all =
        Peers.treeMapper().readerFor(JsonNode.class).readValues(file.toFile())) {
      while (all.hasNextValue()) {
        items++;
        faults += schema.validate(all.nextValue()).size();
      }
    }
    print(items, faults);
  }

  private static void print(int items, int faults) {
    System.out.println(items + " items, " + faults + " faults");
  }
}
