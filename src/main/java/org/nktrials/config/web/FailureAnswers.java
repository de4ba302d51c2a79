package org.nktrials.config.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Turns a failure into a page or, for programs, into a problem (RFC 9457). */
@Component
class FailureAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PageFrame frame;

  FailureAnswers(PageFrame frame) {
    this.frame = frame;
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/v3/");
  }

  /** A {@link ResponseEntity} or a {@link ModelAndView}. */
  Object answer(
      Failure failure, @Nullable Throwable cause, HttpServletRequest request, String path) {
    String reference = reference();
    log(failure, cause, reference, request.getMethod() + " " + path);
    return isForPrograms(path) ? problem(failure, reference) : page(failure, reference, request);
  }

  private static ResponseEntity<ProblemDetail> problem(Failure failure, String reference) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail());
    body.setType(URI.create("urn:nk-trials:problem:" + failure.code()));
    body.setTitle(failure.title());
    body.setProperty("code", failure.code());
    body.setProperty("reference", reference);
    body.setProperty("errors", failure.problems().stream().map(FailureAnswers::error).toList());
    return ResponseEntity.status(failure.status()).headers(failure.headers()).body(body);
  }

  private static Map<String, String> error(Problem problem) {
    String field = problem.field();
    return Map.of(
        "field",
        field == null ? "" : field,
        "code",
        problem.code(),
        "message",
        problem.remedy() == null
            ? problem.sentence()
            : problem.sentence() + " " + problem.remedy());
  }

  /** A partial update gets the message alone, for the place that every page keeps for it. */
  private ModelAndView page(Failure failure, String reference, HttpServletRequest request) {
    boolean partial =
        request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    ModelAndView page = new ModelAndView(partial ? "failure :: alert" : "failure");
    page.setStatus(failure.status());
    page.addObject("failure", failure);
    page.addObject("reference", reference);
    page.addAllObjects(frame.attributes());
    return page;
  }

  private static void log(
      Failure failure, @Nullable Throwable cause, String reference, String request) {
    if (failure.status().is5xxServerError()) {
      LOG.error("Reference {}: {} failed", reference, request, cause);
    } else {
      LOG.debug("Reference {}: {} answered {}", reference, request, failure.code());
    }
  }

  private static String reference() {
    byte[] bytes = new byte[4];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
