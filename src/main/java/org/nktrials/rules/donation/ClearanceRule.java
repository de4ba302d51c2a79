package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * A donor is cleared when every infectious marker that the protocol requires is negative in its
 * latest sample, no sample is older than the protocol allows on the day of apheresis, and the
 * physician finds the donor fit. A marker that was tested without being required stands against the
 * clearance when its latest result is not negative. Negative markers and fitness are published
 * (registry entry NCT01947322); which further markers, and the validity in days, are protocol
 * settings. A sample drawn on the day of apheresis counts; one drawn later does not.
 */
public final class ClearanceRule {

  /** Changes when the same input may get another answer. */
  public static final String VERSION = "donor-clearance/2";

  private static final RuleSource SOURCE =
      new RuleSource(
          "Registry entry NCT01947322: donor negative for HIV-1/2, HTLV-1/2, HBV and HCV, fit for"
              + " leukapheresis; the markers required here and the validity in days are protocol"
              + " settings",
          null);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final DonorReasons against = new DonorReasons();
  private final DonorReasons missing = new DonorReasons();
  private final DonorReasons grounds = new DonorReasons();

  private ClearanceRule() {}

  /** Decides, with every reason and not only the first. */
  public static ClearanceDecision decide(ClearanceSnapshot snapshot) {
    return new ClearanceRule().decision(snapshot);
  }

  private ClearanceDecision decision(ClearanceSnapshot snapshot) {
    LocalDate validUntil = LocalDate.MAX;
    for (InfectiousMarker marker : InfectiousMarker.values()) {
      Optional<MarkerFinding> latest = latest(snapshot, marker);
      boolean required = snapshot.required().contains(marker);
      if (!required) {
        latest
            .filter(one -> one.result() != MarkerResult.NEGATIVE)
            .ifPresent(one -> judge(one, snapshot));
        continue;
      }
      if (latest.isEmpty()) {
        missing.add("MARKER_MISSING", marker.label() + ": not tested.");
        continue;
      }
      judge(latest.get(), snapshot);
      LocalDate until = latest.get().sampledOn().plusDays(snapshot.validityDays());
      validUntil = until.isBefore(validUntil) ? until : validUntil;
    }
    fitness(snapshot);
    if (snapshot.apheresisOn() == null) {
      missing.add("NO_APHERESIS_DATE", "No day of apheresis is planned or offered.");
    }
    if (!against.isEmpty()) {
      return new ClearanceDecision.NotClearable(against.and(missing));
    }
    return missing.isEmpty()
        ? new ClearanceDecision.Clearable(validUntil, grounds.all())
        : new ClearanceDecision.CannotBeDetermined(missing.all());
  }

  private static Optional<MarkerFinding> latest(
      ClearanceSnapshot snapshot, InfectiousMarker marker) {
    return snapshot.findings().stream()
        .filter(one -> one.marker() == marker)
        .filter(
            one ->
                snapshot.apheresisOn() == null || !one.sampledOn().isAfter(snapshot.apheresisOn()))
        .max(
            Comparator.comparing(MarkerFinding::sampledOn)
                .thenComparing(one -> one.result() != MarkerResult.NEGATIVE));
  }

  private void judge(MarkerFinding finding, ClearanceSnapshot snapshot) {
    String sampled = ", sample of " + DAY.format(finding.sampledOn());
    String name = finding.marker().label();
    if (finding.result() != MarkerResult.NEGATIVE) {
      against.add("MARKER_NOT_NEGATIVE", name + ": " + finding.result().label() + sampled + ".");
      return;
    }
    LocalDate until = finding.sampledOn().plusDays(snapshot.validityDays());
    LocalDate apheresis = snapshot.apheresisOn();
    if (apheresis != null && apheresis.isAfter(until)) {
      missing.add(
          "MARKER_OUT_OF_DATE",
          "%s: negative%s, valid until %s; apheresis on %s needs a later sample."
              .formatted(name, sampled, DAY.format(until), DAY.format(apheresis)));
      return;
    }
    grounds.add(
        "MARKER_NEGATIVE",
        "%s: negative%s, valid until %s.".formatted(name, sampled, DAY.format(until)));
  }

  private void fitness(ClearanceSnapshot snapshot) {
    Boolean fit = snapshot.fit();
    if (fit == null) {
      missing.add("FITNESS_OPEN", "Whether the donor is fit for leukapheresis is not answered.");
    } else if (fit) {
      grounds.add("FIT", "Fit for leukapheresis.");
    } else {
      against.add("NOT_FIT", "Not fit for leukapheresis.");
    }
  }

  /** Reasons as they gather. */
  private static final class DonorReasons {
    private final List<Reason> reasons = new ArrayList<>();

    void add(String code, String sentence) {
      reasons.add(new Reason(code, sentence, SOURCE));
    }

    boolean isEmpty() {
      return reasons.isEmpty();
    }

    List<Reason> all() {
      return reasons;
    }

    List<Reason> and(DonorReasons others) {
      List<Reason> both = new ArrayList<>(reasons);
      both.addAll(others.reasons);
      return both;
    }
  }
}
