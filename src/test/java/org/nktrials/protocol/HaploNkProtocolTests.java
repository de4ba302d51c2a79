package org.nktrials.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donorselection.SelectionModel;
import org.nktrials.rules.schedule.Course;
import org.nktrials.rules.schedule.ExpectedVisit;
import org.nktrials.rules.stopping.StoppingEvent;
import org.nktrials.rules.stopping.StoppingRule;
import org.nktrials.shared.Refused;
import org.nktrials.validation.Requirement;

@Requirement("HAPLO-01")
class HaploNkProtocolTests {

  private static final LocalDate DAY_0 = LocalDate.of(2026, 9, 14);
  private final ProtocolDefinition haplo = ProtocolFiles.READER.read(ProtocolFiles.haploNk());

  private static Course course(LocalDate today, LocalDate ended, LocalDate recovered) {
    return new Course(
        null, List.of(DAY_0), Map.of("NK", DAY_0), DAY_0, ended, null, Map.of(), today, recovered);
  }

  @Test
  void hasNoDoseLevelsAndOneGroup() {
    assertThat(haplo.hasDoseLevels()).isFalse();
    assertThat(haplo.levelNumbers()).containsExactly(1);
    assertThat(haplo.levelName(1)).isEqualTo("Single group");
    assertThatIllegalArgumentException().isThrownBy(() -> haplo.levelName(2));
    assertThat(haplo.escalatedTreatment().code()).isEqualTo("NK");
    assertThat(haplo.hasCycles()).isFalse();
  }

  @Test
  void countsFromTheInfusionAsDayZero() {
    var calendar = haplo.calendarRule();
    assertThat(calendar.anchorDay()).isZero();
    assertThat(calendar.label(0)).isEqualTo("D0");
    assertThat(haplo.calendarFrom(DAY_0).dateOf(-7)).isEqualTo(DAY_0.minusDays(7));
    assertThat(haplo.plannedFirstCycleDoses("IL2")).isEqualTo(14);
    assertThat(haplo.plannedFirstCycleDoses("NK")).isEqualTo(1);
    assertThat(haplo.dltWindowFrom(DAY_0).end()).isEqualTo(DAY_0.plusDays(45));
  }

  @Test
  void datesRecipientsVisitsOnly() {
    List<ExpectedVisit> visits = haplo.visitPlan().expected(course(DAY_0.plusDays(2), null, null));
    assertThat(visits)
        .extracting(visit -> visit.occurrence().code())
        .containsSubsequence("SCR", "DM7", "DM6", "D0", "D1", "D3", "D42", "D100", "FU-1")
        .doesNotContain("D_SCR", "D_APH", "D_FU");
    assertThat(haplo.visits().value())
        .filteredOn(visit -> visit.of() == SubjectKind.DONOR)
        .extracting(Visit::id)
        .containsExactly("D_SCR", "D_APH", "D_FU");
    assertThat(haplo.subjectKinds()).containsExactly(SubjectKind.RECIPIENT, SubjectKind.DONOR);
  }

  @Test
  void dailyCountsEndWithRecovery() {
    assertThat(codes(course(DAY_0.plusDays(30), null, null), "HEMD-")).hasSize(39);
    assertThat(codes(course(DAY_0.plusDays(30), null, DAY_0.plusDays(21)), "HEMD-"))
        .hasSize(29)
        .last()
        .isEqualTo("HEMD-29");
  }

  @Test
  void followUpGoesOnAfterTreatment() {
    Course ended = course(DAY_0.plusDays(20), DAY_0.plusDays(15), null);
    assertThat(codes(ended, "D")).contains("D21", "D42", "D100").contains("D10");
  }

  private List<String> codes(Course course, String prefix) {
    return haplo.visitPlan().expected(course).stream()
        .map(visit -> visit.occurrence().code())
        .filter(code -> code.startsWith(prefix))
        .toList();
  }

  @Test
  void asksRelatednessOfConditioningProductAndInterleukin() {
    assertThat(haplo.suspects()).extracting(Suspect::code).containsExactly("COND", "NK", "IL2");
    assertThat(haplo.dltRule().criteria().suspects())
        .containsExactlyInAnyOrder("COND", "NK", "IL2");
    assertThat(haplo.dltRule().criteria().drugs()).containsKeys("FLU", "CY", "ARAC");
    assertThat(haplo.treatment("ARAC").isOptional()).isTrue();
    assertThat(haplo.treatment("NK").isOptional()).isFalse();
  }

  @Test
  void statesDonorSelectionProductAndRecoveryAsDefaults() {
    CellTherapy therapy = haplo.cellTherapy();
    assertThat(therapy).isNotNull();
    assertThat(therapy.donorSelection().status()).isEqualTo(Stated.Status.DEFAULT);
    var donors = therapy.donorSelection().value();
    assertThat(donors.mismatch().model()).isEqualTo(SelectionModel.RECEPTOR_LIGAND);
    assertThat(donors.serologyValidityDays()).isEqualTo(30);
    assertThat(haplo.specificationRule()).isPresent();
    assertThat(therapy.recovery().value().plateletsAtLeast()).hasSize(2);
    assertThat(therapy.recovery().value().prolongedCytopenia().day()).isEqualTo(42);
  }

  @Test
  void namesTheMarkersOfDonorsOrTakesTheDefault() {
    String markers =
        "      negativeMarkers: [HIV-1/2, HTLV-1/2, hepatitis B, hepatitis C, syphilis]\n";
    String file = ProtocolFiles.haploNk();
    assertThat(file).contains(markers);
    assertThat(selection(file.replace(markers, "      negativeMarkers: [HIV, hcv]\n")).markers())
        .containsExactly(InfectiousMarker.HIV, InfectiousMarker.HCV);
    var without = selection(file.replace(markers, ""));
    assertThat(without.negativeMarkers()).isNull();
    assertThat(without.markers()).isEqualTo(InfectiousMarker.DEFAULT);
    for (String wrong : List.of("[HIV, hepatitis Q]", "[]", "[HIV, HIV-1/2]")) {
      assertThatExceptionOfType(Refused.class)
          .as(wrong)
          .isThrownBy(
              () -> selection(file.replace(markers, "      negativeMarkers: " + wrong + "\n")))
          .withMessageContaining("marker");
    }
  }

  private static CellTherapy.DonorSelection selection(String file) {
    CellTherapy therapy = ProtocolFiles.READER.read(file).cellTherapy();
    assertThat(therapy).isNotNull();
    return therapy.donorSelection().value();
  }

  @Test
  void statesItsStoppingRules() {
    assertThat(haplo.stoppingRuleList())
        .extracting(StoppingRule::event)
        .containsExactly(
            StoppingEvent.PROLONGED_CYTOPENIA,
            StoppingEvent.SEVERE_GVHD,
            StoppingEvent.RELATED_DEATH,
            StoppingEvent.DLT);
  }

  @Test
  void publishesNoDose() {
    assertThat(haplo.treatments())
        .allMatch(drug -> drug.dose().status() == Stated.Status.DEFAULT)
        .allMatch(drug -> drug.route().status() == Stated.Status.DEFAULT);
    assertThat(haplo.publishedFacts())
        .allMatch(fact -> fact.status() == Stated.Status.PUBLISHED)
        .hasSize(7);
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {
        "design: single-group | design: 3+3 | escalation.value.design: is single-group",
        "threshold: 0.9, priorEvents: 0.5 | threshold: 1.5, priorEvents: 0.5 |"
            + " stoppingRules.value[0]: threshold is above 0",
        "id: S2 | id: S1 | stoppingRules: S1 is there twice",
        "test: GRAM_STAIN | test: PURITY | productSpecification.value: PURITY stands twice",
        "'[RECIPIENT, DONOR]' | [RECIPIENT] | visits: are of donors",
        "consecutive: 3 | consecutive: 0 | cellTherapy.recovery.value: values and days",
        "assessment: CRS, lowestGrade: 3 | assessment: CRS, lowestGrade: 0 |"
            + " dltRules.value.assessmentRules[2]: the grade"
      })
  void namesThePathOfWhatIsWrong(String passage, String replacement, String expected) {
    String yaml = ProtocolFiles.haploNk();
    assertThat(yaml).contains(passage);
    Refused refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            Refused.class, () -> ProtocolFiles.READER.read(yaml.replace(passage, replacement)));
    assertThat(refused).isNotNull();
    assertThat(refused.problems())
        .anySatisfy(problem -> assertThat(problem.sentence()).startsWith(expected));
  }
}
