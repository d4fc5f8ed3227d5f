package io.github.servicecatalogue.report.internal;

import java.util.Objects;

/** The version of the library, which the build writes into it. */
public final class ToolVersion {
  private ToolVersion() {}

  /** Returns the version, such as {@code 1.0.0}; {@code dev} where nothing was built. */
  public static String get() {
    String version =
        Texts.read(
                Objects.requireNonNull(ToolVersion.class.getResourceAsStream("version.properties")))
            .get("version");
    return version.startsWith("$") ? "dev" : version;
  }
}
