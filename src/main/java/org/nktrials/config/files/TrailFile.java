package org.nktrials.config.files;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.nktrials.audit.AuditTrail;
import org.nktrials.audit.HistoryEntry;
import org.nktrials.audit.TrailFilter;
import org.nktrials.document.CsvTable;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail that the reader may see as a file, with the filters of its page. */
@Controller
class TrailFile {

  private final AuditTrail trail;

  TrailFile(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/audit.csv")
  ResponseEntity<byte[]> file(
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      Pageable asked) {
    TrailFilter filter =
        new TrailFilter(
            orNull(who),
            orNull(type),
            startOf(from),
            to == null ? null : startOf(to.plusDays(1)),
            null,
            null);
    CsvTable table = new CsvTable("at", "who", "source", "what", "patient", "changes", "reason");
    for (HistoryEntry one : trail.find(filter, AuditTrail.COLUMNS.whole(asked))) {
      table.row(
          one.at(),
          one.who(),
          one.source(),
          one.what(),
          one.patientCode(),
          one.changes().stream()
              .map(
                  change ->
                      "%s: %s -> %s".formatted(change.field(), change.before(), change.after()))
              .collect(joining("; ")),
          one.reason());
    }
    return table.download("audit-trail.csv");
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
