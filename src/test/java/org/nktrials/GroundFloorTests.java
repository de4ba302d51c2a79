package org.nktrials;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** The rules must give the same answer on any day, machine and server. */
@Requirement("HOUSE-01")
class GroundFloorTests {

  @Test
  void everyGroundFloorRoomIsChecked() {
    var built = House.GROUND_FLOOR.stream().filter(GroundFloorTests::hasSources).toList();
    var checked = House.groundFloor().stream().map(House::roomOf).distinct().toList();
    assertThat(checked).containsExactlyInAnyOrderElementsOf(built);
  }

  @Test
  void needsOnlyTheJdkAndNullAnnotations() {
    var allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
    allowed.addAll(List.of(House.packages(House.GROUND_FLOOR)));
    check(
        classes()
            .should()
            .onlyDependOnClassesThat(
                JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))));
  }

  @Test
  void readsNoFileAndOpensNoConnection() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net..", "java.nio.file..", "java.nio.channels..", "java.sql.."));
  }

  @Test
  void knowsNoClock() {
    check(
        noClasses()
            .should()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(inJavaTime()))))
            .orShould()
            .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime|systemUTC"))));
  }

  @Test
  void throwsNoDiceWithoutASeed() {
    check(
        noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random"));
  }

  @Test
  void packagesFormNoCycle() {
    check(slices().matching(House.ROOT + ".(**)").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(House.groundFloor().isEmpty()).check(House.groundFloor());
  }

  private static boolean hasSources(String room) {
    return Files.isDirectory(House.SOURCES.resolve(room));
  }

  private static com.tngtech.archunit.base.DescribedPredicate<HasName> inJavaTime() {
    return nameMatching("java\\.time\\..*");
  }
}
