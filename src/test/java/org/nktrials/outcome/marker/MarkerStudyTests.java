package org.nktrials.outcome.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.response.EndpointKind;
import org.nktrials.rules.response.MarkerCut;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.TestResult;
import org.nktrials.validation.Requirement;

@Requirement("RESP-05")
class MarkerStudyTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final MarkerTable TABLE =
      new MarkerTable(
          List.of(
              row("S1", 1, "< 1", 60, true),
              row("S2", 2, "2", 30, true),
              row("S3", 3, "3", 25, false),
              row("S4", 3, "3", 80, true),
              row("S5", 9, "9", 90, true),
              row("S6", 12, "12", 100, false)),
          List.of(new Exclusion("S7", "Not evaluable at C1D15.")));

  private static MarkerRow row(
      String subject, double value, String printed, int days, boolean event) {
    return new MarkerRow(subject, DAY, value, printed, DAY, DAY.plusDays(days), event);
  }

  private static MarkerQuestion question(MarkerCut cut) {
    return new MarkerQuestion("NK_ABS", "C1D15", null, cut, EndpointKind.PFS, null, null);
  }

  @Test
  void tieRuleDecidesWhoIsHigh() {
    MarkerStudy above = MarkerStudy.of(question(MarkerCut.MEDIAN_GREATER), TABLE);
    MarkerStudy atLeast = MarkerStudy.of(question(MarkerCut.MEDIAN_AT_LEAST), TABLE);
    assertThat(above.groups().get("high")).hasSize(2);
    assertThat(atLeast.groups().get("high")).hasSize(4);
    assertThat(above.groupOf(TABLE.rows().getFirst())).isEqualTo("low");
    assertThat(above.mainP()).isBetween(0.0, 1.0).isNotEqualTo(atLeast.mainP());
    assertThat(above.permutation())
        .isInstanceOfSatisfying(
            Outcome.Found.class,
            found ->
                assertThat(((TestResult) found.result()).pValue())
                    .as("six patients are judged by permutation")
                    .isEqualTo(above.mainP()));
    assertThat(TABLE.rows().getFirst().limited()).isTrue();
  }

  @Test
  void continuousMarkersHaveOneCurveAndTheTestOfCox() {
    MarkerStudy study = MarkerStudy.of(question(MarkerCut.CONTINUOUS), TABLE);
    assertThat(study.curves()).containsOnlyKeys("all");
    assertThat(study.logRank()).isNull();
    assertThat(study.mainP()).isBetween(0.0, 1.0);
  }

  @Test
  void storedTextIsReadBackAndChecked() {
    MarkerTable read = MarkerTable.read(TABLE.patients(), TABLE.leftOut());
    assertThat(read).isEqualTo(TABLE);
    MarkerQuestion question = question(MarkerCut.MEDIAN_GREATER);
    assertThat(read.checksum(question)).isEqualTo(TABLE.checksum(question)).hasSize(64);
    assertThat(TABLE.checksum(question(MarkerCut.CONTINUOUS)))
        .isNotEqualTo(TABLE.checksum(question));
    MarkerTable changed = new MarkerTable(TABLE.rows().subList(1, 6), TABLE.exclusions());
    assertThat(changed.changedSince(TABLE)).containsExactly("S1");
    assertThat(MarkerTable.read("", "")).isEqualTo(new MarkerTable(List.of(), List.of()));
  }

  @Test
  void scriptOfRHasTheDataAndTheFigures() {
    String script =
        RScript.of("Trial X\nsynthetic", MarkerStudy.of(question(MarkerCut.MEDIAN_GREATER), TABLE));
    assertThat(script)
        .startsWith("# Trial X\n# synthetic\n")
        .contains(
            "library(survival)",
            "subject,group,marker,days,event\nS1,low,1.0,60,1\n",
            "S6,high,12.0,100,0",
            "median(d$marker)",
            "conf.type = \"log-log\"",
            "text = \"subject,group,marker,days,event\n",
            "same(\"log-rank chi-squared\", lr$chisq, c(",
            "survdiff(Surv(days, event) ~ group, data = d)",
            "same(\"log-rank p by permutation\", dealt, c(",
            "# Cox: ", // here every patient with a high value outlived the others
            "method = \"spearman\"");
    assertThat(RScript.of("", MarkerStudy.of(question(MarkerCut.CONTINUOUS), TABLE)))
        .contains("~ 1, data = d", "~ marker, data = d")
        .doesNotContain("survdiff");
  }

  @Test
  void anAnalysisIsOneTestHoweverOftenItWasRun() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    UUID untested = UUID.randomUUID();
    TrialTests trial =
        new TrialTests(
            List.of(
                new TrialTests.One(one, "PLANNED", 0.01),
                new TrialTests.One(other, null, 0.04),
                new TrialTests.One(untested, null, null)));
    assertThat(trial.tests()).isEqualTo(2);
    assertThat(trial.adjusted(one)).isEqualTo(0.02);
    assertThat(trial.adjusted(other)).isEqualTo(0.04);
    assertThat(trial.adjusted(untested)).isNull();
    assertThat(trial.made("PLANNED")).isTrue();
    assertThat(trial.made("OTHER")).isFalse();
  }
}
