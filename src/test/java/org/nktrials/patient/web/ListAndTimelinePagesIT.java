package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.Deviations;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.RecentDose;
import org.nktrials.patient.RecentDoseSource;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Time axis, deviations of a trial, files of lists, the page of the person on call. */
@IntegrationTest
@AutoConfigureMockMvc
class ListAndTimelinePagesIT {

  private static final String CODE = "LISTS-A";

  private static PatientSummary justDosed;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private Deviations deviations;

  private SignedInPerson atSite02;
  private PatientSummary here;
  private PatientSummary there;

  @BeforeEach
  void raise() {
    TrialSummary trial = scenario.trial(CODE);
    people.site("01");
    atSite02 =
        people.person(
            "coordinator-lists-02",
            new Grant(Role.COORDINATOR, trial.id(), people.site("02").id(), null));
    here = scenario.registered(trial, "01");
    there = scenario.registered(trial, "02");
    raise(here, "dose", "Given without an authorisation.");
    raise(there, "visit-window", "Seen three days late.");
    justDosed = here;
  }

  @Test
  void listsDeviationsOfOwnSitesWithWhoEnteredThem() {
    assertThat(page("/trials/LISTS-A/deviations", people.person(Role.MONITOR)))
        .contains(here.code(), there.code(), "Given without an authorisation.", "visit window")
        .contains("Test coordinator");
    assertThat(page("/trials/LISTS-A/deviations", atSite02))
        .contains(there.code())
        .doesNotContain(here.code(), "Given without an authorisation.");
  }

  @Test
  void filtersAndSortsDeviationsInTheAddress() {
    String filtered =
        page("/trials/LISTS-A/deviations?kind=dose&sort=patient,desc", people.person(Role.MONITOR));
    assertThat(filtered)
        .contains(here.code(), "aria-sort=\"descending\"")
        .contains("deviations.csv?kind=dose&amp;sort=patient,desc")
        .doesNotContain(there.code() + "</a>");
    assertThat(page("/trials/LISTS-A/deviations?patient=NOBODY", people.person(Role.MONITOR)))
        .contains("No deviation matches");
  }

  @Test
  void givesTheSameRowsAsAFile() {
    assertThat(page("/trials/LISTS-A/deviations.csv?kind=dose", people.person(Role.MONITOR)))
        .startsWith("happened_at,patient,site,kind,class,reason")
        .contains(here.code())
        .doesNotContain(there.code());
    assertThat(page("/trials/LISTS-A/patients.csv", atSite02))
        .contains(there.code())
        .doesNotContain(here.code());
  }

  @Test
  void filtersDeviationsByTheClassThatAnInvestigatorSet() {
    UUID major = raise(here, "dose", "To be classified.");
    String address = "/patients/" + here.code() + "/deviations/" + major;
    assertThat(page(address, people.person(Role.MONITOR)))
        .contains("not classified", "An investigator of the site sets the class");
    assertThat(classify(address, "MAJOR", " ")).hasStatus(422).bodyText().contains("Say why it is");
    assertThat(classify(address, "MAJOR", "Safety was at risk")).hasRedirectedUrl(address);
    assertThat(classify(address, "MAJOR", "Safety was at risk")).hasRedirectedUrl(address);
    assertThat(classify(address, "CRITICAL", "From an old page"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record");
    String list = "/trials/LISTS-A/deviations?patient=" + here.code();
    assertThat(page(list + "&class=major", people.person(Role.MONITOR)))
        .contains("To be classified.")
        .doesNotContain("Given without an authorisation.");
    assertThat(page(list + "&class=none", people.person(Role.MONITOR)))
        .contains("Given without an authorisation.", "not classified")
        .doesNotContain("To be classified.");
    assertThat(page(list.replace("?", ".csv?") + "&class=major", people.person(Role.MONITOR)))
        .contains(",major,");
  }

  private MvcTestResult classify(String address, String severity, String reason) {
    return mvc.post()
        .uri(address)
        .with(people.as(Role.INVESTIGATOR))
        .with(csrf())
        .param("severity", severity)
        .param("reason", reason)
        .param("version", "-1")
        .exchange();
  }

  @Requirement("CHART-01")
  @Test
  void drawsTheTimeAxisAndTellsTheSameInATable() {
    assertThat(page("/patients/" + here.code(), people.person(Role.COORDINATOR)))
        .contains("<svg class=\"axis\" role=\"group\"", "Consent: version 2.0 given")
        .contains("Visits (1)", "With follow-up", "Adverse event</a>", "Withhold dose</a>");
    assertThat(page("/patients/" + here.code(), people.person(Role.MONITOR)))
        .doesNotContain("Withhold dose</a>");
  }

  @Test
  void showsThePersonOnCallWhoWasDosedAtOwnSites() {
    assertThat(page("/today/on-call", people.person(Role.COORDINATOR)))
        .contains(here.code(), "5 h", "IL2 6 MIU", "Record fever / adverse event");
    assertThat(page("/today/on-call", atSite02)).doesNotContain(here.code(), "IL2 6 MIU");
  }

  @Test
  void searchOpensATrialByItsCode() {
    assertThat(mvc.get().uri("/search?q=lists-a").with(people.as(Role.MONITOR)))
        .hasRedirectedUrl("/trials/LISTS-A/board");
    assertThat(mvc.get().uri("/search?q=lists-a").with(people.as(Role.LABORATORY)))
        .hasRedirectedUrl("/trials/LISTS-A/protocol");
  }

  private String page(String address, SignedInPerson person) {
    var answer = mvc.get().uri(address).with(people.as(person)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private UUID raise(PatientSummary patient, String kind, String description) {
    return people.doing(
        Role.COORDINATOR,
        () -> deviations.raise(patient, kind, description, Instant.now().minusSeconds(3600)));
  }

  /** A source that tells of a patient wherever the person is: the page itself keeps to sites. */
  @TestConfiguration
  static class FiveHoursAgo {

    @Bean
    RecentDoseSource fiveHoursAgo() {
      return (trials, since) ->
          justDosed == null
              ? List.of()
              : List.of(
                  new RecentDose(
                      justDosed.id(), "IL2 6 MIU", Instant.now().minusSeconds(18_100), null));
    }
  }
}
