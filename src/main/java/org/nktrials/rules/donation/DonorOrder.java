package org.nktrials.rules.donation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.donorselection.Verdict;

/**
 * The order of candidates that a protocol declares. Two candidates who are alike by every key keep
 * the order of their registration.
 *
 * @param keys from the one that decides first
 */
public record DonorOrder(List<RankKey> keys) {

  /** Changes when the same input may get another order. */
  public static final String VERSION = "donor-order/1";

  /** The project's default. */
  public static final DonorOrder DEFAULT = new DonorOrder(List.of(RankKey.values()));

  /** Copies the keys. */
  public DonorOrder {
    keys = List.copyOf(keys);
  }

  /** The candidates from the best. */
  public List<RankedDonor> ranked(List<RankedDonor> donors) {
    Comparator<RankedDonor> order = (_, _) -> 0;
    for (RankKey key : keys) {
      order = order.thenComparing(by(key));
    }
    return donors.stream().sorted(order.thenComparingInt(RankedDonor::number)).toList();
  }

  /** As pages say it. */
  public String words() {
    return keys.stream().map(RankKey::label).collect(Collectors.joining(", then "));
  }

  private static Comparator<RankedDonor> by(RankKey key) {
    return switch (key) {
      case ELIGIBLE -> Comparator.comparingInt(donor -> place(donor.eligible()));
      case MISMATCH -> Comparator.comparingInt(donor -> place(donor.mismatch()));
      case B_CONTENT -> Comparator.comparingInt(donor -> -orElse(donor.bContent(), -1));
      case ANTIBODIES ->
          Comparator.comparingInt(donor -> orElse(donor.antibodiesMfi(), Integer.MAX_VALUE));
      case AGE -> Comparator.comparingInt(donor -> -donor.birthYear());
      case APHERESIS -> Comparator.comparing(DonorOrder::offered);
    };
  }

  private static int place(Verdict verdict) {
    return switch (verdict) {
      case YES -> 0;
      case UNDETERMINED -> 1;
      case NO -> 2;
    };
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }

  private static LocalDate offered(RankedDonor donor) {
    LocalDate day = donor.apheresisOffered();
    return day == null ? LocalDate.MAX : day;
  }
}
