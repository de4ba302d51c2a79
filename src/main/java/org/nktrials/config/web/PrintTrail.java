package org.nktrials.config.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.AuditEvents;
import org.nktrials.audit.Taken;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The browser tells that a page goes to the printer; a browser without scripts tells nothing. */
@Controller
class PrintTrail {

  private static final Pattern TRIAL = Pattern.compile("/trials/([A-Za-z0-9-]+).*");
  private static final Pattern PATIENT = Pattern.compile("/patients/([A-Za-z0-9-]+).*");

  private final AuditEvents events;
  private final Patients patients;

  PrintTrail(AuditEvents events, Patients patients) {
    this.events = events;
    this.patients = patients;
  }

  /**
   * Records it.
   *
   * @param page address of the page, from its first slash
   */
  @PostMapping("/printed")
  ResponseEntity<Void> printed(@RequestParam(defaultValue = "") String page) {
    try {
      URI address = new URI(page);
      String path = address.getPath();
      if (path == null || !path.startsWith("/") || address.getHost() != null) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
      }
      events.recordTaken(
          new Taken(
              Taken.PRINTED,
              path,
              address.getQuery(),
              null,
              null,
              code(TRIAL, path),
              seen(code(PATIENT, path))));
      return ResponseEntity.ok().build();
    } catch (URISyntaxException e) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
  }

  /** Nobody puts a print into the history of a patient whom they may not see. */
  private @Nullable String seen(@Nullable String code) {
    return code == null ? null : patients.exactly(code).map(PatientSummary::code).orElse(null);
  }

  private static @Nullable String code(Pattern pattern, String path) {
    Matcher found = pattern.matcher(path);
    return found.matches() ? found.group(1) : null;
  }
}
