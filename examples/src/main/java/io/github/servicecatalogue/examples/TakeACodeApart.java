package io.github.servicecatalogue.examples;

import io.github.servicecatalogue.CodeFault;
import io.github.servicecatalogue.CodeStyle;
import io.github.servicecatalogue.ImplementationCode;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.SocialCreditCode;
import java.io.PrintStream;

/** Takes an implementation code (实施编码) apart. */
public final class TakeACodeApart {
  private TakeACodeApart() {}

  /** Says what the first argument consists of, or what is wrong with it. */
  public static void main(String[] args) {
    run(args[0], System.out);
  }

  static void run(String text, PrintStream out) {
    CodeFault fault = ImplementationCode.check(text, CodeStyle.STRICT);
    if (fault != null) {
      out.println(fault.text(Language.ZH));
      return;
    }
    ImplementationCode code = ImplementationCode.of(text);
    out.println("body " + code.bodyCode() + ", valid: " + isValid(code.bodyCode()));
    out.println("level " + code.level());
    out.println("basic code " + code.basicCode());
  }

  private static boolean isValid(String bodyCode) {
    return SocialCreditCode.check(bodyCode) == null;
  }
}
