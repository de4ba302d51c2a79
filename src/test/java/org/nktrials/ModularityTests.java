package org.nktrials;

import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.modulith.core.ApplicationModules;

@Requirement("HOUSE-01")
class ModularityTests {

  @Test
  void featuresTalkOnlyThroughTheirRootPackages() {
    ApplicationModules.of(NkTrialsApplication.class, House.onTheGroundFloor()).verify();
  }
}
