package org.nktrials.sample.upload.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nktrials.access.Role;
import org.nktrials.outcome.MarkerScenario;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.sample.result.SampleScenario;
import org.nktrials.sample.upload.UploadScenario;
import org.nktrials.support.IntegrationTest;
import org.nktrials.support.TestPeople;
import org.nktrials.validation.Requirement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a real server answers to requests that are too large: a page, never a broken connection. */
@Requirement("HOSTILE-08")
@IntegrationTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({SampleScenario.class, UploadScenario.class, MarkerScenario.class})
class UploadTransportIT {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String EDGE = "nk-edge-of-a-part";
  private static final long MEGABYTE = 1024L * 1024;
  private static final String TOO_LARGE = "The request or the file is larger than is accepted.";
  private static final String LARGE = "larger than 256 MB";

  @LocalServerPort private int port;
  @Autowired private TestPeople people;
  @Autowired private SampleScenario samples;
  @Autowired private UploadScenario scenario;
  @Autowired private ProtocolService protocols;

  private HttpClient client;
  private String address;
  private String laboratory;
  private String token;

  @BeforeEach
  void signIn() throws IOException, InterruptedException {
    UUID trial = samples.patient().trialId();
    laboratory = scenario.laboratory(trial);
    address =
        "/trials/"
            + scenario.asLaboratory(() -> protocols.trial(trial).code())
            + "/samples/uploads";
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String username = people.person(Role.LABORATORY).username();
    String form =
        "username=%s&password=%s&_csrf=%s"
            .formatted(username, encoded(TestPeople.PASSWORD), encoded(token(get("/sign-in"))));
    client.send(
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
    token = token(get(address + "/new"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString()).body();
  }

  private static String token(String page) {
    Matcher found = TOKEN.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
    return client.send(
        request(address)
            .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }

  private String fields() {
    StringBuilder text = new StringBuilder();
    for (List<String> field :
        List.of(
            List.of("_csrf", token),
            List.of("submissionId", UUID.randomUUID().toString()),
            List.of("laboratory", laboratory),
            List.of("cytometer", "Canto 2"),
            List.of("panelVersion", "NK 3"),
            List.of("batch", "41"),
            List.of("countMethod", "NONE"))) {
      text.append("--").append(EDGE).append("\r\nContent-Disposition: form-data; name=\"");
      text.append(field.getFirst()).append("\"\r\n\r\n").append(field.getLast()).append("\r\n");
    }
    return text.toString();
  }

  private static String head(int file) {
    return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        .formatted(EDGE, file);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Fields and one file of zeros. */
  private InputStream body(long megabytes) {
    InputStream zeros =
        new InputStream() {
          private long left = megabytes * MEGABYTE;

          @Override
          public int read() {
            return left-- > 0 ? 0 : -1;
          }

          @Override
          public int read(byte[] to, int from, int length) {
            if (left <= 0) {
              return -1;
            }
            int read = (int) Math.min(length, left);
            Arrays.fill(to, from, from + read, (byte) 0);
            left -= read;
            return read;
          }
        };
    InputStream begin = bytes(fields() + head(1));
    InputStream end = bytes("\r\n--" + EDGE + "--\r\n");
    return new SequenceInputStream(new SequenceInputStream(begin, zeros), end);
  }

  @Test
  void saysWhenFilesAreTogetherTooLarge() throws IOException, InterruptedException {
    long length = fields().length() + head(1).length() + EDGE.length() + 8 + 300 * MEGABYTE;
    HttpResponse<String> known =
        post(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body(300)), length));
    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(known.body()).contains(LARGE);
    HttpResponse<String> unknown = post(BodyPublishers.ofInputStream(() -> body(300)));
    assertThat(unknown.statusCode()).isEqualTo(413);
    assertThat(unknown.body()).contains(TOO_LARGE);
  }

  @Test
  void saysWhenOneFileIsTooLarge() throws IOException, InterruptedException {
    HttpResponse<String> answer = post(BodyPublishers.ofInputStream(() -> body(101)));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("1.csv is larger than 100 MB", "value=\"Canto 2\"");
  }

  @Test
  void saysWhenFilesAreTooMany() throws IOException, InterruptedException {
    HttpResponse<String> some = post(BodyPublishers.ofString(files(270)));
    assertThat(some.statusCode()).isEqualTo(422);
    assertThat(some.body()).contains("At most 250 files at once", "value=\"Canto 2\"");
    HttpResponse<String> many = post(BodyPublishers.ofString(files(900)));
    assertThat(many.statusCode()).isEqualTo(413);
    assertThat(many.body()).contains(TOO_LARGE);
  }

  private String files(int count) {
    StringBuilder text = new StringBuilder(fields());
    for (int file = 0; file < count; file++) {
      text.append(head(file)).append("a,b\r\n1,2\r\n");
    }
    return text.append("--").append(EDGE).append("--\r\n").toString();
  }
}
