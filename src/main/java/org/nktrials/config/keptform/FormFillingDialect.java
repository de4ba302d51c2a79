package org.nktrials.config.keptform;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts {@link FormFilling} behind every page. */
@Component
class FormFillingDialect extends AbstractDialect implements IPostProcessorDialect {

  private static final int PRECEDENCE = 1000;

  FormFillingDialect() {
    super("kept forms");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, FormFilling.class, PRECEDENCE));
  }
}
