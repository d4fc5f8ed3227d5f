package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeExplanation.Words;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Iterator;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints of Jakarta Validation leave to the engine, found by {@link ServiceLoader}:
 * the rules, and how to tell a provider what is wrong. Implementations are immutable and
 * thread-safe.
 */
public interface ConstraintDoor {
  /**
   * Judges an item, a basic item or a catalogue, and reports each finding as a violation.
   *
   * @return whether nothing was reported
   */
  boolean followsRules(Object holder, ConstraintValidatorContext context);

  /**
   * Refuses a value, unless nothing is wrong with it.
   *
   * @param wrong what is wrong with it, or null
   * @return whether nothing is
   */
  boolean accept(@Nullable Words wrong, ConstraintValidatorContext context);

  /**
   * Returns the door of the engine. Where there is no engine, one through which nothing passes:
   * each question ends with an exception that says what to add, so that nothing is valid unseen.
   */
  static ConstraintDoor find() {
    Iterator<ConstraintDoor> doors =
        ServiceLoader.load(ConstraintDoor.class, ConstraintDoor.class.getClassLoader()).iterator();
    return doors.hasNext() ? doors.next() : new Closed();
  }

  /** The door while there is no engine behind it. */
  record Closed() implements ConstraintDoor {
    @Override
    public boolean followsRules(Object holder, ConstraintValidatorContext context) {
      throw noEngine();
    }

    @Override
    public boolean accept(@Nullable Words wrong, ConstraintValidatorContext context) {
      throw noEngine();
    }

    private static ConstraintDeclarationException noEngine() {
      return new ConstraintDeclarationException(
          "The constraints of the service catalogue need its engine: add catalogue-core"
              + " (io.github.servicecatalogue:catalogue-core) to the class path or module path");
    }
  }
}
