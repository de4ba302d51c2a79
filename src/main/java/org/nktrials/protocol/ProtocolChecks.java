package org.nktrials.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nktrials.protocol.DltSettings.TermException;
import org.nktrials.protocol.ProtocolSettings.Escalation;
import org.nktrials.rules.schedule.VisitTiming.OnStudyDay;
import org.nktrials.rules.stopping.StoppingRule;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.nktrials.rules.toxicity.DltCriteria.TermRule;
import org.nktrials.rules.toxicity.ExposureRequirement;
import org.nktrials.rules.toxicity.numbers.NumberRule;

/** What one value of a protocol requires of another. */
final class ProtocolChecks {

  private static final String FIELD = "[a-z][a-z_]*\\.[a-z][a-z0-9_]*";
  private static final String TRIAL_CODE = "[A-Z0-9][A-Z0-9-]{1,39}";

  private final ProtocolDefinition definition;
  private final CtcaeCatalogues catalogues;
  private final List<String> problems = new ArrayList<>();

  ProtocolChecks(ProtocolDefinition definition, CtcaeCatalogues catalogues) {
    this.definition = definition;
    this.catalogues = catalogues;
  }

  /** Everything that is wrong, each with the path of the value. */
  List<String> problems() {
    check(
        definition.trial().code().matches(TRIAL_CODE),
        "trial.code",
        "is 2 to 40 capital letters, digits and hyphens");
    unique("sources", definition.sources(), ProtocolDefinition.Origin::id);
    unique("treatments", definition.treatments(), Treatment::code);
    unique("visits", definition.visits().value(), Visit::id);
    checkTreatments();
    checkEscalation();
    checkDays();
    checkRules();
    checkCellTherapy();
    checkAnalyses();
    check(
        definition.criticalFieldList().value().stream().allMatch(one -> one.matches(FIELD)),
        "criticalFields.value",
        "names fields as table.column");
    check(!definition.requiredSigners().value().isEmpty(), "requiredSigners", "names nobody");
    return List.copyOf(problems);
  }

  private void checkTreatments() {
    known("calendar.value.anchorTreatment", definition.calendar().value().anchorTreatment());
    known("dltWindow.value.anchorTreatment", definition.dltWindow().value().anchorTreatment());
    known("stagger.value.anchorTreatment", definition.stagger().value().anchorTreatment());
    known("doseLevels.value.treatment", definition.doseLevels().value().treatment());
    Optional.ofNullable(definition.dltRules().value().toxicityStop())
        .ifPresent(stop -> known("dltRules.value.toxicityStop.drug", stop.drug()));
    Optional.ofNullable(definition.productSpecification())
        .ifPresent(
            product -> known("productSpecification.value.treatment", product.value().treatment()));
    for (Visit visit : definition.visits().value()) {
      Optional.ofNullable(visit.anchorsNext())
          .ifPresent(drug -> known("visits." + visit.id() + ".anchorsNext", drug));
    }
    for (ExposureRequirement exposure : definition.minimumExposure().value()) {
      known("minimumExposure.value", exposure.drug());
    }
  }

  private void known(String path, String code) {
    check(
        definition.treatments().stream().anyMatch(treatment -> treatment.code().equals(code)),
        path,
        "'" + code + "' is no treatment of this protocol");
  }

  private void checkEscalation() {
    Escalation escalation = definition.escalation().value();
    int levels = definition.levelNumbers().size();
    String design = definition.hasDoseLevels() ? "3+3" : Escalation.SINGLE_GROUP;
    check(escalation.design().equals(design), "escalation.value.design", "is " + design);
    check(
        escalation.startLevel() >= 1 && escalation.startLevel() <= levels,
        "escalation.value.startLevel",
        "is a level from 1 to " + levels);
    check(escalation.cohortSize() >= 1, "escalation.value.cohortSize", "is 1 or more");
    check(
        escalation.maximumPerLevel() >= escalation.cohortSize(),
        "escalation.value.maximumPerLevel",
        "is no less than the cohort size");
    for (Treatment treatment : definition.treatments()) {
      boolean escalated = treatment.code().equals(definition.doseLevels().value().treatment());
      boolean byLevel = treatment.dose().value().basis() == Treatment.DoseBasis.DOSE_LEVEL;
      check(
          (escalated && definition.hasDoseLevels()) == byLevel,
          "treatments",
          treatment.code() + " contradicts the dose levels");
    }
  }

  private void checkDays() {
    boolean dayZero = definition.calendar().value().dayZero();
    for (Visit visit : definition.visits().value()) {
      boolean onDayZero = visit.timing() instanceof OnStudyDay(int day, _) && day == 0;
      check(dayZero || !onDayZero, "visits", visit.id() + " is on day 0, which does not exist");
    }
    check(definition.calendar().value().cycleLengthInDays() >= 1, "calendar", "needs a cycle");
    definition.treatments().forEach(this::checkTreatmentDays);
    builds("dltWindow.value", () -> definition.dltWindowFrom(LocalDate.EPOCH));
    check(definition.stagger().value().daysAfterFirstPatient() >= 0, "stagger", "is 0 or more");
    check(definition.stagger().value().daysAfterOthers() >= 0, "stagger", "is 0 or more");
    check(
        definition.screening().value().longestDaysFromConsent() >= 1, "screening", "is 1 or more");
    List<String> visits = definition.visits().value().stream().map(Visit::id).toList();
    for (String timePoint : definition.immunePanel().value().timePoints()) {
      check(visits.contains(timePoint), "immunePanel.value.timePoints", timePoint + " is no visit");
    }
  }

  private void checkTreatmentDays(Treatment treatment) {
    builds("treatments", () -> definition.plannedFirstCycleDoses(treatment.code()));
  }

  private void checkRules() {
    builds("eligibility.value", definition::eligibilityRule);
    builds("dltRules.value", definition::dltRule);
    String version = definition.ctcaeVersion().value();
    Optional<CtcaeCatalogue> catalogue = catalogues.version(version);
    check(catalogue.isPresent(), "ctcaeVersion.value", "CTCAE " + version + " is not installed");
    catalogue.ifPresent(this::checkTerms);
  }

  private void checkTerms(CtcaeCatalogue catalogue) {
    DltSettings settings = definition.dltRules().value();
    Stream.of(
            settings.haematologicalTerms().stream(),
            settings.termRules().stream().map(TermRule::term),
            settings.numberRules().stream().flatMap(ProtocolChecks::terms),
            settings.exceptions().stream()
                .map(TermException::terms)
                .flatMap(terms -> terms.stream()))
        .flatMap(Function.identity())
        .filter(term -> catalogue.named(term).isEmpty())
        .sorted()
        .forEach(
            term ->
                check(
                    false, "dltRules.value", term + " is no term of CTCAE " + catalogue.version()));
  }

  private static Stream<String> terms(NumberRule rule) {
    return rule instanceof NumberRule.BelowWithEvent with ? with.terms().stream() : Stream.empty();
  }

  private void checkAnalyses() {
    unique("analyses", definition.plannedAnalyses(), PlannedAnalysis::id);
    List<String> visits = definition.visits().value().stream().map(Visit::id).toList();
    for (PlannedAnalysis planned : definition.plannedAnalyses()) {
      String path = "analyses." + planned.id();
      check(
          definition.immunePanel().value().parameters().contains(planned.marker()),
          path,
          "'" + planned.marker() + "' is no parameter of the immune panel");
      check(
          visits.contains(planned.at())
              && (planned.comparedWith() == null || visits.contains(planned.comparedWith())),
          path,
          "names a visit that does not exist");
    }
  }

  private void checkCellTherapy() {
    unique("stoppingRules", definition.stoppingRuleList(), StoppingRule::id);
    boolean donors =
        definition.visits().value().stream().anyMatch(visit -> visit.of() == SubjectKind.DONOR);
    check(
        !donors || definition.subjectKinds().contains(SubjectKind.DONOR),
        "visits",
        "are of donors, who are not among the subjects");
  }

  private <T> void unique(String path, List<T> items, Function<T, String> name) {
    var seen = new HashSet<String>();
    for (T item : items) {
      check(seen.add(name.apply(item)), path, name.apply(item) + " is there twice");
    }
  }

  private void builds(String path, Supplier<?> part) {
    try {
      var _ = part.get();
    } catch (IllegalArgumentException e) {
      problems.add(path + ": " + e.getMessage());
    }
  }

  private void check(boolean holds, String path, String otherwise) {
    if (!holds) {
      problems.add(path + ": " + otherwise);
    }
  }
}
