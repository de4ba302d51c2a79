package org.nktrials.donor;

import java.util.Optional;
import org.nktrials.patient.CodeSource;
import org.springframework.stereotype.Component;

/** Lets the search box open a donor. */
@Component
class DonorCodes implements CodeSource {

  private final Donors donors;

  DonorCodes(Donors donors) {
    this.donors = donors;
  }

  @Override
  public Optional<String> pageOf(String code) {
    return donors.exactly(code).map(donor -> "/donors/" + donor.code());
  }
}
