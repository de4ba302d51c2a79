package org.nktrials.protocol;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.nktrials.rules.toxicity.GradeTexts;
import org.nktrials.rules.toxicity.Synonyms;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The CTCAE versions that come with the application, and those that were imported. */
@Component
public class CtcaeCatalogues {

  private static final String BUILT_IN = "5.0";

  private final ImportedCtcae texts;
  private final Synonyms synonyms;
  private final CtcaeCatalogue builtIn;

  /** By import and version; an import never changes, so nodes cannot disagree. */
  private final Map<String, CtcaeCatalogue> imported = new ConcurrentHashMap<>();

  CtcaeCatalogues(ImportedCtcae texts) {
    this.texts = texts;
    this.synonyms = read("synonyms", Synonyms::read);
    this.builtIn =
        read("ctcae-v" + BUILT_IN, table -> CtcaeCatalogue.read(BUILT_IN, table)).knowing(synonyms);
  }

  /** Terms of a version such as 5.0; empty when it neither comes along nor was imported. */
  public Optional<CtcaeCatalogue> version(String version) {
    return version.equals(BUILT_IN)
        ? Optional.of(builtIn)
        : texts.importOf(version).map(found -> imported(found, version));
  }

  /** The texts of terms by their names; those that were not imported are left out. */
  public Map<String, GradeTexts> texts(String version, Collection<String> terms) {
    return texts.texts(version, terms);
  }

  /** Whether the texts of a version were imported. */
  public boolean hasTexts(String version) {
    return texts.importOf(version).isPresent();
  }

  /** Versions of which terms are at hand. */
  public List<String> versions() {
    return Stream.concat(Stream.of(BUILT_IN), texts.versions().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private CtcaeCatalogue imported(UUID importId, String version) {
    return imported.computeIfAbsent(
        importId + version,
        key -> CtcaeCatalogue.of(version, texts.terms(importId, version)).knowing(synonyms));
  }

  private static <T> T read(String name, Function<Reader, T> reading) {
    var table = new ClassPathResource("ctcae/" + name + ".tsv");
    try (Reader reader = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
      return reading.apply(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
