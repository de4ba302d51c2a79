package org.nktrials;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

  @Test
  void featuresTalkOnlyThroughTheirRootPackages() {
    ApplicationModules.of(NkTrialsApplication.class, House.onTheGroundFloor()).verify();
  }
}
