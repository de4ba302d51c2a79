package org.nktrials.donor;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.shared.Problem;

/** What cannot be right of the findings of a donor. */
final class FindingChecks {

  private static final int HIGHEST_MFI = 100_000;

  private FindingChecks() {}

  static void check(DonorFindings findings, LocalDate today, List<Problem> problems) {
    AntibodyFinding antibodies = findings.antibodies();
    Integer mfi = findings.antibodiesMfi();
    LocalDate sampled = findings.antibodiesOn();
    if (antibodies == AntibodyFinding.PRESENT && mfi == null) {
      problems.add(
          Problem.of("antibodiesMfi", "mfi-missing", "Type the MFI of the strongest antibody."));
    }
    if (antibodies != AntibodyFinding.PRESENT && mfi != null) {
      problems.add(
          Problem.of("antibodiesMfi", "mfi-without", "An MFI belongs to antibodies present."));
    }
    if (mfi != null && (mfi < 0 || mfi > HIGHEST_MFI)) {
      problems.add(Problem.of("antibodiesMfi", "mfi", "An MFI is 0 to 100000."));
    }
    if (antibodies != null && sampled == null) {
      problems.add(
          Problem.of("antibodiesOn", "antibodies-day", "On which day was the sample drawn?"));
    }
    if (sampled != null && sampled.isAfter(today)) {
      problems.add(Problem.of("antibodiesOn", "future", "This day lies in the future."));
    }
  }
}
