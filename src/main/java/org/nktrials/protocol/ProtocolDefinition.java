package org.nktrials.protocol;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.protocol.DoseLevels.DoseLevel;
import org.nktrials.protocol.ProtocolSettings.Calendar;
import org.nktrials.protocol.ProtocolSettings.Committee;
import org.nktrials.protocol.ProtocolSettings.Escalation;
import org.nktrials.protocol.ProtocolSettings.ImmunePanel;
import org.nktrials.protocol.ProtocolSettings.Places;
import org.nktrials.protocol.ProtocolSettings.Quorum;
import org.nktrials.protocol.ProtocolSettings.Screening;
import org.nktrials.protocol.ProtocolSettings.Stagger;
import org.nktrials.protocol.ProtocolSettings.Window;
import org.nktrials.protocol.Treatment.Cycles;
import org.nktrials.protocol.Treatment.Days;
import org.nktrials.protocol.Treatment.Suspect;
import org.nktrials.rules.dosing.StaggerRule;
import org.nktrials.rules.eligibility.EligibilityCriterion;
import org.nktrials.rules.eligibility.EligibilityRule;
import org.nktrials.rules.product.ProductSpecification;
import org.nktrials.rules.product.SpecificationRule;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.schedule.CalendarRule;
import org.nktrials.rules.schedule.DltWindow;
import org.nktrials.rules.schedule.StudyCalendar;
import org.nktrials.rules.schedule.VisitPlan;
import org.nktrials.rules.stopping.StoppingRule;
import org.nktrials.rules.toxicity.DltCriteria;
import org.nktrials.rules.toxicity.DltRule;
import org.nktrials.rules.toxicity.ExposureRequirement;

/**
 * Everything that a protocol version says, checked when it was read. Each value tells whether it is
 * published or an editable default.
 *
 * @param publishedFacts what publications report about the trial; shown, never used as a setting
 * @param places how places are kept; null where the protocol says nothing
 * @param requiredSigners capacities that must sign a dose decision
 * @param committee how its committee meets; null where the file leaves it to the default
 * @param ctcaeVersion version by which adverse events are graded
 * @param concomitantMedication absent in versions that say nothing of other medication
 * @param productSpecification what the cell product must be; absent where none is given
 * @param subjects who takes part; absent = only those who are treated
 * @param stoppingRules absent in versions that have none
 * @param analyses marker analyses that it plans; absent in versions that plan none
 * @param criticalFields fields whose source data verification is counted, as "table.column"; absent
 *     = a default of this project
 * @param cellTherapy absent where nobody is given cells of a donor
 * @param eligibilitySources absent in versions whose criteria are answered by people only
 */
public record ProtocolDefinition(
    Identification trial,
    List<Origin> sources,
    List<Stated<String>> publishedFacts,
    Stated<Calendar> calendar,
    List<Treatment> treatments,
    Stated<DoseLevels> doseLevels,
    Stated<Escalation> escalation,
    Stated<Window> dltWindow,
    Stated<DltSettings> dltRules,
    Stated<List<ExposureRequirement>> minimumExposure,
    Stated<Stagger> stagger,
    @Nullable Stated<Places> places,
    Stated<List<Capacity>> requiredSigners,
    Stated<Screening> screening,
    Stated<List<EligibilityCriterion>> eligibility,
    Stated<List<Visit>> visits,
    Stated<String> ctcaeVersion,
    Stated<ImmunePanel> immunePanel,
    @Nullable Stated<ConcomitantMedicationSettings> concomitantMedication,
    @Nullable Stated<EligibilitySources> eligibilitySources,
    @Nullable Stated<Committee> committee,
    @Nullable Stated<ProductSpecification> productSpecification,
    @Nullable Stated<List<SubjectKind>> subjects,
    @Nullable Stated<List<StoppingRule>> stoppingRules,
    @Nullable Stated<List<PlannedAnalysis>> analyses,
    @Nullable Stated<List<String>> criticalFields,
    @Nullable CellTherapy cellTherapy) {

  /** Default of this project, where the protocol file says nothing. */
  private static final Quorum DEFAULT_QUORUM =
      new Quorum(List.of(Capacity.COMMITTEE_CHAIR, Capacity.PRINCIPAL_INVESTIGATOR), 1);

  public ProtocolDefinition {
    sources = List.copyOf(sources);
    publishedFacts = List.copyOf(publishedFacts);
    treatments = List.copyOf(treatments);
  }

  /** What the study is; the code begins its subject codes. */
  public record Identification(String code, String title, String phase, Stated<String> sponsor) {}

  /** Where values come from; they refer to it by its id. */
  public record Origin(String id, String citation, @Nullable String doi) {}

  /**
   * Drug of this code.
   *
   * @throws IllegalArgumentException when the protocol has none
   */
  public Treatment treatment(String code) {
    return treatments.stream()
        .filter(treatment -> treatment.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the protocol has no drug " + code));
  }

  /** Whether the trial has dose levels; without them all patients are one group, number 1. */
  public boolean hasDoseLevels() {
    return !doseLevels.value().levels().isEmpty();
  }

  /** Numbers of the dose levels, lowest first; 1 alone where there are none. */
  public List<Integer> levelNumbers() {
    return hasDoseLevels()
        ? doseLevels.value().levels().stream().map(DoseLevel::number).toList()
        : List.of(1);
  }

  /** What relatedness of an adverse event is asked for, in the order of the drugs. */
  public List<Suspect> suspects() {
    return treatments.stream().map(Treatment::suspected).distinct().toList();
  }

  /** Whether treatment comes in cycles. */
  public boolean hasCycles() {
    return treatments.stream().anyMatch(drug -> drug.days().value().cycles() == Cycles.EVERY);
  }

  /** Where the rules on recovery of blood counts are stated. */
  public RuleSource recoverySource() {
    return cellTherapy == null
        ? RuleSource.PROJECT_RULE
        : ruleSource("recovery of blood counts", cellTherapy.recovery());
  }

  /** Who takes part. */
  public List<SubjectKind> subjectKinds() {
    return subjects == null ? List.of(SubjectKind.RECIPIENT) : subjects.value();
  }

  /** Stopping rules of this protocol; none where it says nothing. */
  public List<StoppingRule> stoppingRuleList() {
    return stoppingRules == null ? List.of() : stoppingRules.value();
  }

  /** Fields whose source data verification is counted: declared, or the project's default. */
  public Stated<List<String>> criticalFieldList() {
    return criticalFields == null ? CriticalFields.DEFAULT : criticalFields;
  }

  /** Marker analyses that this protocol plans; none where it says nothing. */
  public List<PlannedAnalysis> plannedAnalyses() {
    return analyses == null ? List.of() : analyses.value();
  }

  /**
   * Dose level of this number.
   *
   * @throws IllegalArgumentException when the protocol has none
   */
  public DoseLevel doseLevel(int number) {
    return doseLevels.value().levels().stream()
        .filter(level -> level.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the protocol has no level " + number));
  }

  /** As on every page: {@code Level II · 6 MIU/day}; "Single group" where there are no levels. */
  public String levelName(int number) {
    if (!hasDoseLevels() && number == 1) {
      return "Single group";
    }
    DoseLevel level = doseLevel(number);
    String unit = treatment(doseLevels.value().treatment()).dose().value().unit();
    String amount = level.amount().stripTrailingZeros().toPlainString();
    return "Level %s \u00b7 %s %s/day".formatted(level.name(), amount, unit);
  }

  /** Study days around the first dose of the anchor treatment, given or planned. */
  public StudyCalendar calendarFrom(LocalDate anchorDose) {
    return new StudyCalendar(anchorDose, calendar.value().dayZero());
  }

  /** Days of the first cycle on which a drug is planned, lead-in included. */
  public int plannedFirstCycleDoses(String code) {
    Days days = treatment(code).days().value();
    return calendarFrom(LocalDate.EPOCH).daysBetween(days.from(), days.to()) + 1;
  }

  /** DLT window of a patient with this first dose of the window's anchor treatment. */
  public DltWindow dltWindowFrom(LocalDate firstDose) {
    return new DltWindow(firstDose, dltWindow.value().fromDay(), dltWindow.value().toDay());
  }

  /** Proposes DLT verdicts by this protocol. */
  public DltRule dltRule() {
    DltSettings settings = dltRules.value();
    var criteria =
        new DltCriteria(
            treatments.stream()
                .collect(
                    Collectors.toUnmodifiableMap(
                        Treatment::code, Treatment::name, (one, _) -> one)),
            settings.lowestRelatedGrade(),
            settings.activeExceptions(),
            settings.termRules(),
            settings.haematologicalTerms(),
            settings.toxicityStop(),
            settings.numberRules(),
            settings.longestCycleDelayDays(),
            minimumExposure.value(),
            suspects().stream().map(Suspect::code).collect(Collectors.toUnmodifiableSet()),
            settings.assessmentRules());
    return new DltRule(criteria, ruleSource("DLT rules", dltRules));
  }

  /** Judges eligibility by this protocol. */
  public EligibilityRule eligibilityRule() {
    return new EligibilityRule(
        eligibility.value(), ruleSource("eligibility criteria", eligibility));
  }

  /** Dates the visits of this protocol. */
  public VisitPlan visitPlan() {
    return new VisitPlan(
        visits.value().stream()
            .filter(visit -> visit.of() == SubjectKind.RECIPIENT)
            .map(visit -> visit.rule(code -> treatment(code).name()))
            .toList(),
        calendarRule(),
        ruleSource("visits", visits));
  }

  /**
   * Visit of this code.
   *
   * @throws IllegalArgumentException when the protocol has none
   */
  public Visit visit(String id) {
    return visits.value().stream()
        .filter(visit -> visit.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the protocol has no visit " + id));
  }

  /** How days are counted from the first dose of the anchor treatment. */
  public CalendarRule calendarRule() {
    Calendar counted = calendar.value();
    return new CalendarRule(
        counted.dayZero(),
        counted.cycleLengthInDays(),
        "the first dose of " + treatment(counted.anchorTreatment()).name());
  }

  /**
   * Origin of a value as pages show it.
   *
   * @throws IllegalArgumentException for a value of another protocol
   */
  public RuleSource sourceOf(Stated<?> value) {
    return sources.stream()
        .filter(source -> source.id().equals(value.source()))
        .findFirst()
        .map(source -> new RuleSource(source.citation(), source.doi()))
        .orElseThrow(() -> new IllegalArgumentException("no source " + value.source()));
  }

  /** The drug whose amount the dose levels set. */
  public Treatment escalatedTreatment() {
    return treatment(doseLevels.value().treatment());
  }

  /** Who must be at a meeting of the committee that takes a dose decision. */
  public Quorum quorum() {
    return committee == null ? DEFAULT_QUORUM : committee.value().quorum();
  }

  /** Checks the results of a cell product by this protocol; empty where none is given. */
  public Optional<SpecificationRule> specificationRule() {
    return productSpecification == null
        ? Optional.empty()
        : Optional.of(
            new SpecificationRule(
                productSpecification.value(),
                ruleSource("product specification", productSpecification)));
  }

  /** How places are kept; the general default where the protocol says nothing. */
  public Places placeSettings() {
    return places == null ? Places.DEFAULT : places.value();
  }

  /** Minimum intervals between first doses at one level. */
  public StaggerRule staggerRule() {
    return new StaggerRule(
        stagger.value().daysAfterFirstPatient(), stagger.value().daysAfterOthers());
  }

  /** Amount per day; empty for the escalated drug at a level that the protocol does not have. */
  public Optional<BigDecimal> dailyAmount(Treatment treatment, int level) {
    BigDecimal fixed = treatment.dose().value().amount();
    return fixed != null
        ? Optional.of(fixed)
        : doseLevels.value().levels().stream()
            .filter(candidate -> candidate.number() == level)
            .map(DoseLevel::amount)
            .findFirst();
  }

  private RuleSource ruleSource(String part, Stated<?> value) {
    return value.status() == Stated.Status.PUBLISHED
        ? sourceOf(value)
        : new RuleSource("Protocol %s, %s (editable default)".formatted(trial.code(), part), null);
  }
}
