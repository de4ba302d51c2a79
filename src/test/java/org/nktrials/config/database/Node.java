package org.nktrials.config.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Grant;
import org.nktrials.access.People;
import org.nktrials.access.Role;
import org.nktrials.access.TokenScope;
import org.nktrials.cohort.CohortScenario;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * One of several applications on one database: the real one in a process of its own, which says its
 * port and then does what it reads. Mail that leaves it is printed.
 */
final class Node {

  /** Begins the line of a mail. */
  static final String MAIL = "mail ";

  /** Trials of which one place is left, each for one race. */
  static final int RACES = 3;

  private static final List<String> PEOPLE = List.of("forgetful", "leaver", "traveller");

  private final ApplicationContext application;
  private final TestPeople people;
  private final CohortScenario cohorts;

  private Node(ApplicationContext application) {
    this.application = application;
    this.people = application.getBean(TestPeople.class);
    this.cohorts = application.getBean(CohortScenario.class);
  }

  public static void main(String[] arguments) throws IOException {
    var parts = List.of(TestPeople.class, TrialScenario.class, CohortScenario.class);
    var application =
        WholeApplication.run(arguments, List.copyOf(parts), Map.of("mailSender", new Printed()));
    var node = new Node(application);
    ChildApplication.answer(
        "ready " + application.getEnvironment().getProperty("local.server.port"));
    var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = commands.readLine(); line != null; line = commands.readLine()) {
      ChildApplication.answer(node.obey(line.split(" ")));
    }
    System.exit(0);
  }

  private String obey(String[] words) {
    try {
      return switch (words[0]) {
        case "prepare" -> "prepared " + prepare();
        case "deactivate" -> "deactivated " + deactivate(words[1]);
        default -> "ran " + runScheduled();
      };
    } catch (RuntimeException e) {
      e.printStackTrace();
      return "failed " + e;
    }
  }

  /** People, a token, trials with one place left, and visits that nobody recorded. */
  private String prepare() {
    people.person(Role.ADMINISTRATOR);
    PEOPLE.forEach(name -> people.person(name, new Grant(Role.MONITOR, null, null, null)));
    var token =
        people.doing(
            Role.COORDINATOR,
            () ->
                application
                    .getBean(ApiTokens.class)
                    .make("nodes", TokenScope.WRITE, Duration.ofDays(1)));
    var races =
        IntStream.range(0, RACES).mapToObj(_ -> lastPlace()).collect(Collectors.joining(" "));
    cohorts.given(cohorts.treated(cohorts.startedTrial(), "01", 1, 20), "CTX", 60);
    return token + " " + races;
  }

  /** Two patients of two sites in screening at a level with one place left. */
  private String lastPlace() {
    var trial = cohorts.startedTrial();
    cohorts.enrolled(trial, "01", 1);
    cohorts.enrolled(trial, "02", 1);
    return cohorts.screened(trial, "01").code() + " " + cohorts.screened(trial, "02").code();
  }

  private String deactivate(String username) {
    var id = people.person(username).id();
    return people.doing(
        Role.ADMINISTRATOR,
        () -> {
          application.getBean(People.class).deactivate(id, "left the hospital");
          return username;
        });
  }

  /** Everything that is scheduled, whatever its time, and the clearing of sessions. */
  private int runScheduled() {
    var tasks =
        application.getBeansOfType(ScheduledTaskHolder.class).values().stream()
            .flatMap(holder -> holder.getScheduledTasks().stream())
            .toList();
    tasks.forEach(task -> task.getTask().getRunnable().run());
    application.getBean(JdbcIndexedSessionRepository.class).cleanUpExpiredSessions();
    return tasks.size();
  }

  /** In place of a mail server; slow enough for another node to want the same mail. */
  private static final class Printed extends JavaMailSenderImpl {
    @Override
    public void send(SimpleMailMessage message) {
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      System.out.println(MAIL + message.getText());
    }
  }
}
