package org.nktrials.outcome.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.access.Role;
import org.nktrials.statistics.Reference;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@AutoConfigureMockMvc
class StatisticsCalculatorIT {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  private MvcTestResult ask(String body) {
    return mvc.post()
        .uri("/api/v1/statistics/survival")
        .with(people.asProgramOf(people.person(Role.STATISTICIAN)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.replace('\'', '"'))
        .exchange();
  }

  private String answer(String body) throws UnsupportedEncodingException {
    MvcTestResult result = ask(body);
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  @Requirement("STAT-01")
  @Test
  void analysesTheAmlDataSetAsRDoes() throws IOException {
    var table = Reference.table("aml.csv");
    String arms = table.text("x").stream().map(x -> "'" + x + "'").collect(joining(","));
    String arm =
        table.text("x").stream().map(x -> x.startsWith("N") ? "1" : "0").collect(joining(","));
    String events =
        table.text("status").stream()
            .map(status -> Boolean.toString(status.equals("1")))
            .collect(joining(","));
    String answer =
        answer(
            "{'times':%s,'events':[%s],'groups':[%s],'covariates':{'xn':[%s]}}"
                .formatted(table.text("time"), events, arms, arm));
    assertThat(JsonPath.<String>read(answer, "$.kaplanMeier[0].group")).isEqualTo("Maintained");
    near(answer, "$.kaplanMeier[0].median", 31);
    near(answer, "$.kaplanMeier[0].medianLower", 13);
    assertThat(JsonPath.<Object>read(answer, "$.kaplanMeier[0].medianUpper")).isNull();
    near(answer, "$.kaplanMeier[1].n", 12);
    near(answer, "$.kaplanMeier[1].steps.length()", 10);
    assertThat(JsonPath.<Object>read(answer, "$.kaplanMeier[1].steps[9].standardError")).isNull();
    near(answer, "$.logRank.chiSquare", 3.39638869898);
    near(answer, "$.logRank.degreesOfFreedom", 1);
    near(answer, "$.cox[0].coefficient", 0.915532575015);
    near(answer, "$.cox[0].upper", 6.81349576606);
    near(answer, "$.concordance", 0.619047619048);
    assertThat(answer).doesNotContain("undetermined");
  }

  private static void near(String answer, String path, double expected) {
    assertThat(JsonPath.<Number>read(answer, path).doubleValue())
        .as(path)
        .isCloseTo(expected, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "','groups':[],'covariates':{}'",
        "','groups':null,'covariates':null,'ties':null'",
        "','ties':'breslow''",
      },
      quoteCharacter = '`')
  void needsNeitherGroupsNorCovariates(String rest) throws IOException {
    String more = rest.substring(1, rest.length() - 1);
    String answer = answer("{'times':[2,2,5],'events':[true,false,false]" + more + "}");
    assertThat(JsonPath.<Object>read(answer, "$.kaplanMeier[0].group")).isNull();
    near(answer, "$.kaplanMeier[0].steps.length()", 2);
    near(answer, "$.kaplanMeier[0].steps[1].atRisk", 1);
    assertThat(JsonPath.<Object>read(answer, "$.kaplanMeier[0].median")).isNull();
    assertThat(JsonPath.<Object>read(answer, "$.logRank")).isNull();
    assertThat(JsonPath.<List<Object>>read(answer, "$.cox")).isEmpty();
    assertThat(JsonPath.<Object>read(answer, "$.concordance")).isNull();
  }

  @Test
  void saysWhyAPartIsNotThere() throws IOException {
    String answer =
        answer(
            "{'times':[1,2,3,4],'events':[true,true,false,false],'groups':['a','a','a','a'],"
                + "'covariates':{'marker':[1,1,0,0]}}");
    assertThat(JsonPath.<List<String>>read(answer, "$.undetermined[*].code"))
        .containsExactly("ONE_GROUP", "MONOTONE_LIKELIHOOD");
    assertThat(JsonPath.<List<Object>>read(answer, "$.cox")).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "times          |{'events':[true]}",
        "times          |{'times':[],'events':[]}",
        "times[0]       |{'times':[null],'events':[true]}",
        "times[1]       |{'times':[1,-1],'events':[true,true]}",
        "times[0]       |{'times':[1e101],'events':[true]}",
        "times[0]       |{'times':['1'],'events':[true]}",
        "events         |{'times':[1]}",
        "events         |{'times':[1,2],'events':[true]}",
        "events[0]      |{'times':[1],'events':[1]}",
        "groups         |{'times':[1,2],'events':[true,true],'groups':['a']}",
        "groups[1]      |{'times':[1,2],'events':[true,true],'groups':['a','']}",
        "covariates.age |{'times':[1,2],'events':[true,true],'covariates':{'age':[1]}}",
        "covariates.age[0]|{'times':[1],'events':[true],'covariates':{'age':[1e200]}}",
        "covariates     |{'times':[1],'events':[true],'covariates':{'':[1]}}",
        "ties           |{'times':[1],'events':[true],'ties':'exact'}",
        "colour         |{'times':[1],'events':[true],'colour':'red'}",
      })
  void namesTheFieldThatIsWrong(String field, String body) throws IOException {
    MvcTestResult result = ask(body);
    assertThat(result).hasStatus(400);
    String problem = result.getResponse().getContentAsString();
    assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].field")).contains(field);
  }

  @Test
  void boundsWhatItTakes() {
    assertThat(ask(patients(10_001))).hasStatus(400);
    String groups =
        IntStream.range(0, 51).mapToObj(i -> "'g" + i + "'").collect(joining(",", "[", "]"));
    assertThat(ask(patients(51).replace("}", ",'groups':" + groups + "}"))).hasStatus(400);
    String covariates =
        IntStream.range(0, 21).mapToObj(i -> "'c" + i + "':[1]").collect(joining(",", "{", "}"));
    assertThat(ask(patients(1).replace("}", ",'covariates':" + covariates + "}"))).hasStatus(400);
    assertThat(ask(patients(10_000))).hasStatusOk();
  }

  private static String patients(int count) {
    return "{'times':%s,'events':%s}"
        .formatted(IntStream.range(0, count).boxed().toList(), Collections.nCopies(count, true));
  }
}
