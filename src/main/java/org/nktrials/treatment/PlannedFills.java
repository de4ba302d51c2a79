package org.nktrials.treatment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nktrials.access.Permission;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Given as planned up to today": looks first, then records what a person confirmed, each dose
 * through the same door as a dose entered by hand. A dose that nothing authorised or that the guard
 * would object to is never recorded here.
 */
@Service
public class PlannedFills {

  private final FillLines lines;
  private final DoseRepository records;
  private final Doses doses;
  private final Patients patients;
  private final TrialLock lock;

  PlannedFills(
      FillLines lines, DoseRepository records, Doses doses, Patients patients, TrialLock lock) {
    this.lines = lines;
    this.records = records;
    this.doses = doses;
    this.patients = patients;
    this.lock = lock;
  }

  /** What would be recorded; stores nothing. A fixed number of queries. */
  @Transactional(readOnly = true)
  public PlannedFill preview(String patientCode) {
    PatientSummary patient = patients.patient(patientCode, Permission.RECORD_DOSE);
    return lines.of(patient, Map.of());
  }

  /**
   * Records the confirmed lines, all or none.
   *
   * @return the doses recorded, or those of the same submission before
   * @throws Refused when a line is no longer as it was shown, or its time cannot be
   */
  @Transactional
  public List<Dose> record(FillPlanned command) {
    PatientSummary patient = patients.patient(command.patientCode(), Permission.RECORD_DOSE);
    lock.hold(patient.trialId());
    Map<FillEntry, UUID> ids =
        command.entries().stream()
            .distinct()
            .collect(toMap(entry -> entry, entry -> id(command.submissionId(), entry)));
    List<Dose> before =
        records.findBySubmissionIdIn(ids.values()).stream()
            .map(record -> DoseRecord.of(patient, Optional.of(record)).dose())
            .toList();
    if (!before.isEmpty()) {
      return before;
    }
    if (ids.isEmpty()) {
      throw new Refused(
          new Problem("nothing", null, "No dose was chosen.", "Tick the doses that were given."));
    }
    List<PlannedFill.Line> confirmed = confirmed(patient, command.entries());
    List<Dose> stored = new ArrayList<>();
    for (int i = 0; i < confirmed.size(); i++) {
      FillEntry entry = command.entries().get(i);
      stored.add(
          doses
              .record(command(patient, confirmed.get(i), id(command.submissionId(), entry)))
              .dose());
    }
    return stored;
  }

  /** The lines as they stand now, in the order of the entries; each without a problem. */
  private List<PlannedFill.Line> confirmed(PatientSummary patient, List<FillEntry> entries) {
    PlannedFill now =
        lines.of(
            patient,
            entries.stream().collect(toMap(FillLines.Key::of, FillEntry::time, (a, b) -> a)));
    List<Problem> problems = new ArrayList<>();
    List<PlannedFill.Line> confirmed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      FillEntry entry = entries.get(i);
      String field = "entries[" + i + "].time";
      now.lines().stream()
          .filter(line -> line.isOf(entry))
          .findFirst()
          .ifPresentOrElse(confirmed::add, () -> problems.add(changed(field)));
      now.lines().stream()
          .filter(line -> line.isOf(entry))
          .flatMap(line -> line.problems().stream())
          .map(p -> new Problem(p.code(), field, p.sentence(), p.remedy()))
          .forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return confirmed;
  }

  private static Problem changed(String field) {
    return new Problem(
        "changed",
        field,
        "This dose is no longer open: somebody entered it or the plan changed.",
        "Open the preview again.");
  }

  private static RecordDose command(PatientSummary patient, PlannedFill.Line line, UUID id) {
    return new RecordDose(
        patient.code(),
        line.drug(),
        requireNonNull(line.amount()),
        line.days(),
        line.from().atTime(line.time()),
        "Given as planned",
        id);
  }

  /** The same submission makes the same identities, whatever time was typed. */
  private static UUID id(UUID submission, FillEntry entry) {
    String key = submission + " " + entry.drug() + " " + entry.from();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
