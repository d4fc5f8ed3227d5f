/** The paper: reads and writes the JSON forms of the catalogue, and checks whole files. */
// The module that the internal package is exported to is compiled after this one.
@SuppressWarnings("module")
module io.github.servicecatalogue.json {
  requires java.xml;
  requires transitive io.github.servicecatalogue.core;
  requires static com.fasterxml.jackson.core;
  requires static com.fasterxml.jackson.databind;

  exports io.github.servicecatalogue.json;
  exports io.github.servicecatalogue.json.internal to
      io.github.servicecatalogue.cli;
}
