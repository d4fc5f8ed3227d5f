/** The command line: checks catalogue files in a terminal, a script or a CI job. */
module io.github.servicecatalogue.cli {
  requires io.github.servicecatalogue.json;
  requires io.github.servicecatalogue.report;
  requires com.fasterxml.jackson.core;
  requires info.picocli;

  exports io.github.servicecatalogue.cli;

  uses io.github.servicecatalogue.core.RuleProvider;
}
