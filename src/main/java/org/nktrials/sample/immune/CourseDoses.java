package org.nktrials.sample.immune;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolDefinition;
import org.nktrials.protocol.Treatment;
import org.nktrials.sample.immune.SubjectDoses.GivenDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Doses of all patients of a trial that immune values are read against: one statement. */
@Component
class CourseDoses {

  private static final String DRUG_WITHOUT_LEVELS = "IL2";

  private static final String DOSES =
      """
      select patient_id, drug, given_on, days, amount, level_number
        from dose
       where trial_id = :trial and drug in (:course, :anchor) and cancelled_at is null
       order by patient_id, given_on
      """;

  private final JdbcClient jdbc;

  CourseDoses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The drug whose courses are looked at; null when the protocol has none. */
  static @Nullable Treatment drug(ProtocolDefinition protocol) {
    return protocol.hasDoseLevels()
        ? protocol.escalatedTreatment()
        : protocol.treatments().stream()
            .filter(one -> one.code().equals(DRUG_WITHOUT_LEVELS))
            .findFirst()
            .orElse(null);
  }

  /** By patient; patients without a dose are left out. The caller asked for the permission. */
  Map<UUID, SubjectDoses> ofTrial(UUID trialId, ProtocolDefinition protocol) {
    Treatment drug = drug(protocol);
    String course = drug == null ? "" : drug.code();
    String anchor = protocol.calendar().value().anchorTreatment();
    Map<UUID, List<Row>> rows = new LinkedHashMap<>();
    jdbc.sql(DOSES)
        .param("trial", trialId)
        .param("course", course)
        .param("anchor", anchor)
        .query((row, _) -> row(row))
        .list()
        .forEach(row -> rows.computeIfAbsent(row.patient(), _ -> new ArrayList<>()).add(row));
    Map<UUID, SubjectDoses> doses = new HashMap<>();
    rows.forEach((patient, given) -> doses.put(patient, doses(given, course, anchor)));
    return doses;
  }

  private static SubjectDoses doses(List<Row> rows, String course, String anchor) {
    List<Row> ofCourse = rows.stream().filter(row -> row.drug().equals(course)).toList();
    return SubjectDoses.of(
        ofCourse.isEmpty() ? null : ofCourse.getFirst().level(),
        rows.stream()
            .filter(row -> row.drug().equals(anchor))
            .findFirst()
            .map(Row::on)
            .orElse(null),
        ofCourse.stream().flatMap(Row::days).toList());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("patient_id", UUID.class),
        row.getString("drug"),
        row.getObject("given_on", LocalDate.class),
        row.getInt("days"),
        row.getBigDecimal("amount"),
        row.getObject("level_number", Integer.class));
  }

  private record Row(
      UUID patient,
      String drug,
      LocalDate on,
      int length,
      BigDecimal amount,
      @Nullable Integer level) {

    Stream<GivenDay> days() {
      return on.datesUntil(on.plusDays(length)).map(day -> new GivenDay(day, amount));
    }
  }
}
