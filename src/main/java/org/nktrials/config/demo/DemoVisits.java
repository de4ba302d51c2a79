package org.nktrials.config.demo;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.enrolment.TreatmentLevels;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.visit.ProcedureOutcome;
import org.nktrials.visit.ProcedureState;
import org.nktrials.visit.RecordVisit;
import org.nktrials.visit.RecordVisit.ProcedureEntry;
import org.nktrials.visit.ScheduledVisit;
import org.nktrials.visit.VisitRounds;
import org.nktrials.visit.VisitSheet;
import org.nktrials.visit.Visits;
import org.springframework.stereotype.Component;

/** Visits of the synthetic patients: most as planned, some late, some not done, one missed. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoVisits implements DemoChapter {

  /** Visits of the first cycle by their distance from day one. */
  private static final Map<String, Integer> FIRST_CYCLE =
      Map.ofEntries(
          Map.entry("PRE21", -21),
          Map.entry("PRE7", -7),
          Map.entry("C1D1", 0),
          Map.entry("C1D8", 7),
          Map.entry("C1D9", 8),
          Map.entry("C1D10", 9),
          Map.entry("C1D11", 10),
          Map.entry("C1D12", 11),
          Map.entry("C1D13", 12),
          Map.entry("C1D14", 13),
          Map.entry("C1D15", 14),
          Map.entry("C1D21", 20));

  private static final int LAST_DOSE = 13;
  private static final int LAST_VISIT_WITHOUT_VERDICT = 14;
  private static final int FOLLOW_UPS = 3;

  private final Visits visits;
  private final VisitRounds rounds;
  private final TreatmentLevels levels;

  DemoVisits(Visits visits, VisitRounds rounds, TreatmentLevels levels) {
    this.visits = visits;
    this.rounds = rounds;
    this.levels = levels;
  }

  @Override
  public void addTo(DemoTrial trial) {
    List<DemoEnrolled> patients = trial.enrolled();
    for (int i = 0; i < patients.size(); i++) {
      DemoEnrolled one = patients.get(i);
      at(trial, one, one.script().registered() + 1, "SCR");
      firstCycle(trial, one, i);
      Integer verdict = one.script().verdictDay();
      if (verdict != null) {
        trial.at(
            verdict + 1,
            9,
            DemoAccount.INVESTIGATOR,
            () ->
                levels.stop(
                    one.patient().get().code(), "End of the first cycle", DemoPeople.PASSWORD));
        followUp(trial, one, verdict + 1, i % 4 == 3);
      }
    }
    trial.at(-1, 23, DemoAccount.coordinatorOf("01"), rounds::goRound);
  }

  /** Every fifth patient comes late to a visit or misses one. */
  private void firstCycle(DemoTrial trial, DemoEnrolled one, int number) {
    boolean evaluated = one.script().verdictDay() != null;
    FIRST_CYCLE.forEach(
        (code, offset) -> {
          boolean late = number % 5 == 1 && code.equals("C1D8");
          boolean missed = number % 5 == 4 && code.equals("PRE7");
          boolean stillOpen = !evaluated && offset > LAST_VISIT_WITHOUT_VERDICT;
          if (!missed && !stillOpen) {
            at(trial, one, one.script().dayOne() + offset + (late ? 3 : 0), code);
          }
        });
  }

  private void followUp(DemoTrial trial, DemoEnrolled one, int end, boolean late) {
    at(trial, one, end, "EOT");
    at(trial, one, one.script().dayOne() + LAST_DOSE + (late ? 39 : 30), "FU30");
    for (int number = 1; number <= FOLLOW_UPS; number++) {
      at(trial, one, end + 90 * number, "SURV-" + number);
    }
  }

  private void at(DemoTrial trial, DemoEnrolled one, int day, String code) {
    trial.at(
        day,
        16,
        DemoAccount.coordinatorOf(one.script().site()),
        () -> record(one.patient().get(), code, trial.date(day), one.script()));
  }

  /** Records a visit, if the protocol expects it by then, with everything that is not known yet. */
  void record(PatientSummary patient, String code, LocalDate day, DemoPatient script) {
    boolean expected =
        visits.of(patient.id()).stream().map(ScheduledVisit::code).anyMatch(code::equals);
    if (!expected) {
      return;
    }
    VisitSheet sheet = visits.sheet(patient, code);
    VisitSheet.Stored stored = sheet.record();
    LocalDate on = sheet.visit().actualOn();
    Set<String> known = sheet.outcomes().stream().map(ProcedureOutcome::procedure).collect(toSet());
    visits.record(
        new RecordVisit(
            patient.code(),
            code,
            true,
            on == null ? day : on,
            null,
            null,
            sheet.procedures().stream()
                .filter(procedure -> !known.contains(procedure))
                .filter(procedure -> !isForgotten(code, procedure, script))
                .map(procedure -> entry(code, procedure, script))
                .toList(),
            null,
            stored == null ? null : stored.version(),
            TimeOrderedId.next()));
  }

  /** The patient under treatment has yesterday's blood values still to be entered. */
  private static boolean isForgotten(String code, String procedure, DemoPatient script) {
    return script.verdictDay() == null
        && code.equals("C1D12")
        && (procedure.equals("HEM") || procedure.equals("CHEM"));
  }

  private static ProcedureEntry entry(String code, String procedure, DemoPatient script) {
    String why = notDone(code, procedure, script);
    if (why != null) {
      return new ProcedureEntry(procedure, ProcedureState.NOT_DONE, null, why);
    }
    return procedure.equals("PREG") && script.birthYear() % 2 == 1
        ? new ProcedureEntry(
            procedure, ProcedureState.NOT_APPLICABLE, null, "Pregnancy is not possible")
        : new ProcedureEntry(procedure, ProcedureState.DONE, null, null);
  }

  private static @Nullable String notDone(String code, String procedure, DemoPatient script) {
    boolean noDose =
        procedure.equals("IL2_ADMIN") && FIRST_CYCLE.getOrDefault(code, 0) - 9 >= script.il2Doses();
    if (noDose) {
      return "Interleukin-2 was stopped";
    }
    boolean noSample =
        procedure.equals("IMMUNO") && code.equals("C1D15") && script.birthYear() % 10 == 8;
    return noSample ? "The tube broke on its way to the laboratory" : null;
  }
}
