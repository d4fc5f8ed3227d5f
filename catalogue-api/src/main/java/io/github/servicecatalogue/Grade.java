package io.github.servicecatalogue;

/** How sure a fact of the standard is, the surest first. It says nothing about its importance. */
public enum Grade {
  /** Read in a standard or an official document. */
  A,
  /** Agrees in several independent implementations, or in one and live data. */
  B,
  /** Seen in one implementation only. */
  C,
  /** Inferred; a default that a profile may change. */
  D
}
