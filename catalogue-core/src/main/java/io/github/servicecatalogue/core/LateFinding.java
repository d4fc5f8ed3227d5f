package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Finding;

/**
 * A finding that was certain only after the whole catalogue had been seen. Immutable and
 * thread-safe.
 *
 * @param basicItem whether it is about a record of the basic catalogue
 * @param ordinal which item it is about, counted from 1 in the order of the session among its kind;
 *     0 for the catalogue as a whole
 * @param finding the finding, its pointer into that item
 */
public record LateFinding(boolean basicItem, int ordinal, Finding finding) {}
