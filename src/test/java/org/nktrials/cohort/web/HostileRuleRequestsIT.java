package org.nktrials.cohort.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Input that cannot be: 400, a stable code, and the field that is wrong. Single quotes for double.
 */
@Requirement("HOSTILE-09")
@IntegrationTest
@AutoConfigureMockMvc
class HostileRuleRequestsIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "design                  |{'doseLevels':3,'cohorts':[]}",
        "design                  |{'design':null,'doseLevels':3,'cohorts':[]}",
        "design                  |{'design':'boin','doseLevels':3,'cohorts':[]}",
        "design                  |{'design':'3+3 ','doseLevels':3,'cohorts':[]}",
        "design                  |{'design':'','doseLevels':3,'cohorts':[]}",
        "design                  |{'design':33,'doseLevels':3,'cohorts':[]}",
        "design                  |{'design':['3+3'],'doseLevels':3,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':null,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':0,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':-1,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':51,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':3.0,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':3e0,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':'3','cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':'','cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':true,'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':[3],'cohorts':[]}",
        "doseLevels              |{'design':'3+3','doseLevels':99999999999,'cohorts':[]}",
        "startLevel              |{'design':'3+3','doseLevels':3,'startLevel':0,'cohorts':[]}",
        "startLevel              |{'design':'3+3','doseLevels':3,'startLevel':4,'cohorts':[]}",
        "startLevel              |{'design':'3+3','doseLevels':3,'startLevel':1.5,'cohorts':[]}",
        "cohorts                 |{'design':'3+3','doseLevels':3}",
        "cohorts                 |{'design':'3+3','doseLevels':3,'cohorts':null}",
        "cohorts                 |{'design':'3+3','doseLevels':3,'cohorts':{}}",
        "cohorts                 |{'design':'3+3','doseLevels':3,'cohorts':''}",
        "cohorts[0]              |{'design':'3+3','doseLevels':3,'cohorts':[null]}",
        "cohorts[0]              |{'design':'3+3','doseLevels':3,'cohorts':['']}",
        "cohorts[0]              |{'design':'3+3','doseLevels':3,'cohorts':[[]]}",
        "cohorts[0].level       "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'evaluable':3,'dlt':0}]}",
        "cohorts[0].evaluable    |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'dlt':0}]}",
        "cohorts[0].dlt         "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3}]}",
        "cohorts[0].level       "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':4,'evaluable':3,'dlt':0}]}",
        "cohorts[0].evaluable   "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3.7,'dlt':0}]}",
        "cohorts[0].evaluable   "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':-3,'dlt':0}]}",
        "cohorts[0].dlt         "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':'1'}]}",
        "cohorts[0].dlt         "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':null}]}",
        "cohorts[0].dlt         "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':4}]}",
        "cohorts[0].pending     "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':0,'pending':-1}]}",
        "cohorts[0].pending     "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':0,'pending':false}]}",
        "cohorts[0].enrolled    "
            + " |{'design':'3+3','doseLevels':3,'cohorts':[{'level':1,'evaluable':3,'dlt':0,'enrolled':3}]}",
        "settings                |{'design':'3+3','doseLevels':3,'settings':[],'cohorts':[]}",
        "settings                |{'design':'3+3','doseLevels':3,'settings':'','cohorts':[]}",
        "settings.deescalation  "
            + " |{'design':'3+3','doseLevels':3,'settings':{'deescalation':'NONE'},'cohorts':[]}",
        "settings.deEscalation  "
            + " |{'design':'3+3','doseLevels':3,'settings':{'deEscalation':'none'},'cohorts':[]}",
        "settings.deEscalation  "
            + " |{'design':'3+3','doseLevels':3,'settings':{'deEscalation':0},'cohorts':[]}",
        "settings.topDose       "
            + " |{'design':'3+3','doseLevels':3,'settings':{'topDose':''},'cohorts':[]}",
        "settings.earlySecondDlt"
            + " |{'design':'3+3','doseLevels':3,'settings':{'earlySecondDlt':true},'cohorts':[]}",
        "target                  |{'design':'3+3','doseLevels':3,'cohorts':[],'target':0.3}",
      })
  void refusesHistories(String field, String body) {
    refused("/api/v1/rules/dose-escalation", field, body);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "design                  |{'trueDltProbabilities':[0.1]}",
        "trueDltProbabilities    |{'design':'3+3'}",
        "trueDltProbabilities    |{'design':'3+3','trueDltProbabilities':[]}",
        "trueDltProbabilities    |{'design':'3+3','trueDltProbabilities':0.1}",
        "trueDltProbabilities[1] |{'design':'3+3','trueDltProbabilities':[0.1,1.01]}",
        "trueDltProbabilities[0] |{'design':'3+3','trueDltProbabilities':[-0.1]}",
        "trueDltProbabilities[0] |{'design':'3+3','trueDltProbabilities':['0.1']}",
        "trueDltProbabilities[0] |{'design':'3+3','trueDltProbabilities':['NaN']}",
        "trueDltProbabilities[0] |{'design':'3+3','trueDltProbabilities':[true]}",
        "trueDltProbabilities[0] |{'design':'3+3','trueDltProbabilities':[1e999]}",
        "trueDltProbabilities[1] |{'design':'3+3','trueDltProbabilities':[0.1,null]}",
        "startLevel              |{'design':'3+3','trueDltProbabilities':[0.1],'startLevel':1}",
        "target                  |{'design':'3+3','trueDltProbabilities':[0.1],'target':0.3}",
        "settings.topDose       "
            + " |{'design':'3+3','trueDltProbabilities':[0.1],'settings':{'topDose':'SIX'}}",
      })
  void refusesProbabilities(String field, String body) {
    refused("/api/v1/rules/operating-characteristics", field, body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'design':'3+3','design':'3+3','doseLevels':3,'cohorts':[]}",
        "{'design':'3+3','doseLevels':03,'cohorts':[]}",
        "{'design':'3+3','doseLevels':NaN,'cohorts':[]}",
      })
  void refusesWhatIsNoJson(String body) {
    assertThat(post("/api/v1/rules/dose-escalation", body)).hasStatus(400);
  }

  private void refused(String address, String field, String body) {
    MvcTestResult answer = post(address, body);
    assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("invalid");
    assertThat(answer).bodyJson().extractingPath("$.errors[*].field").asArray().contains(field);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].message").asString().isNotBlank();
  }

  private MvcTestResult post(String address, String body) {
    return mvc.post()
        .uri(address)
        .with(people.asProgramOf(people.person(Role.STATISTICIAN)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }
}
