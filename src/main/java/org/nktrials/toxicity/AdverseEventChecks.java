package org.nktrials.toxicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.toxicity.CtcaeTerm;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Component;

/** Hard limits of the adverse event form. Missing values are no problem: they become a task. */
@Component
class AdverseEventChecks {

  private static final int LONGEST_VERBATIM = 500;

  private final CtcaeCatalogues terms;
  private final ProtocolService protocols;
  private final Clock clock;

  AdverseEventChecks(CtcaeCatalogues terms, ProtocolService protocols, Clock clock) {
    this.terms = terms;
    this.protocols = protocols;
    this.clock = clock;
  }

  void check(PatientSummary patient, AdverseEventEntry entry) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    List<Problem> problems = new ArrayList<>();
    termAndGrade(protocol, entry, problems);
    dates(patient, entry, problems);
    if (entry.verbatim() != null && entry.verbatim().length() > LONGEST_VERBATIM) {
      problems.add(Problem.of("verbatim", "too-long", "At most 500 characters."));
    }
    entry.relatedness().keySet().stream()
        .filter(
            drug ->
                protocol.definition().treatments().stream().noneMatch(t -> t.code().equals(drug)))
        .forEach(
            drug ->
                problems.add(
                    Problem.of(
                        "relatedness", "unknown-drug", "The protocol has no drug " + drug + ".")));
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  private void termAndGrade(
      ProtocolVersion protocol, AdverseEventEntry entry, List<Problem> problems) {
    String version = protocol.definition().ctcaeVersion().value();
    Optional<CtcaeTerm> term = terms.version(version).flatMap(c -> c.named(entry.term()));
    if (term.isEmpty()) {
      problems.add(
          Problem.of("term", "unknown-term", "This is not a term of CTCAE v" + version + "."));
      return;
    }
    Integer grade = entry.grade();
    if (grade != null && !term.get().defines(grade)) {
      problems.add(
          Problem.of(
              "grade",
              "undefined-grade",
              "CTCAE v%s defines no grade %d for %s; it defines %s."
                  .formatted(version, grade, entry.term(), term.get().grades())));
    }
    if (grade != null && grade == 5 && Boolean.FALSE.equals(entry.serious())) {
      problems.add(Problem.of("serious", "fatal-is-serious", "A fatal adverse event is serious."));
    }
  }

  private void dates(PatientSummary patient, AdverseEventEntry entry, List<Problem> problems) {
    LocalDate today = patient.dateAt(clock.instant());
    if (entry.onsetInstant(patient.site().zone()).isAfter(clock.instant())) {
      problems.add(Problem.of("onsetDate", "onset-future", "The onset lies in the future."));
    }
    if (entry.onsetDate().getYear() < patient.birthYear()) {
      problems.add(
          Problem.of("onsetDate", "onset-before-birth", "The onset lies before the birth year."));
    }
    LocalDate ended = entry.endedOn();
    if (ended != null && ended.isBefore(entry.onsetDate())) {
      problems.add(Problem.of("endedOn", "end-before-onset", "The end lies before the onset."));
    }
    if (ended != null && ended.isAfter(today)) {
      problems.add(Problem.of("endedOn", "end-future", "The end lies in the future."));
    }
  }
}
