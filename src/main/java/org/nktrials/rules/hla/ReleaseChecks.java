package org.nktrials.rules.hla;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether five files are one whole release: each must know what the others know. */
final class ReleaseChecks {

  private static final int MOST_NAMED = 3;

  private final List<ReleaseProblem> problems = new ArrayList<>();

  private ReleaseChecks() {}

  static List<ReleaseProblem> of(
      Map<ReleaseFile, List<ProteinRecord>> sequences, GroupFile gGroups, GroupFile pGroups) {
    ReleaseChecks checks = new ReleaseChecks();
    if (!gGroups.version().equals(pGroups.version())) {
      checks.add(
          ReleaseFile.NOM_P,
          "It is of %s, but hla_nom_g.txt of %s.".formatted(pGroups.version(), gGroups.version()));
    }
    sequences.forEach((file, records) -> checks.compare(file, records, gGroups, pGroups));
    return checks.problems;
  }

  private void compare(
      ReleaseFile file, List<ProteinRecord> records, GroupFile gGroups, GroupFile pGroups) {
    Set<String> names = new HashSet<>();
    Set<String> families = new HashSet<>();
    records.forEach(
        record -> {
          names.add(record.name());
          families.add(record.allele().family());
        });
    missing(file, expressed(gGroups, file), names, "alleles of hla_nom_g.txt");
    missing(file, FamilyTable.families(file.locus()), families, "known families");
    missing(ReleaseFile.NOM_G, names, gGroups.groupOf().keySet(), "alleles of " + file.fileName());
    names.removeIf(ReleaseChecks::isNull);
    missing(ReleaseFile.NOM_P, names, pGroups.groupOf().keySet(), "alleles of " + file.fileName());
  }

  /** Null alleles may have no protein and then are in no file of sequences. */
  private static Set<String> expressed(GroupFile groups, ReleaseFile file) {
    Set<String> expressed = new HashSet<>();
    for (String name : groups.groupOf().keySet()) {
      if (name.startsWith(file.locus()) && !isNull(name)) {
        expressed.add(name);
      }
    }
    return expressed;
  }

  private static boolean isNull(String name) {
    return name.endsWith(Expression.NULL.suffix());
  }

  private void missing(ReleaseFile file, Set<String> expected, Set<String> found, String what) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    if (!missing.isEmpty()) {
      add(
          file,
          "The file is not whole: %d %s are missing, such as %s."
              .formatted(
                  missing.size(),
                  what,
                  String.join(", ", missing.stream().limit(MOST_NAMED).toList())));
    }
  }

  private void add(ReleaseFile file, String message) {
    problems.add(new ReleaseProblem(file.fileName(), 0, message));
  }
}
