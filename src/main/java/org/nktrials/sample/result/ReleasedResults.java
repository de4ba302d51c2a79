package org.nktrials.sample.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.immune.AssayName;
import org.nktrials.rules.immune.ChimerismName;
import org.nktrials.rules.immune.DerivedValues;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.result.ReleasedResult.Raw;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Released values for charts and analyses, one statement each; what follows from them is computed
 * when they are read. A value that waits for its second person is never among them.
 */
@Service
@Transactional(readOnly = true)
public class ReleasedResults {

  private static final int MOST_OFFERED = 200;

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Patients patients;
  private final ProtocolService protocols;

  ReleasedResults(
      JdbcClient jdbc, Authority authority, Patients patients, ProtocolService protocols) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.patients = patients;
    this.protocols = protocols;
  }

  /** Parameters of a trial at the person's sites, by patient and time. */
  public List<ReleasedResult> ofTrial(UUID trialId, Set<String> parameters) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    boolean besides =
        parameters.stream().anyMatch(one -> AssayName.is(one) || ChimerismName.is(one));
    List<Row> rows =
        seen(besides ? ReleasedSql.ALL_OF_TRIAL : ReleasedSql.OF_TRIAL, trialId)
            .param("parameters", DerivedValues.withInputs(parameters).toArray(String[]::new))
            .query((row, _) -> row(row))
            .list();
    return complete(rows, parameters);
  }

  /**
   * What is released beside the panel at the person's sites to choose from: names of assays and of
   * donor cells, at most 200.
   */
  public List<String> besides(UUID trialId) {
    return besides(trialId, MOST_OFFERED);
  }

  /** All names beside the panel at the person's sites. */
  public List<String> everythingBesides(UUID trialId) {
    return besides(trialId, Integer.MAX_VALUE);
  }

  /** Whether an assay or donor cells of this name have a released result at the person's sites. */
  public boolean hasBesides(UUID trialId, String name) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    return seen(ReleasedSql.KNOWN, trialId)
        .param("name", name)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private List<String> besides(UUID trialId, int most) {
    authority.require(Permission.VIEW_PATIENT, trialId);
    return seen(ReleasedSql.NAMES, trialId)
        .param("most", most)
        .query((row, _) -> Objects.requireNonNull(row.getString("parameter")))
        .list();
  }

  private JdbcClient.StatementSpec seen(String sql, UUID trialId) {
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    return jdbc.sql(sql)
        .param("trial", trialId)
        .param("all", scope.all())
        .param("sites", scope.sites().stream().map(UUID::toString).toArray(String[]::new));
  }

  /** All parameters of a patient with those of the protocol's panel that follow, by time. */
  public List<ReleasedResult> ofPatient(UUID patientId) {
    PatientSummary patient = patients.patient(patientId, Permission.VIEW_PATIENT);
    List<Row> rows =
        jdbc.sql(ReleasedSql.OF_PATIENT)
            .param("patient", patientId)
            .query((row, _) -> row(row))
            .list();
    Set<String> parameters =
        new LinkedHashSet<>(
            protocols
                .version(patient.protocolVersionId())
                .definition()
                .immunePanel()
                .value()
                .parameters());
    rows.forEach(row -> parameters.add(row.result().parameter()));
    return complete(rows, parameters);
  }

  private static List<ReleasedResult> complete(List<Row> rows, Set<String> parameters) {
    Map<UUID, List<ReleasedResult>> samples = new LinkedHashMap<>();
    rows.forEach(
        row -> samples.computeIfAbsent(row.sample(), _ -> new ArrayList<>()).add(row.result()));
    Set<String> derivable = DerivedValues.derivable(parameters);
    List<ReleasedResult> all = new ArrayList<>();
    for (List<ReleasedResult> sample : samples.values()) {
      sample.stream().filter(one -> parameters.contains(one.parameter())).forEach(all::add);
      if (!derivable.isEmpty()) {
        all.addAll(Following.of(sample, derivable));
      }
    }
    return List.copyOf(all);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("sample_id", UUID.class),
        new ReleasedResult(
            row.getObject("patient_id", UUID.class),
            row.getString("code"),
            row.getString("visit"),
            Objects.requireNonNull(row.getTimestamp("collected_at"))
                .toInstant()
                .atZone(ZoneId.of(row.getString("zone")))
                .toLocalDate(),
            row.getString("parameter"),
            row.getBigDecimal("value"),
            ImmuneQualifier.valueOf(row.getString("qualifier")),
            row.getString("unit"),
            ImmuneMethod.valueOf(row.getString("method")),
            row.getString("cytometer"),
            row.getString("batch"),
            row.getString("panel_version"),
            null,
            raw(row.getBigDecimal("with_target"), row.getBigDecimal("without_target"))));
  }

  private static @Nullable Raw raw(@Nullable BigDecimal with, @Nullable BigDecimal without) {
    return with == null || without == null ? null : new Raw(with, without);
  }

  private record Row(UUID sample, ReleasedResult result) {}
}
