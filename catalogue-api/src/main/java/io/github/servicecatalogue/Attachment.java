package io.github.servicecatalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an attached file (附件), such as a blank form. The library never fetches it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name of the file, or null
 * @param id the identifier in the publisher's file store, or null
 * @param url the address, or null
 * @param extensions what else the reference held
 */
public record Attachment(
    @Nullable String name, @Nullable String id, @Nullable String url, Extensions extensions) {
  /** Checks that the extensions are not null. */
  public Attachment {
    Objects.requireNonNull(extensions);
  }

  /** Returns a reference without extensions; each part may be null. */
  public static Attachment of(@Nullable String name, @Nullable String id, @Nullable String url) {
    return new Attachment(name, id, url, Extensions.NONE);
  }

  /** Returns the name, where there is none the address, else the identifier; may be empty. */
  @Override
  public String toString() {
    String address = url != null ? url : Objects.toString(id, "");
    return name != null ? name : address;
  }
}
