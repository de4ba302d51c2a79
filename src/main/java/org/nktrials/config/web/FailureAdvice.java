package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Catches what no controller caught, the framework's own refusals included. */
@ControllerAdvice
class FailureAdvice {

  private final FailureAnswers answers;

  FailureAdvice(FailureAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  Object on(Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (exception instanceof AccessDeniedException
        && isNobodySignedIn()
        && !FailureAnswers.isForPrograms(path)) {
      throw exception; // security sends the person to the sign-in page
    }
    Failure failure = Failures.of(exception);
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Retarget", "#problems");
      response.setHeader("HX-Reswap", "innerHTML");
    }
    return answers.answer(failure, exception, request, path);
  }

  private static boolean isNobodySignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || authentication instanceof AnonymousAuthenticationToken;
  }
}
