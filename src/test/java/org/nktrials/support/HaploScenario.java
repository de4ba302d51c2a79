package org.nktrials.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.nktrials.access.Role;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.RecordDose;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Trials without dose levels and recipients of them. Part of every {@link IntegrationTest}. */
@Component
public class HaploScenario {

  private final TestPeople people;
  private final TrialScenario scenario;
  private final ProtocolService protocols;
  private final TrialStart start;
  private final Doses doses;

  HaploScenario(
      TestPeople people,
      TrialScenario scenario,
      ProtocolService protocols,
      TrialStart start,
      Doses doses) {
    this.people = people;
    this.scenario = scenario;
    this.protocols = protocols;
    this.start = start;
    this.doses = doses;
  }

  /** A started trial of its own. */
  public TrialSummary trial() {
    String code = "H" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    TrialSummary trial =
        people.doing(
            Role.ADMINISTRATOR,
            () -> protocols.registerTrial(code, "Haploidentical NK cells", true, yaml(code)));
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          start.sign(code, TestPeople.PASSWORD);
          return code;
        });
    return trial;
  }

  /** A recipient of site 01 whose infusion was so many days ago. */
  public PatientSummary infused(TrialSummary trial, int daysAgo) {
    PatientSummary patient = scenario.enrolled(trial, "01", 1);
    give(patient, "NK", "5", daysAgo);
    return patient;
  }

  /** Records a dose of a past day. */
  public void give(PatientSummary patient, String drug, String amount, int daysAgo) {
    people.doing(
        Role.INVESTIGATOR,
        () ->
            doses.record(
                new RecordDose(
                    patient.code(),
                    drug,
                    new BigDecimal(amount),
                    1,
                    LocalDate.now(patient.site().zone()).minusDays(daysAgo).atTime(0, 5),
                    null,
                    TimeOrderedId.next())));
  }

  private static String yaml(String code) {
    try {
      return new ClassPathResource("protocols/haplo-nk-aml.yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst("code: HAPLO-NK", "code: " + code)
          // Places for every patient that a run needs.
          .replace("maximumPerLevel: 20}", "maximumPerLevel: 200}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
