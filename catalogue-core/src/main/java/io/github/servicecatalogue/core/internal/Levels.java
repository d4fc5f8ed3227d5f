package io.github.servicecatalogue.core.internal;

import static io.github.servicecatalogue.Elements.EXERCISE_LEVEL;

import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exercise levels (行使层级) as a set of bits: bit 1 to 7 for level 1 to 7, bit 0 for anything that is
 * none of them. A level may be given as its word. Immutable and thread-safe.
 */
public final class Levels {
  /** The bit of a value that is no known level. */
  public static final int UNKNOWN = 1;

  /** The bit of level 7, 分级管理, which stands for several. */
  public static final int SEVERAL = 1 << 7;

  private final Map<String, String> words;

  private Levels(Map<String, String> words) {
    this.words = words;
  }

  /** Returns the levels as these lists name them. */
  public static Levels of(CodeLists lists) {
    return new Levels(CodeRules.levelWords(lists));
  }

  /** Returns the bits of these levels; 0 for none. */
  public int bits(@Nullable List<String> levels) {
    int bits = 0;
    if (levels != null) {
      for (int i = 0; i < levels.size(); i++) {
        bits |= 1 << level(levels.get(i));
      }
    }
    return bits;
  }

  /** Returns the level from 1 to 7, or 0. */
  private int level(String text) {
    String code = text.length() == 1 ? text : words.get(text);
    int level = code == null || code.length() != 1 ? 0 : code.charAt(0) - '0';
    return level >= 1 && level <= 7 ? level : 0;
  }

  /** Returns the known levels among these bits as coded values. */
  public static List<Coded> coded(int bits) {
    List<Coded> coded = new ArrayList<>();
    for (int level = 1; level <= 7; level++) {
      if ((bits & 1 << level) != 0) {
        coded.add(new Coded(EXERCISE_LEVEL, String.valueOf(level)));
      }
    }
    return coded;
  }
}
