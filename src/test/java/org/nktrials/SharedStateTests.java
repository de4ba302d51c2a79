package org.nktrials;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;
import org.springframework.stereotype.Component;

/**
 * Several copies of the application work on one database: what one of them remembers in memory,
 * another does not know. Every part that remembers anything is named here with the reason why no
 * two copies can disagree.
 */
@Requirement("NODES-04")
class SharedStateTests {

  private static final Map<String, String> HARMLESS =
      Map.ofEntries(
          Map.entry("BackgroundRequests", "for the length of one request"),
          Map.entry("CtcaeCatalogues", "an import never changes"),
          Map.entry("DemoEnrolled", "the demo study has a database of its own"),
          Map.entry("DrawnRows", "what is drawn depends on the row's content alone"),
          Map.entry("DueStatement", "text of statements, the same everywhere"),
          Map.entry("EmbeddedServer", "the demo study has a database of its own"),
          Map.entry("HandlersByPath", "routes, the same everywhere"),
          Map.entry("LigandReleases", "the alleles of a release never change"),
          Map.entry("MailSending", "a thread; each mail is claimed in the database"),
          Map.entry("PasswordHashing", "bounds the memory of this copy"),
          Map.entry("ProtocolService", "a protocol version never changes"),
          Map.entry("ProviderRegistration", "what the provider says of itself; each copy asks"),
          Map.entry("RecordFields", "columns change with the version of the application only"),
          Map.entry("Recipients", "a constant"),
          Map.entry("ReleaseImporting", "a thread; each release is claimed in the database"),
          Map.entry("UploadImporting", "a thread; each upload is claimed in the database"));

  @Test
  void partsRememberNothingThatAnotherCopyWouldHaveToKnow() {
    List<JavaClass> parts = House.classes().stream().filter(SharedStateTests::isPart).toList();
    assertThat(parts).hasSizeGreaterThan(300);
    assertThat(
            House.classes().stream()
                .filter(type -> isPart(type) && remembers(type) || isForThreads(type))
                .map(JavaClass::getSimpleName)
                .distinct())
        .as("parts that keep something in memory; name here why copies cannot disagree")
        .containsExactlyInAnyOrderElementsOf(HARMLESS.keySet());
  }

  private static boolean isPart(JavaClass type) {
    return type.isMetaAnnotatedWith(Component.class);
  }

  /** Holds what several threads share, whoever holds it in turn. */
  private static boolean isForThreads(JavaClass type) {
    return type.getFields().stream()
        .map(JavaField::getRawType)
        .anyMatch(
            held ->
                held.getPackageName().startsWith("java.util.concurrent")
                    || held.getPackageName().startsWith("com.github.benmanes.caffeine")
                    || held.getSimpleName().equals("ThreadLocal"));
  }

  private static boolean remembers(JavaClass part) {
    return part.getFields().stream().anyMatch(SharedStateTests::changes)
        || part.getConstructors().stream()
            .flatMap(constructor -> constructor.getConstructorCallsFromSelf().stream())
            .map(JavaConstructorCall::getTargetOwner)
            .anyMatch(SharedStateTests::holdsThings)
        || part.getStaticInitializer().stream()
            .flatMap(start -> start.getConstructorCallsFromSelf().stream())
            .map(JavaConstructorCall::getTargetOwner)
            .anyMatch(SharedStateTests::holdsThings);
  }

  private static boolean changes(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.FINAL)
        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static boolean holdsThings(JavaClass type) {
    return Stream.of(Map.class, Collection.class).anyMatch(type::isAssignableTo)
        || type.getPackageName().startsWith("java.util.concurrent")
        || type.getSimpleName().equals("ThreadLocal");
  }
}
