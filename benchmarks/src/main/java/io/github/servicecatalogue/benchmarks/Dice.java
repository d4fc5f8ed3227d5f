package io.github.servicecatalogue.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that look random and are the same on every machine and JDK for one seed (SplitMix64; the
 * algorithms of the JDK's own generators may change). Not thread-safe.
 */
final class Dice {
  private long state;

  Dice(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** Returns a number from {@code from} to {@code to}, both included. */
  int between(int from, int to) {
    return from + below(to - from + 1);
  }

  /** Returns true so many times of a hundred. */
  boolean chance(int percent) {
    return below(100) < percent;
  }

  /** Returns a number from 0 to 1, 1 excluded. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Returns that many different ones, or all if there are fewer, in random order. */
  <T> List<T> sample(List<T> list, int count) {
    List<T> rest = new ArrayList<>(list);
    List<T> chosen = new ArrayList<>();
    while (chosen.size() < count && !rest.isEmpty()) {
      chosen.add(rest.remove(below(rest.size())));
    }
    return chosen;
  }

  /** Returns that many lower-case hexadecimal digits, 16 at most. */
  String hex(int digits) {
    return String.format("%016x", next()).substring(0, digits);
  }
}
