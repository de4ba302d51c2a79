package org.nktrials.donor.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.donor.DonorScenario;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ReleaseDecision;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.rules.product.TestVerdict;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
@Import({DonorScenario.class, ProductScenario.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductsIT {

  @Autowired private ProductScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private NkProducts products;
  @Autowired private ProductSteps steps;
  @Autowired private ProductResults results;
  @Autowired private ProductReleases releases;
  @Autowired private ProductExceptions exceptions;
  @Autowired private ProductAlarms alarms;
  @Autowired private ProductInfusions infusions;
  @Autowired private ProductTasks tasks;

  private TrialSummary trial;

  @BeforeAll
  void start() {
    trial = scenario.startedTrial("PRODUCT");
  }

  @Requirement("PRODUCT-01")
  @Test
  void goesFromTheApheresisToTheRelease() {
    NkProduct product = scenario.opened(trial);
    assertThat(product.code()).isEqualTo(product.recipient().code() + "-P1");
    assertThat(decision(product)).isInstanceOf(ReleaseDecision.Undetermined.class);
    scenario.processed(product);
    scenario.goodResults(product);
    ProductFile file = scenario.file(product);
    assertThat(file.steps())
        .hasSize(4)
        .extracting(RecordedStep::verifiedBy)
        .containsOnly("Test cell-therapy-second");
    assertThat(file.checked(ProductTest.NK_CELL_DOSE).orElseThrow().compared())
        .isEqualByComparingTo("10.6875");
    assertThat(decision(product)).isInstanceOf(ReleaseDecision.ReleasableBeforeSterility.class);
    NkProduct released = scenario.release(product);
    assertThat(released.state()).isEqualTo(ProductState.RELEASED_BEFORE_STERILITY);
    assertThat(people.doing(Role.INVESTIGATOR, () -> releases.certificate(released)))
        .startsWith('%', 'P', 'D', 'F');
    assertThat(obstacles(released)).isEmpty();
    assertThat(due(Role.CELL_THERAPY_LABORATORY, product))
        .containsExactly("Sterility, day 14: result outstanding");
    scenario.result(product, TestResult.of(ProductTest.STERILITY, TestFinding.NEGATIVE));
    assertThat(due(Role.CELL_THERAPY_LABORATORY, product)).isEmpty();
    assertThat(due(Role.INVESTIGATOR, product)).isEmpty();
  }

  @Test
  void tasksNameOpenTestsOfAProductInProcess() {
    NkProduct product = scenario.processed(scenario.opened(trial));
    assertThat(
            people
                .doing(Role.CELL_THERAPY_LABORATORY, () -> tasks.due(List.of(trial.id())))
                .stream()
                .filter(item -> item.subject().equals(product.code())))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.deadline()).isEqualTo(scenario.file(product).product().expiresAt()))
        .satisfies(item -> assertThat(item.why()).contains("Gram stain", "Mycoplasma"));
  }

  @Requirement("PRODUCT-01")
  @Test
  void aWrongCodeRefusesAndIsKeptAsAnAlarm() {
    NkProduct product = scenario.opened(trial);
    ProductCodes wrong =
        new ProductCodes(
            product.code(), product.recipient().code() + "-D1", product.recipient().code());
    assertThat(
            problems(
                () ->
                    record(
                        scenario.command(
                            product,
                            ProductStep.APHERESIS,
                            2,
                            "9000",
                            "10",
                            "60",
                            wrong,
                            scenario.two()))))
        .extracting(Problem::field)
        .containsExactly("readDonor");
    ProductFile file = scenario.file(product);
    assertThat(file.steps()).isEmpty();
    assertThat(file.openIdentityAlarms()).singleElement().asString().contains("donor code");
    scenario.processed(product);
    scenario.goodResults(product);
    assertThat(decision(product)).isInstanceOf(ReleaseDecision.NotReleasable.class);
    ProductAlarm alarm = scenario.file(product).alarms().getFirst();
    assertThat(problems(() -> close(Role.CELL_THERAPY_LABORATORY, product, alarm, " ")))
        .extracting(Problem::field)
        .containsExactly("explanation");
    close(Role.CELL_THERAPY_LABORATORY, product, alarm, "Label of the wrong tube was scanned");
    assertThat(decision(product).permits()).isTrue();
  }

  @Requirement("PRODUCT-01")
  @Test
  void needsTwoDifferentPeopleWithTheirOwnPasswords() {
    NkProduct product = scenario.opened(trial);
    String me = people.person(Role.CELL_THERAPY_LABORATORY).username();
    String other = scenario.second().username();
    String right = TestPeople.PASSWORD;
    assertThat(refusedBy(product, new TwoPeople(me, right, me, right))).isEqualTo("secondUsername");
    assertThat(refusedBy(product, new TwoPeople(other, right, me, right))).isEqualTo("username");
    assertThat(refusedBy(product, new TwoPeople(me, "wrong", other, right))).isEqualTo("password");
    assertThat(refusedBy(product, new TwoPeople(me, right, other, "wrong")))
        .isEqualTo("secondPassword");
    assertThat(refusedBy(product, new TwoPeople(me, right, null, null)))
        .isEqualTo("secondUsername");
    String monitor = people.person(Role.MONITOR).username();
    assertThat(refusedBy(product, new TwoPeople(me, right, monitor, right)))
        .isEqualTo("secondUsername");
    assertThat(scenario.file(product).steps()).isEmpty();
  }

  @Requirement("PRODUCT-01")
  @Test
  void refusesStepsOutOfOrderAndImpossibleCounts() {
    NkProduct product = scenario.opened(trial);
    assertThat(
            problems(
                () -> scenario.step(product, ProductStep.CD3_DEPLETION, 2, "4000", "20", "0.5")))
        .extracting(Problem::code)
        .containsExactly("step-order");
    assertThat(
            problems(() -> scenario.step(product, ProductStep.APHERESIS, -2, "9000", "60", "50")))
        .extracting(Problem::code)
        .containsExactly("step-future");
    assertThat(problems(() -> scenario.step(product, ProductStep.APHERESIS, 2, "9000", "60", "50")))
        .extracting(Problem::code)
        .containsExactly("step-sum");
    assertThat(problems(() -> scenario.step(product, ProductStep.APHERESIS, 2, "1e9", "101", "50")))
        .extracting(Problem::field)
        .containsExactly("nucleated", "nkPercent");
  }

  @Test
  void aCorrectedStepKeepsTheEarlierOneAndEndsExceptions() {
    NkProduct product = scenario.processed(scenario.opened(trial));
    scenario.goodResults(product);
    RecordedResult purity = scenario.file(product).result(ProductTest.PURITY).orElseThrow();
    scenario.result(product, TestResult.of(ProductTest.PURITY, "80"), purity.id(), "typing error");
    except(product, ProductTest.PURITY);
    assertThat(decision(product).permits()).isTrue();
    RecordedStep last = scenario.file(product).step(ProductStep.IL2_ACTIVATION).orElseThrow();
    RecordStep again =
        scenario.command(
            product,
            ProductStep.IL2_ACTIVATION,
            1,
            "901",
            "95",
            "0.1",
            product.codes(),
            scenario.two());
    assertThat(problems(() -> record(again))).extracting(Problem::code).contains("stale-version");
    record(
        new RecordStep(
            again.productCode(),
            again.step(),
            again.performedAt(),
            again.read(),
            again.counts(),
            again.expiresAt(),
            last.id(),
            "Counted again",
            again.people(),
            UUID.randomUUID()));
    assertThat(scenario.file(product).step(ProductStep.IL2_ACTIVATION).orElseThrow().why())
        .isEqualTo("Counted again");
    assertThat(scenario.file(product).excepted()).isEmpty();
    assertThat(decision(product)).isInstanceOf(ReleaseDecision.NotReleasable.class);
  }

  @Requirement("PRODUCT-03")
  @Test
  void outOfSpecificationNeedsAnInvestigatorsException() {
    NkProduct product = scenario.processed(scenario.opened(trial));
    scenario.goodResults(product);
    RecordedResult earlier = scenario.file(product).result(ProductTest.VIABILITY).orElseThrow();
    assertThat(problems(() -> scenario.result(product, TestResult.of(ProductTest.VIABILITY, "60"))))
        .extracting(Problem::code)
        .containsExactly("stale-version");
    assertThat(
            problems(
                () ->
                    scenario.result(
                        product, TestResult.of(ProductTest.VIABILITY, "60"), earlier.id(), null)))
        .extracting(Problem::field)
        .containsExactly("why");
    scenario.result(
        product, TestResult.of(ProductTest.VIABILITY, "60"), earlier.id(), "second count");
    assertThat(scenario.file(product).results()).hasSize(9);
    assertThat(problems(() -> scenario.release(product)))
        .extracting(Problem::code)
        .contains("BELOW");
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> exceptAs(Role.CELL_THERAPY_LABORATORY, product, ProductTest.VIABILITY));
    assertThat(problems(() -> except(product, ProductTest.PURITY)))
        .extracting(Problem::field)
        .containsExactly("test");
    except(product, ProductTest.VIABILITY);
    NkProduct released = scenario.release(product);
    assertThat(released.state()).isEqualTo(ProductState.RELEASED_BEFORE_STERILITY);
    assertThat(obstacles(released)).isEmpty();
  }

  @Requirement("PRODUCT-03")
  @Test
  void noExceptionFromIdentityAndNoReleaseWithAWrongFigure() {
    NkProduct product = scenario.processed(scenario.opened(trial));
    scenario.goodResults(product);
    RecordedResult hla = scenario.file(product).result(ProductTest.HLA_IDENTITY).orElseThrow();
    scenario.result(
        product,
        TestResult.of(ProductTest.HLA_IDENTITY, TestFinding.MISMATCH),
        hla.id(),
        "repeated");
    assertThat(problems(() -> except(product, ProductTest.HLA_IDENTITY)))
        .extracting(Problem::field)
        .containsExactly("test");
    RecordedResult dose = scenario.file(product).result(ProductTest.NK_CELL_DOSE).orElseThrow();
    scenario.result(product, TestResult.of(ProductTest.NK_CELL_DOSE, "12"), dose.id(), "typing");
    assertThat(scenario.file(product).checked(ProductTest.NK_CELL_DOSE).orElseThrow().verdict())
        .isEqualTo(TestVerdict.DISAGREES);
    assertThat(problems(() -> scenario.release(product)))
        .extracting(Problem::code)
        .contains("MISMATCH", "DISAGREES");
  }

  @Requirement("PRODUCT-04")
  @Test
  void positiveSterilityAfterTheReleaseRaisesAnAlarmForThoseConcerned() {
    NkProduct product = scenario.released(trial);
    assertThat(openAlarms(Role.INVESTIGATOR))
        .extracting(ProductAlarms.OpenAlarm::product)
        .doesNotContain(product.code());
    scenario.result(product, TestResult.of(ProductTest.STERILITY, TestFinding.POSITIVE));
    assertThat(openAlarms(Role.INVESTIGATOR))
        .extracting(ProductAlarms.OpenAlarm::product)
        .contains(product.code());
    assertThat(openAlarms(Role.COMMITTEE_MEMBER)).isEmpty();
    assertThat(due(Role.INVESTIGATOR, product)).anyMatch(what -> what.startsWith("Product alarm"));
    assertThat(obstacles(product)).containsExactly("product-specification");
    ProductAlarm alarm = scenario.file(product).alarms().getFirst();
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> close(Role.CELL_THERAPY_LABORATORY, product, alarm, "seen"));
    close(Role.INVESTIGATOR, product, alarm, "Not infused, rejected");
    assertThat(openAlarms(Role.INVESTIGATOR))
        .extracting(ProductAlarms.OpenAlarm::product)
        .doesNotContain(product.code());
    assertThat(problems(() -> close(Role.INVESTIGATOR, product, alarm, "again")))
        .extracting(Problem::code)
        .containsExactly("closed");
  }

  @Requirement("PRODUCT-05")
  @Test
  void aRejectedProductIsNotInfused() {
    NkProduct product = scenario.released(trial);
    assertThat(problems(() -> reject(product, " ")))
        .extracting(Problem::field)
        .containsExactly("reason");
    reject(product, "Bag leaked");
    assertThat(obstacles(product)).contains("product-rejected");
    assertThat(problems(() -> reject(product, "again")))
        .extracting(Problem::code)
        .containsExactly("product-closed");
    assertThat(problems(() -> scenario.release(product)))
        .extracting(Problem::code)
        .contains("REJECTED");
  }

  @Requirement("PRODUCT-05")
  @Test
  void anExpiredProductIsNotInfused() {
    NkProduct product = scenario.released(trial);
    NkProduct stored = scenario.file(product).product();
    Instant expiry = Objects.requireNonNull(stored.expiresAt());
    assertThat(obstaclesAt(stored, expiry.minusSeconds(1))).isEmpty();
    assertThat(obstaclesAt(stored, expiry)).containsExactly("product-expired");
  }

  @Test
  void aReleaseIsOfWhatWasSeen() {
    NkProduct product = scenario.processed(scenario.opened(trial));
    String seen = scenario.file(product).state();
    scenario.goodResults(product);
    assertThat(
            problems(
                () ->
                    people.doing(
                        Role.CELL_THERAPY_LABORATORY,
                        () -> releases.release(product.code(), seen, TestPeople.PASSWORD))))
        .extracting(Problem::code)
        .containsExactly("stale-version");
  }

  @Test
  void onlyTheSelectedDonorOfARecipientOfTheTrialGivesAProduct() {
    PatientSummary recipient = scenario.opened(trial).recipient();
    assertThat(problems(() -> scenario.make(recipient, recipient.code() + "-D1")))
        .extracting(Problem::field)
        .containsExactly("donor");
    assertThat(
            problems(
                () ->
                    people.doing(
                        Role.CELL_THERAPY_LABORATORY,
                        () -> products.make(trial.id(), "NOBODY", "D1", UUID.randomUUID()))))
        .extracting(Problem::field)
        .containsExactly("patient");
  }

  private ReleaseDecision decision(NkProduct product) {
    return people.doing(
        Role.CELL_THERAPY_LABORATORY, () -> products.decide(products.file(stored(product))));
  }

  private NkProduct stored(NkProduct product) {
    return products.product(product.code(), Permission.VIEW_PATIENT);
  }

  private List<String> obstacles(NkProduct product) {
    return obstaclesAt(product, scenario.instant());
  }

  private List<String> obstaclesAt(NkProduct product, Instant at) {
    return people.doing(
        Role.INVESTIGATOR,
        () ->
            infusions.obstacles(Optional.of(stored(product)), at).stream()
                .map(obstacle -> obstacle.reason().code())
                .toList());
  }

  private NkProduct record(RecordStep command) {
    return people.doing(Role.CELL_THERAPY_LABORATORY, () -> steps.record(command));
  }

  private String refusedBy(NkProduct product, TwoPeople two) {
    return Objects.requireNonNull(
        problems(
                () ->
                    record(
                        scenario.command(
                            product,
                            ProductStep.APHERESIS,
                            2,
                            "9000",
                            "10",
                            "60",
                            product.codes(),
                            two)))
            .getFirst()
            .field());
  }

  private void except(NkProduct product, ProductTest test) {
    exceptAs(Role.INVESTIGATOR, product, test);
  }

  private void exceptAs(Role role, NkProduct product, ProductTest test) {
    String seen = scenario.file(product).state();
    people.doing(
        role,
        () -> {
          exceptions.sign(
              product.code(), test, seen, "No other product in time", TestPeople.PASSWORD);
          return product;
        });
  }

  private void close(Role role, NkProduct product, ProductAlarm alarm, String said) {
    people.doing(
        role,
        () -> {
          alarms.close(product.code(), alarm.id(), alarm.version(), said);
          return product;
        });
  }

  private NkProduct reject(NkProduct product, String why) {
    String seen = scenario.file(product).state();
    return people.doing(
        Role.CELL_THERAPY_LABORATORY,
        () -> releases.reject(product.code(), seen, why, TestPeople.PASSWORD));
  }

  private List<ProductAlarms.OpenAlarm> openAlarms(Role role) {
    return people.doing(role, () -> alarms.open(trial.id()));
  }

  private List<String> due(Role role, NkProduct product) {
    return people.doing(role, () -> tasks.due(List.of(trial.id()))).stream()
        .filter(item -> item.subject().equals(product.code()))
        .map(DueItem::what)
        .toList();
  }

  private static List<Problem> problems(ThrowingCallable work) {
    return catchThrowableOfType(Refused.class, work).problems();
  }
}
