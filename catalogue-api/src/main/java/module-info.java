import io.github.servicecatalogue.internal.ConstraintDoor;

/**
 * The language of the service-item catalogue: the model, the codes and code lists, the element
 * table, findings, the rule and validator interfaces, and the constraints of Jakarta Validation.
 */
// The modules that the internal package is exported and opened to are compiled after this one.
@SuppressWarnings("module")
module io.github.servicecatalogue {
  requires static transitive jakarta.validation;
  requires static transitive org.jspecify;

  exports io.github.servicecatalogue;
  exports io.github.servicecatalogue.constraints;
  exports io.github.servicecatalogue.internal to
      io.github.servicecatalogue.cli,
      io.github.servicecatalogue.core,
      io.github.servicecatalogue.json,
      io.github.servicecatalogue.report;

  // The provider makes the validators.
  opens io.github.servicecatalogue.internal to
      org.hibernate.validator;

  uses ConstraintDoor;
}
