package org.nktrials.laboratory;

import java.math.BigDecimal;

/**
 * Mass of one mole, which turns mass into amount of substance.
 *
 * @param gramsPerMole from the abridged standard atomic weights (IUPAC 2021, {@link #SOURCE})
 * @param of what is weighed, for example "creatinine, C4H7N3O"
 */
public record MolarMass(BigDecimal gramsPerMole, String of) {

  /** Where the atomic weights are published. */
  public static final String SOURCE =
      "Prohaska T et al. Standard atomic weights of the elements 2021. Pure Appl Chem 2022;94:573,"
          + " doi 10.1515/pac-2019-0603";

  static MolarMass of(String gramsPerMole, String of) {
    return new MolarMass(new BigDecimal(gramsPerMole), of);
  }
}
