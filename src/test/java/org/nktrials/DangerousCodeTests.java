package org.nktrials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;

/** What hostile input could work through is not there at all, or in one place with bounds. */
@Requirement("HOSTILE-07")
class DangerousCodeTests {

  private static final Path SOURCES = Path.of("src/main");

  @Test
  void objectsAreMadeFromBytesInOnePlace() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SessionValues")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .check(House.classes());
  }

  /** Spring's own reader of sessions would make any class: ours is set in its place. */
  @Test
  void sessionsAreReadByThatPlace() throws IOException {
    Path store = SOURCES.resolve("java/org/nktrials/config/security/SessionStore.java");
    assertThat(store).content().contains("setConversionService(");
  }

  @Test
  void nothingReadsXmlScriptsOrExpressionsFromOutside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.xml..",
            "org.xml..",
            "org.w3c..",
            "javax.script..",
            "java.beans..",
            "java.rmi..",
            "javax.naming..",
            "org.springframework.expression..",
            "ognl..")
        .check(House.classes());
  }

  @Test
  void archivesAreOpenedInOnePlaceWithBounds() {
    noClasses()
        .that()
        .doNotHaveSimpleName("UploadedZip")
        .and()
        .resideOutsideOfPackage("org.nktrials.config.backup..") // of the administrator's own file
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(java.util.zip.ZipInputStream.class.getName())
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ZipFile.class.getName())
        .check(House.classes());
  }

  @Test
  void otherProgramsAreStartedForTheDatabaseAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.nktrials.config.database..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName(ProcessBuilder.class.getName())
        .check(House.classes());
  }

  /** A rule that finds nothing proves nothing. */
  @Test
  void theRulesLookAtClasses() {
    assertThat(House.classes()).hasSizeGreaterThan(1_000);
    assertThat(
            House.classes().stream().anyMatch(type -> type.getSimpleName().equals("SessionValues")))
        .isTrue();
  }

  /** Texts of patients in a template stay texts; code in a template is the template's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "th:utext",
        "\\[\\(\\$",
        "__\\$\\{(param|#request|typed|filter)\\b",
        "\\sonclick=",
        "javascript:"
      })
  void templatesHoldNo(String dangerous) {
    List<Path> templates = files(SOURCES.resolve("resources/templates"), ".html");
    assertThat(templates).hasSizeGreaterThan(80);
    Pattern pattern = Pattern.compile(dangerous);
    assertThat(templates).noneMatch(file -> pattern.matcher(text(file)).find());
  }

  /** The place to which a person is sent comes from the application and never from the address. */
  @Test
  void noAnswerLeadsWhereAParameterSays() {
    Pattern leads = Pattern.compile("\"redirect:\" \\+ (to|next|back|url|address|target|page)\\b");
    assertThat(files(SOURCES.resolve("java"), ".java"))
        .noneMatch(file -> leads.matcher(text(file)).find());
  }

  /**
   * Keys, tokens and passwords have no place in the sources; the demo's password is for one
   * machine.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN [A-Z ]*PRIVATE KEY",
        "AKIA[0-9A-Z]{16}",
        "gh[pousr]_[A-Za-z0-9]{30,}",
        "xox[abp]-[A-Za-z0-9-]{10,}",
        "nkt_[A-Za-z0-9_-]{43}",
        "eyJ[A-Za-z0-9_-]{20,}\\.eyJ",
        "\\$argon2id\\$v=",
        "(?i)(password|passwd|secret|api[-_]?key)\\s*[:=]\\s*[\"'](?!nk[.-])[^\"'${}<>\\s]{8,}[\"']",
        "(?im)^\\s*[a-z.-]*(password|secret)\\s*[:=]\\s*[^\\s${<#\"'(][^\\s(){};]{5,}\\s*$"
      })
  void sourcesHoldNoSecret(String secret) {
    List<Path> all = new java.util.ArrayList<>(files(SOURCES, ""));
    all.addAll(files(Path.of(".ci"), ""));
    all.addAll(List.of(Path.of("pom.xml"), Path.of("README.md"), Path.of("CONTRIBUTING.md")));
    assertThat(all).hasSizeGreaterThan(1_000);
    Pattern pattern = Pattern.compile(secret);
    List<String> found =
        all.stream()
            .filter(file -> !file.getFileName().toString().equals("DemoPeople.java"))
            .flatMap(
                file -> pattern.matcher(text(file)).results().map(hit -> file + ": " + hit.group()))
            .toList();
    assertThat(found).isEmpty();
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
