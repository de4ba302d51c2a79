package org.nktrials.donor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ClinicalRecord;

@Entity
@DynamicUpdate // the rest is never rewritten, not even with a reason
@Table(name = "typing")
@SuppressWarnings("UnusedVariable") // some columns are read in SQL only
class TypingRecord extends ClinicalRecord {

  private UUID trialId;
  private UUID patientId;
  private @Nullable UUID donorId;
  private int number;

  @Enumerated(EnumType.STRING)
  private TypingEntry entry;

  private String hla;
  private String kir;
  private String laboratory;
  private LocalDate typedOn;
  private @Nullable String reason;
  private UUID enteredBy;
  private String enteredByName;
  private Instant enteredAt;
  private @Nullable UUID secondSignatureId;
  private @Nullable String secondName;
  private @Nullable Instant secondAt;
  private UUID submissionId;
  private @Nullable String fileName;
  private @Nullable String fileSha256;

  TypingRecord(
      PatientSummary recipient,
      @Nullable UUID donorId,
      int number,
      EnterTyping command,
      @Nullable TypingFile file,
      SignedInPerson person,
      Instant now) {
    this.trialId = recipient.trialId();
    this.patientId = recipient.id();
    this.donorId = donorId;
    this.number = number;
    this.entry = command.entry();
    this.hla = command.hla().strip();
    this.kir = KirText.write(command.kir());
    this.laboratory = command.laboratory().strip();
    this.typedOn = command.typedOn();
    this.reason = number == 1 || command.reason() == null ? null : command.reason().strip();
    this.enteredBy = person.id();
    this.enteredByName = person.displayName();
    this.enteredAt = now;
    this.submissionId = command.submissionId();
    this.fileName = file == null ? null : file.name();
    this.fileSha256 = file == null ? null : file.sha256();
  }

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected TypingRecord() {}

  void confirm(SignatureReceipt second) {
    this.secondSignatureId = second.id();
    this.secondName = second.printedName();
    this.secondAt = second.signedAt();
  }

  UUID patientId() {
    return patientId;
  }

  Typing typing() {
    return new Typing(
        id(),
        patientId,
        donorId,
        number,
        entry,
        hla,
        KirText.read(kir),
        laboratory,
        typedOn,
        reason,
        enteredBy,
        enteredByName,
        enteredAt,
        secondName,
        secondAt,
        fileName == null || fileSha256 == null ? null : new TypingFile(fileName, fileSha256),
        version());
  }
}
