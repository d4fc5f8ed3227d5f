package io.github.servicecatalogue.conformance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows foreign types in every place a public class can; see {@link ArchitectureTest}. */
@SuppressWarnings("unused")
public abstract class LeakyApi<E extends Enum<E>> implements HasName {
  protected JavaClass[] field = {};

  private @Nullable JavaField hidden;

  public LeakyApi(Location parameter) {}

  public abstract Map<String, List<? extends JavaMethod>> argument();

  public abstract <T extends JavaPackage & Comparable<T>> void bound();

  abstract JavaField notShown();

  public abstract void thrown()
      throws com.tngtech.archunit.base.ArchUnitException.ReflectionException;
}
