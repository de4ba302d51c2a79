package org.nktrials.config.keptform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives pages the form that their browser kept, and forgets it once it is sent. */
@Configuration(proxyBeanMethods = false)
class KeptFormPages implements WebMvcConfigurer, HandlerInterceptor {

  static final String ATTRIBUTE = "keptForm";

  private final Authority authority;
  private final KeptForms forms;
  private final FormPages pages;

  KeptFormPages(Authority authority, KeptForms forms, FormPages pages) {
    this.authority = authority;
    this.forms = forms;
    this.pages = pages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (request.getMethod().equals("POST")) {
      forgetSent(request, response);
    } else if (page != null
        && request.getMethod().equals("GET")
        && request.getHeader("HX-Request") == null
        && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
      kept(request)
          .ifPresent(
              form -> {
                page.addObject(ATTRIBUTE, form);
                page.addObject("keptFormPage", pages.of(form, request));
              });
    }
  }

  /** Only of an answer: when sending failed, the form is still kept. */
  private void forgetSent(HttpServletRequest request, HttpServletResponse response) {
    kept(request)
        .filter(form -> form.action().equals(request.getRequestURI()))
        .flatMap(form -> authority.signedIn())
        .ifPresent(
            me -> {
              forms.forgetAll(me.id());
              KeptFormKey.forget(request, response);
            });
  }

  private Optional<KeptForm> kept(HttpServletRequest request) {
    return KeptFormKey.of(request)
        .flatMap(key -> authority.signedIn().flatMap(me -> forms.find(me.id(), key)));
  }
}
