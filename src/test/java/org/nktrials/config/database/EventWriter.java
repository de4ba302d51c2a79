package org.nktrials.config.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.nktrials.access.ActingAs;
import org.nktrials.access.Role;
import org.nktrials.audit.seal.TrailInspection;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.toxicity.Relatedness;
import org.nktrials.shared.Refused;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.nktrials.toxicity.AdverseEventEntry;
import org.nktrials.toxicity.AdverseEvents;
import org.springframework.context.ApplicationContext;

/**
 * The whole application in a process of its own, in which several threads record adverse events
 * through the service. Before each it prints "begun" and its submission, afterwards "acknowledged",
 * "failed" or "refused". It does what it reads: go, pause, check.
 */
final class EventWriter {
  private static final int WRITERS = 4;
  private static final int DAYS = 390;
  private static final List<String> TERMS = List.of("Fatigue", "Fever", "Nausea", "Headache");

  private final AdverseEvents events;
  private final ActingAs acting;
  private final UUID coordinator;
  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);

  private EventWriter(ApplicationContext application) {
    events = application.getBean(AdverseEvents.class);
    acting = application.getBean(ActingAs.class);
    coordinator = application.getBean(TestPeople.class).person(Role.COORDINATOR).id();
  }

  public static void main(String[] arguments) throws IOException {
    var application =
        WholeApplication.run(arguments, List.of(TestPeople.class, TrialScenario.class), Map.of());
    var scenario = application.getBean(TrialScenario.class);
    var trial = scenario.trial("FAULTS");
    var writer = new EventWriter(application);
    var patients =
        IntStream.range(0, WRITERS)
            .mapToObj(n -> scenario.registered(trial, "01", DAYS + 1))
            .toList();
    writer.gate.writeLock().lock();
    patients.forEach(patient -> Thread.ofPlatform().daemon().start(() -> writer.write(patient)));
    ChildApplication.answer("ready");
    writer.obey(application.getBean(TrailInspection.class));
    System.exit(0);
  }

  private void obey(TrailInspection inspection) throws IOException {
    var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var command = commands.readLine(); command != null; command = commands.readLine()) {
      switch (command) {
        case "go" -> gate.writeLock().unlock();
        case "pause" -> {
          gate.writeLock().lock();
          ChildApplication.answer("paused");
        }
        default -> {
          var report = inspection.run(null, _ -> {});
          ChildApplication.answer("checked " + (report.breach() == null) + " " + report.sentence());
        }
      }
    }
  }

  private void write(PatientSummary patient) {
    for (int n = 0; ; n++) {
      gate.readLock().lock();
      try {
        write(patient, entry(patient, n), UUID.randomUUID());
      } finally {
        gate.readLock().unlock();
      }
    }
  }

  private void write(PatientSummary patient, AdverseEventEntry entry, UUID submission) {
    say("begun " + submission);
    try {
      acting.person(coordinator, () -> events.record(patient.code(), entry, submission));
      say("acknowledged " + submission);
    } catch (Refused e) {
      say("refused " + submission + " " + e.getMessage());
    } catch (RuntimeException e) {
      say("failed " + submission);
      rest();
    }
  }

  /** One day long, each on a day of its own. */
  private static AdverseEventEntry entry(PatientSummary patient, int n) {
    LocalDate day = LocalDate.now(patient.site().zone()).minusDays(DAYS - n % DAYS);
    String term = TERMS.get(n / DAYS % TERMS.size());
    return new AdverseEventEntry(
        term, null, day, null, day, 1, false, false, Map.of("IL2", Relatedness.POSSIBLE));
  }

  private static void rest() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
