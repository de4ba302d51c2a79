package org.nktrials.config.keptform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears forms that nobody came back for; any number of nodes may do it at once. */
@Component
class KeptFormClearing {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFormClearing.class);

  private final KeptForms forms;

  KeptFormClearing(KeptForms forms) {
    this.forms = forms;
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
  void clear() {
    try {
      forms.clear();
    } catch (RuntimeException e) {
      LOG.warn("Kept forms could not be cleared; it is tried again", e);
    }
  }
}
