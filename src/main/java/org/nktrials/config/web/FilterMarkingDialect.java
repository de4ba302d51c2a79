package org.nktrials.config.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts {@link FilterMarking} behind every page. */
@Component
class FilterMarkingDialect extends AbstractDialect implements IPostProcessorDialect {

  private static final int PRECEDENCE = 1100;

  FilterMarkingDialect() {
    super("unreadable filters");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, FilterMarking.class, PRECEDENCE));
  }
}
