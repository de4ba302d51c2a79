package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.FieldHistories;
import org.nktrials.datareview.Reviews;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Settings of pages and JSON that have no property. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

  private final PageFrame frame;
  private final FieldHistories histories;
  private final Reviews reviews;

  WebSettings(PageFrame frame, FieldHistories histories, Reviews reviews) {
    this.frame = frame;
    this.histories = histories;
    this.reviews = reviews;
  }

  @Bean
  static WebMvcRegistrations handlersByPath() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new HandlersByPath();
      }
    };
  }

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/", "/today");
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public void postHandle(
              HttpServletRequest request,
              HttpServletResponse response,
              Object handler,
              @Nullable ModelAndView page) {
            if (page != null && isDrawn(page)) {
              page.addAllObjects(frame.attributes());
              page.addObject(FilterMarking.ATTRIBUTE, UnreadableFilter.on(request));
              HttpSession session = request.getSession(false);
              page.addObject(
                  "sessionSeconds", session == null ? 0 : session.getMaxInactiveInterval());
              if (page.getModel().get("patient") instanceof PatientSummary patient) {
                page.addObject(
                    "changed",
                    histories.of(
                        patient.id(), patient.code(), patient.trialId(), patient.site().id()));
                page.addObject("review", reviews.of(patient));
              }
              if (page.getModel().get("trial") instanceof TrialSummary trial) {
                boolean barred = page.getModel().containsKey("redBars");
                page.addAllObjects(frame.attributesOf(trial, barred));
                page.addObject("trialReview", reviews.of(trial.id()));
              }
            }
          }
        });
  }

  @Bean
  static BeanPostProcessor linksOfPages() {
    return PageLinks.inTemplates();
  }

  @Bean
  static BeanPostProcessor filtersOfPages() {
    return FilterArguments.ofPages();
  }

  /** A number where a text belongs is a mistake of the sender: it is refused, not turned around. */
  @Bean
  JsonMapperBuilderCustomizer strictTexts() {
    return json ->
        json.withCoercionConfig(
            LogicalType.Textual,
            texts ->
                texts
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  private static boolean isDrawn(ModelAndView page) {
    String view = page.getViewName();
    return view != null && !view.startsWith("redirect:") && !view.startsWith("forward:");
  }
}
