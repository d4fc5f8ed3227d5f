package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Rule;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.internal.Nearest;
import io.github.servicecatalogue.json.ProfileException.Problem;
import io.github.servicecatalogue.json.internal.JsonTree;
import io.github.servicecatalogue.json.internal.ProfileMembers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile that somebody wrote for a province, a city or a portal (规范文件): a JSON object that
 * says what differs from the profile it extends.
 *
 * <pre>{@code
 * {
 *   "extends": "guangdong",
 *   "id": "qingwan",
 *   "version": "2026.1",
 *   "name": {"zh": "青湾市规范", "en": "Qingwan"},
 *   "severities": {"fee/*": "warning", "url/non-ascii": "off"},
 *   "settings": {"licence-days": 15},
 *   "obligations": {"consultWay": {"general": "mandatory"}},
 *   "codeLists": {"case-type": [{"code": "3", "zh": "上报件", "en": "passed on"}]},
 *   "itemTypes": {"22": "20"},
 *   "elements": [{"id": "hall-floor", "zhName": "大厅楼层", "enName": "hallFloor", "maxLength": 10}],
 *   "rules": [{"id": "qingwan/hotline", "severity": "warning", "element": "consultWay",
 *     "check": {"matches": "0000-12345.*"}, "message": {"zh": "…", "en": "…"}}]
 * }
 * }</pre>
 *
 * <p>{@code extends} names a profile of the library, by default {@code national}, or another file,
 * relative to this one. Everything that is wrong in a file is told at once, with its place.
 * Stateless and thread-safe.
 */
public final class ProfileReader {
  private static final int LARGEST = 10_000_000;

  private final Collection<? extends Rule> plugins;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> open = new ArrayList<>();

  private ProfileReader(Collection<? extends Rule> plugins) {
    this.plugins = plugins;
  }

  /**
   * Reads a profile file.
   *
   * @throws ProfileException if it cannot be read or something in it is wrong
   */
  public static Profile read(Path file) throws ProfileException {
    return read(file, List.of());
  }

  /**
   * Reads a profile file that may give severities to rules which neither the library nor the file
   * has.
   *
   * @param plugins those rules
   * @throws ProfileException if it cannot be read or something in it is wrong
   */
  public static Profile read(Path file, Collection<? extends Rule> plugins)
      throws ProfileException {
    ProfileReader reader = new ProfileReader(plugins);
    Profile profile = reader.profile(file);
    if (profile == null || !reader.problems.isEmpty()) {
      reader.problems.sort(
          Comparator.comparing(Problem::file)
              .thenComparingInt(Problem::line)
              .thenComparingInt(Problem::column));
      throw new ProfileException(reader.problems);
    }
    return profile;
  }

  /** Reads a file and those that it extends; null where they cannot be read at all. */
  private @Nullable Profile profile(Path file) {
    String name = file.toString();
    JsonTree.Node root = tree(file, name);
    if (root == null) {
      return null;
    }
    ProfileMembers members = new ProfileMembers(name, problems, plugins);
    if (root.kind() != JsonTree.Kind.OBJECT) {
      members.wrongType(root, "@object");
      return null;
    }
    open.add(place(file));
    Profile base = base(file, members, root.members().get("extends"));
    open.remove(open.size() - 1);
    return base == null ? null : members.profile(root, base);
  }

  private static Path place(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private JsonTree.@Nullable Node tree(Path file, String name) {
    try {
      if (Files.size(file) > LARGEST) {
        problems.add(new Problem(name, 0, 0, "too-large", List.of(), null));
        return null;
      }
      return JsonTree.read(
          Files.readAllBytes(file),
          (member, place) ->
              problems.add(
                  new Problem(
                      name,
                      place.line(),
                      place.column(),
                      "duplicate-member",
                      List.of(member),
                      null)));
    } catch (JsonTree.Fault e) {
      JsonTree.Place place = e.place();
      problems.add(
          new Problem(
              name, place.line(), place.column(), "not-json", List.of("@" + e.term()), null));
    } catch (NoSuchFileException e) {
      problems.add(new Problem(name, 0, 0, "no-such-file", List.of(), null));
    } catch (IOException e) {
      problems.add(new Problem(name, 0, 0, "input-failed", List.of(), null));
    }
    return null;
  }

  private @Nullable Profile base(
      Path file, ProfileMembers members, JsonTree.@Nullable Member named) {
    if (named == null) {
      return Profile.national();
    }
    JsonTree.Node value = named.value();
    if (value.kind() != JsonTree.Kind.TEXT) {
      members.wrongType(value, "@text");
      return Profile.national();
    }
    String name = value.text();
    if (Profile.builtIn().contains(name)) {
      return Profile.of(name);
    }
    if (!isFileName(name)) {
      String near = Nearest.of(name, Profile.builtIn());
      String known = String.join(", ", Profile.builtIn());
      members.add(value.place(), "unknown-profile", near, name, known);
      return Profile.national();
    }
    Path other;
    try {
      other = file.resolveSibling(name);
    } catch (InvalidPathException e) {
      members.add(value.place(), "extends-missing", null, name);
      return null;
    }
    if (open.contains(place(other))) {
      members.add(value.place(), "cycle", null, name);
      return null;
    }
    if (!Files.isRegularFile(other)) {
      members.add(value.place(), "extends-missing", null, name);
      return Profile.national();
    }
    int before = problems.size();
    Profile profile = profile(other);
    // what is wrong there would make things look wrong here that are right
    return problems.size() > before ? null : profile;
  }

  /** Tells whether a name is meant for a file and not for a profile of the library. */
  public static boolean isFileName(String name) {
    return name.endsWith(".json") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
  }
}
