package org.nktrials.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.aftercare.CytopeniaKind;
import org.nktrials.aftercare.CytopeniaVerdicts;
import org.nktrials.aftercare.DailySupport;
import org.nktrials.aftercare.EnterAssessment;
import org.nktrials.aftercare.RecordSupport;
import org.nktrials.aftercare.SignCytopenia;
import org.nktrials.aftercare.ToxicityAssessments;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.immune.CellFraction;
import org.nktrials.rules.immune.ChimerismMethod;
import org.nktrials.rules.recovery.DaySupport;
import org.nktrials.rules.recovery.DaySupport.Given;
import org.nktrials.rules.toxicity.assessment.CrsFindings;
import org.nktrials.sample.Chimerisms;
import org.nktrials.sample.EnterChimerism;
import org.nktrials.support.HaploScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.Statements;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of a recipient ask the database as often for much data as for little. */
@Requirement("PAGE-03")
@IntegrationTest
@AutoConfigureMockMvc
class AfterInfusionStatementsIT {

  private static final int MOST = 12;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private HaploScenario haplo;
  @Autowired private DailySupport support;
  @Autowired private ToxicityAssessments assessments;
  @Autowired private CytopeniaVerdicts verdicts;
  @Autowired private Chimerisms chimerisms;

  @ParameterizedTest
  @ValueSource(strings = {"after-infusion", "chimerism"})
  void areFewAndAsManyForManyRecords(String tab) {
    PatientSummary patient = haplo.infused(haplo.trial(), 43);
    fill(patient, 1, 2);
    List<String> few = asked(patient, tab);
    assertThat(few).as(Statements.listed(few)).hasSizeLessThanOrEqualTo(MOST);
    fill(patient, 2, 31);
    List<String> many = asked(patient, tab);
    assertThat(many).as(Statements.listed(many)).hasSameSizeAs(few);
  }

  private List<String> asked(PatientSummary patient, String tab) {
    var person = people.as(Role.INVESTIGATOR);
    String page = "/patients/" + patient.code() + "/" + tab;
    Runnable ask = () -> assertThat(mvc.get().uri(page).with(person)).hasStatusOk();
    ask.run(); // protocol versions are read once and kept
    return Statements.of(ask::run);
  }

  /** One record of each kind a day. */
  private void fill(PatientSummary patient, int from, int until) {
    String code = patient.code();
    for (int ago = from; ago < until; ago++) {
      LocalDate day = LocalDate.now(patient.site().zone()).minusDays(ago);
      people.doing(Role.COORDINATOR, () -> support.record(given(code, day)));
      people.doing(Role.COORDINATOR, () -> assessments.enter(fever(code, day)));
      people.doing(Role.LABORATORY, () -> chimerisms.enter(donorCells(code, day)));
      people.doing(
          Role.INVESTIGATOR,
          () -> {
            verdicts.sign(verdict(code));
            return code;
          });
    }
  }

  private static RecordSupport given(String code, LocalDate day) {
    DaySupport given = new DaySupport(day, Given.NONE, Given.GIVEN, Given.UNKNOWN);
    return new RecordSupport(code, given, null, null, null, UUID.randomUUID());
  }

  private static EnterAssessment fever(String code, LocalDate day) {
    var findings = new CrsFindings(new BigDecimal("38.5"), false, null, null);
    return new EnterAssessment(code, day, null, findings, UUID.randomUUID());
  }

  private static EnterChimerism donorCells(String code, LocalDate day) {
    return new EnterChimerism(
        code,
        day,
        ChimerismMethod.STR,
        CellFraction.NK,
        EnterChimerism.Qualifier.EXACT,
        BigDecimal.TEN,
        null,
        null,
        UUID.randomUUID());
  }

  private static SignCytopenia verdict(String code) {
    return new SignCytopenia(
        code,
        CytopeniaKind.NOT_PROLONGED,
        BigDecimal.ONE,
        false,
        "Seen again",
        TestPeople.PASSWORD,
        UUID.randomUUID());
  }
}
