package org.nktrials.outcome.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.access.SiteSummary;
import org.nktrials.outcome.followup.PatientOutcome;
import org.nktrials.outcome.response.MarrowFile;
import org.nktrials.outcome.response.ResponseFile;
import org.nktrials.outcome.response.TumourFile;
import org.nktrials.patient.PatientStatus;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Sex;
import org.nktrials.rules.immune.ImmuneMethod;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.FollowUp;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.rules.response.SurvivalEndpoints;
import org.nktrials.sample.result.ReleasedResult;
import org.nktrials.validation.Requirement;

@Requirement("RESP-04")
class MarkerSelectionTests {

  private static final LocalDate START = LocalDate.of(2026, 2, 2);
  private static final LocalDate SAMPLED = START.plusDays(35);

  private static PatientOutcome patient(int number, LocalDate start, LocalDate death) {
    PatientSummary patient =
        new PatientSummary(
            new UUID(0, number),
            new UUID(1, 0),
            new UUID(2, 0),
            new SiteSummary(new UUID(3, 0), "01", "Site", ZoneId.of("Europe/Paris")),
            "T-" + number,
            1960,
            Sex.FEMALE,
            PatientStatus.ENROLLED,
            Instant.EPOCH,
            0);
    FollowUp course = new FollowUp(start, null, death, SAMPLED.plusDays(100), null);
    return new PatientOutcome(
        patient,
        course,
        new ResponseFile(new TumourFile(List.of(), List.of()), new MarrowFile(List.of())),
        List.of(),
        SurvivalEndpoints.progressionFree(course),
        SurvivalEndpoints.overall(course),
        null,
        null,
        List.of());
  }

  private static ReleasedResult value(
      int number, String visit, LocalDate on, String value, ImmuneQualifier qualifier) {
    return new ReleasedResult(
        new UUID(0, number),
        "T-" + number,
        visit,
        on,
        "NK_ABS",
        value == null ? null : new BigDecimal(value),
        qualifier,
        "/uL",
        number % 2 == 0 ? ImmuneMethod.SINGLE_PLATFORM : ImmuneMethod.DUAL_PLATFORM,
        null,
        null,
        null,
        null,
        null);
  }

  private static ReleasedResult exact(int number, String value) {
    return value(number, "C1D15", SAMPLED, value, ImmuneQualifier.EXACT);
  }

  private static MarkerQuestion question(String comparedWith, Integer landmark) {
    return new MarkerQuestion(
        "NK_ABS", "C1D15", comparedWith, MarkerCut.MEDIAN_GREATER, EndpointKind.OS, landmark, null);
  }

  @Test
  void everyPatientEntersOrIsLeftOutWithAReason() {
    MarkerSelection selection =
        MarkerSelection.of(
            question(null, null),
            List.of(
                exact(1, "100"),
                value(2, "C1D15", SAMPLED, "5", ImmuneQualifier.LESS),
                value(3, "C1D15", SAMPLED, null, ImmuneQualifier.NOT_EVALUABLE),
                exact(4, "30"),
                exact(4, "31"),
                exact(6, "70"),
                exact(7, "70")),
            List.of(
                patient(1, START, SAMPLED.plusDays(50)),
                patient(2, START, null),
                patient(3, START, null),
                patient(4, START, null),
                patient(5, START, null),
                patient(6, START, SAMPLED.minusDays(1)),
                patient(7, null, null)),
            Map.of());
    assertThat(selection.refused()).isEmpty();
    assertThat(selection.table().rows())
        .extracting(MarkerRow::subject, MarkerRow::days, MarkerRow::event, MarkerRow::limited)
        .containsExactly(tuple("T-1", 50L, true, false), tuple("T-2", 100L, false, true));
    assertThat(selection.table().exclusions())
        .extracting(Exclusion::subject)
        .containsExactly("T-3", "T-4", "T-5", "T-6", "T-7");
    assertThat(selection.table().exclusions())
        .extracting(Exclusion::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("Not evaluable"),
            reason -> assertThat(reason).contains("2 released values"),
            reason -> assertThat(reason).contains("No released value"),
            reason -> assertThat(reason).contains("before the clock starts"),
            reason -> assertThat(reason).contains("No study drug"));
    assertThat(selection.table().rows())
        .extracting(MarkerRow::printed)
        .containsExactly("100 (dual platform)", "< 5");
    assertThat(selection.warnings())
        .singleElement()
        .asString()
        .contains("different methods")
        .contains("1 by single platform (beads), 1 by dual platform");
  }

  @Test
  void aClockBeforeTheSampleRefusesTheWholeAnalysis() {
    List<PatientOutcome> patients = List.of(patient(1, START, null), patient(2, START, null));
    List<ReleasedResult> values = List.of(exact(1, "1"), exact(2, "2"));
    MarkerSelection early = MarkerSelection.of(question(null, 20), values, patients, Map.of());
    assertThat(early.refused()).hasSize(2);
    assertThat(early.table().rows()).isEmpty();
    MarkerSelection late = MarkerSelection.of(question(null, 60), values, patients, Map.of());
    assertThat(late.refused()).isEmpty();
    assertThat(late.table().rows()).extracting(MarkerRow::days).containsOnly(75L);
  }

  @Test
  void theClockMayStartOnTheDayOfAVisit() {
    MarkerQuestion atVisit =
        new MarkerQuestion(
            "NK_ABS", "C1D15", null, MarkerCut.MEDIAN_GREATER, EndpointKind.OS, null, "C2D15");
    MarkerSelection selection =
        MarkerSelection.of(
            atVisit,
            List.of(exact(1, "100"), exact(2, "50")),
            List.of(patient(1, START, null), patient(2, START, null)),
            Map.of(new UUID(0, 1), SAMPLED.plusDays(10)));
    assertThat(selection.table().rows()).extracting(MarkerRow::subject).containsExactly("T-1");
    assertThat(selection.table().rows().getFirst().clockStart()).isEqualTo(SAMPLED.plusDays(10));
    assertThat(selection.table().exclusions().getFirst().reason()).contains("C2D15");
    assertThat(atVisit.clock()).isEqualTo("the day of visit C2D15");
    assertThat(
            MarkerSelection.of(
                    atVisit,
                    List.of(exact(1, "100")),
                    List.of(patient(1, START, null)),
                    Map.of(new UUID(0, 1), SAMPLED.minusDays(1)))
                .refused())
        .hasSize(1);
  }

  @Test
  void aRatioNeedsTwoExactValues() {
    LocalDate before = START.plusDays(21);
    MarkerSelection selection =
        MarkerSelection.of(
            question("C1D1", null),
            List.of(
                exact(1, "100"),
                value(1, "C1D1", before, "40", ImmuneQualifier.EXACT),
                exact(2, "100"),
                value(2, "C1D1", before, "0", ImmuneQualifier.EXACT),
                exact(3, "100"),
                value(3, "C1D1", before, "5", ImmuneQualifier.LESS),
                exact(4, "100")),
            List.of(
                patient(1, START, null),
                patient(2, START, null),
                patient(3, START, null),
                patient(4, START, null)),
            Map.of());
    assertThat(selection.table().rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).isEqualTo(2.5);
              assertThat(row.printed()).isEqualTo("2.5 (100 / 40, dual platform)");
              assertThat(row.sampled()).isEqualTo(SAMPLED);
            });
    assertThat(selection.table().exclusions())
        .extracting(Exclusion::reason)
        .containsExactly(
            "The value at C1D1 is 0 or less: no ratio.",
            "One of the two values lies beyond a limit: no ratio.",
            "No released value at C1D1.");
  }

  @Test
  void aRatioJoinsOnlyWhatCompares() {
    LocalDate before = START.plusDays(21);
    MarkerSelection counts =
        MarkerSelection.of(
            question("C1D1", null),
            List.of(
                exact(1, "100"),
                with(value(1, "C1D1", before, "40", ImmuneQualifier.EXACT), "NK_ABS", null),
                exact(2, "100"),
                value(2, "C1D1", before, "-4", ImmuneQualifier.EXACT)),
            List.of(patient(1, START, null), patient(2, START, null)),
            Map.of());
    assertThat(counts.table().exclusions())
        .extracting(Exclusion::reason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("was obtained by"),
            reason -> assertThat(reason).isEqualTo("The value at C1D1 is 0 or less: no ratio."));
    String mfi = "NK_HLADR_MFI";
    MarkerSelection fluorescence =
        MarkerSelection.of(
            new MarkerQuestion(
                mfi, "C1D15", "C1D1", MarkerCut.MEDIAN_GREATER, EndpointKind.OS, null, null),
            List.of(
                with(exact(1, "100"), mfi, "v1"),
                with(value(1, "C1D1", before, "40", ImmuneQualifier.EXACT), mfi, "v2"),
                with(exact(2, "100"), mfi, "v1"),
                with(value(2, "C1D1", before, "40", ImmuneQualifier.EXACT), mfi, "v1"),
                with(exact(3, "100"), mfi, "v2"),
                with(value(3, "C1D1", before, "40", ImmuneQualifier.EXACT), mfi, "v2")),
            List.of(patient(1, START, null), patient(2, START, null), patient(3, START, null)),
            Map.of());
    assertThat(fluorescence.table().rows())
        .extracting(MarkerRow::subject)
        .containsExactly("T-2", "T-3");
    assertThat(fluorescence.table().exclusions().getFirst().reason())
        .contains("one version of the panel");
    assertThat(fluorescence.warnings()).singleElement().asString().contains("v1; v2");
  }

  @Test
  void aLimitIsNoNumberAndNotOnASideThatItMayNotLieOn() {
    List<ReleasedResult> values =
        List.of(
            exact(1, "1"),
            exact(3, "3"),
            limited(5, "10", ImmuneQualifier.LESS),
            limited(7, "1", ImmuneQualifier.GREATER),
            limited(9, "0.5", ImmuneQualifier.LESS),
            limited(11, "20", ImmuneQualifier.GREATER),
            exact(13, "4"));
    List<PatientOutcome> patients =
        Stream.of(1, 3, 5, 7, 9, 11, 13).map(number -> patient(number, START, null)).toList();
    MarkerSelection cut = MarkerSelection.of(question(null, null), values, patients, Map.of());
    assertThat(cut.table().rows())
        .extracting(MarkerRow::subject)
        .containsExactly("T-1", "T-11", "T-13", "T-3", "T-9");
    assertThat(cut.table().exclusions())
        .extracting(Exclusion::subject, Exclusion::reason)
        .containsExactly(
            tuple("T-5", "On which side of the cut 3 < 10 (dual platform) lies is not known."),
            tuple("T-7", "On which side of the cut 3 > 1 (dual platform) lies is not known."));
    MarkerQuestion continuous =
        new MarkerQuestion(
            "NK_ABS", "C1D15", null, MarkerCut.CONTINUOUS, EndpointKind.OS, null, null);
    MarkerSelection numbers = MarkerSelection.of(continuous, values, patients, Map.of());
    assertThat(numbers.table().rows())
        .extracting(MarkerRow::subject)
        .containsExactly("T-1", "T-13", "T-3");
    assertThat(numbers.table().exclusions())
        .extracting(Exclusion::reason)
        .contains("< 10 (dual platform) is a limit and no number to compute with.");
  }

  private static ReleasedResult limited(int number, String value, ImmuneQualifier qualifier) {
    return value(number, "C1D15", SAMPLED, value, qualifier);
  }

  /** A value of another parameter, by single platform on one cytometer and batch. */
  private static ReleasedResult with(ReleasedResult one, String parameter, String panel) {
    return new ReleasedResult(
        one.patientId(),
        one.subjectCode(),
        one.visit(),
        one.collectedOn(),
        parameter,
        one.value(),
        one.qualifier(),
        one.unit(),
        ImmuneMethod.SINGLE_PLATFORM,
        "Fortessa",
        "B1",
        panel,
        null,
        null);
  }
}
