package io.github.servicecatalogue.report.internal;

import io.github.servicecatalogue.CheckResult;
import io.github.servicecatalogue.CodeLists;
import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.Language;
import io.github.servicecatalogue.Location;
import io.github.servicecatalogue.Severity;
import io.github.servicecatalogue.core.Messages;
import io.github.servicecatalogue.core.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts of the findings of one result, with the meanings of codes by the profile of each file.
 */
public final class Wording {
  private final Messages messages;
  private final Map<String, Profile> profiles = new TreeMap<>();
  private final Map<String, Messages> byFile = new HashMap<>();

  /** Prepares for that result. */
  public Wording(CheckResult result, Language language) {
    this.messages = Messages.of(language).with(result.legend().texts());
    for (CheckResult.FileResult file : result.files()) {
      byFile.put(file.file(), messages.with(codeLists(result, file.profile())));
    }
  }

  /** Returns the lists of a profile; one that nobody knows has the national ones. */
  private CodeLists codeLists(CheckResult result, String id) {
    if (!Profile.builtIn().contains(id)) {
      return result.legend().codeLists().getOrDefault(id, CodeLists.national());
    }
    return profiles.computeIfAbsent(id, Profile::of).codeLists();
  }

  /** Returns the texts for the file in which that was found. */
  public Messages of(Finding finding) {
    Location location = finding.location();
    String file = location == null ? null : location.file();
    return file == null ? messages : byFile.getOrDefault(file, messages);
  }

  /** Returns the texts that depend on no file. */
  public Messages messages() {
    return messages;
  }

  /**
   * Returns the worst severity of each rule that found something, kept or not. Where nothing of it
   * was kept and the result does not say it, the profiles tell.
   */
  public Map<String, Severity> severities(CheckResult result) {
    Map<String, Severity> severities = new HashMap<>(result.legend().severities());
    for (Finding finding : result.findings()) {
      severities.merge(finding.rule(), finding.severity(), Wording::worse);
    }
    for (String rule : result.byRule().keySet()) {
      if (!severities.containsKey(rule)) {
        severities.put(
            rule,
            profiles.values().stream()
                .map(profile -> profile.severity(rule))
                .reduce(Severity.OFF, Wording::worse));
      }
    }
    return severities;
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
