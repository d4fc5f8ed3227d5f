/**
 * The language of the service-item catalogue (政务服务事项): what an item is made of, its codes, and what
 * can be said about it.
 *
 * <p>Start with {@link ServiceItem}, {@link BasicItem} and {@link Catalogue} for the model, with
 * {@link Element} for the table of elements and {@link CodeLists} for the code lists, with {@link
 * ImplementationCode}, {@link BasicCode}, {@link HandlingItemCode}, {@link SocialCreditCode},
 * {@link TeIdentifier} and {@link DivisionCode} for the codes, and with {@link Codes} to take any
 * code apart.
 *
 * <p>Nothing here accepts null unless it is marked {@code @Nullable}; all types are immutable and
 * thread-safe unless they say otherwise.
 */
@NullMarked
package io.github.servicecatalogue;

import org.jspecify.annotations.NullMarked;
