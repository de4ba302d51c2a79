package org.nktrials;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.validation.Requirement;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

@Requirement("HOUSE-01")
class LayerTests {

  @Test
  void everyRoomHasItsPlace() {
    var known = new ArrayList<>(House.GROUND_FLOOR);
    House.STOREYS.forEach(known::addAll);
    assertThat(House.classes())
        .map(House::roomOf)
        .filteredOn(room -> !room.isEmpty())
        .isSubsetOf(known);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("roomsWithThoseTheyMustNotKnow")
  void knowsOnlyLowerRooms(String room, List<String> others) {
    check(
        noClasses()
            .that()
            .resideInAPackage(House.ROOT + "." + room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(House.packages(others)));
  }

  @Test
  void nothingReachesBackToTheFrontDoor() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(House.ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(House.ROOT));
  }

  @Test
  void entitiesStayBesideTheirService() {
    check(classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate());
  }

  @Test
  void repositoriesStayBesideTheirService() {
    check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
  }

  @Test
  void controllersStayInTheWebPackageOfTheirFeature() {
    check(
        classes()
            .that(not(House.onTheGroundFloor()))
            .and()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate());
  }

  static Stream<Arguments> roomsWithThoseTheyMustNotKnow() {
    return IntStream.range(0, House.STOREYS.size()).boxed().flatMap(LayerTests::storey);
  }

  private static Stream<Arguments> storey(int number) {
    var same = House.STOREYS.get(number);
    var above = House.STOREYS.subList(number + 1, House.STOREYS.size());
    return same.stream().map(room -> Arguments.of(room, others(room, same, above)));
  }

  private static List<String> others(String room, List<String> same, List<List<String>> above) {
    var others = new ArrayList<>(same);
    others.remove(room);
    above.forEach(others::addAll);
    return List.copyOf(others);
  }

  /** Rooms that are not built yet break no rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.classes());
  }
}
