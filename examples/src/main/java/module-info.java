/** Small programs to copy. Being a module, they see of the library what its users see. */
module io.github.servicecatalogue.examples {
  requires io.github.servicecatalogue.json;
  requires io.github.servicecatalogue.report;
}
