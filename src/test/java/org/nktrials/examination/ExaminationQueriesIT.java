package org.nktrials.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.medication.ConcomitantMedications;
import org.nktrials.medication.MedicationEntry;
import org.nktrials.medication.Period;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pages ask the database as often for many values as for one. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class ExaminationQueriesIT {

  private static final List<String> STATEMENTS =
      List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Examinations examinations;
  @Autowired private ConcomitantMedications medications;

  @Test
  void areAsManyForManyValuesAsForOne() {
    PatientSummary patient = trials.enrolled(trials.trial());
    for (int back = 1;
        back < 13;
        back++) { // more days than a page shows, so that pages are counted
      weigh(patient, -back);
    }
    medicate(patient);
    String vitals = "/patients/" + patient.code() + "/examinations";
    String medication = "/patients/" + patient.code() + "/medication";
    int few = statements(vitals);
    int fewMedications = statements(medication);
    assertThat(few).isPositive();
    for (int back = 13; back < 30; back++) {
      weigh(patient, -back);
      medicate(patient);
    }
    assertThat(statements(vitals)).isEqualTo(few);
    assertThat(statements(medication)).isEqualTo(fewMedications);
  }

  private void weigh(PatientSummary patient, int fromToday) {
    LocalDate date = day(fromToday);
    Reading reading = new Reading(Item.WEIGHT, "value", new BigDecimal("70"), null, false, null);
    people.doing(
        Role.COORDINATOR,
        () ->
            examinations.record(
                new RecordMeasurements(
                    patient.code(),
                    List.of(
                        new RecordMeasurements.Moment(date.atTime(8, 0), "time", List.of(reading))),
                    UUID.randomUUID())));
  }

  private void medicate(PatientSummary patient) {
    people.doing(
        Role.COORDINATOR,
        () ->
            medications.record(
                patient.code(),
                new MedicationEntry("Ibuprofen", null, null, "pain", new Period(null, null, true)),
                UUID.randomUUID()));
  }

  private int statements(String address) {
    assertThat(mvc.get().uri(address).with(people.as(Role.COORDINATOR))).hasStatusOk();
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var loggers = STATEMENTS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(seen);
        });
    try {
      assertThat(mvc.get().uri(address).with(people.as(Role.COORDINATOR))).hasStatusOk();
    } finally {
      loggers.forEach(
          logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
          });
    }
    return seen.list.size();
  }
}
