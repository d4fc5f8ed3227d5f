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
 * <p>What the {@code structure} rules find an error in an item that the library wrote, the schema
 * refuses, and what it refuses, some rule reports. Three things are beyond a schema: texts of
 * several values that are too long together, what an exchange table is for, and check characters.
 * And readers take more than the library writes: numbers as texts and texts as numbers, dates as
 * milliseconds, one value in place of a list, several in one text, {@code null}, and words such as
 * 无 for an empty value. Members that the form does not know are no fault here; the reader tells
 * them.
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
