package org.nktrials.donor.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nktrials.access.Role;
import org.nktrials.donor.product.NkProduct;
import org.nktrials.donor.product.ProductScenario;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Requirement("PRODUCT-01")
@IntegrationTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductPagesIT {

  private static final List<String> STATEMENTS =
      List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

  @Autowired private ProductScenario scenario;
  @Autowired private TestPeople people;
  @Autowired private MockMvcTester mvc;

  private TrialSummary trial;
  private NkProduct released;

  @BeforeAll
  void start() {
    trial = scenario.startedTrial("PRODPAGE");
    released = scenario.released(trial);
  }

  @Test
  void showsChainYieldsSpecificationAndSignatures() {
    assertThat(get("/products/" + released.code(), Role.CELL_THERAPY_LABORATORY))
        .hasStatusOk()
        .bodyText()
        .contains(
            "Chain of identity",
            "Test cell-therapy-second",
            "verified by the second person",
            "CD3 depletion",
            "product-bar",
            "10.69 10⁶/kg",
            "&lt; 0.1 10⁶/kg",
            "result pending",
            "release before sterility result");
  }

  @Test
  void listsFiltersAndExports() {
    String list = "/trials/" + trial.code() + "/products";
    assertThat(get(list + "?text=" + released.code() + "&sort=expires,desc", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains(released.code());
    assertThat(get(list + "?state=REJECTED", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .contains("No product matches");
    assertThat(get(list + ".csv", Role.MONITOR))
        .hasStatusOk()
        .bodyText()
        .startsWith("product,recipient,donor")
        .contains(released.code());
    assertThat(get(list, Role.COMMITTEE_MEMBER)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void printsALabelWithDataMatrixCodesAndTheCertificate() {
    assertThat(get("/products/" + released.code() + "/label", Role.CELL_THERAPY_LABORATORY))
        .hasStatusOk()
        .bodyText()
        .contains("Data Matrix of " + released.donorCode(), "h1v1h-1z");
    assertThat(get("/products/" + released.code() + "/certificate", Role.MONITOR))
        .hasStatusOk()
        .hasContentType(MediaType.APPLICATION_PDF);
  }

  @Test
  void givesARefusedStepBackAsTypedWithoutCodesOfPasswords() {
    NkProduct product = scenario.opened(trial);
    MvcTestResult refused =
        mvc.post()
            .uri("/products/" + product.code() + "/steps/APHERESIS")
            .with(people.as(Role.CELL_THERAPY_LABORATORY))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("readProduct", product.code())
            .param("readDonor", "SOMEBODY-ELSE")
            .param("readRecipient", product.recipient().code())
            .param("performedAt", scenario.now().minusHours(1).toString())
            .param("nucleated", "9001")
            .param("nkPercent", "10")
            .param("tPercent", "60")
            .param("volume", "100")
            .param("username", "cell-therapy-laboratory")
            .param("password", "my-secret-password")
            .exchange();
    assertThat(refused)
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("This is not the donor code of this product", "9001")
        .doesNotContain("my-secret-password");
  }

  @Test
  void wordsWhatIsMissingOfAResult() {
    assertThat(
            mvc.post()
                .uri("/products/" + released.code() + "/results")
                .with(people.as(Role.CELL_THERAPY_LABORATORY))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("test", "STERILITY")
                .param("value", "3")
                .exchange())
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
        .bodyText()
        .contains("Choose a finding of Sterility, day 14.", "Say when the test was read.");
  }

  @Test
  void theSearchBoxOpensAProductByItsCode() {
    assertThat(get("/search?q=" + released.code().toLowerCase(Locale.ROOT), Role.MONITOR))
        .hasRedirectedUrl("/products/" + released.code());
    assertThat(get("/search?q=" + released.code(), Role.COMMITTEE_MEMBER))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void answersPrograms() {
    String path = "/api/v1/trials/" + trial.code() + "/products";
    assertThat(get(path + "/" + released.code(), Role.MONITOR))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.tests[0].verdict")
        .isEqualTo("RECORDED");
    assertThat(get(path + "/NOBODY-P1", Role.MONITOR)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void anAlarmIsOnEveryPageOfTheTrialForThoseConcerned() {
    TrialSummary other = scenario.startedTrial("PRODALARM");
    NkProduct product = scenario.released(other);
    scenario.result(product, TestResult.of(ProductTest.STERILITY, TestFinding.POSITIVE));
    String page = "/trials/" + other.code() + "/protocol";
    assertThat(get(page, Role.INVESTIGATOR))
        .hasStatusOk()
        .bodyText()
        .contains("Product alarm: " + product.code());
    assertThat(get(page, Role.COMMITTEE_MEMBER))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Product alarm");
    assertThat(mvc.get().uri("/today").with(people.as(Role.INVESTIGATOR, other)))
        .bodyText()
        .contains("Product alarm");
  }

  @Test
  void asksTheDatabaseAtMostTwelveTimes() {
    for (String page :
        List.of(
            "/trials/" + trial.code() + "/products",
            "/products/" + released.code(),
            "/products/" + released.code() + "/release",
            "/products/" + released.code() + "/results",
            "/products/" + released.code() + "/label")) {
      List<String> seen = statements(page);
      System.out.println(page + ": " + seen.size() + " statements");
      assertThat(seen).as(page).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    }
  }

  private MvcTestResult get(String path, Role role) {
    return mvc.get().uri(path).with(people.as(role)).exchange();
  }

  private List<String> statements(String page) {
    var laboratory = people.as(Role.CELL_THERAPY_LABORATORY);
    assertThat(mvc.get().uri(page).with(laboratory)).hasStatusOk();
    var seen = new ListAppender<ILoggingEvent>();
    seen.start();
    var loggers = STATEMENTS.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    loggers.forEach(
        logger -> {
          logger.setLevel(Level.DEBUG);
          logger.setAdditive(false);
          logger.addAppender(seen);
        });
    try {
      assertThat(mvc.get().uri(page).with(laboratory)).hasStatusOk();
    } finally {
      loggers.forEach(
          logger -> {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
          });
    }
    return seen.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> !message.matches("Executing prepared SQL (query|update)"))
        .filter(message -> !message.contains("SPRING_SESSION"))
        .toList();
  }
}
