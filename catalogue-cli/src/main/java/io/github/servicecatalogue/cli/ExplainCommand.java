package io.github.servicecatalogue.cli;

import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Codes;
import io.github.servicecatalogue.cli.Main.UsageException;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.report.internal.Texts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code explain CODE}: takes a code apart and says what is wrong with it. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public void describe(Options options) {
    options.parameter("CODE", "1", "explain.code");
    options.profile();
    options.values(
        Options.REPORT, "FORMAT[=FILE]", "explain.report", String.join("|", Target.FORMATS));
  }

  @Override
  public int run(Shell shell, ParseResult parsed) throws UsageException, IOException {
    Texts texts = shell.texts();
    @Nullable Profile profile = Options.profile(shell, parsed);
    CodeLists lists = profile == null ? CodeLists.national() : profile.codeLists();
    String code = parsed.matchedPositionalValue(0, "");
    CodePage page = new CodePage(texts, shell.language(), lists, Codes.explain(code));
    for (Target target :
        Target.all(texts, parsed.matchedOptionValue(Options.REPORT, List.<String>of()))) {
      shell.write(target, target.isJson() ? page::writeJson : page::write);
    }
    return page.isFine() ? Main.OK : Main.FOUND;
  }
}
