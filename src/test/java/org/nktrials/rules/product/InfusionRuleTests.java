package org.nktrials.rules.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nktrials.rules.product.Products.CONTENT;
import static org.nktrials.rules.product.Products.content;
import static org.nktrials.rules.product.Products.goodResults;
import static org.nktrials.rules.product.Products.rule;
import static org.nktrials.rules.product.Products.with;
import static org.nktrials.rules.product.Products.without;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.validation.Requirement;

@Requirement("PRODUCT-05")
class InfusionRuleTests {

  private static final String PRODUCT = "HAPLO-01-003-P1";
  private static final Instant EXPIRY = Instant.parse("2026-10-14T12:00:00Z");
  private static final ExpiryDecision USABLE = new ExpiryDecision.Usable(Duration.ofMinutes(1));

  @Test
  void letsAReleasedProductPassWhileSterilityIsAwaited() {
    assertThat(obstacles(true, null, USABLE, without(ProductTest.STERILITY), Set.of())).isEmpty();
  }

  @Test
  void needsAProduct() {
    assertThat(
            InfusionRule.obstacles(
                new InfusionSnapshot(
                    null,
                    false,
                    null,
                    false,
                    new ExpiryDecision.Unknown(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    null)))
        .extracting(obstacle -> obstacle.reason().code())
        .containsExactly("no-product");
  }

  @Test
  void needsARelease() {
    assertThat(codes(obstacles(false, null, USABLE, goodResults(), Set.of())))
        .containsExactly("product-not-released");
    assertThat(codes(obstacles(false, "bag leaked", USABLE, goodResults(), Set.of())))
        .containsExactly("product-rejected");
  }

  @Test
  void expiresAtTheInstantOfExpiry() {
    assertThat(ExpiryDecision.at(EXPIRY, EXPIRY.minusNanos(1)))
        .isEqualTo(new ExpiryDecision.Usable(Duration.ofNanos(1)));
    assertThat(ExpiryDecision.at(EXPIRY, EXPIRY))
        .isEqualTo(new ExpiryDecision.Expired(Duration.ZERO));
    assertThat(ExpiryDecision.at(null, EXPIRY)).isEqualTo(new ExpiryDecision.Unknown());
    assertThat(
            codes(
                obstacles(true, null, ExpiryDecision.at(EXPIRY, EXPIRY), goodResults(), Set.of())))
        .containsExactly("product-expired");
    assertThat(codes(obstacles(true, null, new ExpiryDecision.Unknown(), goodResults(), Set.of())))
        .containsExactly("product-expiry");
  }

  @Test
  void looksAtResultsThatCameAfterTheRelease() {
    Map<ProductTest, TestResult> infected =
        with(TestResult.of(ProductTest.STERILITY, TestFinding.POSITIVE));
    assertThat(codes(obstacles(true, null, USABLE, infected, Set.of())))
        .containsExactly("product-specification");
    assertThat(obstacles(true, null, USABLE, infected, Set.of(ProductTest.STERILITY))).isEmpty();
    assertThat(codes(obstacles(true, null, USABLE, without(ProductTest.PURITY), Set.of())))
        .containsExactly("product-specification");
    assertThat(
            codes(
                obstacles(
                    true, null, USABLE, without(ProductTest.PURITY), Set.of(ProductTest.PURITY))))
        .as("an exception is from a failed test, not from a missing one")
        .containsExactly("product-specification");
    assertThat(
            codes(
                obstacles(
                    true,
                    null,
                    USABLE,
                    with(TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MISMATCH)),
                    Set.of(ProductTest.HLA_IDENTITY))))
        .containsExactly("product-specification");
  }

  @Test
  void namesAlarmsWeightAndASecondInfusion() {
    assertThat(
            codes(
                InfusionRule.obstacles(
                    new InfusionSnapshot(
                        PRODUCT,
                        true,
                        null,
                        true,
                        USABLE,
                        rule()
                            .check(
                                without(ProductTest.STERILITY),
                                content("1000", "95", "0.1", "100", "80")),
                        Set.of(),
                        List.of("donor code"),
                        "No weight of the last 7 days is recorded."))))
        .containsExactly("product-infused", "product-alarm", "product-weight");
  }

  @Test
  void comparesCodesLetterByLetter() {
    ProductCodes expected = new ProductCodes(PRODUCT, "HAPLO-01-003-D1", "HAPLO-01-003");
    assertThat(
            expected.mismatches(
                new ProductCodes(" " + PRODUCT + "\r\n", expected.donor(), expected.recipient())))
        .isEmpty();
    assertThat(
            expected.mismatches(
                new ProductCodes(PRODUCT.toLowerCase(Locale.ROOT), "", "HAPLO-01-004")))
        .extracting(ProductCodes.Mismatch::words)
        .containsExactly(
            "product code haplo-01-003-p1 instead of HAPLO-01-003-P1",
            "donor code left out instead of HAPLO-01-003-D1",
            "recipient code HAPLO-01-004 instead of HAPLO-01-003");
  }

  private static List<Obstacle> obstacles(
      boolean released,
      @Nullable String rejected,
      ExpiryDecision expiry,
      Map<ProductTest, TestResult> results,
      Set<ProductTest> exceptions) {
    return InfusionRule.obstacles(
        new InfusionSnapshot(
            PRODUCT,
            released,
            rejected,
            false,
            expiry,
            rule().check(results, CONTENT),
            exceptions,
            List.of(),
            null));
  }

  private static List<String> codes(List<Obstacle> obstacles) {
    return obstacles.stream().map(obstacle -> obstacle.reason().code()).toList();
  }
}
