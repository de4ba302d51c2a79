package org.nktrials.donor.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nktrials.patient.DoseCondition;
import org.nktrials.patient.PatientSummary;
import org.nktrials.rules.dosing.DosingDecision.Obstacle;
import org.springframework.stereotype.Component;

/** The dosing guard asks here before it lets an infusion pass. */
@Component
class ProductCondition implements DoseCondition {

  private final ProductInfusions infusions;

  ProductCondition(ProductInfusions infusions) {
    this.infusions = infusions;
  }

  @Override
  public List<Obstacle> notMet(PatientSummary patient, String drug, Instant at, LocalDate on) {
    boolean product = infusions.treatment(patient).filter(drug::equals).isPresent();
    return product ? infusions.obstacles(infusions.next(patient), at) : List.of();
  }
}
