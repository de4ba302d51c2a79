package org.nktrials.config;

import org.nktrials.access.FirstAdministrator;
import org.nktrials.config.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the one-time token for the setup page while a configured server has no administrator. */
@Component
class FirstStart {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final FirstAdministrator firstAdministrator;
  private final ObjectProvider<EmbeddedDatabase> demo;

  FirstStart(FirstAdministrator firstAdministrator, ObjectProvider<EmbeddedDatabase> demo) {
    this.firstAdministrator = firstAdministrator;
    this.demo = demo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void offerSetup() {
    if (demo.getIfAvailable() == null && firstAdministrator.isMissing()) {
      LOG.info(
          "No administrator yet. Open /setup and use this token once: {}",
          firstAdministrator.makeToken());
    }
  }
}
