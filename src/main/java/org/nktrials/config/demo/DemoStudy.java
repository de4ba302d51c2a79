package org.nktrials.config.demo;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.nktrials.access.ActingAs;
import org.nktrials.access.Capacity;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.cohort.DecisionSigning;
import org.nktrials.cohort.Decisions;
import org.nktrials.cohort.Recommendation;
import org.nktrials.cohort.Recommendations;
import org.nktrials.cohort.SignDecision;
import org.nktrials.config.SettableClock;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.enrolment.TrialStart;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.escalation.CommitteeChoice;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The synthetic study. It goes through the services like any user, with the clock set back; the
 * audit trail keeps the server's own time.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoStudy {

  private static final int DAYS_BEFORE = 310;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final Duration OLDER_THAN_THE_STUDY = Duration.ofDays(500);

  private final DemoPeople people;
  private final DemoCourse course;
  private final List<DemoChapter> chapters;
  private final DemoHaplo haplo;
  private final ProtocolService protocols;
  private final Sites sites;
  private final TrialStart start;
  private final Recommendations recommendations;
  private final Decisions decisions;
  private final DecisionSigning signing;
  private final ActingAs acting;
  private final SettableClock clock;

  DemoStudy(
      DemoPeople people,
      DemoCourse course,
      List<DemoChapter> chapters,
      DemoHaplo haplo,
      ProtocolService protocols,
      Sites sites,
      TrialStart start,
      Recommendations recommendations,
      Decisions decisions,
      DecisionSigning signing,
      ActingAs acting,
      SettableClock clock) {
    this.people = people;
    this.course = course;
    this.chapters = List.copyOf(chapters);
    this.haplo = haplo;
    this.protocols = protocols;
    this.sites = sites;
    this.start = start;
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.signing = signing;
    this.acting = acting;
    this.clock = clock;
  }

  /** Lays the study down in an empty database. */
  void layDown() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    // Accounts, roles and what is delegated with them are older than whatever was signed.
    clock.at(clock.instant().minus(OLDER_THAN_THE_STUDY), people::make);
    DemoTrial completed = trial("IMAIL2", "Synthetic IMAIL-2: MTD waiting for signature", today);
    DemoTrial running = trial("IMAIL2-B", "Synthetic IMAIL-2: level II open", today);
    DemoScripts.completed().forEach(completed::patient);
    DemoScripts.running().forEach(running::patient);
    startAt(completed, "IMAIL2", -305);
    decideAt(completed, "IMAIL2", -232);
    decideAt(completed, "IMAIL2", -117);
    decideAt(completed, "IMAIL2", -63);
    startAt(running, "IMAIL2-B", -165);
    decideAt(running, "IMAIL2-B", -93);
    running.inScreening("01", 1965, -2);
    chapters.forEach(chapter -> chapter.addTo(completed));
    chapters.forEach(chapter -> chapter.addTo(running));
    DemoTrial cells = trial(DemoHaplo.CODE, "Synthetic haploidentical NK cells in AML", today);
    startAt(cells, DemoHaplo.CODE, -75);
    haplo.addTo(cells);
    Stream.of(completed, running, cells)
        .flatMap(demo -> demo.steps().stream())
        .sorted(Comparator.comparing(DemoStep::day).thenComparing(DemoStep::time))
        .forEach(this::run);
  }

  private DemoTrial trial(String code, String title, LocalDate today) {
    UUID administrator = people.id(DemoAccount.ADMINISTRATOR);
    AtomicReference<TrialSummary> registered = new AtomicReference<>();
    clock.at(
        today.minusDays(DAYS_BEFORE).atTime(9, 0).atZone(ZONE).toInstant(),
        () ->
            acting.person(
                administrator,
                () ->
                    registered.set(
                        protocols.registerTrial(code, title, true, protocolText(code)))));
    TrialSummary trial = registered.get();
    ProtocolVersion version = protocols.version(trial.currentVersionId());
    Map<String, SiteSummary> bySiteCode =
        sites.all().stream().collect(toMap(SiteSummary::code, site -> site));
    return new DemoTrial(trial, version.definition(), bySiteCode, course, today);
  }

  private void startAt(DemoTrial demo, String trial, int day) {
    demo.at(day, 9, DemoAccount.INVESTIGATOR, () -> start.sign(trial, DemoPeople.PASSWORD));
  }

  /** The principal investigator signs what the rules recommend; the chair signs an hour later. */
  private void decideAt(DemoTrial demo, String trial, int day) {
    demo.at(day, 15, DemoAccount.INVESTIGATOR, () -> signFirst(trial));
    demo.at(day, 16, DemoAccount.COMMITTEE_CHAIR, () -> signLast(trial));
  }

  private void signFirst(String trial) {
    Recommendation recommendation = recommendations.of(protocols.trial(trial).id());
    CommitteeChoice choice = recommendation.choices().getFirst();
    signing.first(
        new SignDecision(
            trial,
            choice,
            recommendation.inputsHash(),
            null,
            Capacity.PRINCIPAL_INVESTIGATOR,
            DemoPeople.PASSWORD));
  }

  private void signLast(String trial) {
    int number = decisions.ofTrial(protocols.trial(trial)).getFirst().decision().number();
    signing.next(trial, number, Capacity.COMMITTEE_CHAIR, DemoPeople.PASSWORD);
  }

  private void run(DemoStep step) {
    clock.at(
        step.day().atTime(step.time()).atZone(ZONE).toInstant(),
        () -> acting.person(people.id(step.actor()), step.action()));
  }

  /** The built-in protocol; the second state of the trial runs by it under a code of its own. */
  private static String protocolText(String code) {
    try {
      String file = code.equals(DemoHaplo.CODE) ? "haplo-nk-aml" : "imail2";
      return new ClassPathResource("protocols/" + file + ".yaml")
          .getContentAsString(StandardCharsets.UTF_8)
          .replaceFirst("(?m)^(\\s+code: )IMAIL2$", "$1" + code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
