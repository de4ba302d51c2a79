package org.nktrials.outcome.marker;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "marker_analysis")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class MarkerAnalysisRecord extends ClinicalRecord {

  private UUID trialId;
  private int number;
  private @Nullable String planned;
  private String marker;
  private String visit;
  private @Nullable String comparedWith;

  @Enumerated(EnumType.STRING)
  private MarkerCut cut;

  @Enumerated(EnumType.STRING)
  private EndpointKind endpoint;

  private @Nullable Integer landmarkDay;
  private @Nullable String landmarkVisit;
  private Instant definedAt;
  private UUID submissionId;

  MarkerAnalysisRecord(DefineAnalysis command, int number, Instant now) {
    MarkerQuestion question = command.question();
    this.trialId = command.trialId();
    this.number = number;
    this.planned = command.planned();
    this.marker = question.marker();
    this.visit = question.visit();
    this.comparedWith = question.comparedWith();
    this.cut = question.cut();
    this.endpoint = question.endpoint();
    this.landmarkDay = question.landmarkDay();
    this.landmarkVisit = question.landmarkVisit();
    this.definedAt = now;
    this.submissionId = command.submissionId();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected MarkerAnalysisRecord() {}

  MarkerAnalysis analysis() {
    return new MarkerAnalysis(
        id(),
        trialId,
        number,
        planned,
        new MarkerQuestion(marker, visit, comparedWith, cut, endpoint, landmarkDay, landmarkVisit),
        definedAt);
  }
}
