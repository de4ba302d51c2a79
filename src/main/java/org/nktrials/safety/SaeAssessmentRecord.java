package org.nktrials.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.reporting.ExpeditedReporting;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "sae_assessment")
@SuppressWarnings("UnusedVariable") // read in SQL
class SaeAssessmentRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID caseId;
  private boolean related;
  private String opinions;

  @Enumerated(EnumType.STRING)
  private Expectedness expected;

  private @Nullable String comment;
  private String decision;
  private String ruleVersion = ExpeditedReporting.VERSION;
  private UUID signatureId;
  private Instant assessedAt;

  @SuppressWarnings("NullAway.Init") // signed before it is stored
  SaeAssessmentRecord(
      SaeCaseRecord of, AssessCase judged, String opinions, String decision, Instant now) {
    this.trialId = of.trialId();
    this.patientId = of.patientId();
    this.caseId = of.id();
    this.related = judged.related();
    this.opinions = opinions;
    this.expected = judged.expected();
    this.comment = judged.comment();
    this.decision = decision;
    this.assessedAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected SaeAssessmentRecord() {}

  SaeAssessmentRecord signedBy(UUID signature) {
    this.signatureId = signature;
    return this;
  }
}
