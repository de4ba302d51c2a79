package org.nktrials.cohort.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The project's reference tables put to the calculators, from the folder nk.reference. */
@IntegrationTest
@AutoConfigureMockMvc
class RuleReferenceIT {

  private static final Pattern COHORT = Pattern.compile("(\\d+)([NT]+)");
  private static final double LAST_DIGIT = 5.001e-7;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;

  @Requirement("ESC-12")
  @Test
  void decidesAsREscalation() throws IOException {
    List<String[]> rows = rows("three_plus_three_decisions.tsv");
    for (String[] row : rows) {
      String answer =
          post(
              "dose-escalation",
              "{\"design\":\"3+3\",\"settings\":{\"earlySecondDlt\":\"COMPLETE_COHORT\"},"
                  + "\"doseLevels\":5,\"cohorts\":["
                  + cohorts(row[0])
                  + "]}");
      boolean complete = JsonPath.read(answer, "$.trialComplete");
      Integer level = JsonPath.read(answer, complete ? "$.mtdLevel" : "$.nextLevel");
      assertThat(level == null ? "NA" : level.toString()).as(row[0]).isEqualTo(row[1]);
      assertThat(complete ? "F" : "T").as(row[0]).isEqualTo(row[2]);
    }
    System.out.println("three_plus_three_decisions.tsv through HTTP: " + rows.size() + " rows");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(9);
  }

  @Requirement("ESC-13")
  @Test
  void givesTheExactOperatingCharacteristics() throws IOException {
    List<String[]> rows = rows("three_plus_three_exact.tsv");
    for (String[] row : rows) {
      String topDose = row[2].equals("-") ? "" : ",\"topDose\":\"" + row[2] + "\"";
      String answer =
          post(
              "operating-characteristics",
              "{\"design\":\"3+3\",\"settings\":{\"earlySecondDlt\":\"COMPLETE_COHORT\","
                  + "\"deEscalation\":\"%s\"%s},\"trueDltProbabilities\":[%s]}"
                      .formatted(row[1], topDose, row[0]));
      Number none = JsonPath.read(answer, "$.noMtdProbability");
      assertThat(none.doubleValue()).isCloseTo(Double.parseDouble(row[3]), within(LAST_DIGIT));
      agree(JsonPath.read(answer, "$.mtdProbability"), row[4]);
      agree(JsonPath.read(answer, "$.expectedPatients"), row[5]);
      agree(JsonPath.read(answer, "$.expectedDlts"), row[6]);
    }
    System.out.println("three_plus_three_exact.tsv through HTTP: " + rows.size() + " rows");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(6);
  }

  private static void agree(List<Number> actual, String expected) {
    String[] numbers = expected.split(" ");
    assertThat(actual).hasSameSizeAs(numbers);
    for (int i = 0; i < numbers.length; i++) {
      assertThat(actual.get(i).doubleValue())
          .isCloseTo(Double.parseDouble(numbers[i]), within(LAST_DIGIT));
    }
  }

  /** "1NNN 2NT": one letter a patient, N without and T with a DLT. */
  private static String cohorts(String outcomes) {
    String brief =
        COHORT.matcher(outcomes).results().map(RuleReferenceIT::cohort).collect(joining(" "));
    return RuleRequests.cohorts(brief);
  }

  private static String cohort(MatchResult cohort) {
    long dlt = cohort.group(2).chars().filter(patient -> patient == 'T').count();
    return cohort.group(1) + "/" + cohort.group(2).length() + "/" + dlt + "/0";
  }

  private static List<String[]> rows(String file) throws IOException {
    Path table = Path.of(System.getProperty("nk.reference", "absent"), file);
    assumeTrue(Files.isReadable(table), () -> "no reference table " + table.toAbsolutePath());
    try (Stream<String> lines = Files.lines(table)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private String post(String calculator, String body) throws UnsupportedEncodingException {
    var answer =
        mvc.post()
            .uri("/api/v1/rules/" + calculator)
            .with(people.asProgramOf(people.person(Role.STATISTICIAN)))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .exchange();
    assertThat(answer).as(body).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
