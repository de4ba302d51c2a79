package org.nktrials.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * axe-core in an open page. It asks for violations only and stays in the page itself, which takes a
 * fraction of the time of the builder that comes with the library; there are no frames to enter.
 */
public final class Axe {

  private static final String SOURCE = source();
  private static final String RUN =
      """
      only => axe
        .run(document, {
          resultTypes: ['violations'],
          ...(only ? {runOnly: {type: 'rule', values: [only]}} : {})
        })
        .then(found => found.violations
          .filter(one => ['serious', 'critical'].includes(one.impact))
          .map(one => one.id + ', ' + one.nodes[0].html))
      """;

  private Axe() {}

  /**
   * What axe-core calls serious or critical, each with its first place.
   *
   * @param rule the only rule to check; null for all
   */
  public static List<String> graveViolations(Page page, @Nullable String rule) {
    if (Boolean.TRUE.equals(page.evaluate("typeof axe === 'undefined'"))) {
      page.evaluate(SOURCE);
    }
    return ((List<?>) page.evaluate(RUN, rule)).stream().map(String::valueOf).toList();
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
