package org.nktrials.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.eligibility.CriterionAnswer;
import org.nktrials.rules.eligibility.PersonAnswer;
import org.nktrials.shared.ClinicalRecord;

@Entity
@Table(name = "eligibility_answer")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class EligibilityAnswerRecord extends ClinicalRecord {

  private UUID patientId;
  private String criterion;

  @Enumerated(EnumType.STRING)
  private @Nullable PersonAnswer met;

  private @Nullable BigDecimal valueNumber;
  private @Nullable LocalDate valueDate;
  private @Nullable String note;
  private Instant enteredAt;

  EligibilityAnswerRecord(UUID patientId, AnswerCriterion command, Instant now) {
    this.patientId = patientId;
    this.criterion = command.criterion();
    this.enteredAt = now;
    take(command);
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected EligibilityAnswerRecord() {}

  final void take(AnswerCriterion command) {
    this.met = command.met() == PersonAnswer.UNANSWERED ? null : command.met();
    this.valueNumber = command.value();
    this.valueDate = command.valueDate();
    this.note = command.note();
  }

  boolean says(AnswerCriterion command) {
    return answer().met() == command.met()
        && sameNumber(command.value())
        && Objects.equals(valueDate, command.valueDate())
        && Objects.equals(note, command.note());
  }

  UUID patientId() {
    return patientId;
  }

  String criterion() {
    return criterion;
  }

  @Nullable String note() {
    return note;
  }

  CriterionAnswer answer() {
    return new CriterionAnswer(
        criterion, met == null ? PersonAnswer.UNANSWERED : met, valueNumber, valueDate);
  }

  private boolean sameNumber(@Nullable BigDecimal other) {
    return valueNumber == null ? other == null : other != null && valueNumber.compareTo(other) == 0;
  }
}
