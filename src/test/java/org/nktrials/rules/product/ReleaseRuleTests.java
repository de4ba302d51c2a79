package org.nktrials.rules.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.product.Products.CONTENT;
import static org.nktrials.rules.product.Products.goodResults;
import static org.nktrials.rules.product.Products.rule;
import static org.nktrials.rules.product.Products.with;
import static org.nktrials.rules.product.Products.without;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.product.ReleaseDecision.NotReleasable;
import org.nktrials.rules.product.ReleaseDecision.Releasable;
import org.nktrials.rules.product.ReleaseDecision.ReleasableBeforeSterility;
import org.nktrials.rules.product.ReleaseDecision.Undetermined;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("PRODUCT-03")
class ReleaseRuleTests {

  private static final ExpiryDecision USABLE = new ExpiryDecision.Usable(Duration.ofHours(5));

  @Test
  void releasesWhatPassesEveryTest() {
    ReleaseDecision decision = decide(goodResults(), Set.of());
    assertThat(decision).isInstanceOf(Releasable.class);
    assertThat(decision.permits()).isTrue();
    assertThat(decision.reasons()).hasSize(8);
  }

  @Test
  void releasesBeforeSterilityWithAFollowUp() {
    ReleaseDecision decision = decide(without(ProductTest.STERILITY), Set.of());
    assertThat(decision)
        .isInstanceOfSatisfying(
            ReleasableBeforeSterility.class,
            before -> assertThat(before.followUp()).containsExactly(ProductTest.STERILITY));
    assertThat(decision.permits()).isTrue();
  }

  @Test
  void waitsForEveryOtherResult() {
    ReleaseDecision decision = decide(without(ProductTest.GRAM_STAIN), Set.of());
    assertThat(decision).isInstanceOf(Undetermined.class);
    assertThat(decision.permits()).isFalse();
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("PENDING");
  }

  @Test
  void sterilityThatCannotBeInterpretedIsNotMerelyAwaited() {
    ReleaseDecision decision =
        decide(with(TestResult.of(ProductTest.STERILITY, TestFinding.NOT_INTERPRETABLE)), Set.of());
    assertThat(decision).isInstanceOf(Undetermined.class);
  }

  @Test
  void refusesWhatIsOutOfSpecificationUnlessExcepted() {
    Map<ProductTest, TestResult> impure = with(TestResult.of(ProductTest.PURITY, "80"));
    assertThat(decide(impure, Set.of())).isInstanceOf(NotReleasable.class);
    assertThat(decide(impure, Set.of(ProductTest.VIABILITY))).isInstanceOf(NotReleasable.class);
    ReleaseDecision excepted = decide(impure, Set.of(ProductTest.PURITY));
    assertThat(excepted).isInstanceOf(Releasable.class);
    assertThat(excepted.reasons()).extracting(Reason::code).contains("EXCEPTED");
  }

  @Test
  void noExceptionHelpsAgainstAnotherPersonsCells() {
    assertThat(
            decide(
                with(TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MISMATCH)),
                Set.of(ProductTest.HLA_IDENTITY)))
        .isInstanceOf(NotReleasable.class);
  }

  @Test
  void noExceptionHelpsAgainstAWrongFigure() {
    assertThat(
            decide(
                with(TestResult.of(ProductTest.NK_CELL_DOSE, "20")),
                Set.of(ProductTest.NK_CELL_DOSE)))
        .isInstanceOf(NotReleasable.class)
        .extracting(ReleaseDecision::reasons)
        .satisfies(reasons -> assertThat(reasons.getFirst().code()).isEqualTo("DISAGREES"));
  }

  @Test
  void namesEverythingThatIsAgainstItAndWhatIsMissing() {
    ReleaseDecision decision =
        ReleaseRule.decide(
            new ReleaseSnapshot(
                rule().check(without(ProductTest.GRAM_STAIN), CONTENT),
                Set.of(),
                List.of(ProductStep.CD56_SELECTION),
                List.of("donor code D2 instead of D1"),
                new ExpiryDecision.Expired(Duration.ZERO),
                "bag leaked",
                true));
    assertThat(decision).isInstanceOf(NotReleasable.class);
    assertThat(decision.permits()).isFalse();
    assertThat(decision.reasons())
        .extracting(Reason::code)
        .containsExactly(
            "ALREADY_RELEASED", "REJECTED", "EXPIRED", "IDENTITY_ALARM", "STEP_MISSING", "PENDING");
  }

  @Test
  void needsAnExpiry() {
    ReleaseDecision decision =
        ReleaseRule.decide(snapshot(goodResults(), Set.of(), new ExpiryDecision.Unknown(), null));
    assertThat(decision).isInstanceOf(Undetermined.class);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly("EXPIRY_MISSING");
  }

  private static ReleaseDecision decide(
      Map<ProductTest, TestResult> results, Set<ProductTest> exceptions) {
    return ReleaseRule.decide(snapshot(results, exceptions, USABLE, null));
  }

  private static ReleaseSnapshot snapshot(
      Map<ProductTest, TestResult> results,
      Set<ProductTest> exceptions,
      ExpiryDecision expiry,
      @Nullable String rejected) {
    return new ReleaseSnapshot(
        rule().check(results, CONTENT), exceptions, List.of(), List.of(), expiry, rejected, false);
  }
}
