package org.nktrials.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.treatment.StartedTrials.day;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueSource;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.TimelineItem;
import org.nktrials.patient.TimelineSource;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.treatment.Doses;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages around doses: grid, withholding, omissions, filling, tablets. */
@Requirement("UNIT-18")
@IntegrationTest
@AutoConfigureMockMvc
class DoseGridPageIT {

  private static final List<String> STATEMENTS =
      List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private StartedTrials trials;
  @Autowired private Doses doses;
  @Autowired private List<TimelineSource> timelines;
  @Autowired private List<DueSource> dueSources;

  private TrialSummary trial;
  private PatientSummary patient;

  @BeforeEach
  void beginImatinib() {
    trial = trials.trial();
    patient = trials.enrolled(trial);
    trials.authorise(patient, "IM", -12, 14);
    trials.give(patient, "IM", "400", -12, 10);
    trials.authorise(patient, "IL2", -3, 1);
  }

  private String address(String rest) {
    return "/patients/" + patient.code() + rest;
  }

  private MvcTestResult page(String rest, Role role) {
    return mvc.get().uri(address(rest)).with(people.as(role)).exchange();
  }

  private MockMvcRequestBuilder post(String rest, Role role) {
    return mvc.post().uri(address(rest)).with(people.as(role)).with(csrf());
  }

  @Test
  void showsEachDayWithItsWordAndTheFormsForIt() {
    assertThat(page("/doses", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Cycle 1",
            "D−21",
            "imatinib mesylate: 10 given, 3 not entered",
            "not entered",
            "planned",
            "Given as planned up to today…",
            "/doses/omit?drug=IL2&amp;day=" + day(-3));
    assertThat(page("/doses", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Given as planned up to today…");
    assertThat(page("/doses?page=99999999999", Role.MONITOR)).hasStatusOk();
    assertThat(page("/doses.csv", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(patient.code() + ",IM," + day(-12) + " 08:05,10,400,mg,1,yes,no,");
  }

  @Test
  void withholdsOnAPhoneAndShowsItEverywhere() {
    assertThat(post("/withhold", Role.COORDINATOR).param("drug", "IL2").param("reason", " "))
        .hasStatus(422)
        .bodyText()
        .contains("Say why.", "selected=\"selected\"");
    assertThat(
            post("/withhold", Role.COORDINATOR)
                .param("drug", "XXX")
                .param("reason", "Fever 39.5 at night")
                .param("submissionId", "no id"))
        .hasStatus(422)
        .bodyText()
        .contains("Fever 39.5 at night");
    assertThat(post("/withhold", Role.COORDINATOR).param("reason", "x".repeat(501)))
        .hasStatus(422)
        .bodyText()
        .contains("At most 500 characters.", "x".repeat(501));
    assertThat(post("/withhold", Role.COORDINATOR).param("reason", "Fever 39.5"))
        .hasRedirectedUrl(address("/withhold"));
    assertThat(page("/doses", Role.MONITOR))
        .bodyText()
        .contains("all drugs withheld by Test coordinator", "All study drugs are withheld by");
    assertThat(mvc.get().uri("/today").with(people.as(Role.INVESTIGATOR, trial)))
        .bodyText()
        .contains("Dose withheld, decide", patient.code());
    assertThat(page("/withhold", Role.PHARMACIST)).bodyText().doesNotContain(">Lift<");
    assertThat(page("/withhold", Role.INVESTIGATOR)).bodyText().contains(">Lift<");
  }

  @Test
  void liftsWithAReasonBesideItsField() {
    post("/withhold", Role.COORDINATOR).param("reason", "Fever 39.5").exchange();
    String body = body(page("/withhold", Role.INVESTIGATOR));
    String lift = body.replaceFirst("(?s).*?(/withhold/[0-9a-f-]{36}/lift).*", "$1");
    assertThat(post(lift, Role.INVESTIGATOR).param("version", "0").param("reason", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Say why doses may be given again.");
    assertThat(post(lift, Role.INVESTIGATOR).param("version", "5").param("reason", "Well again"))
        .hasStatus(422)
        .bodyText()
        .contains("Somebody changed this record", "Well again");
    assertThat(post(lift, Role.COORDINATOR).param("version", "0").param("reason", "Well"))
        .hasStatus(403);
    assertThat(post(lift, Role.INVESTIGATOR).param("version", "0").param("reason", "Well again"))
        .hasRedirectedUrl(address("/withhold"));
    assertThat(page("/withhold", Role.MONITOR))
        .bodyText()
        .contains("Nothing is withheld", "Lifted");
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void recordsAnOmissionAndKeepsWhatWasTyped() {
    assertThat(
            post("/doses/omit", Role.COORDINATOR)
                .param("drug", "IL2")
                .param("plannedOn", "2026-02-30")
                .param("kind", "LOST")
                .param("cause", "OTHER")
                .param("amount", "two")
                .param("givenAt", "25:00")
                .param("adverseEventId", "none")
                .param("explanation", "No bed"))
        .hasStatus(422)
        .bodyText()
        .contains("No bed", "value=\"two\"", "is-invalid");
    MockMvcRequestBuilder missed =
        post("/doses/omit", Role.COORDINATOR)
            .param("drug", "IL2")
            .param("plannedOn", day(-3).toString())
            .param("kind", "MISSED")
            .param("cause", "LOGISTICS");
    assertThat(missed).hasRedirectedUrl(address("/doses"));
    assertThat(page("/doses", Role.MONITOR)).bodyText().contains("missed", "logistics");
    assertThat(page("/doses/omit", Role.MONITOR))
        .bodyText()
        .contains("missed")
        .doesNotContain("Cancel…");
    assertThat(page("/doses/omit?drug=XX&day=yesterday", Role.COORDINATOR)).hasStatusOk();
  }

  private MockMvcRequestBuilder fill(UUID submission, String time) {
    return post("/doses/fill", Role.COORDINATOR)
        .param("submissionId", submission.toString())
        .param("entries[0].include", "true")
        .param("entries[0].drug", "IL2")
        .param("entries[0].from", day(-3).toString())
        .param("entries[0].days", "1")
        .param("entries[0].time", time);
  }

  @Test
  void fillsAfterAPreviewOnceAndNamesWhatIsLeftOut() {
    assertThat(page("/doses/fill", Role.COORDINATOR))
        .hasStatusOk()
        .bodyText()
        .contains("Would be recorded", "interleukin-2", "Left out", "No authorisation covers it.");
    assertThat(fill(UUID.randomUUID(), "soon"))
        .hasStatus(422)
        .bodyText()
        .contains("Type a time, such as 08:05.", "value=\"soon\"");
    assertThat(fill(UUID.randomUUID(), "06:00"))
        .hasStatus(422)
        .bodyText()
        .contains("It was authorised only after this time.", "value=\"06:00\"");
    assertThat(post("/doses/fill", Role.COORDINATOR))
        .hasStatus(422)
        .bodyText()
        .contains("No dose was chosen.");
    assertThat(doses.of(patient.id())).hasSize(1);
    UUID submission = UUID.randomUUID();
    assertThat(fill(submission, "09:10")).hasRedirectedUrl(address("/doses"));
    assertThat(fill(submission, "09:10")).hasRedirectedUrl(address("/doses"));
    assertThat(doses.of(patient.id())).hasSize(2);
    assertThat(fill(UUID.randomUUID(), "09:10"))
        .hasStatus(422)
        .bodyText()
        .contains("This dose is no longer open");
  }

  @Test
  void countsTabletsAndShowsTheFormula() {
    assertThat(
            post("/doses/oral/count", Role.COORDINATOR)
                .param("drug", "IM")
                .param("from", "+999999999-12-31")
                .param("to", day(-3).toString())
                .param("dispensed", "99999999999")
                .param("returned", "x")
                .param("strength", "1e9"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"99999999999\"");
    assertThat(
            post("/doses/oral/count", Role.COORDINATOR)
                .param("drug", "IM")
                .param("from", day(-12).toString())
                .param("to", day(-3).toString())
                .param("dispensed", "40")
                .param("returned", "4")
                .param("strength", "100"))
        .hasRedirectedUrl(address("/doses/oral"));
    assertThat(page("/doses/oral", Role.MONITOR))
        .bodyText()
        .contains("(40 dispensed − 4 returned) × 100 mg ÷ (400 mg a day × 10 days) = 90.0 %");
    assertThat(
            post("/doses/oral/period", Role.COORDINATOR)
                .param("drug", "IM")
                .param("start", day(-2).toString())
                .param("stop", day(-5).toString())
                .param("time", "08:05")
                .param("amount", "400"))
        .hasStatus(422)
        .bodyText()
        .contains("Between 1 and 60 days.");
    assertThat(
            post("/doses/oral/period", Role.COORDINATOR)
                .param("drug", "IM")
                .param("start", day(-2).toString())
                .param("stop", day(-1).toString())
                .param("time", "08:05")
                .param("amount", "400"))
        .hasRedirectedUrl(address("/doses/oral"));
    assertThat(doses.of(patient.id()).getLast().days()).isEqualTo(2);
  }

  @Test
  void otherSitesFindNothing() {
    SignedInPerson elsewhere =
        people.person("grid-02", new Grant(Role.INVESTIGATOR, null, people.site("02").id(), null));
    for (String page :
        List.of("/withhold", "/doses/omit", "/doses/fill", "/doses/oral", "/doses.csv")) {
      assertThat(mvc.get().uri(address(page)).with(people.as(elsewhere))).hasStatus(404);
    }
    assertThat(
            mvc.post()
                .uri(address("/withhold"))
                .param("reason", "Fever")
                .with(people.as(elsewhere))
                .with(csrf()))
        .hasStatus(404);
  }

  @Test
  void drawsPeriodsAndTheWindowOnTheTimeAxis() {
    trials.give(patient, "IL2", "3", -3, 1);
    assertThat(timelines.stream().flatMap(source -> source.timeline(patient).stream()))
        .contains(
            new TimelineItem(
                TimelineItem.Lane.DRUGS,
                "imatinib mesylate",
                day(-12),
                day(-3),
                TimelineItem.Shape.BAR,
                null,
                "400 mg a day",
                address("/doses")),
            new TimelineItem(
                TimelineItem.Lane.DLT_WINDOW,
                "DLT window",
                day(-3),
                day(8),
                TimelineItem.Shape.PLANNED,
                null,
                "DLT window",
                address("/doses")));
  }

  @Test
  void tellsThePharmacistOfDosesToComeWithTheLevelAndWhatOpenedIt() {
    assertThat(
            people.doing(
                Role.PHARMACIST,
                () ->
                    dueSources.stream()
                        .flatMap(source -> source.due(List.of(trial.id())).stream())
                        .toList()))
        .filteredOn(item -> item.what().startsWith("Dose planned: interleukin-2"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.due()).isEqualTo(day(0));
              assertThat(item.why())
                  .startsWith("Level I · 3 MIU/day, open since")
                  .endsWith("by the signed start; not authorised yet");
            });
    assertThat(mvc.get().uri("/today").with(people.as(Role.INVESTIGATOR)))
        .bodyText()
        .doesNotContain("Dose planned");
  }

  @Test
  void asksTheDatabaseAsOftenForTwelveCyclesAsForOne() {
    trials.give(patient, "IL2", "3", -3, 1);
    List<String> one = statements();
    assertThat(one).isNotEmpty();
    patient = trials.enrolled(trial);
    twelveCycles();
    assertThat(body(page("/doses", Role.COORDINATOR))).contains("Cycle 12");
    assertThat(statements()).hasSameSizeAs(one);
  }

  /** 252 days ago and on: before the trial was started, which raises deviations only. */
  private void twelveCycles() {
    for (int cycle = 0; cycle < 12; cycle++) {
      trials.give(patient, "IM", "400", -252 + 21 * cycle, 14);
      trials.give(patient, "IL2", "3", -243 + 21 * cycle, 1);
    }
    trials.authorise(patient, "IL2", -1, 1);
  }

  private List<String> statements() {
    page("/doses", Role.COORDINATOR);
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var loggers = STATEMENTS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(seen);
        });
    try {
      assertThat(page("/doses", Role.COORDINATOR)).hasStatusOk();
    } finally {
      loggers.forEach(
          logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
          });
    }
    return seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
