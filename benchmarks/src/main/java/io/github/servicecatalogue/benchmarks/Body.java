package io.github.servicecatalogue.benchmarks;

import io.github.servicecatalogue.SocialCreditCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up implementing body of the made-up city 青湾市 ({@code departments.tsv}).
 *
 * @param department number in the list of guiding departments
 * @param field what it is responsible for
 * @param name its name
 * @param code a made-up credit code with right check characters
 * @param institution whether it is an attached institution, which offers public services only
 * @param personalTopic topic of its items for natural persons
 * @param corporateTopic topic of its items for others
 * @param subjects what its items are about
 */
record Body(
    String department,
    String field,
    String name,
    String code,
    boolean institution,
    String personalTopic,
    String corporateTopic,
    List<String> subjects) {

  /** A number that is given to no division. */
  static final String DIVISION = "379800";

  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Returns all bodies, an organ and its institution by turns; the same ones whatever the seed. */
  static List<Body> all() {
    Dice dice = new Dice(379_800);
    List<Body> bodies = new ArrayList<>();
    for (String line : Phrases.lines("departments.tsv")) {
      String[] columns = line.split("\t");
      for (int column = 2; column <= 3; column++) {
        boolean institution = column == 3;
        bodies.add(
            new Body(
                columns[0],
                columns[1],
                columns[column],
                code(institution ? "12" : "11", dice),
                institution,
                columns[4],
                columns[5],
                List.of(columns[6].split(" "))));
      }
    }
    return bodies;
  }

  private static String code(String category, Dice dice) {
    StringBuilder code = new StringBuilder(category).append(DIVISION).append("MB");
    for (int i = 0; i < 6; i++) {
      code.append(DIGITS.charAt(dice.below(DIGITS.length())));
    }
    code.append(SocialCreditCode.expectedOrganisationCheckCharacter(code.toString(), 0));
    code.append(SocialCreditCode.expectedCheckCharacter(code.toString(), 0));
    return SocialCreditCode.of(code.toString()).value();
  }
}
