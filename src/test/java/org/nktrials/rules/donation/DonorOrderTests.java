package org.nktrials.rules.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.donorselection.Verdict;
import org.nktrials.validation.Requirement;

@Requirement("DONOR-03")
class DonorOrderTests {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private static RankedDonor donor(String id, int number, Verdict eligible, Verdict mismatch) {
    return new RankedDonor(id, number, eligible, mismatch, 1, 0, 1980, DAY);
  }

  private static List<String> ranked(DonorOrder order, RankedDonor... donors) {
    return order.ranked(List.of(donors)).stream().map(RankedDonor::id).toList();
  }

  @Test
  void theFirstKeyDecidesBeforeTheNext() {
    RankedDonor open = donor("open", 1, Verdict.UNDETERMINED, Verdict.YES);
    RankedDonor fit = donor("fit", 2, Verdict.YES, Verdict.UNDETERMINED);
    RankedDonor not = donor("not", 3, Verdict.NO, Verdict.YES);
    assertThat(ranked(DonorOrder.DEFAULT, not, open, fit)).containsExactly("fit", "open", "not");
    assertThat(ranked(new DonorOrder(List.of(RankKey.MISMATCH)), fit, not, open))
        .containsExactly("open", "not", "fit");
  }

  @Test
  void whatIsNotKnownComesLastOfItsKey() {
    RankedDonor known = new RankedDonor("known", 2, Verdict.YES, Verdict.YES, 0, 900, 1970, DAY);
    RankedDonor blank =
        new RankedDonor("blank", 1, Verdict.YES, Verdict.YES, null, null, 1960, null);
    for (RankKey key :
        List.of(RankKey.B_CONTENT, RankKey.ANTIBODIES, RankKey.AGE, RankKey.APHERESIS)) {
      assertThat(ranked(new DonorOrder(List.of(key)), blank, known))
          .as(key.name())
          .containsExactly("known", "blank");
    }
  }

  @Test
  void donorsAlikeKeepTheOrderOfRegistrationHoweverTheyAreGiven() {
    RankedDonor one = donor("one", 1, Verdict.YES, Verdict.YES);
    RankedDonor two = donor("two", 2, Verdict.YES, Verdict.YES);
    assertThat(ranked(DonorOrder.DEFAULT, two, one)).containsExactly("one", "two");
    assertThat(ranked(DonorOrder.DEFAULT, one, two)).containsExactly("one", "two");
    assertThat(DonorOrder.DEFAULT.words()).contains(", then younger");
  }
}
