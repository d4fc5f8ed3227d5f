package io.github.servicecatalogue.examples.portal;

import io.github.servicecatalogue.Finding;
import jakarta.validation.ConstraintViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a request whose item breaks rules with a problem detail (RFC 9457) that lists them. First
 * in order, since Spring's own handler would answer without the findings.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedItems {
  private static final int UNPROCESSABLE_CONTENT = 422;

  /**
   * One finding as the answer has it.
   *
   * @param rule the id of the rule
   * @param severity how grave it is
   * @param pointer where in the item, as a JSON pointer
   * @param message what is wrong, in the language of the request
   */
  record Refusal(String rule, String severity, String pointer, String message) {}

  @ExceptionHandler
  ProblemDetail refuse(MethodArgumentNotValidException refused) {
    List<Refusal> findings =
        refused.getAllErrors().stream()
            .map(RefusedItems::refusal)
            .sorted(Comparator.comparing(Refusal::pointer).thenComparing(Refusal::rule))
            .toList();
    ProblemDetail problem = ProblemDetail.forStatus(UNPROCESSABLE_CONTENT);
    problem.setTitle("The item breaks rules of the catalogue");
    problem.setProperty("findings", findings);
    return problem;
  }

  private static Refusal refusal(ObjectError error) {
    ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
    HibernateConstraintViolation<?> told = violation.unwrap(HibernateConstraintViolation.class);
    Finding finding = Objects.requireNonNull(told.getDynamicPayload(Finding.class));
    return new Refusal(
        finding.rule(), finding.severity().id(), finding.pointer(), violation.getMessage());
  }
}
