/** The judgement: the rules, the profiles and the engine that checks items. */
module io.github.servicecatalogue.core {
  requires transitive io.github.servicecatalogue;

  exports io.github.servicecatalogue.core;
}
