package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.ApiTokens;
import org.nktrials.access.Role;
import org.nktrials.access.TokenScope;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The calculators as programs meet them: field names, null rules, refusals. */
@IntegrationTest
@AutoConfigureMockMvc
class RuleCalculatorsIT {

  private static final String ESCALATION = "/api/v1/rules/dose-escalation";
  private static final String CHARACTERISTICS = "/api/v1/rules/operating-characteristics";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  @Autowired private ApiTokens tokens;

  @Test
  void answersTheContractsExample() {
    MvcTestResult answer =
        post(
            ESCALATION,
            """
            {"design":"3+3",
             "settings":{"deEscalation":"NONE","topDose":"ACCEPT_THREE","earlySecondDlt":"CLOSE_LEVEL"},
             "doseLevels":4,
             "cohorts":[{"level":1,"evaluable":3,"dlt":0,"pending":0},
                        {"level":2,"evaluable":3,"dlt":1,"pending":0}]}
            """);
    assertThat(answer)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"decision":"EXPAND","nextLevel":2,"additionalPatients":3,"exceededLevel":null,
             "mtdLevel":null,"trialComplete":false,"deviations":[]}
            """);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsOnlyKeys(
            "decision",
            "nextLevel",
            "additionalPatients",
            "exceededLevel",
            "mtdLevel",
            "trialComplete",
            "reasons",
            "deviations");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.reasons[0]")
        .asMap()
        .containsOnlyKeys("code", "sentence", "source");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.reasons[0].source")
        .asMap()
        .containsOnlyKeys("citation", "doi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        // cohorts (level/evaluable/dlt/pending)|settings|decision|next|more|exceeded|mtd|complete
        "''            |{}                            |START               |1   |3|null|null|false",
        "1/3/0/0       |{}                            |ESCALATE            |2   |3|null|null|false",
        "1/3/1/0       |{}                            |EXPAND              |1   |3|null|null|false",
        "1/3/1/3       |{}                            |AWAIT               |1   |0|null|null|false",
        "1/2/0/0       |{}                            |AWAIT               |1   |1|null|null|false",
        "1/3/2/0       |{}                            |STOP_NO_MTD         |null|0|1   |null|true",
        "1/3/0/0 2/3/2/0|{}                           |DECLARE_MTD         |null|0|2   |1   |true",
        "1/3/0/0 2/3/2/0|{'deEscalation':'SIX_AT_MTD'}|DE_ESCALATE         |1   |3|2   |null|false",
        "1/3/0/0 2/3/0/0 3/3/0/0|{}                   |DECLARE_MTD         |null|0|null|3   |true",
        "1/3/0/0 2/3/0/0 3/3/0/0|{'topDose':'REQUIRE_SIX'}|EXPAND          |3   |3|null|null|false",
        "1/3/0/0 2/3/0/0"
            + " 3/3/0/0|{'topDose':'NOT_REACHED'}|STOP_MTD_NOT_REACHED|null|0|null|null|true",
        "1/2/2/0       |{'earlySecondDlt':'COMPLETE_COHORT'}|AWAIT         |1   |1|null|null|false",
      })
  void decides(
      String cohorts,
      String settings,
      String decision,
      String next,
      int more,
      String exceeded,
      String mtd,
      boolean complete) {
    String body =
        "{'design':'3+3','settings':%s,'doseLevels':3,'cohorts':[%s]}"
            .formatted(settings, RuleRequests.cohorts(cohorts))
            .replace('\'', '"');
    assertThat(post(ESCALATION, body))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"decision":"%s","nextLevel":%s,"additionalPatients":%d,"exceededLevel":%s,
             "mtdLevel":%s,"trialComplete":%s}
            """
                .formatted(decision, next, more, exceeded, mtd, complete));
  }

  @Test
  void startsWhereTheProtocolStarts() {
    assertThat(
            post(
                ESCALATION,
                "{\"design\":\"3+3\",\"doseLevels\":4,\"startLevel\":2,\"cohorts\":[]}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.nextLevel")
        .isEqualTo(2);
  }

  @Requirement("ESC-10")
  @Test
  void reportsAHistoryThatTheRulesCouldNotHaveProduced() {
    assertThat(
            post(
                ESCALATION,
                """
                {"design":"3+3","doseLevels":3,"cohorts":[{"level":2,"evaluable":3,"dlt":0}]}
                """))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.deviations[0]")
        .asMap()
        .containsOnlyKeys("code", "sentence");
  }

  @Test
  void givesOperatingCharacteristicsInFull() {
    MvcTestResult answer =
        post(
            CHARACTERISTICS,
            """
            {"design":"3+3","settings":{"deEscalation":"SIX_AT_MTD","topDose":"REQUIRE_SIX"},
             "trueDltProbabilities":[0.1,0.25,0.4]}
            """);
    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .extractingPath("$")
        .asMap()
        .containsOnlyKeys(
            "method",
            "noMtdProbability",
            "mtdNotReachedProbability",
            "mtdProbability",
            "expectedPatients",
            "expectedDlts")
        .containsEntry("method", "EXACT");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.noMtdProbability")
        .asNumber()
        .satisfies(none -> assertThat(none.doubleValue()).isBetween(0.1030515, 0.1030525));
    assertThat(answer).bodyJson().extractingPath("$.mtdProbability").asArray().hasSize(3);
  }

  @Test
  void answersATokenForReadingAndNobodyWithout() {
    UUID statistician = people.person(Role.STATISTICIAN).id();
    String token =
        people.doing(
            Role.STATISTICIAN,
            () -> tokens.issueFor(statistician, "calculator", TokenScope.READ, Duration.ofDays(1)));
    String body = "{\"design\":\"3+3\",\"doseLevels\":4,\"cohorts\":[]}";
    var request = mvc.post().uri(ESCALATION).contentType(MediaType.APPLICATION_JSON).content(body);
    assertThat(request).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(request.header("Authorization", "Bearer " + token)).hasStatusOk();
  }

  @Test
  void refusesBodiesThatAreNoJson() {
    for (String body : new String[] {"", "{", "null", "[]", "3", "{} {}", "{\"design\":\"3+3\""}) {
      for (String address : new String[] {ESCALATION, CHARACTERISTICS}) {
        assertThat(post(address, body))
            .as(address + " " + body)
            .hasStatus(400)
            .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
            .bodyJson()
            .extractingPath("$.code")
            .isEqualTo("invalid");
      }
    }
  }

  private MvcTestResult post(String address, String body) {
    return mvc.post()
        .uri(address)
        .with(people.asProgramOf(people.person(Role.STATISTICIAN)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
