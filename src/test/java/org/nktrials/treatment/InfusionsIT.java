package org.nktrials.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Permission;
import org.nktrials.access.Role;
import org.nktrials.donor.product.AlarmKind;
import org.nktrials.donor.product.Infusion;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductAlarm;
import org.nktrials.donor.product.ProductAlarms;
import org.nktrials.donor.product.ProductFile;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.donor.product.ProductState;
import org.nktrials.donor.product.TwoPeople;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Reading;
import org.nktrials.examination.RecordMeasurements;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.dosing.DosingDecision;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class InfusionsIT {

  @Autowired private ProductScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private Infusions infusions;
  @Autowired private Doses doses;
  @Autowired private Examinations examinations;
  @Autowired private Patients patients;
  @Autowired private ProductAlarms alarms;

  @Test
  void recordsTheDoseThatTheRecipientGets() {
    TrialSummary trial = scenario.startedTrial("INF-DOSE");
    NkProduct product = scenario.released(trial);
    UUID submission = UUID.randomUUID();
    RecordedDose given = give(product, product.codes(), two(), submission);
    assertThat(given.deviations()).isEmpty();
    assertThat(given.dose().drug()).isEqualTo("NK");
    assertThat(given.dose().amount()).isEqualByComparingTo("10.6875");
    assertThat(give(product, product.codes(), two(), submission).dose().id())
        .as("a double submit")
        .isEqualTo(given.dose().id());
    ProductFile file = scenario.file(product);
    assertThat(file.product().state()).isEqualTo(ProductState.INFUSED);
    Infusion infusion = file.infusion();
    assertThat(infusion).isNotNull();
    assertThat(infusion.weight()).isEqualByComparingTo("80");
    assertThat(infusion.verifiedBy()).isEqualTo("Test investigator");
    assertThat(codes(() -> give(product, product.codes(), two(), UUID.randomUUID())))
        .containsExactly("product-infused");
  }

  @Test
  void feverAfterwardsAsksForAGradeOfCytokineRelease() {
    TrialSummary trial = scenario.startedTrial("INF-FEVER");
    NkProduct product = scenario.released(trial);
    assertThat(temperature(product, "38.0", 2)).as("before the infusion").isEmpty();
    give(product, product.codes(), two(), UUID.randomUUID());
    assertThat(temperature(product, "37.9", 1)).isEmpty();
    assertThat(temperature(product, "38.0", 0))
        .singleElement()
        .asString()
        .contains("day 0 after the infusion of cells", "CRS", "default of this project");
  }

  @Test
  void feverIsAskedAboutOnTheLastDayOfTheWatchAndNotAfterIt() throws SQLException {
    TrialSummary trial = scenario.startedTrial("INF-WATCH");
    NkProduct product = scenario.released(trial);
    give(product, product.codes(), two(), UUID.randomUUID());
    letPass(14, product);
    assertThat(temperature(product, "38.0", 1))
        .singleElement()
        .asString()
        .contains("day 14 after the infusion of cells", "Asked from day 0 to day 14");
    letPass(1, product);
    assertThat(temperature(product, "38.0", 0)).as("day 15").isEmpty();
  }

  /** The clock of the application stands still: the infusion is moved back instead. */
  private static void letPass(int days, NkProduct product) throws SQLException {
    try (Connection owner = TestDatabase.shared().asOwner();
        Statement named = owner.createStatement();
        PreparedStatement back =
            owner.prepareStatement(
                "update dose set given_at = given_at - make_interval(days => ?),"
                    + " given_on = given_on - ? where patient_id = ?")) {
      named.execute(
          "select set_config('nk.actor_name', 'test', false), set_config('nk.reason', 'Time',"
              + " false)");
      back.setInt(1, days);
      back.setInt(2, days);
      back.setObject(3, product.recipient().id());
      assertThat(back.executeUpdate()).isEqualTo(1);
    }
  }

  private List<String> temperature(NkProduct product, String celsius, int minutesAgo) {
    Reading reading = new Reading(Item.TEMP, "temp", new BigDecimal(celsius), null, false, null);
    return people.doing(
        Role.COORDINATOR,
        () ->
            examinations
                .record(
                    new RecordMeasurements(
                        product.recipient().code(),
                        List.of(
                            new RecordMeasurements.Moment(
                                scenario.now().minusMinutes(minutesAgo), "at", List.of(reading))),
                        UUID.randomUUID()))
                .prompts());
  }

  @Requirement("PRODUCT-04")
  @Test
  void aPositiveSterilityAfterwardsIsAnAlarm() {
    TrialSummary trial = scenario.startedTrial("INF-ALARM");
    NkProduct product = scenario.released(trial);
    give(product, product.codes(), two(), UUID.randomUUID());
    scenario.result(product, TestResult.of(ProductTest.STERILITY, TestFinding.POSITIVE));
    assertThat(scenario.file(product).alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo(AlarmKind.RESULT))
        .satisfies(alarm -> assertThat(alarm.sentence()).startsWith("After infusion"));
    assertThat(people.doing(Role.COORDINATOR, () -> alarms.open(trial.id())))
        .extracting(ProductAlarms.OpenAlarm::product)
        .contains(product.code());
  }

  @Requirement("PRODUCT-05")
  @Test
  void needsTheRightCodesAndTwoPeople() {
    TrialSummary trial = scenario.startedTrial("INF-CODES");
    NkProduct product = scenario.released(trial);
    ProductCodes wrong =
        new ProductCodes(product.code(), product.donorCode(), product.recipient().code() + "X");
    assertThat(codes(() -> give(product, wrong, two(), UUID.randomUUID())))
        .containsExactly("wrong-code");
    ProductAlarm alarm = scenario.file(product).alarms().getFirst();
    assertThat(alarm.kind()).isEqualTo(AlarmKind.IDENTITY);
    assertThat(codes(() -> give(product, product.codes(), two(), UUID.randomUUID())))
        .containsExactly("product-alarm");
    people.doing(
        Role.INVESTIGATOR,
        () -> {
          alarms.close(product.code(), alarm.id(), alarm.version(), "The neighbour's wristband");
          return product;
        });
    String me = people.person(Role.COORDINATOR).username();
    TwoPeople same = new TwoPeople(me, TestPeople.PASSWORD, me, TestPeople.PASSWORD);
    assertThat(codes(() -> give(product, product.codes(), same, UUID.randomUUID())))
        .containsExactly("second-same");
    assertThat(people.doing(Role.COORDINATOR, () -> doses.of(product.recipient().id())))
        .as("nothing is left of a refused infusion")
        .isEmpty();
    give(product, product.codes(), two(), UUID.randomUUID());
  }

  @Requirement("PRODUCT-05")
  @Test
  void theGuardAsksForAReleasedProduct() {
    TrialSummary trial = scenario.startedTrial("INF-GUARD");
    NkProduct product = scenario.processed(scenario.opened(trial));
    assertThat(asked(product)).contains("product-not-released", "product-specification");
    assertThat(codes(() -> give(product, product.codes(), two(), UUID.randomUUID())))
        .contains("product-not-released");
  }

  @Test
  void aDoseRecordedWithoutAProductIsADeviation() {
    TrialSummary trial = scenario.startedTrial("INF-LATE");
    NkProduct product = scenario.opened(trial);
    RecordedDose given =
        people.doing(
            Role.COORDINATOR,
            () ->
                doses.record(
                    new RecordDose(
                        product.recipient().code(),
                        "NK",
                        new BigDecimal("5"),
                        1,
                        scenario.now().minusMinutes(1),
                        null,
                        UUID.randomUUID())));
    assertThat(given.deviations()).anyMatch(text -> text.contains("is not released"));
  }

  private List<String> asked(NkProduct product) {
    return people.doing(
        Role.COORDINATOR,
        () -> {
          PatientSummary patient =
              patients.patient(product.recipient().code(), Permission.VIEW_PATIENT);
          DosingDecision decision = infusions.ask(patient).orElseThrow();
          return decision.reasons().stream().map(reason -> reason.code()).toList();
        });
  }

  private RecordedDose give(NkProduct product, ProductCodes read, TwoPeople two, UUID submission) {
    return people.doing(
        Role.COORDINATOR,
        () ->
            infusions.give(
                new GiveInfusion(
                    product.recipient().code(),
                    product.code(),
                    scenario.now(),
                    new BigDecimal("100"),
                    read,
                    null,
                    two,
                    submission)));
  }

  private TwoPeople two() {
    return new TwoPeople(
        people.person(Role.COORDINATOR).username(),
        TestPeople.PASSWORD,
        people.person(Role.INVESTIGATOR).username(),
        TestPeople.PASSWORD);
  }

  private static List<String> codes(ThrowingCallable work) {
    return catchThrowableOfType(Refused.class, work).problems().stream()
        .map(Problem::code)
        .toList();
  }
}
