package io.github.servicecatalogue.benchmarks;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What the library is compared with, set up as their users set them up. */
final class Peers {
  private Peers() {}

  /** Returns a reader of {@link PlainItem}; thread-safe and meant to be kept. */
  static ObjectReader databind() {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readerFor(PlainItem.class);
  }

  /** Returns a validator that needs no expression language. */
  static Validator validator() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .getValidator();
  }

  /** Returns what the annotations find wrong with an item of its type. */
  static Set<ConstraintViolation<PlainItem>> violations(Validator validator, PlainItem item) {
    return validator.validate(item, Default.class, PlainItem.group(item.itemType()));
  }

  /** Returns the schema that demands the same as the annotations of {@link PlainItem}. */
  static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(ItemSchema.text(), InputFormat.JSON);
  }

  /** Returns the mapper of the Jackson line that the schema validator works on. */
  static tools.jackson.databind.json.JsonMapper treeMapper() {
    return tools.jackson.databind.json.JsonMapper.shared();
  }
}
