package org.nktrials.rules.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.AssessmentRule.Assessment;
import org.nktrials.rules.toxicity.DltCriteria.TermRule;
import org.nktrials.rules.toxicity.DltProposal.DltProposed;
import org.nktrials.rules.toxicity.DltProposal.NoDltProposed;
import org.nktrials.rules.toxicity.DltProposal.Undetermined;
import org.nktrials.rules.toxicity.numbers.Observed;
import org.nktrials.validation.Requirement;

@Requirement("DLT-10")
class AssessedDltTests {

  private static final LocalDate DAY_0 = LocalDate.of(2026, 9, 14);
  private static final WindowState CLOSED = new WindowState.Closed();
  private static final Assessed NO_CYTOPENIA =
      new Assessed(Assessment.PROLONGED_CYTOPENIA, 0, DAY_0.plusDays(50));
  private static final DltRule RULE =
      new DltRule(
          new DltCriteria(
              Map.of("NK", "NK cells", "FLU", "fludarabine"),
              4,
              List.of(),
              List.of(new TermRule("Infusion related reaction", 3, false, 24)),
              Set.of("Neutrophil count decreased"),
              null,
              List.of(),
              null,
              List.of(),
              Set.of("NK"),
              List.of(
                  new AssessmentRule(Assessment.PROLONGED_CYTOPENIA, 1),
                  new AssessmentRule(Assessment.ACUTE_GVHD, 3))),
          RuleSource.PROJECT_RULE);

  private static DltProposal proposal(List<DltEvent> events, Assessed... assessed) {
    Observed observed = new Observed("5.0", DAY_0, DAY_0.plusDays(45), List.of());
    return RULE.propose(
        new DltSnapshot(CLOSED, events, List.of(), observed, null, List.of(assessed)));
  }

  private static DltEvent event(String term, int grade, @Nullable LocalDate onset) {
    return new DltEvent(
        term,
        term,
        grade,
        Map.of("NK", Relatedness.PROBABLE),
        OnsetInWindow.INSIDE,
        false,
        null,
        onset,
        null);
  }

  @Test
  void confirmedAssessmentsCountFromTheirGrade() {
    assertThat(proposal(List.of(), NO_CYTOPENIA)).isInstanceOf(NoDltProposed.class);
    assertThat(
            proposal(
                List.of(), new Assessed(Assessment.PROLONGED_CYTOPENIA, 1, DAY_0.plusDays(50))))
        .isInstanceOf(DltProposed.class);
    assertThat(
            proposal(
                List.of(), NO_CYTOPENIA, new Assessed(Assessment.ACUTE_GVHD, 3, DAY_0.plusDays(9))))
        .isInstanceOf(DltProposed.class);
    assertThat(
            proposal(
                List.of(), NO_CYTOPENIA, new Assessed(Assessment.ACUTE_GVHD, 2, DAY_0.plusDays(9))))
        .isInstanceOf(NoDltProposed.class);
    assertThat(
            proposal(
                List.of(),
                NO_CYTOPENIA,
                new Assessed(Assessment.ACUTE_GVHD, 4, DAY_0.minusDays(1)),
                new Assessed(Assessment.ACUTE_GVHD, 4, DAY_0.plusDays(46))))
        .isInstanceOf(NoDltProposed.class);
  }

  @Test
  void whatNobodyConfirmedKeepsTheVerdictOpen() {
    assertThat(proposal(List.of()).reasons())
        .extracting(Reason::code)
        .containsExactly("NO_CYTOPENIA_VERDICT");
    assertThat(
            proposal(
                List.of(),
                NO_CYTOPENIA,
                new Assessed(Assessment.ACUTE_GVHD, null, DAY_0.plusDays(9))))
        .isInstanceOf(Undetermined.class);
  }

  @Test
  void countsAreJudgedByTheVerdictOnCytopenia() {
    assertThat(proposal(List.of(event("Neutrophil count decreased", 4, DAY_0)), NO_CYTOPENIA))
        .isInstanceOf(NoDltProposed.class);
  }

  @Test
  void aTermMayCountOnlyWithinHoursOfTheFirstDose() {
    String term = "Infusion related reaction";
    assertThat(proposal(List.of(event(term, 3, DAY_0)), NO_CYTOPENIA))
        .isInstanceOf(DltProposed.class);
    assertThat(proposal(List.of(event(term, 3, DAY_0.plusDays(1))), NO_CYTOPENIA).reasons())
        .extracting(Reason::code)
        .containsExactly("NO_HOURS");
    assertThat(proposal(List.of(event(term, 3, DAY_0.plusDays(2))), NO_CYTOPENIA))
        .isInstanceOf(NoDltProposed.class);
    assertThat(proposal(List.of(event(term, 3, null)), NO_CYTOPENIA))
        .isInstanceOf(Undetermined.class);
  }

  @Test
  void refusesImpossibleGrades() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AssessmentRule(Assessment.CRS, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AssessmentRule(Assessment.CRS, 6));
  }
}
