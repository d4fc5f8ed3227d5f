package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueSchema;
import io.github.servicecatalogue.json.Dialect;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code schema}: prints the JSON Schema of a form. */
final class SchemaCommand implements Command {
  @Override
  public String name() {
    return "schema";
  }

  @Override
  public void describe(Options options) {
    options.value(Options.DIALECT, String.join("|", Dialect.ids()) + "|FILE", "schema.dialect");
    options.profile();
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException {
    String id = parsed.matchedOptionValue(Options.DIALECT, Dialect.canonical().id());
    Dialect dialect = Dialects.of(shell.texts(), Options.DIALECT, id);
    @Nullable Profile profile = Options.profile(shell, parsed);
    shell
        .out()
        .write(
            profile == null ? CatalogueSchema.of(dialect) : CatalogueSchema.of(dialect, profile));
    return Main.OK;
  }
}
