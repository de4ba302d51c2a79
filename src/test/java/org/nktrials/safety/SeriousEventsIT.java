package org.nktrials.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nktrials.treatment.StartedTrials.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.access.SignedInPerson;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.adverseevent.Expectedness;
import org.nktrials.rules.adverseevent.SeriousnessCriterion;
import org.nktrials.rules.reporting.ReportingDecision;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TodayTasks;
import org.nktrials.toxicity.AdverseEvent;
import org.nktrials.toxicity.AdverseEventDetails;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.nktrials.treatment.StartedTrials;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class SeriousEventsIT {

  @Autowired private StartedTrials trials;
  @Autowired private TestPeople people;
  @Autowired private AdverseEvents events;
  @Autowired private SeriousEvents cases;
  @Autowired private SaeList list;
  @Autowired private SaeTasks tasks;
  @Autowired private TodayTasks today;

  private PatientSummary patient;
  private AdverseEvent event;

  @BeforeEach
  void recordASeriousEvent() {
    patient = trials.enrolled(trials.trial());
    event =
        as(
            Role.COORDINATOR,
            () -> events.record(patient.code(), capillaryLeak(true), TimeOrderedId.next()));
  }

  private static AdverseEventEntry capillaryLeak(boolean serious) {
    return new AdverseEventEntry(
        "Capillary leak syndrome",
        "swollen legs",
        day(-10),
        null,
        null,
        3,
        serious,
        null,
        Map.of("IL2", Relatedness.PROBABLE),
        Set.of(),
        new AdverseEventDetails(
            List.of(),
            null,
            null,
            serious ? Set.of(SeriousnessCriterion.LIFE_THREATENING) : Set.of(),
            null,
            null,
            null,
            null,
            Map.of()));
  }

  private <T> T as(Role role, Supplier<T> work) {
    return people.doing(role, work);
  }

  private SaeCase one() {
    return as(Role.COORDINATOR, () -> cases.caseOf(patient, event.id()));
  }

  private int send(String narrative, String password) {
    long version = one().version();
    return as(
        Role.COORDINATOR,
        () -> cases.send(patient.code(), event.id(), version, narrative, password));
  }

  private void assess(Relatedness interleukin2, Expectedness expected) {
    AssessCase judged =
        new AssessCase(
            Map.of("CTX", Relatedness.UNRELATED, "IM", Relatedness.UNLIKELY, "IL2", interleukin2),
            expected,
            "Seen by the sponsor");
    long version = one().version();
    as(
        Role.SPONSOR_SAFETY,
        () -> {
          cases.assess(patient.code(), event.id(), version, judged, TestPeople.PASSWORD);
          return true;
        });
  }

  private List<DueItem> today(Role role) {
    return as(role, () -> today.of(tasks, List.of(patient.trialId())));
  }

  @Requirement("SAE-01")
  @Test
  void theClockStartsWithTheEntryAndRunsFor24Hours() {
    SaeCase sae = one();
    assertThat(Duration.between(sae.awareAt(), sae.dueAtSponsor())).isEqualTo(Duration.ofHours(24));
    assertThat(sae.decision()).isNull();
    assertThat(today(Role.COORDINATOR))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.harm()).isEqualTo(DueItem.CLOCK);
              assertThat(item.deadline()).isEqualTo(sae.dueAtSponsor());
            });
  }

  @Requirement("SAE-03")
  @Test
  void aSentReportIsAFileWithChecksumThatStays() throws IOException {
    assertThat(send("Oedema on day 12, moved to intensive care.", TestPeople.PASSWORD)).isOne();
    SaeCase.Report report = one().reports().getFirst();
    assertThat(report.sha256()).matches("[0-9a-f]{64}");
    byte[] pdf = as(Role.MONITOR, () -> cases.pdf(patient, event.id(), 1));
    assertThat(text(pdf))
        .contains("Capillary leak syndrome")
        .contains("moved to intensive care")
        .contains(patient.code())
        .contains("life-threatening");
    assertThat(today(Role.COORDINATOR)).isEmpty();
    assertThat(today(Role.SPONSOR_SAFETY)).hasSize(1);
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesAnEmptyNarrativeAWrongPasswordAndAStaleForm() {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> send(" ", TestPeople.PASSWORD));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> send("Oedema", "wrong"));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                as(
                    Role.COORDINATOR,
                    () ->
                        cases.send(
                            patient.code(), event.id(), 99L, "Oedema", TestPeople.PASSWORD)));
    assertThat(one().reports()).isEmpty();
  }

  @Requirement("SAE-02")
  @Test
  void sponsorMayNotLowerTheInvestigatorsCausality() {
    send("Oedema", TestPeople.PASSWORD);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> assess(Relatedness.UNLIKELY, Expectedness.UNEXPECTED))
        .satisfies(
            refused ->
                assertThat(refused.problems().getFirst().field()).isEqualTo("opinions[IL2]"));
    assess(Relatedness.DEFINITE, Expectedness.UNEXPECTED);
    assertThat(one().decision()).isInstanceOf(ReportingDecision.Susar.class);
    assertThat(((ReportingDecision.Susar) one().decision()).days()).isEqualTo(7);
    assertThat(today(Role.SPONSOR_SAFETY)).isEmpty();
  }

  @Test
  void whileNobodyJudgedExpectednessItCannotBeDetermined() {
    send("Oedema", TestPeople.PASSWORD);
    assertThat(one().decision()).isInstanceOf(ReportingDecision.Undetermined.class);
    assess(Relatedness.PROBABLE, Expectedness.EXPECTED);
    assertThat(one().decision()).isInstanceOf(ReportingDecision.NotExpedited.class);
  }

  @Requirement("SAE-03")
  @Test
  void whatChangesAfterTheReportAsksForAnotherVersion() {
    send("Oedema", TestPeople.PASSWORD);
    AdverseEvent stored = as(Role.COORDINATOR, () -> events.event(patient, event.id()));
    as(
        Role.COORDINATOR,
        () -> {
          AdverseEventEntry entry = capillaryLeak(true);
          events.change(
              patient.code(),
              event.id(),
              stored.version(),
              new AdverseEventEntry(
                  entry.term(),
                  "swollen legs and face",
                  entry.onsetDate(),
                  null,
                  null,
                  3,
                  true,
                  null,
                  entry.relatedness(),
                  Set.of(),
                  entry.details()),
              "New information");
          return true;
        });
    assertThat(one().changedSinceReport()).isTrue();
    assertThat(today(Role.COORDINATOR)).singleElement().matches(i -> i.what().contains("changed"));
    assertThat(send("Oedema, face too", TestPeople.PASSWORD)).isEqualTo(2);
    assertThat(one().changedSinceReport()).isFalse();
  }

  @Test
  void notesAReportToTheAuthorityOnce() {
    send("Oedema", TestPeople.PASSWORD);
    var submission = TimeOrderedId.next();
    for (int time = 0; time < 2; time++) {
      as(
          Role.SPONSOR_SAFETY,
          () -> {
            cases.reportedToAuthority(
                patient.code(),
                event.id(),
                AuthorityReportKind.FIRST,
                "EV-1",
                Instant.now(),
                submission);
            return true;
          });
    }
    assertThat(one().authorityReports()).hasSize(1);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                as(
                    Role.SPONSOR_SAFETY,
                    () -> {
                      cases.reportedToAuthority(
                          patient.code(),
                          event.id(),
                          AuthorityReportKind.FIRST,
                          "EV-2",
                          Instant.now().plusSeconds(3600),
                          TimeOrderedId.next());
                      return true;
                    }));
  }

  @Requirement("ACCESS-11")
  @Test
  void eachSideHasItsOwnPart() {
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(
            () ->
                as(
                    Role.SPONSOR_SAFETY,
                    () ->
                        cases.send(patient.code(), event.id(), 0L, "Oedema", TestPeople.PASSWORD)));
    SignedInPerson elsewhere =
        people.person(
            "sae-coordinator-02", new Grant(Role.COORDINATOR, null, people.site("02").id(), null));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                people.doing(
                    elsewhere,
                    () ->
                        cases.send(patient.code(), event.id(), 0L, "Oedema", TestPeople.PASSWORD)));
    assertThat(
            people.doing(
                elsewhere,
                () -> list.of(patient.trialId(), "", false, PageRequest.of(0, 50)).getContent()))
        .isEmpty();
  }

  @Test
  void listsWhatWaits() {
    assertThat(lines(true)).hasSize(1);
    send("Oedema", TestPeople.PASSWORD);
    assess(Relatedness.PROBABLE, Expectedness.EXPECTED);
    assertThat(lines(true)).isEmpty();
    assertThat(lines(false)).singleElement().matches(line -> line.assessedAt() != null);
  }

  private List<SaeLine> lines(boolean open) {
    return as(
        Role.MONITOR,
        () -> list.of(patient.trialId(), patient.code(), open, PageRequest.of(0, 50)).getContent());
  }
}
