package org.nktrials.patient;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.nktrials.access.Authority;
import org.nktrials.access.SignedInPerson;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the rooms above say is to be done. */
@Service
@Transactional(readOnly = true)
public class Worklist {

  private static final int AFTER_THE_STEPS = 1000;
  private static final int MOST_OF_A_PATIENT = 200;

  private final DueStatement statement;
  private final List<DueSelect> rooms;
  private final List<DueSource> workedOut;
  private final List<NextStepSource> stepSources;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Authority authority;
  private final Clock clock;

  Worklist(
      DueStatement statement,
      List<DueSelect> rooms,
      List<DueSource> workedOut,
      List<NextStepSource> stepSources,
      ProtocolService protocols,
      Sites sites,
      Authority authority,
      Clock clock) {
    this.statement = statement;
    this.rooms = List.copyOf(rooms);
    this.workedOut = List.copyOf(workedOut);
    this.stepSources = List.copyOf(stepSources);
    this.protocols = protocols;
    this.sites = sites;
    this.authority = authority;
    this.clock = clock;
  }

  /** Tasks of the signed-in person in all trials that the person may see, by harm, then by due. */
  public List<DueItem> tasks() {
    return tasks(DueWhen.ANY, DueStatement.first(DueStatement.EVERYTHING)).items().getContent();
  }

  /** Some of these tasks, and how many there are: one statement besides what rules work out. */
  public DuePage tasks(DueWhen when, Pageable page) {
    List<UUID> trials = trials();
    return statement.page(
        rooms,
        workedOut.stream().flatMap(source -> source.due(trials).stream()).toList(),
        trials,
        new DueStatement.Wanted(when, "", page),
        clock());
  }

  /** What comes next in those trials when no task is left, the soonest first. */
  public List<DueItem> next() {
    List<UUID> trials = trials();
    return workedOut.stream()
        .flatMap(source -> source.next(trials).stream())
        .sorted(Comparator.comparing(Worklist::latest))
        .toList();
  }

  /** What a patient needs now: the steps of the study, then the person's own tasks besides. */
  public List<NextStep> stepsOf(PatientSummary patient) {
    List<NextStep> steps =
        new ArrayList<>(
            stepSources.stream()
                .flatMap(source -> source.nextSteps(patient).stream())
                .sorted(Comparator.comparingInt(NextStep::order))
                .toList());
    Set<String> links = steps.stream().map(NextStep::link).collect(toSet());
    tasksOf(patient).stream()
        .filter(item -> !links.contains(item.link()))
        .map(Worklist::step)
        .forEach(steps::add);
    return List.copyOf(steps);
  }

  private List<DueItem> tasksOf(PatientSummary patient) {
    return statement
        .page(
            rooms,
            workedOut.stream().flatMap(source -> source.due(patient).stream()).toList(),
            List.of(patient.trialId()),
            new DueStatement.Wanted(
                DueWhen.ANY, patient.code(), DueStatement.first(MOST_OF_A_PATIENT)),
            clock())
        .items()
        .getContent();
  }

  private List<UUID> trials() {
    return protocols.trials().stream().map(TrialSummary::id).toList();
  }

  /** The moment at which the person's tasks are judged. */
  public DueClock clock() {
    return new DueClock(clock.instant(), today(), zone());
  }

  /**
   * The date on which the person's tasks are judged: that of the site where the day began last, so
   * that nothing is called overdue while its day lasts somewhere.
   */
  private LocalDate today() {
    return ownSites()
        .map(site -> site.dateAt(clock.instant()))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** The zone in which the person reads the time of a clock: that of their first site. */
  private ZoneId zone() {
    return ownSites()
        .min(Comparator.comparing(SiteSummary::code))
        .map(SiteSummary::zone)
        .orElse(clock.getZone());
  }

  private Stream<SiteSummary> ownSites() {
    SignedInPerson person = authority.person();
    return sites.all().stream()
        .filter(
            site ->
                person.grants().stream()
                    .anyMatch(grant -> grant.siteId() == null || grant.siteId().equals(site.id())));
  }

  /** When it is too late; what is due at once comes first. */
  private static Instant latest(DueItem item) {
    Instant deadline = item.deadline();
    if (deadline != null) {
      return deadline;
    }
    LocalDate due = item.due();
    return due == null ? Instant.MIN : due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static NextStep step(DueItem item) {
    return new NextStep(AFTER_THE_STEPS, sentence(item), item.action(), item.link());
  }

  private static String sentence(DueItem item) {
    String words = item.what() + ": " + item.why();
    return words.endsWith(".") ? words : words + ".";
  }
}
