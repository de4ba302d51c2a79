package org.nktrials;

import static org.nktrials.RouteFixture.of;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.donor.DonorScenario;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductAlarm;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.support.TestPeople;
import org.springframework.context.annotation.Import;

/** NK products from their opening to the infusion. */
@Import({DonorScenario.class, ProductScenario.class})
class ProductRouteFixtures {

  private static final String TRIAL = "SWEEP-NK";
  private static final String LABORATORY = "cell-therapy-laboratory";
  private static final String ONE = " /products/{product}";
  private static final String API = " /api/v1/trials/{code}/products";

  private final ProductScenario scenario;
  private @Nullable TrialSummary trial;
  private @Nullable NkProduct released;

  ProductRouteFixtures(ProductScenario scenario) {
    this.scenario = scenario;
  }

  Stream<RouteFixture> all() {
    return Stream.of(reading(), forms(), writing(), programs()).flatMap(fixtures -> fixtures);
  }

  private Stream<RouteFixture> reading() {
    return Stream.of(
        of("GET /trials/{code}/products", "monitor", "committee-member", this::toTrial),
        of("GET /trials/{code}/products.csv", "monitor", "committee-member", this::toTrial),
        of("GET" + ONE, "monitor", "committee-member", this::toReleased),
        of("GET" + ONE + "/label", "monitor", "committee-member", this::toReleased),
        of("GET" + ONE + "/certificate", "monitor", "committee-member", this::toReleased),
        of(
            "GET /patients/{patient}/infusion",
            "monitor",
            "committee-member",
            () -> Sending.patient(released().recipient().code())));
  }

  private Stream<RouteFixture> forms() {
    return Stream.of(
        of("GET /trials/{code}/products/new", LABORATORY, "monitor", this::toTrial),
        of(
            "GET" + ONE + "/steps/{step}",
            LABORATORY,
            "monitor",
            () -> toReleased().to("step", "APHERESIS")),
        of("GET" + ONE + "/results", LABORATORY, "monitor", this::toReleased),
        of("GET" + ONE + "/release", LABORATORY, "monitor", this::toReleased),
        of("GET" + ONE + "/exceptions", "investigator", LABORATORY, this::toReleased));
  }

  private Stream<RouteFixture> writing() {
    return Stream.of(
        of("POST /trials/{code}/products", LABORATORY, "monitor", this::opening),
        of("POST" + ONE + "/steps/{step}", LABORATORY, "monitor", this::step),
        of("POST" + ONE + "/results", LABORATORY, "monitor", this::result),
        of("POST" + ONE + "/release", LABORATORY, "investigator", this::release),
        of(
            "POST" + ONE + "/reject",
            LABORATORY,
            "investigator",
            () -> release().field("reason", "Bag leaked")),
        of("POST" + ONE + "/exceptions", "investigator", LABORATORY, this::exception),
        of("POST" + ONE + "/alarms/{alarm}", "investigator", "monitor", this::alarm),
        of("POST /patients/{patient}/infusion", "investigator", "monitor", this::infusion));
  }

  private Stream<RouteFixture> programs() {
    return Stream.of(
        of("GET" + API, "monitor", "committee-member", this::toTrial),
        of(
            "GET" + API + "/{product}",
            "monitor",
            "committee-member",
            () -> toTrial().to("product", released().code())),
        of(
            "POST" + API + "/{product}/results",
            LABORATORY,
            "monitor",
            () ->
                toTrial()
                    .to("product", processed().code())
                    .json(
                        """
                        {"test":"VIABILITY","value":91,"measuredOn":"%s"}
                        """,
                        SweepStudy.today())));
  }

  private Sending opening() {
    NkProduct other = scenario.opened(trial());
    return toTrial().field("patient", other.recipient().code()).field("donor", other.donorCode());
  }

  private Sending step() {
    NkProduct product = scenario.opened(trial());
    return codes(
            to(product).to("step", "APHERESIS"), product, scenario.second().username(), LABORATORY)
        .field("performedAt", SweepStudy.justNow())
        .field("nucleated", "9000")
        .field("nkPercent", "10")
        .field("tPercent", "60")
        .field("volume", "100");
  }

  private Sending result() {
    return to(processed())
        .field("test", "VIABILITY")
        .field("value", "91")
        .field("measuredOn", SweepStudy.today());
  }

  private Sending release() {
    NkProduct product = processed();
    scenario.goodResults(product);
    return to(product)
        .field("seen", scenario.file(product).state())
        .field("password", TestPeople.PASSWORD);
  }

  private Sending exception() {
    NkProduct product = processed();
    scenario.result(product, TestResult.of(ProductTest.VIABILITY, "60"));
    return to(product)
        .field("test", "VIABILITY")
        .field("seen", scenario.file(product).state())
        .field("reason", "No other product in time")
        .field("password", TestPeople.PASSWORD);
  }

  private Sending alarm() {
    NkProduct product = scenario.released(trial());
    scenario.result(product, TestResult.of(ProductTest.STERILITY, TestFinding.POSITIVE));
    ProductAlarm alarm = scenario.file(product).alarms().getFirst();
    return to(product)
        .to("alarm", alarm.id())
        .field("explanation", "Rejected")
        .field("version", alarm.version());
  }

  private Sending infusion() {
    NkProduct product = scenario.released(trial());
    return codes(
            Sending.patient(product.recipient().code()), product, "coordinator", "investigator")
        .field("product", product.code())
        .field("startedAt", SweepStudy.justNow())
        .field("volume", "100");
  }

  private static Sending codes(Sending sending, NkProduct product, String second, String first) {
    return sending
        .field("readProduct", product.code())
        .field("readDonor", product.donorCode())
        .field("readRecipient", product.recipient().code())
        .field("username", first)
        .field("password", TestPeople.PASSWORD)
        .field("secondUsername", second)
        .field("secondPassword", TestPeople.PASSWORD)
        .field("submissionId", UUID.randomUUID());
  }

  private NkProduct processed() {
    return scenario.processed(scenario.opened(trial()));
  }

  private Sending toTrial() {
    return Sending.trial(trial().code());
  }

  private Sending toReleased() {
    return to(released());
  }

  private static Sending to(NkProduct product) {
    return Sending.plain().to("product", product.code());
  }

  private NkProduct released() {
    NkProduct known = released;
    if (known == null) {
      known = scenario.released(trial());
      released = known;
    }
    return known;
  }

  private TrialSummary trial() {
    TrialSummary known = trial;
    if (known == null) {
      known = scenario.startedTrial(TRIAL);
      trial = known;
    }
    return known;
  }
}
