package org.nktrials.config.web;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** Attributes of templates of this project, by the prefix "nk". */
@Component
class DrawnRowsDialect extends AbstractProcessorDialect {

  private final Clock clock;

  DrawnRowsDialect(Clock clock) {
    super("NK Trials", "nk", 1_000);
    this.clock = clock;
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new DrawnRows(prefix, clock));
  }
}
