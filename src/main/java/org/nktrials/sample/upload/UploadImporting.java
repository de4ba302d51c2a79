package org.nktrials.sample.upload;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nktrials.access.ActingAs;
import org.nktrials.sample.upload.WaitingUploads.Waiting;
import org.nktrials.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Imports behind the requests: at once after a commit, and again if the server stopped. */
@Component
class UploadImporting {

  private static final Logger LOG = LoggerFactory.getLogger(UploadImporting.class);
  private static final String NAME = "Import of laboratory files";
  private static final int LONGEST = 1000;

  private final WaitingUploads waiting;
  private final ActingAs acting;
  private final ExecutorService importer =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().name("upload-import").daemon().unstarted(work));

  UploadImporting(WaitingUploads waiting, ActingAs acting) {
    this.waiting = waiting;
    this.acting = acting;
  }

  @TransactionalEventListener
  void on(UploadWaiting upload) {
    importer.execute(this::importWaiting);
  }

  /** Uploads that waited on a server that stopped. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  void importWaiting() {
    List<Waiting> all = acting.system(NAME, waiting::waiting);
    for (Waiting one : all) {
      try {
        acting.person(one.person(), () -> waiting.importOne(one.upload()));
      } catch (RuntimeException e) {
        LOG.warn("An upload could not be imported", e);
        acting.system(NAME, () -> waiting.failed(one.upload(), words(e)));
      }
    }
  }

  /** What was refused is told; what broke is told to the log alone. */
  private static String words(RuntimeException failure) {
    String said =
        failure instanceof Refused refused
            ? String.join(" ", refused.problems().stream().map(one -> one.sentence()).toList())
            : "The system failed while it imported. Nothing was stored; try again.";
    return said.substring(0, Math.min(said.length(), LONGEST));
  }

  @PreDestroy
  void stop() {
    importer.shutdown();
  }
}
