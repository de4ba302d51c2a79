package org.nktrials.protocol;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The CTCAE versions that come with the application. */
@Component
public class CtcaeCatalogues {

  private final Map<String, CtcaeCatalogue> byVersion;

  CtcaeCatalogues() {
    this.byVersion = Map.of("5.0", load("5.0"));
  }

  /** Terms of a version such as 5.0; empty when it does not come with the application. */
  public Optional<CtcaeCatalogue> version(String version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  private static CtcaeCatalogue load(String version) {
    var table = new ClassPathResource("ctcae/ctcae-v" + version + ".tsv");
    try (Reader reader = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
      return CtcaeCatalogue.read(version, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
