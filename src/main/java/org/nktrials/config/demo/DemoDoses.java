package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.toxicity.VerdictKind;
import org.nktrials.treatment.CountTablets;
import org.nktrials.treatment.DoseOmissions;
import org.nktrials.treatment.OmissionCause;
import org.nktrials.treatment.OmissionKind;
import org.nktrials.treatment.OmitDose;
import org.nktrials.treatment.TabletCounts;
import org.nktrials.treatment.WithholdDose;
import org.nktrials.treatment.Withholdings;
import org.springframework.stereotype.Component;

/** Doses that were not given, tablets that came back and one dose withheld at night. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoDoses implements DemoChapter {

  private static final int PLANNED_IL2 = 5;
  private static final int IMATINIB_DAYS = 14;
  private static final int TABLETS = 56;
  private static final BigDecimal STRENGTH_MG = BigDecimal.valueOf(100);

  private final DoseOmissions omissions;
  private final TabletCounts counts;
  private final Withholdings withholdings;
  private final AdverseEvents events;

  DemoDoses(
      DoseOmissions omissions,
      TabletCounts counts,
      Withholdings withholdings,
      AdverseEvents events) {
    this.omissions = omissions;
    this.counts = counts;
    this.withholdings = withholdings;
    this.events = events;
  }

  @Override
  public void addTo(DemoTrial trial) {
    for (int number = 0; number < trial.enrolled().size(); number++) {
      DemoEnrolled enrolled = trial.enrolled().get(number);
      omitted(trial, enrolled);
      returned(trial, enrolled, number % 3 * 2);
      if (enrolled.script().firstIl2() == -3) {
        withheld(trial, enrolled);
      }
    }
  }

  private void omitted(DemoTrial trial, DemoEnrolled enrolled) {
    DemoPatient script = enrolled.script();
    boolean toxicity = script.verdict() == VerdictKind.DLT;
    for (int dose = script.il2Doses(); dose < PLANNED_IL2; dose++) {
      int day = script.firstIl2() + dose;
      trial.at(
          day,
          18,
          DemoAccount.coordinatorOf(script.site()),
          () -> omit(enrolled.patient().get(), trial.date(day), toxicity));
    }
  }

  private void omit(PatientSummary patient, LocalDate day, boolean toxicity) {
    omissions.record(
        new OmitDose(
            patient.code(),
            "IL2",
            day,
            OmissionKind.WITHHELD,
            toxicity ? OmissionCause.ADVERSE_EVENT : OmissionCause.PROGRESSION,
            toxicity ? worst(patient) : null,
            null,
            null,
            null,
            TimeOrderedId.next()));
  }

  private @Nullable UUID worst(PatientSummary patient) {
    return events.of(patient.id()).stream()
        .filter(event -> Boolean.TRUE.equals(event.possibleDlt()))
        .map(AdverseEvent::id)
        .findFirst()
        .orElse(null);
  }

  private void returned(DemoTrial trial, DemoEnrolled enrolled, int tablets) {
    DemoPatient script = enrolled.script();
    int last = script.dayOne() + IMATINIB_DAYS - 1;
    trial.at(
        last + 7,
        11,
        DemoAccount.coordinatorOf(script.site()),
        () ->
            counts.record(
                new CountTablets(
                    enrolled.patient().get().code(),
                    "IM",
                    trial.date(script.dayOne()),
                    trial.date(last),
                    TABLETS,
                    tablets,
                    STRENGTH_MG,
                    null,
                    TimeOrderedId.next())));
  }

  private void withheld(DemoTrial trial, DemoEnrolled enrolled) {
    trial.at(
        -1,
        22,
        DemoAccount.coordinatorOf(enrolled.script().site()),
        () ->
            withholdings.withhold(
                new WithholdDose(
                    enrolled.patient().get().code(),
                    "IL2",
                    "Fever 39.4 since the evening, chills, blood pressure 95/60",
                    TimeOrderedId.next())));
  }
}
