package org.nktrials.config.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.examination.RecordMeasurements.Moment;
import org.nktrials.medication.AllergyEntry;
import org.nktrials.medication.BestResponse;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.HistoryEntry;
import org.nktrials.medication.MedicalHistories;
import org.nktrials.medication.MedicationEntry;
import org.nktrials.medication.Period;
import org.nktrials.medication.TherapyEntry;
import org.nktrials.medication.TherapyKind;
import org.nktrials.shared.PartialDate;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Component;

/** Vital signs and weight of synthetic patients, their history and other medication. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoForms implements DemoChapter {

  private static final int WATCHED_DAYS = 6;
  private static final int MORNING = 18;
  private static final int RECENT = -40;

  private final Examinations examinations;
  private final MedicalHistories histories;
  private final ConcomitantMedications medications;

  DemoForms(
      Examinations examinations, MedicalHistories histories, ConcomitantMedications medications) {
    this.examinations = examinations;
    this.histories = histories;
    this.medications = medications;
  }

  @Override
  public void addTo(DemoTrial trial) {
    int number = 0;
    for (DemoEnrolled one : trial.enrolled()) {
      number++;
      history(trial, one, number);
      vitals(trial, one, number);
    }
  }

  private void history(DemoTrial trial, DemoEnrolled one, int number) {
    String coordinator = DemoAccount.coordinatorOf(one.script().site());
    trial.at(
        one.script().registered() + 1,
        11,
        coordinator,
        () -> {
          String patient = one.patient().get().code();
          LocalDate day = trial.date(one.script().registered());
          screening(patient, day.plusDays(1), number);
          conditions(patient, day, number);
        });
  }

  private void screening(String patient, LocalDate day, int number) {
    record(
        patient,
        List.of(
            moment(
                day,
                9,
                reading(Item.WEIGHT, weight(number, 0)),
                reading(Item.HEIGHT, String.valueOf(160 + number % 20)),
                reading(Item.ECOG, String.valueOf(number % 2))),
            moment(
                day,
                8,
                reading(Item.SBP, "128"),
                reading(Item.DBP, "78"),
                reading(Item.HR, "72"),
                reading(Item.TEMP, "36.7"),
                reading(Item.RR, "16"),
                reading(Item.SPO2, "98"))));
  }

  private void conditions(String patient, LocalDate day, int number) {
    int year = day.getYear();
    histories.record(
        patient,
        new TherapyEntry(
            TherapyKind.CHEMOTHERAPY,
            number % 2 == 0 ? "Doxorubicin" : "Dacarbazine",
            1,
            BestResponse.PROGRESSIVE_DISEASE,
            new Period(
                PartialDate.of(String.valueOf(year - 2)),
                PartialDate.of((year - 1) + "-04"),
                false)),
        TimeOrderedId.next());
    if (number % 3 == 0) {
      histories.record(
          patient,
          new HistoryEntry(
              "High blood pressure",
              "Hypertension",
              2,
              new Period(PartialDate.of(String.valueOf(year - 9)), null, true)),
          TimeOrderedId.next());
      medication(patient, "Amlodipine", "5 mg a day", "high blood pressure", year - 9, number);
    }
    if (number % 4 == 1) {
      histories.record(
          patient,
          new AllergyEntry("Penicillin", "rash", new Period(null, null, false)),
          TimeOrderedId.next());
      medication(patient, "Paracetamol", "1 g as needed", "pain", year - 1, number);
    }
  }

  private void medication(
      String patient, String drug, String dose, String indication, int year, int number) {
    medications.record(
        patient,
        new MedicationEntry(
            drug,
            dose,
            "oral",
            indication,
            new Period(PartialDate.of("%d-%02d".formatted(year, 1 + number % 12)), null, true)),
        TimeOrderedId.next());
  }

  /** Every patient is weighed on the days of interleukin-2; the recent ones have the whole grid. */
  private void vitals(DemoTrial trial, DemoEnrolled one, int number) {
    DemoPatient script = one.script();
    boolean leaks =
        script.events().stream().anyMatch(event -> event.term().startsWith("Capillary"));
    int days = Math.min(WATCHED_DAYS, script.il2Doses() + 1);
    for (int day = 0; day < days; day++) {
      int offset = day;
      int date = script.firstIl2() + day;
      trial.at(
          date,
          MORNING,
          DemoAccount.coordinatorOf(script.site()),
          () -> {
            String patient = one.patient().get().code();
            List<Moment> moments = new ArrayList<>();
            int gain = leaks ? offset * 22 : offset * 5;
            moments.add(moment(trial.date(date), 7, reading(Item.WEIGHT, weight(number, gain))));
            if (date > RECENT) {
              moments.add(vital(trial.date(date), 8, offset, 0, leaks));
              moments.add(vital(trial.date(date), 12, offset, 1, leaks));
              moments.add(vital(trial.date(date), 16, offset, 2, leaks));
              moments.add(
                  moment(
                      trial.date(date),
                      6,
                      reading(Item.URINE, leaks && offset > 1 ? "430" : "1650")));
            }
            record(patient, moments);
          });
    }
  }

  private static Moment vital(LocalDate day, int hour, int offset, int turn, boolean leaks) {
    int pressure = (leaks ? 112 - 12 * offset : 124 - 3 * offset) - 2 * turn;
    int saturation = leaks ? 97 - 2 * offset : 97;
    String temperature = turn == 1 && offset < 2 ? "38.4" : "37." + (2 + turn);
    return moment(
        day,
        hour,
        reading(Item.SBP, String.valueOf(pressure)),
        reading(Item.DBP, String.valueOf(pressure - 44)),
        reading(Item.HR, String.valueOf(78 + 4 * offset + turn)),
        reading(Item.TEMP, temperature),
        reading(Item.RR, String.valueOf(16 + offset)),
        reading(Item.SPO2, String.valueOf(saturation)));
  }

  private void record(String patient, List<Moment> moments) {
    examinations.record(new RecordMeasurements(patient, moments, TimeOrderedId.next()));
  }

  private static Moment moment(LocalDate day, int hour, Reading... readings) {
    return new Moment(day.atTime(LocalTime.of(hour, 0)), "time", List.of(readings));
  }

  private static Reading reading(Item item, String value) {
    return new Reading(item, "value", new BigDecimal(value), null, true, null);
  }

  /** Kilograms, in steps of 100 g above a weight of the patient's own. */
  private static String weight(int number, int gain) {
    return BigDecimal.valueOf(620L + 13L * number + gain, 1).toPlainString();
  }
}
