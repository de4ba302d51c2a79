package org.nktrials.config.database;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser whose requests a balancer sends now to one node, now to the other. */
final class TravellingBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  TravellingBrowser(HttpClient client) {
    this.client = client;
  }

  HttpResponse<String> get(RunningNode node, String path) throws IOException, InterruptedException {
    return exchange(request(node, path).GET().build());
  }

  /** Sends a form with the token of the page that was read last. */
  HttpResponse<String> send(RunningNode node, String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var fields = new TreeMap<>(form);
    fields.put("_csrf", token);
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return exchange(
        request(node, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Referer", node.address(path + "/new").toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> signIn(RunningNode node, String username, String password)
      throws IOException, InterruptedException {
    get(node, "/sign-in");
    return send(node, "/sign-in", Map.of("username", username, "password", password));
  }

  /** Where an answer leads, without the server. */
  static String target(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElse("nowhere");
    return location.replaceFirst("^https?://[^/]+", "");
  }

  private HttpRequest.Builder request(RunningNode node, String path) {
    var request = HttpRequest.newBuilder(node.address(path)).header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    return request;
  }

  private HttpResponse<String> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      var pair = cookie.split(";", 2)[0];
      cookies.put(pair.split("=", 2)[0], pair);
    }
    var found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
