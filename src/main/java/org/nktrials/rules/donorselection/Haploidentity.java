package org.nktrials.rules.donorselection;

import java.util.List;
import org.nktrials.rules.reason.Reason;

/**
 * Whether donor and recipient share one haplotype and not both, judged by a shared allele at each
 * of HLA-A, -B, -C and -DRB1.
 */
public record Haploidentity(Verdict verdict, List<Reason> reasons) {

  /** Copies the reasons. */
  public Haploidentity {
    reasons = List.copyOf(reasons);
  }
}
