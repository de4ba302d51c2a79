package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every route that hands out a file leaves an entry in the trail; pages and pictures leave none.
 */
class ExportEntries {

  private static final Set<String> SHOWN = Set.of("html", "svg+xml", "png", "json", "problem+json");

  private final JdbcClient jdbc;

  ExportEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void assertRecorded(RouteFixture fixture, MvcTestResult answer) {
    if (answer.getResponse().getStatus() == 200 && isFile(answer.getResponse())) {
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from audit_entry e join person p on p.id = e.actor_id
                       where e.record_type = 'exported' and e.new_values ->> 'address' = ?
                         and p.username = ?
                      """)
                  .params(answer.getRequest().getRequestURI(), fixture.allowed())
                  .query(Long.class)
                  .single())
          .as("entries of the export by %s", fixture.route())
          .isPositive();
    }
  }

  private static boolean isFile(MockHttpServletResponse answer) {
    String disposition = answer.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    if (disposition != null && disposition.startsWith("attachment")) {
      return true;
    }
    String type = answer.getContentType();
    return type != null
        && answer.getContentAsByteArray().length > 0
        && !SHOWN.contains(MediaType.parseMediaType(type).getSubtype());
  }
}
