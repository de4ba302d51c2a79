package org.nktrials.rules.product;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * What stands in the way of an infusion: no released product for this recipient, an expiry that is
 * past or unknown, a result that is out of specification by now without an exception, an identity
 * alarm that nobody explained, a weight that is too old.
 */
public final class InfusionRule {

  /** Version kept with every infusion. */
  public static final String VERSION = "product-infusion/1";

  private InfusionRule() {}

  /** Every obstacle with what removes it; empty when the product may be given. */
  public static List<Obstacle> obstacles(InfusionSnapshot snapshot) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (snapshot.product() == null) {
      return List.of(
          obstacle(
              "no-product",
              "No product is made for this recipient.",
              "The cell-therapy laboratory makes and releases one."));
    }
    standing(snapshot, obstacles);
    expiry(snapshot, obstacles);
    snapshot
        .openAlarms()
        .forEach(
            alarm ->
                obstacles.add(
                    obstacle(
                        "product-alarm",
                        "An identity alarm is not explained: " + alarm,
                        "Explain it on the page of the product.")));
    String weight = snapshot.weightMissing();
    if (weight != null) {
      obstacles.add(obstacle("product-weight", weight, "Record today's weight of the recipient."));
    }
    snapshot.tests().stream()
        .filter(test -> fails(test, snapshot))
        .forEach(
            test ->
                obstacles.add(
                    new Obstacle(
                        new Reason(
                            "product-specification",
                            test.reason().sentence(),
                            test.reason().source()),
                        "An investigator signs a medical exception, or the result is corrected.")));
    return List.copyOf(obstacles);
  }

  private static void standing(InfusionSnapshot snapshot, List<Obstacle> obstacles) {
    String rejected = snapshot.rejectedBecause();
    if (rejected != null) {
      obstacles.add(
          obstacle(
              "product-rejected",
              snapshot.product() + " was rejected: " + rejected,
              "Another product is made."));
    } else if (!snapshot.released()) {
      obstacles.add(
          obstacle(
              "product-not-released",
              snapshot.product() + " is not released.",
              "The cell-therapy laboratory signs the release."));
    }
    if (snapshot.infused()) {
      obstacles.add(
          obstacle(
              "product-infused",
              snapshot.product() + " was infused before.",
              "Another product is made."));
    }
  }

  private static void expiry(InfusionSnapshot snapshot, List<Obstacle> obstacles) {
    switch (snapshot.expiry()) {
      case ExpiryDecision.Usable _ -> {}
      case ExpiryDecision.Expired _ ->
          obstacles.add(
              obstacle(
                  "product-expired",
                  snapshot.product() + " is expired at that time.",
                  "Another product is made."));
      case ExpiryDecision.Unknown _ ->
          obstacles.add(
              obstacle(
                  "product-expiry",
                  "No expiry of " + snapshot.product() + " is stated.",
                  "The cell-therapy laboratory records the last step with its expiry."));
    }
  }

  private static boolean fails(CheckedTest test, InfusionSnapshot snapshot) {
    boolean excepted = test.test().canBeExcepted() && snapshot.exceptions().contains(test.test());
    return !(test.verdict().passes()
        || test.mayFollow()
        || (excepted && test.verdict().isOutOfSpecification()));
  }

  private static Obstacle obstacle(String code, String sentence, String remedy) {
    return new Obstacle(new Reason(code, sentence, RuleSource.PROJECT_RULE), remedy);
  }
}
