package org.nktrials.donor.release;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nktrials.access.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads releases behind the requests: at once after a commit, and again if the server stopped. */
@Component
class ReleaseImporting {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseImporting.class);

  private final WaitingRelease waiting;
  private final ActingAs acting;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("hla-release").daemon().unstarted(work));

  ReleaseImporting(WaitingRelease waiting, ActingAs acting) {
    this.waiting = waiting;
    this.acting = acting;
  }

  @TransactionalEventListener
  void on(ReleaseUploaded uploaded) {
    reader.execute(this::readWaiting);
  }

  /** Releases that waited on a server that stopped. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void readWaiting() {
    try {
      acting.system(
          "HLA release import",
          () -> {
            while (waiting.readOne()) {
              // the next one
            }
          });
    } catch (RuntimeException e) {
      LOG.warn("An HLA release could not be read; it is tried again", e);
    }
  }

  @PreDestroy
  void stop() {
    reader.shutdown();
  }
}
