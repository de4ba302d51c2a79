package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductSpecification;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.StepYield;

/**
 * Everything that is recorded of a product, and what the specification says of it now.
 *
 * @param steps that count, in order of the production
 * @param results all, corrected ones too, latest first
 * @param tests every test of the specification
 * @param weight of the recipient that the doses per kg rest on; null when none holds
 */
public record ProductFile(
    NkProduct product,
    ProductSpecification specification,
    List<RecordedStep> steps,
    List<RecordedResult> results,
    List<CheckedTest> tests,
    List<MedicalException> exceptions,
    List<ProductDecision> decisions,
    List<ProductAlarm> alarms,
    @Nullable Infusion infusion,
    @Nullable DatedWeight weight) {

  /** Copies the lists. */
  public ProductFile {
    steps = List.copyOf(steps);
    results = List.copyOf(results);
    tests = List.copyOf(tests);
    exceptions = List.copyOf(exceptions);
    decisions = List.copyOf(decisions);
    alarms = List.copyOf(alarms);
  }

  /** Identities of everything that is signed of the product. */
  public List<UUID> signedRecords() {
    return Stream.of(
            steps.stream().map(RecordedStep::id),
            exceptions.stream().map(MedicalException::id),
            decisions.stream().map(ProductDecision::id),
            Stream.ofNullable(infusion).map(Infusion::id))
        .flatMap(ids -> ids)
        .toList();
  }

  /** A weight in kg with its day. */
  public record DatedWeight(BigDecimal kilograms, LocalDate on) {}

  /** The record of a step. */
  public Optional<RecordedStep> step(ProductStep step) {
    return steps.stream().filter(one -> one.step() == step).findFirst();
  }

  /** The first step that is not recorded. */
  public Optional<ProductStep> nextStep() {
    return missingSteps().stream().findFirst();
  }

  /** Steps that two people have not confirmed. */
  public List<ProductStep> missingSteps() {
    return Arrays.stream(ProductStep.values()).filter(step -> step(step).isEmpty()).toList();
  }

  /** The result of a test that counts. */
  public Optional<RecordedResult> result(ProductTest test) {
    return results.stream().filter(one -> one.counts() && one.result().test() == test).findFirst();
  }

  /** What the specification says of a test. */
  public Optional<CheckedTest> checked(ProductTest test) {
    return tests.stream().filter(one -> one.test() == test).findFirst();
  }

  /** Tests with an exception that still holds. */
  public Set<ProductTest> excepted() {
    return exceptions.stream()
        .filter(this::holds)
        .map(MedicalException::test)
        .collect(Collectors.toSet());
  }

  /** Whether it is of the result and the counts that count now. */
  public boolean holds(MedicalException exception) {
    Set<UUID> counting =
        results.stream()
            .filter(RecordedResult::counts)
            .map(RecordedResult::id)
            .collect(Collectors.toSet());
    return counting.contains(exception.resultId())
        && steps.stream().noneMatch(step -> step.enteredAt().isAfter(exception.signedAt()));
  }

  /** Sentences of the identity alarms that nobody has explained. */
  public List<String> openIdentityAlarms() {
    return alarms.stream()
        .filter(alarm -> alarm.isOpen() && alarm.kind() == AlarmKind.IDENTITY)
        .map(ProductAlarm::sentence)
        .toList();
  }

  /** Yields by step, in order of the production. */
  public List<StepYield> yields() {
    return StepYield.of(steps.stream().map(RecordedStep::counts).toList());
  }

  /** Why it was rejected; null when it was not. */
  public @Nullable String rejectedBecause() {
    return decisions.stream()
        .filter(one -> one.kind() == DecisionKind.REJECTED)
        .map(ProductDecision::reason)
        .findFirst()
        .orElse(null);
  }

  /** The signed release; empty while there is none. */
  public Optional<ProductDecision> release() {
    return decisions.stream().filter(one -> one.kind() != DecisionKind.REJECTED).findFirst();
  }

  /** What changes whenever a step, a result, an exception or an alarm does: for stale forms. */
  public String state() {
    return Integer.toHexString(
        List.of(
                product.version(),
                steps.stream().map(RecordedStep::id).toList(),
                results.stream().map(RecordedResult::id).toList(),
                exceptions.size(),
                alarms.stream().map(ProductAlarm::isOpen).toList())
            .hashCode());
  }

  /** Results by test, as the specification is checked. */
  Map<ProductTest, RecordedResult> counting() {
    return results.stream()
        .filter(RecordedResult::counts)
        .collect(Collectors.toMap(one -> one.result().test(), one -> one));
  }
}
