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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the rooms above say is to be done. */
@Service
@Transactional(readOnly = true)
public class Worklist {

  private static final Comparator<DueItem> BY_HARM =
      Comparator.comparingInt(DueItem::harm)
          .thenComparing(Worklist::latest)
          .thenComparing(DueItem::subject);
  private static final int AFTER_THE_STEPS = 1000;

  private final List<DueSource> dueSources;
  private final List<NextStepSource> stepSources;
  private final ProtocolService protocols;
  private final Sites sites;
  private final Authority authority;
  private final Clock clock;

  Worklist(
      List<DueSource> dueSources,
      List<NextStepSource> stepSources,
      ProtocolService protocols,
      Sites sites,
      Authority authority,
      Clock clock) {
    this.dueSources = List.copyOf(dueSources);
    this.stepSources = List.copyOf(stepSources);
    this.protocols = protocols;
    this.sites = sites;
    this.authority = authority;
    this.clock = clock;
  }

  /** Tasks of the signed-in person in all trials that the person may see, by harm, then by due. */
  public List<DueItem> tasks() {
    List<UUID> trials = protocols.trials().stream().map(TrialSummary::id).toList();
    return dueSources.stream()
        .flatMap(source -> source.due(trials).stream())
        .sorted(BY_HARM)
        .toList();
  }

  /** What comes next in those trials when no task is left, the soonest first. */
  public List<DueItem> next() {
    List<UUID> trials = protocols.trials().stream().map(TrialSummary::id).toList();
    return dueSources.stream()
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
    dueSources.stream()
        .flatMap(source -> source.due(List.of(patient.trialId())).stream())
        .filter(item -> item.subject().equals(patient.code()) && !links.contains(item.link()))
        .sorted(BY_HARM)
        .map(Worklist::step)
        .forEach(steps::add);
    return List.copyOf(steps);
  }

  /**
   * The date on which the person's tasks are judged: that of the site where the day began last, so
   * that nothing is called overdue while its day lasts somewhere.
   */
  public LocalDate today() {
    return ownSites()
        .map(site -> site.dateAt(clock.instant()))
        .min(Comparator.naturalOrder())
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
  }

  /** The zone in which the person reads the time of a clock: that of their first site. */
  public ZoneId zone() {
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
