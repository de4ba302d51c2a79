package org.nktrials.visit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.patient.Consent;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.springframework.stereotype.Component;

/** What cannot be true of a visit, or lacks its reason. */
@Component
class VisitChecks {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NOTE = 1000;

  private final VisitProcedureRepository procedures;
  private final Patients patients;

  VisitChecks(VisitProcedureRepository procedures, Patients patients) {
    this.procedures = procedures;
    this.patients = patients;
  }

  void check(
      RecordVisit command,
      PatientSummary patient,
      List<String> planned,
      Optional<VisitRecord> stored,
      LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    LocalDate consented = consented(patient);
    checkVisit(command, consented, today, problems);
    Map<String, ProcedureOutcome> known =
        stored.map(record -> procedures.findByVisitRecordId(record.id())).orElse(List.of()).stream()
            .map(VisitProcedureRecord::outcome)
            .collect(toMap(ProcedureOutcome::procedure, one -> one));
    List<ProcedureEntry> entries = command.procedures();
    if (entries.stream().map(ProcedureEntry::procedure).distinct().count() != entries.size()) {
      problems.add(new Problem("procedure-twice", null, "A procedure is there twice.", null));
    }
    for (int i = 0; i < entries.size(); i++) {
      String at = "procedures[" + i + "].";
      if (planned.contains(entries.get(i).procedure())) {
        check(at, entries.get(i), command, consented, today, problems);
      } else {
        problems.add(
            Problem.of(at + "procedure", "unknown-procedure", "The visit has no such procedure."));
      }
      ProcedureOutcome before = known.get(entries.get(i).procedure());
      if (before != null && entries.get(i).state() == null && takesPlace(command)) {
        problems.add(
            Problem.of(
                at + "state",
                "emptied",
                "What is recorded is not emptied: choose another answer."));
      }
    }
    if (changes(command, stored, known)) {
      checkReason(command.reason(), problems);
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private static void checkVisit(
      RecordVisit command, @Nullable LocalDate consented, LocalDate today, List<Problem> problems) {
    if (command.tookPlace() == null) {
      problems.add(Problem.of("tookPlace", "not-said", "Say whether the visit took place."));
    } else if (command.tookPlace()) {
      if (command.actualOn() == null) {
        problems.add(Problem.of("actualOn", "date-missing", "Say on which day it took place."));
      }
      checkDate("actualOn", command.actualOn(), consented, today, problems);
    } else {
      checkText(
          "notDoneReason",
          command.notDoneReason(),
          "Say why the visit did not take place.",
          problems);
    }
    if (command.note() != null && command.note().length() > LONGEST_NOTE) {
      problems.add(Problem.of("note", "too-long", "At most 1000 characters."));
    }
  }

  private static void check(
      String at,
      ProcedureEntry entry,
      RecordVisit command,
      @Nullable LocalDate consented,
      LocalDate today,
      List<Problem> problems) {
    if (!takesPlace(command) || entry.state() == null) {
      return;
    }
    if (entry.state() == ProcedureState.DONE) {
      checkDate(at + "on", entry.on(), consented, today, problems);
    } else {
      checkText(
          at + "reason",
          entry.reason(),
          entry.state() == ProcedureState.NOT_DONE
              ? "Say why it was not done."
              : "Say why it does not apply.",
          problems);
    }
  }

  private static void checkDate(
      String field,
      @Nullable LocalDate date,
      @Nullable LocalDate consented,
      LocalDate today,
      List<Problem> problems) {
    if (date != null && date.isAfter(today)) {
      problems.add(Problem.of(field, "future", "This day has not come yet at the site."));
    }
    if (date != null && consented != null && date.isBefore(consented)) {
      problems.add(
          Problem.of(
              field,
              "before-consent",
              "Nothing is done before consent, which was given on "
                  + VisitDeviation.day(consented)
                  + "."));
    }
  }

  private static void checkText(
      String field, @Nullable String text, String missing, List<Problem> problems) {
    if (text == null || text.isBlank()) {
      problems.add(Problem.of(field, "reason-missing", missing));
    } else if (text.length() > LONGEST_REASON) {
      problems.add(Problem.of(field, "too-long", "At most 500 characters."));
    }
  }

  private static void checkReason(@Nullable String reason, List<Problem> problems) {
    checkText("reason", reason, "A stored value changes: say why.", problems);
  }

  /** New answers complete the entry; only another answer is a change. */
  private static boolean changes(
      RecordVisit command, Optional<VisitRecord> stored, Map<String, ProcedureOutcome> known) {
    if (stored.isEmpty()) {
      return false;
    }
    VisitOutcome now = VisitEntries.outcome(command);
    VisitOutcome before = stored.get().outcome();
    boolean visit =
        now.tookPlace() != before.tookPlace()
            || !Objects.equals(now.actualOn(), before.actualOn())
            || !Objects.equals(now.notDoneReason(), before.notDoneReason())
            || (before.note() != null && !before.note().equals(now.note()));
    return visit || command.procedures().stream().anyMatch(entry -> changes(entry, known, now));
  }

  private static boolean changes(
      ProcedureEntry entry, Map<String, ProcedureOutcome> known, VisitOutcome visit) {
    ProcedureOutcome before = known.get(entry.procedure());
    if (before == null || entry.state() == null) {
      return false;
    }
    boolean done = entry.state() == ProcedureState.DONE;
    LocalDate on = entry.on() == null ? visit.actualOn() : entry.on();
    return entry.state() != before.state()
        || (done && !Objects.equals(on, before.on()))
        || (!done && !Objects.equals(entry.reason(), before.reason()));
  }

  private static boolean takesPlace(RecordVisit command) {
    return Boolean.TRUE.equals(command.tookPlace());
  }

  private @Nullable LocalDate consented(PatientSummary patient) {
    return patients.consents(patient).stream()
        .map(Consent::givenAt)
        .min(Comparator.naturalOrder())
        .map(patient::dateAt)
        .orElse(null);
  }
}
