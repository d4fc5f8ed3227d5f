package io.github.servicecatalogue.internal;

import io.github.servicecatalogue.CodeExplanation.Words;
import io.github.servicecatalogue.CodeList;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.constraints.CodeOf;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges a code by its code list. Thread-safe once initialized. */
public final class CodeOfValidator implements ConstraintValidator<CodeOf, CharSequence> {
  private final ConstraintDoor door = ConstraintDoor.find();
  private @Nullable CodeList list;
  private @Nullable Words wrong;

  @Override
  public void initialize(CodeOf constraint) {
    List<String> profiles = List.of(constraint.profiles());
    for (String profile : profiles) {
      if (!CodeLists.profileNames().contains(profile)) {
        throw new ConstraintDeclarationException(
            "No profile \"" + profile + "\" has code lists; there are " + CodeLists.profileNames());
      }
    }
    CodeLists lists = CodeLists.of(profiles);
    CodeList found = lists.find(constraint.value());
    if (found == null) {
      throw new ConstraintDeclarationException(
          "No code list \""
              + constraint.value()
              + "\"; there are "
              + lists.all().stream().map(CodeList::id).toList());
    }
    list = found;
    wrong = CodeTexts.notIn(found);
  }

  @Override
  public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
    CodeList codes = Objects.requireNonNull(list, "initialized");
    boolean known = value == null || codes.isOpen() || codes.contains(value.toString());
    return door.accept(known ? null : wrong, context);
  }
}
