package org.nktrials.toxicity;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.People;
import org.nktrials.access.Permission;
import org.nktrials.access.PersonSummary;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientFile;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments of the sponsor on signed verdicts: kept beside them, never changed, never counted. */
@Service
public class SponsorComments {

  private static final int LONGEST = 2000;

  private final PatientFile file;
  private final SponsorCommentRepository comments;
  private final VerdictRepository verdicts;
  private final Patients patients;
  private final People people;
  private final TrialLock lock;
  private final Authority authority;
  private final Clock clock;

  SponsorComments(
      PatientFile file,
      SponsorCommentRepository comments,
      VerdictRepository verdicts,
      Patients patients,
      People people,
      TrialLock lock,
      Authority authority,
      Clock clock) {
    this.file = file;
    this.comments = comments;
    this.verdicts = verdicts;
    this.patients = patients;
    this.people = people;
    this.lock = lock;
    this.authority = authority;
    this.clock = clock;
  }

  /** All on verdicts of a patient that the caller may see, first written first; two queries. */
  @Transactional(readOnly = true)
  public List<SponsorComment> of(UUID patientId) {
    return named(file.of(ToxicityParts.COMMENTS, patientId));
  }

  /**
   * Adds a comment. A second sending of the same submission returns what the first one stored.
   *
   * @throws Refused when the comment is blank or too long
   * @throws NotFound when the patient has no such verdict
   */
  @Transactional
  public SponsorComment add(String patientCode, UUID verdictId, String comment, UUID submissionId) {
    PatientSummary patient = patients.patient(patientCode, Permission.ASSESS_AS_SPONSOR);
    lock.hold(patient.trialId());
    boolean known =
        verdicts
            .findById(verdictId)
            .filter(one -> one.verdict().patientId().equals(patient.id()))
            .isPresent();
    if (!known) {
      throw new NotFound("verdict");
    }
    Optional<SponsorCommentRecord> before = comments.findBySubmissionId(submissionId);
    if (before.isPresent()) {
      return named(before.filter(one -> one.isOn(verdictId)).stream().toList()).stream()
          .findFirst()
          .orElseThrow(() -> new NotFound("comment"));
    }
    String text = comment.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refused(
          Problem.of("comment", "comment-missing", "Write a comment of 1 to 2,000 characters."));
    }
    SponsorCommentRecord saved =
        comments.saveAndFlush(
            new SponsorCommentRecord(
                patient,
                verdictId,
                text,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                authority.person().id(),
                submissionId));
    return named(List.of(saved)).getFirst();
  }

  private List<SponsorComment> named(List<SponsorCommentRecord> records) {
    Set<UUID> ids = records.stream().map(SponsorCommentRecord::enteredBy).collect(toSet());
    Map<UUID, PersonSummary> names = ids.isEmpty() ? Map.of() : people.byId(ids);
    return records.stream().map(record -> record.comment(names)).toList();
  }
}
