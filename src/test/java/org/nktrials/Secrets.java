package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an answer must not give away, asked of the database at that moment. */
class Secrets {

  private final JdbcClient jdbc;

  Secrets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** No patient, site, trial or person, but what the asker sent or is. */
  void assertKept(MvcTestResult answer, Sending sent, String username) {
    List<String> words =
        words(
            """
            select code from patient union select name from site union select title from trial
             union select display_name from person where username <> ?
            """,
            username);
    assertThat(words).hasSizeGreaterThan(10);
    assertThat(words).filteredOn(withoutSent(answer, sent)::contains).isEmpty();
  }

  /** A refusal says neither whose record it is nor how many there are. */
  void assertNoCounts(MvcTestResult answer, Sending sent) {
    String said =
        withoutSent(answer, sent)
            .replaceAll("(?s)^.*<main[^>]*>|</main>.*$", "")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("\\b[0-9a-f]{8}\\b|\"status\":\\d{3}|\"instance\":\"[^\"]*\"", " ");
    assertThat(said).doesNotContainPattern("[0-9]");
  }

  /** No patient of a site, but one that stands in the request. */
  void assertNoPatientOf(String site, MvcTestResult answer, Sending sent) {
    List<String> codes =
        words(
            "select code from patient where site_id = (select id from site where code = ?)", site);
    assertThat(codes).isNotEmpty();
    assertThat(codes).filteredOn(withoutSent(answer, sent)::contains).isEmpty();
  }

  /** The body without the words of the request and what differs from answer to answer. */
  static String withoutSent(MvcTestResult answer, Sending sent) {
    String body = body(answer);
    for (Object value : sent.variables().values()) {
      if (value.toString().length() > 3) {
        body = body.replace(value.toString(), "");
      }
    }
    for (String value : sent.fields().values()) {
      body = value.length() > 3 ? body.replace(value, "") : body;
    }
    return body;
  }

  /** For comparing two refusals. */
  static String comparable(MvcTestResult answer, Sending sent) {
    return withoutSent(answer, sent)
        .replaceAll("[\\w-]{60,}", "")
        .replaceAll("\\b[0-9a-f]{8}\\b", "");
  }

  private static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> words(String sql, String parameter) {
    return jdbc.sql(sql).param(parameter).query(String.class).list();
  }
}
