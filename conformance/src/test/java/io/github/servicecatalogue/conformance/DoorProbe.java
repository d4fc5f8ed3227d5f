package io.github.servicecatalogue.conformance;

import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.CatalogueValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.PrintStream;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What {@link DoorSurroundingsTest} runs with other jars on the path than the tests have. */
public final class DoorProbe {
  private DoorProbe() {}

  /** Asks through Jakarta Validation. */
  public static final class Jakarta implements Supplier<String> {
    @Override
    public String get() {
      try (ValidatorFactory factory =
          Validation.byProvider(HibernateValidator.class)
              .configure()
              .messageInterpolator(new ParameterMessageInterpolator())
              .buildValidatorFactory()) {
        TreeSet<String> seen = new TreeSet<>();
        for (ConstraintViolation<?> violation : factory.getValidator().validate(item())) {
          seen.add(violation.getPropertyPath() + ": " + violation.getMessage());
        }
        return String.join("\n", seen);
      }
    }
  }

  /** Asks the engine itself. */
  public static final class Engine implements Supplier<String> {
    @Override
    public String get() {
      return CatalogueValidator.national().validate(item()).toString();
    }
  }

  private static ServiceItem item() {
    return ServiceItem.builder().set(Elements.ITEM_TYPE, "${1+1}").build();
  }

  public static void main(String[] args) {
    PrintStream out = System.out;
    out.println(ServiceItem.class.getModule() + " " + HibernateValidator.class.getModule());
    out.println(new Jakarta().get());
  }
}
