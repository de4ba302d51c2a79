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
    assertThat(selection.warnings()).singleElement().asString().contains("different methods");
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
              assertThat(row.printed()).isEqualTo("2.5 (100 / 40)");
              assertThat(row.sampled()).isEqualTo(SAMPLED);
            });
    assertThat(selection.table().exclusions())
        .extracting(Exclusion::reason)
        .containsExactly(
            "The value at C1D1 is 0: no ratio.",
            "One of the two values lies beyond a limit: no ratio.",
            "No released value at C1D1.");
  }
}
