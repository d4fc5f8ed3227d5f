import io.github.servicecatalogue.core.RuleProvider;
import io.github.servicecatalogue.examples.HotlineRules;

/** Small programs to copy. Being a module, they see of the library what its users see. */
module io.github.servicecatalogue.examples {
  requires io.github.servicecatalogue.json;
  requires io.github.servicecatalogue.report;
  requires jakarta.validation;
  requires org.hibernate.validator;

  // Hibernate Validator reads the fields of the classes that it validates.
  opens io.github.servicecatalogue.examples to
      org.hibernate.validator;

  provides RuleProvider with
      HotlineRules;
}
