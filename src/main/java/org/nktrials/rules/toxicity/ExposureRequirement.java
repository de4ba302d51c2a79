package org.nktrials.rules.toxicity;

import java.math.BigDecimal;

/** Least exposure with which a patient without DLT is evaluable. */
public sealed interface ExposureRequirement {

  /** Code of the drug in the protocol. */
  String drug();

  /** Whether the exposure suffices. */
  boolean isMetBy(DrugExposure exposure);

  /** In words, such as "at least 4 doses of interleukin-2". */
  String sentence(String drugName);

  /** A number of doses. */
  record AtLeastDoses(String drug, int doses) implements ExposureRequirement {

    @Override
    public boolean isMetBy(DrugExposure exposure) {
      return exposure.given() >= doses;
    }

    @Override
    public String sentence(String drugName) {
      return "at least %d doses of %s".formatted(doses, drugName);
    }
  }

  /** A share of what was planned, in whole percent; a count of tablets outweighs recorded days. */
  record AtLeastPercent(String drug, int percent) implements ExposureRequirement {

    @Override
    public boolean isMetBy(DrugExposure exposure) {
      BigDecimal taken = exposure.percentTaken();
      return taken == null
          ? 100L * exposure.given() >= (long) percent * exposure.planned()
          : taken.compareTo(BigDecimal.valueOf(percent)) >= 0;
    }

    @Override
    public String sentence(String drugName) {
      return "at least %d %% of the planned %s".formatted(percent, drugName);
    }
  }
}
