package org.nktrials.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/** Formulas as OWASP lists them under CSV injection, and where other separators begin a cell. */
@Requirement("COPY-01")
class CsvTableTests {

  private static String cell(Object value) throws IOException {
    byte[] file = new CsvTable("text").row(value).download("x.csv").getBody();
    try (var rows = CSVFormat.RFC4180.parse(new StringReader(new String(file, UTF_8)))) {
      List<CSVRecord> all = rows.getRecords();
      return all.get(1).get(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "\uff1d1+1",
        "\uff0b1",
        "\uff20x"
      })
  void textThatWouldBeAFormulaIsLedByAnApostrophe(String text) throws IOException {
    assertThat(cell(text)).startsWith("'").endsWith(text.strip());
  }

  @Test
  void isNoFormulaWhereAnotherSeparatorSplitsEither() throws IOException {
    assertThat(cell("a;=1+1\tb\t@x\n=2")).isEqualTo("a;'=1+1\tb\t'@x\n'=2");
  }

  @Test
  void otherTextAndNumbersStayAsTheyAre() throws IOException {
    String text = "A*02:01+A*03:01; next \"x\", y - z";
    assertThat(cell(-1.5)).isEqualTo("-1.5");
    assertThat(cell(text)).isEqualTo(text);
  }
}
