package org.nktrials.config.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.nktrials.config.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Once the embedded system answers: the study if there is none, then address, accounts, tokens. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final FirstAdministrator firstAdministrator;
  private final DemoStudy study;
  private final DemoPeople people;
  private final EmbeddedDatabase database;
  private final ObjectProvider<TaskScheduler> schedulers;

  DemoStart(
      FirstAdministrator firstAdministrator,
      DemoStudy study,
      DemoPeople people,
      EmbeddedDatabase database,
      ObjectProvider<TaskScheduler> schedulers) {
    this.firstAdministrator = firstAdministrator;
    this.study = study;
    this.people = people;
    this.database = database;
    this.schedulers = schedulers;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    layDownOnce();
    String port =
        ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
    Map<String, UUID> accounts = people.byUsername();
    LOG.info(
        "Demo accounts, all with the password {}: {}",
        DemoPeople.PASSWORD,
        String.join(", ", accounts.keySet()));
    accounts.forEach(
        (username, id) -> System.out.println("token " + username + " " + people.freshToken(id)));
    System.out.println("NK Trials is ready: http://localhost:" + port);
  }

  /** The mark tells a study that is whole from one that a killed first start left behind. */
  private void layDownOnce() {
    Path mark = database.dataFolder().resolve("demo-study.complete");
    if (firstAdministrator.isMissing()) {
      LOG.info("Laying down the synthetic demo study");
      withoutScheduledWork(study::layDown);
      writeMark(database.dataFolder(), mark);
    } else if (!Files.exists(mark)) {
      LOG.warn(
          "The demo study is not complete: its first start was interrupted. Remove {} to start"
              + " anew.",
          database.dataFolder());
    }
  }

  /** Work by the clock reads the true time: it would let the reservations of the past expire. */
  private void withoutScheduledWork(Runnable work) {
    List<Lifecycle> schedulers =
        this.schedulers.stream()
            .filter(Lifecycle.class::isInstance)
            .map(Lifecycle.class::cast)
            .toList();
    schedulers.forEach(Lifecycle::stop);
    try {
      work.run();
    } finally {
      schedulers.forEach(Lifecycle::start);
    }
  }

  private static void writeMark(Path folder, Path mark) {
    try {
      Files.createDirectories(folder);
      Files.writeString(mark, "whole\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
