package org.nktrials.toxicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nktrials.patient.Deaths;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.ProtocolVersion;
import org.nktrials.rules.adverseevent.GradePeriod;
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
  private final Deaths deaths;
  private final FatalEvents fatal;
  private final Clock clock;

  AdverseEventChecks(
      CtcaeCatalogues terms,
      ProtocolService protocols,
      Deaths deaths,
      FatalEvents fatal,
      Clock clock) {
    this.terms = terms;
    this.protocols = protocols;
    this.deaths = deaths;
    this.fatal = fatal;
    this.clock = clock;
  }

  /**
   * Checks an entry before it is stored.
   *
   * @throws Refused with every problem
   */
  void check(PatientSummary patient, CompleteEntry said) {
    ProtocolVersion protocol = protocols.version(patient.protocolVersionId());
    List<Problem> problems = new ArrayList<>();
    termAndGrades(protocol, said, problems);
    new DateChecks(patient, clock.instant(), problems).check(said);
    deaths(patient, said, problems);
    SeriousnessChecks.check(said, problems);
    if (said.entry().verbatim() != null && said.entry().verbatim().length() > LONGEST_VERBATIM) {
      problems.add(Problem.of("verbatim", "too-long", "At most 500 characters."));
    }
    drugs(protocol, said, problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /** No event begins after a death told before, and no death lies before the last sign of life. */
  private void deaths(PatientSummary patient, CompleteEntry said, List<Problem> problems) {
    LocalDate died = said.details().diedOn();
    if (died == null) {
      deaths.problem(patient.id(), "onsetDate", said.entry().onsetDate()).ifPresent(problems::add);
    } else {
      fatal
          .lastSignOfLife(patient.id())
          .filter(died::isBefore)
          .ifPresent(
              last ->
                  problems.add(
                      new Problem(
                          "death-before-last-contact",
                          "details.diedOn",
                          "A dose, measurement or sample of %s lies after this death."
                              .formatted(last),
                          "Correct the date of death, or that record.")));
    }
  }

  private void termAndGrades(ProtocolVersion protocol, CompleteEntry said, List<Problem> problems) {
    String version = protocol.definition().ctcaeVersion().value();
    Optional<CtcaeTerm> term = terms.version(version).flatMap(c -> c.named(said.entry().term()));
    if (term.isEmpty()) {
      problems.add(
          Problem.of("term", "unknown-term", "This is not a term of CTCAE v" + version + "."));
      return;
    }
    grades(version, term.get(), said, problems);
  }

  private static void grades(
      String version, CtcaeTerm term, CompleteEntry said, List<Problem> problems) {
    String field = said.details().periods().isEmpty() ? "grade" : "details.periods";
    said.course().periods().stream()
        .map(GradePeriod::grade)
        .distinct()
        .filter(grade -> !term.defines(grade))
        .forEach(
            grade ->
                problems.add(
                    Problem.of(
                        field,
                        "undefined-grade",
                        "CTCAE v%s defines no grade %d for %s; it defines %s."
                            .formatted(version, grade, term.name(), term.grades()))));
    Integer typed = said.entry().grade();
    if (typed != null && !typed.equals(said.gradeNow())) {
      problems.add(
          Problem.of(
              "grade",
              "grade-not-last",
              "The periods end with grade %d; leave this empty or choose the same."
                  .formatted(said.gradeNow())));
    }
  }

  private static void drugs(ProtocolVersion protocol, CompleteEntry said, List<Problem> problems) {
    AdverseEventEntry entry = said.entry();
    Stream.of(entry.relatedness().keySet(), entry.notJudged(), said.details().actions().keySet())
        .flatMap(Set::stream)
        .distinct()
        .filter(
            drug -> protocol.definition().suspects().stream().noneMatch(t -> t.code().equals(drug)))
        .forEach(
            drug ->
                problems.add(
                    Problem.of(
                        "relatedness", "unknown-drug", "The protocol has no drug " + drug + ".")));
  }
}
