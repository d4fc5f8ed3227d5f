/** Reports: findings turned into what people and CI systems read. */
// The modules that the internal package is exported to are compiled after this one.
@SuppressWarnings("module")
module io.github.servicecatalogue.report {
  requires transitive io.github.servicecatalogue.core;
  requires com.fasterxml.jackson.core;

  exports io.github.servicecatalogue.report;
  exports io.github.servicecatalogue.report.internal to
      io.github.servicecatalogue.cli;
}
