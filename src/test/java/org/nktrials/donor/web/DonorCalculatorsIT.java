package org.nktrials.donor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Role;
import org.nktrials.rules.donorselection.KirCases;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calculators on a database without a release. */
@IntegrationTest(fresh = true)
@AutoConfigureMockMvc
class DonorCalculatorsIT {

  private static final String EXAMPLE =
      """
      {"settings":{"model":"RECEPTOR_LIGAND","hlaABw4":["A*23","A*24","A*32"],"b13Bw4":true,"countKir3dl2":false},
       "recipient":{"hla":"A*02:01+A*24:02^B*07:02+B*35:01^C*05:01+C*07:02"},
       "donors":[{"id":"D1","hla":"A*01:01+A*02:01^B*44:02+B*07:02^C*05:01+C*07:02",
         "kir":{"KIR2DL1":true,"KIR2DL2":false,"KIR2DL3":true,"KIR3DL1":true,"KIR3DL2":true}}]}
      """;

  @Autowired private MockMvcTester mvc;
  @Autowired private TestPeople people;
  private final JsonMapper json = new JsonMapper();

  private MvcTestResult ask(String rule, String body) {
    return mvc.post()
        .uri("/api/v1/rules/" + rule)
        .with(people.asProgramOf(people.person(Role.MONITOR)))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private JsonNode answer(String rule, String body) throws IOException {
    MvcTestResult answer = ask(rule, body);
    assertThat(answer).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  @Test
  void answersTheExampleOfTheContractToTheLetter() throws IOException {
    String text = answer("donor-selection", EXAMPLE).toString();
    assertThat(text)
        .startsWith(
            """
            {"release":"family level","recipient":{"ligands":["C1","C2","BW4"],"undetermined":[]},\
            "donors":[{"id":"D1","rank":1,"ligands":["C1","C2","BW4"],"undetermined":[],\
            "ligandLigand":{"graftVersusHost":[],"hostVersusGraft":[]},\
            "receptorLigand":["KIR3DL2"],"missingLigand":[],"educatedMissingSelf":[],\
            "meetsCriterion":"NO","kirCentromeric":"INDETERMINATE","kirTelomeric":"INDETERMINATE",\
            "bContentScore":null,"bContentGroup":null,"reasons":[{"code":"MISMATCH_POSSIBLE_NO",\
            "sentence":"The recipient has C1, C2 and Bw4: no donor\
            """);
    assertThat(text).contains("\"source\":{\"citation\":\"Cooley S");
  }

  @Requirement("KIR-08")
  @Test
  void answersEveryPublishedPair() throws IOException {
    var cases = KirCases.all();
    for (KirCases.Case row : cases) {
      String body =
          json.writeValueAsString(
              Map.of(
                  "recipient",
                  Map.of("hla", row.recipient()),
                  "donors",
                  java.util.List.of(
                      Map.of("id", row.name(), "hla", row.donor(), "kir", row.kir()))));
      JsonNode donor = answer("donor-selection", body).get("donors").get(0);
      assertThat(names(donor.at("/ligandLigand/graftVersusHost"))).isEqualTo(row.graftVersusHost());
      assertThat(names(donor.at("/ligandLigand/hostVersusGraft"))).isEqualTo(row.hostVersusGraft());
      assertThat(names(donor.get("receptorLigand"))).isEqualTo(row.receptorLigand());
      if (row.educated() != null) {
        assertThat(names(donor.get("educatedMissingSelf"))).isEqualTo(row.educated());
      }
    }
    System.out.printf("kir_cases.tsv through the JSON interface: %d rows%n", cases.size());
  }

  private static TreeSet<String> names(JsonNode list) {
    var names = new TreeSet<String>();
    list.forEach(name -> names.add(name.asString()));
    return names;
  }

  @Test
  void ranksByTheCriterionThenByBContentThenByTheOrderSent() throws IOException {
    String kir =
        "\"KIR2DL1\":true,\"KIR2DL3\":true,\"KIR3DL1\":true,\"KIR2DS4\":true,\"KIR2DL2\":%s,\"KIR2DS2\":%s,\"KIR3DS1\":false,\"KIR2DS1\":false";
    String same = "A*02:01+A*02:01^B*07:02+B*07:02^C*07:02+C*07:02";
    String body =
        """
        {"recipient":{"hla":"%s"},"donors":[
          {"id":"unknown","hla":"%s"},
          {"id":"no","hla":"%s","kir":{"KIR2DL1":false,"KIR3DL1":false}},
          {"id":"yes","hla":"%s","kir":{%s}},
          {"id":"yes with B","hla":"%s","kir":{%s}}]}
        """
            .formatted(
                same,
                same,
                same,
                same,
                kir.formatted("false", "false"),
                same,
                kir.formatted("true", "true"));
    JsonNode donors = answer("donor-selection", body).get("donors");
    assertThat(donors.findValuesAsString("id"))
        .containsExactly("unknown", "no", "yes", "yes with B");
    assertThat(donors.findValuesAsString("rank")).containsExactly("3", "4", "2", "1");
    assertThat(donors.get(0).get("meetsCriterion").asString()).isEqualTo("UNDETERMINED");
    assertThat(donors.get(3).get("bContentScore").asInt()).isEqualTo(1);
    assertThat(donors.get(3).get("bContentGroup").asString()).isEqualTo("NEUTRAL");
    assertThat(donors.get(3).get("kirCentromeric").asString()).isEqualTo("A/B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"recipient\":{\"hla\":\"A*02:01\"}}",
        "{\"recipient\":{\"hla\":\"\"},\"donors\":[]}",
        "{\"recipient\":{\"hla\":\"A*99:01\"},\"donors\":[]}",
        "{\"recipient\":{\"hla\":\"A*02:01+A*01:01+A*03:01\"},\"donors\":[]}",
        "{\"recipient\":{\"hla\":\"A2\"},\"donors\":[]}",
        "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[null]}",
        "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[],\"more\":1}",
        "{\"settings\":{\"model\":\"BEST\"},\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[]}",
        "{\"settings\":{\"hlaABw4\":[\"B*24\"]},\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[]}",
        "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[{\"id\":\"D\",\"hla\":\"A*02:01\",\"kir\":{\"KIR9\":true}}]}",
        "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[{\"id\":\"D\",\"hla\":\"A*02:01\",\"kir\":{\"KIR2DL1\":\"yes\"}}]}",
        "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[{\"id\":\"D\",\"hla\":\"A*02:01\"},{\"id\":\"D\",\"hla\":\"A*02:01\"}]}",
      })
  void refusesWhatCannotBeAssessed(String body) {
    MvcTestResult answer = ask("donor-selection", body);
    assertThat(answer).hasStatus(400);
    assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void namesFieldAndPositionOfAnError() {
    MvcTestResult answer =
        ask(
            "donor-selection",
            "{\"recipient\":{\"hla\":\"A*02:01\"},\"donors\":[{\"id\":\"D\",\"hla\":\"A*02:01^B*7:02\"}]}");
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("donors[0].hla");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.errors[0].message")
        .asString()
        .contains("position 11");
  }

  @Test
  void ignoresOtherLociAndTakesAPersonWithoutDonors() throws IOException {
    JsonNode answer =
        answer(
            "donor-selection",
            "{\"recipient\":{\"hla\":\"DRB1*04:01^C*07:02+C*07:02\"},\"donors\":[]}");
    assertThat(names(answer.at("/recipient/ligands"))).containsExactly("C1");
    assertThat(names(answer.at("/recipient/undetermined"))).containsExactly("A3A11", "BW4");
  }

  /** By the built-in table: name, ligands, status, residue 80 of Bw4. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "C*07:02, C1, FAMILY, ",
    "B*46:01, C1, FAMILY, ",
    "B*73:01, C1, FAMILY, ",
    "C*16:02, C2, FAMILY, ",
    "C*16, '', INDETERMINATE, ",
    "C*07, C1, FAMILY, ",
    "A*24:02, BW4, FAMILY, I",
    "A*24:04, '', FAMILY, ",
    "A*25:01, '', FAMILY, ",
    "A*24:09N, '', NULL_ALLELE, ",
    "A*24:02:01:02L, BW4, FAMILY, I",
    "C*07:02S, '', FAMILY, ",
    "C*07:02A, '', INDETERMINATE, ",
    "B*27:05, BW4, FAMILY, T",
    "B*27:02, BW4, FAMILY, I",
    "B*27:08, '', FAMILY, ",
    "A*11:01, A3A11, FAMILY, ",
    "C*07:01:01G, '', INDETERMINATE, ",
    "C*07:01P, '', INDETERMINATE, ",
    "C*07:AB, '', INDETERMINATE, ",
    "DRB1*04:01, '', UNKNOWN_ALLELE, ",
    "C*99:01, '', UNKNOWN_ALLELE, ",
    "nonsense, '', UNKNOWN_ALLELE, ",
    "'', '', UNKNOWN_ALLELE, ",
  })
  void saysTheLigandOfAName(String name, String ligand, String status, String position80)
      throws IOException {
    JsonNode answer =
        answer("hla-ligand", json.writeValueAsString(Map.of("alleles", new String[] {name})));
    assertThat(answer.get("release").asString()).isEqualTo("family level");
    JsonNode result = answer.get("results").get(0);
    assertThat(result.get("allele").asString()).isEqualTo(name);
    assertThat(String.join(",", names(result.get("ligands")))).isEqualTo(ligand);
    assertThat(result.get("status").asString()).isEqualTo(status);
    assertThat(result.get("reason").asString()).isNotBlank();
    assertThat(result.has("bw4Position80")).isEqualTo(position80 != null);
    if (position80 != null) {
      assertThat(result.get("bw4Position80").asString()).isEqualTo(position80);
    }
  }
}
