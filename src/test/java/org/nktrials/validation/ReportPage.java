package org.nktrials.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The validation pack as one page that needs no other file. */
record ReportPage(Matrix matrix, Build build) {

  private static final String STYLE =
      """
      :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4 }
      body { max-width: 95rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; width: 100% }
      th, td { border-bottom: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top }
      td:first-child, td:last-child { white-space: nowrap } summary { overflow-wrap: anywhere }
      td:nth-child(4) { min-width: 24rem } details + details { margin-top: .2rem }
      .passed { color: light-dark(#11632b, #7fd99a) }
      .failed, .not-run, .untested { color: light-dark(#a3160c, #ff9d94); font-weight: bold }
      .skipped { color: light-dark(#7a4b00, #f0c06a) }
      """;

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>NK Trials: requirements and tests</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><style>%s</style></head>
      <body><h1>NK Trials: requirements and tests</h1>
      <p>NK Trials is designed to support work under 21 CFR Part 11, ICH E6(R3) and EU Annex 11. This
      page says what the automatic tests of one build showed. It is part of a sponsor's validation
      and replaces none: training, procedures and the installed system are the sponsor's to judge.</p>
      """;

  String html() {
    return HEAD.formatted(STYLE)
        + buildTable()
        + totals()
        + topics().map(this::topic).collect(Collectors.joining())
        + "</body></html>\n";
  }

  private String buildTable() {
    return "<h2>Build</h2><table>"
        + row("Version", build.version())
        + row("Commit", build.commit())
        + row("Java", build.java())
        + row("System", build.system())
        + row("Unit tests began", build.unit())
        + row("Integration tests began", build.integration())
        + "</table>\n";
  }

  private String totals() {
    String counts =
        Stream.of(Result.values())
            .map(result -> row("Requirements " + result.words(), "" + matrix.count(result)))
            .collect(Collectors.joining());
    return "<h2>Sum</h2><table>"
        + row("Requirements", "" + matrix.lines().size())
        + counts
        + row("Tests that name a requirement", "" + matrix.tests())
        + "</table>\n";
  }

  private static String row(String head, String text) {
    return "<tr><th scope=\"row\">" + escape(head) + "</th><td>" + escape(text) + "</td></tr>";
  }

  private Stream<String> topics() {
    return matrix.lines().stream().map(line -> line.requirement().topic()).distinct();
  }

  private String topic(String topic) {
    return matrix.lines().stream()
        .filter(line -> line.requirement().topic().equals(topic))
        .map(ReportPage::line)
        .collect(
            Collectors.joining(
                "\n",
                "<h2>"
                    + escape(topic)
                    + "</h2><table><thead><tr><th>Id</th><th>Requirement</th>"
                    + "<th>Source</th><th>Tests</th><th>Result</th></tr></thead><tbody>\n",
                "</tbody></table>\n"));
  }

  private static String line(Matrix.Line line) {
    var wanted = line.requirement();
    String tests =
        line.byClass().entrySet().stream().map(ReportPage::tests).collect(Collectors.joining());
    return "<tr id=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td>%s</tr>"
        .formatted(
            escape(wanted.id()),
            escape(wanted.id()),
            escape(wanted.text()),
            escape(wanted.source()),
            tests,
            cell("td", line.result()));
  }

  private static String tests(Map.Entry<String, List<Matrix.Checked>> ofOneClass) {
    List<Matrix.Checked> tests = ofOneClass.getValue();
    long passed = tests.stream().filter(one -> one.result() == Result.PASSED).count();
    String each =
        tests.stream()
            .map(one -> "<li>" + escape(one.claim().method()) + " " + cell("span", one.result()))
            .collect(Collectors.joining("</li>", "<ul>", "</li></ul>"));
    return "<details><summary>%s: %d of %d passed</summary>%s</details>"
        .formatted(escape(ofOneClass.getKey()), passed, tests.size(), each);
  }

  private static String cell(String element, Result result) {
    return "<%s class=\"%s\">%s</%s>"
        .formatted(element, result.words().replace(' ', '-'), result.words(), element);
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
