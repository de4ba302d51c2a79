package org.nktrials.config.demo;

import java.util.Map;
import java.util.UUID;
import org.nktrials.access.FirstAdministrator;
import org.nktrials.config.database.ConditionalOnEmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the embedded system answers: the study if there is none, then address, accounts, tokens. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoStart {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

  private final FirstAdministrator firstAdministrator;
  private final DemoStudy study;
  private final DemoPeople people;

  DemoStart(FirstAdministrator firstAdministrator, DemoStudy study, DemoPeople people) {
    this.firstAdministrator = firstAdministrator;
    this.study = study;
    this.people = people;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    if (firstAdministrator.isMissing()) {
      LOG.info("Laying down the synthetic demo study");
      study.layDown();
    }
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
}
