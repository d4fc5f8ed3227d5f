package io.github.servicecatalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The head of a catalogue file. Every part but the extensions may be null.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name 目录名称, such as 青湾市政务服务事项清单
 * @param publisher 发布单位
 * @param areaCode 行政区划代码 of the area the catalogue is for
 * @param version 目录版本
 * @param issued 发布日期
 * @param codeLists the profile whose code lists the values use; null means national
 * @param extensions what else the head held
 */
public record CatalogueHeader(
    @Nullable String name,
    @Nullable String publisher,
    @Nullable String areaCode,
    @Nullable String version,
    @Nullable CatalogueDate issued,
    @Nullable String codeLists,
    Extensions extensions) {
  /** The head of a file that has none. */
  public static final CatalogueHeader EMPTY =
      new CatalogueHeader(null, null, null, null, null, null, Extensions.NONE);

  /** Checks that the extensions are not null. */
  public CatalogueHeader {
    Objects.requireNonNull(extensions);
  }

  /** Returns a head with that name and publisher and nothing else. */
  public static CatalogueHeader of(String name, String publisher) {
    return new CatalogueHeader(name, publisher, null, null, null, null, Extensions.NONE);
  }
}
