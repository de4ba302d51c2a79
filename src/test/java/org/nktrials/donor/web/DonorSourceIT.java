package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.donor.ClearDonor;
import org.nktrials.donor.DonorClearances;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.DonorSummary;
import org.nktrials.donor.Relation;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.donation.InfectiousMarker;
import org.nktrials.rules.donation.MarkerFinding;
import org.nktrials.rules.donation.MarkerResult;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Monitors review a donor as a participant, without results of infectious markers. */
@Requirement("PRIVACY-02")
@IntegrationTest
@AutoConfigureMockMvc
@Import(DonorScenario.class)
class DonorSourceIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private DonorScenario scenario;
  @Autowired private DonorClearances clearances;

  private DonorSummary donor;

  @BeforeEach
  void registerDonor() {
    PatientSummary recipient = scenario.recipient(scenario.trial("DONOR-SOURCE"));
    scenario.plan(recipient);
    donor = scenario.donor(recipient, Relation.SIBLING);
  }

  private MvcTestResult page(String rest, Role role) {
    return mvc.get().uri("/donors/" + donor.code() + rest).with(people.as(role)).exchange();
  }

  private void testPositive() {
    people.doing(
        Role.DONOR_PHYSICIAN,
        () -> {
          clearances.record(
              donor.code(),
              List.of(
                  new MarkerFinding(
                      InfectiousMarker.values()[0],
                      MarkerResult.POSITIVE,
                      LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(2))),
              UUID.randomUUID());
          clearances.decide(
              new ClearDonor(
                  donor.code(), false, false, "reactive in the screening", TestPeople.PASSWORD));
          return donor;
        });
  }

  @Test
  void showsWhatWasDoneAndWhenWithoutResults() {
    testPositive();
    assertThat(page("/source", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Source of donor " + donor.code(),
            "Given, version 1.0",
            InfectiousMarker.values()[0].label(),
            "not cleared",
            "This donor is not typed",
            "No adverse event is recorded")
        .doesNotContain("ositive", "egative", "reactive", "method=\"post\" novalidate", "1980");
    assertThat(page("/file", Role.DONOR_PHYSICIAN))
        .hasStatusOk()
        .bodyText()
        .containsIgnoringCase("positive")
        .contains("reactive in the screening");
    assertThat(page("", Role.MONITOR)).bodyText().contains("Source for review");
  }

  @Test
  void isToReadOnlyAndOpensNoDonorsFile() {
    assertThat(page("/file", Role.MONITOR)).hasStatus(403);
    for (String rest : List.of("/findings", "/consent", "/events", "/file/markers")) {
      assertThat(
              mvc.post()
                  .uri("/donors/" + donor.code() + rest)
                  .with(people.as(Role.MONITOR))
                  .with(csrf()))
          .as(rest)
          .hasStatus(403);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "MONITOR", mode = EnumSource.Mode.EXCLUDE)
  void isForMonitorsAlone(Role role) {
    MvcTestResult answer = page("/source", role);
    assertThat(answer.getResponse().getStatus()).isIn(403, 404);
    assertThat(answer).bodyText().doesNotContain("Infectious markers tested");
  }

  @Test
  void looksAbsentToMonitorsOfOtherSites() {
    var elsewhere =
        people.person(
            "donor-source-of-site-02", new Grant(Role.MONITOR, null, people.site("02").id(), null));
    assertThat(mvc.get().uri("/donors/" + donor.code() + "/source").with(people.as(elsewhere)))
        .hasStatus(404);
  }
}
