package org.nktrials.cohort.notice;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends mail behind the requests: at once after a commit, and again when it failed. */
@Component
class MailSending {

  private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);

  private final MailBatch batch;
  private final ExecutorService sender = Executors.newSingleThreadExecutor();

  MailSending(MailBatch batch) {
    this.batch = batch;
  }

  @TransactionalEventListener
  void on(MailOrdered ordered) {
    sender.execute(this::sendDue);
  }

  /** Mail that could not be sent, or was ordered on a server that stopped. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void sendDue() {
    try {
      while (batch.sendOne()) {
        // the next one
      }
    } catch (RuntimeException e) {
      LOG.warn("Mail of notices could not be sent; it is tried again", e);
    }
  }

  @PreDestroy
  void stop() {
    sender.shutdown();
  }
}
