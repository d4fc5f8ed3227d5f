package io.github.servicecatalogue.json.internal;

import java.util.Locale;

/** How a member of a form becomes the value of an element. */
public enum Conversion {
  /** A text, or one code or flag, as it stands. */
  TEXT,
  /** A whole number. */
  INTEGER,
  /** A date. */
  DATE,
  /** Several codes: an array, or one text with separators. */
  CODES,
  /** Several texts: an array, or a single text, which is never split. */
  TEXTS,
  /** Attachments: an array of objects, one object, or the name of a file. */
  ATTACHMENTS,
  /** An open map from names to texts. */
  MAP,
  /** Rows: an array of objects, or one object. */
  ROWS,
  /**
   * An implementation code; 33 characters are those of a handling item and are put in their place.
   */
  IMPLEMENTATION_CODE,
  /** The word for a code that another member gives; both must mean the same. */
  LABEL,
  /** The value of another member once more; kept only where it differs. */
  AGAIN,
  /** Number and unit in one text, such as {@code 30(工作日)}. */
  LIMIT,
  /** The words for several codes in place of the codes. */
  WORDS,
  /** The word for one code in place of the code, 是 and 否 among them. */
  WORD,
  /** A list of material names, one row for each. */
  MATERIAL_NAMES,
  /** A whole number, or a number and its unit in one text as of {@link #LIMIT}. */
  DAYS,
  /** A text of a form of others, whose entities are decoded. */
  FOREIGN_TEXT,
  /** Several texts in one, separated by commas that stand outside of brackets. */
  TEXT_LIST,
  /** Ids or addresses of files in one text, separated by commas or semicolons. */
  FILE_IDS,
  /** Attachments as objects of {@code ATTACHNAME} and {@code FILEPATH}. */
  FILES,
  /** One of several members for the same element; the first that has a value fills it. */
  SHARED,
  /** An element of rows that the form holds once, beside those of the item: the first row. */
  PART,
  /** An object, or a list of one, whose members fill the same item. */
  OBJECT,
  /** The value of an element of the item that a row belongs to; kept only where it differs. */
  PARENT,
  /** What the form cannot hold, as JSON in a text, beside a text of its own. */
  EXTENSION,
  /** Not an element; kept as it is. */
  KEEP;

  /** Returns the name in a table. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Conversion of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
