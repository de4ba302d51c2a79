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
      Map.of(
          "LigandReleases", "the alleles of a release never change",
          "CtcaeCatalogues", "an import never changes",
          "ProtocolService", "a protocol version never changes",
          "Recipients", "a constant",
          "BackgroundRequests", "for the length of one request",
          "PasswordHashing", "bounds the memory of this copy",
          "DueStatement", "text of statements, the same everywhere");

  @Test
  void partsRememberNothingThatAnotherCopyWouldHaveToKnow() {
    List<JavaClass> parts =
        House.classes().stream().filter(type -> type.isMetaAnnotatedWith(Component.class)).toList();
    assertThat(parts).hasSizeGreaterThan(300);
    assertThat(parts.stream().filter(SharedStateTests::remembers).map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(HARMLESS.keySet());
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
