package org.nktrials.audit.web;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.seal.CheckRequest;
import org.nktrials.audit.seal.TrailChecks;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit-trail check: state of the seals, checks and what they found. */
@Controller
@RequestMapping("/audit/check")
class TrailCheckController {

  /** How soon the page of a running check asks again. */
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final TrailChecks checks;

  TrailCheckController(TrailChecks checks) {
    this.checks = checks;
  }

  @GetMapping
  ModelAndView page() {
    return page("", UUID.randomUUID(), null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView ask(
      @RequestParam(defaultValue = "") String anchor,
      @RequestParam(required = false) @Nullable UUID submissionId) {
    UUID submission = submissionId == null ? UUID.randomUUID() : submissionId;
    try {
      checks.ask(anchor, submission);
      return new ModelAndView("redirect:/audit/check");
    } catch (Refused refused) {
      String problem = refused.problems().getFirst().sentence();
      return page(anchor, submission, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** The latest seal as a line of text, to be kept outside the system. */
  @PostMapping("/seal")
  ResponseEntity<String> seal() {
    String line =
        checks
            .writeOut()
            .map(state -> state.anchor().text() + " " + state.sealedAt() + "\n")
            .orElseThrow(() -> new NotFound("seal"));
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("nk-trials-seal.txt").build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .contentType(MediaType.TEXT_PLAIN)
        .body(line);
  }

  private ModelAndView page(
      String anchor, UUID submission, @Nullable String problem, HttpStatus status) {
    ModelAndView page = new ModelAndView("audit/check", status);
    var latest = checks.latest();
    page.addObject("checks", latest);
    page.addObject("seals", checks.state().orElse(null));
    page.addObject("anchor", anchor);
    page.addObject("submissionId", submission);
    page.addObject("problem", problem);
    page.addObject(
        "again", latest.stream().anyMatch(CheckRequest::isRunning) ? AGAIN.toSeconds() : null);
    return page;
  }
}
