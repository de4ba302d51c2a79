package org.nktrials.journey;

import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A product from the apheresis of the donor to the infusion, at two screens. */
@Requirement("PRODUCT-01")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProductBrowserIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private ProductScenario scenario;
  @Autowired private Clock clock;

  private Desks desks;
  private ProductBench bench;

  @BeforeEach
  void everybodySignsIn() {
    NkProduct product = scenario.opened(scenario.startedTrial("PRODUCT-J"));
    desks = new Desks(port, people);
    bench =
        new ProductBench(
            people,
            clock,
            product.code(),
            product.donorCode(),
            product.recipient().code(),
            scenario.second().username());
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void fromTheApheresisToTheInfusion() {
    Page laboratory = desks.of(Role.CELL_THERAPY_LABORATORY);
    bench.process(laboratory);
    bench.test(laboratory);
    bench.release(laboratory);
    bench.infuse(desks.of(Role.COORDINATOR));
  }
}
