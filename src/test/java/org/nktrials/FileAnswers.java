package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser may do with an answer: files are kept and not shown, nothing is guessed. */
final class FileAnswers {

  /** Shown by the browser itself: pages, their pictures, and answers to programs. */
  private static final Set<String> SHOWN =
      Set.of("html", "svg+xml", "png", "json", "problem+json", "vnd.oai.openapi");

  private FileAnswers() {}

  static void assertSafe(RouteFixture fixture, MockHttpServletResponse answer) {
    assertThat(answer.getHeader("X-Content-Type-Options")).as(fixture.route()).isEqualTo("nosniff");
    assertThat(answer.getHeader("Content-Security-Policy"))
        .as(fixture.route())
        .contains("default-src 'self'")
        .doesNotContain("unsafe-");
    assertThat(answer.getHeader("Cache-Control")).as(fixture.route()).contains("no-store");
    String type = answer.getContentType();
    if (answer.getStatus() != 200 || type == null || answer.getContentAsByteArray().length == 0) {
      return;
    }
    String disposition = answer.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    if (!SHOWN.contains(MediaType.parseMediaType(type).getSubtype())) {
      assertThat(disposition).as("%s sends %s", fixture.route(), type).startsWith("attachment");
    }
    if (disposition != null) {
      assertThat(ContentDisposition.parse(disposition).getFilename())
          .as(fixture.route())
          .doesNotContain("/", "\\", "..", "\r", "\n");
    }
  }
}
