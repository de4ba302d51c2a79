package org.nktrials.config.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the advice for programs word what security refuses, so that all problems look alike. */
@Component
class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final HandlerExceptionResolver advice;

  ProblemAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
    this.advice = advice;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    advice.resolveException(request, response, null, refusal);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
    advice.resolveException(request, response, null, refusal);
  }
}
