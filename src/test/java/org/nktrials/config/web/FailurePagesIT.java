package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.access.Grant;
import org.nktrials.access.Role;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Failures as they leave the real servlet container. */
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FailurePagesIT {

  @LocalServerPort private int port;
  @Autowired private TestPeople people;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @Requirement("PAGE-02")
  @Test
  void wholeWayFromSignInToSignOutWorksWithoutScript() throws Exception {
    people.person("whole-way", new Grant(Role.COORDINATOR, null, null, null));
    Browser browser = new Browser();
    assertThat(browser.get("/today").headers().firstValue("Location").orElse(""))
        .endsWith("/sign-in");
    HttpResponse<String> in =
        browser.send(
            "/sign-in", "username=whole-way&password=" + TestPeople.PASSWORD.replace(' ', '+'));
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(browser.get("/profile").body()).contains("Test whole-way", "Coordinator");
    assertThat(browser.get("/nothing-here").statusCode()).isEqualTo(404);
    assertThat(browser.get("/nothing-here").body()).contains("Reference", "Test whole-way");
    assertThat(browser.send("/sign-out", "").statusCode()).isEqualTo(302);
    assertThat(browser.get("/profile").statusCode()).isEqualTo(302);
  }

  @Requirement("HOSTILE-05")
  @Test
  void formWithoutTokenGetsAPageWithAllHeaders() throws Exception {
    people.person("whole-way", new Grant(Role.COORDINATOR, null, null, null));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/profile/password"))
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.body())
        .contains("Your role does not include this")
        .doesNotContain("Exception");
  }

  @Requirement("HOSTILE-01")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sign-in;x=1 HTTP/1.1",
        "GET //sign-in HTTP/1.1",
        "GET /css/%2e%2e/%2e%2e/application.yaml HTTP/1.1",
        "GET /css/..%2f..%2fapplication.yaml HTTP/1.1",
        "GET /sign-in?a=%zz HTTP/1.1",
        "GET /sign-in?a=%00 HTTP/1.1",
        "GET /today?a=%zz HTTP/1.1",
        "GET /api/v1/trials?a=%zz HTTP/1.1",
        "POST /sign-in?a=%zz HTTP/1.1",
        "GET /<script>alert(1)</script> HTTP/1.1",
        "TRACE /sign-in HTTP/1.1",
        "FOO /sign-in HTTP/1.1",
        "GET /%3Cscript%3Ealert(1)%3C/script%3E HTTP/1.1"
      })
  void strangeRequestsGetNeitherAFaultNorTheirOwnWordsBack(String line) throws IOException {
    String answer = raw(line);
    assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
    assertThat(answer.toLowerCase(Locale.ROOT))
        .doesNotContain("<script>alert", "exception", "apache tomcat", "datasource");
  }

  private String raw(String line) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Keeps cookies and sends the form token of the last page, as a browser does. */
  private final class Browser {
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return exchange(request(path).GET().build());
    }

    HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
      get("/sign-in".equals(path) ? path : "/profile");
      String body = form + "&_csrf=" + token;
      return exchange(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    private HttpRequest.Builder request(String path) {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept", "text/html");
      if (!cookies.isEmpty()) {
        builder.header("Cookie", String.join("; ", cookies.values()));
      }
      return builder;
    }

    private HttpResponse<String> exchange(HttpRequest request)
        throws IOException, InterruptedException {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String pair = cookie.split(";", 2)[0];
        cookies.put(pair.split("=", 2)[0], pair);
      }
      var hidden = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(response.body());
      if (hidden.find()) {
        token = hidden.group(1);
      }
      return response;
    }
  }
}
