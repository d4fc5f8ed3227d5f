package io.github.servicecatalogue.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.core.CatalogueValidator;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.json.CatalogueReader;
import io.github.servicecatalogue.json.ProfileException;
import io.github.servicecatalogue.json.ProfileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Files that are given for a profile. */
class ProfileFuzzTest {
  private static Path folder = Path.of("");

  @BeforeAll
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterAll
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("profile.json"));
    Files.deleteIfExists(folder);
  }

  @FuzzTest(maxDuration = "10m")
  void read(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("profile.json"), content);
    Profile profile;
    try {
      profile = ProfileReader.read(file);
    } catch (ProfileException e) {
      for (Language language : Language.values()) {
        Trial.require(!e.message(language).isEmpty(), "nothing is said");
        Trial.require(
            e.message(language).chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)),
            "a message that controls the terminal");
      }
      return;
    }
    CatalogueValidator.of(profile)
        .validate(CatalogueReader.parse("{\"itemName\":\"甲\",\"promiseLimit\":3}"));
  }
}
