package org.nktrials.datareview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Role;
import org.nktrials.shared.ClinicalRecord;
import org.nktrials.shared.DataPoint;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.TimeOrderedId;

@Entity
@DynamicUpdate // the account may update only the standing
@Table(name = "query")
@SuppressWarnings("UnusedVariable") // most columns are read in SQL only
class QueryRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private String recordType;
  private UUID recordId;
  private String field;
  private @Nullable String checkName;
  private String sentence;
  private String link;

  @Enumerated(EnumType.STRING)
  private QueryState state = QueryState.OPEN;

  private Instant openedAt;
  private @Nullable UUID openedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable Role openedRole;

  private @Nullable String valueThen;
  private Instant changedAt;
  private UUID submissionId;

  private QueryRecord(
      UUID trialId, UUID patientId, DataPoint at, String sentence, String link, Instant now) {
    this.trialId = trialId;
    this.patientId = patientId;
    this.recordType = at.recordType();
    this.recordId = at.recordId();
    this.field = at.field();
    this.sentence = sentence;
    this.link = link;
    this.openedAt = now;
    this.changedAt = now;
    this.submissionId = TimeOrderedId.next();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected QueryRecord() {}

  static QueryRecord of(EditCheckFailed failed, Instant now) {
    QueryRecord query =
        new QueryRecord(
            failed.trialId(),
            failed.patientId(),
            failed.at(),
            failed.sentence(),
            failed.link(),
            now);
    query.checkName = failed.check();
    return query;
  }

  static QueryRecord of(AskQuery asked, UUID person, Role role, Instant now) {
    QueryRecord query =
        new QueryRecord(
            asked.patient().trialId(),
            asked.patient().id(),
            asked.at(),
            asked.question(),
            asked.link(),
            now);
    query.openedBy = person;
    query.openedRole = role;
    query.valueThen = asked.valueThen();
    query.submissionId = asked.submissionId();
    return query;
  }

  void become(QueryState next, Instant now) {
    this.state = next;
    this.changedAt = now;
  }

  DataPoint at() {
    return new DataPoint(recordType, recordId, field);
  }

  FieldMark.Asked asked() {
    return new FieldMark.Asked(id(), state);
  }

  boolean isClosed() {
    return state == QueryState.CLOSED;
  }

  boolean isByCheck() {
    return checkName != null;
  }

  UUID trialId() {
    return trialId;
  }

  UUID patientId() {
    return patientId;
  }
}
