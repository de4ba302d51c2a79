package org.nktrials.datareview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "query_message")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class QueryMessageRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private UUID queryId;
  private @Nullable UUID personId;
  private String author;

  @Enumerated(EnumType.STRING)
  private QueryStep step;

  private String message;
  private Instant saidAt;

  QueryMessageRecord(
      QueryRecord query,
      @Nullable UUID person,
      String author,
      QueryStep step,
      String message,
      Instant now) {
    this.trialId = query.trialId();
    this.patientId = query.patientId();
    this.queryId = query.id();
    this.personId = person;
    this.author = author;
    this.step = step;
    this.message = message;
    this.saidAt = now;
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected QueryMessageRecord() {}

  QueryMessage message() {
    return new QueryMessage(author, step, message, saidAt);
  }
}
