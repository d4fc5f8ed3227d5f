import io.github.servicecatalogue.core.RuleProvider;
import io.github.servicecatalogue.core.internal.JakartaDoor;
import io.github.servicecatalogue.internal.ConstraintDoor;

/** The judgement: the rules, the profiles and the engine that checks items. */
module io.github.servicecatalogue.core {
  requires transitive io.github.servicecatalogue;
  requires static org.hibernate.validator;

  exports io.github.servicecatalogue.core;

  uses RuleProvider;

  provides ConstraintDoor with
      JakartaDoor;
}
