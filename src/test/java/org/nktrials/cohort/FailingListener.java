package org.nktrials.cohort;

import java.util.concurrent.atomic.AtomicBoolean;
import org.nktrials.toxicity.VerdictSigned;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Comes after everybody who listens to verdicts and fails while it is armed. */
@Component
class FailingListener {

  private final AtomicBoolean armed = new AtomicBoolean();

  void arm(boolean fails) {
    armed.set(fails);
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(VerdictSigned signed) {
    if (armed.get()) {
      throw new IllegalStateException("a listener fails after the consequences of a verdict");
    }
  }
}
