/**
 * The language of the service-item catalogue: the model, the codes and code lists, the element
 * table, findings, and the rule and validator interfaces.
 */
// The modules that the internal package is exported to are compiled after this one.
@SuppressWarnings("module")
module io.github.servicecatalogue {
  requires static transitive org.jspecify;

  exports io.github.servicecatalogue;
  exports io.github.servicecatalogue.internal to
      io.github.servicecatalogue.core,
      io.github.servicecatalogue.json,
      io.github.servicecatalogue.report;
}
