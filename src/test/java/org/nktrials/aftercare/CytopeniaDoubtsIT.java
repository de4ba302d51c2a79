package org.nktrials.aftercare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.laboratory.Analyte;
import org.nktrials.laboratory.CorrectResult;
import org.nktrials.laboratory.LaboratoryResult;
import org.nktrials.laboratory.LaboratoryScenario;
import org.nktrials.laboratory.ResultCorrection;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Worklist;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A signed verdict on cytopenia says when its counts no longer carry it. */
@Requirement("RECOVERY-01")
@IntegrationTest
@AutoConfigureMockMvc
@Import(LaboratoryScenario.class)
class CytopeniaDoubtsIT {

  private static final String ROW = "Verdict on cytopenia would differ today";

  @Autowired private HaploScenario haplo;
  @Autowired private LaboratoryScenario laboratory;
  @Autowired private ResultCorrection correction;
  @Autowired private CytopeniaVerdicts verdicts;
  @Autowired private Worklist worklist;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  private TrialSummary trial;
  private PatientSummary patient;
  private LaboratoryResult count;
  private SignedInPerson investigator;

  @BeforeEach
  void signOnEnoughNeutrophils() {
    trial = haplo.trial();
    patient = haplo.infused(trial, 43);
    investigator =
        people.person(
            "cytopenia-" + trial.code(), new Grant(Role.INVESTIGATOR, trial.id(), null, null));
    laboratory.laboratory(trial);
    count = laboratory.enter(patient, Analyte.ANC, "0.9", "10*9/L", laboratory.lastMorning());
    people.doing(
        investigator,
        () -> {
          verdicts.sign(
              new SignCytopenia(
                  patient.code(),
                  CytopeniaKind.NOT_PROLONGED,
                  BigDecimal.ONE,
                  false,
                  "Enough neutrophils",
                  TestPeople.PASSWORD,
                  UUID.randomUUID()));
          return patient;
        });
  }

  @Test
  void standsUndoubtedOnTheSameCounts() throws Exception {
    assertThat(tasks()).extracting(DueItem::what).doesNotContain(ROW);
    assertThat(page()).doesNotContain("Would differ today");
  }

  @Test
  void aCorrectedCountIsShownAndAskedAboutUntilItIsPutRight() throws Exception {
    correct("0.3");
    assertThat(page()).contains("Would differ today", "Prolonged cytopenia. Neutrophils 0.3");
    assertThat(tasks()).extracting(DueItem::what).contains(ROW);
    assertThat(verdict().kind()).isEqualTo(CytopeniaKind.NOT_PROLONGED);
    correct("0.9");
    assertThat(page()).doesNotContain("Would differ today");
    assertThat(tasks()).extracting(DueItem::what).doesNotContain(ROW);
  }

  private CytopeniaVerdict verdict() {
    return people.doing(investigator, () -> verdicts.of(patient.id())).getFirst();
  }

  private List<DueItem> tasks() {
    return people.doing(investigator, () -> worklist.tasks());
  }

  private String page() throws UnsupportedEncodingException {
    return mvc.get()
        .uri("/patients/" + patient.code() + "/after-infusion")
        .with(people.as(investigator))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private void correct(String value) {
    count =
        people.doing(
            Role.LABORATORY,
            () ->
                correction.correct(
                    new CorrectResult(
                        patient.code(),
                        count.id(),
                        count.version(),
                        value,
                        "10*9/L",
                        false,
                        "Read wrongly",
                        true,
                        UUID.randomUUID())));
  }
}
