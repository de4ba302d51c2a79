package org.nktrials.outcome.marker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "marker_run")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MarkerRunRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID analysisId;
  private int number;
  private String patients;
  private String exclusions;
  private String warnings;
  private String sha256;
  private String ruleVersions;

  @Column(name = "p_value")
  private @Nullable Double mainP;

  private Instant runAt;
  private String runBy;
  private UUID submissionId;

  MarkerRunRecord(UUID trialId, UUID analysisId, MarkerRun run, UUID submissionId) {
    this.trialId = trialId;
    this.analysisId = analysisId;
    this.number = run.number();
    this.patients = run.table().patients();
    this.exclusions = run.table().leftOut();
    this.warnings = String.join("\n", run.warnings());
    this.sha256 = run.sha256();
    this.ruleVersions = run.ruleVersions();
    this.mainP = run.pValue();
    this.runAt = run.runAt();
    this.runBy = run.runBy();
    this.submissionId = submissionId;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MarkerRunRecord() {}

  UUID analysisId() {
    return analysisId;
  }

  MarkerRun run() {
    return new MarkerRun(
        id(),
        number,
        MarkerTable.read(patients, exclusions),
        warnings.lines().toList(),
        sha256,
        ruleVersions,
        mainP,
        runAt,
        runBy);
  }
}
