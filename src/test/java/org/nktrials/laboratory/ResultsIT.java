package org.nktrials.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.ProcedurePerformed;
import org.nktrials.patient.TimelineItem;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.laboratory.ValueComparator;
import org.nktrials.shared.EditCheckFailed;
import org.nktrials.shared.EditCheckPassed;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@Import(LaboratoryScenario.class)
@RecordApplicationEvents
class ResultsIT {

  @Autowired private LaboratoryScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private LaboratoryResults results;
  @Autowired private ResultEntry entry;
  @Autowired private ResultCorrection correction;
  @Autowired private LaboratoryTimeline timeline;
  @Autowired private ApplicationEvents events;
  @Autowired private AdverseEvents adverseEvents;
  @Autowired private StartedTrials trials;

  private PatientSummary patient;
  private Laboratory laboratory;
  private TrialSummary trial;

  @BeforeEach
  void begin() {
    trial = scenario.trial();
    laboratory = scenario.laboratory(trial);
    patient = scenario.patient(trial, "01");
  }

  private List<String> codes(Runnable refused) {
    return catchThrowableOfType(Refused.class, refused::run).problems().stream()
        .map(Problem::code)
        .toList();
  }

  @Requirement("FORM-07")
  @Test
  void keepsWhatWasTypedBesideTheCanonicalValue() {
    LaboratoryResult result = scenario.enter(patient, Analyte.CREAT, "1.0", "mg/dL", -3);
    assertThat(result.value()).isEqualByComparingTo("88.4016973100");
    assertThat(result.typedValue()).isEqualTo("1.0");
    assertThat(result.typedUnit()).isEqualTo("mg/dL");
    assertThat(result.upperLimit()).isEqualByComparingTo("90");
    assertThat(result.grade().grade()).isZero();
    assertThat(results.series(patient.id())).hasSize(1);
  }

  @Test
  void gradesAndTellsTheRoomsAbove() {
    LaboratoryResult result = scenario.enter(patient, Analyte.ANC, "900", "/mm3", -3);
    assertThat(result.value()).isEqualByComparingTo("0.9");
    assertThat(result.isLow()).isTrue();
    assertThat(result.grade().label()).isEqualTo("G3");
    assertThat(result.grade().term()).isEqualTo("Neutrophil count decreased");
    assertThat(events.stream(LaboratoryResultsChanged.class)).hasSize(1);
    assertThat(events.stream(ProcedurePerformed.class).map(ProcedurePerformed::procedure))
        .containsExactly("HEM");
    assertThat(events.stream(EditCheckFailed.class).map(EditCheckFailed::check))
        .containsExactly(ResultChecks.NO_EVENT);
    assertThat(timeline.timeline(patient))
        .singleElement()
        .extracting(TimelineItem::label)
        .isEqualTo("ANC 0.9 · G3");
  }

  @Requirement("FORM-07")
  @Test
  void understandsComparatorsAndTestsNotDone() {
    List<LaboratoryResult> entered =
        scenario.enter(
            patient,
            -3,
            new TypedResult(Analyte.ANC, "< 0.1", "G/L", false),
            new TypedResult(Analyte.PLT, "", "", true),
            new TypedResult(Analyte.HGB, "", "g/L", false));
    assertThat(entered).hasSize(2);
    assertThat(entered.getFirst().comparator()).isEqualTo(ValueComparator.LESS);
    assertThat(entered.getFirst().grade().grade()).isEqualTo(4);
    assertThat(entered.get(1).notDone()).isTrue();
  }

  @Requirement("FORM-01")
  @Test
  void refusesWhatCannotBe() {
    assertThat(codes(() -> scenario.enter(patient, Analyte.ANC, "many", "G/L", -3)))
        .containsExactly("not-a-number");
    assertThat(codes(() -> scenario.enter(patient, Analyte.ANC, "1.0", "furlong", -3)))
        .containsExactly("unit-unknown");
    assertThat(codes(() -> scenario.enter(patient, Analyte.ANC, "1.0", "g/L", -3)))
        .containsExactly("unit-other-quantity");
    assertThat(codes(() -> scenario.enter(patient, Analyte.ANC, "1.0", "G/L", 1)))
        .containsExactly("sample-future");
    assertThat(codes(() -> scenario.enter(patient, Analyte.ANC, "1.0", "G/L", -95)))
        .containsExactly("sample-before-consent");
    assertThat(codes(() -> scenario.enter(patient, -3))).containsExactly("results-empty");
  }

  @Requirement("FORM-01")
  @Test
  void asksToConfirmWhatIsUnlikely() {
    assertThat(codes(() -> scenario.enter(patient, Analyte.PLT, "150000", "G/L", -3)))
        .containsExactly("unlikely", "unlikely");
    var confirmed =
        new EnterResults(
            patient.code(),
            "bio",
            scenario.at(-3),
            List.of(new TypedResult(Analyte.PLT, "3000", "G/L", false)),
            true,
            UUID.randomUUID());
    assertThat(people.doing(Role.COORDINATOR, () -> entry.enter(confirmed))).hasSize(1);
    assertThat(people.doing(Role.COORDINATOR, () -> entry.enter(confirmed))).hasSize(1);
    assertThat(results.series(patient.id())).as("a double submit enters once").hasSize(1);
    assertThat(codes(() -> scenario.enter(patient, Analyte.PLT, "200", "G/L", -3)))
        .containsExactly("result-there");
  }

  @Requirement("LAB-01")
  @Test
  void correctsWithAReasonAndKeepsTheOldValue() {
    LaboratoryResult wrong = scenario.enter(patient, Analyte.ANC, "0.4", "G/L", -3);
    var command =
        new CorrectResult(
            patient.code(),
            wrong.id(),
            wrong.version(),
            "4.0",
            "G/L",
            false,
            "Typing error",
            false,
            UUID.randomUUID());
    LaboratoryResult right = people.doing(Role.COORDINATOR, () -> correction.correct(command));
    assertThat(right.grade().grade()).isZero();
    assertThat(right.why()).isEqualTo("Typing error");
    assertThat(results.series(patient.id()))
        .extracting(LaboratoryResult::id)
        .containsExactly(right.id());
    assertThat(results.versions(patient, right)).hasSize(2).first().matches(one -> !one.counts());
    assertThat(events.stream(EditCheckPassed.class).map(EditCheckPassed::at))
        .anyMatch(point -> point.recordId().equals(wrong.id()));
    assertThat(people.doing(Role.COORDINATOR, () -> correction.correct(command)).id())
        .isEqualTo(right.id());
    assertThatThrownBy(
            () ->
                people.doing(
                    Role.COORDINATOR,
                    () -> {
                      correction.cancel(patient.code(), right.id(), 99L, "x");
                      return 1;
                    }))
        .isInstanceOf(Refused.class);
    people.doing(
        Role.COORDINATOR,
        () -> {
          correction.cancel(patient.code(), right.id(), right.version(), "Other patient's tube");
          return 1;
        });
    assertThat(results.series(patient.id())).isEmpty();
  }

  @Requirement("FORM-05")
  @Test
  void findsFewerWhiteCellsThanTheirParts() {
    scenario.enter(
        patient,
        -3,
        new TypedResult(Analyte.WBC, "4.0", "G/L", false),
        new TypedResult(Analyte.ANC, "3.5", "G/L", false),
        new TypedResult(Analyte.ALC, "1.2", "G/L", false));
    assertThat(events.stream(EditCheckFailed.class).map(EditCheckFailed::check))
        .containsExactly(ResultChecks.DIFFERENTIAL);
  }

  @Requirement("CTCAE-03")
  @Test
  void gradesByTheRangeInForceAndAgainWhenANewOneComes() {
    LaboratoryResult before = scenario.enter(patient, Analyte.CREAT, "100", "umol/L", -40);
    LaboratoryResult after = scenario.enter(patient, Analyte.CREAT, "100", "umol/L", -5);
    LaboratoryResult unknown = scenario.enter(patient, Analyte.ALT, "50", "U/L", -5);
    assertThat(before.grade().grade()).isEqualTo(1);
    assertThat(unknown.grade().status()).isEqualTo(GradeStatus.NEEDS_INPUT);
    assertThat(events.stream(EditCheckFailed.class).map(EditCheckFailed::check))
        .containsExactly(ResultChecks.NO_RANGE);
    scenario.range(laboratory, Analyte.CREAT, "50", "120", "umol/L", scenario.day(-20));
    scenario.range(laboratory, Analyte.ALT, "", "40", "U/L", scenario.day(-20));
    assertThat(results.result(patient, before.id()).grade().grade()).isEqualTo(1);
    assertThat(results.result(patient, after.id()).grade().grade()).isZero();
    assertThat(results.result(patient, unknown.id()).grade().grade()).isEqualTo(1);
    assertThat(events.stream(EditCheckPassed.class).map(EditCheckPassed::check))
        .contains(ResultChecks.NO_RANGE);
  }

  @Test
  void keepsSitesAndRolesApart() {
    SignedInPerson other =
        people.person(
            "lab-coordinator-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    var command =
        new EnterResults(
            patient.code(), "BIO", scenario.at(-3), List.of(), false, UUID.randomUUID());
    assertThatThrownBy(() -> people.doing(other, () -> entry.enter(command)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.doing(Role.MONITOR, () -> entry.enter(command)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void takesAnswersOnWhichAGradeRests() {
    LaboratoryResult potassium = scenario.enter(patient, Analyte.NA, "127", "mmol/L", -3);
    assertThat(potassium.grade().status()).isEqualTo(GradeStatus.NEEDS_INPUT);
    LaboratoryResult judged =
        people.doing(
            Role.INVESTIGATOR,
            () ->
                correction.judge(
                    patient.code(),
                    potassium.id(),
                    potassium.version(),
                    new Judgement(true, true, null),
                    "Seen at the visit"));
    assertThat(judged.clinicallySignificant()).isTrue();
    assertThat(judged.grade().grade()).isEqualTo(3);
    assertThat(judged.grade().status()).isEqualTo(GradeStatus.GRADED);
  }

  @Requirement("FORM-04")
  @Test
  void closesTheQueryWhenTheAdverseEventIsRecorded() {
    LaboratoryResult severe = scenario.enter(patient, Analyte.ANC, "0.9", "G/L", -3);
    assertThat(results.withoutEvent(patient, List.of(severe))).containsExactly(severe.id());
    people.doing(
        Role.COORDINATOR,
        () ->
            adverseEvents.record(
                patient.code(),
                new AdverseEventEntry(
                    "Neutrophil count decreased",
                    null,
                    scenario.day(-4),
                    null,
                    null,
                    3,
                    null,
                    null,
                    Map.of()),
                UUID.randomUUID()));
    assertThat(results.withoutEvent(patient, List.of(severe))).isEmpty();
    assertThat(events.stream(EditCheckPassed.class))
        .anyMatch(
            passed ->
                passed.check().equals(ResultChecks.NO_EVENT)
                    && passed.at().recordId().equals(severe.id()));
  }

  @Requirement("CTCAE-03")
  @Test
  void gradesAgainstTheBaselineOnceStudyDrugWasGiven() {
    TrialSummary started = trials.trial();
    PatientSummary treated = trials.enrolled(started);
    Laboratory other = scenario.laboratory(started);
    scenario.range(other, Analyte.ALT, "", "45", "U/L", scenario.day(-400));
    LaboratoryResult before = scenario.enter(treated, Analyte.ALT, "60", "U/L", -30);
    LaboratoryResult after = scenario.enter(treated, Analyte.ALT, "80", "U/L", -5);
    assertThat(before.grade().grade()).isEqualTo(1);
    assertThat(after.grade().grade()).as("no study drug yet").isEqualTo(1);
    trials.give(treated, "CTX", "50", -20, 1);
    LaboratoryResult now = results.result(treated, after.id());
    assertThat(now.beforeTreatment()).isFalse();
    assertThat(now.grade().grade()).as("less than 1.5 times the baseline").isZero();
    assertThat(results.result(treated, before.id()).grade().grade()).isEqualTo(1);
  }
}
