package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Sites;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.aftercare.RecordSupport;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.EnterResults;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.NewLaboratory;
import org.nktrials.laboratory.ResultEntry;
import org.nktrials.laboratory.TypedResult;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.Treatment;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.toxicity.assessment.GvhdFindings;
import org.nktrials.sample.CellFraction;
import org.nktrials.sample.ChimerismMethod;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.sample.EnterChimerism.Qualifier;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/**
 * The synthetic trial of haploidentical NK cells: a recipient 30 days after infusion with counts
 * that recover, and one who waits for a donor. Every patient and number is invented.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoHaplo {

  static final String CODE = "HAPLO-NK";

  /** The day of the infusion, counted from the start of the demo. */
  private static final int INFUSION = -30;

  private static final String COORDINATOR = "coordinator";
  private static final String SITE = "01";
  private static final LocalTime MORNING = LocalTime.of(6, 30);

  private final DemoCourse course;
  private final Laboratories laboratories;
  private final ResultEntry results;
  private final DailySupport support;
  private final ToxicityAssessments assessments;
  private final Chimerisms chimerisms;
  private final Sites sites;

  DemoHaplo(
      DemoCourse course,
      Laboratories laboratories,
      ResultEntry results,
      DailySupport support,
      ToxicityAssessments assessments,
      Chimerisms chimerisms,
      Sites sites) {
    this.course = course;
    this.laboratories = laboratories;
    this.results = results;
    this.support = support;
    this.assessments = assessments;
    this.chimerisms = chimerisms;
    this.sites = sites;
  }

  /** Adds everything to the trial, whose start is signed on the given day. */
  void addTo(DemoTrial trial, int start) {
    trial.at(start, 12, "laboratory", () -> laboratory(trial));
    AtomicReference<PatientSummary> recipient = new AtomicReference<>();
    screened(trial, recipient, 1984, INFUSION - 21);
    trial.at(
        INFUSION - 12,
        11,
        DemoAccount.INVESTIGATOR,
        () -> {
          course.reserve(recipient.get(), 1);
          course.confirm(recipient.get());
        });
    treatment(trial, recipient);
    for (int day = -7; day <= -INFUSION - 1; day++) {
      daily(trial, recipient, day);
    }
    trial.at(
        INFUSION + 14, 16, COORDINATOR, () -> gvhd(recipient.get(), trial.date(INFUSION + 14)));
    donorCells(trial, recipient, 1, CellFraction.WHOLE_BLOOD, "3.5");
    donorCells(trial, recipient, 7, CellFraction.NK, "62");
    donorCells(trial, recipient, 14, CellFraction.NK, "18");
    donorCells(trial, recipient, 14, CellFraction.CD3, null);
    donorCells(trial, recipient, 21, CellFraction.NK, "<1");
    screened(trial, new AtomicReference<>(), 1971, -6);
  }

  private void laboratory(DemoTrial trial) {
    UUID site =
        sites.all().stream().filter(one -> one.code().equals(SITE)).findFirst().orElseThrow().id();
    laboratories.add(
        trial.trial().id(), new NewLaboratory("HAEM-01", "Synthetic haematology, site 01", site));
  }

  private void screened(
      DemoTrial trial, AtomicReference<PatientSummary> patient, int birthYear, int day) {
    DemoPatient script = DemoPatient.of(SITE, birthYear, 1, day, day);
    trial.at(
        day,
        9,
        COORDINATOR,
        () ->
            patient.set(
                course.register(trial.trial().id(), trial.site(SITE), script, trial.date(day))));
    trial.at(
        day + 1,
        10,
        COORDINATOR,
        () -> course.answerEligibility(patient.get(), trial.protocol(), trial.date(day + 1)));
  }

  private void treatment(DemoTrial trial, AtomicReference<PatientSummary> patient) {
    for (Treatment drug : trial.protocol().treatments()) {
      if (!drug.isOptional()) {
        for (int day = drug.days().value().from(); day <= drug.days().value().to(); day++) {
          dose(trial, patient, drug, INFUSION + day);
        }
      }
    }
  }

  /** What a room asks for before a dose may be missing here; then the dose alone is recorded. */
  private void dose(
      DemoTrial trial, AtomicReference<PatientSummary> patient, Treatment drug, int day) {
    LocalDate on = trial.date(day);
    BigDecimal fixed = drug.dose().value().amount();
    BigDecimal amount = fixed == null ? new BigDecimal("4.2") : fixed;
    trial.at(day, 7, DemoAccount.PHARMACIST, () -> authorise(patient.get(), drug, on));
    trial.at(day, 12, COORDINATOR, () -> course.record(patient.get(), drug.code(), amount, on, 1));
  }

  private void authorise(PatientSummary patient, Treatment drug, LocalDate on) {
    try {
      course.authorise(patient, drug.code(), on, 1);
    } catch (Refused _) {
      // The dose is then recorded with its deviation, as in a hospital.
    }
  }

  private void daily(DemoTrial trial, AtomicReference<PatientSummary> patient, int day) {
    LocalDate on = trial.date(INFUSION + day);
    trial.at(INFUSION + day, 13, COORDINATOR, () -> counts(patient.get(), on, day));
    trial.at(
        INFUSION + day,
        20,
        COORDINATOR,
        () ->
            support.record(
                new RecordSupport(
                    patient.get().code(),
                    new DaySupport(
                        on,
                        given(day == -2 || day == 3 || day == 7 || day == 11),
                        given(day == 1 || day == 8),
                        given(day >= 9 && day <= 14)),
                    new BigDecimal(day == 1 ? "38.6" : day == 5 ? "38.2" : "36.9"),
                    null,
                    null,
                    TimeOrderedId.next())));
  }

  private static Given given(boolean yes) {
    return yes ? Given.GIVEN : Given.NONE;
  }

  private void counts(PatientSummary patient, LocalDate on, int day) {
    List<TypedResult> rows = new ArrayList<>();
    rows.add(new TypedResult(Analyte.ANC, neutrophils(day), Analyte.ANC.unit(), false));
    rows.add(new TypedResult(Analyte.PLT, platelets(day), Analyte.PLT.unit(), false));
    rows.add(new TypedResult(Analyte.HGB, String.valueOf(82 + day % 7), "g/L", false));
    results.enter(
        new EnterResults(
            patient.code(), "HAEM-01", on.atTime(MORNING), rows, true, TimeOrderedId.next()));
  }

  /** Falls with the conditioning, is lowest from D4 to D9, recovers from D16 on. */
  private static String neutrophils(int day) {
    if (day < -3) {
      return "1.4";
    }
    if (day < 4) {
      return "0.3";
    }
    if (day < 10) {
      return "<0.1";
    }
    return day < 16 ? "0.3" : day < 20 ? "0.6" : "1.3";
  }

  private static String platelets(int day) {
    if (day < -3) {
      return "64";
    }
    return day < 12 ? "12" : day < 16 ? "18" : day < 24 ? "31" : "58";
  }

  /** Nothing detected where there is no value. */
  private void donorCells(
      DemoTrial trial,
      AtomicReference<PatientSummary> patient,
      int day,
      CellFraction fraction,
      @Nullable String value) {
    Qualifier qualifier =
        value == null
            ? Qualifier.NOT_DETECTED
            : value.startsWith("<") ? Qualifier.LESS : Qualifier.EXACT;
    BigDecimal number = value == null ? null : new BigDecimal(value.replace("<", ""));
    trial.at(
        INFUSION + day,
        17,
        "laboratory",
        () ->
            chimerisms.enter(
                new EnterChimerism(
                    patient.get().code(),
                    trial.date(INFUSION + day),
                    ChimerismMethod.STR,
                    fraction,
                    qualifier,
                    number,
                    new BigDecimal("0.1"),
                    BigDecimal.ONE,
                    TimeOrderedId.next())));
  }

  private void gvhd(PatientSummary patient, LocalDate on) {
    assessments.enter(
        new EnterAssessment(
            patient.code(),
            on,
            new GvhdFindings(
                new BigDecimal("10"), false, new BigDecimal("0.7"), false, BigDecimal.ZERO, false),
            null,
            TimeOrderedId.next()));
  }
}
