package org.nktrials.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** Codes of other sites within sentences that were written for everybody. */
@Requirement("ACCESS-10")
class VisiblePatientsTests {

  @Test
  void namesPatientsOfOtherSitesByTheirSite() {
    var visible = new VisiblePatients("IMAIL2", Set.of("01"));
    assertThat(visible.mask("IMAIL2-01-003 and IMAIL2-02-017, then IMAIL2-0203-1000."))
        .isEqualTo("IMAIL2-01-003 and patient of site 02, then patient of site 0203.");
  }

  @Test
  void namesNobodyToThoseWhoOpenNoPatient() {
    var visible = new VisiblePatients("IMAIL2", Set.of());
    assertThat(visible.mask("IMAIL2-01-003; DLT\nIMAIL2-02-001; DLT"))
        .isEqualTo("patient of site 01; DLT\npatient of site 02; DLT");
  }

  @Test
  void takesTheTrialsCodeLiterally() {
    var visible = new VisiblePatients("A-1", Set.of("$1"));
    assertThat(visible.mask("A-1-02-001 B-1-02-001")).isEqualTo("patient of site 02 B-1-02-001");
  }
}
