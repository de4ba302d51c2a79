package org.nktrials.rules.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.upload.FoundRow.Content.BLANK;
import static org.nktrials.rules.upload.FoundRow.Content.EVENTS;
import static org.nktrials.rules.upload.FoundRow.Content.NOTHING;
import static org.nktrials.rules.upload.FoundRow.Content.VALUES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.upload.RowDecision.Control;
import org.nktrials.rules.upload.RowDecision.Ready;
import org.nktrials.rules.upload.RowDecision.Summary;
import org.nktrials.rules.upload.RowDecision.ToResolve;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-02")
class RowMatchingTests {

  private static final LocalDate CONSENT = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 10, 14);
  private static final List<ExpectedSample> SAMPLES =
      List.of(
          sample("T-01-001-S01", "T-01-001", "C1D1", DAY.minusDays(7), true, Set.of()),
          sample("T-01-001-S02", "T-01-001", "C1 D8", DAY, true, Set.of()),
          sample("T-01-001-S03", "T-01-001", "C1D15", null, false, Set.of()),
          sample("T-01-002-S01", "T-01-002", "C1D1", DAY, true, Set.of("")),
          sample("T-01-003-S01", "T-01-003", "C1D1", DAY, true, Set.of()),
          sample("T-01-003-S02", "T-01-003", "C1D1", DAY, true, Set.of()));

  private static ExpectedSample sample(
      String code,
      String subject,
      String visit,
      LocalDate collected,
      boolean received,
      Set<String> resulted) {
    return new ExpectedSample(
        code, subject, visit, collected, CONSENT, received, List.of(), resulted);
  }

  private static RowDecision decide(String name, LocalDate acquired) {
    return RowMatching.decide(
            List.of(new FoundRow(name, acquired, VALUES)), SAMPLES, RowPatterns.DEFAULTS, TODAY)
        .getFirst();
  }

  private static RowDecision decide(String name) {
    return decide(name, null);
  }

  private static List<String> codes(RowDecision decision) {
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void takesBlankRowsThatNameNoSampleForControls() {
    RowDecision blank =
        RowMatching.decide(
                List.of(new FoundRow("Tube 12", null, BLANK)),
                List.of(),
                RowPatterns.DEFAULTS,
                TODAY)
            .getFirst();
    assertThat(blank).isInstanceOf(RowDecision.Control.class);
    assertThat(blank.reasons()).extracting(Reason::code).containsExactly("BLANK");
  }

  @Test
  void asksAboutRowsWhoseCellsCouldNotBeRead() {
    RowDecision unread =
        RowMatching.decide(
                List.of(new FoundRow("T-01-00l-S02", null, NOTHING)),
                SAMPLES,
                RowPatterns.DEFAULTS,
                TODAY)
            .getFirst();
    assertThat(unread).isInstanceOf(ToResolve.class);
    assertThat(codes(unread)).containsExactly("NO_SAMPLE");
    RowDecision blank =
        RowMatching.decide(
                List.of(new FoundRow("T-01-001-S02", null, BLANK)),
                SAMPLES,
                RowPatterns.DEFAULTS,
                TODAY)
            .getFirst();
    assertThat(codes(blank)).containsExactly("NO_VALUES");
  }

  @ParameterizedTest
  @CsvSource({
    "T-01-001-S02, T-01-001-S02",
    "t-01-001-s02.fcs, T-01-001-S02",
    "Specimen_001_T-01-001-S02_A07.fcs, T-01-001-S02",
    "T-01-001_C1D8.fcs, T-01-001-S02",
    "C1D8 T-01-001, T-01-001-S02",
    "T-01-001-C1-D8, T-01-001-S02",
    "T-01-001 c1d1 tube, T-01-001-S01"
  })
  void findsTheSampleByItsCodeOrByPatientAndVisit(String name, String sample) {
    assertThat(decide(name)).isInstanceOf(Ready.class);
    assertThat(((Ready) decide(name)).sample()).isEqualTo(sample);
    assertThat(codes(decide(name))).containsExactly("DATE_UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T-01-001",
        "T-01-00l-S02",
        "T-01-001-S021",
        "XT-01-001-S02",
        "X-T-01-001-S02",
        "T-01-001-S02-7",
        "T-01-001-4 C1D8",
        "T-01-001_C1D80",
        "T-01-001_C2",
        "C1D8",
        "Lymphocytes"
      })
  void neverGuessesFromAPartOfAName(String name) {
    assertThat(codes(decide(name))).containsExactly("NO_SAMPLE");
  }

  @Requirement("PRIVACY-01")
  @ParameterizedTest
  @CsvSource({
    "Schmidt_Anna_C1.fcs, true",
    "'Müller, Jean tube 2', true",
    "Specimen_001_Tube_004.fcs, false",
    "FMO HLA-DR.fcs, false",
    "S-WRONG.fcs, false",
    "NK panel Schmidt 3, false"
  })
  void warnsOfNamesThatMayBeOfAPerson(String name, boolean warned) {
    assertThat(PersonNames.suspected(name)).isEqualTo(warned);
  }

  @Test
  void leavesSeveralSamplesToAPerson() {
    assertThat(codes(decide("T-01-001-S01 T-01-001-S02"))).containsExactly("SEVERAL_SAMPLES");
    assertThat(codes(decide("T-01-003 C1D1"))).containsExactly("SEVERAL_SAMPLES");
    assertThat(codes(decide("T-01-001 C1D1 C1D8"))).containsExactly("SEVERAL_SAMPLES");
  }

  @Test
  void namesEverythingThatSpeaksAgainstARow() {
    assertThat(codes(decide("T-01-001-S03"))).containsExactly("NOT_RECEIVED");
    assertThat(codes(decide("T-01-002-S01"))).containsExactly("RESULTED");
    assertThat(codes(decide("T-01-001-S01", DAY))).containsExactly("OTHER_DATE");
    assertThat(codes(decide("T-01-001-S02", DAY))).containsExactly("NAME_AND_DATE");
    assertThat(codes(decide("T-01-001-S03", DAY))).containsExactly("NOT_RECEIVED");
    RowDecision empty =
        RowMatching.decide(
                List.of(new FoundRow("T-01-002-S01", DAY.plusDays(1), NOTHING)),
                SAMPLES,
                RowPatterns.DEFAULTS,
                TODAY)
            .getFirst();
    assertThat(codes(empty)).containsExactly("NO_VALUES", "RESULTED", "OTHER_DATE");
    assertThat(empty.reasons().getLast().sentence()).contains("2026-10-15", "2026-10-14");
  }

  @Test
  void namesDaysThatCannotBe() {
    assertThat(codes(decide("T-01-001-S02", TODAY))).containsExactly("OTHER_DATE");
    RowDecision future = decide("T-01-001-S02", TODAY.plusDays(1));
    assertThat(codes(future)).containsExactly("FUTURE_DATE");
    assertThat(future.reasons().getFirst().sentence()).contains("lies in the future");
    assertThat(codes(decide("T-01-001-S02", CONSENT))).containsExactly("OTHER_DATE");
    RowDecision before = decide("T-01-001-S02", CONSENT.minusDays(1));
    assertThat(codes(before)).containsExactly("BEFORE_CONSENT");
    assertThat(before.reasons().getFirst().sentence())
        .contains("before the consent of T-01-001", CONSENT.toString());
    assertThat(before).isInstanceOf(ToResolve.class);
  }

  @Test
  void asksWhichOfTwoRowsCounts() {
    List<RowDecision> decisions =
        RowMatching.decide(
            List.of(
                new FoundRow("T-01-001-S02 a.fcs", null, VALUES),
                new FoundRow("T-01-001 C1D8 again", null, VALUES),
                new FoundRow("T-01-001-S01", null, VALUES),
                new FoundRow("nobody", null, VALUES),
                new FoundRow("nothing", null, VALUES)),
            SAMPLES,
            RowPatterns.DEFAULTS,
            TODAY);
    assertThat(codes(decisions.get(0))).containsExactly("TWO_ROWS");
    assertThat(codes(decisions.get(1))).containsExactly("TWO_ROWS");
    assertThat(decisions.get(2)).isInstanceOf(Ready.class);
    assertThat(codes(decisions.get(3))).containsExactly("NO_SAMPLE");
  }

  @Test
  void tellsTheTubesOfASampleApart() {
    ExpectedSample divided =
        new ExpectedSample(
            "T-9", "T-01-009", "C1D1", DAY, CONSENT, true, List.of("NK", "T cells"), Set.of("NK"));
    ExpectedSample one =
        new ExpectedSample("T-8", "T-01-008", "C1D1", DAY, CONSENT, true, List.of("NK"), Set.of());
    List<RowDecision> decisions =
        RowMatching.decide(
            List.of(
                new FoundRow("T-9-NK.fcs", DAY, VALUES),
                new FoundRow("T-9_T cells", DAY, VALUES),
                new FoundRow("T-9", DAY, VALUES),
                new FoundRow("T-9 NK T-cells", DAY, VALUES),
                new FoundRow("T-8", DAY, VALUES)),
            List.of(divided, one),
            RowPatterns.DEFAULTS,
            TODAY);
    assertThat(codes(decisions.get(0))).containsExactly("RESULTED");
    assertThat(decisions.get(0).reasons().getFirst().sentence()).contains("tube NK");
    assertThat(((Ready) decisions.get(1)).tube()).isEqualTo("T cells");
    assertThat(codes(decisions.get(2))).containsExactly("TUBE_UNKNOWN");
    assertThat(codes(decisions.get(3))).containsExactly("TUBE_UNKNOWN");
    assertThat(((Ready) decisions.get(4)).tube()).isEqualTo("NK");
    FoundRow chosen = new FoundRow("?", DAY, VALUES, new Said(Said.Kind.ASSIGNED, "T-8", "NK"));
    assertThat(
            RowMatching.decide(List.of(chosen), List.of(one), RowPatterns.DEFAULTS, TODAY)
                .getFirst())
        .isInstanceOf(Ready.class);
    assertThat(divided.complete()).isFalse();
    assertThat(SAMPLES.get(3).complete()).isTrue();
    assertThat(SAMPLES.get(0).complete()).isFalse();
  }

  @Test
  void recognisesControlsAndSummaries() {
    for (String name : List.of("FMO CD56", "T-01-001-S02 unstained", "Beads_1", "fmo2.fcs")) {
      assertThat(decide(name)).isInstanceOf(Control.class);
    }
    assertThat(decide("mean")).isInstanceOf(Summary.class);
    assertThat(decide(" SD ")).isInstanceOf(Summary.class);
    for (String name : List.of("complete", "Uncompensated", "Mean of T-01-001")) {
      assertThat(decide(name)).isInstanceOf(ToResolve.class);
    }
    assertThat(RowPatterns.words(" FMO ,,blank\r\nFMO\n\n")).containsExactly("FMO", "blank");
  }

  @Test
  void aNameNearAPatientAndAVisitIsNearTheirSample() {
    List<ExpectedSample> coded =
        List.of(
            sample("S-00AEOT", "IMAIL2-01-004", "EOT", DAY, true, Set.of()),
            sample("S-0IMAIL", "IMAIL2-02-004", "C1D15", DAY, true, Set.of()),
            sample("S-QQQQQQ", "IMAIL2-02-004", "EOT", DAY, true, Set.of()));
    assertThat(NearestSamples.of(new FoundRow("Lab_IMAIL2-02-0O4_EOT.fcs", null, VALUES), coded))
        .extracting(ExpectedSample::code)
        .startsWith("S-QQQQQQ", "S-00AEOT");
  }

  @Test
  void offersTheNearestSampleFirstAndNoneThatIsComplete() {
    FoundRow row = new FoundRow("T-01-00l-S01.fcs", null, VALUES);
    assertThat(NearestSamples.of(row, SAMPLES))
        .extracting(ExpectedSample::code)
        .containsExactly("T-01-001-S01", "T-01-003-S01", "T-01-001-S02", "T-01-003-S02");
    assertThat(NearestSamples.resulted(row, SAMPLES))
        .extracting(ExpectedSample::code)
        .containsExactly("T-01-002-S01");
    FoundRow dated = new FoundRow("?", DAY, VALUES);
    assertThat(NearestSamples.of(dated, SAMPLES))
        .extracting(ExpectedSample::code)
        .containsExactly("T-01-001-S02", "T-01-003-S01", "T-01-003-S02", "T-01-001-S01");
    assertThat(NearestSamples.distance("xx abc yy", "ABD")).isEqualTo(1);
    assertThat(NearestSamples.distance("", "ab")).isEqualTo(2);
    ExpectedSample without = sample("T-01-001-S09", "T-01-001", "C9", null, true, Set.of());
    assertThat(NearestSamples.of(dated, List.of(without))).containsExactly(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18-MAR-2014",
        "2014-03-18",
        "2014-03-18T12:00:00Z",
        "Mar 18, 2014 12:38:58 PM",
        "18 mar 2014",
        "18.3.2014"
      })
  void readsDaysThatCanMeanOneDayOnly(String typed) {
    assertThat(AcquisitionDay.of(typed)).contains(LocalDate.of(2014, 3, 18));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "03/04/2014", "31-FEB-2014", "2014", "18-XYZ-2014"})
  void readsNoDayInDoubt(String typed) {
    assertThat(AcquisitionDay.of(typed)).isEqualTo(Optional.empty());
  }

  @Test
  void addsUp() {
    UploadSum sum =
        new UploadSum(
            Map.of(
                RowState.CONTROL, 2,
                RowState.READY, 56,
                RowState.TO_RESOLVE, 2,
                RowState.SUMMARY, 2,
                RowState.IMPORTED, 0));
    assertThat(sum.sentence())
        .isEqualTo("60 tubes: 56 ready · 2 to resolve · 2 controls · 0 already imported");
    assertThat(sum.of(RowState.SUMMARY)).isEqualTo(2);
    assertThat(new UploadSum(Map.of(RowState.CONTROL, 1, RowState.LEFT_OUT, 0)).sentence())
        .isEqualTo("1 tube: 0 ready · 0 to resolve · 1 control · 0 already imported");
    assertThat(new UploadSum(Map.of(RowState.LEFT_OUT, 3)).sentence())
        .isEqualTo(
            "3 tubes: 0 ready · 0 to resolve · 0 controls · 0 already imported · 3 left out");
  }

  private static RowDecision said(
      Said.Kind kind, String sample, String tube, FoundRow.Content content) {
    FoundRow row = new FoundRow("FMO", DAY, content, new Said(kind, sample, tube));
    return RowMatching.decide(List.of(row), SAMPLES, RowPatterns.DEFAULTS, TODAY).getFirst();
  }

  @Test
  void takesWhatAPersonSaidAsFarAsItCanBe() {
    RowDecision assigned = said(Said.Kind.ASSIGNED, "t-01-001-s01", "", VALUES);
    assertThat(assigned).isInstanceOf(Ready.class);
    assertThat(codes(assigned)).containsExactly("SAID", "OTHER_DATE");
    assertThat(codes(said(Said.Kind.ASSIGNED, "T-01-001-S01", "NK", VALUES)))
        .containsExactly("TUBE_UNKNOWN");
    assertThat(codes(said(Said.Kind.ASSIGNED, "T-9", "", VALUES))).containsExactly("NO_SAMPLE");
    assertThat(codes(said(Said.Kind.ASSIGNED, "T-01-001-S03", "", NOTHING)))
        .containsExactly("NO_VALUES", "NOT_RECEIVED");
    assertThat(codes(said(Said.Kind.ASSIGNED, "T-01-002-S01", "", VALUES)))
        .containsExactly("RESULTED");
    assertThat(said(Said.Kind.CORRECTS, "T-01-002-S01", "", VALUES)).isInstanceOf(Ready.class);
    assertThat(codes(said(Said.Kind.CORRECTS, "T-01-001-S01", "", VALUES)))
        .containsExactly("NOT_RESULTED");
    assertThat(codes(said(Said.Kind.LEFT_OUT, "", "", VALUES))).containsExactly("LEFT_OUT");
    assertThat(codes(said(Said.Kind.PATIENT_TUBE, "", "", VALUES))).containsExactly("NO_SAMPLE");
  }

  @Test
  void givesEventsToASampleThatHasResults() {
    List<RowDecision> decisions =
        RowMatching.decide(
            List.of(
                new FoundRow("T-01-002-S01.fcs", DAY, EVENTS),
                new FoundRow("T-01-001-S02.fcs", DAY, EVENTS),
                new FoundRow("T-01-001-S02", DAY, VALUES)),
            SAMPLES,
            RowPatterns.DEFAULTS,
            TODAY);
    assertThat(decisions).hasOnlyElementsOfType(Ready.class);
  }

  @Test
  void looksAtNoMoreOfANameThanPeopleWrite() {
    assertThat(codes(decide("a ".repeat(40) + "T-01-001-S02"))).containsExactly("NO_SAMPLE");
  }
}
