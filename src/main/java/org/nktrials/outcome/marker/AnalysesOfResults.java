package org.nktrials.outcome.marker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.immune.DerivedValues;
import org.nktrials.sample.result.ResultUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved marker analyses that rest on a result: the patient is in the data of a run that was made
 * after the release, and the marker of the analysis, at one of its visits, is the result or follows
 * from it. Who does not reach all sites may not read analyses, and learns only that there is one.
 */
@Component
class AnalysesOfResults implements ResultUses {

  private static final String RUNS =
      """
      select r.id, r.trial_id, r.parameter, a.number, a.marker, a.visit, a.compared_with, a.endpoint,
             string_agg(m.number::text, ', ' order by m.number) as runs
        from immune_result r
        join immune_sample s on s.id = r.sample_id
        join patient p on p.id = r.patient_id
        join marker_analysis a on a.trial_id = r.trial_id and s.visit in (a.visit, a.compared_with)
        join marker_run m on m.analysis_id = a.id and m.run_at >= r.released_at
                         and strpos(E'\\n' || m.patients, E'\\n' || p.code || E'\\t') > 0
       where r.id = any (?)
       group by r.id, a.id
       order by r.id, a.number
      """;

  private final JdbcClient jdbc;
  private final Authority authority;

  AnalysesOfResults(JdbcClient jdbc, Authority authority) {
    this.jdbc = jdbc;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<String>> of(Collection<UUID> resultIds) {
    Map<UUID, Set<String>> uses = new HashMap<>();
    jdbc.sql(RUNS).param(resultIds.toArray(UUID[]::new)).query((row, _) -> use(row)).list().stream()
        .filter(Use::rests)
        .forEach(
            use -> uses.computeIfAbsent(use.result(), _ -> new LinkedHashSet<>()).add(words(use)));
    Map<UUID, List<String>> inOrder = new HashMap<>();
    uses.forEach((result, words) -> inOrder.put(result, List.copyOf(words)));
    return inOrder;
  }

  private String words(Use use) {
    boolean named =
        authority.may(Permission.VIEW_PATIENT, use.trial(), null)
            && authority.sites(Permission.VIEW_PATIENT, use.trial()).all();
    return named ? use.words() : "a saved analysis";
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(
        row.getObject("id", UUID.class),
        row.getObject("trial_id", UUID.class),
        row.getString("parameter"),
        row.getInt("number"),
        row.getString("marker"),
        row.getString("visit"),
        row.getString("compared_with"),
        row.getString("endpoint"),
        row.getString("runs"));
  }

  private record Use(
      UUID result,
      UUID trial,
      String parameter,
      int number,
      String marker,
      String visit,
      @Nullable String comparedWith,
      String endpoint,
      String runs) {

    boolean rests() {
      return DerivedValues.withInputs(Set.of(marker)).contains(parameter);
    }

    String words() {
      String visits = comparedWith == null ? visit : visit + "/" + comparedWith;
      return "Analysis %d: %s at %s, %s (run %s)".formatted(number, marker, visits, endpoint, runs);
    }
  }
}
