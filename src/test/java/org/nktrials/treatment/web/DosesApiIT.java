package org.nktrials.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.patient.PatientSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("API-01")
@IntegrationTest
@AutoConfigureMockMvc
class DosesApiIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;

  private PatientSummary patient;

  @BeforeEach
  void enrolPatient() {
    patient = trials.enrolled(trials.trial());
  }

  private MvcTestResult post(Role role, String rest, String body) {
    return mvc.post()
        .uri("/api/v1/patients/" + patient.code() + rest)
        .with(people.asProgramOf(people.person(role)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MvcTestResult list(Role role) {
    return mvc.get()
        .uri("/api/v1/patients/" + patient.code() + "/doses")
        .with(people.asProgramOf(people.person(role)))
        .exchange();
  }

  @Test
  void authorisesRecordsAndLists() {
    assertThat(
            post(
                Role.PHARMACIST,
                "/dose-authorisations",
                "{\"drug\":\"IM\",\"plannedFor\":\"" + day(0) + "\",\"days\":14}"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.amount")
        .isEqualTo(400);
    assertThat(
            post(
                Role.COORDINATOR,
                "/doses",
                "{\"drug\":\"IL2\",\"amount\":3,\"givenAt\":\"" + day(-1) + "T08:05\"}"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.deviations[0]")
        .isEqualTo("Given without an authorisation.");
    MvcTestResult listed = list(Role.MONITOR);
    assertThat(listed).bodyJson().extractingPath("$.doses.length()").isEqualTo(1);
    assertThat(listed).bodyJson().extractingPath("$.authorisations[0].days").isEqualTo(14);
    assertThat(listed).bodyJson().extractingPath("$.planned[2].amount").isEqualTo(3);
  }

  @Test
  void refusesWithACodeForEachProblem() {
    MvcTestResult result =
        post(
            Role.PHARMACIST,
            "/dose-authorisations",
            "{\"drug\":\"IL2\",\"plannedFor\":\"" + day(-1) + "\",\"days\":5}");
    assertThat(result)
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.errors[*].code")
        .asArray()
        .containsExactly("authorise-past", "authorise-days");
  }

  @Test
  void refusesMissingUnknownAndForbidden() {
    assertThat(post(Role.COORDINATOR, "/doses", "{}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .contains("drug", "amount", "givenAt");
    assertThat(post(Role.COORDINATOR, "/doses", "{\"colour\":\"red\"}")).hasStatus(400);
    assertThat(
            post(
                Role.COORDINATOR,
                "/dose-authorisations",
                "{\"drug\":\"IM\",\"plannedFor\":\"" + day(0) + "\"}"))
        .hasStatus(403);
    assertThat(list(Role.COMMITTEE_MEMBER)).hasStatus(403);
  }
}
