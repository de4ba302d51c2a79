package org.nktrials.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What tests say about requirements must be true of the catalogue. */
class RequirementTests {

  private final Catalogue catalogue = Catalogue.read();

  @Test
  void everyTestNamesRequirementsOfTheCatalogue() {
    List<Claim> claims = AnnotatedTests.find();
    assertThat(claims).hasSizeGreaterThan(900);
    assertThat(claims)
        .as("tests that name what is not in requirements.tsv")
        .filteredOn(claim -> !catalogue.ids().contains(claim.requirement()))
        .isEmpty();
  }

  @Test
  void onlyTestsNameRequirements() {
    assertThat(AnnotatedTests.mistaken()).isEmpty();
  }

  @Test
  void everyRequirementIsThereOnceWithTextAndSource() {
    assertThat(catalogue.ids()).doesNotHaveDuplicates().hasSizeGreaterThan(170);
    assertThat(catalogue.entries())
        .allSatisfy(
            one -> {
              assertThat(one.text()).endsWith(".").hasSizeGreaterThan(20);
              assertThat(one.source()).isNotBlank();
            });
  }

  @Test
  void refusesLinesThatAreNoRequirement() {
    assertThatIllegalArgumentException().isThrownBy(() -> Catalogue.of(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.of(List.of("id\trequirement\tsource", "TRAIL-01\tonly a text")))
        .withMessageContaining("TRAIL-01");
  }
}
