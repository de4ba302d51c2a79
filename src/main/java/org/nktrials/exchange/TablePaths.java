package org.nktrials.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the way from each table to patients and trials along its references. */
record TablePaths(Map<String, Map<String, String>> types, List<TableReference> references) {

  /** They belong to more than one trial, or only point at what was signed. */
  private static final Set<String> NO_WAY =
      Set.of("person", "site", "trial", "protocol_version", "signature", "role_grant");

  private static final int LONGEST = 3;

  /** The way of a table; empty if its rows belong to no trial. */
  Optional<TablePath> of(String table) {
    TablePath path = path(table, "t", 0, table.startsWith("donor"));
    return Optional.ofNullable(path);
  }

  private @Nullable TablePath path(String table, String alias, int depth, boolean ofDonor) {
    Map<String, String> columns = types.getOrDefault(table, Map.of());
    String trial = columns.containsKey("trial_id") ? alias + ".trial_id" : null;
    if (table.equals("trial")) {
      return new TablePath("", null, alias + ".id", false, false);
    }
    boolean donor = ofDonor || columns.containsKey("donor_id");
    if (table.equals("patient") || columns.containsKey("patient_id")) {
      String patient = alias + (table.equals("patient") ? ".id" : ".patient_id");
      boolean alone = depth > 0 && table.equals("donor");
      return new TablePath("", patient, trial, donor, alone);
    }
    TablePath found = null;
    if (depth < LONGEST && !NO_WAY.contains(table)) {
      found = above(table, alias, depth, donor);
    }
    if (found != null && found.patient() != null) {
      return trial == null
          ? found
          : new TablePath(
              found.joined(), found.patient(), trial, found.ofDonor(), found.ofDonorAlone());
    }
    return trial == null ? found : new TablePath("", null, trial, donor, false);
  }

  /** The first reference that leads to a patient, else the first that leads to a trial. */
  private @Nullable TablePath above(String table, String alias, int depth, boolean donor) {
    TablePath ofTrial = null;
    for (TableReference one : references) {
      if (!one.table().equals(table)
          || one.parent().equals(table)
          || NO_WAY.contains(one.parent())) {
        continue;
      }
      String next = alias + "_" + one.column();
      TablePath above = path(one.parent(), next, depth + 1, donor);
      if (above == null) {
        continue;
      }
      String join =
          " left join public.\"%s\" %s on %2$s.id = %s.\"%s\""
              .formatted(one.parent(), next, alias, one.column());
      TablePath path =
          new TablePath(
              join + above.joined(),
              above.patient(),
              above.trial(),
              above.ofDonor(),
              above.ofDonorAlone());
      if (path.patient() != null) {
        return path;
      }
      ofTrial = ofTrial == null ? path : ofTrial;
    }
    return ofTrial;
  }
}
