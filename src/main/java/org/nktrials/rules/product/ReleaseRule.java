package org.nktrials.rules.product;

import java.util.ArrayList;
import java.util.List;
import org.nktrials.rules.product.ReleaseDecision.NotReleasable;
import org.nktrials.rules.product.ReleaseDecision.Releasable;
import org.nktrials.rules.product.ReleaseDecision.ReleasableBeforeSterility;
import org.nktrials.rules.product.ReleaseDecision.Undetermined;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * Decides on the release of a product. Pending is no pass, except for results that the protocol
 * lets follow the release; a failed test passes only with a signed medical exception; identity
 * never.
 */
public final class ReleaseRule {

  /** Version kept with every release. */
  public static final String VERSION = "product-release/1";

  private ReleaseRule() {}

  /** Decides on what is known now. All reasons are named, not only the first. */
  public static ReleaseDecision decide(ReleaseSnapshot snapshot) {
    List<Reason> against = against(snapshot);
    List<Reason> missing = missing(snapshot);
    if (!against.isEmpty()) {
      against.addAll(missing);
      return new NotReleasable(against);
    }
    if (!missing.isEmpty()) {
      return new Undetermined(missing);
    }
    List<ProductTest> followUp =
        snapshot.tests().stream().filter(CheckedTest::mayFollow).map(CheckedTest::test).toList();
    List<Reason> grounds = grounds(snapshot);
    return followUp.isEmpty()
        ? new Releasable(grounds)
        : new ReleasableBeforeSterility(followUp, grounds);
  }

  private static List<Reason> against(ReleaseSnapshot snapshot) {
    List<Reason> against = new ArrayList<>();
    if (snapshot.released()) {
      against.add(project("ALREADY_RELEASED", "The product was released before."));
    }
    if (snapshot.rejectedBecause() != null) {
      against.add(project("REJECTED", "The product was rejected: " + snapshot.rejectedBecause()));
    }
    if (snapshot.expiry() instanceof ExpiryDecision.Expired) {
      against.add(project("EXPIRED", "The product is expired."));
    }
    snapshot
        .openAlarms()
        .forEach(
            alarm ->
                against.add(
                    project("IDENTITY_ALARM", "An identity alarm is not explained: " + alarm)));
    snapshot.tests().stream()
        .filter(test -> fails(test, snapshot))
        .map(CheckedTest::reason)
        .forEach(against::add);
    return against;
  }

  private static boolean fails(CheckedTest test, ReleaseSnapshot snapshot) {
    return test.verdict() == TestVerdict.DISAGREES
        || (test.verdict().isOutOfSpecification() && !isExcepted(test, snapshot));
  }

  private static boolean isExcepted(CheckedTest test, ReleaseSnapshot snapshot) {
    return test.verdict().isOutOfSpecification()
        && test.test().canBeExcepted()
        && snapshot.exceptions().contains(test.test());
  }

  private static List<Reason> missing(ReleaseSnapshot snapshot) {
    List<Reason> missing = new ArrayList<>();
    snapshot
        .missingSteps()
        .forEach(
            step ->
                missing.add(
                    project(
                        "STEP_MISSING",
                        step.label() + " is not recorded and confirmed by two people.")));
    if (snapshot.expiry() instanceof ExpiryDecision.Unknown) {
      missing.add(project("EXPIRY_MISSING", "No expiry is stated."));
    }
    snapshot.tests().stream()
        .filter(test -> isOpen(test) && !test.mayFollow())
        .map(CheckedTest::reason)
        .forEach(missing::add);
    return missing;
  }

  private static boolean isOpen(CheckedTest test) {
    return test.verdict() == TestVerdict.PENDING || test.verdict() == TestVerdict.UNDETERMINED;
  }

  private static List<Reason> grounds(ReleaseSnapshot snapshot) {
    return snapshot.tests().stream()
        .map(
            test ->
                isExcepted(test, snapshot)
                    ? new Reason(
                        "EXCEPTED",
                        test.reason().sentence() + " A medical exception is signed.",
                        test.reason().source())
                    : test.reason())
        .toList();
  }

  private static Reason project(String code, String sentence) {
    return new Reason(code, sentence, RuleSource.PROJECT_RULE);
  }
}
