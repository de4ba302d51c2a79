package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;

/**
 * The criteria for a related donor: age, haploidentity, clearance valid on the day of apheresis,
 * consent, the protocol's KIR-ligand criterion, typings confirmed by a second person. All are
 * judged; a missing answer is an answer of its own.
 */
public final class DonorCriteria {

  /** Changes when the same input may get another answer. */
  public static final String VERSION = "donor-criteria/1";

  private static final RuleSource SOURCE =
      new RuleSource(
          "Registry entry NCT01947322: familial haploidentical donor, KIR-ligand mismatched in the"
              + " graft-versus-leukaemia direction, markers negative, fit for leukapheresis",
          null);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private DonorCriteria() {}

  /** Judges every criterion. */
  public static DonorVerdict judge(DonorFacts facts) {
    List<DonorCriterion> criteria =
        List.of(
            criterion("KIR-ligand mismatch", facts.criterion(), facts.criterionSentence()),
            criterion("Haploidentical", facts.haploidentical(), facts.haploidenticalSentence()),
            age(facts),
            clearance(facts),
            consent(facts),
            confirmation(facts));
    boolean failed = criteria.stream().anyMatch(one -> one.met() == Verdict.NO);
    boolean open = criteria.stream().anyMatch(one -> one.met() == Verdict.UNDETERMINED);
    return new DonorVerdict(
        failed ? Verdict.NO : open ? Verdict.UNDETERMINED : Verdict.YES, criteria);
  }

  private static DonorCriterion age(DonorFacts facts) {
    String limit = "at least " + facts.lowestAge() + " years";
    LocalDate day = facts.apheresisOn();
    if (day == null) {
      return criterion("Age", Verdict.UNDETERMINED, limit + ": no day of apheresis is known.");
    }
    int most = day.getYear() - facts.birthYear();
    if (most - 1 >= facts.lowestAge()) {
      return criterion("Age", Verdict.YES, "Born " + facts.birthYear() + ", " + limit + ".");
    }
    return most < facts.lowestAge()
        ? criterion("Age", Verdict.NO, "Born " + facts.birthYear() + ", not " + limit + ".")
        : criterion(
            "Age",
            Verdict.UNDETERMINED,
            "Born %d, %s from the birthday in %d on: confirm the day."
                .formatted(facts.birthYear(), limit, day.getYear()));
  }

  private static DonorCriterion clearance(DonorFacts facts) {
    LocalDate until = facts.clearedUntil();
    LocalDate day = facts.apheresisOn();
    return switch (facts.clearance()) {
      case NOT_CLEARED ->
          criterion("Donor clearance", Verdict.NO, "Not cleared by the donor's physician.");
      case PENDING ->
          criterion(
              "Donor clearance", Verdict.UNDETERMINED, "The donor's physician has not decided.");
      case CLEARED -> {
        if (until == null || day == null) {
          yield criterion(
              "Donor clearance",
              Verdict.UNDETERMINED,
              "Cleared; no day of apheresis is known to judge its validity.");
        }
        yield day.isAfter(until)
            ? criterion(
                "Donor clearance",
                Verdict.NO,
                "Cleared until %s, which is before apheresis on %s."
                    .formatted(DAY.format(until), DAY.format(day)))
            : criterion(
                "Donor clearance",
                Verdict.YES,
                "Cleared until %s, apheresis on %s.".formatted(DAY.format(until), DAY.format(day)));
      }
    };
  }

  private static DonorCriterion consent(DonorFacts facts) {
    return facts.consented()
        ? criterion("Donor's consent", Verdict.YES, "The donor consented.")
        : criterion("Donor's consent", Verdict.NO, "The donor's consent does not stand.");
  }

  private static DonorCriterion confirmation(DonorFacts facts) {
    return facts.typingConfirmed()
        ? criterion("Typing confirmed", Verdict.YES, "A second person confirmed the typings.")
        : criterion(
            "Typing confirmed",
            Verdict.UNDETERMINED,
            "A second person has not confirmed the typings of donor and recipient.");
  }

  private static DonorCriterion criterion(String name, Verdict met, String sentence) {
    String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_") + "_" + met;
    return new DonorCriterion(name, met, new Reason(code, sentence, SOURCE));
  }
}
