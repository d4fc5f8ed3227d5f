package io.github.servicecatalogue.examples;

import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.constraints.SocialCreditCode;
import io.github.servicecatalogue.core.ConstraintSettings;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Judges an item in a class of one's own with Jakarta Validation, by a province's profile. */
public final class AskJakarta {
  record Application(@SocialCreditCode String applicant, @Valid ServiceItem item) {}

  private AskJakarta() {}

  /** Checks an applicant's code and an item given as JSON. */
  public static void main(String[] args) {
    run(args[0], args[1], System.out);
  }

  static void run(String applicant, String json, PrintStream out) {
    Application application = new Application(applicant, CatalogueReader.parse(json));
    try (HibernateValidatorFactory factory = factory()) {
      List<ConstraintViolation<Application>> violations =
          factory.getValidator().validate(application).stream()
              .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
              .toList();
      for (ConstraintViolation<Application> violation : violations) {
        out.println(violation.getPropertyPath() + " " + violation.getMessage());
      }
    }
  }

  /** Needs no Expression Language, and speaks Chinese. */
  private static HibernateValidatorFactory factory() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(
            new ParameterMessageInterpolator(Set.of(Locale.CHINESE), Locale.CHINESE, false))
        .constraintValidatorPayload(ConstraintSettings.of(Profile.of("guangdong")))
        .buildValidatorFactory()
        .unwrap(HibernateValidatorFactory.class);
  }
}
