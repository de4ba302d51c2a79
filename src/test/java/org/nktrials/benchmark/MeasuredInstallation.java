package org.nktrials.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.nktrials.NkTrialsApplication;
import org.nktrials.access.Role;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.support.ManyEntries;
import org.nktrials.support.ManyPatients;
import org.nktrials.support.RecordedStatements;
import org.nktrials.support.RecordedStatements.Sent;
import org.nktrials.support.TestDatabase;
import org.nktrials.support.TestPeople;
import org.nktrials.support.TrialScenario;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole application on a database of its own, with an investigator of all sites and of several
 * trials signed in over HTTP.
 *
 * <p>All patients are in one trial, the hardest case for its lists. Sixteen of them are present,
 * however many there are, for a phase I trial treats no more at a time; the others have left and
 * hold no place. So board, Today and the patient page show the same for few and for many. The lists
 * show twenty rows of either, since a page of fifty rows takes longer to draw than one of twenty.
 */
final class MeasuredInstallation implements AutoCloseable {

  private static final int OTHER_TRIALS = 4;
  private static final String ROWS = "?size=20";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final ConfigurableApplicationContext application;
  private final TestDatabase database;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private final String address;
  private Map<String, String> pages = Map.of();
  private ManyPatients patients;

  private MeasuredInstallation(ConfigurableApplicationContext application, TestDatabase database) {
    this.application = application;
    this.database = database;
    this.address =
        "http://localhost:" + ((WebServerApplicationContext) application).getWebServer().getPort();
  }

  /** Starts it with so many patients, each with so many adverse events. */
  static MeasuredInstallation with(int patients, int events) throws Exception {
    TestDatabase database = TestDatabase.fresh("benchmark " + patients);
    Map<String, Object> settings = new LinkedHashMap<>(database.configuration());
    settings.put("server.port", "0");
    settings.put("nktrials.visits.first-round", "P1D");
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(NkTrialsApplication.class, RecordedStatements.Instead.class)
            .initializers(
                started -> started.getBeanFactory().registerSingleton("testDatabase", database))
            .properties(settings)
            .run();
    MeasuredInstallation installation = new MeasuredInstallation(application, database);
    installation.fill(patients, events);
    installation.signIn();
    return installation;
  }

  private void fill(int patients, int events) throws SQLException {
    TestPeople people = application.getBean(TestPeople.class);
    people.site("01");
    people.site("02");
    people.person(Role.INVESTIGATOR);
    TrialScenario scenario = application.getBean(TrialScenario.class);
    TrialSummary trial = scenario.startedTrial("BENCH");
    for (int other = 1; other <= OTHER_TRIALS; other++) {
      scenario.startedTrial("BENCH-" + other);
    }
    this.patients = new ManyPatients(database, trial, events);
    String patient = this.patients.until(patients);
    pages = pages("/trials/" + trial.code(), "/patients/" + patient);
  }

  private static Map<String, String> pages(String trial, String patient) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("board", trial + "/board");
    pages.put("today", "/today");
    pages.put("patient", patient);
    pages.put("patients", trial + "/patients" + ROWS);
    pages.put("adverse events", trial + "/adverse-events" + ROWS);
    pages.put("serious events", trial + "/serious-events" + ROWS);
    pages.put("queries", trial + "/queries" + ROWS);
    pages.put("deviations", trial + "/deviations" + ROWS);
    pages.put("audit trail", "/audit" + ROWS);
    return pages;
  }

  private void signIn() throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("the sign-in page has no token");
    }
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                TestPeople.username(Role.INVESTIGATOR),
                URLEncoder.encode(TestPeople.PASSWORD, StandardCharsets.UTF_8),
                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    send(
        HttpRequest.newBuilder(URI.create(address + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  /**
   * Gives every patient released immune values.
   *
   * @return address of the immune page of the trial
   */
  String immuneValues(int visits, int parameters) throws SQLException {
    return "/trials/" + patients.immuneValues(visits, parameters) + "/immune";
  }

  /** Gives the trail so many entries. */
  void entries(int entries) throws SQLException {
    ManyEntries.into(database, entries);
  }

  /** Code of one of the patients. */
  String patient() {
    return pages.get("patient").substring("/patients/".length());
  }

  /** What is measured: address by name. */
  Map<String, String> pages() {
    return pages;
  }

  /** The page. */
  String get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address + path)).build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    boolean elsewhere =
        answer.uri().getPath().equals("/sign-in") && !request.uri().getPath().equals("/sign-in");
    if (answer.statusCode() != 200 || elsewhere) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
    }
    return answer.body();
  }

  /** What the page asks the database, and how it tells it to plan that. */
  List<Sent> statements(String path) {
    return application
        .getBean(RecordedStatements.class)
        .toRepeat(
            () -> {
              try {
                get(path);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Rows of a table, counted. */
  long rows(String table) throws SQLException {
    try (Connection connection = database.asSuperuser();
        var statement = connection.createStatement();
        var counted = statement.executeQuery("select count(*) from " + table)) {
      counted.next();
      return counted.getLong(1);
    }
  }

  /** Of the application's own, with its settings. */
  Connection connection() throws SQLException {
    return application.getBean(DataSource.class).getConnection();
  }

  @Override
  public void close() {
    client.close();
    application.close();
  }
}
