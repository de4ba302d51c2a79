package org.nktrials.config.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Links of pages. Only addresses of libraries are handed to the resource chain, which puts their
 * version in: for all others it would search the whole class path, once for every link of a page.
 */
final class PageLinks extends StandardLinkBuilder {

  private static final String LIBRARIES = "/webjars/";

  /** Builds the links of every template engine. */
  static BeanPostProcessor inTemplates() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof TemplateEngine engine) {
          engine.setLinkBuilder(new PageLinks());
        }
        return bean;
      }
    };
  }

  @Override
  protected String processLink(IExpressionContext context, String link) {
    return link.contains(LIBRARIES) ? super.processLink(context, link) : link;
  }
}
