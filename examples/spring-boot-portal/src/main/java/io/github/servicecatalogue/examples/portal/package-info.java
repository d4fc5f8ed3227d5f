/** A portal that accepts items over HTTP, built with Spring Boot. */
@NullMarked
package io.github.servicecatalogue.examples.portal;

import org.jspecify.annotations.NullMarked;
