package io.github.servicecatalogue.json;

import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.internal.FormSchema;

/**
 * The JSON Schema (2020-12) of a form, made of the element table, so that editors complete and
 * explain and other programs can check the shape of a file.
 *
 * <p>It takes a document, an array of items, and a single item, as each line of JSON Lines is one.
 * It says what the library writes: types, the form of codes, the codes of closed lists with their
 * meanings, lengths in code points, dates, rows, and what each type of item must have. Titles are
 * Chinese; a description has a line in Chinese and one in English.
 *
 * <p>Of what the library wrote, schema and rules agree: where a rule on required elements, lengths,
 * code values, types, the type of the item or the structure of a code finds an error, the schema
 * refuses the same place, and where the schema refuses, some rule reports. The exceptions are
 *
 * <ul>
 *   <li>several texts that are too long together, which a schema cannot add up;
 *   <li>a placeholder such as 无 where a number, a date or a code may be, which counts as empty and
 *       which the schema refuses;
 *   <li>an implementation code whose fault the rules tell of the basic code within, once;
 *   <li>a profile whose lists stand in one text with separators of its own;
 *   <li>in the exchange form, what has no column and so stands as a text in the extension field,
 *       and a limit with its unit in one text, which is read.
 * </ul>
 *
 * <p>Readers take more than the library writes: numbers as texts and texts as numbers, dates as
 * milliseconds, one value in place of a list, several in one text, and {@code null}. What was read
 * so is refused by the schema until it is written anew. Bodies of the region are judged by no rule.
 * Members that the form does not know are no fault here; the reader tells them.
 *
 * <p>Of forms whose members are not those of the element table under other names, such as {@code
 * guangdong}, the schema only explains the members. The same form and profile give the same text.
 */
public final class CatalogueSchema {
  private CatalogueSchema() {}

  /** Returns the schema of a form with the codes of its own profile, as indented JSON. */
  public static String of(Dialect dialect) {
    return of(dialect, Profile.of(dialect.profile()));
  }

  /**
   * Returns the schema of a form as that profile judges it: its codes, its elements, what it
   * demands. What the profile does not take for an error, the schema accepts.
   */
  public static String of(Dialect dialect, Profile profile) {
    FormSchema.Depth depth =
        dialect.equals(Dialect.canonical()) || dialect.isChinese()
            ? FormSchema.Depth.MODEL
            : dialect.equals(Dialect.exchange()) ? FormSchema.Depth.TABLES : FormSchema.Depth.NAMES;
    return FormSchema.of(
        dialect.id(), dialect.items(), dialect.bodies(), profile, depth, dialect.isChinese());
  }
}
