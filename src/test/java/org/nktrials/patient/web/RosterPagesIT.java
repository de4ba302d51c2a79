package org.nktrials.patient.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.roster.Roster;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is on call, from any page. */
@Requirement("UNIT-17")
@IntegrationTest
@AutoConfigureMockMvc
class RosterPagesIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private TrialScenario scenario;
  @Autowired private Roster roster;

  private LocalDateTime now;
  private SignedInPerson atSite02;

  @BeforeEach
  void sites() {
    now = LocalDateTime.now(ZoneId.of("Europe/Paris")).truncatedTo(ChronoUnit.MINUTES);
    people.site("01");
    atSite02 =
        people.person(
            "coordinator-roster-02",
            new Grant(
                Role.COORDINATOR, scenario.trial("ROSTER-A").id(), people.site("02").id(), null));
  }

  private MvcTestResult enter(
      SignedInPerson by, String person, LocalDateTime from, LocalDateTime to) {
    return mvc.post()
        .uri("/on-call")
        .with(people.as(by))
        .with(csrf())
        .param("site", people.site("01").id().toString())
        .param("person", person)
        .param("phone", "+33 6 12 34 56 78")
        .param("from", from.toString())
        .param("to", to.toString())
        .param("submissionId", UUID.randomUUID().toString())
        .exchange();
  }

  private String page(String address, Role role) {
    var answer = mvc.get().uri(address).with(people.as(role)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void everybodyFindsThePersonOnCallInTwoClicks() {
    SignedInPerson coordinator = people.person(Role.COORDINATOR);
    assertThat(enter(coordinator, "Dr Nox", now.minusHours(1), now.plusHours(9)))
        .hasRedirectedUrl("/on-call");
    assertThat(enter(coordinator, "Dr Later", now.plusDays(1), now.plusDays(2)))
        .hasRedirectedUrl("/on-call");
    assertThat(page("/today", Role.COMMITTEE_MEMBER)).contains("href=\"/on-call\"");
    assertThat(page("/on-call", Role.COMMITTEE_MEMBER))
        .contains("Dr Nox", "tel:+33612345678", "Dr Later")
        .doesNotContain("Put somebody on call");
    assertThat(page("/today/on-call", Role.COORDINATOR))
        .contains("Dr Nox", "tel:+33612345678")
        .doesNotContain("Dr Later");
  }

  @Test
  void refusesWhatCannotBe() {
    SignedInPerson coordinator = people.person(Role.COORDINATOR);
    assertThat(enter(coordinator, "Dr Typo", now.plusHours(2), now.plusHours(1)))
        .hasStatus(422)
        .bodyText()
        .contains("The end lies after the begin.", "Dr Typo");
    assertThat(enter(coordinator, "Dr Long", now, now.plusDays(32)))
        .hasStatus(422)
        .bodyText()
        .contains("At most 31 days");
    assertThat(enter(coordinator, "Dr Past", now.minusDays(2), now.minusDays(1)))
        .hasStatus(422)
        .bodyText()
        .contains("This lies in the past.");
    assertThat(enter(coordinator, " ", now.plusDays(500), now.plusDays(501))).hasStatus(422);
    assertThat(enter(coordinator, "Dr Far", now.plusDays(500), now.plusDays(501)))
        .bodyText()
        .contains("At most 400 days ahead.");
  }

  @Test
  void isKeptByPeopleOfTheSite() {
    assertThat(enter(atSite02, "Dr Elsewhere", now, now.plusHours(1))).hasStatus(403);
    assertThat(enter(people.person(Role.MONITOR), "Dr M", now, now.plusHours(1))).hasStatus(403);
    assertThat(enter(people.person(Role.ADMINISTRATOR), "Dr Admin", now, now.plusHours(1)))
        .hasRedirectedUrl("/on-call");
  }

  @Test
  void takesSomebodyOffWithAReason() {
    enter(people.person(Role.COORDINATOR), "Dr Ill", now.plusHours(1), now.plusHours(2));
    UUID id =
        people.doing(Role.COORDINATOR, roster::ahead).stream()
            .filter(duty -> duty.person().equals("Dr Ill"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(cancel(id, " ")).hasStatus(422).bodyText().contains("Say why");
    assertThat(cancel(id, "Ill")).hasRedirectedUrl("/on-call");
    assertThat(page("/on-call", Role.MONITOR)).doesNotContain("Dr Ill");
    assertThat(cancel(id, "Ill")).hasStatus(422).bodyText().contains("cancelled already");
  }

  private MvcTestResult cancel(UUID id, String reason) {
    return mvc.post()
        .uri("/on-call/" + id + "/cancel")
        .with(people.as(Role.COORDINATOR))
        .with(csrf())
        .param("version", "0")
        .param("reason", reason)
        .exchange();
  }
}
